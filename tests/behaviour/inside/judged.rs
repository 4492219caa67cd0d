//! What a closure returns and what an async block yields is the outcome of its span.

use std::future::{Future, pending, ready};
use std::pin::pin;
use std::task::{Context as Task, Poll, Waker};

use otel_runtime::opentelemetry::trace::Status;
use otel_runtime::{FutureExt as _, span, testing};
use otel_tests::attribute;

use super::inner;

fn poll_once<F: Future>(future: F) -> Poll<F::Output> {
    pin!(future).poll(&mut Task::from_waker(Waker::noop()))
}

#[derive(Debug)]
struct Refused(u32);

impl std::fmt::Display for Refused {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "refused {}", self.0)
    }
}

fn refuse(code: u32) -> Result<u32, Refused> {
    if code == 0 { Ok(1) } else { Err(Refused(code)) }
}

fn is_usual(error: &Refused) -> bool {
    error.0 == 1
}

fn judged(code: u32) -> Result<u32, Refused> {
    span!(err(text, unless = is_usual), ret(order.count); "judged", code, || {
        inner();
        let count = refuse(code)?;
        Ok(count + 1)
    })
}

#[test]
fn what_a_closure_returns_is_judged() {
    let trace = testing::init();
    assert_eq!(judged(0).unwrap(), 2);
    judged(1).unwrap_err();
    judged(2).unwrap_err();
    trace.assert_tree("judged\n  inner\njudged\n  inner\njudged\n  inner");
    let spans = trace.spans();
    let statuses: Vec<_> = { spans.iter() }
        .filter(|span| span.name == "judged")
        .map(|span| span.status.clone())
        .collect();
    assert_eq!(
        statuses,
        [Status::Unset, Status::Unset, Status::error("refused 2")]
    );
    let first = spans.iter().find(|span| span.name == "judged").unwrap();
    assert_eq!(attribute(first, "order.count").to_string(), "2");
    assert_eq!(attribute(first, "code").to_string(), "0");
}

#[test]
fn closures_take_and_give_what_they_like() {
    let trace = testing::init();
    let owned = String::from("owned");
    let mut count = 0;
    let moved = span!("moved", move || owned);
    let () = span!("borrowed", moved.len = moved.len(), || count += moved.len(),);
    let none = span!(err(none); "none", || None::<u32>);
    assert_eq!((count, none), (5, None));
    assert_eq!(trace.span("none").status, Status::error(""));
    assert_eq!(trace.span("moved").status, Status::Unset);
}

/// The closure does not say what its `?` makes of the error: what stands around it does.
fn parsed(text: &str) -> Result<u8, Box<dyn std::error::Error>> {
    span!("parsed", || Ok(text.parse::<u8>()?))
}

#[test]
fn a_closure_takes_the_type_of_its_error_from_where_it_stands() {
    let trace = testing::init();
    assert_eq!(parsed("7").unwrap(), 7);
    parsed("seven").unwrap_err();
    let statuses: Vec<_> = { trace.spans().into_iter() }
        .map(|span| span.status)
        .collect();
    assert_eq!(statuses, [Status::Unset, Status::error("")]);
}

async fn charge(code: u32) -> Result<u32, Refused> {
    span!(err(text); "charge", code, async move {
        inner();
        ready(()).await;
        refuse(code)
    })
    .await
}

#[tokio::test]
async fn what_an_async_block_yields_is_judged() {
    let trace = testing::init();
    charge(0).await.unwrap();
    tokio::spawn(charge(7).in_current_span())
        .await
        .unwrap()
        .unwrap_err();
    trace.assert_tree("charge\n  inner\ncharge\n  inner");
    let failed = trace
        .spans()
        .into_iter()
        .rfind(|span| span.name == "charge");
    assert_eq!(failed.unwrap().status, Status::error("refused 7"));
}

#[tokio::test]
async fn an_async_block_has_the_parent_of_its_place_and_no_span_when_never_polled() {
    let trace = testing::init();
    drop(span!("never", async {}));
    let later = {
        let _outer = span!("outer");
        span!("later", async { inner() })
    };
    later.await;
    let mut stuck = Box::pin(span!("stuck", async { pending::<()>().await }));
    assert!(poll_once(stuck.as_mut()).is_pending());
    drop(stuck);
    trace.assert_tree("outer\n  later\n    inner\nstuck");
    let stuck = trace.span("stuck");
    assert_eq!(attribute(&stuck, "traced.cancelled").to_string(), "true");
}
