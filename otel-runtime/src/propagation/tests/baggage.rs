//! Baggage travels by the list only.

use std::collections::HashMap;

use opentelemetry::baggage::BaggageExt as _;
use opentelemetry::trace::TraceContextExt as _;
use opentelemetry::{Context, KeyValue};

use super::super::*;

fn propagator(keys: Vec<String>) -> TextMapCompositePropagator {
    super::super::propagator(&Format::DEFAULT, keys)
}

const PARENT: &str = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

fn carrier() -> HashMap<String, String> {
    HashMap::from([
        ("traceparent".to_owned(), PARENT.to_owned()),
        (
            "baggage".to_owned(),
            "tenant=acme,user.email=a%40example.com".to_owned(),
        ),
    ])
}

#[test]
fn without_allowed_keys_baggage_is_neither_read_nor_written() {
    let propagator = propagator(Vec::new());
    let context = propagator.extract_with_context(&Context::new(), &carrier());
    assert!(context.span().span_context().is_valid());
    assert_eq!(context.baggage().len(), 0);

    let mut out = HashMap::new();
    propagator.inject_context(
        &context.with_baggage([KeyValue::new("tenant", "acme")]),
        &mut out,
    );
    assert_eq!(out.get("traceparent").map(String::as_str), Some(PARENT));
    assert_eq!(out.get("baggage"), None);
}

#[test]
fn only_allowed_keys_come_in() {
    let context =
        propagator(vec!["tenant".to_owned()]).extract_with_context(&Context::new(), &carrier());
    assert_eq!(context.baggage().len(), 1);
    assert_eq!(
        context
            .baggage()
            .get("tenant")
            .map(ToString::to_string)
            .as_deref(),
        Some("acme")
    );
}

#[test]
fn only_allowed_keys_go_out() {
    let propagator = propagator(vec!["tenant".to_owned()]);
    let context = Context::new().with_baggage([
        KeyValue::new("tenant", "acme"),
        KeyValue::new("user.email", "a@example.com"),
    ]);
    let mut out = HashMap::new();
    propagator.inject_context(&context, &mut out);
    assert_eq!(out.get("baggage").map(String::as_str), Some("tenant=acme"));

    let mut none = HashMap::new();
    propagator.inject_context(
        &Context::new().with_baggage([KeyValue::new("other", "x")]),
        &mut none,
    );
    assert_eq!(none.get("baggage"), None);
}

#[test]
fn a_carrier_without_allowed_entries_leaves_the_context_as_it_is() {
    let context = Context::new().with_baggage([KeyValue::new("tenant", "kept")]);
    let carrier = HashMap::from([("baggage".to_owned(), "other=x".to_owned())]);
    let after = propagator(vec!["tenant".to_owned()]).extract_with_context(&context, &carrier);
    assert_eq!(
        after
            .baggage()
            .get("tenant")
            .map(ToString::to_string)
            .as_deref(),
        Some("kept")
    );
}
