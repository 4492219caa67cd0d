//! Puts variables into values: `${VARIABLE}`, `${env:VARIABLE}`, `${VARIABLE:-default}`; `$$` is a dollar sign. What a variable says is never read as YAML.

use super::yaml::{Kind, Node};
use super::{Checked, Problem};

type Lookup<'a> = dyn Fn(&str) -> Option<String> + 'a;

/// In every value; keys stay as they are. What is nothing, is null.
pub(super) fn all(node: Node, lookup: &Lookup<'_>) -> Checked<Node> {
    let line = node.line;
    let kind = match node.kind {
        Kind::Null => Kind::Null,
        Kind::Text { text, plain } => {
            let text = one(&text, line, lookup)?;
            if plain && ["", "~", "null", "Null", "NULL"].contains(&text.as_str()) {
                Kind::Null
            } else {
                Kind::Text { text, plain }
            }
        }
        Kind::List(list) => {
            let list = list.into_iter().map(|node| all(node, lookup));
            Kind::List(list.collect::<Checked<_>>()?)
        }
        Kind::Map(map) => {
            let map = map
                .into_iter()
                .map(|(key, node)| Ok((key, all(node, lookup)?)));
            Kind::Map(map.collect::<Checked<_>>()?)
        }
    };
    Ok(Node { line, kind })
}

fn one(text: &str, line: usize, lookup: &Lookup<'_>) -> Checked<String> {
    let mut whole = String::new();
    let mut rest = text;
    while let Some((before, behind)) = rest.split_once('$') {
        whole.push_str(before);
        if let Some(behind) = behind.strip_prefix('$') {
            whole.push('$');
            rest = behind;
        } else if let Some(behind) = behind.strip_prefix('{') {
            let (reference, behind) = behind.split_once('}').ok_or_else(|| wrong(line))?;
            whole.push_str(&resolve(reference, lookup).ok_or_else(|| wrong(line))?);
            rest = behind;
        } else {
            whole.push('$');
            rest = behind;
        }
    }
    whole.push_str(rest);
    Ok(whole)
}

/// None, where the reference is malformed.
fn resolve(reference: &str, lookup: &Lookup<'_>) -> Option<String> {
    let reference = reference.strip_prefix("env:").unwrap_or(reference);
    let (name, default) = match reference.split_once(":-") {
        Some((name, default)) => (name, default),
        None => (reference, ""),
    };
    let mut letters = name.bytes();
    let begins = letters
        .next()
        .is_some_and(|first| first.is_ascii_alphabetic() || first == b'_');
    let is_name = begins && letters.all(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
    let value = || lookup(name).filter(|value| !value.is_empty());
    (is_name && !default.contains('\n')).then(|| value().unwrap_or_else(|| default.to_owned()))
}

/// Quotes nothing: what stands there may be a secret.
fn wrong(line: usize) -> Problem {
    Problem {
        line,
        what: "a reference that is none; write `${VARIABLE}` or `${VARIABLE:-default}`, and `$$` for a dollar sign"
            .to_owned(),
    }
}
