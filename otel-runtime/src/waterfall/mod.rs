//! Lays the finished spans of one trace out as the rows of a waterfall: who is under whom, where each bar lies on the shared time
//! axis, what failed. Pure: no input or output, no colours, no widths; console and HTML only draw what stands here.
//!
//! Whatever comes in, each span comes out exactly once, in time and memory linear in the input but for sorting: parents that are
//! missing or remote make local roots, duplicate ids and cycles are cut, clocks that run backwards give empty bars.

#[cfg(feature = "html")]
mod axis;
mod bar;
#[cfg(feature = "html")]
mod critical;
mod duration;
mod text;
mod tree;
mod value;

#[cfg(test)]
mod tests;

use std::time::{Duration, SystemTime};

use opentelemetry::KeyValue;
use opentelemetry::trace::{Event, SpanId, Status};
use opentelemetry_sdk::trace::SpanData;

#[cfg(feature = "html")]
pub(crate) use axis::{Tick, ticks};
pub(crate) use bar::Bar;
#[cfg(feature = "html")]
pub(crate) use critical::{Stretch, critical_path};
pub(crate) use duration::human;
pub(crate) use text::{clean, protected_parts};
pub(crate) use tree::Guides;
pub(crate) use value::display;

/// What the layout needs to know of one span, borrowed.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Span<'a> {
    pub(crate) id: SpanId,
    pub(crate) parent: SpanId,
    pub(crate) parent_is_remote: bool,
    pub(crate) name: &'a str,
    pub(crate) start: SystemTime,
    pub(crate) end: SystemTime,
    pub(crate) status: &'a Status,
    pub(crate) attributes: &'a [KeyValue],
    pub(crate) events: &'a [Event],
}

impl Span<'_> {
    /// Whether the span is the first of its trace in this process.
    pub(crate) fn is_local_root(&self) -> bool {
        self.parent == SpanId::INVALID || self.parent_is_remote
    }

    fn attribute(&self, key: &str) -> Option<&KeyValue> {
        self.attributes
            .iter()
            .find(|attribute| attribute.key.as_str() == key)
    }
}

impl<'a> From<&'a SpanData> for Span<'a> {
    fn from(span: &'a SpanData) -> Self {
        Self {
            id: span.span_context.span_id(),
            parent: span.parent_span_id,
            parent_is_remote: span.parent_span_is_remote,
            name: &span.name,
            start: span.start_time,
            end: span.end_time,
            status: &span.status,
            attributes: &span.attributes,
            events: &span.events.events,
        }
    }
}

/// The rows of one trace and the axis that they share.
#[derive(Debug)]
pub(crate) struct Waterfall<'a> {
    /// When the axis begins: the earliest start.
    pub(crate) start: SystemTime,
    /// How long the axis is: to the latest end.
    pub(crate) duration: Duration,
    /// In the order of a tree walk; siblings by their start.
    pub(crate) rows: Vec<Row<'a>>,
}

impl Waterfall<'_> {
    /// Where one of the rows lies on the axis.
    pub(crate) fn bar(&self, row: &Row<'_>) -> Bar {
        Bar::new(row.offset, row.duration, self.duration)
    }
}

/// One span, placed.
#[derive(Debug)]
pub(crate) struct Row<'a> {
    /// Index into the input.
    #[cfg(feature = "html")]
    pub(crate) span: usize,
    pub(crate) name: &'a str,
    /// Zero for the top of a tree.
    pub(crate) depth: usize,
    #[cfg_attr(
        not(any(feature = "console", test)),
        expect(dead_code, reason = "HTML draws no guides")
    )]
    pub(crate) guides: Guides,
    /// From the beginning of the axis.
    pub(crate) offset: Duration,
    pub(crate) duration: Duration,
    pub(crate) failure: Option<Failure<'a>>,
    /// The future was dropped before it was done.
    pub(crate) cancelled: bool,
    /// As recorded, without those that the library adds by itself or that a mark of the row already shows.
    pub(crate) attributes: Vec<&'a KeyValue>,
    /// By time.
    pub(crate) events: Vec<Moment<'a>>,
}

/// How a span failed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Failure<'a> {
    /// `error.type`, where it was recorded.
    pub(crate) error_type: Option<String>,
    /// The description of the status; often empty.
    pub(crate) message: &'a str,
}

/// An event, placed.
#[derive(Debug)]
pub(crate) struct Moment<'a> {
    /// From the beginning of the axis.
    pub(crate) offset: Duration,
    pub(crate) name: &'a str,
    pub(crate) attributes: &'a [KeyValue],
}

/// Lays out the spans of one trace.
pub(crate) fn layout<'a>(spans: &[Span<'a>]) -> Waterfall<'a> {
    let start = spans
        .iter()
        .map(|span| span.start)
        .min()
        .unwrap_or(SystemTime::UNIX_EPOCH);
    let end = spans
        .iter()
        .map(|span| span.end.max(span.start))
        .max()
        .unwrap_or(start);
    let duration = since(end, start);
    let rows = tree::walk(spans)
        .into_iter()
        .map(|place| {
            let span = &spans[place.span];
            Row {
                #[cfg(feature = "html")]
                span: place.span,
                ..row(span, place.depth, place.guides, start)
            }
        })
        .collect();
    Waterfall {
        start,
        duration,
        rows,
    }
}

fn row<'a>(span: &Span<'a>, depth: usize, guides: Guides, start: SystemTime) -> Row<'a> {
    let offset = since(span.start, start);
    let duration = since(span.end, span.start);
    let failure = failure(span);
    let cancelled = span
        .attribute("traced.cancelled")
        .is_some_and(|attribute| attribute.value == opentelemetry::Value::Bool(true));
    let shown = |key: &str| match key {
        "error.type" => failure.is_none(),
        "traced.cancelled" => !cancelled,
        _ => !key.starts_with("code.") && !key.starts_with("thread."),
    };
    let attributes = span
        .attributes
        .iter()
        .filter(|kv| shown(kv.key.as_str()))
        .collect();
    let mut events: Vec<_> = span
        .events
        .iter()
        .map(|event| Moment {
            offset: since(event.timestamp, start),
            name: &event.name,
            attributes: &event.attributes,
        })
        .collect();
    events.sort_by_key(|event| event.offset);
    Row {
        #[cfg(feature = "html")]
        span: 0,
        name: span.name,
        depth,
        guides,
        offset,
        duration,
        failure,
        cancelled,
        attributes,
        events,
    }
}

fn failure<'a>(span: &Span<'a>) -> Option<Failure<'a>> {
    let Status::Error { description } = span.status else {
        return None;
    };
    let error_type = span
        .attribute("error.type")
        .map(|attribute| attribute.value.as_str().into_owned());
    Some(Failure {
        error_type,
        message: description,
    })
}

/// Zero where the clock ran backwards.
fn since(later: SystemTime, earlier: SystemTime) -> Duration {
    later.duration_since(earlier).unwrap_or_default()
}
