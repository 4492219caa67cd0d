//! What a sampler with rules makes of traced functions, by whatever entrance they record.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use opentelemetry_sdk::trace::Sampler;
use otel_runtime::opentelemetry::Context;
use otel_runtime::opentelemetry::trace::TraceContextExt as _;
use otel_runtime::sampling::{RateLimited, RuleSampler, SamplingRule};
use otel_runtime::{Builder, traced};

use crate::functions::{Run, always, block_on, flags, inside, plain, remote};

#[traced(name = "GET /health")]
fn health() -> String {
    inside()
}

#[traced(name = "cache.get")]
fn cached() -> String {
    inside()
}

#[traced(name = "cache.put", parent = parent)]
async fn put(parent: &Context) -> String {
    tokio::task::yield_now().await;
    inside()
}

#[traced(kind = consumer)]
fn consume() -> String {
    inside()
}

#[traced(attributes(tenant))]
fn place(tenant: &str) -> String {
    flags()
}

pub(crate) fn decide(builder: Builder, sees_attributes: bool) {
    let hand = Arc::new(AtomicU64::new(0));
    let clock = Arc::clone(&hand);
    let limit = RateLimited::per_second(1.0)
        .with_burst(2)
        .with_clock(move || Duration::from_secs(clock.load(Ordering::Relaxed)));
    let sampler = RuleSampler::new(Sampler::AlwaysOn)
        .with_rule(SamplingRule::drop().with_name("GET /health*"))
        .with_rule(SamplingRule::drop().with_name("cache.*").inside_traces())
        .with_rule(SamplingRule::drop().with_attribute("tenant", "test"))
        .with_rule(
            SamplingRule::ask(limit)
                .with_kind(otel_runtime::opentelemetry::trace::SpanKind::Consumer),
        );
    let builder = builder.with_sampler(sampler);
    let run = Run::new(builder.with_sampler_attributes(sees_attributes));
    assert_eq!(run.tree(|| assert_eq!(health(), "00")), "");
    assert_eq!(run.tree(|| plain(health)), "plain(GET /health(inside))");
    assert_eq!(run.tree(|| assert_eq!(cached(), "00")), "");
    let below = || plain(|| assert_eq!(cached(), "01"));
    assert_eq!(run.tree(below), "plain(inside)");
    let given = || {
        let here = Context::current();
        plain(|| block_on(put(&here)));
        assert!(here.span().is_recording());
    };
    assert_eq!(run.tree(|| plain(given)), "plain(plain inside)");
    let bursts = || (0..4).for_each(|_| drop(consume()));
    assert_eq!(run.tree(bursts), "consume(inside) consume(inside)");
    hand.store(1, Ordering::Relaxed);
    assert_eq!(run.tree(bursts), "consume(inside)");
    assert_eq!(
        run.tree(|| plain(bursts))
            .matches("consume(inside)")
            .count(),
        4
    );
    let incoming = |flags| {
        let _attached = remote(flags).attach();
        (consume(), plain(always))
    };
    assert_eq!(run.tree(|| incoming("00")), "");
    assert_eq!(
        run.tree(|| incoming("01")),
        "consume(inside) plain(always(inside))"
    );
    if sees_attributes {
        assert_eq!(run.tree(|| (place("test"), place("acme"))), "place");
    }
    run.telemetry.shutdown().unwrap();
}
