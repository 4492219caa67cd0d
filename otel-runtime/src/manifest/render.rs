//! The inventory as JSON and as a Markdown table.

use serde_json::{Value, json};

use super::{About, Entry, Hint, Item, Manifest};

impl Manifest {
    /// As JSON: `{"entries": [{"crate": …, "file": …, "line": …, "span": …, "key": …, "value": …, "class": …, "rule": …, "reason": …, "allow_name": …}],
    /// "hints": [{"crate": …, "file": …, "line": …, "span": …, "hint": …, "convention": …, "missing": […]}], "relaxed": {"features": […], "reason": …}}`.
    ///
    /// A hint about a key of a field has `key` and `type` in the place of `convention` and `missing`.
    /// A type has `type` in the place of `span`, an event `event`, and attributes that are put on the current span `attributes_in`, with the module; what is not known, or not the case, is `null`.
    #[must_use]
    pub fn to_json(&self) -> String {
        let entries: Vec<Value> = self.entries.iter().map(entry).collect();
        let relaxed = self
            .relaxed
            .map(|relaxed| json!({ "features": relaxed.features, "reason": relaxed.reason }));
        let hints: Vec<Value> = self.hints.iter().map(hint).collect();
        format!(
            "{:#}",
            json!({ "entries": entries, "hints": hints, "relaxed": relaxed })
        )
    }

    /// As a table in Markdown, one line for each entry, below what was relaxed, and above a list of the hints.
    #[must_use]
    pub fn to_markdown(&self) -> String {
        let mut text = self.table(|entry| format!("{}:{}", entry.file, entry.line));
        if !self.hints.is_empty() {
            text.push_str("\nHints:\n\n");
        }
        for hint in &self.hints {
            text.extend(["- ", &cell(&hint.to_string()), "\n"]);
        }
        text
    }

    /// The table without lines of the source, which move with every edit above them, and in an order that does not depend on them.
    pub(super) fn to_golden(&self) -> String {
        let mut manifest = self.clone();
        for entry in &mut manifest.entries {
            entry.line = 0;
        }
        manifest.entries.sort();
        manifest.table(|entry| entry.file.to_owned())
    }

    fn table(&self, place: impl Fn(&Entry) -> String) -> String {
        let relaxed = self.relaxed.map_or(String::new(), |relaxed| {
            let features = relaxed.features.join("`, `");
            format!("Relaxed: `{features}` ({})\n\n", cell(relaxed.reason))
        });
        let mut table = relaxed;
        table.push_str(HEAD);
        for entry in &self.entries {
            table.push_str(&row(entry, &place(entry)));
        }
        table
    }
}

const HEAD: &str = "| crate | where | captured by | key | type | class | rule | reason |\n\
                    |---|---|---|---|---|---|---|---|\n";

fn row(entry: &Entry, place: &str) -> String {
    let by = match entry.item {
        Item::Span(name) => format!("span {name}"),
        Item::Type(name) => format!("type {name}"),
        Item::Event(name) => format!("event {name}"),
        Item::Attributes(module) => format!("attributes in {module}"),
    };
    let allowed = entry
        .allow_name
        .map(|reason| format!("allow_name: {reason}"));
    let reasons: Vec<&str> = entry.reason.into_iter().chain(allowed.as_deref()).collect();
    let cells = [
        entry.package,
        place,
        &by,
        &entry.key,
        &entry.value,
        entry.class.unwrap_or_default(),
        entry.rule.unwrap_or_default(),
        &reasons.join("; "),
    ];
    format!("| {} |\n", cells.map(cell).join(" | "))
}

fn hint(hint: &Hint) -> Value {
    let mut object = json!({
        "crate": hint.package,
        "file": hint.file,
        "line": hint.line,
        "span": hint.span,
        "hint": hint.about.to_string(),
    });
    match &hint.about {
        About::Missing { convention, keys } => {
            object["convention"] = json!(convention);
            object["missing"] = json!(keys);
        }
        About::WrongType { key, of, .. }
        | About::Deprecated { key, of, .. }
        | About::Slip { key, of, .. } => {
            object["key"] = json!(key);
            object["type"] = json!(of);
        }
    }
    object
}

fn entry(entry: &Entry) -> Value {
    let (kind, name) = match entry.item {
        Item::Span(name) => ("span", name),
        Item::Type(name) => ("type", name),
        Item::Event(name) => ("event", name),
        Item::Attributes(module) => ("attributes_in", module),
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
