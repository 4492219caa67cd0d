//! Futures: the span is current on each poll, lives as long as the future, and adds little to its size.
#![deny(warnings, clippy::pedantic)]
#![forbid(unsafe_code)]
#![expect(clippy::large_types_passed_by_value, reason = "the size is the case")]

use std::cell::RefCell;
use std::future::{Future, poll_fn, ready};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::{Pin, pin};
use std::rc::Rc;
use std::sync::mpsc;
use std::task::{Context as Task, Poll, Waker};

use otel_runtime::opentelemetry::Context;
use otel_runtime::opentelemetry::trace::{SpanId, Status, TraceContextExt as _};
use otel_runtime::{testing, traced};
use otel_tests::{attribute, has_attribute};

type BoxFuture<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;

fn current() -> SpanId {
    Context::current().span().span_context().span_id()
}

/// Ready at the `n`th poll, with the span that was current on each.
fn polls(n: usize) -> impl Future<Output = Vec<SpanId>> {
    let mut seen = Vec::new();
    poll_fn(move |task| {
        seen.push(current());
        if seen.len() == n {
            return Poll::Ready(std::mem::take(&mut seen));
        }
        task.waker().wake_by_ref();
        Poll::Pending
    })
}

fn poll_once<F: Future + ?Sized>(future: Pin<&mut F>) -> Poll<F::Output> {
    future.poll(&mut Task::from_waker(Waker::noop()))
}

#[traced]
async fn eleven_polls() -> Vec<SpanId> {
    polls(11).await
}

#[tokio::test]
async fn the_span_is_current_on_each_poll_and_between_them_it_is_not() {
    let trace = testing::init();
    let outside = current();
    let mut future = pin!(eleven_polls());
    let seen = loop {
        match poll_once(future.as_mut()) {
            Poll::Ready(seen) => break seen,
            Poll::Pending => assert_eq!(current(), outside),
        }
    };
    let span = trace.span("eleven_polls");
    assert_eq!(seen, vec![span.span_context.span_id(); 11]);
    assert_eq!(current(), outside);
}

#[test]
fn a_future_may_move_between_threads() {
    let trace = testing::init();
    let mut future = Box::pin(eleven_polls());
    assert!(poll_once(future.as_mut()).is_pending());
    let seen = std::thread::spawn(move || {
        loop {
            if let Poll::Ready(seen) = poll_once(future.as_mut()) {
                return seen;
            }
        }
    })
    .join()
    .unwrap();
    let span = trace.span("eleven_polls");
    assert_eq!(seen, vec![span.span_context.span_id(); 11]);
}

#[traced]
fn returns_opaque(#[attr] id: u64) -> impl Future<Output = Result<u64, u8>> + Send {
    let twice = id * 2;
    async move {
        polls(2).await;
        if twice > 10 { Err(1) } else { Ok(twice) }
    }
}

#[traced]
fn returns_boxed<'a>(#[attr] name: &'a str) -> BoxFuture<'a, Result<usize, u8>> {
    if name.is_empty() {
        return Box::pin(ready(Err(1)));
    }
    Box::pin(async move {
        let found: Result<usize, u8> = async { Ok(name.len()) }.await;
        Ok(found? + polls(2).await.len())
    })
}

#[traced]
fn boxes_a_block(
    name: &str,
) -> Pin<Box<dyn Future<Output = Result<usize, std::num::ParseIntError>> + Send + '_>> {
    Box::pin(async move {
        let parsed = name.parse::<usize>()?;
        Ok(parsed)
    })
}

#[traced(future)]
fn said_to_be_a_future() -> Alias {
    Box::pin(async { polls(2).await.len() })
}
type Alias = Pin<Box<dyn Future<Output = usize> + Send>>;

#[traced(sync)]
fn said_to_be_sync() -> BoxFuture<'static, SpanId> {
    Box::pin(async { current() })
}

#[traced]
fn an_option_of_a_future() -> Option<BoxFuture<'static, SpanId>> {
    Some(Box::pin(async { current() }))
}

#[tokio::test]
async fn a_returned_future_carries_the_span() {
    let trace = testing::init();
    assert_eq!(returns_opaque(6).await, Err(1));
    let span = trace.span("returns_opaque");
    assert_eq!(
        (span.status.clone(), attribute(&span, "error.type")),
        (Status::error(""), "u8".into())
    );
    assert_eq!(attribute(&span, "id"), 6.into());

    assert_eq!(returns_boxed("").await, Err(1));
    assert_eq!(
        attribute(&trace.span("returns_boxed"), "error.type"),
        "u8".into()
    );
    let trace = testing::init();
    assert_eq!(returns_boxed("abc").await, Ok(5));
    assert_eq!(trace.span("returns_boxed").status, Status::Unset);

    assert!(boxes_a_block("x").await.is_err());
    assert_eq!(
        attribute(&trace.span("boxes_a_block"), "error.type"),
        "core::num::error::ParseIntError".into()
    );
    assert_eq!(said_to_be_a_future().await, 2);
    assert!(trace.span("said_to_be_a_future").end_time >= trace.span("boxes_a_block").end_time);
}

#[tokio::test]
async fn what_is_no_future_ends_with_the_call() {
    let trace = testing::init();
    let outside = current();
    let future = said_to_be_sync();
    trace.assert_tree("said_to_be_sync");
    assert_eq!(future.await, outside);
    let future = an_option_of_a_future();
    trace.assert_tree("said_to_be_sync\nan_option_of_a_future");
    assert_eq!(future.unwrap().await, outside);
}

#[traced]
async fn caller_of_a_returned_future() -> (SpanId, BoxFuture<'static, Result<usize, u8>>) {
    (current(), returns_boxed("made here"))
}

