//! The object in the `Context`: ids, and whether the span still runs.
//!
//! A handle may outlive its span by any time, in a clone of the `Context`. It knows that the span has ended by a *slot*, a counter that
//! outlives both: the handle remembers the count it was made with, and the end of the span adds one. Slots are used again, and never
//! freed; there are as many as spans ran at once.

use std::borrow::Cow;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::SystemTime;

use opentelemetry::KeyValue;
use opentelemetry::trace::{Event, Link, Span, SpanContext, Status};

use crate::record::extras;

/// A slot, and the count of the span that uses it. Closed, it is ready for the next one.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Slot {
    counter: &'static AtomicU64,
    count: u64,
}

impl Slot {
    pub(super) fn new() -> Self {
        Self {
            counter: Box::leak(Box::default()),
            count: 0,
        }
    }

    /// The span has ended. Whoever sees that also sees that nothing may be set any more; whoever set something before on this thread has
    /// put it into the side table before. On another thread it may come too late, as it may with any lock.
    pub(super) fn close(&mut self) {
        self.count = self.count.wrapping_add(1);
        self.counter.store(self.count, Ordering::Release);
    }

    fn is_open(self) -> bool {
        self.counter.load(Ordering::Acquire) == self.count
    }
}

/// A running span as the OpenTelemetry API sees it.
#[derive(Debug)]
pub(super) struct Handle {
    context: SpanContext,
    slot: Slot,
    /// Ended through the API, before its function returned.
    ended: bool,
}

impl Handle {
    pub(super) fn new(context: SpanContext, slot: Slot) -> Self {
        Self {
            context,
            slot,
            ended: false,
        }
    }

    fn change(&self, change: impl FnOnce(&mut extras::Extra)) {
        if self.is_recording() {
            extras::change(self.context.span_id(), change);
        }
    }
}

impl Span for Handle {
    fn add_event_with_timestamp<T>(
        &mut self,
        name: T,
        timestamp: SystemTime,
        attributes: Vec<KeyValue>,
    ) where
        T: Into<Cow<'static, str>>,
    {
        let name = name.into();
        self.change(|extra| {
            let event = Event::new(name, timestamp, attributes, 0);
            extra.events.push(event);
        });
    }

    fn span_context(&self) -> &SpanContext {
        &self.context
    }

    fn is_recording(&self) -> bool {
        !self.ended && self.slot.is_open()
    }

    fn set_attribute(&mut self, attribute: KeyValue) {
        self.change(|extra| extra.attributes.push(attribute));
    }

    fn set_status(&mut self, status: Status) {
        self.change(|extra| {
            if status > extra.status {
                extra.status = status;
            }
        });
    }

    fn update_name<T>(&mut self, new_name: T)
    where
        T: Into<Cow<'static, str>>,
    {
        let name = new_name.into();
        self.change(|extra| extra.name = Some(name));
    }

    fn add_link(&mut self, span_context: SpanContext, attributes: Vec<KeyValue>) {
        self.change(|extra| extra.links.push(Link::new(span_context, attributes, 0)));
    }

    fn end_with_timestamp(&mut self, timestamp: SystemTime) {
        self.change(|extra| extra.end = Some(timestamp));
        self.ended = true;
    }
}
