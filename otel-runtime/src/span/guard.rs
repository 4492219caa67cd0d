//! A span for a block, that can be handed on to a future.

use std::panic::{RefUnwindSafe, UnwindSafe};

use opentelemetry::Context;
use opentelemetry::trace::TraceContextExt as _;

use super::{Entered, Recording, Span, Started, State, enter};
use crate::callsite::{Callsite, NOWHERE};
use crate::recording::{self, local};

/// An entered span, and what is needed to leave it without ending it.
#[derive(Debug)]
pub(crate) struct Guard {
    entered: Entered,
    site: &'static Callsite,
    /// The context that was made current, if there is no other way to it.
    context: Context,
}

/// A panic that passes a guard ends its span; one that is caught inside leaves it as it was.
impl UnwindSafe for Guard {}
impl RefUnwindSafe for Guard {}

impl Guard {
    /// Makes a started span current on this thread.
    pub(crate) fn enter(started: Started) -> Self {
        Self {
            context: context_of(&started.state),
            site: started.site,
            entered: enter(started),
        }
    }

    /// No span.
    pub(crate) fn nothing() -> Self {
        Self::enter(Started {
            site: &NOWHERE,
            state: State::Off,
        })
    }

    /// The span as it was before it was entered.
    pub(crate) fn leave(mut self) -> Started {
        let site = self.site;
        let Some(recording) = &mut self.entered.0 else {
            return Started {
                site,
                state: State::Off,
            };
        };
        let span = std::mem::replace(&mut recording.span, Span::Ended);
        Started {
            site,
            state: left(span, std::mem::take(&mut self.context)),
        }
    }
}

impl Drop for Guard {
    /// One that is kept in a thread-local is dropped while the thread is torn down, when the stack of contexts may be gone: touching it would abort the
    /// process, and nothing is current there any more.
    fn drop(&mut self) {
        if !local::is_alive()
            && let Some(recording) = &mut self.entered.0
        {
            outlive(recording);
        }
    }
}

/// Ends the span and leaves the context where it is.
fn outlive(recording: &mut Recording) {
    match std::mem::replace(&mut recording.span, Span::Ended) {
        Span::Unrecorded(guard) => std::mem::forget(guard),
        Span::Standard { context, guard } => {
            std::mem::forget(guard);
            context.span().end();
        }
        Span::Fast { running, guard } => {
            std::mem::forget(guard);
            recording::finish(running);
        }
        #[cfg(feature = "metrics")]
        Span::Metered(mut metered) => {
            if let Some(inner) = metered.entered() {
                outlive(inner);
            }
            metered.leave(recording.site);
        }
        // Was never current.
        other @ (Span::Leaf { .. } | Span::Ended) => recording.span = other,
    }
}

/// What is made current of a started span, if there is no other way to it later.
fn context_of(state: &State) -> Context {
    match state {
        State::Unrecorded(context) => context.clone(),
        State::Fast(running) => running.context.clone(),
        #[cfg(feature = "metrics")]
        State::Metered(metered) => context_of(&metered.state),
        State::Off | State::Standard(_) => Context::new(),
    }
}

/// A span as it was before it was entered.
pub(super) fn left(span: Span, entered_with: Context) -> State {
    match span {
        Span::Unrecorded(guard) => {
            drop(guard);
            State::Unrecorded(entered_with)
        }
        Span::Standard { context, guard } => {
            drop(guard);
            State::Standard(context)
        }
        Span::Fast { mut running, guard } => {
            drop(guard);
            running.context = entered_with;
            State::Fast(running)
        }
        Span::Leaf { running, inside } => {
            drop(inside);
            State::Fast(running)
        }
        #[cfg(feature = "metrics")]
        Span::Metered(mut metered) => {
            metered.take_back(entered_with);
            State::Metered(metered)
        }
        Span::Ended => State::Off,
    }
}
