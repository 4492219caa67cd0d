//! The fast entrance: a span of our own that still is the current OpenTelemetry span.
//!
//! The record of a traced call lies on the caller's stack, or in one box for a future. What stands in the `Context` is a [`Handle`] with
//! ids only. What others set on it through the OpenTelemetry API goes into a side table, which the worker looks at only when
//! it is not empty. So a call that nobody else touches takes no lock and counts no reference that other threads count.
//!
//! | file | one line |
//! |---|---|
//! | `handle` | the object in the `Context`: ids, and whether the span still runs |
//! | `local` | what each thread keeps: ids, slots of handles, attributes on their way |
//! | `sampling` | whether a call is recorded |

mod handle;
pub(crate) mod local;
mod sampling;

use std::sync::OnceLock;

use opentelemetry::Context;
use opentelemetry::trace::{Link, SpanContext, TraceContextExt as _, TraceState};

use self::handle::{Handle, Slot};
use self::sampling::Decision;
pub(crate) use self::sampling::Sampling;
use crate::callsite::{Callsite, Which};
use crate::capture::Attributes;
use crate::clock;
use crate::pipeline::{self, Item};
use crate::record::Record;

/// Which calls are recorded. Made once for the application and once for tests.
#[derive(Debug)]
pub(crate) struct Recorder {
    sampling: Sampling,
}

static APPLICATION: OnceLock<Recorder> = OnceLock::new();
#[cfg(feature = "testing")]
static TESTS: OnceLock<Recorder> = OnceLock::new();

impl Which {
    fn cell(self) -> &'static OnceLock<Recorder> {
        match self {
            Self::Application => &APPLICATION,
            #[cfg(feature = "testing")]
            Self::Tests => &TESTS,
        }
    }

    /// The recorder, once it was set up.
    #[inline]
    pub(crate) fn recorder(self) -> Option<&'static Recorder> {
        self.cell().get()
    }
}

/// Sets a recorder up; the first one stays.
pub(crate) fn set_up(which: Which, sampling: Sampling) {
    clock::warm_up();
    let _ = which.cell().set(Recorder { sampling });
}

/// A call that is about to run.
#[derive(Debug)]
pub(crate) enum Start {
    /// Nothing to record, and the current context says so already.
    Nothing,
    /// Nothing to record; the context is to be current, so that everything below agrees.
    Context(Context),
    /// A span. In a box, which is kept for the next span.
    Span(Box<Option<Running>>),
}

/// A span that runs.
#[derive(Debug)]
pub(crate) struct Running {
    /// A future makes it current on each poll; a sync call once, and leaves an empty one here.
    pub(crate) context: Context,
    pub(crate) record: Record,
    slot: Slot,
    /// The body of a future has left what it captured.
    pub(crate) has_captured: bool,
}

/// What a new span is related to.
#[derive(Debug, Default)]
pub(crate) struct Lineage {
    /// The context to put the span into; none for the current one.
    pub(crate) context: Option<Context>,
    /// The span in that context is no parent.
    pub(crate) is_root: bool,
    pub(crate) links: Vec<Link>,
}

/// What is looked up of a parent.
struct Parent {
    context: SpanContext,
    suppressed: bool,
}

impl Parent {
    fn of(context: &Context) -> Self {
        Self {
            context: context.span().span_context().clone(),
            suppressed: context.is_telemetry_suppressed(),
        }
    }
}

impl Recorder {
    /// Starts a call below the current context. An unsampled child of an unsampled parent costs a look at the parent.
    #[inline]
    pub(crate) fn start(
        &'static self,
        site: &'static Callsite,
        capture: &mut dyn FnMut(&mut Attributes),
    ) -> Start {
        if self.sampling.follows_parent() {
            // Only flags are looked at: an unsampled call copies nothing.
            let unsampled = Context::map_current(|context| {
                let span = context.span();
                let parent = span.span_context();
                context.is_telemetry_suppressed() || (parent.is_valid() && !parent.is_sampled())
            });
            if unsampled {
                return Start::Nothing;
            }
        }
        let parent = Context::map_current(Parent::of);
        self.start_below(site, parent, Lineage::default(), capture)
    }

    /// Starts a call with `parent`, `root` or `links`.
    pub(crate) fn start_related(
        &'static self,
        site: &'static Callsite,
        lineage: Lineage,
        capture: &mut dyn FnMut(&mut Attributes),
    ) -> Start {
        let mut parent = match &lineage.context {
            Some(context) => Parent::of(context),
            None => Context::map_current(Parent::of),
        };
        if lineage.is_root {
            parent.context = SpanContext::NONE;
        }
        self.start_below(site, parent, lineage, capture)
    }

    fn start_below(
        &'static self,
        site: &'static Callsite,
        parent: Parent,
        lineage: Lineage,
        capture: &mut dyn FnMut(&mut Attributes),
    ) -> Start {
        if parent.suppressed {
            return lineage.context.map_or(Start::Nothing, Start::Context);
        }
        let start = clock::now();
        let is_root = !parent.context.is_valid();
        let (trace_id, span_id) = local::ids(|ids| {
            let trace_id = if is_root {
                ids.trace_id()
            } else {
                parent.context.trace_id()
            };
            (trace_id, ids.span_id())
        });
        let mut set = Attributes::new();
        if self.sampling.sees_attributes() {
            capture(&mut set);
        }
        let decision = self
            .sampling
            .decide(site, &parent.context, &lineage, trace_id, &set);
        let flags = parent.context.trace_flags();
        match decision {
            Decision::Drop(_) if !is_root && lineage.context.is_none() => Start::Nothing,
            Decision::Drop(state) => {
                let own =
                    SpanContext::new(trace_id, span_id, flags.with_sampled(false), false, state);
                Start::Context(within(lineage.context.as_ref(), own))
            }
            Decision::Record { state, attributes } => {
                if !self.sampling.sees_attributes() {
                    capture(&mut set);
                }
                let own =
                    SpanContext::new(trace_id, span_id, flags.with_sampled(true), false, state);
                let slot = local::slot();
                let handle = Handle::new(own.clone(), slot);
                let context = match &lineage.context {
                    Some(context) => context.with_span(handle),
                    None => Context::current_with_span(handle),
                };
                let attributes = with_first(attributes, set.into_vec());
                let record = Record::new(
                    site,
                    &own,
                    &parent.context,
                    start,
                    attributes,
                    lineage.links,
                );
                Start::Span(local::boxed(Running {
                    context,
                    record,
                    slot,
                    has_captured: false,
                }))
            }
        }
    }
}

/// A context whose span is not recorded.
fn within(context: Option<&Context>, own: SpanContext) -> Context {
    match context {
        Some(context) => context.with_remote_span_context(own),
        None => Context::map_current(|current| current.with_remote_span_context(own)),
    }
}

fn with_first(
    mut first: Vec<opentelemetry::KeyValue>,
    then: Vec<opentelemetry::KeyValue>,
) -> Vec<opentelemetry::KeyValue> {
    if first.is_empty() {
        return then;
    }
    first.extend(then);
    first
}

/// Ends a span now. From here on its handle records nothing.
pub(crate) fn finish(running: Box<Option<Running>>) {
    let end = clock::now();
    let Some(Running {
        mut record, slot, ..
    }) = local::unboxed(running)
    else {
        return;
    };
    record.end = end;
    slot.close();
    local::give_back(slot);
    pipeline::submit(Item::Record(record));
}

/// The trace state of a child, when no sampler changes it.
fn state_of(parent: &SpanContext) -> TraceState {
    parent.trace_state().clone()
}
