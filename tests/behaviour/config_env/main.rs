//! What the `OTEL_*` variables do to a program, each in a process of its own.

mod exporter;
mod general;
mod html;
mod limits;
mod metrics;
mod odd;
mod propagation;
mod remote_sampler;
mod report;
mod resource;
mod table;
mod unbuilt;

use otel_tests::collector::{Answer, Collector, typed};
use otel_tests::process::{Finished, run};

fn probe(arguments: &[&str], env: &[(&str, &str)]) -> Finished {
    run(env!("CARGO_BIN_EXE_probe"), arguments, env)
}

/// Runs the probe against a receiver, and gives back how often each span arrived and the resource.
fn arriving(scenario: &str, more: &[(&str, &str)]) -> (Vec<String>, Vec<(String, String)>) {
    let collector = Collector::http(Answer::Ok);
    let endpoint = collector.endpoint();
    let mut env = vec![("OTEL_EXPORTER_OTLP_ENDPOINT", endpoint.as_str())];
    env.extend_from_slice(more);
    let finished = probe(&[scenario], &env);
    assert!(finished.success, "{}", finished.stderr);
    let resource = collector
        .spans()
        .pop()
        .map(|(resource, _)| resource)
        .unwrap_or_default();
    let attributes = resource
        .attributes
        .iter()
        .map(|a| (a.key.clone(), typed(a.value.as_ref())));
    (collector.names(), attributes.collect())
}

#[track_caller]
fn value<'a>(attributes: &'a [(String, String)], key: &str) -> &'a str {
    attributes
        .iter()
        .find(|(k, _)| k == key)
        .map_or("", |(_, value)| value)
}
