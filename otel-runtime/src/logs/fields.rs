//! Collects the typed values of one event or span, without formatting what its key withholds.

use std::borrow::Cow;
use std::error::Error;
use std::fmt::Debug;
use std::panic::{AssertUnwindSafe, catch_unwind};

use opentelemetry::{Array, KeyValue};
use serde_json::{Map, Value};
use tracing_core::field::Visit;

use crate::capture::{Attributes, Field};
use crate::redact::{self, Inputs, Kind, Marker, Rule, decide, effective};

/// The values of one event or span.
#[derive(Debug, Default)]
pub(super) struct Fields(Attributes);

impl Fields {
    /// Puts a value under a key. What formats it may panic; then it says so in place of the value.
    pub(super) fn put(&mut self, key: impl Into<Cow<'static, str>>, put: impl FnOnce(Field<'_>)) {
        let key = key.into();
        let rule = if redact::is_ordinary(&key) {
            Rule::Unset
        } else {
            redact::under(&key, Rule::Unset).0
        };
        let set = &mut self.0;
        let done = catch_unwind(AssertUnwindSafe(|| {
            put(set.field_named(key.clone(), rule));
        }));
        if done.is_err() {
            self.0
                .field_named(key, Rule::Unset)
                .text(Marker::Failed.as_str());
        }
    }

    /// What an error says of itself; under `strict-error-type` nothing.
    fn put_error(&mut self, key: &'static str, error: &(dyn Error + 'static)) {
        self.put(key, |field| {
            if decide(Inputs::SILENT, Kind::ErrorText, effective()) != Rule::Drop {
                field.display(&error);
            }
        });
    }

    pub(super) fn into_vec(self) -> Vec<KeyValue> {
        self.0.into_vec()
    }
}

impl Visit for Fields {
    fn record_f64(&mut self, field: &tracing_core::Field, value: f64) {
        self.put(field.name(), |place| place.float(value));
    }

    fn record_i64(&mut self, field: &tracing_core::Field, value: i64) {
        self.put(field.name(), |place| place.int(value));
    }

    fn record_u64(&mut self, field: &tracing_core::Field, value: u64) {
        self.put(field.name(), |place| place.uint(value));
    }

    fn record_i128(&mut self, field: &tracing_core::Field, value: i128) {
        self.put(field.name(), |place| place.int128(value));
    }

    fn record_u128(&mut self, field: &tracing_core::Field, value: u128) {
        self.put(field.name(), |place| place.uint128(value));
    }

    fn record_bool(&mut self, field: &tracing_core::Field, value: bool) {
        self.put(field.name(), |place| place.bool(value));
    }

    fn record_str(&mut self, field: &tracing_core::Field, value: &str) {
        self.put(field.name(), |place| place.text(value));
    }

    fn record_error(&mut self, field: &tracing_core::Field, value: &(dyn Error + 'static)) {
        self.put_error(field.name(), value);
    }

    fn record_debug(&mut self, field: &tracing_core::Field, value: &dyn Debug) {
        self.put(field.name(), |place| place.debug(value));
    }
}

/// Scrubbed values as JSON. Of a key that is there twice, the last value.
pub(super) fn to_json(scrubbed: Vec<KeyValue>) -> Map<String, Value> {
    let pairs = scrubbed.into_iter();
    pairs
        .map(|KeyValue { key, value, .. }| (key.into(), json(value)))
        .collect()
}

pub(super) fn json(value: opentelemetry::Value) -> Value {
    use opentelemetry::Value as Otel;
    match value {
        Otel::Bool(value) => value.into(),
        Otel::I64(value) => value.into(),
        // What is no number in JSON becomes null.
        Otel::F64(value) => value.into(),
        Otel::String(value) => value.as_str().into(),
        Otel::Array(Array::Bool(values)) => values.into(),
        Otel::Array(Array::I64(values)) => values.into(),
        Otel::Array(Array::F64(values)) => values.into(),
        Otel::Array(Array::String(values)) => values
            .iter()
            .map(opentelemetry::StringValue::as_str)
            .collect(),
        // A kind that a later OpenTelemetry adds.
        _ => Value::Null,
    }
}
