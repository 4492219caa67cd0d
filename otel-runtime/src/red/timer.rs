//! One call that is to be counted, from its start to its end.

use std::borrow::Cow;
use std::cell::Cell;

use opentelemetry::trace::{SpanId, TraceId};

use super::Exemplars;
use super::series::Example;
use super::shard;
use super::table::Call;
use crate::callsite::Callsite;
use crate::capture::Attributes;
use crate::clock::{self, Stamp};

/// A call that runs. Used again for the next one, with its memory.
#[derive(Debug, Default)]
pub(crate) struct Timer {
    start: Stamp,
    pub(crate) labels: Attributes,
    error_type: Option<Cow<'static, str>>,
    is_cancelled: bool,
}

impl Timer {
    /// The call starts.
    #[inline]
    pub(crate) fn start(&mut self) {
        self.start = clock::now();
    }

    /// The call failed.
    pub(crate) fn fail(&mut self, error_type: Cow<'static, str>) {
        self.error_type = Some(error_type);
    }

    /// The future was dropped.
    pub(crate) fn cancel(&mut self) {
        self.is_cancelled = true;
    }

    /// The call has ended; counts it. `ids` are those of the sampled span that it is part of.
    pub(crate) fn end(&mut self, site: &'static Callsite, ids: Option<(TraceId, SpanId)>) {
        let end = clock::now();
        let seconds = clock::seconds_between(self.start, end);
        let ids = match Exemplars::current() {
            Exemplars::AlwaysOff => None,
            Exemplars::TraceBased => ids,
            Exemplars::AlwaysOn => Some(ids.unwrap_or((TraceId::INVALID, SpanId::INVALID))),
        };
        let example = ids.map(|(trace, span)| Example {
            seconds,
            trace,
            span,
            at: end,
        });
        shard::add(&Call {
            site,
            labels: &self.labels,
            error_type: self.error_type.as_ref(),
            // It says what an Ok and an error do not.
            is_cancelled: self.is_cancelled && self.error_type.is_none(),
            seconds,
            example,
        });
        self.clear();
    }

    /// Forgets the call.
    pub(crate) fn clear(&mut self) {
        self.labels.clear();
        self.error_type = None;
        self.is_cancelled = false;
    }
}

thread_local! {
    static LABELS: Cell<Attributes> = const { Cell::new(Attributes::new()) };
}

/// Puts labels where the body of an `async fn` finds them, or back, and gives those that were there.
#[inline]
pub(crate) fn exchange_labels(labels: Attributes) -> Attributes {
    LABELS
        .try_with(|slot| slot.replace(labels))
        .unwrap_or_default()
}
