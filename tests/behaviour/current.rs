//! `current`: what running code asks of its span and adds to it reaches the innermost span, leaves as redacted as everything else, and is nothing without one.
#![deny(warnings, clippy::pedantic)]
#![forbid(unsafe_code)]

use std::cell::Cell;
use std::fmt;
use std::panic::catch_unwind;

use opentelemetry_sdk::trace::SpanData;
use otel_runtime::opentelemetry::trace::{
    SpanContext, SpanId, Status, TraceContextExt as _, TraceFlags, TraceId, TraceState, Tracer as _,
};
use otel_runtime::opentelemetry::{Context, Value, global};
use otel_runtime::redact::Secret;
use otel_runtime::{Capture, Field, current, testing, traced};
use otel_tests::{attribute, has_attribute};

#[derive(Capture)]
struct Order {
    #[attr]
    id: u64,
    #[attr(_: redact)]
    note: &'static str,
}

#[traced]
fn sync() -> Option<SpanId> {
    current::set_attribute("count", 3_usize);
    current::set_attribute("absent", None::<u8>);
    current::set_attribute(
        "order",
        Order {
            id: 7,
            note: "private",
        },
    );
    current::add_event("happened", &[("at", &"once"), ("times", &2)]);
    current::span_id()
}

#[test]
fn values_arrive_with_their_types() {
    let trace = testing::init();
    assert_eq!(current::trace_id(), Some(trace.trace_id()));
    let id = sync();
    let span = trace.span("sync");
    assert_eq!(id, Some(span.span_context.span_id()));
    assert_eq!(attribute(&span, "count"), 3.into());
    assert_eq!(attribute(&span, "order.id"), 7.into());
    assert_eq!(attribute(&span, "order.note"), "[redacted:rule]".into());
    assert!(!has_attribute(&span, "absent"));
    let event = the_event(&span);
    assert_eq!(
        (event.0, event.1),
        (
            "happened".to_owned(),
            vec![("at".into(), "once".into()), ("times".into(), 2.into())]
        )
    );
}

fn the_event(span: &SpanData) -> (String, Vec<(String, Value)>) {
    let [event] = &span.events.events[..] else {
        panic!("{:?}", span.events)
    };
    let attributes = event.attributes.iter();
    let attributes = attributes.map(|each| (each.key.to_string(), each.value.clone()));
    (event.name.to_string(), attributes.collect())
}

#[traced]
async fn across_awaits() {
    current::set_attribute("first", 1);
    tokio::task::yield_now().await;
    inside();
    current::set_attribute("second", 2);
}

#[traced]
fn inside() {
    current::set_attribute("inner", true);
}

#[tokio::test]
async fn a_future_gets_its_own_on_each_poll() {
    let trace = testing::init();
    tokio::join!(across_awaits(), across_awaits());
    for span in trace.spans() {
        let is_inner = span.name == "inside";
        assert_eq!(has_attribute(&span, "inner"), is_inner);
        assert_eq!(has_attribute(&span, "first"), !is_inner);
        assert_eq!(has_attribute(&span, "second"), !is_inner);
    }
    assert_eq!(trace.spans().len(), 4);
}

#[test]
fn spans_made_by_hand_are_spans_as_well() {
    let trace = testing::init();
    global::tracer("by hand").in_span("by hand", |context| {
        current::set_attribute("here", true);
        current::record_error("no luck");
        assert_eq!(
            current::span_id(),
            Some(context.span().span_context().span_id())
        );
    });
    let span = trace.span("by hand");
    assert_eq!(attribute(&span, "here"), true.into());
    assert_eq!(the_event(&span).0, "exception");
}

// ===== Leaves =====

#[traced(leaf)]
fn leaf() -> Option<SpanId> {
    current::set_attribute("on", "the leaf");
    current::add_event("in the leaf", &[]);
    current::span_id()
}

#[traced(leaf, root)]
fn leaf_of_its_own() -> (Option<TraceId>, Option<SpanId>) {
    current::set_attribute("on", "another trace");
    (current::trace_id(), current::span_id())
}

#[traced(leaf, parent = parent)]
fn leaf_elsewhere(parent: &SpanContext) {
    current::set_attribute("on", "the leaf");
}

#[traced(leaf)]
async fn async_leaf() {
    current::set_attribute("first", 1);
    tokio::task::yield_now().await;
    current::set_attribute("second", 2);
    current::record_error("handled");
}

#[traced]
async fn around_leaves() -> Option<SpanId> {
    let id = leaf();
    tokio::join!(async_leaf(), async_leaf());
    let (trace, span) = leaf_of_its_own();
    assert!(trace.is_some() && trace != current::trace_id() && span != current::span_id());
    leaf_elsewhere(Context::current().span().span_context());
    current::set_attribute("on", "the span around");
    id
}

