//! Rules, in order, with and without a parent.

use opentelemetry::trace::{SpanContext, SpanId, TraceContextExt as _, TraceFlags, TraceState};

use super::*;
use crate::sampling::RateLimited;
use std::time::Duration;

fn below(flags: TraceFlags) -> Context {
    let state = TraceState::from_key_value([("vendor", "x")]).unwrap();
    Context::new().with_remote_span_context(SpanContext::new(
        TraceId::from_bytes([1; 16]),
        SpanId::from_bytes([2; 8]),
        flags,
        true,
        state,
    ))
}

fn asked(sampler: &RuleSampler, parent: &Context, name: &str, attributes: &[KeyValue]) -> bool {
    let trace = TraceId::from_bytes([1; 16]);
    let result = sampler.should_sample(
        Some(parent),
        trace,
        name,
        &SpanKind::Server,
        attributes,
        &[],
    );
    let state = parent.span().span_context().trace_state().clone();
    assert_eq!(result.trace_state, state);
    result.decision == SamplingDecision::RecordAndSample
}

#[test]
fn the_first_rule_that_matches_decides_about_roots() {
    let sampler = RuleSampler::new(Sampler::AlwaysOff)
        .with_rule(SamplingRule::drop().with_name("GET /health*"))
        .with_rule(
            SamplingRule::record()
                .with_name("GET *")
                .with_kind(SpanKind::Server),
        )
        .with_rule(SamplingRule::record().with_kind(SpanKind::Client))
        .with_rule(
            SamplingRule::record()
                .with_attribute("tenant", "acme")
                .with_attribute("items", 9),
        );
    let root = Context::new();
    let [tenant, items] = [KeyValue::new("tenant", "acme"), KeyValue::new("items", 9)];
    for (name, attributes, expected) in [
        ("GET /healthz", &[][..], false),
        ("GET /orders", &[], true),
        ("POST /orders", &[], false),
        ("POST /orders", std::slice::from_ref(&tenant), false),
        ("POST /orders", &[items.clone(), tenant.clone()], true),
        ("GET /health", &[items, tenant.clone()], false),
    ] {
        assert_eq!(asked(&sampler, &root, name, attributes), expected, "{name}");
    }
}

#[test]
fn a_parent_decides_unless_a_rule_looks_inside() {
    let sampler = RuleSampler::new(Sampler::AlwaysOff)
        .with_rule(SamplingRule::drop().with_name("GET *"))
        .with_rule(SamplingRule::drop().with_name("cache.*").inside_traces())
        .with_rule(SamplingRule::record().inside_traces());
    let (yes, no) = (below(TraceFlags::SAMPLED), below(TraceFlags::default()));
    for name in ["GET /", "cache.get", "other"] {
        assert!(!asked(&sampler, &no, name, &[]), "{name}");
        assert_eq!(
            asked(&sampler, &yes, name, &[]),
            name != "cache.get",
            "{name}"
        );
        assert_eq!(
            asked(&sampler, &Context::new(), name, &[]),
            name == "other",
            "{name}"
        );
    }
    assert!(!sampler.is_parent_based());
    assert!(
        RuleSampler::new(Sampler::AlwaysOn)
            .with_rule(SamplingRule::drop())
            .is_parent_based()
    );
}

#[test]
fn other_samplers_may_be_asked() {
    let limit = RateLimited::per_second(2.0).with_clock(|| Duration::ZERO);
    let sampler = RuleSampler::new(Sampler::parent_based(Sampler::AlwaysOn))
        .with_rule(SamplingRule::ask(limit).with_name("import*"))
        .with_rule(SamplingRule::ratio(0.0).with_name("poll"));
    let kept = |name| {
        (0..5)
            .filter(|_| asked(&sampler, &Context::new(), name, &[]))
            .count()
    };
    assert_eq!([kept("import"), kept("poll"), kept("other")], [2, 0, 5]);
}
