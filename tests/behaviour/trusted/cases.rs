//! Requests of trusted and of other peers, and what is exported of them, by whatever entrance.

use std::collections::HashMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use opentelemetry_sdk::trace::{Sampler, SpanData};
use otel_runtime::opentelemetry::baggage::BaggageExt as _;
use otel_runtime::opentelemetry::propagation::Extractor;
use otel_runtime::opentelemetry::trace::{
    Span as _, SpanId, TraceContextExt as _, TraceState, Tracer as _,
};
use otel_runtime::opentelemetry::{Context, global};
use otel_runtime::propagation::{self, Peer, TrustedRemote};
use otel_runtime::sampling::{RateLimited, RuleSampler, SamplingRule};
use otel_runtime::{Builder, traced};

use crate::functions::{Run, block_on, inside};

const TRACE: &str = "4bf92f3577b34da6a3ce929d0e0e4736";
const SPAN: &str = "00f067aa0ba902b7";

/// Records nothing of its own accord but `public`.
pub(crate) fn rules() -> RuleSampler {
    RuleSampler::new(Sampler::AlwaysOff).with_rule(SamplingRule::record().with_name("public"))
}

fn headers(flags: &str) -> HashMap<String, String> {
    let pairs = [
        ("traceparent", format!("00-{TRACE}-{SPAN}-{flags}")),
        ("tracestate", "vendor=theirs".to_owned()),
        ("baggage", "tenant=acme".to_owned()),
    ];
    HashMap::from(pairs.map(|(name, value)| (name.to_owned(), value)))
}

#[traced(kind = server)]
fn handle() -> String {
    inside();
    let context = Context::current();
    let tenant = context.baggage().get("tenant").map(ToString::to_string);
    tenant.unwrap_or_default()
}

#[traced]
fn public() {}

#[traced(root)]
fn of_its_own() {}

#[traced]
fn stubborn() {}

#[traced(parent = parent)]
async fn below(parent: &Context) {
    tokio::task::yield_now().await;
    inside();
}

/// The peer `inside` is trusted, and whoever knows the password.
fn is_trusted(peer: &Peer<'_>, headers: &dyn Extractor) -> bool {
    peer.identity() == Some("inside") || headers.get("password") == Some("swordfish")
}

fn from_inside(flags: &str) -> Context {
    propagation::extract(&headers(flags), &Peer::unknown().with_identity("inside"))
}

fn from_outside(flags: &str) -> Context {
    let address = [203, 0, 113, 9].into();
    propagation::extract(&headers(flags), &Peer::at(address))
}

/// `stubborn` is for samplers of which nobody knows that they heed parents.
pub(crate) fn decide(builder: Builder, knows_parents: bool) {
    // Without a propagator, nothing is taken.
    assert!(!from_inside("01").has_active_span());
    let hand = Arc::new(AtomicU64::new(0));
    let clock = Arc::clone(&hand);
    let limit = RateLimited::per_second(1.0)
        .with_burst(3)
        .with_clock(move || Duration::from_secs(clock.load(Ordering::Relaxed)));
    let builder = builder
        .with_baggage_keys(["tenant"])
        .with_trusted_remote(TrustedRemote::when(is_trusted).with_limit(limit));
    let run = Run::new(builder);
    trusted(&run);
    others(&run, &hand);
    other_ways(&run, &hand, knows_parents);
    run.telemetry.shutdown().unwrap();
}

fn trusted(run: &Run) {
    let spans = run.spans(|| {
        let _attached = from_inside("01").attach();
        (0..9).for_each(|_| assert_eq!(handle(), "acme"));
    });
    assert_eq!(spans.len(), 18);
    for span in spans.iter().filter(|span| span.name == "handle") {
        assert_eq!(span.span_context.trace_id().to_string(), TRACE);
        assert_eq!(span.parent_span_id.to_string(), SPAN);
        assert!(span.parent_span_is_remote && span.links.is_empty());
        let state = span.span_context.trace_state().header();
        assert_eq!(state, "vendor=theirs");
    }
    let unsampled = run.tree(|| {
        let _attached = from_inside("00").attach();
        assert_eq!(handle(), "acme");
    });
    assert_eq!(unsampled, "");
}

