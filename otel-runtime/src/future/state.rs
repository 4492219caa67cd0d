//! Where the wrapper of a future or a stream stands.

use std::panic::{RefUnwindSafe, UnwindSafe};

use opentelemetry::Context;
use opentelemetry::trace::TraceContextExt as _;

use super::Prepared;
use crate::callsite::Callsite;
use crate::recording::{self, Running};
use crate::span::{self, End};

/// Where the wrapper stands. Small, because it adds to the size of every traced future: what a call captured waits in a box.
#[derive(Debug, Default)]
pub(super) enum State {
    /// Nobody listens, or the span has ended.
    #[default]
    Off,
    /// A function that *returns* a future was called; its span starts at the first poll.
    Prepared(Box<Prepared>),
    /// A context that is only to be current: the span in it is none of ours, or none at all.
    Unrecorded(Context),
    /// A span of the standard entrance.
    Standard(Context),
    /// A span of ours. In a box, which is kept for the next future.
    Fast(Box<Running>),
    /// One of the others, which is counted as well.
    #[cfg(feature = "metrics")]
    Metered(Box<super::metered::Metered>),
}

/// A poll that unwinds ends the span: nothing half-done is left, so that a traced future is as safe to catch as the one inside of it.
impl UnwindSafe for State {}
impl RefUnwindSafe for State {}

impl From<span::State> for State {
    #[inline]
    fn from(state: span::State) -> Self {
        match state {
            span::State::Off => Self::Off,
            span::State::Unrecorded(context) => Self::Unrecorded(context),
            span::State::Standard(context) => Self::Standard(context),
            span::State::Fast(running) => Self::Fast(running),
            #[cfg(feature = "metrics")]
            span::State::Metered(metered) => metered.into(),
        }
    }
}

impl State {
    /// The context to be current while the future is polled.
    #[inline]
    pub(super) fn context(&self) -> Option<&Context> {
        match self {
            Self::Off | Self::Prepared(_) => None,
            Self::Unrecorded(context) | Self::Standard(context) => Some(context),
            Self::Fast(running) => Some(&running.context),
            #[cfg(feature = "metrics")]
            Self::Metered(metered) => metered.inner.context(),
        }
    }

    /// Our span.
    #[inline]
    pub(super) fn running(&mut self) -> Option<&mut Running> {
        match self {
            Self::Fast(running) => Some(running),
            #[cfg(feature = "metrics")]
            Self::Metered(metered) => metered.inner.running(),
            _ => None,
        }
    }

    /// Nothing has begun that would have to end.
    pub(super) fn is_idle(&self) -> bool {
        match self {
            Self::Off | Self::Prepared(_) => true,
            #[cfg(feature = "metrics")]
            Self::Metered(metered) => !metered.has_started,
            _ => false,
        }
    }

    /// Ends the span, after `judge` had a look.
    pub(super) fn end(self, site: &'static Callsite, judge: impl FnOnce(&mut End<'_>)) {
        match self {
            Self::Off | Self::Prepared(_) | Self::Unrecorded(_) => {}
            Self::Standard(context) => {
                judge(&mut End::standard(context.span(), site));
                context.span().end();
            }
            Self::Fast(mut running) => {
                End::fast(&mut running, site, judge);
                recording::finish(running);
            }
            #[cfg(feature = "metrics")]
            Self::Metered(metered) => metered.end(site, judge),
        }
    }

    /// Lets `look` have a look at a span that goes on.
    pub(super) fn look(&mut self, site: &'static Callsite, look: impl FnOnce(&mut End<'_>)) {
        match self {
            Self::Off | Self::Prepared(_) | Self::Unrecorded(_) => {}
            Self::Standard(context) => look(&mut End::standard(context.span(), site)),
            Self::Fast(running) => End::fast(running, site, look),
            #[cfg(feature = "metrics")]
            Self::Metered(metered) => metered.look(site, look),
        }
    }
}
