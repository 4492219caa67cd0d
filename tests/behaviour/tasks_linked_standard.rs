//! Linked tasks, where traced functions use the ordinary tracer.
#![deny(warnings, clippy::pedantic)]
#![forbid(unsafe_code)]

use opentelemetry_sdk::trace::{InMemorySpanExporter, RandomIdGenerator};
use otel_runtime::opentelemetry::trace::SpanId;
use otel_runtime::{current, task, traced};
use otel_tests::attribute;

#[traced]
async fn send_mail() {
    tokio::task::yield_now().await;
    current::set_attribute("sent", 1);
}

#[traced]
async fn place_order() {
    task::spawn_linked(send_mail()).await.unwrap();
    task::spawn(fetch()).await.unwrap();
}

#[traced]
async fn fetch() {}

#[test]
fn what_is_first_in_the_task_is_a_linked_root() {
    let exporter = InMemorySpanExporter::default();
    let telemetry = otel_runtime::builder()
        .with_span_exporter(exporter.clone())
        .with_id_generator(RandomIdGenerator::default())
        .init()
        .unwrap();
    let runtime = tokio::runtime::Builder::new_current_thread()
        .build()
        .unwrap();
    runtime.block_on(place_order());
    telemetry.flush().unwrap();
    let spans = exporter.get_finished_spans().unwrap();
    let [mail, fetch, order] = &spans[..] else {
        panic!("{spans:?}")
    };
    assert_eq!(
        (&*mail.name, &*fetch.name, &*order.name),
        ("send_mail", "fetch", "place_order")
    );
    assert_eq!(mail.parent_span_id, SpanId::INVALID);
    let [link] = &mail.links.links[..] else {
        panic!("{mail:?}")
    };
    assert_eq!(link.span_context, order.span_context);
    assert_ne!(link.span_context.trace_id(), mail.span_context.trace_id());
    assert_eq!(attribute(mail, "sent"), 1.into());
    assert_eq!(fetch.parent_span_id, order.span_context.span_id());
    telemetry.shutdown().unwrap();
}
