//! Over OTLP: by each protocol, with exemplars, with either temporality; and what happens when nobody takes them.

use std::collections::BTreeMap;

use opentelemetry_proto::tonic::metrics::v1::{Exemplar, metric};
use otel_runtime::testkit::Canaries;
use otel_tests::collector::{Answer, Collector, nobody};
use prost::Message as _;

use super::{arriving, counts, last, metered, metrics};

/// The instruments of `manual`; two labels that look the same behind the door are one series.
fn manual(method: [i64; 2]) -> BTreeMap<String, i64> {
    BTreeMap::from([
        ("method=string:[redacted:email]".to_owned(), method[0]),
        ("method=string:card".to_owned(), method[1]),
    ])
}

#[test]
fn instruments_of_the_ordinary_api_go_the_same_way_scrubbed() {
    for (protocol, compression, collector) in [
        ("http/protobuf", "none", Collector::http(Answer::Ok)),
        ("http/protobuf", "gzip", Collector::http(Answer::Ok)),
        ("http/protobuf", "zstd", Collector::http(Answer::Ok)),
        ("http/json", "none", Collector::http(Answer::Ok)),
        ("grpc", "none", Collector::grpc(None)),
        ("grpc", "gzip", Collector::grpc(None)),
        ("grpc", "zstd", Collector::grpc(None)),
    ] {
        let endpoint = collector.endpoint();
        let env = [
            ("OTEL_TRACES_EXPORTER", "none"),
            ("OTEL_METRICS_EXPORTER", "otlp"),
            ("OTEL_EXPORTER_OTLP_METRICS_PROTOCOL", protocol),
            ("OTEL_EXPORTER_OTLP_METRICS_COMPRESSION", compression),
            ("OTEL_EXPORTER_OTLP_HEADERS", "x-tenant=t1"),
            ("OTEL_EXPORTER_OTLP_ENDPOINT", endpoint.as_str()),
            ("OTEL_SERVICE_NAME", "shop"),
        ];
        let finished = metered(&["manual"], &env);
        assert!(finished.success, "{protocol}: {}", finished.stderr);
        let received = collector.received_metrics().pop().unwrap();
        assert_eq!(received.headers["x-tenant"], "t1", "{protocol}");
        let request = last(&collector);
        assert_eq!(
            counts(&request, "shop.orders"),
            manual([7, 2]),
            "{protocol}"
        );
        assert_eq!(counts(&request, "shop.size")[""], 2);
        assert_eq!(counts(&request, "shop.waiting")[""], -4);
        let resource = request.resource_metrics[0].resource.as_ref().unwrap();
        assert!(
            resource
                .attributes
                .iter()
                .any(|it| it.key == "service.name")
        );
    }
}

fn exemplars(collector: &Collector) -> Vec<(String, Exemplar)> {
    let request = last(collector);
    let mut exemplars = Vec::new();
    for metric in metrics(&request, "traced.duration") {
        let Some(metric::Data::Histogram(histogram)) = &metric.data else {
            panic!("{metric:?}");
        };
        for point in &histogram.data_points {
            let labels = super::labels(&point.attributes);
            exemplars.extend(
                point
                    .exemplars
                    .iter()
                    .map(|it| (labels.clone(), it.clone())),
            );
        }
    }
    exemplars
}

#[test]
fn exemplars_are_spans_that_were_sent() {
    for scenario in ["calls", "standard"] {
        let collector = arriving(scenario, &[]);
        let sent = collector.spans();
        let exemplars = exemplars(&collector);
        assert!(exemplars.len() > 10, "{scenario}: {exemplars:?}");
        for (labels, exemplar) in exemplars {
            let span = sent
                .iter()
                .map(|(_, span)| span)
                .find(|span| span.span_id == exemplar.span_id)
                .unwrap_or_else(|| panic!("{scenario}: {labels} is no span"));
            assert_eq!(span.trace_id, exemplar.trace_id);
            let is_own = labels.contains(&format!("span.name=string:{}", span.name));
            assert!(is_own, "{scenario}: {labels} is {}", span.name);
        }
    }
}

#[test]
fn the_filter_of_exemplars_decides() {
    let unsampled = ("OTEL_TRACES_SAMPLER", "always_off");
    for (filter, env, count_is) in [
        ("trace_based", vec![unsampled], "none"),
        ("always_off", vec![], "none"),
        ("always_on", vec![unsampled], "without ids"),
    ] {
        let mut env = env;
        env.push(("OTEL_METRICS_EXEMPLAR_FILTER", filter));
        let exemplars = exemplars(&arriving("calls", &env));
        let is_as_expected = match count_is {
            "none" => exemplars.is_empty(),
            _ => exemplars.len() > 10 && exemplars.iter().all(|(_, it)| it.trace_id.is_empty()),
        };
        assert!(is_as_expected, "{filter}: {exemplars:?}");
    }
}

