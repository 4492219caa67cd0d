//! Fields go to whatever span is current, are evaluated only where it records, and work in methods, generics and macros.

use otel_runtime::opentelemetry::KeyValue;
use otel_runtime::opentelemetry::trace::{TraceContextExt as _, Tracer as _, TracerProvider as _};
use otel_runtime::redact::Secret;
use otel_runtime::{event, set_attributes, span, testing, traced};
use otel_tests::attribute;

use super::NAMED;

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

/// Keys are unique in OTLP, and a value that is set again takes the place of the one before.
#[test]
fn of_values_under_one_key_the_last_leaves() {
    let trace = testing::init();
    {
        let _guard = span!("stock", order.state = "new", order.items = 3);
        set_attributes!(order.state = "packed");
        set_attributes!(order.state = "sent", order.items = 4);
        otel_runtime::current::set_attribute("order.carrier", "a");
        otel_runtime::current::set_attribute("order.carrier", "b");
    }
    let span = trace.span("stock");
    let mut of_order: Vec<_> = { span.attributes.iter() }
        .filter(|attribute| attribute.key.as_str().starts_with("order."))
        .map(|attribute| format!("{}={}", attribute.key, attribute.value))
        .collect();
    of_order.sort_unstable();
    let expected = ["order.carrier=b", "order.items=4", "order.state=sent"];
    assert_eq!(of_order, expected);
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
