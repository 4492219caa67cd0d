//! A sampler sees what is captured when it is asked to, redacted, and an expression is evaluated once.
#![deny(warnings, clippy::pedantic)]
#![forbid(unsafe_code)]

use std::sync::atomic::{AtomicU32, Ordering};

use opentelemetry_sdk::trace::{
    InMemorySpanExporter, SamplingDecision, SamplingResult, ShouldSample,
};
use otel_runtime::opentelemetry::trace::{Link, SpanKind, TraceId, TraceState};
use otel_runtime::opentelemetry::{Context, KeyValue};
use otel_runtime::traced;
use otel_tests::attribute;

/// Keeps large carts, and notes what it saw.
#[derive(Clone, Debug)]
struct LargeCarts;

impl ShouldSample for LargeCarts {
    fn should_sample(
        &self,
        _: Option<&Context>,
        _: TraceId,
        _: &str,
        _: &SpanKind,
        attributes: &[KeyValue],
        _: &[Link],
    ) -> SamplingResult {
        assert!(!format!("{attributes:?}").contains("hunter2"));
        let keep = attributes.contains(&KeyValue::new("cart.items", 9));
        let decision = if keep {
            SamplingDecision::RecordAndSample
        } else {
            SamplingDecision::Drop
        };
        SamplingResult {
            decision,
            attributes: vec![KeyValue::new("kept.because", "large")],
            trace_state: TraceState::NONE,
        }
    }
}

static EVALUATED: AtomicU32 = AtomicU32::new(0);

fn counted(items: i64) -> i64 {
    EVALUATED.fetch_add(1, Ordering::Relaxed);
    items
}

#[traced(attributes(cart.items = counted(items), password: redact = secret))]
fn checkout(items: i64, secret: &str) -> usize {
    secret.len() + usize::from(items > 0)
}

#[test]
fn the_sampler_decides_by_what_is_captured() {
    let exporter = InMemorySpanExporter::default();
    let telemetry = otel_runtime::builder()
        .with_sampler(LargeCarts)
        .with_sampler_attributes(true)
        .with_span_exporter(exporter.clone())
        .init()
        .unwrap();
    checkout(1, "hunter2");
    checkout(9, "hunter2");
    telemetry.flush().unwrap();
    assert_eq!(EVALUATED.load(Ordering::Relaxed), 2);
    let spans = exporter.get_finished_spans().unwrap();
    let [span] = &spans[..] else {
        panic!("{spans:?}")
    };
    assert_eq!(attribute(span, "cart.items"), 9.into());
    assert_eq!(attribute(span, "kept.because"), "large".into());
    assert_eq!(attribute(span, "password"), "[redacted:rule]".into());
}
