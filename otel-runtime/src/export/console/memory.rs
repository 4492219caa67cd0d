//! What the console remembers of spans that are gone: shown, or dropped.

use std::collections::{HashMap, HashSet, VecDeque};
use std::time::SystemTime;

use opentelemetry::trace::{SpanId, TraceId};
use opentelemetry_sdk::trace::SpanData;

use crate::waterfall::Span;

use super::buffer::Kind;

/// How many shown traces are remembered, so that spans that come later are recognised.
const REMEMBERED_TRACES: usize = 256;
/// How many of their span ids, over all of them.
const REMEMBERED_SPANS: usize = 50_000;

/// Traces that were shown a while ago.
#[derive(Default)]
pub(super) struct Shown {
    traces: HashMap<TraceId, Known>,
    order: VecDeque<TraceId>,
    spans: usize,
}

struct Known {
    root: String,
    started: SystemTime,
    spans: HashSet<SpanId>,
    /// No local root has been among them yet.
    rootless: bool,
}

impl Shown {
    pub(super) fn contains(&self, trace: TraceId, span: SpanId) -> bool {
        self.traces
            .get(&trace)
            .is_some_and(|known| known.spans.contains(&span))
    }

    /// What to call spans of this trace that have a local root, and such as hang on what was shown before.
    pub(super) fn kinds(&self, trace: TraceId) -> (Kind, Kind) {
        match self.traces.get(&trace) {
            Some(known) if !known.rootless => (
                Kind::Complete { continued: false },
                Kind::Late {
                    root: known.root.clone(),
                    started: known.started,
                },
            ),
            known => (
                Kind::Complete {
                    continued: known.is_some(),
                },
                Kind::Incomplete,
            ),
        }
    }

    pub(super) fn remember(&mut self, trace: TraceId, spans: &[SpanData], kind: &Kind) {
        let head = spans
            .iter()
            .find(|span| Span::from(*span).is_local_root())
            .or(spans.first());
        let Some(head) = head else { return };
        let known = self.traces.entry(trace).or_insert_with(|| {
            self.order.push_back(trace);
            let root = head.name.clone().into_owned();
            Known {
                root,
                started: head.start_time,
                spans: HashSet::new(),
                rootless: true,
            }
        });
        if known.rootless && matches!(kind, Kind::Complete { .. }) {
            known.rootless = false;
            known.root = head.name.clone().into_owned();
            known.started = head.start_time;
        }
        for span in spans {
            self.spans += usize::from(known.spans.insert(span.span_context.span_id()));
        }
        while self.order.len() > REMEMBERED_TRACES
            || (self.spans > REMEMBERED_SPANS && self.order.len() > 1)
        {
            let oldest = self
                .order
                .pop_front()
                .and_then(|oldest| self.traces.remove(&oldest));
            self.spans -= oldest.map_or(0, |known| known.spans.len());
        }
    }
}

/// What was dropped, and how much of it was said.
#[derive(Default)]
pub(super) struct Lost {
    pub(super) spans: usize,
    pub(super) traces: usize,
    said: usize,
}

impl Lost {
    pub(super) fn line(
        &mut self,
        flush: bool,
        max_traces: usize,
        max_spans: usize,
    ) -> Option<String> {
        let news = self.spans > self.said && (flush || self.spans >= self.said * 2);
        if !news {
            return None;
        }
        self.said = self.spans;
        let traces = match self.traces {
            0 => String::new(),
            traces => format!(", traces given up: {traces}"),
        };
        Some(format!(
            "otel-runtime: console: spans not shown so far: {}{traces} (at most {max_spans} spans of {max_traces} traces wait \
             for their root)\n",
            self.spans
        ))
    }
}
