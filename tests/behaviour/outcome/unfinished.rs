//! Calls that do not come to their end: a panic marks every frame that it leaves, a dropped future is cancelled.

use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::time::Duration;

use otel_runtime::opentelemetry::trace::Status;
use otel_runtime::{testing, traced};
use otel_tests::{attribute, has_attribute};

use super::{Declined, R};

#[traced]
fn panics() -> u8 {
    panic!("hunter2")
}

#[traced]
fn calls_panics() -> R<u8> {
    Ok(panics())
}

#[test]
fn a_panic_marks_every_frame_and_is_an_event_on_the_innermost() {
    let trace = testing::init();
    let payload = catch_unwind(calls_panics).expect_err("it panics");
    assert_eq!(payload.downcast_ref::<&str>(), Some(&"hunter2"));
    trace.assert_tree("calls_panics\n  panics");
    for name in ["calls_panics", "panics"] {
        let span = trace.span(name);
        assert_eq!(span.status, Status::error(""));
        assert_eq!(attribute(&span, "error.type"), "panic".into());
        assert!(!format!("{span:?}").contains("hunter2"));
    }
    assert_eq!(trace.span("calls_panics").events.events.len(), 0);
    let events = trace.span("panics").events.events;
    assert_eq!(events.len(), 1);
    assert_eq!(events[0].name, "exception");

    // The next panic of the thread is another one.
    let trace = testing::init();
    let _ = catch_unwind(panics);
    assert_eq!(trace.span("panics").events.events.len(), 1);
}

struct TracesInDrop;

impl Drop for TracesInDrop {
    fn drop(&mut self) {
        in_drop();
        let _ = fails_in_drop();
    }
}

#[traced]
fn in_drop() {}

#[traced]
fn fails_in_drop() -> R<()> {
    Err(Declined)
}

#[traced]
fn unwinds_with_a_local() {
    let _local = TracesInDrop;
    panic!("unwinding")
}

#[test]
fn a_span_opened_while_unwinding_is_no_panic() {
    let trace = testing::init();
    let _ = catch_unwind(unwinds_with_a_local);
    trace.assert_tree("unwinds_with_a_local\n  in_drop\n  fails_in_drop");
    assert_eq!(trace.span("in_drop").status, Status::Unset);
    assert_eq!(
        attribute(&trace.span("fails_in_drop"), "error.type"),
        "outcome::Declined".into()
    );
    let span = trace.span("unwinds_with_a_local");
    assert_eq!(attribute(&span, "error.type"), "panic".into());
    assert_eq!(span.events.events.len(), 1);
}

#[traced]
async fn panics_later(#[attr] depth: u8) {
    let _ = depth;
    tokio::task::yield_now().await;
    panic!("later")
}

#[traced]
async fn awaits_panics(#[attr] depth: u8) -> R<u8> {
    panics_later(depth + 1).await;
    Ok(1)
}

#[tokio::test]
async fn a_future_that_panics_ends_with_the_panic() {
    let trace = testing::init();
    let context = trace.context();
    let task = async move {
        use otel_runtime::opentelemetry::trace::FutureExt as _;
        awaits_panics(1).with_context(context).await
    };
    // The runtime catches the panic before it drops the future.
    let error = tokio::spawn(task).await.expect_err("it panics");
    let payload =
        catch_unwind(AssertUnwindSafe(|| resume_unwind(error.into_panic()))).expect_err("again");
    assert_eq!(payload.downcast_ref::<&str>(), Some(&"later"));
    trace.assert_tree("awaits_panics\n  panics_later");
    for name in ["awaits_panics", "panics_later"] {
        let span = trace.span(name);
        assert_eq!(attribute(&span, "error.type"), "panic".into(), "{name}");
        assert!(!has_attribute(&span, "traced.cancelled"), "{name}");
        let depth = if name == "panics_later" { 2 } else { 1 };
        assert_eq!(attribute(&span, "depth"), depth.into());
    }
    assert_eq!(trace.span("panics_later").events.events.len(), 1);
    assert_eq!(trace.span("awaits_panics").events.events.len(), 0);
}

#[traced]
async fn waits() -> R<()> {
    tokio::time::sleep(Duration::from_secs(60)).await;
    Ok(())
}

#[traced(err(cancelled))]
async fn must_not_be_dropped() {
    waits().await.unwrap_or_default();
}

#[tokio::test]
async fn a_dropped_future_is_cancelled() {
    let trace = testing::init();
    assert!(
        tokio::time::timeout(Duration::from_millis(5), must_not_be_dropped())
            .await
            .is_err()
    );
    trace.assert_tree("must_not_be_dropped\n  waits");
    let span = trace.span("waits");
    assert_eq!(
        (span.status.clone(), attribute(&span, "traced.cancelled")),
        (Status::Unset, true.into())
    );
    let span = trace.span("must_not_be_dropped");
    assert_eq!(
        (span.status.clone(), attribute(&span, "traced.cancelled")),
        (Status::error(""), true.into())
    );
    assert_eq!(attribute(&span, "error.type"), "cancelled".into());
}
