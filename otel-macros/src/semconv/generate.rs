//! Makes `table.rs` of `semconv/attributes.tsv`, and of the table the runtime's keys and hints; holds them together.
//!
//! After an update of the registry: `OTEL_MACROS_BLESS=1 cargo test -p otel-macros semconv`, then read the difference.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use super::expected::{camel, describe};
use super::registry::{Attribute, Status, Type};
use super::table::{ATTRIBUTES, VERSION};

/// Namespaces that the registry marks as deprecated because they live on, under the same names, in a registry of their own:
/// <https://github.com/open-telemetry/semantic-conventions-genai>.
const MOVED: &[&str] = &["gen_ai", "mcp", "openai"];

#[test]
fn the_table_is_that_of_the_registry() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let registry = fs::read_to_string(root.join("semconv/attributes.tsv")).unwrap();
    is_made("src/semconv/table.rs", &table(&registry));
}

/// One run makes the table, the next one these.
#[test]
fn the_traits_of_keys_are_those_of_the_table() {
    is_made("../otel-runtime/src/capture/convention/key.rs", &keys());
}

#[test]
fn the_registry_of_hints_is_that_of_the_table() {
    is_made("../otel-runtime/src/manifest/table.rs", &hints());
}

fn is_made(path: &str, made: &str) {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    if std::env::var_os("OTEL_MACROS_BLESS").is_some() {
        fs::write(&file, made).unwrap();
    }
    let is_same = fs::read_to_string(file).unwrap() == made;
    assert!(
        is_same,
        "{path} is not that of the registry; make it anew with `OTEL_MACROS_BLESS=1 cargo test -p otel-macros semconv`"
    );
}

/// The source of `table.rs`.
fn table(registry: &str) -> String {
    let (head, rows) = registry.split_once('\n').unwrap();
    let version = head
        .split_whitespace()
        .find_map(|word| word.strip_prefix('v'))
        .unwrap();
    let mut lines = rows.lines();
    assert_eq!(
        lines.next(),
        Some("name\ttype\tstability\treplaced_by\tmembers")
    );
    let mut rows: Vec<Vec<&str>> = lines.map(|line| line.split('\t').collect()).collect();
    // A name without a namespace, `state`, is the user's own word.
    rows.retain(|row| row[0].contains('.'));
    rows.sort_unstable();
    let (major_minor, _) = version.rsplit_once('.').unwrap();
    let mut table = String::new();
    let _ = write!(
        table,
        "//! The attribute registry of the semantic conventions {version}. Made by `generate.rs` of `semconv/attributes.tsv`: see there.\n\n\
         use super::registry::{{Attribute, Status, Type}};\n\n\
         /// The version that messages name.\n\
         pub(super) const VERSION: &str = {major_minor:?};\n\n\
         /// Sorted by key.\n\
         #[rustfmt::skip]\n\
         pub(super) static ATTRIBUTES: &[Attribute] = &[\n"
    );
    for row in rows {
        table.push_str(&entry(&row));
    }
    table.push_str("];\n");
    table
}

fn entry(row: &[&str]) -> String {
    let &[key, ty, stability, instead, members] = row else {
        panic!("five columns: {row:?}")
    };
    let (is_template, ty) = match ty.strip_prefix("template:") {
        Some(ty) => (true, ty),
        None => (false, ty),
    };
    let ty = match ty {
        "any" => "Any",
        "boolean" => "Bool",
        "int" | "enum:int" => "Int",
        "double" => "Double",
        "string" | "enum:string" => "Text",
        "int[]" => "Ints",
        "string[]" => "Texts",
        other => panic!("{key} is of a type that nobody knows: {other}"),
    };
    let (namespace, _) = key.split_once('.').unwrap();
    let status = match instead {
        "" => "Current".to_owned(),
        "-" if MOVED.contains(&namespace) => "Moved".to_owned(),
        "-" => "Deprecated(None)".to_owned(),
        instead => format!("Deprecated(Some({instead:?}))"),
    };
    let members: Vec<String> = members
        .split('|')
        .filter(|member| !member.is_empty())
        .map(|member| format!("{member:?}"))
        .collect();
    let members = members.join(", ");
    format!(
        "    Attribute {{ key: {key:?}, ty: Type::{ty}, is_template: {is_template}, stability: {stability:?}, status: Status::{status}, members: &[{members}] }},\n"
    )
}

