//! A traced call is the current OpenTelemetry span: what others do with it through the API arrives, and spans nest both ways.
#![deny(warnings, clippy::pedantic)]
#![forbid(unsafe_code)]

use std::collections::HashMap;
use std::time::{Duration, SystemTime};

use otel_runtime::opentelemetry::trace::{
    Link, SpanContext, SpanId, Status, TraceContextExt as _, TraceFlags, TraceId, TraceState,
    Tracer as _,
};
use otel_runtime::opentelemetry::{Context, KeyValue, global};
use otel_runtime::{testing, traced};
use otel_tests::{attribute, has_attribute};

fn other() -> SpanContext {
    SpanContext::new(
        TraceId::from(5_u128),
        SpanId::from(6_u64),
        TraceFlags::SAMPLED,
        true,
        TraceState::default(),
    )
}

#[traced(attributes(first = 1))]
fn touched() -> Context {
    let context = Context::current();
    let span = context.span();
    assert!(
        span.is_recording() && span.span_context().is_valid() && !span.span_context().is_remote()
    );
    span.set_attribute(KeyValue::new("second", 2));
    span.set_attributes([KeyValue::new("third", "3")]);
    span.add_event("happened", vec![KeyValue::new("at", true)]);
    span.add_link(other(), vec![KeyValue::new("why", "not")]);
    span.update_name("renamed");
    context.clone()
}

#[test]
fn what_others_set_arrives_and_nothing_after_the_end() {
    let trace = testing::init();
    let context = touched();
    assert!(!context.span().is_recording());
    context.span().set_attribute(KeyValue::new("late", true));
    context.span().add_event("late", vec![]);
    let span = trace.span("renamed");
    assert_eq!(attribute(&span, "first"), 1.into());
    assert_eq!(attribute(&span, "second"), 2.into());
    assert_eq!(attribute(&span, "third"), "3".into());
    assert!(!has_attribute(&span, "late"));
    let [event] = &span.events.events[..] else {
        panic!("{:?}", span.events)
    };
    assert_eq!(
        (event.name.as_ref(), &event.attributes),
        ("happened", &vec![KeyValue::new("at", true)])
    );
    assert!(event.timestamp >= span.start_time - Duration::from_millis(1));
    assert_eq!(
        span.links.links[..],
        [Link::new(other(), vec![KeyValue::new("why", "not")], 0)]
    );
    assert_eq!(trace.spans().len(), 1);
}

#[traced]
fn sets_status(status: Status, fail: bool) -> Result<(), u8> {
    Context::current().span().set_status(status);
    if fail { Err(1) } else { Ok(()) }
}

#[test]
fn ok_is_final_and_an_error_that_was_set_stays() {
    for (status, fail, expected) in [
        (Status::Ok, true, Status::Ok),
        (Status::error("theirs"), false, Status::error("theirs")),
        (Status::error("theirs"), true, Status::error("")),
        (Status::Unset, false, Status::Unset),
    ] {
        let trace = testing::init();
        let _ = sets_status(status, fail);
        assert_eq!(trace.span("sets_status").status, expected);
    }
}

#[traced]
fn ends_early(end: SystemTime) -> bool {
    let context = Context::current();
    context.span().end_with_timestamp(end);
    context.span().set_attribute(KeyValue::new("late", true));
    context.span().is_recording()
}

#[test]
fn an_explicit_end_holds() {
    let trace = testing::init();
    let end = SystemTime::now() + Duration::from_secs(60);
    assert!(!ends_early(end));
    let span = trace.span("ends_early");
    assert_eq!(span.end_time, end);
    assert!(!has_attribute(&span, "late"));
}

#[traced]
fn around_a_span_made_by_hand() -> SpanId {
    let tracer = global::tracer("by hand");
    tracer.in_span("by hand", |_| below_a_span_made_by_hand())
}

#[traced]
fn below_a_span_made_by_hand() -> SpanId {
    Context::current().span().span_context().span_id()
}

#[test]
fn spans_nest_both_ways_with_those_made_by_hand() {
    let trace = testing::init();
    around_a_span_made_by_hand();
    trace.assert_tree("around_a_span_made_by_hand\n  by hand\n    below_a_span_made_by_hand");
}

#[traced]
fn injects() -> HashMap<String, String> {
    let mut headers = HashMap::new();
    global::get_text_map_propagator(|propagator| propagator.inject(&mut headers));
    headers
}

#[test]
fn a_propagator_takes_the_current_span_along() {
    let trace = testing::init();
    let headers = injects();
    let span = trace.span("injects").span_context;
    let expected = format!("00-{}-{}-01", trace.trace_id(), span.span_id());
    assert_eq!(headers.get("traceparent"), Some(&expected));
}

#[traced]
fn many() {
    let context = Context::current();
    for i in 0..200 {
        context
            .span()
            .set_attribute(KeyValue::new(format!("k{i}"), i));
        context.span().add_event("e", vec![]);
    }
}

#[test]
fn limits_are_kept_and_what_is_left_out_is_counted() {
    let trace = testing::init();
    many();
    let span = trace.span("many");
    assert_eq!(
        (span.attributes.len(), span.dropped_attributes_count),
        (128, 203 - 128)
    );
    assert_eq!(
        (span.events.events.len(), span.events.dropped_count),
        (128, 72)
    );
}

#[test]
fn another_thread_may_set_things_while_the_span_runs() {
    #[traced]
    fn waits_for_a_thread() {
        let context = Context::current();
        std::thread::spawn(move || context.span().set_attribute(KeyValue::new("from", "there")))
            .join()
            .unwrap();
    }
    let trace = testing::init();
    waits_for_a_thread();
    assert_eq!(
        attribute(&trace.span("waits_for_a_thread"), "from"),
        "there".into()
    );
}
