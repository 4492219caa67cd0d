//! `span!`, `event!` and `set_attributes!`: the spans, events and attributes that they leave, and that nothing is evaluated where nothing records.
#![deny(warnings, clippy::pedantic)]
#![forbid(unsafe_code)]

use std::future::{Future, pending, ready};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::pin;
use std::task::{Context as Task, Poll, Waker};

use otel_runtime::opentelemetry::trace::{
    SpanId, SpanKind, Status, TraceContextExt as _, Tracer as _, TracerProvider as _,
};
use otel_runtime::opentelemetry::{Context, KeyValue};
use otel_runtime::redact::Secret;
use otel_runtime::{FutureExt as _, SpanGuard, event, set_attributes, span, testing, traced};
use otel_tests::{attribute, has_attribute};

const NAMED: &str = "named by a constant";

fn current() -> SpanId {
    Context::current().span().span_context().span_id()
}

fn poll_once<F: Future>(future: F) -> Poll<F::Output> {
    pin!(future).poll(&mut Task::from_waker(Waker::noop()))
}

#[traced]
fn inner() {}

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
        "inside::checkout"
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

#[tokio::test]
async fn a_future_gets_a_span_of_its_own() {
    let trace = testing::init();
    let outside = current();
    let future = async {
        let before = current();
        tokio::task::yield_now().await;
        inner();
        (before, current())
    };
    let (path, email) = ("/first", "ada@example.com");
    let future = future.in_span(span!("prefetch", path, user.email: redact = email));
    assert_eq!(current(), outside, "the span is only current on polls");
    let joined = tokio::spawn(future).await.unwrap();
    trace.assert_tree("prefetch\n  inner");
    let span = trace.span("prefetch");
    let id = span.span_context.span_id();
    assert_eq!(joined, (id, id));
    assert_eq!(attribute(&span, "user.email").as_str(), "[redacted:rule]");
    assert!(!has_attribute(&span, "traced.cancelled"));
}

#[tokio::test]
async fn a_future_in_a_span_may_be_dropped_or_panic() {
    let trace = testing::init();
    drop(pending::<()>().in_span(span!("dropped")));
    let panics = async { panic!("secret") }.in_span(span!("panics"));
    assert!(tokio::spawn(panics).await.unwrap_err().is_panic());
    let dropped = trace.span("dropped");
    assert_eq!(attribute(&dropped, "traced.cancelled").to_string(), "true");
    let panics = trace.span("panics");
    assert_eq!(attribute(&panics, "error.type").as_str(), "panic");
    assert_eq!(trace.spans().len(), 2);
}

#[tokio::test]
async fn guards_may_be_left_in_any_order() {
    let trace = testing::init();
    let outside = current();
    let first = span!("first");
    let second = span!("second");
    let leaf = span!(leaf; "leaf");
    let unsampled = span!(sample(never); "unsampled");
    ready(()).in_span(leaf).await;
    async { inner() }.in_span(first).await;
    async { inner() }.in_span(unsampled).await;
    drop(second);
    assert_eq!(current(), outside);
    trace.assert_tree("first\n  second\n    leaf\n    inner\n  inner");
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

fn never_evaluated() -> u32 {
    panic!("evaluated although nothing records")
}

#[tokio::test]
async fn nothing_is_evaluated_where_nothing_records() {
    // Outside of any span.
    event!("nobody", a = never_evaluated());
    set_attributes!(a = never_evaluated());
    let trace = testing::init();
    {
        let _unsampled = span!(sample(never); "unsampled", a = never_evaluated());
        span!(sample(never); "unsampled", a = never_evaluated(), || ());
        span!(sample(never); "unsampled", a = never_evaluated(), async {}).await;
    }
    let dropped = span!("dropped", a: drop = never_evaluated());
    drop(dropped);
    trace.assert_tree("dropped");
}

#[test]
fn events_and_attributes_go_to_whatever_span_is_current() {
    let trace = testing::init();
    let (sku, stock, card) = ("b-17", vec![1_u32, 2], Secret::new("sesame".to_owned()));
    {
        let _guard = span!("stock");
        event!("reserve item", sku, stock.left: len = stock, sku.text = %sku.len(), card, user.email: redact = "ada@example.com");
        event!(NAMED);
        set_attributes!(coupon.discount = 15_u8, sku: hash);
    }
    let span = trace.span("stock");
    let event = &span.events.events[0];
    assert_eq!(event.name, "reserve item");
    let of_event = |key: &str| {
        let mut all = event.attributes.iter();
        let found = all.find(|attribute| attribute.key.as_str() == key);
        found.unwrap().value.to_string()
    };
    assert_eq!(of_event("sku"), "b-17");
    assert_eq!(of_event("stock.left"), "2");
    assert_eq!(of_event("user.email"), "[redacted:rule]");
    assert!(!of_event("card").contains("sesame"));
    assert_eq!(span.events.events[1].name, NAMED);
    assert_eq!(attribute(&span, "coupon.discount").to_string(), "15");
    assert_eq!(attribute(&span, "sku").to_string(), "[redacted:no-key]");
}

#[test]
fn spans_made_by_hand_take_them_too() {
    let exporter = opentelemetry_sdk::trace::InMemorySpanExporter::default();
    let provider = opentelemetry_sdk::trace::SdkTracerProvider::builder()
        .with_simple_exporter(exporter.clone())
        .build();
    provider.tracer("by hand").in_span("by hand", |context| {
        context.span().set_attribute(KeyValue::new("a", 1));
        set_attributes!(b = 2_i64);
        event!("c", d = true);
    });
    let spans = exporter.get_finished_spans().unwrap();
    assert_eq!(attribute(&spans[0], "b").to_string(), "2");
    assert_eq!(spans[0].events.events[0].name, "c");
}

struct Cart {
    items: Vec<u32>,
}

#[traced]
impl Cart {
    fn count<T: Into<u64> + Copy>(&self, extra: T) -> usize {
        let _count = span!("count", items = self.items.len(), extra = extra.into());
        event!("counted", items: len = self.items);
        self.items.len()
    }
}

macro_rules! step {
    ($name:literal, $value:expr) => {{
        let value = $value;
        span!($name, value, other = $value, || {
            event!($name, value);
            value
        })
    }};
}

#[test]
fn they_work_in_methods_generics_and_macros() {
    let trace = testing::init();
    let cart = Cart { items: vec![1, 2] };
    assert_eq!(cart.count(3_u8), 2);
    let value = 4;
    assert_eq!(step!("step", value * 2), 8);
    trace.assert_tree("Cart::count\n  count\nstep");
    assert_eq!(attribute(&trace.span("count"), "extra").to_string(), "3");
    let step = trace.span("step");
    assert_eq!(attribute(&step, "value").to_string(), "8");
    assert_eq!(attribute(&step, "other").to_string(), "8");
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
