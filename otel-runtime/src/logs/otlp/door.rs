//! Scrubs a log record by the door that spans pass: its body, its attributes, its names; and then its limits.

use std::borrow::Cow;

use opentelemetry::logs::{AnyValue, LogRecord as _};
use opentelemetry::{InstrumentationScope, Key, KeyValue, Value};
use opentelemetry_sdk::logs::SdkLogRecord;

use super::queue::Waiting;
use super::{Limits, provider};
use crate::redact::{self, Door, Known, Marker, Rule};

/// A record that has passed.
pub(super) struct Scrubbed {
    pub(super) record: SdkLogRecord,
    #[cfg_attr(
        not(any(feature = "otlp-http", feature = "otlp-grpc")),
        expect(dead_code, reason = "the console does not show it")
    )]
    pub(super) scope: InstrumentationScope,
}

pub(super) struct LogDoor {
    door: Door,
    attributes: usize,
}

/// How deep lists and maps are looked into.
const DEEPEST: usize = 16;

impl LogDoor {
    pub(super) fn new(limits: &Limits) -> Self {
        Self {
            door: Door::with_limits(limits.values),
            attributes: limits.attributes,
        }
    }

    pub(super) fn scrub(&mut self, waiting: &Waiting) -> Scrubbed {
        let (from, mut record) = (&waiting.record, provider::blank());
        self.door.refresh();
        if let Some(body) = from.body()
            && let Some(body) = self.value("", body, 0)
        {
            record.set_body(body);
        }
        let mut attributes = 0;
        for (key, value) in from.attributes_iter() {
            if attributes == self.attributes {
                break;
            }
            if let Some(value) = self.value(key.as_str(), value, 0) {
                record.add_attribute(self.key(key), value);
                attributes += 1;
            }
        }
        self.names(from, &mut record);
        if let Some(time) = from.timestamp() {
            record.set_timestamp(time);
        }
        if let Some(time) = from.observed_timestamp() {
            record.set_observed_timestamp(time);
        }
        if let Some(severity) = from.severity_number() {
            record.set_severity_number(severity);
        }
        if let Some(text) = from.severity_text() {
            record.set_severity_text(text);
        }
        if let Some(span) = from.trace_context() {
            record.set_trace_context(span.trace_id, span.span_id, span.trace_flags);
        }
        let mut scope = waiting.scope.clone();
        self.door.scope(&mut scope, false);
        Scrubbed { record, scope }
    }

    /// The name of an event is a text of the program. It cannot be changed, so one that is not harmless is left out.
    fn names(&mut self, from: &SdkLogRecord, record: &mut SdkLogRecord) {
        if let Some(target) = from.target() {
            let mut target = target.clone();
            self.door.plain(&mut target);
            record.set_target(target);
        }
        if let Some(name) = from.event_name() {
            let mut scrubbed = Cow::Borrowed(name);
            self.door.plain(&mut scrubbed);
            if scrubbed == name {
                record.set_event_name(name);
            }
        }
    }

    /// None is dropped.
    fn value(&mut self, key: &str, value: &AnyValue, depth: usize) -> Option<AnyValue> {
        if depth > DEEPEST {
            return Some(marker(Marker::TooLong));
        }
        match value {
            AnyValue::Int(number) => self.plain(key, (*number).into()),
            AnyValue::Double(number) => self.plain(key, (*number).into()),
            AnyValue::Boolean(yes) => self.plain(key, (*yes).into()),
            AnyValue::String(text) => self.text(key, text.as_str()),
            AnyValue::Bytes(bytes) => match std::str::from_utf8(bytes) {
                Ok(text) => self.text(key, text),
                // Nobody can look into them.
                Err(_) => Some(marker(Marker::Failed)),
            },
            AnyValue::ListAny(_) | AnyValue::Map(_) if is_withheld(key) => match withheld(key) {
                Rule::Drop => None,
                _ => Some(marker(Marker::Rule)),
            },
            AnyValue::ListAny(list) => {
                let each = list.iter();
                let each = each.filter_map(|value| self.value(key, value, depth + 1));
                Some(AnyValue::ListAny(Box::new(each.collect())))
            }
            AnyValue::Map(map) => {
                let each = map.iter().filter_map(|(name, value)| {
                    let place = if key.is_empty() {
                        name.to_string()
                    } else {
                        format!("{key}.{name}")
                    };
                    let value = self.value(&place, value, depth + 1)?;
                    Some((self.key(name), value))
                });
                Some(AnyValue::Map(Box::new(each.collect())))
            }
            _ => None,
        }
    }

    fn key(&mut self, key: &Key) -> Key {
        let mut scrubbed = Cow::Owned(key.to_string());
        self.door.plain(&mut scrubbed);
        if scrubbed == key.as_str() {
            key.clone()
        } else {
            Key::from(scrubbed.into_owned())
        }
    }

    fn text(&mut self, key: &str, text: &str) -> Option<AnyValue> {
        match redact::captured(text) {
            Some(captured) => self.plain(key, captured.to_owned().into()),
            None => Some(marker(Marker::TooLong)),
        }
    }

    /// Under no key, as the body, a text is scanned, and a number is one.
    fn plain(&mut self, key: &str, value: Value) -> Option<AnyValue> {
        let mut one = vec![KeyValue::new(key.to_owned(), value)];
        self.door.attributes(&mut one, Known::default());
        let KeyValue { value, .. } = one.pop()?;
        Some(match value {
            Value::Bool(yes) => yes.into(),
            Value::I64(number) => number.into(),
            Value::F64(number) => number.into(),
            Value::String(text) => AnyValue::String(text),
            other => other.to_string().into(),
        })
    }
}

fn withheld(key: &str) -> Rule {
    redact::under(key, Rule::Unset).0
}

/// What stands below such a key is not looked at one by one.
fn is_withheld(key: &str) -> bool {
    !redact::is_ordinary(key) && !matches!(withheld(key), Rule::Unset | Rule::Text | Rule::Raw)
}

fn marker(marker: Marker) -> AnyValue {
    AnyValue::from(marker.as_str())
}
