//! A decision at the root holds for all below it.
#![deny(warnings, clippy::pedantic)]
#![forbid(unsafe_code)]

use std::collections::HashMap;

use opentelemetry_sdk::trace::{InMemorySpanExporter, Sampler, SamplingDecision, ShouldSample};
use otel_runtime::opentelemetry::trace::{SpanContext, SpanKind, TraceContextExt as _, TraceId};
use otel_runtime::opentelemetry::{Context, global};
use otel_runtime::traced;

#[traced(attributes(evaluated = counted()))]
fn root() -> (SpanContext, u32) {
    let own = Context::current().span().span_context().clone();
    (own, child())
}

fn counted() -> u32 {
    EVALUATED.with(|count| {
        count.set(count.get() + 1);
        count.get()
    })
}

thread_local! { static EVALUATED: std::cell::Cell<u32> = const { std::cell::Cell::new(0) } }

#[traced]
fn child() -> u32 {
    grandchild()
}

#[traced]
fn grandchild() -> u32 {
    let mut headers = HashMap::new();
    global::get_text_map_propagator(|propagator| propagator.inject(&mut headers));
    u32::from(headers["traceparent"].ends_with("-01"))
}

fn sdk_keeps(ratio: f64, trace: TraceId) -> bool {
    let sampler = Sampler::TraceIdRatioBased(ratio);
    let result = sampler.should_sample(None, trace, "root", &SpanKind::Internal, &[], &[]);
    result.decision == SamplingDecision::RecordAndSample
}

#[test]
fn traces_are_whole_or_absent_and_the_sdk_decides_alike() {
    const TRACES: u32 = 10_000;
    let exporter = InMemorySpanExporter::default();
    let telemetry = otel_runtime::builder()
        .with_span_exporter(exporter.clone())
        .with_sampler(Sampler::parent_based(Sampler::TraceIdRatioBased(0.5)))
        .init()
        .unwrap();
    let mut kept = 0;
    for i in 0..TRACES {
        let (own, propagated) = root();
        assert!(own.is_valid(), "an unsampled root has ids as well");
        assert_eq!(own.is_sampled(), sdk_keeps(0.5, own.trace_id()));
        assert_eq!(propagated == 1, own.is_sampled());
        kept += u32::from(own.is_sampled());
        if i % 500 == 0 {
            telemetry.flush().unwrap();
        }
    }
    telemetry.flush().unwrap();
    // Five standard deviations of a fair coin: right code fails once in two million runs.
    assert!(kept.abs_diff(TRACES / 2) < 250, "{kept}");
    let mut sizes: HashMap<TraceId, usize> = HashMap::new();
    for span in exporter.get_finished_spans().unwrap() {
        *sizes.entry(span.span_context.trace_id()).or_default() += 1;
    }
    assert_eq!(sizes.len(), kept as usize);
    assert!(sizes.values().all(|spans| *spans == 3));
    assert_eq!(
        EVALUATED.with(std::cell::Cell::get),
        kept,
        "an unsampled call evaluates nothing"
    );
}
