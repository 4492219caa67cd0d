//! The fast entrance: a span of our own that still is the current OpenTelemetry span.
//!
//! The record of a traced call lies in a box that its thread keeps for the next one. What stands in the `Context` is a [`Handle`] with
//! ids only. What others set on it through the OpenTelemetry API goes into a side table, which the worker looks at only when
//! it is not empty. So a call that nobody else touches takes no lock and counts no reference that other threads count.
//!
//! | file | one line |
//! |---|---|
//! | `handle` | the object in the `Context`: ids, and whether the span still runs |
//! | `lineage` | what a new span is related to |
//! | `local` | what each thread keeps: ids, slots of handles, attributes on their way |
//! | `parent` | what a new span takes from its parent |
//! | `sampling` | whether a call is recorded |

mod handle;
mod lineage;
pub(crate) mod local;
mod parent;
mod sampling;

use std::sync::OnceLock;

use opentelemetry::Context;
use opentelemetry::trace::{
    Link, SpanContext, SpanId, TraceContextExt as _, TraceFlags, TraceId, TraceState,
};

use self::handle::{Handle, Slot};
pub(crate) use self::lineage::Lineage;
use self::lineage::look;
use self::parent::Parent;
use self::sampling::{Call, Decision};
pub(crate) use self::sampling::{Roots, Sampling};
use crate::callsite::{Callsite, Which};
use crate::capture::Attributes;
use crate::clock::{self, Stamp};
use crate::origin;
use crate::pipeline::{self, Item};
use crate::record::{Rare, Record};

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
    /// A span.
    Span(Box<Running>),
}

/// A span that runs, in a box that its thread keeps for the next one.
#[derive(Debug)]
pub(crate) struct Running {
    /// A future makes it current on each poll; a sync call once, and leaves an empty one here. Of a `leaf`, the one it was given, which is not made current.
    pub(crate) context: Context,
    /// A `leaf` was given a context: its baggage counts.
    pub(crate) is_given: bool,
    pub(crate) record: Record,
    /// The record is of a span that has not ended.
    pub(crate) runs: bool,
    pub(crate) attributes: Attributes,
    /// The body of a future has left what it captured.
    pub(crate) has_captured: bool,
    /// The span that was current when this one was started.
    outside: SpanId,
    slot: Slot,
}

impl Recorder {
    /// Starts a call below the current context. An unsampled child of an unsampled parent costs a look at the parent.
    #[inline]
    pub(crate) fn start(
        &self,
        site: &'static Callsite,
        capture: &mut dyn FnMut(&mut Attributes),
    ) -> Start {
        // Inside, only flags are looked at: an unsampled call copies nothing.
        let parent = Context::map_current(|context| {
            let span = context.span();
            let unsampled = self.sampling.is_settled_against(span.span_context());
            (!unsampled && !context.is_telemetry_suppressed()).then(|| Parent::of(context))
        });
        local::note_promise(site);
        match parent {
            None => Start::Nothing,
            Some(parent) if self.sampling.is_settled_for(parent.is_valid) => {
                let links = if parent.is_valid {
                    Vec::new()
                } else {
                    links_of_root(None)
                };
                let mut opened = Opened::now(&parent);
                capture(&mut opened.running.attributes);
                opened.record(site, parent, None, links)
            }
            Some(parent)
                if !parent.is_valid
                    && self.sampling.drops_roots()
                    && Context::map_current(origin::granted_parent).is_none() =>
            {
                unsampled_root(site, parent)
            }
            Some(parent) => self.ask(site, parent, Lineage::default(), capture),
        }
    }

    /// Starts a call with `parent`, `root` or `links`.
    pub(crate) fn start_related(
        &self,
        site: &'static Callsite,
        lineage: Lineage,
        capture: &mut dyn FnMut(&mut Attributes),
    ) -> Start {
        local::note_promise(site);
        let parent = match &lineage.context {
            Some(context) => Parent::of(context),
            None => Context::map_current(Parent::of),
        };
        let parent = if lineage.is_root {
            Parent::none(parent.suppressed)
        } else {
            parent
        };
        if parent.suppressed {
            return lineage.context.map_or(Start::Nothing, Start::Context);
        }
        let mut start = self.ask(site, parent, lineage, capture);
        if let (true, Start::Span(running)) = (site.description().leaf, &mut start) {
            // Its parent was given, and may be any.
            running.outside = local::current_span_id();
        }
        start
    }

