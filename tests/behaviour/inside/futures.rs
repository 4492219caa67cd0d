//! `in_span`: a future has a span of its own, which is current on its polls and ends with it.

use std::future::{pending, ready};

use otel_runtime::{FutureExt as _, span, testing};
use otel_tests::{attribute, has_attribute};

use super::{current, inner};

#[tokio::test]
async fn a_future_gets_a_span_of_its_own() {
    let trace = testing::init();
    let outside = current();
    let future = async {
        let before = current();
        tokio::task::yield_now().await;
        inner();
        (before, current())
    };
    let (path, email) = ("/first", "ada@example.com");
    let future = future.in_span(span!("prefetch", path, user.email: redact = email));
    assert_eq!(current(), outside, "the span is only current on polls");
    let joined = tokio::spawn(future).await.unwrap();
    trace.assert_tree("prefetch\n  inner");
    let span = trace.span("prefetch");
    let id = span.span_context.span_id();
    assert_eq!(joined, (id, id));
    assert_eq!(attribute(&span, "user.email").as_str(), "[redacted:rule]");
    assert!(!has_attribute(&span, "traced.cancelled"));
}

#[tokio::test]
async fn a_future_in_a_span_may_be_dropped_or_panic() {
    let trace = testing::init();
    drop(pending::<()>().in_span(span!("dropped")));
    let panics = async { panic!("secret") }.in_span(span!("panics"));
    assert!(tokio::spawn(panics).await.unwrap_err().is_panic());
    let dropped = trace.span("dropped");
    assert_eq!(attribute(&dropped, "traced.cancelled").to_string(), "true");
    let panics = trace.span("panics");
    assert_eq!(attribute(&panics, "error.type").as_str(), "panic");
    assert_eq!(trace.spans().len(), 2);
}

#[tokio::test]
async fn guards_may_be_left_in_any_order() {
    let trace = testing::init();
    let outside = current();
    let first = span!("first");
    let second = span!("second");
    let leaf = span!(leaf; "leaf");
    let unsampled = span!(sample(never); "unsampled");
    ready(()).in_span(leaf).await;
    async { inner() }.in_span(first).await;
    async { inner() }.in_span(unsampled).await;
    drop(second);
    assert_eq!(current(), outside);
    trace.assert_tree("first\n  second\n    leaf\n    inner\n  inner");
}
