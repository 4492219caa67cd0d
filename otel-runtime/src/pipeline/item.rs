//! What a finished span is while it waits for the worker, whichever entrance it came by.

use std::mem::size_of;

use opentelemetry::KeyValue;
use opentelemetry::trace::{Event, Link};
use opentelemetry_sdk::trace::{SpanData, SpanLimits};

use super::buffers::Store;
use crate::callsite::CODE_ATTRIBUTES;
use crate::capture::{Attributes, Extent, Stock, size::of_attributes};
use crate::record::Record;
use crate::redact::{Applied, Door, Known, Scrubbed};

/// A finished span on its way into a buffer.
#[derive(Debug)]
pub(crate) enum Item<'a> {
    /// Made by the SDK.
    Sdk(Box<SpanData>),
    /// Made by a traced function. By reference, so that it is moved once: into the buffer. The memory of attributes stays with the thread.
    Record(&'a mut Record, &'a mut Attributes),
}

/// A finished span as the worker gets it.
#[derive(Debug)]
pub(crate) enum Finished {
    Sdk(Box<SpanData>),
    /// With all captured attributes, and the rules that made them, if there were any.
    Record(Record, Vec<KeyValue>, Vec<Applied>),
}

/// Finished spans that wait.
#[derive(Debug, Default)]
pub(crate) struct Waiting {
    /// Those from `from` to `to` are filled. Others are used again: what is not made anew need not be moved.
    slots: Vec<Slot>,
    from: usize,
    to: usize,
    attributes: Stock,
}

/// A span of the SDK's, or else a record.
#[derive(Debug, Default)]
struct Slot {
    record: Record,
    extent: Extent,
    bytes: u32,
    sdk: Option<Box<SpanData>>,
}

impl Store for Waiting {
    type Input<'a> = Item<'a>;
    type Output = Finished;

    #[inline]
    fn push(&mut self, item: Item<'_>, bytes: usize) {
        if self.to == self.slots.len() {
            self.grow();
        }
        let Some(slot) = self.slots.get_mut(self.to) else {
            return;
        };
        self.to += 1;
        slot.bytes = small(bytes);
        match item {
            Item::Sdk(span) => slot.sdk = Some(span),
            Item::Record(record, attributes) => {
                record.move_to(&mut slot.record);
                slot.extent = attributes.move_to(&mut self.attributes);
            }
        }
    }

    fn pop(&mut self) -> Option<(Finished, usize)> {
        let slot = self
            .slots
            .get_mut(self.from)
            .filter(|_| self.from < self.to)?;
        let bytes = usize::try_from(slot.bytes).unwrap_or(usize::MAX);
        let finished = if let Some(span) = slot.sdk.take() {
            Finished::Sdk(span)
        } else {
            let mut record = Record::default();
            slot.record.move_to(&mut record);
            record.with(slot.extent, &mut self.attributes)
        };
        self.from += 1;
        if self.len() == 0 {
            (self.from, self.to) = (0, 0);
        }
        Some((finished, bytes))
    }

    fn len(&self) -> usize {
        self.to - self.from
    }
}

impl Waiting {
    #[cold]
    fn grow(&mut self) {
        let slots = (self.slots.len() * 2).max(4);
        self.slots.resize_with(slots, Slot::default);
    }
}

/// More than this is never let in at once.
fn small(bytes: usize) -> u32 {
    u32::try_from(bytes).unwrap_or(u32::MAX)
}

impl Record {
    fn with(self, extent: Extent, attributes: &mut Stock) -> Finished {
        let mut all = self.begin_attributes(extent.entries());
        let rules = attributes.take(extent, &mut all);
        Finished::Record(self, all, rules)
    }
}

impl Finished {
    /// Everything an exporter may know; called on the worker, or on the thread that ended the span when a test listens.
    pub(crate) fn through(self, door: &mut Door, limits: &SpanLimits) -> Scrubbed {
        match self {
            Self::Sdk(span) => door.scrub(*span, Known::default()),
            Self::Record(record, attributes, applied) => {
                let name = record.site.description().name;
                let span = record.into_span_data(attributes, limits);
                let known = Known {
                    name: span.name == name,
                    code: CODE_ATTRIBUTES,
                    applied: &applied,
                };
                door.scrub(span, known)
            }
        }
    }
}

impl Item<'_> {
    /// What would come out if it went through a buffer; of nothing, nothing.
    #[cfg(feature = "testing")]
    pub(crate) fn finished(self) -> Option<Finished> {
        let mut waiting = Waiting::default();
        waiting.push(self, 0);
        Some(waiting.pop()?.0)
    }

    /// How much memory it holds, about.
    #[inline]
    pub(crate) fn bytes(&self) -> usize {
        size_of::<Slot>()
            + match self {
                Self::Sdk(span) => bytes_of(span),
                Self::Record(record, captured) => captured.bytes() + record.bytes(),
            }
    }
}

fn bytes_of(span: &SpanData) -> usize {
    let events = span
        .events
        .iter()
        .map(|event| size_of::<Event>() + event.name.len() + of_attributes(&event.attributes));
    let links = span
        .links
        .iter()
        .map(|link| size_of::<Link>() + of_attributes(&link.attributes));
    size_of::<SpanData>()
        + span.name.len()
        + of_attributes(&span.attributes)
        + events.sum::<usize>()
        + links.sum::<usize>()
}
