//! What becomes known of a call when it ends.

use std::borrow::Cow;

use opentelemetry::KeyValue;
use opentelemetry::trace::{SpanRef, Status};

use crate::callsite::{self, Callsite};
use crate::capture::Attributes;
use crate::record::{Failure, Record};
use crate::recording::{Running, local};
#[cfg(feature = "metrics")]
use crate::red::Timer;
use crate::redact::{self, Rule};

/// A span that is about to end.
#[derive(Debug)]
pub struct End<'a> {
    target: Target<'a>,
    site: &'static Callsite,
    has_failed: bool,
    /// The call is counted.
    #[cfg(feature = "metrics")]
    timer: Option<&'a mut Timer>,
}

/// Where it is written down.
#[derive(Debug)]
pub(crate) enum Target<'a> {
    Standard(SpanRef<'a>),
    Fast(&'a mut Record, &'a mut Attributes),
    /// A call that is counted, and has no span.
    #[cfg(feature = "metrics")]
    Nothing,
}

impl<'a> Target<'a> {
    #[inline]
    pub(crate) fn of(running: &'a mut Running) -> Self {
        Self::Fast(&mut running.record, &mut running.attributes)
    }
}

impl<'a> End<'a> {
    pub(crate) fn standard(span: SpanRef<'a>, site: &'static Callsite) -> Self {
        Self {
            target: Target::Standard(span),
            site,
            has_failed: false,
            #[cfg(feature = "metrics")]
            timer: None,
        }
    }

    /// Of a call that is counted.
    #[cfg(feature = "metrics")]
    pub(crate) fn counted(
        target: Target<'a>,
        site: &'static Callsite,
        timer: &'a mut Timer,
    ) -> Self {
        Self {
            target,
            site,
            has_failed: false,
            timer: Some(timer),
        }
    }

    /// Lets `judge` say how the call ended, unless it has already been said.
    #[inline]
    pub(crate) fn fast(
        running: &'a mut Running,
        site: &'static Callsite,
        judge: impl FnOnce(&mut End<'_>),
    ) {
        if running.runs {
            judge(&mut End {
                target: Target::of(running),
                site,
                has_failed: false,
                #[cfg(feature = "metrics")]
                timer: None,
            });
        }
    }

    /// The call failed: status Error and `error.type`.
    pub fn error(&mut self, error_type: Cow<'static, str>) {
        self.failed(error_type, String::new(), false);
    }

    /// [`End::error`] with the error's text as the status description.
    pub fn error_with_text(&mut self, error_type: Cow<'static, str>, text: String) {
        self.failed(error_type, text, false);
    }

    fn failed(&mut self, error_type: Cow<'static, str>, text: String, is_first_of_panic: bool) {
        self.has_failed = true;
        #[cfg(feature = "metrics")]
        if let Some(timer) = &mut self.timer {
            timer.fail(error_type.clone());
        }
        match &mut self.target {
            Target::Fast(record, _) => {
                record.fail(Failure {
                    error_type,
                    text,
                    is_first_of_panic,
                });
            }
            Target::Standard(span) if span.is_recording() => {
                let mut text = Cow::Owned(text);
                if callsite::is_foreign() {
                    redact::scrub_error_text(&mut text);
                }
                span.set_attribute(KeyValue::new("error.type", error_type));
                span.set_status(Status::error(text));
                if is_first_of_panic {
                    span.add_event("exception", vec![KeyValue::new("exception.type", "panic")]);
                }
            }
            Target::Standard(_) => {}
            #[cfg(feature = "metrics")]
            Target::Nothing => {}
        }
    }

    /// Whether the call failed.
    pub(crate) fn has_failed(&self) -> bool {
        self.has_failed
    }

    /// It has been said before that the call failed: what is said first holds.
    pub(crate) fn already_failed(&mut self, has_failed: bool) {
        self.has_failed = has_failed;
    }

    /// How many items a stream had.
    pub(crate) fn items(&mut self, count: u64) {
        const KEY: &str = "traced.items";
        match &mut self.target {
            Target::Fast(_, attributes) => attributes.field(KEY, Rule::Unset).uint(count),
            Target::Standard(span) => {
                let count = i64::try_from(count).unwrap_or(i64::MAX);
                span.set_attribute(KeyValue::new(KEY, count));
            }
            #[cfg(feature = "metrics")]
            Target::Nothing => {}
        }
    }

    /// `err(none)`: nothing was returned.
    pub fn none(&mut self) {
        self.error(Cow::Borrowed("none"));
    }

    /// Attributes of the returned value.
    pub fn capture(&mut self, capture: impl FnOnce(&mut Attributes)) {
        match &mut self.target {
            Target::Fast(_, attributes) => capture(attributes),
            Target::Standard(span) if span.is_recording() => {
                let mut attributes = Attributes::new();
                capture(&mut attributes);
                span.set_attributes(callsite::before_handing_over(attributes.into_vec()));
            }
            Target::Standard(_) => {}
            #[cfg(feature = "metrics")]
            Target::Nothing => {}
        }
    }

    /// The call unwinds, which says more than an item that failed before. The exception event goes to the innermost traced frame, without the payload: it may quote data.
    pub(crate) fn panicked(&mut self) {
        self.failed(
            Cow::Borrowed("panic"),
            String::new(),
            local::first_frame_of_panic(),
        );
    }

    /// The future was dropped before it was done.
    pub(crate) fn cancelled(&mut self) {
        const KEY: &str = "traced.cancelled";
        match &mut self.target {
            Target::Fast(_, attributes) => attributes.field(KEY, Rule::Unset).bool(true),
            Target::Standard(span) => span.set_attribute(KeyValue::new(KEY, true)),
            #[cfg(feature = "metrics")]
            Target::Nothing => {}
        }
        #[cfg(feature = "metrics")]
        if let Some(timer) = &mut self.timer {
            timer.cancel();
        }
        if self.site.description().cancelled_is_error && !self.has_failed {
            self.error(Cow::Borrowed("cancelled"));
        }
    }
}
