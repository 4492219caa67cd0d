//! What is known of one span, in full.

use std::time::Duration;

use maud::{Markup, html};
use opentelemetry::trace::{Link, SpanId, SpanKind, Status};
use opentelemetry::{KeyValue, Value};
use opentelemetry_sdk::trace::SpanData;

use super::text::{self, Lines, Name};
use crate::waterfall::{Moment, Row, human};

/// `waited`: how long everything waited for it.
pub(super) fn panel(span: &SpanData, row: &Row<'_>, waited: Duration) -> Markup {
    html! {
        div.panel {
            @if let Status::Error { description } = &span.status && !description.is_empty() {
                p.why.mono { (Lines(description)) }
            }
            (attributes("attributes", &captured(span), span.dropped_attributes_count))
            (events(&row.events, span.events.dropped_count))
            (links(&span.links.links, span.links.dropped_count))
            (facts(span, row, waited))
        }
    }
}

/// Where the code is has a place of its own.
const CODE: [&str; 3] = ["code.function.name", "code.file.path", "code.line.number"];

fn captured(span: &SpanData) -> Vec<&KeyValue> {
    let is_code = |kv: &&KeyValue| CODE.contains(&kv.key.as_str());
    span.attributes.iter().filter(|kv| !is_code(kv)).collect()
}

/// A table of keys and values, if there are any.
fn attributes(title: &str, attributes: &[&KeyValue], dropped: u32) -> Markup {
    let attributes = attributes.iter().map(|kv| (kv.key.as_str(), &kv.value));
    pairs(title, attributes, dropped)
}

pub(super) fn pairs<'a>(
    title: &str,
    pairs: impl ExactSizeIterator<Item = (&'a str, &'a Value)>,
    dropped: u32,
) -> Markup {
    html! {
        @if pairs.len() > 0 {
            table.pairs {
                caption { (title) }
                tbody {
                    @for (key, value) in pairs {
                        tr { th scope="row" { (Name(key)) } td { (text::value(value)) } }
                    }
                }
            }
        }
        (beyond(dropped, title))
    }
}

fn all(attributes: &[KeyValue]) -> Vec<&KeyValue> {
    attributes.iter().collect()
}

fn events(events: &[Moment<'_>], dropped: u32) -> Markup {
    html! {
        @if !events.is_empty() {
            h4 { "events" }
            ol.events {
                @for event in events {
                    li {
                        p.mono { span.dim { (human(event.offset)) } " " span.event { (Name(event.name)) } }
                        (attributes("attributes of the event", &all(event.attributes), 0))
                    }
                }
            }
        }
        (beyond(dropped, "events"))
    }
}

fn links(links: &[Link], dropped: u32) -> Markup {
    html! {
        @if !links.is_empty() {
            h4 { "links" }
            ol.events {
                @for link in links {
                    @let (trace, span) = (link.span_context.trace_id(), link.span_context.span_id());
                    li {
                        p.mono { "span " a href={ "#" (trace) "-" (span) } { (span) } " of trace " (trace) }
                        (attributes("attributes of the link", &all(&link.attributes), 0))
                    }
                }
            }
        }
        (beyond(dropped, "links"))
    }
}

/// What belongs to every span.
fn facts(span: &SpanData, row: &Row<'_>, waited: Duration) -> Markup {
    let (context, parent) = (&span.span_context, span.parent_span_id);
    let scope = &span.instrumentation_scope;
    html! {
        dl.facts {
            div { dt { "span" } dd { (context.span_id()) } }
            @if parent != SpanId::INVALID {
                div {
                    dt { "parent" }
                    dd {
                        a href={ "#" (context.trace_id()) "-" (parent) } { (parent) }
                        @if span.parent_span_is_remote { ", in another process" }
                    }
                }
            }
            div { dt { "begins" } dd { (human(row.offset)) " into the trace" } }
            @if !waited.is_zero() {
                div { dt { "critical path" } dd { "waited for " (human(waited)) } }
            }
            div { dt { "kind" } dd { (kind(&span.span_kind)) } }
            @if !scope.name().is_empty() {
                div {
                    dt { "scope" }
                    dd { (Name(scope.name())) @if let Some(version) = scope.version() { " " (Name(version)) } }
                }
            }
            (code(span))
        }
    }
}

/// Where the function is.
fn code(span: &SpanData) -> Markup {
    let find = |key: &str| span.attributes.iter().find(|kv| kv.key.as_str() == key);
    let text = |key| find(key).map(|kv| kv.value.as_str());
    html! {
        @if let Some(function) = text(CODE[0]) {
            div {
                dt { "code" }
                dd {
                    (Name(&function))
                    @if let Some(file) = text(CODE[1]) {
                        " " span.dim { (Name(&file)) @if let Some(line) = text(CODE[2]) { ":" (Name(&line)) } }
                    }
                }
            }
        }
    }
}

fn beyond(dropped: u32, what: &str) -> Markup {
    html! {
        @if dropped > 0 { p.dim { (dropped) " more " (what) ", beyond the limit" } }
    }
}

fn kind(kind: &SpanKind) -> &'static str {
    match kind {
        SpanKind::Client => "client",
        SpanKind::Server => "server",
        SpanKind::Producer => "producer",
        SpanKind::Consumer => "consumer",
        SpanKind::Internal => "internal",
    }
}
