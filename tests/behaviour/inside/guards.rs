//! A guard is a span for its block, with the options that stand first, however its block is left.

use std::panic::{AssertUnwindSafe, catch_unwind};

use otel_runtime::opentelemetry::trace::{SpanKind, Status};
use otel_runtime::{SpanGuard, event, set_attributes, span, testing, traced};
use otel_tests::attribute;

use super::{NAMED, current, inner};

#[traced]
fn checkout(amount: u64, card: &str) {
    inner();
    {
        let _charge = span!("charge", payment.amount = amount, card.digits: mask(last = 4) = &card);
        inner();
    }
    inner();
}

#[test]
fn a_guard_is_a_span_for_its_block() {
    let trace = testing::init();
    checkout(1700, "4242424242424242");
    trace.assert_tree("checkout\n  inner\n  charge\n    inner\n  inner");
    let charge = trace.span("charge");
    assert_eq!(attribute(&charge, "payment.amount").to_string(), "1700");
    assert_eq!(attribute(&charge, "card.digits").as_str(), "****4242");
    assert_eq!(
        attribute(&charge, "code.function.name").as_str(),
        "inside::guards::checkout"
    );
    let place = attribute(&charge, "code.line.number").to_string();
    assert_ne!(
        place,
        attribute(&trace.span("checkout"), "code.line.number").to_string()
    );
    assert_eq!(charge.status, Status::Unset);
}

#[test]
fn options_stand_first() {
    let trace = testing::init();
    let parent = trace.context();
    {
        let _outer = span!(NAMED);
        let _client = span!(kind = client, level = debug, scope = "shop.http", parent = &parent; "ask", host = "shop.example");
        let _root = span!(root(link); "batch");
        let _leaf = span!(leaf; "leaf", a = 1, b = ?Some(2), c = %"three",);
        set_attributes!(d = 4);
    }
    let ask = trace.span("ask");
    assert_eq!(ask.span_kind, SpanKind::Client);
    assert_eq!(ask.instrumentation_scope.name(), "shop.http");
    assert_eq!(ask.parent_span_id, trace.span(NAMED).parent_span_id);
    let leaf = trace.spans().into_iter().find(|span| span.name == "leaf");
    // In the trace of the root.
    assert!(leaf.is_none());
}

#[test]
fn a_leaf_is_not_current_and_takes_attributes() {
    let trace = testing::init();
    let outside = current();
    {
        let _leaf = span!(leaf; "leaf", a = 1, b = ?Some(2), c = %"three",);
        assert_eq!(current(), outside);
        set_attributes!(d = 4, "e-f": len = "five",);
        event!("g", h = 1.5);
    }
    let leaf = trace.span("leaf");
    let keys = ["a", "b", "c", "d", "e-f"].map(|key| attribute(&leaf, key).to_string());
    assert_eq!(keys, ["1", "Some(2)", "three", "4", "4"]);
    assert_eq!(leaf.events.events[0].attributes[0].value.to_string(), "1.5");
}

#[test]
fn a_panic_ends_the_guard_as_an_error() {
    let trace = testing::init();
    let caught = catch_unwind(AssertUnwindSafe(|| {
        let _guard = span!("unwinds");
        panic!("secret");
    }));
    assert!(caught.is_err());
    let span = trace.span("unwinds");
    assert_eq!(span.status, Status::error(""));
    assert_eq!(span.events.events[0].name, "exception");
}

/// The type can be named, and the span be handed around on its thread.
fn opened(name: u32) -> SpanGuard {
    span!("handed out", name)
}

#[test]
fn a_guard_can_be_handed_out() {
    let trace = testing::init();
    let guard = opened(1);
    inner();
    drop(guard);
    trace.assert_tree("handed out\n  inner");
    assert_eq!(format!("{:?}", opened(2)), "SpanGuard { .. }");
}
