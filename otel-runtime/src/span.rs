//! Starts the span of a traced call, makes it current, and ends it on every way out.
//!
//! The end is always explicit: a clone of the `Context` may keep the span object alive long after the call. There are two entrances: the
//! fast one ([`recording`]), and the standard one, the ordinary `Tracer`, for foreign providers and custom processors.

mod captured;
mod end;
mod guard;
mod hinted;
#[cfg(feature = "metrics")]
mod metered;
mod related;
mod standard;
#[cfg(not(feature = "metrics"))]
mod unmetered;

use opentelemetry::trace::TraceContextExt as _;
use opentelemetry::{Context, ContextGuard};

pub use self::captured::{Records, and_is_recording, capture};
pub use self::end::End;
#[cfg(feature = "metrics")]
pub(crate) use self::end::Target;
pub(crate) use self::guard::Guard;
pub use self::hinted::start_sampled;
#[cfg(feature = "metrics")]
pub use self::metered::{Measured, capture_labelled, copy_labels, labelled, metered};
#[cfg(feature = "metrics")]
pub(crate) use self::metered::{Metered, keep, label, sampled, sampled_here};
pub use self::related::Relations;
use self::standard::start_standard;
#[cfg(not(feature = "metrics"))]
pub use self::unmetered::{Measured, capture_labelled, copy_labels, labelled, metered};
use crate::callsite::{self, Callsite, Listening};
use crate::capture::Attributes;
use crate::recording::{
    self, Running, Start,
    local::{self, InLeaf},
};

/// A started span, not yet current; nothing when nobody listens.
#[derive(Debug)]
#[must_use = "the span ends when it is entered or awaited"]
pub struct Started {
    pub(crate) site: &'static Callsite,
    pub(crate) state: State,
}

/// Where the span of a call is.
#[derive(Debug, Default)]
pub(crate) enum State {
    /// Nobody listens.
    #[default]
    Off,
    /// Nothing is recorded; the context is to be current.
    Unrecorded(Context),
    /// In the context, made by a `Tracer`.
    Standard(Context),
    /// Ours.
    Fast(Box<Running>),
    /// One of the others, which is counted as well.
    #[cfg(feature = "metrics")]
    Metered(Box<Metered>),
}

impl From<Start> for State {
    #[inline]
    fn from(start: Start) -> Self {
        match start {
            Start::Nothing => Self::Off,
            Start::Context(context) => Self::Unrecorded(context),
            Start::Span(running) => Self::Fast(running),
        }
    }
}

/// Starts a span whose parent is the current context. `capture` runs only if the span records.
#[inline]
pub fn start(site: &'static Callsite, capture: &mut dyn FnMut(&mut Attributes)) -> Started {
    let state = match callsite::listening(site) {
        Listening::No => State::Off,
        listening => start_now(site, listening, capture),
    };
    Started { site, state }
}

fn start_now(
    site: &'static Callsite,
    listening: Listening,
    capture: &mut dyn FnMut(&mut Attributes),
) -> State {
    if !local::is_alive() {
        return State::Off;
    }
    match listening {
        Listening::Fast(which) => match which.recorder() {
            Some(recorder) => recorder.start(site, capture).into(),
            None => State::Off,
        },
        _ => start_in(site, Relations::default(), listening, capture),
    }
}

/// [`start`] with `parent`, `root` or `links`, which are evaluated only if somebody listens.
pub fn start_related(
    site: &'static Callsite,
    relate: &mut dyn FnMut(&mut Relations),
    capture: &mut dyn FnMut(&mut Attributes),
) -> Started {
    let listening = callsite::listening(site);
    if listening == Listening::No || !local::is_alive() {
        return Started {
            site,
            state: State::Off,
        };
    }
    let mut relations = Relations::default();
    relate(&mut relations);
    Started {
        site,
        state: start_in(site, relations, listening, capture),
    }
}

pub(crate) fn start_in(
    site: &'static Callsite,
    relations: Relations,
    listening: Listening,
    capture: &mut dyn FnMut(&mut Attributes),
) -> State {
    if let Listening::Fast(which) = listening {
        return match which.recorder() {
            Some(recorder) => recorder
                .start_related(site, relations.into_lineage(), capture)
                .into(),
            None => State::Off,
        };
    }
    start_standard(site, relations, listening, capture)
}

