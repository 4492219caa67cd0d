//! A span for a block, that can be handed on to a future.

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

impl Guard {
    /// Makes a started span current on this thread.
    pub(crate) fn enter(started: Started) -> Self {
        let context = match &started.state {
            State::Unrecorded(context) => context.clone(),
            State::Fast(running) => running.context.clone(),
            State::Off | State::Standard(_) => Context::new(),
        };
        Self {
            site: started.site,
            entered: enter(started),
            context,
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
        let state = match std::mem::replace(&mut recording.span, Span::Ended) {
            Span::Unrecorded(guard) => {
                drop(guard);
                State::Unrecorded(self.context)
            }
            Span::Standard { context, guard } => {
                drop(guard);
                State::Standard(context)
            }
            Span::Fast { mut running, guard } => {
                drop(guard);
                running.context = self.context;
                State::Fast(running)
            }
            Span::Leaf { running, inside } => {
                drop(inside);
                State::Fast(running)
            }
            Span::Ended => State::Off,
        };
        Started { site, state }
    }
}
