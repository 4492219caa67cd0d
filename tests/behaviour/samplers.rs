//! Samplers by rule and by rate decide about traced functions.
#![deny(warnings, clippy::pedantic)]
#![forbid(unsafe_code)]

#[path = "sample/functions.rs"]
#[expect(dead_code, reason = "other tests use the rest")]
mod functions;
#[path = "sample/rules.rs"]
mod rules;

#[test]
fn rules_decide_and_leave_traces_whole() {
    rules::decide(otel_runtime::builder(), true);
}