#[tokio::test]
async fn a_returned_future_belongs_below_its_call_and_starts_at_its_first_poll() {
    let trace = testing::init();
    let (caller, future) = caller_of_a_returned_future().await;
    trace.assert_tree("caller_of_a_returned_future");
    let ended = trace.span("caller_of_a_returned_future").end_time;
    future.await.unwrap();
    let span = trace.span("returns_boxed");
    assert_eq!(span.parent_span_id, caller);
    assert!(span.start_time >= ended);
}

#[test]
fn a_future_that_is_never_polled_has_no_span() {
    let trace = testing::init();
    drop(eleven_polls());
    drop(returns_opaque(1));
    drop(returns_boxed("x"));
    assert_eq!(trace.spans().len(), 0);
}

struct OnDrop(Rc<RefCell<Vec<SpanId>>>);

impl Drop for OnDrop {
    fn drop(&mut self) {
        self.0.borrow_mut().push(current());
        child();
    }
}

#[traced]
fn child() {}

#[traced]
async fn holds(local: OnDrop) {
    polls(2).await;
    drop(local);
}

#[test]
fn a_future_dropped_half_way_drops_its_locals_inside_the_span() {
    let trace = testing::init();
    let seen = Rc::default();
    let mut future = Box::pin(holds(OnDrop(Rc::clone(&seen))));
    assert!(poll_once(future.as_mut()).is_pending());
    assert_eq!(trace.spans().len(), 0);
    drop(future);
    trace.assert_tree("holds\n  child");
    let span = trace.span("holds");
    assert_eq!(*seen.borrow(), [span.span_context.span_id()]);
    assert_eq!(
        (span.status.clone(), attribute(&span, "traced.cancelled")),
        (Status::Unset, true.into())
    );
}

#[traced]
async fn panics_at_first_poll() {
    ready(()).await;
    panic!("at first poll")
}

#[test]
fn a_panic_caught_before_the_drop_is_a_panic_and_no_cancellation() {
    let trace = testing::init();
    let mut future = Box::pin(panics_at_first_poll());
    let caught = catch_unwind(AssertUnwindSafe(|| poll_once(future.as_mut())));
    assert!(caught.is_err());
    assert_eq!(trace.spans().len(), 1);
    drop(future);
    let span = trace.span("panics_at_first_poll");
    assert_eq!(attribute(&span, "error.type"), "panic".into());
    assert!(!has_attribute(&span, "traced.cancelled"));
}

#[test]
#[should_panic(expected = "`async fn` resumed after completion")]
fn polling_a_finished_async_fn_panics_as_without_the_attribute() {
    let _trace = testing::init();
    let mut future = Box::pin(async_unit());
    assert!(poll_once(future.as_mut()).is_ready());
    let _ = poll_once(future.as_mut());
}

#[traced]
async fn async_unit() {
    ready(()).await;
}

#[traced]
async fn not_send(local: Rc<u8>) -> u8 {
    polls(2).await;
    *local
}

fn is_send<T: Send>(value: T) -> T {
    value
}

#[tokio::test]
async fn send_is_kept_and_not_asked_for() {
    let _trace = testing::init();
    is_send(eleven_polls()).await;
    is_send(returns_opaque(1)).await.unwrap();
    assert_eq!(not_send(Rc::new(3)).await, 3);
    let (sender, receiver) = mpsc::channel();
    tokio::spawn(async move { sender.send(eleven_polls().await.len()) })
        .await
        .unwrap()
        .unwrap();
    assert_eq!(receiver.recv(), Ok(11));
}

async fn plain_kilobyte(argument: [u8; 1024]) -> usize {
    polls(2).await;
    argument.len()
}

#[traced]
async fn traced_kilobyte(argument: [u8; 1024]) -> usize {
    polls(2).await;
    argument.len()
}

#[traced(attributes(size = argument.len()))]
async fn traced_kilobyte_with_attributes(argument: [u8; 1024]) -> usize {
    polls(2).await;
    argument.len()
}

async fn plain_result(argument: [u8; 1024]) -> Result<usize, u8> {
    polls(2).await;
    Ok(argument.len())
}

#[traced(ret, err(text, cancelled), attributes(size = argument.len()))]
async fn traced_result(#[attr(first: len)] argument: [u8; 1024]) -> Result<usize, u8> {
    polls(2).await;
    Ok(argument.len())
}

#[test]
fn a_future_grows_by_at_most_64_bytes() {
    let zeroes = [0; 1024];
    for (name, plain, traced) in [
        (
            "alone",
            size_of_val(&plain_kilobyte(zeroes)),
            size_of_val(&traced_kilobyte(zeroes)),
        ),
        (
            "attributes",
            size_of_val(&plain_kilobyte(zeroes)),
            size_of_val(&traced_kilobyte_with_attributes(zeroes)),
        ),
        (
            "all options",
            size_of_val(&plain_result(zeroes)),
            size_of_val(&traced_result(zeroes)),
        ),
    ] {
        println!("{name}: {plain} + {} bytes", traced - plain);
        assert!(traced - plain <= 64, "{name}");
    }
}

#[traced(boxed)]
async fn boxed_kilobyte(argument: [u8; 1024]) -> usize {
    polls(2).await;
    argument.len()
}

#[tokio::test]
async fn a_boxed_future_lives_on_the_heap() {
    let trace = testing::init();
    assert_eq!(is_send(boxed_kilobyte([0; 1024])).await, 1024);
    trace.assert_tree("boxed_kilobyte");
    assert!(size_of_val(&boxed_kilobyte([0; 1024])) < size_of_val(&plain_kilobyte([0; 1024])) + 64);
}
