//! How often a traced call allocates on its caller's thread.
#![deny(warnings, clippy::pedantic)]
#![forbid(unsafe_code)]

use allocation_counter::measure;
use opentelemetry_sdk::error::OTelSdkResult;
use opentelemetry_sdk::trace::{Sampler, SpanData, SpanExporter};
use otel_runtime::opentelemetry::Context;
use otel_runtime::opentelemetry::trace::{
    SpanContext, SpanId, TraceContextExt as _, TraceFlags, TraceId, TraceState,
};
use otel_runtime::traced;

#[derive(Debug)]
struct Nowhere;

impl SpanExporter for Nowhere {
    async fn export(&self, _: Vec<SpanData>) -> OTelSdkResult {
        Ok(())
    }
}

#[traced]
fn bare() {}

#[traced]
fn judged() -> Result<u8, u8> {
    Ok(1)
}

#[traced]
fn scalars(#[attr] a: i64, #[attr] b: bool, #[attr] c: f64, #[attr] d: u64) -> u64 {
    let _ = (a, b, c);
    d
}

#[traced]
fn texts(#[attr] one: &str, #[attr] two: &str) {
    let _ = (one, two);
}

#[traced]
async fn future() {}

fn run(future: impl Future<Output = ()>) {
    let mut future = std::pin::pin!(future);
    let mut task = std::task::Context::from_waker(std::task::Waker::noop());
    assert!(future.as_mut().poll(&mut task).is_ready());
}

/// After some calls, when buffers have their size.
fn allocations(mut call: impl FnMut()) -> u64 {
    for _ in 0..100 {
        call();
    }
    // The worker takes a buffer and gives an empty one back at times of its own; most calls do not meet it.
    let mut counts: Vec<u64> = (0..101).map(|_| measure(&mut call).count_total).collect();
    counts.sort_unstable();
    counts[50]
}

#[test]
fn a_traced_call_allocates_little() {
    assert_eq!(allocations(bare), 0, "nobody listens");
    let telemetry = otel_runtime::builder()
        .with_span_exporter(Nowhere)
        .with_sampler(Sampler::parent_based(Sampler::AlwaysOn))
        .init()
        .unwrap();
    assert!(allocations(bare) <= 2, "{}", allocations(bare));
    assert!(
        allocations(|| {
            let _ = judged();
        }) <= 2
    );
    assert!(
        allocations(|| run(future())) <= 2,
        "{}",
        allocations(|| run(future()))
    );
    let count = allocations(|| {
        let _ = scalars(1, true, 2.0, 3);
    });
    assert!(count <= 2, "{count}: an attribute is no allocation");
    let count = allocations(|| texts("a text of some length", "another"));
    assert!(count <= 2, "{count}: nor is a text");
    let unsampled = SpanContext::new(
        TraceId::from(1_u128),
        SpanId::from(2_u64),
        TraceFlags::default(),
        true,
        TraceState::NONE,
    );
    let attached = Context::new().with_remote_span_context(unsampled).attach();
    assert_eq!(allocations(bare), 0, "an unsampled child");
    assert_eq!(
        allocations(|| {
            let _ = scalars(1, true, 2.0, 3);
        }),
        0,
        "an unsampled child"
    );
    drop(attached);
    telemetry.shutdown().unwrap();
    assert_eq!(allocations(bare), 0, "shut down");
}
