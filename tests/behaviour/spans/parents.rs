//! A span is below the one that is current, or where its options put it, and is current itself unless it is a leaf.

use otel_runtime::opentelemetry::Context;
use otel_runtime::opentelemetry::trace::{
    SpanContext, SpanId, SpanKind, Status, TraceContextExt, TraceFlags, TraceId, TraceState,
};
use otel_runtime::{testing, traced};
use otel_tests::attribute;

use super::{inner, outer};

#[test]
fn children_nest_and_times_are_in_order() {
    let trace = testing::init();
    assert_eq!(outer(), 2);
    trace.assert_tree("outer\n  inner\n  inner");
    let outer = trace.span("outer");
    for span in trace.spans() {
        assert_eq!(span.span_context.trace_id(), trace.trace_id());
        assert!(span.span_context.is_valid() && span.span_context.is_sampled());
        assert!(span.start_time <= span.end_time);
        assert_eq!(
            (span.status, span.span_kind),
            (Status::Unset, SpanKind::Internal)
        );
        if span.name == "inner" {
            assert_eq!(span.parent_span_id, outer.span_context.span_id());
            assert!(outer.start_time <= span.start_time && span.end_time <= outer.end_time);
        }
    }
}

fn remote(sampled: bool) -> SpanContext {
    let flags = if sampled {
        TraceFlags::SAMPLED
    } else {
        TraceFlags::default()
    };
    SpanContext::new(
        TraceId::from(77_u128),
        SpanId::from(78_u64),
        flags,
        true,
        TraceState::default(),
    )
}

#[traced(parent = parent)]
fn below_context(parent: &Context) {}

#[traced(parent = parent)]
async fn below_span(parent: Option<SpanContext>) {
    inner();
}

#[traced(root)]
fn root() -> SpanId {
    inner();
    Context::current().span().span_context().span_id()
}

#[traced(root(link), links = links)]
fn linked_root(links: &[SpanContext]) -> TraceId {
    Context::current().span().span_context().trace_id()
}

#[tokio::test]
async fn parents_are_explicit_when_asked_for() {
    let trace = testing::init();
    let context = trace.context();
    outer();
    let outer = trace.span("outer").span_context;
    below_context(&context.with_remote_span_context(outer.clone()));
    assert_eq!(trace.span("below_context").parent_span_id, outer.span_id());

    below_span(Some(outer.clone())).await;
    assert_eq!(trace.span("below_span").parent_span_id, outer.span_id());

    // Nothing given: the current context.
    let trace = testing::init();
    below_span(None).await;
    trace.assert_tree("below_span\n  inner");
}

#[test]
fn roots_start_traces_of_their_own() {
    let trace = testing::init();
    let before = Context::current().span().span_context().clone();
    root();
    // Neither the root nor what ran below it belongs to this trace.
    trace.assert_tree("");
    let new = linked_root(&[remote(true), SpanContext::NONE]);
    assert_ne!(new, trace.trace_id());
    assert_eq!(Context::current().span().span_context(), &before);
}

#[traced(leaf, attributes(size = items.len()))]
fn leaf(items: &[u8]) -> Result<SpanId, u8> {
    if items.is_empty() {
        return Err(1);
    }
    Ok(Context::current().span().span_context().span_id())
}

#[traced(leaf)]
async fn async_leaf(#[attr] n: u8) -> SpanId {
    tokio::task::yield_now().await;
    Context::current().span().span_context().span_id()
}

#[traced]
async fn around_leaves() -> (Result<SpanId, u8>, SpanId, SpanId) {
    let own = Context::current().span().span_context().span_id();
    let _ = leaf(&[]);
    (leaf(&[1]), async_leaf(3).await, own)
}

#[tokio::test]
async fn a_leaf_is_recorded_and_not_current() {
    let trace = testing::init();
    let (inside, inside_async, own) = around_leaves().await;
    assert_eq!((inside, inside_async), (Ok(own), own));
    trace.assert_tree("around_leaves\n  leaf\n  leaf\n  async_leaf");
    let failed = trace
        .spans()
        .into_iter()
        .find(|span| span.status == Status::error(""))
        .unwrap();
    assert_eq!(
        (attribute(&failed, "error.type"), attribute(&failed, "size")),
        ("u8".into(), 0.into())
    );
    assert_eq!(attribute(&trace.span("async_leaf"), "n"), 3.into());
}
