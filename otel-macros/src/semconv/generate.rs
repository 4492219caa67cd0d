//! Makes `table.rs` of `semconv/attributes.tsv`, and holds the two together.
//!
//! After an update of the registry: `OTEL_MACROS_BLESS=1 cargo test -p otel-macros semconv`, then read the difference.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

/// Namespaces that the registry marks as deprecated because they live on, under the same names, in a registry of their own:
/// <https://github.com/open-telemetry/semantic-conventions-genai>.
const MOVED: &[&str] = &["gen_ai", "mcp", "openai"];

#[test]
fn the_table_is_that_of_the_registry() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let registry = fs::read_to_string(root.join("semconv/attributes.tsv")).unwrap();
    let (path, table) = (root.join("src/semconv/table.rs"), table(&registry));
    if std::env::var_os("OTEL_MACROS_BLESS").is_some() {
        fs::write(&path, &table).unwrap();
    }
    let is_same = fs::read_to_string(path).unwrap() == table;
    assert!(
        is_same,
        "the table is not that of the registry; make it anew with `OTEL_MACROS_BLESS=1 cargo test -p otel-macros semconv`"
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
