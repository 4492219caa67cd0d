//! `baggage(…)`, where traced functions use the recorder.
#![deny(warnings, clippy::pedantic)]
#![forbid(unsafe_code)]

#[path = "baggage/cases.rs"]
mod cases;

#[test]
fn listed_entries_become_attributes() {
    cases::decide(otel_runtime::builder());
}
