//! The inventory as JSON and as a Markdown table.

use serde_json::{Value, json};

use super::{Entry, Item, Manifest};

impl Manifest {
    /// As JSON: `{"entries": [{"crate": …, "file": …, "line": …, "span": …, "key": …, "value": …, "class": …, "rule": …, "reason": …, "allow_name": …}]}`.
    ///
    /// A type has `type` in the place of `span`; what is not known is `null`.
    #[must_use]
    pub fn to_json(&self) -> String {
        let entries: Vec<Value> = self.entries.iter().map(entry).collect();
        format!("{:#}", json!({ "entries": entries }))
    }

    /// As a table in Markdown, one line for each entry.
    #[must_use]
    pub fn to_markdown(&self) -> String {
        self.table(|entry| format!("{}:{}", entry.file, entry.line))
    }

    /// The table without lines of the source, which move with every edit above them.
    pub(super) fn to_golden(&self) -> String {
        self.table(|entry| entry.file.to_owned())
    }

    fn table(&self, place: impl Fn(&Entry) -> String) -> String {
        let mut table = "| crate | where | captured by | key | type | class | rule | reason |\n\
                         |---|---|---|---|---|---|---|---|\n"
            .to_owned();
        for entry in &self.entries {
            let by = match entry.item {
                Item::Span(name) => format!("span {name}"),
                Item::Type(name) => format!("type {name}"),
            };
            let allowed = entry
                .allow_name
                .map(|reason| format!("allow_name: {reason}"));
            let reasons: Vec<&str> = entry.reason.into_iter().chain(allowed.as_deref()).collect();
            let cells = [
                entry.package,
                &place(entry),
                &by,
                &entry.key,
                &entry.value,
                entry.class.unwrap_or_default(),
                entry.rule.unwrap_or_default(),
                &reasons.join("; "),
            ];
            for text in cells {
                table.push_str("| ");
                table.push_str(&cell(text));
                table.push(' ');
            }
            table.push_str("|\n");
        }
        table
    }
}

fn entry(entry: &Entry) -> Value {
    let (kind, name) = match entry.item {
        Item::Span(name) => ("span", name),
        Item::Type(name) => ("type", name),
    };
    json!({
        "crate": entry.package,
        "file": entry.file,
        "line": entry.line,
        kind: name,
        "key": entry.key,
        "value": entry.value,
        "class": entry.class,
        "rule": entry.rule,
        "reason": entry.reason,
        "allow_name": entry.allow_name,
    })
}

/// A text in one cell of one line.
fn cell(text: &str) -> String {
    let line: Vec<&str> = text.split_whitespace().collect();
    line.join(" ").replace('\\', "\\\\").replace('|', "\\|")
}
