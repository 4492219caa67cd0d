//! What the specification lists and is not supported.

use super::probe;

#[test]
fn what_is_not_supported_yet_is_a_warning_and_the_next_best() {
    let env = [
        ("OTEL_TRACES_SAMPLER", "jaeger_remote"),
        ("OTEL_TRACES_EXPORTER", "console"),
    ];
    let finished = probe(&["spans"], &env);
    assert!(
        finished.success && finished.stderr.contains("outer"),
        "{}",
        finished.stderr
    );
    assert!(
        finished.said()[0]
            .contains("`jaeger_remote` is not supported yet; parentbased_always_on is used")
    );
}

const NO_LOGS: &str = "no logs are sent";
const NO_ZIPKIN: &str = "there is no exporter to Zipkin";
const OTHERS: &str = "the other variables are used";

/// Each with a value that asks for something, and what happens instead.
const UNBUILT: &[(&str, &str, &str)] = &[
    (
        "OTEL_EXPORTER_OTLP_METRIC_INSECURE",
        "true",
        "OTEL_EXPORTER_OTLP_METRICS_INSECURE has taken its place",
    ),
    ("OTEL_LOGS_EXPORTER", "otlp,console", NO_LOGS),
    ("OTEL_EXPORTER_OTLP_LOGS_ENDPOINT", "http://host:1", NO_LOGS),
    ("OTEL_EXPORTER_OTLP_LOGS_PROTOCOL", "grpc", NO_LOGS),
    ("OTEL_EXPORTER_OTLP_LOGS_HEADERS", "a=s3cret", NO_LOGS),
    ("OTEL_EXPORTER_OTLP_LOGS_TIMEOUT", "1000", NO_LOGS),
    ("OTEL_EXPORTER_OTLP_LOGS_COMPRESSION", "gzip", NO_LOGS),
    ("OTEL_EXPORTER_OTLP_LOGS_INSECURE", "true", NO_LOGS),
    ("OTEL_EXPORTER_OTLP_LOGS_CERTIFICATE", "/ca.pem", NO_LOGS),
    (
        "OTEL_EXPORTER_OTLP_LOGS_CLIENT_CERTIFICATE",
        "/c.pem",
        NO_LOGS,
    ),
    ("OTEL_EXPORTER_OTLP_LOGS_CLIENT_KEY", "/k.pem", NO_LOGS),
    ("OTEL_BLRP_SCHEDULE_DELAY", "100", NO_LOGS),
    ("OTEL_BLRP_EXPORT_TIMEOUT", "100", NO_LOGS),
    ("OTEL_BLRP_MAX_QUEUE_SIZE", "100", NO_LOGS),
    ("OTEL_BLRP_MAX_EXPORT_BATCH_SIZE", "100", NO_LOGS),
    ("OTEL_LOGRECORD_ATTRIBUTE_COUNT_LIMIT", "10", NO_LOGS),
    ("OTEL_LOGRECORD_ATTRIBUTE_VALUE_LENGTH_LIMIT", "10", NO_LOGS),
    ("OTEL_CONFIG_FILE", "otel.yaml", OTHERS),
    ("OTEL_EXPERIMENTAL_CONFIG_FILE", "otel.yaml", OTHERS),
    (
        "OTEL_ENTITIES",
        "service{service.name=a}",
        "OTEL_RESOURCE_ATTRIBUTES describes the resource",
    ),
    (
        "OTEL_EXPORTER_OTLP_SPAN_INSECURE",
        "true",
        "OTEL_EXPORTER_OTLP_TRACES_INSECURE has taken its place",
    ),
    ("OTEL_EXPORTER_ZIPKIN_ENDPOINT", "http://host:1", NO_ZIPKIN),
    ("OTEL_EXPORTER_ZIPKIN_TIMEOUT", "1000", NO_ZIPKIN),
    ("OTEL_EXPORTER_ZIPKIN_PROTOCOL", "http/json", NO_ZIPKIN),
];

#[test]
fn what_is_not_built_is_a_warning_and_the_rest_works() {
    for (variable, value, instead) in UNBUILT {
        let env = [("OTEL_TRACES_EXPORTER", "console"), (variable, value)];
        let finished = probe(&["spans"], &env);
        assert!(finished.success && finished.stderr.contains("outer"));
        let shown = if variable.contains("HEADERS") {
            "the value (withheld)".to_owned()
        } else {
            format!("`{value}`")
        };
        let expected = format!("{variable}: {shown} is not supported yet; {instead}");
        assert_eq!(finished.said(), [expected], "{}", finished.stderr);
    }
}

#[test]
fn a_signal_that_is_turned_off_asks_for_nothing() {
    let none = [
        ("OTEL_TRACES_EXPORTER", "none"),
        ("OTEL_LOGS_EXPORTER", "none"),
        ("OTEL_BLRP_SCHEDULE_DELAY", "1000"),
    ];
    assert_eq!(probe(&["spans"], &none).stderr, "");
}
