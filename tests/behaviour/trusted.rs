//! What is taken of which peer, where traced functions use the recorder.
#![deny(warnings, clippy::pedantic)]
#![forbid(unsafe_code)]

#[path = "trusted/cases.rs"]
mod cases;
#[path = "sample/functions.rs"]
#[expect(dead_code, reason = "other tests use the rest")]
mod functions;

#[test]
fn a_parent_is_taken_from_trusted_peers_and_linked_for_others() {
    cases::decide(otel_runtime::builder().with_sampler(cases::rules()), true);
}
