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
    Record(&'a mut Option<Record>, &'a mut Attributes),
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
    slots: Vec<(Slot, u32)>,
    /// What is before this one was taken.
    from: usize,
    attributes: Stock,
}

#[derive(Debug, Default)]
enum Slot {
    #[default]
    Taken,
    Sdk(Box<SpanData>),
    Record(Record, Extent),
}

impl Store for Waiting {
    type Input<'a> = Item<'a>;
    type Output = Finished;

    #[inline]
    fn push(&mut self, item: Item<'_>, bytes: usize) {
        match item {
            Item::Sdk(span) => self.slots.push((Slot::Sdk(span), small(bytes))),
            Item::Record(record, attributes) => {
                if let Some(record) = record.take() {
                    let extent = attributes.move_to(&mut self.attributes);
                    self.slots
                        .push((Slot::Record(record, extent), small(bytes)));
                }
            }
        }
    }

    fn pop(&mut self) -> Option<(Finished, usize)> {
        let (slot, bytes) = self.slots.get_mut(self.from).map(std::mem::take)?;
        self.from += 1;
        if self.len() == 0 {
            self.slots.clear();
            self.from = 0;
        }
        let finished = match slot {
            Slot::Sdk(span) => Finished::Sdk(span),
            Slot::Record(record, extent) => record.with(extent, &mut self.attributes),
            Slot::Taken => return None,
        };
        Some((finished, usize::try_from(bytes).unwrap_or(usize::MAX)))
    }

    fn len(&self) -> usize {
        self.slots.len() - self.from
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
        size_of::<(Slot, u32)>()
            + match self {
                Self::Sdk(span) => bytes_of(span),
                Self::Record(record, captured) => {
                    captured.bytes() + record.as_ref().map_or(0, Record::bytes)
                }
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
