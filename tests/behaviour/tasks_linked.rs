//! Work that nobody waits for starts a trace of its own, with a link to the span that spawned it.
//!
//! One test, for what it looks at are all spans of the process.
#![deny(warnings, clippy::pedantic)]
#![forbid(unsafe_code)]

use opentelemetry_sdk::trace::{InMemorySpanExporter, SpanData};
use otel_runtime::opentelemetry::baggage::BaggageExt as _;
use otel_runtime::opentelemetry::trace::{SpanId, Tracer as _};
use otel_runtime::opentelemetry::{Context, KeyValue, StringValue, global};
use otel_runtime::{current, task, traced};
use otel_tests::{attribute, has_attribute};

#[traced]
async fn send_mail() {
    tokio::task::yield_now().await;
    render();
    own_trace();
    tokio::task::yield_now().await;
}

#[traced]
fn render() {
    let context = Context::current();
    current::set_attribute(
        "tenant",
        context.baggage().get("tenant").map(StringValue::as_str),
    );
}

#[traced(root)]
fn own_trace() {}

#[traced]
async fn log_out() {}

#[traced]
async fn place_order() {
    let context = Context::current_with_baggage([KeyValue::new("tenant", "blue")]);
    let task = {
        let _tenant = context.attach();
        task::spawn_linked(async {
            send_mail().await;
            log_out().await;
            global::tracer("by hand").in_span("by hand", |_| ());
        })
    };
    task.await.unwrap();
}

#[traced(leaf)]
fn leaf() -> task::JoinHandle<()> {
    task::spawn_linked(log_out_of_leaf())
}

#[traced]
async fn log_out_of_leaf() {}

#[traced]
async fn never_done() {
    std::future::pending::<()>().await;
}

#[traced]
async fn nobody_before() {}

async fn scenario() {
    place_order().await;
    leaf().await.unwrap();
    task::spawn_linked(nobody_before()).await.unwrap();
    let task = task::spawn_linked(never_done());
    tokio::task::yield_now().await;
    task.abort();
    assert!(task.await.unwrap_err().is_cancelled());
}

fn links(span: &SpanData) -> Vec<SpanId> {
    let links = span.links.links.iter();
    links.map(|link| link.span_context.span_id()).collect()
}

#[test]
fn what_is_first_in_the_task_is_a_linked_root() {
    let exporter = InMemorySpanExporter::default();
    let telemetry = otel_runtime::builder()
        .with_span_exporter(exporter.clone())
        .init()
        .unwrap();
    let runtime = tokio::runtime::Builder::new_current_thread()
        .build()
        .unwrap();
    runtime.block_on(scenario());
    telemetry.flush().unwrap();
    let spans = exporter.get_finished_spans().unwrap();
    let span = |name: &str| {
        let mut named = spans.iter().filter(|span| span.name == name);
        let found = named
            .next()
            .unwrap_or_else(|| panic!("no {name}: {spans:?}"));
        assert!(named.next().is_none(), "{name} is there twice");
        found
    };

    let order = &span("place_order").span_context;
    for (name, from) in [
        ("send_mail", order),
        ("log_out", order),
        ("by hand", order),
        ("log_out_of_leaf", &span("leaf").span_context),
    ] {
        let root = span(name);
        assert_eq!(root.parent_span_id, SpanId::INVALID, "{name}");
        assert_ne!(root.span_context.trace_id(), from.trace_id(), "{name}");
        assert_eq!(links(root), [from.span_id()], "{name}");
        assert_eq!(root.links.links[0].span_context.trace_id(), from.trace_id());
    }
    assert_ne!(
        span("send_mail").span_context.trace_id(),
        span("log_out").span_context.trace_id()
    );

    // What is below belongs to the new trace, has baggage and no link.
    let (mail, render) = (span("send_mail"), span("render"));
    assert_eq!(render.parent_span_id, mail.span_context.span_id());
    assert_eq!(attribute(render, "tenant"), "blue".into());
    for name in ["render", "own_trace", "nobody_before", "never_done"] {
        assert_eq!(links(span(name)), [], "{name}");
    }
    assert!(has_attribute(span("never_done"), "traced.cancelled"));
    assert_eq!(spans.len(), 10, "{spans:?}");
    telemetry.shutdown().unwrap();
}
