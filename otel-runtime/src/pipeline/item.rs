//! What a finished span is while it waits for the worker, whichever entrance it came by.

use opentelemetry::trace::{Event, Link};
use opentelemetry::{Array, KeyValue, StringValue, Value};
use opentelemetry_sdk::trace::SpanData;
use std::mem::size_of;

use crate::record::Record;

/// What the worker turns into [`SpanData`].
pub(crate) trait Finished {
    /// Everything an exporter wants to know; called on the worker, or on the thread that ended the span when a test listens.
    fn into_span_data(self) -> SpanData;

    /// How much memory it holds, about.
    fn bytes(&self) -> usize;
}

/// A finished span.
#[derive(Debug)]
pub(crate) enum Item {
    /// Made by the SDK.
    Sdk(Box<SpanData>),
    /// Made by a traced function.
    Record(Record),
}

impl Finished for Item {
    fn into_span_data(self) -> SpanData {
        match self {
            Self::Sdk(span) => *span,
            Self::Record(record) => record.into_span_data(),
        }
    }

    fn bytes(&self) -> usize {
        match self {
            Self::Sdk(span) => size_of::<Self>() + span.bytes(),
            Self::Record(record) => size_of::<Self>() + attributes(&record.attributes),
        }
    }
}

impl Finished for SpanData {
    fn into_span_data(self) -> SpanData {
        self
    }

    fn bytes(&self) -> usize {
        let events = self
            .events
            .iter()
            .map(|event| size_of::<Event>() + event.name.len() + attributes(&event.attributes));
        let links = self
            .links
            .iter()
            .map(|link| size_of::<Link>() + attributes(&link.attributes));
        size_of::<Self>()
            + self.name.len()
            + attributes(&self.attributes)
            + events.sum::<usize>()
            + links.sum::<usize>()
    }
}

fn attributes(attributes: &[KeyValue]) -> usize {
    attributes
        .iter()
        .map(|attribute| {
            size_of::<KeyValue>() + attribute.key.as_str().len() + value(&attribute.value)
        })
        .sum()
}

/// What a value holds outside itself. Static strings count as well: that costs less than to find out.
fn value(value: &Value) -> usize {
    match value {
        Value::String(text) => text.as_str().len(),
        Value::Array(Array::Bool(values)) => values.len(),
        Value::Array(Array::I64(values)) => size_of::<i64>() * values.len(),
        Value::Array(Array::F64(values)) => size_of::<f64>() * values.len(),
        Value::Array(Array::String(values)) => values
            .iter()
            .map(|text| size_of::<StringValue>() + text.as_str().len())
            .sum(),
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_value_holds_counts() {
        let text = KeyValue::new("k", "x".repeat(100));
        let flag = KeyValue::new("k", true);
        assert_eq!(attributes(&[text]) - attributes(&[flag]), 100);
        let array = Value::Array(vec![1_i64, 2].into());
        assert_eq!(value(&array), 16);
    }
}
