//! Functions that list entries of baggage, and the attributes that arrive, by whatever entrance.

use std::future::Future;
use std::pin::Pin;

use opentelemetry_sdk::trace::{InMemorySpanExporter, SpanData};
use otel_runtime::opentelemetry::baggage::BaggageExt as _;
use otel_runtime::opentelemetry::trace::{SpanContext, SpanId, TraceFlags, TraceId, TraceState};
use otel_runtime::opentelemetry::{Context, KeyValue, Value};
use otel_runtime::{Builder, traced};

#[traced(baggage(tenant.id, "not.there"), attributes(number))]
fn sync(number: i64) {}

#[traced(baggage(
    tenant.id: drop, user.id: hash, mail, card: mask(last = 2), note: len, "odd.key": redact,
    region: text, build: raw(reason = "a number of ours")
))]
fn ruled() -> Result<(), std::fmt::Error> {
    Ok(())
}

#[traced(baggage(tenant.id))]
async fn at_first_poll() {
    tokio::task::yield_now().await;
}

#[traced(baggage(tenant.id))]
fn at_the_call() -> Pin<Box<dyn Future<Output = ()> + Send>> {
    Box::pin(async {})
}

#[traced(baggage(tenant.id), parent = parent)]
fn below(parent: &Context) {}

#[traced(baggage(tenant.id), parent = parent)]
async fn below_async(parent: &Context) {
    tokio::task::yield_now().await;
}

#[traced(baggage(tenant.id), leaf, parent = parent)]
fn leaf_below(parent: &Context) {}

#[traced(baggage(tenant.id), leaf, parent = parent)]
async fn leaf_below_async(parent: &Context) {
    tokio::task::yield_now().await;
}

/// A remote parent brings no baggage of its own; the current one's stays.
#[traced(baggage(tenant.id), leaf, parent = parent)]
async fn leaf_below_remote(parent: &SpanContext) {
    tokio::task::yield_now().await;
}

#[traced(baggage(tenant.id), leaf)]
async fn leaf_async() {
    tokio::task::yield_now().await;
}

#[traced(baggage(tenant.id), root)]
fn of_its_own() {}

fn carrying(entries: &[(&'static str, &'static str)]) -> Context {
    let entries = entries.iter().copied();
    Context::current_with_baggage(entries.map(|(key, value)| KeyValue::new(key, value)))
}

fn tenant(name: &'static str) -> Context {
    carrying(&[("tenant.id", name), ("secret", "not listed")])
}

fn remote() -> SpanContext {
    let (trace, span) = (TraceId::from(7), SpanId::from(8));
    SpanContext::new(trace, span, TraceFlags::SAMPLED, true, TraceState::NONE)
}

/// What is not about where the function is, or how much was redacted.
fn attributes(span: &SpanData) -> Vec<(String, Value)> {
    let all = span.attributes.iter();
    let mut all: Vec<_> = all
        .filter(|attribute| {
            let key = attribute.key.as_str();
            !key.starts_with("code.") && key != "redaction.count"
        })
        .map(|attribute| (attribute.key.to_string(), attribute.value.clone()))
        .collect();
    all.sort_by(|(left, _), (right, _)| left.cmp(right));
    all
}

fn scenario() {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .build()
        .unwrap();
    {
        let _attached = tenant("acme").attach();
        sync(7);
        of_its_own();
        below(&tenant("other"));
        runtime.block_on(below_async(&tenant("other")));
        leaf_below(&tenant("other"));
        runtime.block_on(leaf_below_async(&tenant("other")));
        // The one before leaves nothing behind.
        runtime.block_on(leaf_async());
        runtime.block_on(leaf_below_remote(&remote()));
    }
    let entries = [
        ("tenant.id", "acme"),
        ("user.id", "u-17"),
        ("mail", "ann@example.org"),
        ("card", "4242424242424242"),
        ("note", "twelve bytes"),
        ("odd.key", "odd"),
        ("region", "call ann@example.org"),
        ("build", "b-77"),
    ];
    {
        let _attached = carrying(&entries).attach();
        ruled().unwrap();
    }
    // Made in one context, polled in another.
    let (polled, called) = {
        let _attached = tenant("maker").attach();
        (at_first_poll(), at_the_call())
    };
    let _attached = tenant("poller").attach();
    runtime.block_on(polled);
    runtime.block_on(called);
}

pub(crate) fn decide(builder: Builder) {
    let exporter = InMemorySpanExporter::default();
    let telemetry = builder.with_span_exporter(exporter.clone()).init().unwrap();
    scenario();
    // Nothing is there, so nothing is added.
    sync(8);
    telemetry.flush().unwrap();
    let spans = exporter.get_finished_spans().unwrap();
    let of = |name: &str| {
        let named = spans.iter().filter(|span| span.name == name);
        named.map(attributes).collect::<Vec<_>>()
    };
    let pair = |key: &str, value: &str| (key.to_owned(), Value::from(value.to_owned()));
    let number = |number: i64| ("number".to_owned(), Value::from(number));
    assert_eq!(
        of("sync"),
        [vec![number(7), pair("tenant.id", "acme")], vec![number(8)]]
    );
    for (name, expected) in [
        ("of_its_own", "acme"),
        ("below", "other"),
        ("below_async", "other"),
        ("leaf_below", "other"),
        ("leaf_below_async", "other"),
        ("leaf_async", "acme"),
        ("leaf_below_remote", "acme"),
        ("at_first_poll", "poller"),
        ("at_the_call", "maker"),
    ] {
        assert_eq!(of(name), [vec![pair("tenant.id", expected)]], "{name}");
    }
    let expected = vec![
        pair("build", "b-77"),
        pair("card", "****42"),
        pair("mail", "[redacted:email]"),
        ("note".to_owned(), Value::from(12)),
        pair("odd.key", "[redacted:rule]"),
        pair("region", "call [redacted:email]"),
        pair("user.id", "[redacted:no-key]"),
    ];
    assert_eq!(of("ruled"), [expected]);
    telemetry.shutdown().unwrap();
}
