//! Holds spans until the trace that they belong to can be shown.
//!
//! A span is ready once a chain of parents leads from it to a local root, or to a span that was shown before. The rest waits: for a
//! parent that is still running, or for another local root of the same trace (two requests of one caller).

use std::collections::{BTreeMap, HashMap};
use std::time::SystemTime;

use opentelemetry::trace::{SpanId, TraceId};
use opentelemetry_sdk::trace::SpanData;

use crate::waterfall::Span;

use super::memory::{Lost, Shown};

/// Spans of one trace that are shown together.
pub(super) struct Block {
    pub(super) trace: TraceId,
    pub(super) kind: Kind,
    pub(super) spans: Vec<SpanData>,
    /// Spans of this trace that did not fit into the buffer.
    pub(super) dropped: usize,
}

/// Why these spans are shown now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Their local root has ended; `continued` when a flush had to show some of its spans before.
    Complete { continued: bool },
    /// They ended after a root of that name, which started then.
    Late { root: String, started: SystemTime },
    /// A flush found them; their root, or their parent, is still running or was never seen.
    Incomplete,
}

/// The spans that wait, by trace.
pub(super) struct Buffer {
    /// In the order of their first span: the first is the oldest.
    waiting: BTreeMap<u64, Waiting>,
    ages: HashMap<TraceId, u64>,
    next_age: u64,
    spans: usize,
    shown: Shown,
    max_traces: usize,
    max_spans: usize,
    lost: Lost,
}

struct Waiting {
    trace: TraceId,
    spans: Vec<SpanData>,
    dropped: usize,
}

impl Buffer {
    pub(super) fn new(max_traces: usize, max_spans: usize) -> Self {
        Self {
            waiting: BTreeMap::new(),
            ages: HashMap::new(),
            next_age: 0,
            spans: 0,
            shown: Shown::default(),
            max_traces: max_traces.max(1),
            max_spans: max_spans.max(1),
            lost: Lost::default(),
        }
    }

    /// Takes a batch in, whole, and gives back what can be shown then, in the order in which it became ready.
    pub(super) fn add(&mut self, batch: Vec<SpanData>) -> Vec<Block> {
        let mut ready = Vec::new();
        for span in batch {
            let trace = span.span_context.trace_id();
            let anchored = Span::from(&span).is_local_root()
                || self.shown.contains(trace, span.parent_span_id);
            if anchored && !ready.contains(&trace) {
                ready.push(trace);
            }
            self.push(trace, span, anchored);
        }
        ready
            .into_iter()
            .flat_map(|trace| self.take_ready(trace))
            .collect()
    }

    /// Everything that waits, whether ready or not.
    pub(super) fn drain(&mut self) -> Vec<Block> {
        self.ages.clear();
        self.spans = 0;
        let waiting = std::mem::take(&mut self.waiting);
        let blocks = waiting
            .into_values()
            .filter(|waiting| !waiting.spans.is_empty());
        blocks
            .map(
                |Waiting {
                     trace,
                     spans,
                     dropped,
                 }| {
                    self.shown.remember(trace, &spans, &Kind::Incomplete);
                    Block {
                        trace,
                        kind: Kind::Incomplete,
                        spans,
                        dropped,
                    }
                },
            )
            .collect()
    }

    /// A line about spans that were dropped, if there is something new to say. Between flushes only when the number has doubled.
    pub(super) fn loss(&mut self, flush: bool) -> Option<String> {
        self.lost.line(flush, self.max_traces, self.max_spans)
    }

    #[cfg(test)]
    pub(super) fn lost_spans(&self) -> usize {
        self.lost.spans
    }

    /// An anchored span always finds room: it is on its way out.
    fn push(&mut self, trace: TraceId, span: SpanData, anchored: bool) {
        let age = *self.ages.entry(trace).or_insert_with(|| {
            self.next_age += 1;
            self.next_age
        });
        let waiting = self.waiting.entry(age).or_insert(Waiting {
            trace,
            spans: Vec::new(),
            dropped: 0,
        });
        waiting.spans.push(span);
        self.spans += 1;
        self.evict(age, anchored);
    }

    /// Makes room, at the cost of the oldest other trace; where there is none, of the span that was just put in.
    fn evict(&mut self, age: u64, anchored: bool) {
        while self.waiting.len() > self.max_traces
            || (self.spans > self.max_spans && self.waiting.len() > 1)
        {
            let Some(oldest) = self.waiting.keys().copied().find(|&other| other != age) else {
                break;
            };
            let Some(evicted) = self.waiting.remove(&oldest) else {
                break;
            };
            self.ages.remove(&evicted.trace);
            self.spans -= evicted.spans.len();
            self.lost.spans += evicted.spans.len();
            self.lost.traces += 1;
        }
        if self.spans > self.max_spans
            && !anchored
            && let Some(only) = self.waiting.get_mut(&age)
            && only.spans.pop().is_some()
        {
            only.dropped += 1;
            self.spans -= 1;
            self.lost.spans += 1;
        }
    }

    /// Splits off what is ready: at most a block with local roots and one with late spans.
    fn take_ready(&mut self, trace: TraceId) -> Vec<Block> {
        let Some(age) = self.ages.remove(&trace) else {
            return Vec::new();
        };
        let Some(Waiting { spans, dropped, .. }) = self.waiting.remove(&age) else {
            return Vec::new();
        };
        self.spans -= spans.len();
        let shown = &self.shown;
        let sorted = sort(spans, |parent| shown.contains(trace, parent));
        let (complete, late) = self.shown.kinds(trace);
        let mut blocks = Vec::new();
        for (kind, spans) in [(complete, sorted.complete), (late, sorted.late)] {
            if !spans.is_empty() {
                let dropped = if blocks.is_empty() { dropped } else { 0 };
                self.shown.remember(trace, &spans, &kind);
                blocks.push(Block {
                    trace,
                    kind,
                    spans,
                    dropped,
                });
            }
        }
        if !sorted.waiting.is_empty() {
            self.spans += sorted.waiting.len();
            self.ages.insert(trace, age);
            self.waiting.insert(
                age,
                Waiting {
                    trace,
                    spans: sorted.waiting,
                    dropped: 0,
                },
            );
        }
        blocks
    }
}

#[derive(Default)]
struct Sorted {
    complete: Vec<SpanData>,
    late: Vec<SpanData>,
    waiting: Vec<SpanData>,
}

/// Where each span's chain of parents ends. Linear: every span is visited once from above.
fn sort(spans: Vec<SpanData>, was_shown: impl Fn(SpanId) -> bool) -> Sorted {
    let mut children: HashMap<SpanId, Vec<usize>> = HashMap::new();
    let mut fates = vec![None; spans.len()];
    let mut next = Vec::new();
    for (index, span) in spans.iter().enumerate() {
        let root = Span::from(span).is_local_root();
        if root || was_shown(span.parent_span_id) {
            fates[index] = Some(root);
            next.push((span.span_context.span_id(), root));
        } else {
            children.entry(span.parent_span_id).or_default().push(index);
        }
    }
    while let Some((id, root)) = next.pop() {
        // Taken out, so that neither cycles nor ids given twice are walked again.
        for child in children.remove(&id).unwrap_or_default() {
            fates[child] = Some(root);
            next.push((spans[child].span_context.span_id(), root));
        }
    }
    let mut sorted = Sorted::default();
    for (span, fate) in spans.into_iter().zip(fates) {
        match fate {
            Some(true) => sorted.complete.push(span),
            Some(false) => sorted.late.push(span),
            None => sorted.waiting.push(span),
        }
    }
    sorted
}