/// The source of the runtime's `key.rs`.
fn keys() -> String {
    let mut keys = format!(
        "//! The keys of the semantic conventions {VERSION} that have a type, each as a trait of what may stand under it: `http.response.status_code` is\n\
         //! `HttpResponseStatusCode`. Made by `otel-macros/src/semconv/generate.rs`: see there.\n\n\
         use super::declare::key;\n\
         use super::{{BoolValue, DoubleValue, IntArray, IntValue, Takes, TextArray, TextValue}};\n\n"
    );
    let asked = ATTRIBUTES
        .iter()
        .filter(|it| it.ty != Type::Any && !matches!(it.status, Status::Deprecated(_)));
    for attribute in asked {
        let (ty, note) = takes(attribute);
        let (name, is) = (camel(attribute.key), describe(attribute.ty));
        let key = shown(attribute);
        let _ = writeln!(
            keys,
            "key! {{ {name} {name}Key, \"`{key}` is {is} in the semantic conventions {VERSION}, and this value is not\", \"this is not {is}\", {note:?} }}\nimpl {name} for {ty} {{}}\nimpl<V: {name}> Takes<V> for {name}Key {{}}"
        );
    }
    keys
}

/// The runtime's name of the type, and what to write.
fn takes(attribute: &Attribute) -> (&'static str, String) {
    // Below a template, one that can be written.
    let key = attribute.key.to_owned() + if attribute.is_template { ".name" } else { "" };
    match attribute.ty {
        Type::Any => unreachable!("{key} takes anything"),
        Type::Bool => (
            "BoolValue",
            format!("it takes `bool`; write for example `{key} = x.is_some()`"),
        ),
        Type::Int => (
            "IntValue",
            format!("it takes every integer type; write for example `{key} = u64::from(x)`"),
        ),
        Type::Double => (
            "DoubleValue",
            format!(
                "it takes `f32`, `f64` and durations, and an int stays an int on its way; write for example `{key} = f64::from(x)`"
            ),
        ),
        Type::Text => (
            "TextValue",
            format!(
                "it takes text; write the `Display` output of another type, `{key} = %x`, on a parameter `#[attr(%{key})]`"
            ),
        ),
        Type::Ints => (
            "IntArray",
            format!(
                "it takes slices, vectors and arrays of integers; write for a single one `{key} = [x]`"
            ),
        ),
        Type::Texts => (
            "TextArray",
            format!(
                "it takes slices, vectors and arrays of text; write for a single one `{key} = [x]`"
            ),
        ),
    }
}

/// As it stands in the registry's pages.
fn shown(attribute: &Attribute) -> String {
    let below = if attribute.is_template { ".<name>" } else { "" };
    format!("{}{below}", attribute.key)
}

/// The source of the runtime's table, for what is known only while a program runs.
fn hints() -> String {
    let mut table = format!(
        "//! The attribute registry of the semantic conventions {VERSION}, as far as hints need it. Made by `otel-macros/src/semconv/generate.rs`: see there.\n\n\
         use super::registry::{{Attribute, Recorded, Status}};\n\n\
         /// Sorted by key.\n\
         #[rustfmt::skip]\n\
         pub(super) static ATTRIBUTES: &[Attribute] = &[\n"
    );
    for Attribute {
        key,
        ty,
        is_template,
        status,
        ..
    } in ATTRIBUTES
    {
        let status = match status {
            Status::Moved => &Status::Current,
            status => status,
        };
        let _ = writeln!(
            table,
            "    Attribute {{ key: {key:?}, recorded: Recorded::{ty:?}, is_template: {is_template}, status: Status::{status:?} }},"
        );
    }
    table.push_str("];\n");
    table
}
