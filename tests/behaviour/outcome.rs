//! Ok, error, panic and cancellation are told apart, by type and not by spelling.
#![deny(warnings, clippy::pedantic)]
#![forbid(unsafe_code)]

use std::borrow::Cow;
use std::fmt;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::time::Duration;

use otel_runtime::opentelemetry::Value;
use otel_runtime::opentelemetry::trace::Status;
use otel_runtime::{ErrorType, testing, traced};
use otel_tests::{attribute, has_attribute};

#[derive(Debug)]
struct Declined;

#[derive(Debug)]
enum Failure {
    Expected,
    Secret(&'static str),
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Expected => f.write_str("as expected"),
            Self::Secret(secret) => write!(f, "it says {secret}"),
        }
    }
}

impl Failure {
    fn is_expected(&self) -> bool {
        matches!(self, Self::Expected)
    }
}

struct Coded(u16);

impl ErrorType for Coded {
    fn error_type(&self) -> Cow<'static, str> {
        Cow::Owned(format!("coded_{}", self.0))
    }
}

type R<T> = Result<T, Declined>;
mod alias {
    pub(super) type Outcome = Option<super::R<u8>>;
    pub(super) type Hidden = Result<(), super::Coded>;
}

#[traced]
fn declined(fail: bool) -> R<u8> {
    if fail {
        return Err(Declined);
    }
    Ok(1)
}

#[traced]
fn question_mark() -> R<u8> {
    let one = declined(true)?;
    Ok(one + 1)
}

#[traced]
fn coded() -> alias::Hidden {
    Err(Coded(7))
}

#[traced]
fn nested_option() -> alias::Outcome {
    Some(Err(Declined))
}

#[traced]
fn generic<T>(value: T) -> T {
    value
}

#[traced(err(off))]
fn off() -> R<u8> {
    Err(Declined)
}

#[traced(err(text))]
fn text() -> Result<(), Failure> {
    Err(Failure::Secret("a thing"))
}

#[traced]
fn no_text() -> Result<(), Failure> {
    Err(Failure::Secret("a thing"))
}

#[traced(err(unless = Failure::is_expected))]
fn unless(failure: Failure) -> Result<(), Failure> {
    Err(failure)
}

#[traced(err(none))]
fn none(value: Option<u8>) -> Option<u8> {
    value
}

#[traced]
fn none_is_fine() -> Option<u8> {
    None
}

#[test]
fn errors_are_judged_by_type() {
    let trace = testing::init();
    let _ = question_mark();
    trace.assert_tree("question_mark\n  declined");
    for name in ["question_mark", "declined"] {
        let span = trace.span(name);
        assert_eq!(span.status, Status::error(""));
        assert_eq!(
            attribute(&span, "error.type"),
            Value::from("outcome::Declined")
        );
        assert_eq!(span.events.events, []);
    }
    let trace = testing::init();
    let _ = declined(false);
    let _ = coded();
    let _ = nested_option();
    let _ = generic(R::<u8>::Err(Declined));
    let _ = off();
    let _ = none_is_fine();
    for name in [
        "declined",
        "nested_option",
        "generic",
        "off",
        "none_is_fine",
    ] {
        let span = trace.span(name);
        assert_eq!(span.status, Status::Unset, "{name}");
        assert!(!has_attribute(&span, "error.type"), "{name}");
    }
    let span = trace.span("coded");
    assert_eq!(
        (span.status.clone(), attribute(&span, "error.type")),
        (Status::error(""), "coded_7".into())
    );
}

#[test]
fn the_text_of_an_error_leaves_only_when_asked_for() {
    let trace = testing::init();
    let _ = text();
    let _ = no_text();
    assert_eq!(trace.span("text").status, Status::error("it says a thing"));
    let span = trace.span("no_text");
    assert_eq!(span.status, Status::error(""));
    assert!(!format!("{span:?}").contains("a thing"));
}

#[test]
fn expected_errors_and_absent_values_are_errors_only_on_request() {
    let trace = testing::init();
    let _ = unless(Failure::Expected);
    assert_eq!(trace.span("unless").status, Status::Unset);
    let trace = testing::init();
    let _ = unless(Failure::Secret("s"));
    assert_eq!(
        attribute(&trace.span("unless"), "error.type"),
        "outcome::Failure".into()
    );
    let trace = testing::init();
    let _ = none(None);
    assert_eq!(attribute(&trace.span("none"), "error.type"), "none".into());
    let trace = testing::init();
    let _ = none(Some(1));
    assert_eq!(trace.span("none").status, Status::Unset);
}

#[traced(ret)]
fn returned(fail: bool) -> Result<u8, Declined> {
    if fail { Err(Declined) } else { Ok(3) }
}

#[traced(ret(order.id: mask(last = 2)))]
async fn masked() -> String {
    "AB-123456".to_owned()
}

#[traced(ret(?debugged))]
fn debugged() -> (u8, u8) {
    (1, 2)
}

#[tokio::test]
async fn the_returned_value_is_recorded_on_request() {
    let trace = testing::init();
    let _ = returned(false);
    assert_eq!(attribute(&trace.span("returned"), "return"), Value::I64(3));
    masked().await;
    assert_eq!(
        attribute(&trace.span("masked"), "order.id"),
        "****56".into()
    );
    debugged();
    assert_eq!(
        attribute(&trace.span("debugged"), "debugged"),
        "(1, 2)".into()
    );
    let trace = testing::init();
    let _ = returned(true);
    assert!(!has_attribute(&trace.span("returned"), "return"));
}

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
