//! A future that a function returns carries the span of its call; what is never polled has none, and what is no future ends with the call.

use std::future::{Future, ready};
use std::pin::Pin;

use otel_runtime::opentelemetry::trace::{SpanId, Status};
use otel_runtime::{testing, traced};
use otel_tests::attribute;

use super::{current, eleven_polls, polls};

type BoxFuture<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;

#[traced]
pub(super) fn returns_opaque(#[attr] id: u64) -> impl Future<Output = Result<u64, u8>> + Send {
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
