//! One trace of the list: what there is to know at a glance, and its waterfall.

use std::collections::HashSet;
use std::time::{Duration, SystemTime};

use maud::{Markup, html};
use opentelemetry::KeyValue;
use opentelemetry::trace::SpanId;

use super::rows::{Rows, percent};
use super::store::Trace;
use super::text::{self, Name};
use crate::capture::Utc;
use crate::waterfall::{self, Row, Span, Stretch, Waterfall, critical_path, human};

/// Attributes that a line has room for.
const MOST_ATTRIBUTES: usize = 6;
/// Names of the critical path that are said.
const MOST_NAMES: usize = 4;

/// `longest`: the duration of the longest trace of the page.
pub(super) fn section(trace: &Trace, longest: Duration, open: bool) -> Markup {
    let spans: Vec<Span<'_>> = trace.spans.iter().map(Span::from).collect();
    let waterfall = waterfall::layout(&spans);
    let path = critical_path(&waterfall);
    let glance = Glance::of(trace, &waterfall, &spans);
    let share = waterfall.duration.as_secs_f64() / longest.as_secs_f64().max(f64::MIN_POSITIVE);
    html! {
        details.trace.failed[glance.failed > 0] open[open] id=(trace.id) {
            summary {
                span.title {
                    span.mono.strong { (Name(glance.name)) }
                    (glance.words())
                    @if !glance.attributes.is_empty() {
                        span.preview {
                            @for attribute in glance.attributes {
                                (Name(attribute.key.as_str())) "=" b { (text::value(&attribute.value)) } " "
                            }
                        }
                    }
                }
                span.when { time datetime=(Utc::from(waterfall.start)) { (clock(waterfall.start)) } }
                span.spans { (count(trace.spans.len(), "span")) }
                span.time { (human(waterfall.duration)) }
                svg.share aria-hidden="true" { rect width=(percent(share.min(1.0))) height="100%" {} }
            }
            p.facts {
                span { "trace " code { (trace.id) } }
                @if let Some(parent) = glance.remote_parent { span { "called from another process, by span " code { (parent) } } }
                @if trace.dropped > 0 { span.failed { (count(trace.dropped, "span")) " did not fit on this page" } }
                (waited(&waterfall, &path))
            }
            (Rows { trace, waterfall: &waterfall, path: &path })
        }
    }
}

/// From the earliest start to the latest end.
pub(super) fn duration(trace: &Trace) -> Duration {
    let start = trace.spans.iter().map(|span| span.start_time).min();
    let end = trace.spans.iter().map(|span| span.end_time).max();
    let duration = end.zip(start).map(|(end, start)| end.duration_since(start));
    duration.and_then(Result::ok).unwrap_or_default()
}

/// What its line says.
struct Glance<'a> {
    name: &'a str,
    /// The first few of its head.
    attributes: Vec<&'a KeyValue>,
    failed: usize,
    cancelled: usize,
    panicked: bool,
    /// A parent is not here.
    unfinished: bool,
    remote_parent: Option<SpanId>,
}

impl<'a> Glance<'a> {
    fn of(trace: &Trace, waterfall: &Waterfall<'a>, spans: &[Span<'a>]) -> Self {
        let rows = &waterfall.rows;
        let head = rows.first();
        let attributes = head.iter().flat_map(|row| &row.attributes);
        let ids: HashSet<_> = spans.iter().map(|span| span.id).collect();
        let is_lost = |span: &Span<'_>| !span.is_local_root() && !ids.contains(&span.parent);
        let panicked = |row: &Row<'_>| {
            let failure = row.failure.as_ref();
            failure.is_some_and(|failure| failure.error_type.as_deref() == Some("panic"))
        };
        let remote = head.and_then(|row| trace.spans.get(row.span));
        let remote = remote.filter(|span| span.parent_span_is_remote);
        Self {
            name: head.map_or("no span", |row| row.name),
            attributes: attributes.take(MOST_ATTRIBUTES).copied().collect(),
            failed: rows.iter().filter(|row| row.failure.is_some()).count(),
            cancelled: rows.iter().filter(|row| row.cancelled).count(),
            panicked: rows.iter().any(panicked),
            unfinished: spans.iter().any(is_lost),
            remote_parent: remote.map(|span| span.parent_span_id),
        }
    }

    fn words(&self) -> Markup {
        html! {
            @if self.panicked { span.chip.failed { "panic" } }
            @if self.failed > 0 { span.chip.failed { "✗ " (self.failed) " failed" } }
            @if self.cancelled > 0 { span.chip.cancelled { "⊘ " (self.cancelled) " cancelled" } }
            @if self.unfinished {
                span.chip title="the parent of a span is still running, or was never seen here" { "unfinished" }
            }
        }
    }
}

/// Which names the trace waited for, and for how long.
fn waited(waterfall: &Waterfall<'_>, path: &[Stretch]) -> Markup {
    let mut names: Vec<(&str, Duration)> = Vec::new();
    let mut index = std::collections::HashMap::new();
    for stretch in path {
        let Some(row) = waterfall.rows.get(stretch.row) else {
            continue;
        };
        let at = *index.entry(row.name).or_insert_with(|| {
            names.push((row.name, Duration::ZERO));
            names.len() - 1
        });
        if let Some((_, time)) = names.get_mut(at) {
            *time += stretch.length();
        }
    }
    names.sort_by_key(|(_, time)| std::cmp::Reverse(*time));
    let whole = waterfall.duration.as_nanos().max(1);
    let percent = |time: &Duration| (time.as_nanos() * 100 + whole / 2) / whole;
    names.retain(|(_, time)| percent(time) > 0);
    html! {
        @if !names.is_empty() {
            span {
                "critical path: "
                @for (index, (name, time)) in names.iter().take(MOST_NAMES).enumerate() {
                    @if index > 0 { ", " }
                    code { (Name(name)) } " " (percent(time)) " %"
                }
                @if names.len() > MOST_NAMES { ", …" }
            }
        }
    }
}

/// Of the day, to the millisecond.
fn clock(time: SystemTime) -> String {
    let text = Utc::from(time).to_string();
    let clock = text.split('T').nth(1).unwrap_or_default();
    clock.trim_end_matches('Z').chars().take(12).collect()
}

/// `1 span`, `2 spans`.
pub(super) fn count(number: usize, noun: &str) -> String {
    let plural = if number == 1 { "" } else { "s" };
    format!("{number} {noun}{plural}")
}
