//! What a traced call exports: name, kind, parent, links, scope, place in the source, typed attributes, timestamps.
#![deny(warnings, clippy::pedantic)]
#![forbid(unsafe_code)]

use std::cell::Cell;
use std::collections::BTreeMap;
use std::time::Duration;

use otel_runtime::opentelemetry::trace::{
    SpanContext, SpanId, SpanKind, Status, TraceContextExt, TraceFlags, TraceId, TraceState,
};
use otel_runtime::opentelemetry::{Context, Value};
use otel_runtime::{Capture, testing, traced};
use otel_tests::{attribute, has_attribute};

const NAMED: &str = "orders.process";

#[traced]
fn outer() -> u32 {
    inner() + inner()
}

#[traced]
fn inner() -> u32 {
    1
}

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

#[derive(Default)]
struct Cart {
    items: usize,
}

impl Cart {
    const SPAN: &str = "Cart::add";

    #[traced(name = Cart::SPAN, kind = server)]
    fn add(&self) -> usize {
        self.items
    }

    #[traced(name = NAMED, kind = producer, level = debug)]
    fn process() {}

    #[traced(name = "a literal", kind = consumer, scope = "shop.queue")]
    async fn consume(&self) -> usize {
        self.items
    }

    #[traced(kind = client)]
    fn r#match() {}
}

#[tokio::test]
async fn names_kinds_and_scopes_are_as_written() {
    let trace = testing::init();
    Cart::default().add();
    Cart::process();
    Cart::default().consume().await;
    Cart::r#match();
    let kind = |name: &str| trace.span(name).span_kind;
    assert_eq!(kind("Cart::add"), SpanKind::Server);
    assert_eq!(kind("orders.process"), SpanKind::Producer);
    assert_eq!(kind("a literal"), SpanKind::Consumer);
    assert_eq!(kind("match"), SpanKind::Client);

    let scope = trace.span("match").instrumentation_scope;
    assert_eq!(
        (scope.name(), scope.version()),
        ("otel-tests", Some(env!("CARGO_PKG_VERSION")))
    );
    let scope = trace.span("a literal").instrumentation_scope;
    assert_eq!((scope.name(), scope.version()), ("shop.queue", None));
}

#[test]
fn the_place_in_the_source_is_the_function() {
    let trace = testing::init();
    Cart::default().add();
    let span = trace.span("Cart::add");
    assert_eq!(
        attribute(&span, "code.function.name"),
        Value::from("spans::Cart::add")
    );
    let file = attribute(&span, "code.file.path").to_string();
    assert!(file.ends_with("spans.rs"), "{file}");
    let Value::I64(line) = attribute(&span, "code.line.number") else {
        panic!("the line is no int")
    };
    let source = include_str!("spans.rs")
        .lines()
        .nth(usize::try_from(line).unwrap() - 1)
        .unwrap();
    assert!(source.contains("fn add(&self)"), "{source}");
}

struct Request {
    id: u64,
    tags: Vec<i64>,
}

#[traced(attributes(
    request.id = req.id,
    request.tags = req.tags,
    "shop.header.x-id" = req.id,
    error.r#type: text = "none",
    debugged = ?Some(1),
    shown = %Duration::from_secs(1).as_millis(),
    ratio,
))]
#[expect(clippy::too_many_arguments, reason = "each is a case")]
fn captured(
    req: &Request,
    ratio: f64,
    #[attr] flag: bool,
    #[attr(user.id: hash)] user: &str,
    #[attr(_: redact)] email: &str,
    #[attr(card: mask(last = 4))] number: &str,
    #[attr(body.size: len)] body: &[u8],
    #[attr] huge: u64,
    #[attr] coupon: Option<&str>,
    #[attr(_: drop)] secret: &str,
    #[attr(query: keys)] query: &BTreeMap<String, String>,
    #[attr(trace: raw(reason = "made by us"))] id: &str,
    not_listed: &str,
) -> usize {
    let _ = (
        flag, user, email, number, body, huge, coupon, secret, query, id, not_listed, req, ratio,
    );
    0
}

