//! A span for a block, that can be handed on to a future.

use std::panic::{RefUnwindSafe, UnwindSafe};

use opentelemetry::Context;

use super::{Entered, Span, Started, State, enter};
use crate::callsite::{Callsite, NOWHERE};

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
            state: left(span, self.context),
        }
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