/// A root that names the span it was called by, and nothing else of it.
#[track_caller]
fn assert_linked(root: &SpanData) {
    assert_eq!(root.parent_span_id, SpanId::INVALID);
    assert_ne!(root.span_context.trace_id().to_string(), TRACE);
    assert_eq!(*root.span_context.trace_state(), TraceState::NONE);
    let [link] = &root.links.links[..] else {
        panic!("{root:?}")
    };
    assert_eq!(link.span_context.trace_id().to_string(), TRACE);
    assert_eq!(link.span_context.span_id().to_string(), SPAN);
    assert_eq!(*link.span_context.trace_state(), TraceState::NONE);
}

fn others(run: &Run, hand: &AtomicU64) {
    let ask = |flags: &'static str| {
        move || {
            let _attached = from_outside(flags).attach();
            assert_eq!(handle(), "");
        }
    };
    // Three at once, and then one a second.
    let spans = run.spans(|| (0..9).for_each(|_| ask("01")()));
    let roots: Vec<_> = spans.iter().filter(|span| span.name == "handle").collect();
    assert_eq!((roots.len(), spans.len()), (3, 6));
    roots.into_iter().for_each(assert_linked);
    hand.store(1, Ordering::Relaxed);
    let recorded = run.tree(|| (0..9).for_each(|_| ask("01")()));
    assert_eq!(recorded, "handle(inside)");
    // What is not sampled costs none, and hides nothing.
    hand.store(2, Ordering::Relaxed);
    assert_eq!(run.tree(ask("00")), "");
    let spans = run.spans(|| {
        let _attached = from_outside("00").attach();
        public();
    });
    let [root] = &spans[..] else {
        panic!("{spans:?}")
    };
    assert_linked(root);
    assert_eq!(run.tree(ask("01")), "handle(inside)");
    // Nobody is named, so there is nothing to link to; the sampler decides.
    let spans = run.spans(|| {
        let nothing: HashMap<String, String> = HashMap::new();
        let _attached = propagation::extract(&nothing, &Peer::unknown()).attach();
        public();
        handle();
    });
    let [root] = &spans[..] else {
        panic!("{spans:?}")
    };
    assert!(root.name == "public" && root.links.is_empty());
}

fn other_ways(run: &Run, hand: &AtomicU64, knows_parents: bool) {
    hand.store(60, Ordering::Relaxed);
    // By hand, through the propagator of the API.
    let mut incoming = headers("01");
    let extract = |incoming: &HashMap<String, String>| {
        global::get_text_map_propagator(|propagator| propagator.extract(incoming))
    };
    let context = extract(&incoming);
    let spans = run.spans(|| {
        let mut span = global::tracer("by hand").start_with_context("by hand", &context);
        span.end();
    });
    assert_eq!(spans.len(), 1);
    assert_linked(&spans[0]);
    // A future, with the context as its parent.
    let spans = run.spans(|| block_on(below(&from_outside("01"))));
    let below: Vec<_> = spans.iter().filter(|span| span.name == "below").collect();
    assert_eq!((below.len(), spans.len()), (1, 2));
    assert_linked(below[0]);
    // Where a span runs already, it is not the parent of what others ask for.
    let spans = run.spans(|| {
        let _inside = from_inside("01").attach();
        let _attached = from_outside("01").attach();
        handle();
    });
    let root = spans.iter().find(|span| span.name == "handle").unwrap();
    assert_linked(root);
    // A trace of its own has nothing to do with it, and a sampler that heeds no parent heeds none.
    hand.store(120, Ordering::Relaxed);
    let tree = run.tree(|| {
        let _attached = from_outside("01").attach();
        of_its_own();
        if !knows_parents {
            stubborn();
        }
    });
    assert_eq!(tree, "");
    // The headers themselves may tell.
    incoming.insert("password".to_owned(), "swordfish".to_owned());
    let spans = run.spans(|| {
        let _attached = extract(&incoming).attach();
        handle();
    });
    assert_eq!(spans.len(), 2);
    assert!(spans.iter().all(|span| span.links.is_empty()));
}