#[derive(Capture)]
struct Port(#[attr] u16);

#[traced(attributes(
    http.response.status_code = { calls.set(calls.get() + 1); Some(&200_u16) },
    http.request.header.accept = [accept],
    server.port = Port(8080),
    server.address = %calls.get(),
    user.name: hash = 1,
), ret(http.request.body.size))]
fn respond(calls: &Cell<u32>, accept: &str) -> Result<usize, ()> {
    Ok(accept.len())
}

/// The check of a value's type and its capture are one call.
#[test]
fn a_value_under_a_registered_key_is_evaluated_once_and_keeps_its_type() {
    let trace = testing::init();
    let calls = Cell::new(0);
    assert_eq!(respond(&calls, "*/*"), Ok(3));
    assert_eq!(calls.get(), 1);
    let span = trace.span("respond");
    let accept = vec!["*/*".to_owned().into()];
    for (key, value) in [
        ("http.response.status_code", Value::I64(200)),
        (
            "http.request.header.accept",
            Value::Array(otel_runtime::opentelemetry::Array::String(accept)),
        ),
        ("server.port", Value::I64(8080)),
        ("server.address", "1".into()),
        ("user.name", "[redacted:no-key]".into()),
        ("http.request.body.size", Value::I64(3)),
    ] {
        assert_eq!(attribute(&span, key), value, "{key}");
    }
}

fn call_captured(coupon: Option<&str>) {
    let request = Request {
        id: 7,
        tags: vec![1, 2],
    };
    let query = BTreeMap::from([
        ("page".to_owned(), "hunter2".to_owned()),
        ("q".to_owned(), "hunter2".to_owned()),
    ]);
    captured(
        &request,
        0.5,
        true,
        "hunter2",
        "hunter2",
        "4111111111111111",
        &[0; 3],
        u64::MAX,
        coupon,
        "hunter2",
        &query,
        "t-1",
        "hunter2",
    );
}

#[test]
fn attributes_are_typed_and_nothing_else_leaves() {
    let trace = testing::init();
    call_captured(Some("SPRING"));
    let span = trace.span("captured");
    let strings = |list: &[&str]| {
        let list = list.iter().map(|text| (*text).to_owned().into()).collect();
        Value::Array(otel_runtime::opentelemetry::Array::String(list))
    };
    for (key, value) in [
        ("request.id", Value::I64(7)),
        (
            "request.tags",
            Value::Array(otel_runtime::opentelemetry::Array::I64(vec![1, 2])),
        ),
        ("shop.header.x-id", Value::I64(7)),
        ("error.type", "none".into()),
        ("debugged", "Some(1)".into()),
        ("shown", "1000".into()),
        ("ratio", Value::F64(0.5)),
        ("flag", Value::Bool(true)),
        ("user.id", "[redacted:no-key]".into()),
        ("email", "[redacted:rule]".into()),
        ("card", "****1111".into()),
        ("body.size", Value::I64(3)),
        ("huge", "18446744073709551615".into()),
        ("coupon", "SPRING".into()),
        ("query", strings(&["page", "q"])),
        ("trace", "t-1".into()),
        ("redaction.count", Value::I64(3)),
    ] {
        assert_eq!(attribute(&span, key), value, "{key}");
    }
    assert_eq!(span.attributes.len(), 17 + 3, "{:?}", span.attributes);
    assert!(!format!("{span:?}").contains("hunter2"));
}

#[test]
fn an_absent_option_is_an_absent_attribute() {
    let trace = testing::init();
    call_captured(None);
    assert!(!has_attribute(&trace.span("captured"), "coupon"));
}

#[traced(attributes(body, error.kind: len = body))]
fn long(body: &str) {}

#[test]
fn long_values_are_cut_on_their_way_out_and_withheld_when_cut_at_capture() {
    let trace = testing::init();
    long(&"é".repeat(600));
    let span = trace.span("long");
    assert_eq!(attribute(&span, "body"), Value::from("é".repeat(512)));
    assert_eq!(attribute(&span, "error.kind"), Value::I64(1200));

    let trace = testing::init();
    long(&"x".repeat(17 * 1024));
    assert_eq!(
        attribute(&trace.span("long"), "body"),
        Value::from("[redacted:too-long]")
    );
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
