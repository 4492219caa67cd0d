//! What the specification lists and is not supported.

use super::probe;

#[test]
fn what_is_not_supported_yet_is_a_warning_and_the_next_best() {
    let env = [
        ("OTEL_TRACES_SAMPLER", "xray"),
        ("OTEL_TRACES_EXPORTER", "console"),
    ];
    let finished = probe(&["spans"], &env);
    assert!(
        finished.success && finished.stderr.contains("outer"),
        "{}",
        finished.stderr
    );
    assert!(
        finished.said()[0].contains("`xray` is not supported yet; parentbased_always_on is used")
    );
}

const NO_ZIPKIN: &str = "there is no exporter to Zipkin";

/// Each with a value that asks for something, and what happens instead.
const UNBUILT: &[(&str, &str, &str)] = &[
    (
        "OTEL_EXPORTER_OTLP_METRIC_INSECURE",
        "true",
        "OTEL_EXPORTER_OTLP_METRICS_INSECURE has taken its place",
    ),
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
        ("OTEL_METRICS_EXPORTER", "none"),
        ("OTEL_METRIC_EXPORT_INTERVAL", "1000"),
        ("OTEL_LOGS_EXPORTER", "none"),
        ("OTEL_BLRP_SCHEDULE_DELAY", "1000"),
    ];
    assert_eq!(probe(&["spans"], &none).stderr, "");
}
