//! A future whose calls are counted: from its first poll until it is done, unwinds, or is dropped half-way.

use opentelemetry::trace::{SpanId, TraceContextExt as _, TraceId};

use super::polling::{EndOnUnwind, poll_and_collect};
use super::{Call, State};
use crate::callsite::Callsite;
use crate::capture::Attributes;
use crate::recording;
use crate::red::{self, Boxes, Timer};
use crate::span::{self, End, Measured, Target};

/// What is counted of a future, in a box that its thread keeps for the next one.
#[derive(Debug, Default)]
pub(super) struct Metered {
    timer: Timer,
    pub(super) inner: State,
    /// The first poll finds the labels.
    awaits_labels: bool,
    /// It was polled.
    pub(super) has_started: bool,
}

thread_local! {
    static BOXES: Boxes<Metered> = const { Boxes::new() };
}

impl Measured for Call {
    fn measured(self, labels: Option<Attributes>) -> Self {
        let mut metered = Boxes::open(&BOXES);
        span::label(&mut metered.timer, labels);
        metered.inner = self.state;
        (metered.awaits_labels, metered.has_started) = (false, false);
        Self {
            site: self.site,
            state: State::Metered(metered),
        }
    }
}

impl From<Box<span::Metered>> for State {
    /// An `async fn`, at its first poll.
    fn from(mut started: Box<span::Metered>) -> Self {
        let mut metered = Boxes::open(&BOXES);
        std::mem::swap(&mut metered.timer, &mut started.timer);
        metered.inner = std::mem::take(&mut started.state).into();
        (metered.awaits_labels, metered.has_started) = (true, true);
        span::keep(started);
        Self::Metered(metered)
    }
}

impl Metered {
    /// The future is polled.
    pub(super) fn start(&mut self) {
        if !self.has_started {
            self.has_started = true;
            self.timer.start();
        }
    }

    /// Ends the span, after `judge` had a look, and counts the call.
    pub(super) fn end(
        mut self: Box<Self>,
        site: &'static Callsite,
        judge: impl FnOnce(&mut End<'_>),
    ) {
        let inner = std::mem::take(&mut self.inner);
        let ids = self.judge(inner, site, judge);
        self.timer.end(site, ids);
        Boxes::keep(&BOXES, self);
    }

    /// Lets `look` have a look at a call that goes on.
    pub(super) fn look(&mut self, site: &'static Callsite, look: impl FnOnce(&mut End<'_>)) {
        let target = match &mut self.inner {
            State::Standard(context) => Target::Standard(context.span()),
            State::Fast(running) if running.runs => Target::of(running),
            _ => Target::Nothing,
        };
        look(&mut End::counted(target, site, &mut self.timer));
    }

    fn judge(
        &mut self,
        inner: State,
        site: &'static Callsite,
        judge: impl FnOnce(&mut End<'_>),
    ) -> Option<(TraceId, SpanId)> {
        let timer = &mut self.timer;
        match inner {
            State::Standard(context) => {
                judge(&mut End::counted(
                    Target::Standard(context.span()),
                    site,
                    timer,
                ));
                let ids = span::sampled(context.span().span_context());
                context.span().end();
                ids
            }
            State::Fast(mut running) => {
                let target = if running.runs {
                    Target::of(&mut running)
                } else {
                    Target::Nothing
                };
                judge(&mut End::counted(target, site, timer));
                let ids = (running.record.trace, running.record.span);
                recording::finish(running);
                Some(ids)
            }
            _ => {
                judge(&mut End::counted(Target::Nothing, site, timer));
                span::sampled_here()
            }
        }
    }
}

/// Polls, and at the first time takes the labels that the body captured before its first instruction.
pub(super) fn poll_and_label<T>(unwinding: &mut EndOnUnwind<'_>, poll: impl FnOnce() -> T) -> T {
    let own = match unwinding.state.as_deref_mut() {
        Some(State::Metered(metered)) if metered.awaits_labels => {
            metered.awaits_labels = false;
            std::mem::take(&mut metered.timer.labels)
        }
        _ => return poll_and_collect(unwinding, poll),
    };
    let labelling = Labelling {
        outer: red::exchange_labels(own),
        unwinding,
    };
    poll_and_collect(labelling.unwinding, poll)
}

/// Takes the labels when it is dropped: also when the poll unwinds, for the call is counted then.
struct Labelling<'a, 'b> {
    outer: Attributes,
    unwinding: &'a mut EndOnUnwind<'b>,
}

impl Drop for Labelling<'_, '_> {
    fn drop(&mut self) {
        let own = red::exchange_labels(std::mem::take(&mut self.outer));
        if let Some(State::Metered(metered)) = self.unwinding.state.as_deref_mut() {
            metered.timer.labels = own;
        }
    }
}
