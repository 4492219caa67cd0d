//! `baggage(…)`, where traced functions use the ordinary tracer.
#![deny(warnings, clippy::pedantic)]
#![forbid(unsafe_code)]

#[path = "baggage/cases.rs"]
mod cases;

use opentelemetry_sdk::trace::RandomIdGenerator;

#[test]
fn listed_entries_become_attributes_by_the_ordinary_tracer() {
    cases::decide(otel_runtime::builder().with_id_generator(RandomIdGenerator::default()));
}
