//! A future that is dropped takes its span with it: cancelled half way, and a panic stays a panic.

use std::cell::RefCell;
use std::future::ready;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::rc::Rc;

use otel_runtime::opentelemetry::trace::{SpanId, Status};
use otel_runtime::{testing, traced};
use otel_tests::{attribute, has_attribute};

use super::{current, poll_once, polls};

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