/// A span that is current until it is dropped; its end is told from how it is left. Empty when nobody listens.
#[derive(Debug, Default)]
pub struct Entered(Option<Recording>);

#[derive(Debug)]
struct Recording {
    site: &'static Callsite,
    span: Span,
    /// Unwinding had begun before the call: this is a `Drop` at work, not a frame that panics.
    panicking_at_entry: bool,
}

/// An entered span.
#[derive(Debug)]
enum Span {
    Unrecorded(ContextGuard),
    Standard {
        context: Context,
        guard: ContextGuard,
    },
    Fast {
        running: Box<Running>,
        guard: ContextGuard,
    },
    /// Not current.
    Leaf {
        running: Box<Running>,
        inside: InLeaf,
    },
    /// One of the others, or none, which is counted as well.
    #[cfg(feature = "metrics")]
    Metered(Box<Metered>),
    Ended,
}

/// Makes a started span current on this thread.
#[inline]
#[must_use = "the span ends when this is dropped"]
pub fn enter(started: Started) -> Entered {
    let Started { site, state } = started;
    match state {
        State::Off => Entered(None),
        State::Unrecorded(context) => Entered(Some(Recording {
            site,
            span: Span::Unrecorded(context.attach()),
            panicking_at_entry: false,
        })),
        State::Standard(context) => Entered(Some(Recording::of_standard(site, context))),
        State::Fast(running) => Entered(Some(Recording::of_ours(site, running))),
        #[cfg(feature = "metrics")]
        State::Metered(metered) => metered::enter(site, metered),
    }
}

impl Recording {
    fn of_standard(site: &'static Callsite, context: Context) -> Self {
        let guard = context.clone().attach();
        Self::entered(site, Span::Standard { context, guard })
    }

    fn of_ours(site: &'static Callsite, mut running: Box<Running>) -> Self {
        let span = if site.description().leaf {
            let inside = InLeaf::enter(&running);
            Span::Leaf { running, inside }
        } else {
            let guard = std::mem::take(&mut running.context).attach();
            Span::Fast { running, guard }
        };
        Self::entered(site, span)
    }

    #[inline]
    fn entered(site: &'static Callsite, span: Span) -> Self {
        let panicking_at_entry = std::thread::panicking();
        if !panicking_at_entry {
            local::panic_is_over();
        }
        Self {
            site,
            span,
            panicking_at_entry,
        }
    }

    #[inline]
    fn end(&mut self, judge: impl FnOnce(&mut End<'_>)) {
        match &mut self.span {
            Span::Standard { context, .. } => judge(&mut End::standard(context.span(), self.site)),
            Span::Fast { running, .. } | Span::Leaf { running, .. } => {
                End::fast(running, self.site, judge);
            }
            #[cfg(feature = "metrics")]
            Span::Metered(metered) => metered.judge(self.site, judge),
            Span::Unrecorded(_) | Span::Ended => {}
        }
    }
}

impl Drop for Recording {
    fn drop(&mut self) {
        if !self.panicking_at_entry && std::thread::panicking() {
            self.end(|end: &mut End<'_>| {
                end.panicked();
            });
        }
        // The guard goes last: nothing that the end runs may be attributed to an outer span.
        match std::mem::replace(&mut self.span, Span::Ended) {
            Span::Standard { context, guard } => {
                context.span().end();
                drop(guard);
            }
            Span::Fast { running, guard } => {
                recording::finish(running);
                drop(guard);
            }
            Span::Leaf { running, inside } => {
                drop(inside);
                recording::finish(running);
            }
            #[cfg(feature = "metrics")]
            Span::Metered(metered) => metered.leave(self.site),
            Span::Unrecorded(guard) => drop(guard),
            Span::Ended => {}
        }
    }
}

/// Runs `body` inside a span and lets `judge` look at what it returns.
#[inline]
pub fn call<R>(
    started: Started,
    body: impl FnOnce() -> R,
    judge: impl FnOnce(&R, &mut End<'_>),
) -> R {
    let entered = enter(started);
    let output = body();
    finish(entered, &output, judge);
    output
}

/// Lets `judge` look at the value that is about to be returned, and ends the span.
#[inline]
pub fn finish<R>(mut entered: Entered, output: &R, judge: impl FnOnce(&R, &mut End<'_>)) {
    if let Some(recording) = &mut entered.0 {
        recording.end(|end: &mut End<'_>| judge(output, end));
    }
}
