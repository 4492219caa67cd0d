//! Returned futures and streams in other boxes than `Pin<Box<dyn …>>`, and what else their types promise.

use std::future::Future;
use std::panic::{RefUnwindSafe, UnwindSafe};
use std::pin::Pin;

use futures_util::future::{self, FusedFuture, FutureExt as _};
use futures_util::stream::{self, FusedStream, Stream, StreamExt as _, TryStream};
use otel_runtime::opentelemetry::trace::Status;
use otel_runtime::{FutureExt as _, span, testing, traced};
use otel_tests::attribute;

#[traced]
fn unpinned(id: u32) -> Box<dyn Future<Output = Result<u32, String>> + Unpin + Send> {
    if id == 0 {
        return Box::new(future::ready(Err("none".to_owned())));
    }
    Box::new(future::ready(Ok(id)))
}

#[traced]
fn opaque(id: u32) -> Pin<Box<impl Future<Output = Option<u32>>>> {
    Box::pin(async move { id.checked_sub(1) })
}

#[traced]
fn is_unpin(id: u32) -> impl Future<Output = u32> + Unpin {
    future::ready(id)
}

#[tokio::test]
async fn the_span_is_that_of_the_future_in_the_box() {
    let trace = testing::init();
    let futures = [unpinned(0), unpinned(1)];
    assert!(trace.spans().is_empty(), "nothing was polled");
    for future in futures {
        let _ = future.await;
    }
    let found: Vec<_> = { trace.spans().into_iter() }
        .map(|span| span.status)
        .collect();
    assert_eq!(found, [Status::error(""), Status::Unset]);

    drop(opaque(1));
    let mut future = is_unpin(1);
    assert_eq!(Pin::new(&mut future).await, 1);
    opaque(0).await;
    trace.assert_tree("unpinned\nunpinned\nis_unpin\nopaque");
}

#[traced]
fn unpinned_stream(count: u32) -> Box<dyn Stream<Item = u32> + Unpin> {
    Box::new(stream::iter(0..count))
}

#[traced]
fn opaque_stream(count: u32) -> Pin<Box<impl Stream<Item = u32>>> {
    Box::pin(stream::iter(0..count))
}

#[tokio::test]
async fn the_span_is_that_of_the_stream_in_the_box() {
    let trace = testing::init();
    drop(unpinned_stream(7));
    assert_eq!(unpinned_stream(3).count().await, 3);
    assert_eq!(opaque_stream(2).take(1).count().await, 1);
    trace.assert_tree("unpinned_stream\nopaque_stream");
    let [read, left] = ["unpinned_stream", "opaque_stream"].map(|name| trace.span(name));
    assert_eq!(attribute(&read, "traced.items").to_string(), "3");
    assert_eq!(attribute(&left, "traced.items").to_string(), "1");
    assert_eq!(attribute(&left, "traced.cancelled").to_string(), "true");
}

#[traced]
fn fused() -> impl FusedFuture<Output = u32> {
    async { 1 }.fuse()
}

#[traced]
fn fused_stream(count: u32) -> impl FusedStream<Item = u32> + Unpin {
    stream::iter(0..count).fuse()
}

#[traced]
fn rows() -> impl TryStream<Ok = u32, Error = String, Item = Result<u32, String>> {
    stream::iter([Ok(1), Err("torn".to_owned())])
}

#[tokio::test]
async fn what_the_future_implements_the_traced_one_does() {
    let trace = testing::init();
    let mut future = Box::pin(fused());
    assert!(!future.is_terminated());
    future.as_mut().await;
    assert!(future.is_terminated());

    let mut stream = fused_stream(1);
    assert!(!stream.is_terminated());
    assert_eq!(stream.next().await, Some(0));
    assert_eq!(stream.next().await, None);
    assert!(stream.is_terminated());
    assert_eq!(stream.next().await, None);

    assert_eq!(rows().count().await, 2);
    trace.assert_tree("fused\nfused_stream\nrows");
    assert_eq!(trace.span("rows").status, Status::error(""));
}

#[traced]
async fn checked(id: u32) -> u32 {
    future::ready(()).await;
    assert!(id > 0, "no id");
    id
}

#[traced]
fn returned(id: u32) -> impl Future<Output = u32> + UnwindSafe + RefUnwindSafe {
    future::ready(id)
}

#[traced]
fn counted(count: u32) -> impl Stream<Item = u32> + UnwindSafe {
    stream::iter(0..count)
}

/// `catch_unwind` takes them as it takes the plain ones.
#[tokio::test]
async fn panics_of_traced_futures_are_caught_without_being_asserted() {
    let trace = testing::init();
    assert!(checked(0).catch_unwind().await.is_err());
    let inside = checked(0).in_span(span!("around"));
    assert!(inside.catch_unwind().await.is_err());
    let carried = checked(0).in_current_span();
    assert!(carried.catch_unwind().await.is_err());
    assert_eq!(returned(1).catch_unwind().await.ok(), Some(1));
    assert_eq!(counted(2).catch_unwind().count().await, 2);
    let guard = span!("guarded");
    let caught = std::panic::catch_unwind(move || {
        let _guard = guard;
    });
    assert!(caught.is_ok());
    trace.assert_tree("checked\naround\n  checked\nchecked\nreturned\ncounted\nguarded");
    for span in trace.spans() {
        let has_panicked = ["checked", "around"].contains(&&*span.name);
        let is_error = matches!(span.status, Status::Error { .. });
        assert_eq!(is_error, has_panicked, "{}", span.name);
    }
}