    /// Starts a call whose sampler has to be asked, or that has relations.
    fn ask(
        &self,
        site: &'static Callsite,
        mut parent: Parent,
        mut lineage: Lineage,
        capture: &mut dyn FnMut(&mut Attributes),
    ) -> Start {
        let mut granted = None;
        if !(parent.is_valid || lineage.is_root) {
            let context = lineage.context.as_ref();
            let links = links_of_root(context);
            granted = look(context, origin::granted_parent);
            lineage.links.extend(links);
        }
        let mut opened = Opened::now(&parent);
        let mut set = Attributes::new();
        let sees_attributes = self.sampling.with_attributes;
        if sees_attributes {
            set.capture_in(lineage.context.as_ref(), capture);
        }
        let call = Call {
            site,
            lineage: &lineage,
            parent: &parent,
            granted: granted.as_ref(),
            trace: opened.trace,
            attributes: &set.to_vec(),
        };
        let Decision {
            records,
            state,
            attributes,
        } = self.sampling.decide(&call);
        parent.state = state;
        if !records {
            return opened.unsampled(site, parent, lineage.context.as_ref());
        }
        let all = &mut opened.running.attributes;
        all.extend(attributes);
        if sees_attributes {
            all.append(set);
        } else {
            all.capture_in(lineage.context.as_ref(), capture);
        }
        opened.record(site, parent, lineage.context.as_ref(), lineage.links)
    }
}

/// Of work that is only linked to where it was started. Not inlined: few calls are roots, and the others should not pay for it.
#[inline(never)]
fn links_of_root(context: Option<&Context>) -> Vec<Link> {
    look(context, origin::link).into_iter().collect()
}

/// A root that is not recorded: current, with valid ids, so that everything below agrees.
fn unsampled_root(site: &'static Callsite, parent: Parent) -> Start {
    if site.description().leaf {
        return Start::Nothing;
    }
    let (trace, span) = local::ids();
    let flags = TraceFlags::default();
    let own = SpanContext::new(trace, span, flags, false, parent.state);
    Start::Context(Context::map_current(|current| {
        current.with_remote_span_context(own)
    }))
}

/// A call that has its ids and its start.
struct Opened {
    running: Box<Running>,
    trace: TraceId,
    span: SpanId,
    start: Stamp,
}

impl Opened {
    #[inline]
    fn now(parent: &Parent) -> Self {
        let (running, trace, span) = local::open((parent.is_valid).then_some(parent.trace));
        Self {
            running,
            trace,
            span,
            start: clock::now(),
        }
    }

    #[inline]
    fn record(
        mut self,
        site: &'static Callsite,
        parent: Parent,
        context: Option<&Context>,
        links: Vec<Link>,
    ) -> Start {
        let flags = parent.flags.with_sampled(true);
        let running = &mut *self.running;
        running.has_captured = true;
        running.runs = true;
        running.outside = parent.span;
        let record = &mut running.record;
        record.site = site;
        record.trace = self.trace;
        record.span = self.span;
        record.flags = flags;
        record.parent = parent.span;
        record.parent_is_remote = parent.is_remote;
        record.start = self.start;
        record.rare = rare(&parent.state, links);
        running.is_given = site.description().leaf && context.is_some();
        if site.description().leaf {
            if let Some(context) = context {
                running.context = context.clone();
            }
            return Start::Span(self.running);
        }
        let own = SpanContext::new(self.trace, self.span, flags, false, parent.state);
        let handle = Handle::new(own, running.slot);
        running.context = match context {
            Some(context) => context.with_span(handle),
            None => Context::current_with_span(handle),
        };
        Start::Span(self.running)
    }

    /// A child of an unsampled parent needs nothing, and of a sampled one hands that parent on; a root is current all the same, so that everything below agrees.
    fn unsampled(
        self,
        site: &'static Callsite,
        parent: Parent,
        context: Option<&Context>,
    ) -> Start {
        local::keep(self.running);
        if site.description().leaf || parent.is_valid && context.is_none() {
            return Start::Nothing;
        }
        if let Some(context) = context
            && parent.flags.is_sampled()
        {
            return Start::Context(context.clone());
        }
        let flags = parent.flags.with_sampled(false);
        let own = SpanContext::new(self.trace, self.span, flags, false, parent.state);
        Start::Context(match context {
            Some(context) => context.with_remote_span_context(own),
            None => Context::map_current(|current| current.with_remote_span_context(own)),
        })
    }
}

/// What few spans have.
#[inline]
fn rare(state: &TraceState, links: Vec<Link>) -> Option<Box<Rare>> {
    if *state == TraceState::NONE && links.is_empty() {
        return None;
    }
    Some(Box::new(Rare {
        state: state.clone(),
        links,
        failure: None,
    }))
}

/// Ends a span now. From here on its handle records nothing.
pub(crate) fn finish(mut running: Box<Running>) {
    let end = clock::now();
    running.slot.close();
    if running.runs {
        running.runs = false;
        running.record.end = end;
        let Running {
            record, attributes, ..
        } = &mut *running;
        pipeline::submit(Item::Record(record, attributes));
        // Nothing, unless it was not taken.
        record.rare = None;
        attributes.clear();
    }
    // The context is what an outer call may still hold; ours goes now.
    running.context = Context::new();
    local::keep(running);
}
