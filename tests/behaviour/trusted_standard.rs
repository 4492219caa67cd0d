//! What is taken of which peer, where traced functions use the ordinary tracer.
#![deny(warnings, clippy::pedantic)]
#![forbid(unsafe_code)]

#[path = "trusted/cases.rs"]
mod cases;
#[path = "sample/functions.rs"]
#[expect(dead_code, reason = "other tests use the rest")]
mod functions;

use opentelemetry_sdk::trace::RandomIdGenerator;

#[test]
fn the_ordinary_tracer_takes_the_same() {
    let builder = otel_runtime::builder().with_id_generator(RandomIdGenerator::default());
    cases::decide(builder.with_sampler(cases::rules()), true);
}
