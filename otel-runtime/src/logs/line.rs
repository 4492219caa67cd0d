//! Makes one line: scrubs, adds the ids of the innermost span, and writes JSON in a fixed order.

use std::panic::catch_unwind;
use std::time::SystemTime;

use opentelemetry::trace::SpanContext;
use opentelemetry::{KeyValue, StringValue, Value as OtelValue};
use serde_json::{Map, Value};

use super::fields::{Fields, json, to_json};
use crate::capture::Utc;
use crate::current;
use crate::redact::{Door, Known, Limits, scrub};

/// Under this key `tracing` has the text of an event.
pub(super) const MESSAGE: &str = "message";

/// What a line says before it is scrubbed.
pub(super) struct Line<'a> {
    pub(super) level: &'static str,
    pub(super) target: &'a str,
    /// The message among them.
    pub(super) fields: Fields,
    /// Spans of `tracing` around it, scrubbed, the outermost first.
    pub(super) spans: Vec<Value>,
}

impl Line<'_> {
    pub(super) fn into_bytes(self) -> Vec<u8> {
        let mut line = Vec::with_capacity(256);
        line.push(b'{');
        let mut values = scrubbed(self.fields);
        let message = take(&mut values, MESSAGE).map(json);
        let logged = bridged(self.target, &mut values);
        let target = logged.as_ref().map_or(self.target, |it| it.as_str());

        let now = Utc::from(SystemTime::now()).to_string();
        put(&mut line, "timestamp", &now.into());
        put(&mut line, "level", &self.level.into());
        put(&mut line, "target", &scrub(target).into());
        if let Some(message) = message {
            put(&mut line, MESSAGE, &message);
        }
        if let Some(span) = span_context(target) {
            put(&mut line, "trace_id", &span.trace_id().to_string().into());
            put(&mut line, "span_id", &span.span_id().to_string().into());
            let flags = format!("{:02x}", span.trace_flags());
            put(&mut line, "trace_flags", &flags.into());
        }
        let fields = to_json(values);
        if !fields.is_empty() {
            put(&mut line, "fields", &Value::Object(fields));
        }
        if !self.spans.is_empty() {
            put(&mut line, "spans", &Value::Array(self.spans));
        }
        line.extend(b"}\n");
        line
    }
}

/// A record of `log` that the crate `tracing-log` has made an event of, as `tracing-subscriber` does unless told otherwise: its own target, which stands
/// in a field there. Where it was logged is left out, as of other lines; a file of a dependency lies in the home of whoever built it.
fn bridged(target: &str, values: &mut Vec<KeyValue>) -> Option<StringValue> {
    if target != "log" {
        return None;
    }
    let Some(OtelValue::String(logged)) = take(values, "log.target") else {
        return None;
    };
    values.retain(|it| !matches!(it.key.as_str(), "log.module_path" | "log.file" | "log.line"));
    Some(logged)
}

/// The last value under a key.
fn take(values: &mut Vec<KeyValue>, key: &str) -> Option<OtelValue> {
    let at = values.iter().rposition(|it| it.key.as_str() == key)?;
    Some(values.remove(at).value)
}

/// Adds a member to an object. Nothing here can fail: a `Vec` takes everything, and all keys are texts.
fn put(line: &mut Vec<u8>, key: &str, value: &Value) {
    if line.last() != Some(&b'{') {
        line.push(b',');
    }
    line.push(b'"');
    line.extend(key.bytes());
    line.extend(b"\":");
    let _ = serde_json::to_writer(line, value);
}

/// The innermost span. OpenTelemetry's own lines may come from the midst of a change of the current context, which then cannot be asked.
fn span_context(target: &str) -> Option<SpanContext> {
    if target.starts_with("opentelemetry") {
        return None;
    }
    let span = catch_unwind(current::span_context).ok()?;
    span.is_valid().then_some(span)
}

/// The name of a span of `tracing`, and what was recorded on it.
pub(super) fn span(name: &str, fields: Map<String, Value>) -> Value {
    let mut span = Map::new();
    span.insert("name".to_owned(), name.into());
    if !fields.is_empty() {
        span.insert("fields".to_owned(), Value::Object(fields));
    }
    Value::Object(span)
}

pub(super) fn scrubbed(fields: Fields) -> Vec<KeyValue> {
    let mut values = fields.into_vec();
    Door::kept(Limits::default(), |door| {
        door.attributes(&mut values, Known::default());
    });
    values
}