#[tokio::test]
async fn a_leaf_gets_what_is_set_inside_of_it() {
    let trace = testing::init();
    let id = around_leaves().await;
    let leaf = trace.span("leaf");
    assert_eq!(id, Some(leaf.span_context.span_id()));
    assert_eq!(attribute(&leaf, "on"), "the leaf".into());
    assert_eq!(the_event(&leaf).0, "in the leaf");
    let around = trace.span("around_leaves");
    assert_eq!(attribute(&around, "on"), "the span around".into());
    assert!(around.events.events.is_empty());
    let elsewhere = trace.span("leaf_elsewhere");
    assert_eq!(attribute(&elsewhere, "on"), "the leaf".into());
    let asyncs = trace.spans();
    let asyncs: Vec<_> = asyncs.iter().filter(|s| s.name == "async_leaf").collect();
    assert_eq!(asyncs.len(), 2);
    for span in asyncs {
        assert_eq!(attribute(span, "first"), 1.into());
        assert_eq!(attribute(span, "second"), 2.into());
        assert_eq!(the_event(span).0, "exception");
    }
}

#[traced(leaf)]
fn promises_too_much() {
    current::set_attribute("before", true);
    inside();
    leaf();
    global::tracer("by hand").in_span("by hand", |_| current::set_attribute("by hand", true));
    current::set_attribute("after", true);
}

#[test]
fn inside_a_leaf_that_breaks_its_promise_the_innermost_span_counts() {
    let trace = testing::init();
    promises_too_much();
    let around = trace.span("promises_too_much");
    for key in ["before", "after"] {
        assert_eq!(attribute(&around, key), true.into());
    }
    assert!(!has_attribute(&around, "inner") && !has_attribute(&around, "on"));
    assert_eq!(attribute(&trace.span("inside"), "inner"), true.into());
    assert_eq!(attribute(&trace.span("leaf"), "on"), "the leaf".into());
    assert_eq!(attribute(&trace.span("by hand"), "by hand"), true.into());
}

#[traced(leaf)]
fn leaf_that_panics() {
    panic!("told by the test");
}

#[traced]
fn catches() {
    let _ = catch_unwind(leaf_that_panics);
    current::set_attribute("after", true);
}

#[test]
fn a_leaf_that_panicked_is_over() {
    let trace = testing::init();
    catches();
    assert_eq!(attribute(&trace.span("catches"), "after"), true.into());
}

// ===== Errors =====

#[traced]
fn handles() -> u16 {
    "http".parse().unwrap_or_else(|error| {
        current::record_error(&error);
        80
    })
}

#[test]
fn a_handled_error_is_an_event_and_no_failure() {
    let trace = testing::init();
    handles();
    let span = trace.span("handles");
    assert_eq!(span.status, Status::Unset);
    assert!(!has_attribute(&span, "error.type"));
    let (name, attributes) = the_event(&span);
    assert_eq!(name, "exception");
    assert_eq!(
        attributes,
        [
            (
                "exception.type".into(),
                "core::num::error::ParseIntError".into()
            ),
            (
                "exception.message".into(),
                "invalid digit found in string".into()
            ),
        ]
    );
}

// ===== Redaction =====

#[traced]
fn tells_too_much() {
    current::set_attribute("note", "mail ann@example.org");
    current::set_attribute("password", "hunter2");
    current::set_attribute("token", Secret::new("s3cr3t".to_owned()));
    current::add_event("mail to ann@example.org", &[("note", &"ann@example.org")]);
    current::record_error("no such user: ann@example.org");
}

#[test]
fn what_is_added_passes_the_door() {
    let trace = testing::init();
    tells_too_much();
    let span = trace.span("tells_too_much");
    assert_eq!(attribute(&span, "note"), "mail [redacted:email]".into());
    let all = format!("{span:?}");
    for value in ["ann@", "hunter2", "s3cr3t"] {
        assert!(!all.contains(value), "{all}");
    }
    assert_eq!(span.events.events.len(), 2);
}

// ===== Nothing to add to =====

struct Looked<'a>(&'a Cell<bool>);

impl Capture for Looked<'_> {
    fn capture(&self, field: Field<'_>) {
        self.0.set(true);
        field.int(1);
    }
}

impl fmt::Display for Looked<'_> {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.set(true);
        Ok(())
    }
}

fn adds(looked: &Cell<bool>) {
    current::set_attribute("key", Looked(looked));
    current::add_event("event", &[("key", &Looked(looked))]);
    current::record_error(&Looked(looked));
}

#[traced]
fn unsampled(looked: &Cell<bool>) {
    adds(looked);
}

#[test]
fn without_a_span_that_records_no_value_is_looked_at() {
    let looked = Cell::new(false);
    assert_eq!((current::trace_id(), current::span_id()), (None, None));
    adds(&looked);

    let _trace = testing::init();
    let parent = SpanContext::new(
        TraceId::from(5_u128),
        SpanId::from(6_u64),
        TraceFlags::NOT_SAMPLED,
        true,
        TraceState::NONE,
    );
    let _attached = Context::new().with_remote_span_context(parent).attach();
    unsampled(&looked);
    assert_eq!(current::trace_id(), Some(TraceId::from(5_u128)));
    assert!(!looked.get());
}
