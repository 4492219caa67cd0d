//! Keeps the last traces, within bounds: so many traces, so many spans over all of them, so many bytes.
//!
//! A new trace makes room at the cost of the oldest; a trace that alone is beyond the bounds loses what comes in last.

use std::collections::{BTreeMap, HashMap};

use opentelemetry::trace::TraceId;
use opentelemetry::{KeyValue, Value};
use opentelemetry_sdk::trace::SpanData;

/// What a browser still opens at once.
const MAX_SPANS: usize = 20_000;
const MAX_BYTES: usize = 32 * 1024 * 1024;

/// Finished spans of one trace.
#[derive(Debug)]
pub(super) struct Trace {
    pub(super) id: TraceId,
    /// In the order in which they ended.
    pub(super) spans: Vec<SpanData>,
    /// Spans that did not fit.
    pub(super) dropped: usize,
    bytes: usize,
}

/// What the next page shows.
#[derive(Debug)]
pub(super) struct Store {
    /// By the order of their first span.
    traces: BTreeMap<u64, Trace>,
    ages: HashMap<TraceId, u64>,
    next_age: u64,
    spans: usize,
    bytes: usize,
    max_traces: usize,
    max_spans: usize,
    max_bytes: usize,
    /// Traces that made room.
    pub(super) gone: usize,
}

impl Store {
    pub(super) fn new(max_traces: usize) -> Self {
        Self::bounded(max_traces, MAX_SPANS, MAX_BYTES)
    }

    fn bounded(max_traces: usize, max_spans: usize, max_bytes: usize) -> Self {
        Self {
            traces: BTreeMap::new(),
            ages: HashMap::new(),
            next_age: 0,
            spans: 0,
            bytes: 0,
            max_traces: max_traces.max(1),
            max_spans,
            max_bytes,
            gone: 0,
        }
    }

    pub(super) fn add(&mut self, batch: Vec<SpanData>) {
        for span in batch {
            self.push(span);
        }
    }

    /// The latest first.
    pub(super) fn traces(&self) -> impl Iterator<Item = &Trace> {
        self.traces.values().rev()
    }

    pub(super) fn len(&self) -> usize {
        self.traces.len()
    }

    pub(super) fn spans(&self) -> usize {
        self.spans
    }

    pub(super) fn max_traces(&self) -> usize {
        self.max_traces
    }

    fn push(&mut self, span: SpanData) {
        let id = span.span_context.trace_id();
        let age = *self.ages.entry(id).or_insert_with(|| {
            self.next_age += 1;
            self.next_age
        });
        let bytes = bytes_of(&span);
        self.make_room(age, bytes);
        let trace = self.traces.entry(age).or_insert_with(|| Trace {
            id,
            spans: Vec::new(),
            dropped: 0,
            bytes: 0,
        });
        if self.spans >= self.max_spans || self.bytes + bytes > self.max_bytes {
            trace.dropped += 1;
            return;
        }
        trace.spans.push(span);
        trace.bytes += bytes;
        self.spans += 1;
        self.bytes += bytes;
    }

    fn make_room(&mut self, age: u64, bytes: usize) {
        let is_new = !self.traces.contains_key(&age);
        while (is_new && self.traces.len() >= self.max_traces)
            || self.spans >= self.max_spans
            || self.bytes + bytes > self.max_bytes
        {
            let Some(oldest) = self.traces.keys().copied().find(|other| *other != age) else {
                return;
            };
            if let Some(gone) = self.traces.remove(&oldest) {
                self.ages.remove(&gone.id);
                self.spans -= gone.spans.len();
                self.bytes -= gone.bytes;
                self.gone += 1;
            }
        }
    }
}

/// About as much as it takes, and as its part of the page takes.
fn bytes_of(span: &SpanData) -> usize {
    let events = span.events.iter();
    let events = events.map(|event| 128 + event.name.len() + of_attributes(&event.attributes));
    let links = span.links.iter();
    let links = links.map(|link| 128 + of_attributes(&link.attributes));
    size_of::<SpanData>()
        + span.name.len()
        + of_attributes(&span.attributes)
        + events.sum::<usize>()
        + links.sum::<usize>()
}

fn of_attributes(attributes: &[KeyValue]) -> usize {
    let of_value = |value: &Value| match value {
        Value::String(text) => text.as_str().len(),
        Value::Array(array) => array.to_string().len(),
        _ => 0,
    };
    attributes
        .iter()
        .map(|attribute| {
            size_of::<KeyValue>() + attribute.key.as_str().len() + of_value(&attribute.value)
        })
        .sum()
}

#[cfg(test)]
mod tests {
    use super::super::tests::span;
    use super::*;

    fn traces(store: &Store) -> Vec<(u128, usize, usize)> {
        let number = |id: TraceId| u128::from_be_bytes(id.to_bytes());
        store
            .traces()
            .map(|trace| (number(trace.id), trace.spans.len(), trace.dropped))
            .collect()
    }

    #[test]
    fn the_oldest_trace_makes_room() {
        let mut store = Store::bounded(2, 100, MAX_BYTES);
        store.add(vec![
            span(1, 1, 0),
            span(2, 1, 0),
            span(1, 2, 1),
            span(3, 1, 0),
        ]);
        assert_eq!(traces(&store), [(3, 1, 0), (2, 1, 0)]);
        assert_eq!((store.gone, store.spans(), store.len()), (1, 2, 2));
    }

    #[test]
    fn spans_are_bounded_over_all_traces_and_in_one() {
        let mut store = Store::bounded(10, 3, MAX_BYTES);
        store.add(vec![
            span(1, 1, 0),
            span(2, 1, 0),
            span(2, 2, 1),
            span(2, 3, 1),
        ]);
        assert_eq!(traces(&store), [(2, 3, 0)]);
        store.add(vec![span(2, 4, 1), span(2, 5, 1)]);
        assert_eq!(traces(&store), [(2, 3, 2)]);
        store.add(vec![span(3, 1, 0)]);
        assert_eq!(traces(&store), [(3, 1, 0)]);
        assert_eq!((store.gone, store.spans()), (2, 1));
    }

    #[test]
    fn bytes_are_bounded() {
        let mut store = Store::bounded(10, 1000, 4 * size_of::<SpanData>());
        for trace in 1..=9 {
            let mut long = span(trace, 1, 0);
            long.name = "x".repeat(2 * size_of::<SpanData>()).into();
            store.add(vec![long]);
            assert!(store.bytes <= store.max_bytes);
        }
        assert_eq!(traces(&store), [(9, 1, 0)]);
    }
}
