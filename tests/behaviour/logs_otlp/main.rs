//! Events of `tracing` and records of `log` over OTLP: what arrives, with the ids of the innermost span, scrubbed; and what becomes of the rest.
#![deny(warnings, clippy::pedantic)]
#![forbid(unsafe_code)]

mod arrival;
mod trouble;
mod variables;

use otel_tests::process::{Finished, run};

fn logging(scenario: &str, env: &[(&str, &str)]) -> Finished {
    run(env!("CARGO_BIN_EXE_logging"), &[scenario], env)
}

fn pairs(expected: &[(&str, &str)]) -> Vec<(String, String)> {
    let expected = expected.iter();
    expected
        .map(|(key, value)| ((*key).to_owned(), (*value).to_owned()))
        .collect()
}
