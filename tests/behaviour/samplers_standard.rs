//! Samplers by rule and by rate decide alike where traced functions go through the ordinary tracer.
#![deny(warnings, clippy::pedantic)]
#![forbid(unsafe_code)]

#[path = "sample/functions.rs"]
#[expect(dead_code, reason = "other tests use the rest")]
mod functions;
#[path = "sample/rules.rs"]
mod rules;

#[test]
fn the_ordinary_tracer_goes_by_the_rules() {
    let builder = otel_runtime::builder()
        .with_id_generator(opentelemetry_sdk::trace::RandomIdGenerator::default());
    // Its spans get their attributes after their start, where no sampler sees them.
    rules::decide(builder, false);
}
