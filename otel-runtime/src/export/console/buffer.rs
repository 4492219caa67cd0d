//! Holds spans until the trace that they belong to can be shown.
//!
//! A span is ready once a chain of parents leads from it to a local root, or to a span that was shown before. The rest waits: for a
//! parent that is still running, or for another local root of the same trace (two requests of one caller).

use std::collections::{BTreeMap, HashMap, HashSet, VecDeque};
use std::time::SystemTime;

use opentelemetry::trace::{SpanId, TraceId};
use opentelemetry_sdk::trace::SpanData;

use crate::waterfall::Span;

/// How many shown traces are remembered, so that spans that come later are recognised.
const REMEMBERED_TRACES: usize = 256;
/// How many of their span ids, over all of them.
const REMEMBERED_SPANS: usize = 50_000;

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

/// Traces that were shown a while ago.
#[derive(Default)]
struct Shown {
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
    fn contains(&self, trace: TraceId, span: SpanId) -> bool {
        self.traces
            .get(&trace)
            .is_some_and(|known| known.spans.contains(&span))
    }

    /// What to call spans of this trace that have a local root, and such as hang on what was shown before.
    fn kinds(&self, trace: TraceId) -> (Kind, Kind) {
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

    fn remember(&mut self, trace: TraceId, spans: &[SpanData], kind: &Kind) {
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
struct Lost {
    spans: usize,
    traces: usize,
    said: usize,
}

impl Lost {
    fn line(&mut self, flush: bool, max_traces: usize, max_spans: usize) -> Option<String> {
        let news = self.spans > self.said && (flush || self.spans >= self.said * 2);
        if !news {
            return None;
        }
        self.said = self.spans;
        let traces = if self.traces == 0 {
            String::new()
        } else {
            format!(" in {} traces", self.traces)
        };
        Some(format!(
            "otel-runtime: console: spans not shown so far: {}{traces} (at most {max_spans} spans in {max_traces} traces wait for \
             their root)\n",
            self.spans
        ))
    }
}
