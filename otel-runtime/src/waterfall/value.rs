//! Attribute values as text that tells their types apart: the string `"42"` from the int `42`, `1.0` from `1`.

use opentelemetry::{Array, Value};

/// A string stands without quotes unless it could be taken for another type, or for more than one value.
pub(crate) fn display(value: &Value) -> String {
    match value {
        Value::Bool(value) => value.to_string(),
        Value::I64(value) => value.to_string(),
        Value::F64(value) => format!("{value:?}"),
        Value::String(value) => string(value.as_str()),
        Value::Array(array) => list(array),
        // The enum is open; what OpenTelemetry adds has a text form.
        other => other.to_string(),
    }
}

fn list(array: &Array) -> String {
    let items: Vec<String> = match array {
        Array::Bool(items) => items.iter().map(ToString::to_string).collect(),
        Array::I64(items) => items.iter().map(ToString::to_string).collect(),
        Array::F64(items) => items.iter().map(|item| format!("{item:?}")).collect(),
        Array::String(items) => items.iter().map(|item| string(item.as_str())).collect(),
        other => return other.to_string(),
    };
    format!("[{}]", items.join(", "))
}

fn string(text: &str) -> String {
    let ambiguous = text.is_empty()
        || matches!(text, "true" | "false")
        || text.parse::<f64>().is_ok()
        || text.contains(|c: char| c.is_whitespace() || matches!(c, '=' | ',' | '"'));
    if ambiguous {
        format!("\"{}\"", text.replace('"', "\\\""))
    } else {
        text.to_owned()
    }
}
