//! What is known of a traced call, and how the worker makes `SpanData` of it.
//!
//! What others set on the span through the OpenTelemetry API comes from a side table, `extras`.

pub(crate) mod extras;
mod limits;

use std::borrow::Cow;
use std::time::SystemTime;

use opentelemetry::KeyValue;
use opentelemetry::trace::{
    Event, Link, SpanContext, SpanId, Status, TraceFlags, TraceId, TraceState,
};
use opentelemetry_sdk::trace::{SpanData, SpanEvents, SpanLimits, SpanLinks};

pub(crate) use self::limits::Limits;
use crate::callsite::{Callsite, NOWHERE};
use crate::capture::size;
use crate::clock::{self, Stamp};

/// A traced call.
///
/// It is written and copied field by field, never as a whole: a processor that has just written fields waits before it reads them together.
#[derive(Debug)]
pub(crate) struct Record {
    pub(crate) site: &'static Callsite,
    pub(crate) trace: TraceId,
    pub(crate) span: SpanId,
    pub(crate) flags: TraceFlags,
    pub(crate) parent: SpanId,
    pub(crate) parent_is_remote: bool,
    pub(crate) start: Stamp,
    pub(crate) end: Stamp,
    /// What most spans do not have. In a box, for what is written on one processor and read on another should be small.
    pub(crate) rare: Option<Box<Rare>>,
}

/// What few spans have.
#[derive(Debug, Default)]
pub(crate) struct Rare {
    pub(crate) state: TraceState,
    pub(crate) links: Vec<Link>,
    pub(crate) failure: Option<Failure>,
}

/// How a call failed.
#[derive(Debug)]
pub(crate) struct Failure {
    pub(crate) error_type: Cow<'static, str>,
    pub(crate) text: String,
    /// The innermost traced frame of a panic.
    pub(crate) is_first_of_panic: bool,
}

impl Default for Record {
    /// Of no call.
    fn default() -> Self {
        Self {
            site: &NOWHERE,
            trace: TraceId::INVALID,
            span: SpanId::INVALID,
            flags: TraceFlags::default(),
            parent: SpanId::INVALID,
            parent_is_remote: false,
            start: Stamp::default(),
            end: Stamp::default(),
            rare: None,
        }
    }
}

impl Record {
    /// Puts what this record says into another one.
    #[inline]
    pub(crate) fn move_to(&mut self, to: &mut Self) {
        to.site = self.site;
        to.trace = self.trace;
        to.span = self.span;
        to.flags = self.flags;
        to.parent = self.parent;
        to.parent_is_remote = self.parent_is_remote;
        to.start = self.start;
        to.end = self.end;
        to.rare = self.rare.take();
    }

    /// A list for this call's attributes that begins with where the function is, and has room for so many captured ones.
    pub(crate) fn begin_attributes(&self, captured: usize) -> Vec<KeyValue> {
        let code = self.site.code_attributes();
        let mut list = Vec::with_capacity(code.len() + captured + 1);
        list.extend(code);
        list
    }

    /// How much memory it holds outside itself, about.
    #[inline]
    pub(crate) fn bytes(&self) -> usize {
        self.rare.as_ref().map_or(0, |rare| rare.bytes())
    }

    /// The call failed.
    pub(crate) fn fail(&mut self, failure: Failure) {
        self.rare.get_or_insert_default().failure = Some(failure);
    }

    /// What the exporters get, of a list that was begun with [`begin_attributes`](Self::begin_attributes). Runs on the worker.
    pub(crate) fn into_span_data(
        self,
        mut attributes: Vec<KeyValue>,
        limits: &SpanLimits,
    ) -> SpanData {
        let extra = extras::take(self.span).unwrap_or_default();
        let Rare {
            state,
            links: own_links,
            failure,
        } = self.rare.map(|rare| *rare).unwrap_or_default();
        let span_context = SpanContext::new(self.trace, self.span, self.flags, false, state);
        let [start_time, end_time] = clock::to_wall([self.start, self.end]);
        let end_time = extra.end.unwrap_or(end_time).max(start_time);
        let description = self.site.description();
        attributes.extend(extra.attributes);
        if let Some(failure) = &failure {
            attributes.push(KeyValue::new("error.type", failure.error_type.clone()));
        }
        let (attributes, dropped_attributes_count) =
            bounded(attributes, limits.max_attributes_per_span);
        SpanData {
            span_context,
            parent_span_id: self.parent,
            parent_span_is_remote: self.parent_is_remote,
            span_kind: description.kind.clone(),
            name: extra.name.unwrap_or(Cow::Borrowed(description.name)),
            start_time,
            end_time,
            attributes,
            dropped_attributes_count,
            events: events(extra.events, failure.as_ref(), end_time, limits),
            links: links(own_links, extra.links, limits),
            status: status(failure, extra.status),
            instrumentation_scope: self.site.scope(),
        }
    }
}

impl Rare {
    /// How much memory it holds, about.
    fn bytes(&self) -> usize {
        /// Trace states have at most so many, and it takes longer to measure than to assume them.
        const STATE: usize = 512;
        let links = self.links.iter();
        let links = links.map(|link| size_of::<Link>() + size::of_attributes(&link.attributes));
        let text = self
            .failure
            .as_ref()
            .map_or(0, |failure| failure.text.len());
        size_of::<Self>() + STATE + links.sum::<usize>() + text
    }
}

/// The first so many, and how many are left out.
fn bounded<T>(mut all: Vec<T>, limit: u32) -> (Vec<T>, u32) {
    let limit = usize::try_from(limit).unwrap_or(usize::MAX);
    let dropped = u32::try_from(all.len().saturating_sub(limit)).unwrap_or(u32::MAX);
    all.truncate(limit);
    (all, dropped)
}

fn events(
    set: Vec<Event>,
    failure: Option<&Failure>,
    end: SystemTime,
    limits: &SpanLimits,
) -> SpanEvents {
    let mut all = set;
    if failure.is_some_and(|failure| failure.is_first_of_panic) {
        all.push(Event::new(
            "exception",
            end,
            vec![KeyValue::new("exception.type", "panic")],
            0,
        ));
    }
    for event in &mut all {
        let (kept, dropped) = bounded(
            std::mem::take(&mut event.attributes),
            limits.max_attributes_per_event,
        );
        (event.attributes, event.dropped_attributes_count) = (kept, dropped);
    }
    let mut events = SpanEvents::default();
    (events.events, events.dropped_count) = bounded(all, limits.max_events_per_span);
    events
}

fn links(given: Vec<Link>, set: Vec<Link>, limits: &SpanLimits) -> SpanLinks {
    let mut all = given;
    all.extend(set);
    for link in &mut all {
        let (kept, dropped) = bounded(
            std::mem::take(&mut link.attributes),
            limits.max_attributes_per_link,
        );
        (link.attributes, link.dropped_attributes_count) = (kept, dropped);
    }
    let mut links = SpanLinks::default();
    (links.links, links.dropped_count) = bounded(all, limits.max_links_per_span);
    links
}

/// Ok is final; among errors the outcome of the call comes last.
fn status(failure: Option<Failure>, set: Status) -> Status {
    match (failure, set) {
        (_, Status::Ok) => Status::Ok,
        (Some(failure), _) => Status::error(failure.text),
        (None, set) => set,
    }
}
