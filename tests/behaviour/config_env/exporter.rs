//! Where spans go, how, and in what batches.

use otel_tests::collector::{Answer, Collector};

use super::probe;
use super::report::report;

#[test]
fn the_console_can_be_the_default_and_says_why() {
    let finished = probe(&["console"], &[]);
    assert!(finished.success);
    assert_eq!(finished.said().len(), 1, "{}", finished.stderr);
    assert!(
        finished.said()[0].starts_with("no exporter and no endpoint is configured"),
        "{}",
        finished.stderr
    );
    assert!(finished.stderr.contains("outer"));
    let named = probe(&["console"], &[("OTEL_TRACES_EXPORTER", "console")]);
    assert!(
        named.said().is_empty() && named.stderr.contains("outer"),
        "{}",
        named.stderr
    );
}

#[test]
fn without_a_terminal_the_default_is_otlp() {
    let finished = probe(&["spans"], &[("OTEL_EXPORTER_OTLP_TIMEOUT", "200")]);
    // Whether somebody listens at the default port is not ours to say.
    assert!(
        finished.said().is_empty() && !finished.stderr.contains("outer"),
        "{}",
        finished.stderr
    );
}

#[test]
fn exporters_are_chosen_by_name() {
    for (names, to_console, to_collector) in [
        ("otlp", false, true),
        ("Console", true, false),
        ("console, otlp", true, true),
        ("none", false, false),
        ("zipkin", false, true),
    ] {
        let collector = Collector::http(Answer::Ok);
        let endpoint = collector.endpoint();
        let env = [
            ("OTEL_TRACES_EXPORTER", names),
            ("OTEL_EXPORTER_OTLP_ENDPOINT", endpoint.as_str()),
        ];
        let finished = probe(&["spans"], &env);
        assert!(finished.success, "{}", finished.stderr);
        assert_eq!(finished.stderr.contains("outer"), to_console, "{names}");
        assert_eq!(!collector.names().is_empty(), to_collector, "{names}");
        assert_eq!(finished.said().len(), usize::from(names == "zipkin"));
    }
}

#[test]
fn batches_follow_their_variables() {
    let collector = Collector::http(Answer::Ok);
    let endpoint = collector.endpoint();
    let env = [
        ("OTEL_EXPORTER_OTLP_ENDPOINT", endpoint.as_str()),
        ("OTEL_BSP_MAX_EXPORT_BATCH_SIZE", "1"),
    ];
    let finished = probe(&["spans"], &env);
    assert!(finished.success, "{}", finished.stderr);
    assert_eq!(collector.received().len(), 2);

    let stalling = Collector::stalling();
    let endpoint = stalling.endpoint();
    let stalled = ("OTEL_EXPORTER_OTLP_ENDPOINT", endpoint.as_str());
    let full = probe(&["many"], &[stalled, ("OTEL_BSP_MAX_QUEUE_SIZE", "10")]);
    let reason = "the queue of 10 was full (OTEL_BSP_MAX_QUEUE_SIZE)";
    assert!(full.stderr.contains(reason), "{}", full.stderr);

    let slow = probe(
        &["flush-drop"],
        &[stalled, ("OTEL_BSP_EXPORT_TIMEOUT", "70")],
    );
    assert!(slow.stdout.contains("within 70ms"), "{}", slow.stdout);

    // When exactly, no test can say.
    let (settings, ..) = report(&[("OTEL_BSP_SCHEDULE_DELAY", "70")]);
    let expected = ["batch.schedule_delay", "70ms", "OTEL_BSP_SCHEDULE_DELAY"];
    assert!(
        settings.contains(&expected.map(str::to_owned)),
        "{settings:#?}"
    );
}

/// That a setting holds, and which variable has decided it.
#[track_caller]
fn holds(env: &[(&str, &str)], setting: &str, value: &str, variable: &str) {
    let (settings, ..) = report(&[&[("OTEL_TRACES_EXPORTER", "otlp")], env].concat());
    let expected = [setting, value, variable].map(str::to_owned);
    assert!(
        settings.contains(&expected),
        "{expected:?} in {settings:#?}"
    );
}

/// Of each setting the general variable, and that of traces.
const OTLP: [&str; 10] = [
    "OTEL_EXPORTER_OTLP_PROTOCOL",
    "OTEL_EXPORTER_OTLP_TRACES_PROTOCOL",
    "OTEL_EXPORTER_OTLP_HEADERS",
    "OTEL_EXPORTER_OTLP_TRACES_HEADERS",
    "OTEL_EXPORTER_OTLP_TIMEOUT",
    "OTEL_EXPORTER_OTLP_TRACES_TIMEOUT",
    "OTEL_EXPORTER_OTLP_COMPRESSION",
    "OTEL_EXPORTER_OTLP_TRACES_COMPRESSION",
    "OTEL_EXPORTER_OTLP_CERTIFICATE",
    "OTEL_EXPORTER_OTLP_TRACES_CERTIFICATE",
];

fn is_for(variable: &str, setting: &str) -> bool {
    variable.rsplit('_').next() == Some(setting)
}

/// What reaches the exporter is what the report says: it is made of the same.
#[test]
fn the_exporter_follows_its_variables() {
    let directory = tempfile::tempdir().unwrap();
    let file = directory.path().join("pem");
    // Read, and as the endpoint is not TLS, not looked into.
    std::fs::write(&file, "").unwrap();
    let file = file.to_str().unwrap();
    let (general, own) = ("http://localhost:1/v1/traces", "http://localhost:1/x");
    for (setting, said, value, name) in [
        ("otlp.protocol", "http/json", "http/json", "PROTOCOL"),
        ("otlp.headers", "a=1,b=2", "a, b", "HEADERS"),
        ("otlp.timeout", "1500", "1.5s", "TIMEOUT"),
        ("otlp.compression", "gzip", "gzip", "COMPRESSION"),
        ("otlp.certificates", file, "given", "CERTIFICATE"),
    ] {
        for variable in OTLP.iter().filter(|variable| is_for(variable, name)) {
            holds(&[(variable, said)], setting, value, variable);
        }
    }
    for (variable, said, value) in [
        ("OTEL_EXPORTER_OTLP_ENDPOINT", "http://localhost:1", general),
        ("OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", own, own),
    ] {
        holds(&[(variable, said)], "otlp.endpoint", value, variable);
    }
}

#[test]
fn a_client_certificate_and_plain_text_follow_their_variables() {
    let directory = tempfile::tempdir().unwrap();
    let file = directory.path().join("pem");
    std::fs::write(&file, "").unwrap();
    let file = file.to_str().unwrap();
    for (certificate, key) in [
        (
            "OTEL_EXPORTER_OTLP_CLIENT_CERTIFICATE",
            "OTEL_EXPORTER_OTLP_CLIENT_KEY",
        ),
        (
            "OTEL_EXPORTER_OTLP_TRACES_CLIENT_CERTIFICATE",
            "OTEL_EXPORTER_OTLP_TRACES_CLIENT_KEY",
        ),
    ] {
        let both = [(certificate, file), (key, file)];
        holds(&both, "otlp.client_certificate", "given", certificate);
    }
    for insecure in [
        "OTEL_EXPORTER_OTLP_INSECURE",
        "OTEL_EXPORTER_OTLP_TRACES_INSECURE",
    ] {
        let endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";
        let env = [
            ("OTEL_EXPORTER_OTLP_PROTOCOL", "grpc"),
            (endpoint, "localhost:1"),
            (insecure, "true"),
        ];
        holds(&env, "otlp.endpoint", "http://localhost:1", endpoint);
    }
}
