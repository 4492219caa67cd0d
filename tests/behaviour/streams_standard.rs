//! Streams, where traced functions use the ordinary tracer: parent, outcome, items and cancellation are those of the fast entrance.
#![deny(warnings, clippy::pedantic)]
#![forbid(unsafe_code)]

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::{Pin, pin};
use std::task::{Context as Task, Poll, Waker};

use futures_util::stream::{self, BoxStream, Stream, StreamExt as _};
use opentelemetry_sdk::trace::{InMemorySpanExporter, RandomIdGenerator, SpanData};
use otel_runtime::opentelemetry::Context;
use otel_runtime::opentelemetry::trace::{SpanContext, SpanId, Status, TraceContextExt as _};
use otel_runtime::{event, set_attributes, traced};
use otel_tests::{attribute, has_attribute};

fn current() -> SpanContext {
    Context::current().span().span_context().clone()
}

fn poll_once<S: Stream + ?Sized>(stream: Pin<&mut S>) -> Poll<Option<S::Item>> {
    stream.poll_next(&mut Task::from_waker(Waker::noop()))
}

#[traced]
fn child() {}

#[traced]
fn numbers(#[attr] count: u32) -> impl Stream<Item = SpanId> {
    stream::iter(0..count).map(|number| {
        child();
        event!("next", number);
        set_attributes!(number.is_first = number == 0);
        current().span_id()
    })
}

#[traced(err(text))]
fn rows() -> BoxStream<'static, Result<u32, &'static str>> {
    stream::iter([Ok(1), Err("torn"), Err("twice")]).boxed()
}

#[traced(err(cancelled))]
fn must_be_read() -> impl Stream<Item = Result<u32, &'static str>> {
    stream::iter([Ok(1), Err("torn"), Ok(2)])
}

#[traced]
fn panicking() -> impl Stream<Item = u32> {
    stream::iter(0..2).inspect(|number| assert!(*number == 0, "one"))
}

#[traced(sample(never))]
fn unsampled() -> impl Stream<Item = SpanContext> {
    stream::iter([()]).map(|()| current())
}

#[traced(root)]
fn of_its_own() -> impl Stream<Item = SpanContext> {
    stream::iter([()]).map(|()| current())
}

/// Makes the stream, and hands it out for others to read.
#[traced]
fn maker() -> (SpanId, Pin<Box<dyn Stream<Item = SpanId>>>) {
    (current().span_id(), Box::pin(numbers(3)))
}

#[tokio::test]
async fn the_ordinary_tracer_has_the_same_streams() {
    let exporter = InMemorySpanExporter::default();
    let telemetry = otel_runtime::builder()
        .with_id_generator(RandomIdGenerator::default())
        .with_span_exporter(exporter.clone())
        .init()
        .unwrap();
    let (made_by, made) = maker();
    let mut seen = made.collect::<Vec<_>>().await;
    assert!(!current().is_valid(), "nothing stays current");
    assert_eq!(pin!(numbers(9)).take(2).count().await, 2);
    drop(numbers(4));
    assert_eq!(rows().count().await, 3);
    assert_eq!(pin!(must_be_read()).take(1).count().await, 1);
    assert_eq!(pin!(must_be_read()).take(2).count().await, 2);
    let mut panics = Box::pin(panicking());
    assert_eq!(poll_once(panics.as_mut()), Poll::Ready(Some(0)));
    assert!(catch_unwind(AssertUnwindSafe(|| poll_once(panics.as_mut()))).is_err());
    drop(panics);
    let untraced = unsampled().next().await.unwrap();
    let rooted = of_its_own().next().await.unwrap();
    telemetry.flush().unwrap();

    assert!(!untraced.is_sampled());
    assert!(rooted.is_valid());
    let spans = exporter.get_finished_spans().unwrap();
    let of =
        |name: &str| -> Vec<&SpanData> { spans.iter().filter(|span| span.name == name).collect() };
    assert!(of("unsampled").is_empty());
    let [read, left] = of("numbers")[..] else {
        panic!("{spans:#?}")
    };
    assert_eq!(
        read.parent_span_id, made_by,
        "the parent is that of the call"
    );
    seen.dedup();
    assert_eq!(
        seen,
        [read.span_context.span_id()],
        "it is current on each poll"
    );
    assert_eq!(read.events.events.len(), 3);
    assert_eq!(attribute(read, "count").to_string(), "3");
    assert_eq!(attribute(read, "traced.items").to_string(), "3");
    assert!(!has_attribute(read, "traced.cancelled"));
    assert_eq!(read.status, Status::Unset);
    assert_eq!(attribute(left, "traced.items").to_string(), "2");
    assert_eq!(attribute(left, "traced.cancelled").to_string(), "true");
    let parents: Vec<_> = of("child").iter().map(|span| span.parent_span_id).collect();
    let [read, left] = [read, left].map(|span| span.span_context.span_id());
    assert_eq!(parents, [read, read, read, left, left]);

    outcomes(&of);
    telemetry.shutdown().unwrap();
}

fn outcomes<'a>(of: &dyn Fn(&str) -> Vec<&'a SpanData>) {
    let kinds = |span: &SpanData| -> Vec<String> {
        { span.attributes.iter() }
            .filter(|attribute| attribute.key.as_str() == "error.type")
            .map(|attribute| attribute.value.to_string())
            .collect()
    };
    let [rows] = of("rows")[..] else { panic!() };
    assert_eq!(rows.status, Status::error("torn"));
    assert_eq!(kinds(rows), ["&str"]);
    assert_eq!(attribute(rows, "traced.items").to_string(), "3");
    let [cancelled, failed] = of("must_be_read")[..] else {
        panic!()
    };
    assert_eq!(kinds(cancelled), ["cancelled"]);
    assert_eq!(kinds(failed), ["&str"]);
    for span in [cancelled, failed] {
        assert_eq!(span.status, Status::error(""));
        assert_eq!(attribute(span, "traced.cancelled").to_string(), "true");
    }
    let [panics] = of("panicking")[..] else {
        panic!()
    };
    assert_eq!(kinds(panics), ["panic"]);
    assert_eq!(panics.events.events[0].name, "exception");
    assert_eq!(attribute(panics, "traced.items").to_string(), "1");
}
