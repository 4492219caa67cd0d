//! The library's own health.

use std::collections::BTreeMap;

use otel_tests::collector::{Answer, Collector, nobody};
use otel_tests::troubled::{Does, Troubled};

use super::{arriving, counts, last, metered};

fn one(labels: &str, count: i64) -> BTreeMap<String, i64> {
    BTreeMap::from([(labels.to_owned(), count)])
}

#[test]
fn spans_are_counted_on_their_way() {
    let collector = arriving("calls", &[]);
    let request = last(&collector);
    let spans = i64::try_from(collector.spans().len()).unwrap();
    assert!(spans > 10);
    let sampled = "otel.span.sampling_result=string:RECORD_AND_SAMPLE";
    assert_eq!(
        counts(&request, "otel.sdk.span.started"),
        one(sampled, spans)
    );
    let processor = "otel.component.type=string:batching_span_processor";
    for (name, count) in [
        ("otel.sdk.processor.span.processed", spans),
        ("otel.sdk.processor.span.queue.size", 0),
        ("otel.sdk.processor.span.queue.capacity", 2048),
    ] {
        assert_eq!(counts(&request, name), one(processor, count), "{name}");
    }
    let exporter = "otel.component.type=string:otlp_http_span_exporter";
    let given = counts(&request, "otel.sdk.exporter.span.exported");
    assert_eq!(given, one(exporter, spans));
    let took = counts(&request, "otel.sdk.exporter.operation.duration");
    assert!(took[exporter] >= 1, "{took:?}");
}

#[test]
fn lost_spans_are_told_apart() {
    let collector = Collector::http(Answer::Ok);
    let (endpoint, nobody) = (format!("{}/v1/metrics", collector.endpoint()), nobody());
    let env = [
        ("OTEL_METRICS_EXPORTER", "otlp"),
        ("OTEL_EXPORTER_OTLP_METRICS_ENDPOINT", endpoint.as_str()),
        ("OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", nobody.as_str()),
        ("OTEL_EXPORTER_OTLP_TRACES_TIMEOUT", "100"),
        ("OTEL_BSP_MAX_QUEUE_SIZE", "8"),
    ];
    let finished = metered(&["threads"], &env);
    // What was lost is an error of the shut-down, as without metrics.
    assert!(!finished.success && finished.stderr.contains("could not be sent"));
    let request = last(&collector);
    let started = counts(&request, "otel.sdk.span.started");
    assert_eq!(started.values().sum::<i64>(), 40_000);
    let processed = counts(&request, "otel.sdk.processor.span.processed");
    assert_eq!(processed.values().sum::<i64>(), 40_000, "{processed:?}");
    let full = "error.type=string:queue_full otel.component.type=string:batching_span_processor";
    assert!(processed[full] > 0, "{processed:?}");
    let exported = counts(&request, "otel.sdk.exporter.span.exported");
    let failed = exported.keys().all(|labels| labels.contains("error.type"));
    assert!(failed && !exported.is_empty(), "{exported:?}");
    assert_eq!(
        exported.values().sum::<i64>() + processed[full],
        40_000,
        "{exported:?}"
    );
}

/// A receiver that takes the bytes and closes without a word may have them or not; that is neither exported nor dropped.
#[test]
fn spans_of_unknown_outcome_are_counted_as_such() {
    for (protocol, component) in [
        ("http/protobuf", "otlp_http_span_exporter"),
        ("grpc", "otlp_grpc_span_exporter"),
    ] {
        let collector = Collector::http(Answer::Ok);
        let silent = Troubled::start(protocol, |_| Does::TakeAndReset);
        let metrics = format!("{}/v1/metrics", collector.endpoint());
        let traces = match protocol {
            "grpc" => silent.endpoint(),
            _ => format!("{}/v1/traces", silent.endpoint()),
        };
        let env = [
            ("OTEL_METRICS_EXPORTER", "otlp"),
            ("OTEL_EXPORTER_OTLP_METRICS_ENDPOINT", metrics.as_str()),
            ("OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", traces.as_str()),
            ("OTEL_EXPORTER_OTLP_TRACES_PROTOCOL", protocol),
            ("OTEL_EXPORTER_OTLP_TRACES_TIMEOUT", "2000"),
        ];
        let finished = metered(&["calls"], &env);
        assert!(!finished.success, "{}", finished.stderr);
        let told = "spans may or may not have arrived at ";
        assert!(finished.stderr.contains(told), "{}", finished.stderr);
        let request = last(&collector);
        let spans = i64::try_from(silent.distinct()).unwrap();
        assert!(spans > 10);
        let unknown =
            format!("error.type=string:outcome_unknown otel.component.type=string:{component}");
        let exported = counts(&request, "otel.sdk.exporter.span.exported");
        assert_eq!(exported, one(&unknown, spans), "{protocol}");
        let took = counts(&request, "otel.sdk.exporter.operation.duration");
        assert!(took[&unknown] >= 1, "{took:?}");
    }
}

#[test]
fn redactions_are_counted_by_class_and_rule() {
    let collector = Collector::http(Answer::Ok);
    let endpoint = collector.endpoint();
    let env = [
        ("OTEL_METRICS_EXPORTER", "otlp"),
        ("OTEL_EXPORTER_OTLP_ENDPOINT", endpoint.as_str()),
        ("OTEL_RESOURCE_ATTRIBUTES", "owner=ada%40example.com"),
    ];
    assert!(metered(&["calls"], &env).success);
    let redactions = counts(&last(&collector), "traced.redactions");
    let email = "redaction.class=string:email redaction.rule=string:detector";
    assert!(redactions[email] >= 1, "{redactions:?}");
}