#[test]
fn with_delta_each_export_tells_what_is_new() {
    for (preference, expected) in [("delta", 3), ("lowmemory", 3), ("cumulative", 6)] {
        let variable = "OTEL_EXPORTER_OTLP_METRICS_TEMPORALITY_PREFERENCE";
        let collector = arriving("delta", &[(variable, preference)]);
        let request = last(&collector);
        let calls = counts(&request, "traced.calls");
        assert_eq!(calls["span.name=string:fallible"], expected, "{preference}");
        let metric = metrics(&request, "traced.calls").next().unwrap();
        let Some(metric::Data::Sum(sum)) = &metric.data else {
            panic!("{metric:?}");
        };
        let is_cumulative = sum.aggregation_temporality == 2;
        assert_eq!(is_cumulative, preference == "cumulative");
        assert!(sum.is_monotonic);
    }
}

#[test]
fn no_canary_is_on_the_wire() {
    for (seed, protocol) in [("22", "http/protobuf"), ("23", "grpc")] {
        let collector = match protocol {
            "grpc" => Collector::grpc(None),
            _ => Collector::http(Answer::Ok),
        };
        let endpoint = collector.endpoint();
        let env = [
            ("OTEL_METRICS_EXPORTER", "otlp"),
            ("OTEL_EXPORTER_OTLP_PROTOCOL", protocol),
            ("OTEL_EXPORTER_OTLP_ENDPOINT", endpoint.as_str()),
        ];
        let finished = metered(&["canary", seed], &env);
        assert!(finished.success, "{}", finished.stderr);
        let bytes = last(&collector).encode_to_vec();
        let text = String::from_utf8_lossy(&bytes);
        for kept in [
            "[redacted:email]",
            "as_text",
            "orders",
            "labelled",
            "failing",
        ] {
            assert!(text.contains(kept), "{protocol}: {kept}");
        }
        Canaries::seeded(seed.parse().unwrap()).assert_absent(&bytes, "the bytes on the wire");
    }
}

#[test]
fn metrics_that_do_not_arrive_are_an_error_of_the_shut_down() {
    let refusing = Collector::http(Answer::Status(401, None));
    let stalling = Collector::stalling();
    for (endpoint, reason) in [
        (nobody(), "refused"),
        (refusing.endpoint(), "401"),
        (stalling.endpoint(), "no answer"),
    ] {
        let env = [
            ("OTEL_TRACES_EXPORTER", "none"),
            ("OTEL_METRICS_EXPORTER", "otlp"),
            ("OTEL_EXPORTER_OTLP_ENDPOINT", endpoint.as_str()),
            ("OTEL_EXPORTER_OTLP_TIMEOUT", "300"),
        ];
        let finished = metered(&["calls"], &env);
        assert!(!finished.success, "{}", finished.stderr);
        let expected = format!("error: metrics could not be sent to {endpoint}/v1/metrics");
        assert!(finished.stderr.contains(&expected), "{}", finished.stderr);
        assert!(finished.stderr.contains(reason), "{}", finished.stderr);
    }
}

#[test]
fn a_receiver_of_traces_only_is_told_of_once_and_left_alone() {
    for collector in [
        Collector::http(Answer::Status(404, None)),
        Collector::http(Answer::Status(405, None)),
    ] {
        let endpoint = collector.endpoint();
        // By default only: nobody has asked for metrics.
        let env = [
            ("OTEL_TRACES_EXPORTER", "none"),
            ("OTEL_METRICS_EXPORTER", ""),
            ("OTEL_EXPORTER_OTLP_ENDPOINT", endpoint.as_str()),
        ];
        let finished = metered(&["delta"], &env);
        assert!(finished.success, "{}", finished.stderr);
        let said = finished.said();
        assert_eq!(said.len(), 1, "{}", finished.stderr);
        assert!(
            said[0].contains("takes no metrics (it answered 40"),
            "{said:?}"
        );
        assert!(said[0].contains("OTEL_METRICS_EXPORTER=none"), "{said:?}");
    }
}

#[test]
fn metrics_that_nobody_asked_for_are_no_error_of_the_shut_down() {
    let endpoint = nobody();
    for (traces, said) in [("none", 1), ("otlp", 0)] {
        let env = [
            ("OTEL_TRACES_EXPORTER", traces),
            ("OTEL_METRICS_EXPORTER", ""),
            ("OTEL_EXPORTER_OTLP_ENDPOINT", endpoint.as_str()),
            ("OTEL_EXPORTER_OTLP_TIMEOUT", "300"),
        ];
        let finished = metered(&["calls"], &env);
        // Of spans, it is as without metrics.
        assert_eq!(finished.success, traces == "none", "{}", finished.stderr);
        assert_eq!(finished.said().len(), said, "{}", finished.stderr);
        let metrics = finished.stderr.matches("metrics could not be sent").count();
        assert_eq!(metrics, said, "{}", finished.stderr);
    }
}
