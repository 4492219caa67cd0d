//! A call whose rate, errors and duration are counted, whether or not it has a span: a timer around whatever else the call is.

use std::cell::Cell;

use opentelemetry::Context;
use opentelemetry::trace::{SpanContext, SpanId, TraceContextExt as _, TraceId};

use super::end::Target;
use super::{End, Entered, Recording, Records, Span, Started, State, capture};
use crate::callsite::{self, Callsite};
use crate::capture::Attributes;
use crate::recording::local;
use crate::red::{self, Boxes, Timer};

/// A call that is counted, in a box that its thread keeps for the next one.
#[derive(Debug, Default)]
pub(crate) struct Metered {
    pub(crate) timer: Timer,
    /// What else it is, until it is entered.
    pub(crate) state: State,
    /// And then.
    entered: Entered,
}

/// A call that can be counted.
pub trait Measured: Sized {
    /// Counts it, unless nobody collects.
    #[must_use]
    fn measured(self, labels: Option<Attributes>) -> Self;
}

impl Measured for Started {
    fn measured(self, labels: Option<Attributes>) -> Self {
        let mut metered = Boxes::open(&BOXES);
        label(&mut metered.timer, labels);
        metered.state = self.state;
        metered.timer.start();
        Self {
            site: self.site,
            state: State::Metered(metered),
        }
    }
}

/// `metrics`: counts the call.
#[inline]
pub fn metered<T: Measured>(started: T) -> T {
    if red::is_active() {
        started.measured(None)
    } else {
        started
    }
}

/// `metrics(by(…))`: the attributes that series are told apart by are captured once, for the counter and for the span.
pub fn labelled<T: Measured>(
    site: &'static Callsite,
    by: &mut dyn FnMut(&mut Attributes),
    start: impl FnOnce(&'static Callsite, &Attributes) -> T,
) -> T {
    let is_counted = red::is_active();
    let mut labels = SPARE.try_with(Cell::take).unwrap_or_default();
    if is_counted || !callsite::is_off() {
        by(&mut labels);
    }
    let started = start(site, &labels);
    if is_counted {
        started.measured(Some(labels))
    } else {
        spare(labels);
        started
    }
}

/// Gives a timer its labels; their memory and that of those before take turns.
pub(crate) fn label(timer: &mut Timer, labels: Option<Attributes>) {
    if let Some(labels) = labels {
        spare(std::mem::replace(&mut timer.labels, labels));
    }
}

fn spare(mut labels: Attributes) {
    labels.clear();
    let _ = SPARE.try_with(|spare| spare.set(labels));
}

/// [`labelled`], inside the block of an `async fn`.
pub fn capture_labelled(
    records: Records,
    by: &mut dyn FnMut(&mut Attributes),
    rest: &mut dyn FnMut(&mut Attributes),
) {
    let is_counted = red::is_active();
    if records == Records::No && !is_counted {
        return;
    }
    // The timer's own memory waits there.
    let mut labels = red::exchange_labels(Attributes::new());
    labels.clear();
    by(&mut labels);
    capture(records, &mut |set| {
        labels.copy_to(set);
        rest(set);
    });
    if is_counted {
        red::exchange_labels(labels);
    }
}

/// What was captured to tell series apart goes into the span as well.
pub fn copy_labels(labels: &Attributes, set: &mut Attributes) {
    labels.copy_to(set);
}

thread_local! {
    /// Memory for the labels of the next call.
    static SPARE: Cell<Attributes> = const { Cell::new(Attributes::new()) };
    static BOXES: Boxes<Metered> = const { Boxes::new() };
}

/// Takes back the box of a call that was counted, or whose timer was taken out.
pub(crate) fn keep(metered: Box<Metered>) {
    Boxes::keep(&BOXES, metered);
}

pub(super) fn enter(site: &'static Callsite, mut metered: Box<Metered>) -> Entered {
    let state = std::mem::take(&mut metered.state);
    metered.entered = super::enter(Started { site, state });
    let panicking_at_entry = std::thread::panicking();
    if let Some(inner) = &mut metered.entered.0 {
        // The outer one tells both of a panic.
        inner.panicking_at_entry = true;
    }
    Entered(Some(Recording {
        site,
        span: Span::Metered(metered),
        panicking_at_entry,
    }))
}

impl Metered {
    /// What was entered with it.
    pub(super) fn entered(&mut self) -> Option<&mut Recording> {
        self.entered.0.as_mut()
    }

    /// Is as it was before it was entered.
    pub(super) fn take_back(&mut self, entered_with: Context) {
        let mut entered = std::mem::take(&mut self.entered);
        if let Some(inner) = &mut entered.0 {
            let span = std::mem::replace(&mut inner.span, Span::Ended);
            self.state = super::guard::left(span, entered_with);
        }
    }

    /// Lets `judge` say how the call ended, to the counter and to the span.
    pub(super) fn judge(&mut self, site: &'static Callsite, judge: impl FnOnce(&mut End<'_>)) {
        let target = match self.entered.0.as_mut().map(|inner| &mut inner.span) {
            Some(Span::Standard { context, .. }) => Target::Standard(context.span()),
            Some(Span::Fast { running, .. } | Span::Leaf { running, .. }) if running.runs => {
                Target::of(running)
            }
            _ => Target::Nothing,
        };
        judge(&mut End::counted(target, site, &mut self.timer));
    }

    /// Ends the span, and counts the call.
    pub(super) fn leave(mut self: Box<Self>, site: &'static Callsite) {
        let ids = match self.entered.0.as_ref().map(|inner| &inner.span) {
            Some(Span::Standard { context, .. }) => sampled(context.span().span_context()),
            Some(Span::Fast { running, .. } | Span::Leaf { running, .. }) => {
                Some((running.record.trace, running.record.span))
            }
            _ => sampled_here(),
        };
        self.timer.end(site, ids);
        drop(std::mem::take(&mut self.entered));
        keep(self);
    }
}

/// The ids of a span, if it is a sampled one.
pub(crate) fn sampled(span: &SpanContext) -> Option<(TraceId, SpanId)> {
    (span.is_valid() && span.is_sampled()).then(|| (span.trace_id(), span.span_id()))
}

/// Those of the span around a call that has none of its own.
pub(crate) fn sampled_here() -> Option<(TraceId, SpanId)> {
    if !local::is_alive() {
        return None;
    }
    Context::map_current(|context| sampled(context.span().span_context()))
}
