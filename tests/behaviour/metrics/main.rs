//! Calls are counted whatever becomes of their spans, and what was counted arrives, scrubbed.

mod console;
mod counts;
mod health;
mod otlp;
mod prometheus;

use std::collections::BTreeMap;

use opentelemetry_proto::tonic::collector::metrics::v1::ExportMetricsServiceRequest;
use opentelemetry_proto::tonic::common::v1::KeyValue;
use opentelemetry_proto::tonic::metrics::v1::{Metric, metric, number_data_point};
use otel_tests::collector::{Answer, Collector, typed};
use otel_tests::process::{Finished, run};

fn metered(arguments: &[&str], env: &[(&str, &str)]) -> Finished {
    run(env!("CARGO_BIN_EXE_metered"), arguments, env)
}

/// Runs the program against a receiver; metrics go there, and spans unless `env` says otherwise.
fn arriving(scenario: &str, more: &[(&str, &str)]) -> Collector {
    let collector = Collector::http(Answer::Ok);
    let endpoint = collector.endpoint();
    let mut env = vec![
        ("OTEL_METRICS_EXPORTER", "otlp"),
        ("OTEL_EXPORTER_OTLP_ENDPOINT", endpoint.as_str()),
    ];
    env.extend_from_slice(more);
    let finished = metered(&[scenario], &env);
    assert!(finished.success, "{}", finished.stderr);
    assert_eq!(finished.said(), [""; 0], "{}", finished.stderr);
    collector
}

/// The last message.
fn last(collector: &Collector) -> ExportMetricsServiceRequest {
    let received = collector.received_metrics().pop();
    received.expect("no metrics arrived").request
}

/// All metrics of that name.
fn metrics<'a>(
    request: &'a ExportMetricsServiceRequest,
    name: &'a str,
) -> impl Iterator<Item = &'a Metric> {
    let scopes = request
        .resource_metrics
        .iter()
        .flat_map(|resource| &resource.scope_metrics);
    scopes
        .flat_map(|scope| &scope.metrics)
        .filter(move |metric| metric.name == name)
}

/// `key=type:value`, sorted.
fn labels(attributes: &[KeyValue]) -> String {
    let mut labels: Vec<_> = attributes
        .iter()
        .map(|attribute| format!("{}={}", attribute.key, typed(attribute.value.as_ref())))
        .collect();
    labels.sort();
    labels.join(" ")
}

/// How often, by the labels: the counts of histograms, the values of sums and gauges.
fn counts(request: &ExportMetricsServiceRequest, name: &str) -> BTreeMap<String, i64> {
    let mut counts = BTreeMap::new();
    let mut add = |attributes: &[KeyValue], count: i64| {
        let before = counts.insert(labels(attributes), count);
        assert_eq!(before, None, "{name} is there twice");
    };
    for metric in metrics(request, name) {
        let numbers = match metric.data.as_ref().unwrap() {
            metric::Data::Sum(sum) => &sum.data_points,
            metric::Data::Gauge(gauge) => &gauge.data_points,
            metric::Data::Histogram(histogram) => {
                for point in &histogram.data_points {
                    add(&point.attributes, point.count.try_into().unwrap());
                }
                continue;
            }
            metric::Data::ExponentialHistogram(histogram) => {
                for point in &histogram.data_points {
                    add(&point.attributes, point.count.try_into().unwrap());
                }
                continue;
            }
            metric::Data::Summary(_) => panic!("a summary"),
        };
        for point in numbers {
            let Some(number_data_point::Value::AsInt(value)) = point.value else {
                panic!("{point:?}");
            };
            add(&point.attributes, value);
        }
    }
    counts
}
