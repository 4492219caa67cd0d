//! A node of the file and the path to it, read with checks: what is wrong names the path, what was found, and what is allowed.

use super::yaml::{Kind, Node};
use super::{Checked, Problem};

#[derive(Clone, Debug)]
pub(super) struct Place<'a> {
    pub(super) node: &'a Node,
    pub(super) path: String,
}

impl<'a> Place<'a> {
    pub(super) fn top(node: &'a Node) -> Self {
        Self {
            node,
            path: String::new(),
        }
    }

    fn below(&self, key: &str, node: &'a Node) -> Self {
        let path = if self.path.is_empty() {
            key.to_owned()
        } else {
            format!("{}.{key}", self.path)
        };
        Self { node, path }
    }

    pub(super) fn is_null(&self) -> bool {
        matches!(self.node.kind, Kind::Null)
    }

    pub(super) fn wrong(&self, what: &str) -> Problem {
        let path = if self.path.is_empty() {
            "the file"
        } else {
            &self.path
        };
        Problem {
            line: self.node.line,
            what: format!("{path}: {what}"),
        }
    }

    /// What stands under these keys; any other key is an error. Nothing at all is a map without entries.
    pub(super) fn map<const N: usize>(&self, keys: [&str; N]) -> Checked<[Option<Self>; N]> {
        let entries = self.entries()?;
        for (key, node) in entries {
            if !keys.contains(&key.as_str()) {
                let place = Self {
                    node,
                    path: self.path.clone(),
                };
                return Err(place.wrong(&unknown(key, &keys)));
            }
        }
        Ok(keys.map(|key| {
            let (_, node) = entries.iter().find(|(known, _)| known == key)?;
            Some(self.below(key, node)).filter(|place| !place.is_null())
        }))
    }

    /// The only entry, one of these.
    pub(super) fn choice(&self, keys: &[&'static str]) -> Checked<(&'static str, Self)> {
        let [(key, node)] = self.entries()? else {
            let what = format!("one entry is allowed: {}", quoted(keys));
            return Err(self.wrong(&what));
        };
        match keys.iter().find(|known| *known == key) {
            Some(known) => Ok((known, self.below(key, node))),
            None => Err(Self {
                node,
                path: self.path.clone(),
            }
            .wrong(&unknown(key, keys))),
        }
    }

    fn entries(&self) -> Checked<&'a [(String, Node)]> {
        match &self.node.kind {
            Kind::Map(entries) => Ok(entries),
            Kind::Null => Ok(&[]),
            _ => Err(self.wrong("a map of keys and values is allowed")),
        }
    }

    pub(super) fn list(&self) -> Checked<Vec<Self>> {
        let Kind::List(list) = &self.node.kind else {
            return Err(self.wrong("a list is allowed, each entry behind a `-`"));
        };
        let places = list.iter().enumerate().map(|(at, node)| Self {
            node,
            path: format!("{}[{at}]", self.path),
        });
        Ok(places.collect())
    }

    /// A value that is no list and no map; whether it fits is seen where it is used.
    pub(super) fn scalar(&self) -> Checked<&'a str> {
        match &self.node.kind {
            Kind::Text { text, .. } => Ok(text),
            _ => Err(self.wrong("one value is allowed")),
        }
    }
}

fn unknown(key: &str, allowed: &[&str]) -> String {
    let key: String = key.chars().take(60).collect();
    let key = key.escape_debug();
    if allowed.is_empty() {
        return format!("unknown key `{key}`; none is allowed here");
    }
    format!("unknown key `{key}`; allowed: {}", quoted(allowed))
}

pub(super) fn quoted(words: &[&str]) -> String {
    let words: Vec<_> = words.iter().map(|word| format!("`{word}`")).collect();
    words.join(", ")
}
