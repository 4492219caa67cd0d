//! What was set up, and who decided.

use otel_tests::process::Finished;

use super::probe;

/// The columns of each line of the report, and what was ignored.
pub(super) fn report(env: &[(&str, &str)]) -> (Vec<[String; 3]>, Vec<String>, Finished) {
    report_of("report", env)
}

fn report_of(scenario: &str, env: &[(&str, &str)]) -> (Vec<[String; 3]>, Vec<String>, Finished) {
    let finished = probe(&[scenario], env);
    assert!(finished.success, "{}", finished.stderr);
    let (mut settings, mut ignored) = (Vec::new(), Vec::new());
    for line in finished.stdout.lines() {
        if let Some(entry) = line.strip_prefix("ignored: ") {
            ignored.push(entry.to_owned());
        } else {
            let mut columns = line
                .split("  ")
                .map(str::trim)
                .filter(|text| !text.is_empty());
            let mut next = || columns.next().unwrap_or_default().to_owned();
            settings.push([next(), next(), next()]);
        }
    }
    (settings, ignored, finished)
}

/// Name, value and source.
const EXPECTED: [[&str; 3]; 19] = [
    ["recording", "yes", "default"],
    ["service.name", "shop", "OTEL_SERVICE_NAME"],
    ["traces.exporters", "otlp", "default"],
    ["traces.sampler", "traceidratio 0.25", "OTEL_TRACES_SAMPLER"],
    [
        "otlp.endpoint",
        "http://localhost:1/v1/traces",
        "OTEL_EXPORTER_OTLP_ENDPOINT",
    ],
    ["otlp.protocol", "http/protobuf", "default"],
    [
        "otlp.headers",
        "authorization, x-key",
        "OTEL_EXPORTER_OTLP_HEADERS",
    ],
    ["otlp.timeout", "1.5s", "OTEL_EXPORTER_OTLP_TRACES_TIMEOUT"],
    ["otlp.compression", "none", "default"],
    [
        "batch.export_timeout",
        "no limit",
        "OTEL_BSP_EXPORT_TIMEOUT",
    ],
    ["batch.schedule_delay", "5s", "default"],
    ["limits.attributes", "128", "default"],
    ["limits.links", "7", "OTEL_SPAN_LINK_COUNT_LIMIT"],
    [
        "limits.values",
        "77 characters",
        "OTEL_ATTRIBUTE_VALUE_LENGTH_LIMIT",
    ],
    ["propagators", "tracecontext, baggage", "default"],
    ["baggage.keys", "tenant", "code"],
    ["remote.trusted", "all", "default"],
    ["log.level", "error", "OTEL_LOG_LEVEL"],
    ["redaction.key", "none", "default"],
];

#[test]
fn the_report_says_what_holds_and_who_decided() {
    let (settings, ignored, finished) = report(&[
        ("OTEL_SERVICE_NAME", "shop"),
        ("OTEL_TRACES_SAMPLER", "traceidratio"),
        ("OTEL_TRACES_SAMPLER_ARG", "0.25"),
        ("OTEL_EXPORTER_OTLP_ENDPOINT", "http://localhost:1"),
        (
            "OTEL_EXPORTER_OTLP_HEADERS",
            "authorization=s3cret,x-key=s3cret",
        ),
        ("OTEL_EXPORTER_OTLP_TRACES_TIMEOUT", "1500"),
        ("OTEL_BSP_EXPORT_TIMEOUT", "0"),
        ("OTEL_SPAN_LINK_COUNT_LIMIT", "7"),
        ("OTEL_ATTRIBUTE_VALUE_LENGTH_LIMIT", "77"),
        ("OTEL_EXPORTER_ZIPKIN_TIMEOUT", "7"),
        ("OTEL_LOG_LEVEL", "error"),
    ]);
    for expected in EXPECTED {
        assert!(
            settings.contains(&expected.map(str::to_owned)),
            "{expected:?} in {settings:#?}"
        );
    }
    assert_eq!(
        ignored,
        ["OTEL_EXPORTER_ZIPKIN_TIMEOUT: `7` is not supported yet; there is no exporter to Zipkin"]
    );
    assert!(!finished.stdout.contains("s3cret"), "{}", finished.stdout);
    assert_eq!(finished.stderr, "");
}

#[test]
fn the_report_of_a_process_that_does_not_record_says_why() {
    let no = |variable: &str| ["recording", "no", variable].map(str::to_owned);
    let (settings, ..) = report(&[("OTEL_SDK_DISABLED", "true"), ("OTEL_PROPAGATORS", "b3")]);
    assert_eq!(settings[0], no("OTEL_SDK_DISABLED"));
    assert!(settings.contains(&["propagators", "b3", "OTEL_PROPAGATORS"].map(str::to_owned)));
    let (settings, ..) = report(&[("OTEL_TRACES_EXPORTER", "none")]);
    assert_eq!(settings[0], no("OTEL_TRACES_EXPORTER"));
}

#[test]
fn the_report_names_the_variables_that_yield_to_code() {
    let (settings, ignored, finished) = report_of(
        "report-code",
        &[
            ("OTEL_SERVICE_NAME", "shop"),
            ("OTEL_TRACES_SAMPLER", "always_off"),
            ("OTEL_TRACES_EXPORTER", "otlp"),
            ("OTEL_EXPORTER_OTLP_ENDPOINT", "http://localhost:1"),
        ],
    );
    for expected in [
        ["service.name", "from-code", "code"],
        ["traces.exporters", "console", "code"],
        ["traces.sampler", "given", "code"],
        ["remote.trusted", "none", "code"],
        ["remote.flags_of_others", "one in 1s, 1 at once", "code"],
    ] {
        assert!(
            settings.contains(&expected.map(str::to_owned)),
            "{settings:#?}"
        );
    }
    assert_eq!(
        ignored,
        [
            "OTEL_SERVICE_NAME: code decides",
            "OTEL_TRACES_SAMPLER: code decides",
            "OTEL_TRACES_EXPORTER: code decides",
            "OTEL_EXPORTER_OTLP_ENDPOINT: nothing is sent over OTLP",
        ]
    );
    assert_eq!(finished.stderr, "");
}

#[test]
fn at_level_info_one_line_says_what_was_set_up() {
    let (.., finished) = report(&[
        ("OTEL_LOG_LEVEL", "info"),
        ("OTEL_SERVICE_NAME", "shop"),
        ("OTEL_EXPORTER_OTLP_ENDPOINT", "http://localhost:1"),
        ("OTEL_EXPORTER_OTLP_HEADERS", "authorization=s3cret"),
    ]);
    let said = finished.said();
    assert_eq!(said.len(), 2, "{}", finished.stderr);
    assert!(said[1].starts_with("0 spans created"), "{}", said[1]);
    for part in [
        "set up with service.name=shop (OTEL_SERVICE_NAME), ",
        "traces.exporters=otlp (default)",
        "otlp.endpoint=http://localhost:1/v1/traces (OTEL_EXPORTER_OTLP_ENDPOINT)",
    ] {
        assert!(said[0].contains(part), "{}", said[0]);
    }
    assert!(!said[0].contains("s3cret"), "{}", said[0]);
}
