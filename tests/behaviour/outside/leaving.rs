//! How streams are left: polled after their end, moved between tasks, dropped after an item that failed, by whatever entrance.

use std::future::Future;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::{Pin, pin};
use std::task::{Context as Task, Poll, Waker};

use futures_util::stream::{self, BoxStream, Stream, StreamExt as _, TryStreamExt as _};
use otel_runtime::opentelemetry::Context;
use otel_runtime::opentelemetry::trace::{Status, TraceContextExt as _};
use otel_runtime::{testing, traced};
use otel_tests::{attribute, has_attribute};

#[traced]
fn child() {}

#[traced]
fn slow(count: u32) -> impl Stream<Item = u32> + Send {
    async_stream::stream! {
        for number in 0..count {
            tokio::task::yield_now().await;
            child();
            yield number;
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_stream_is_read_by_one_task_after_the_other() {
    let trace = testing::init();
    let mut stream = Box::pin(slow(4));
    stream.next().await;
    let stream = tokio::spawn(async move {
        assert!(!Context::current().has_active_span());
        stream.next().await;
        stream
    });
    let rest = tokio::spawn(stream.await.unwrap().count());
    assert_eq!(rest.await.unwrap(), 2);
    trace.assert_tree("slow\n  child\n  child\n  child\n  child");
    let span = trace.span("slow");
    assert_eq!(attribute(&span, "traced.items").to_string(), "4");
    assert!(!has_attribute(&span, "traced.cancelled"));
}

#[tokio::test]
async fn one_branch_of_a_select_drops_the_other() {
    let trace = testing::init();
    let mut stream = pin!(slow(3));
    assert_eq!(stream.next().await, Some(0));
    tokio::select! {
        biased;
        item = slow(1).collect::<Vec<_>>() => panic!("{item:?}"),
        () = std::future::ready(()) => {}
    }
    let spans = trace.spans();
    let [_, dropped] = &*spans else {
        panic!("{}", trace.tree())
    };
    assert_eq!(attribute(dropped, "traced.items").to_string(), "0");
    assert_eq!(attribute(dropped, "traced.cancelled").to_string(), "true");
}

#[traced]
fn counted(count: u32) -> BoxStream<'static, u32> {
    stream::unfold(0, move |next| async move {
        child();
        (next < count).then_some((next, next + 1))
    })
    .boxed()
}

/// Such a stream would panic.
#[tokio::test]
async fn after_its_end_a_stream_goes_on_ending() {
    let trace = testing::init();
    let mut stream = counted(1);
    assert_eq!(stream.next().await, Some(0));
    assert_eq!(stream.next().await, None);
    assert_eq!(stream.next().await, None);
    trace.assert_tree("counted\n  child\n  child");
}

#[traced(err(text, cancelled))]
fn rows(broken: bool) -> impl Stream<Item = Result<u32, String>> {
    async_stream::try_stream! {
        yield 1;
        if broken {
            Err("torn".to_owned())?;
        }
        yield 2;
    }
}

#[tokio::test]
async fn an_item_that_failed_says_more_than_the_drop_behind_it() {
    let trace = testing::init();
    assert!(rows(true).try_collect::<Vec<_>>().await.is_err());
    let span = trace.span("rows");
    assert_eq!(span.status, Status::error("torn"));
    let types: Vec<_> = { span.attributes.iter() }
        .filter(|attribute| attribute.key.as_str() == "error.type")
        .map(|attribute| attribute.value.to_string())
        .collect();
    assert_eq!(types, ["alloc::string::String"]);
    assert_eq!(attribute(&span, "traced.cancelled").to_string(), "true");
}

#[tokio::test]
async fn a_drop_before_any_failure_is_what_was_said() {
    let trace = testing::init();
    assert_eq!(rows(true).take(1).count().await, 1);
    let span = trace.span("rows");
    assert_eq!(attribute(&span, "error.type").to_string(), "cancelled");
}

/// Panics when it is dropped.
struct Fragile;

impl Drop for Fragile {
    fn drop(&mut self) {
        assert!(std::thread::panicking(), "dropped");
    }
}

#[traced]
async fn holding(fragile: Fragile) {
    std::future::pending::<()>().await;
    drop(fragile);
}

#[traced]
fn streaming(fragile: Fragile) -> impl Stream<Item = u32> {
    stream::iter([1]).inspect(move |_| {
        let _ = &fragile;
    })
}

#[traced]
fn returned(fragile: Fragile) -> impl Future<Output = ()> {
    let mut fragile = Some(fragile);
    // Keeps it after it is done.
    std::future::poll_fn(move |_| {
        let _ = &mut fragile;
        Poll::Ready(())
    })
}

/// Whatever panics, the span ends, and nothing stays current.
#[test]
fn a_panic_in_the_drop_of_what_is_inside_ends_the_span() {
    let trace = testing::init();
    let mut task = Task::from_waker(Waker::noop());
    let mut poll = |stream: &mut Pin<Box<dyn Stream<Item = u32>>>| {
        stream.as_mut().poll_next(&mut task).is_ready()
    };
    let mut left: Pin<Box<dyn Stream<Item = u32>>> = Box::pin(streaming(Fragile));
    assert!(poll(&mut left));
    let mut read: Pin<Box<dyn Stream<Item = u32>>> = Box::pin(streaming(Fragile));
    assert!(poll(&mut read));
    let mut held = Box::pin(holding(Fragile));
    assert!(
        held.as_mut()
            .poll(&mut Task::from_waker(Waker::noop()))
            .is_pending()
    );
    let mut done = Box::pin(returned(Fragile));
    let panics: [Box<dyn FnOnce()>; 4] = [
        Box::new(move || drop(left)),
        Box::new(move || {
            let _ = read
                .as_mut()
                .poll_next(&mut Task::from_waker(Waker::noop()));
        }),
        Box::new(move || drop(held)),
        Box::new(move || {
            let _ = done.as_mut().poll(&mut Task::from_waker(Waker::noop()));
        }),
    ];
    let outside = Context::current().span().span_context().span_id();
    for panics in panics {
        assert!(catch_unwind(AssertUnwindSafe(panics)).is_err());
        assert_eq!(Context::current().span().span_context().span_id(), outside);
    }
    trace.assert_tree("streaming\nstreaming\nholding\nreturned");
    for span in trace.spans() {
        assert_eq!(
            attribute(&span, "error.type").as_str(),
            "panic",
            "{}",
            span.name
        );
        assert_eq!(span.status, Status::error(""));
    }
}
