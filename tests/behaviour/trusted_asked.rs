//! What is taken of which peer, where the sampler is asked about every span.
#![deny(warnings, clippy::pedantic)]
#![forbid(unsafe_code)]

#[path = "trusted/cases.rs"]
#[expect(dead_code, reason = "other tests use the rest")]
mod cases;
#[path = "sample/functions.rs"]
#[expect(dead_code, reason = "other tests use the rest")]
mod functions;

use opentelemetry_sdk::trace::{Sampler, SamplingResult, ShouldSample};
use otel_runtime::opentelemetry::trace::{Link, SpanKind, TraceId};
use otel_runtime::opentelemetry::{Context, KeyValue};

/// As the rules of the other tests, but nobody knows how it treats parents. `stubborn` is never recorded.
#[derive(Clone, Debug)]
struct Own;

impl ShouldSample for Own {
    fn should_sample(
        &self,
        parent: Option<&Context>,
        trace_id: TraceId,
        name: &str,
        kind: &SpanKind,
        attributes: &[KeyValue],
        links: &[Link],
    ) -> SamplingResult {
        let sampler = match name {
            "public" => Sampler::AlwaysOn,
            "stubborn" => Sampler::AlwaysOff,
            _ => Sampler::ParentBased(Box::new(Sampler::AlwaysOff)),
        };
        sampler.should_sample(parent, trace_id, name, kind, attributes, links)
    }
}

#[test]
fn a_sampler_of_ones_own_decides_about_flags_that_are_granted() {
    cases::decide(otel_runtime::builder().with_sampler(Own), false);
}
