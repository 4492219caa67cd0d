//! Errors are judged by type, and their text leaves only when asked for.

use std::borrow::Cow;
use std::fmt;

use otel_runtime::opentelemetry::Value;
use otel_runtime::opentelemetry::trace::Status;
use otel_runtime::{ErrorType, testing, traced};
use otel_tests::{attribute, has_attribute};

use super::{Declined, R};

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
        "outcome::errors::Failure".into()
    );
    let trace = testing::init();
    let _ = none(None);
    assert_eq!(attribute(&trace.span("none"), "error.type"), "none".into());
    let trace = testing::init();
    let _ = none(Some(1));
    assert_eq!(trace.span("none").status, Status::Unset);
}
