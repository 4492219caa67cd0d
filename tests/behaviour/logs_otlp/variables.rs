//! What the variables of logs do.

use otel_tests::log_collector::{LogCollector, attributes};

use super::{logging, pairs};

#[test]
fn exporters_of_logs_are_chosen_by_name() {
    for (names, to_console, to_collector) in [
        ("", false, true),
        ("otlp", false, true),
        ("Console", true, false),
        ("console, otlp", true, true),
        ("none", false, false),
    ] {
        for traces in ["otlp", "none"] {
            let collector = LogCollector::http();
            let endpoint = collector.endpoint();
            let env = [
                ("OTEL_EXPORTER_OTLP_ENDPOINT", endpoint.as_str()),
                ("OTEL_LOGS_EXPORTER", names),
                ("OTEL_TRACES_EXPORTER", traces),
            ];
            let finished = logging("one", &env);
            assert!(finished.success, "{}", finished.stderr);
            let line = "INFO logging: one long=ééééé more=1 most=2\n";
            assert_eq!(finished.stderr.ends_with(line), to_console, "{names}");
            assert_eq!(finished.said(), [""; 0], "{names}");
            let arrived = collector.bodies();
            assert_eq!(arrived.len(), usize::from(to_collector), "{names} {traces}");
        }
    }
    let finished = logging("one", &[("OTEL_LOGS_EXPORTER", "zipkins")]);
    assert!(!finished.success);
    assert!(
        finished.stderr.contains("OTEL_LOGS_EXPORTER") && finished.stderr.contains("`none`"),
        "{}",
        finished.stderr
    );
    let disabled = logging("one", &[("OTEL_SDK_DISABLED", "true")]);
    assert!(disabled.success && disabled.stderr.is_empty());
}

#[test]
fn limits_of_log_records_follow_their_variables() {
    for (env, expected) in [
        (
            &[][..],
            &[
                ("long", "string:ééééé"),
                ("more", "int:1"),
                ("most", "int:2"),
            ][..],
        ),
        (
            &[
                ("OTEL_LOGRECORD_ATTRIBUTE_COUNT_LIMIT", "1"),
                ("OTEL_ATTRIBUTE_COUNT_LIMIT", "2"),
            ],
            &[("long", "string:ééééé")],
        ),
        (
            &[("OTEL_ATTRIBUTE_COUNT_LIMIT", "2")],
            &[("long", "string:ééééé"), ("more", "int:1")],
        ),
        (
            &[
                ("OTEL_LOGRECORD_ATTRIBUTE_VALUE_LENGTH_LIMIT", "2"),
                ("OTEL_ATTRIBUTE_VALUE_LENGTH_LIMIT", "3"),
            ],
            &[("long", "string:éé"), ("more", "int:1"), ("most", "int:2")],
        ),
        (
            &[("OTEL_ATTRIBUTE_VALUE_LENGTH_LIMIT", "3")],
            &[("long", "string:ééé"), ("more", "int:1"), ("most", "int:2")],
        ),
    ] {
        let collector = LogCollector::http();
        let endpoint = collector.endpoint();
        let endpoint = [("OTEL_EXPORTER_OTLP_ENDPOINT", endpoint.as_str())];
        let finished = logging("one", &[&endpoint[..], env].concat());
        assert!(finished.success, "{}", finished.stderr);
        let records = collector.records();
        assert_eq!(attributes(&records[0]), pairs(expected), "{env:?}");
    }
}

/// The columns of the report that begin with `logs.`.
fn report(env: &[(&str, &str)]) -> Vec<String> {
    let finished = logging("report", env);
    assert!(finished.success, "{}", finished.stderr);
    let lines = finished.stdout.lines();
    let lines = lines.map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "));
    lines.filter(|line| line.starts_with("logs.")).collect()
}

#[test]
fn the_exporter_of_logs_follows_its_variables() {
    let directory = tempfile::tempdir().unwrap();
    let file = directory.path().join("pem");
    // Read, and as the endpoint is not TLS, not looked into.
    std::fs::write(&file, "").unwrap();
    let file = file.to_str().unwrap();
    for (variable, said, row) in [
        (
            "OTEL_EXPORTER_OTLP_LOGS_ENDPOINT",
            "http://localhost:1/x",
            "logs.otlp.endpoint http://localhost:1/x",
        ),
        (
            "OTEL_EXPORTER_OTLP_LOGS_PROTOCOL",
            "http/json",
            "logs.otlp.protocol http/json",
        ),
        (
            "OTEL_EXPORTER_OTLP_LOGS_HEADERS",
            "a=s3cret,b=2",
            "logs.otlp.headers a, b",
        ),
        (
            "OTEL_EXPORTER_OTLP_LOGS_TIMEOUT",
            "1500",
            "logs.otlp.timeout 1.5s",
        ),
        (
            "OTEL_EXPORTER_OTLP_LOGS_COMPRESSION",
            "gzip",
            "logs.otlp.compression gzip",
        ),
        (
            "OTEL_EXPORTER_OTLP_LOGS_CERTIFICATE",
            file,
            "logs.otlp.certificates given",
        ),
        ("OTEL_LOGS_EXPORTER", "otlp", "logs.exporters otlp"),
        (
            "OTEL_BLRP_SCHEDULE_DELAY",
            "70",
            "logs.batch.schedule_delay 70ms",
        ),
        (
            "OTEL_BLRP_EXPORT_TIMEOUT",
            "0",
            "logs.batch.export_timeout no limit",
        ),
        (
            "OTEL_LOGRECORD_ATTRIBUTE_COUNT_LIMIT",
            "7",
            "logs.limits.attributes 7",
        ),
    ] {
        let rows = report(&[(variable, said)]);
        let row = format!("{row} {variable}");
        assert!(rows.contains(&row), "{row} in {rows:#?}");
    }
}

#[test]
fn a_client_certificate_and_plain_text_of_logs_follow_their_variables() {
    let directory = tempfile::tempdir().unwrap();
    let file = directory.path().join("pem");
    std::fs::write(&file, "").unwrap();
    let file = file.to_str().unwrap();
    let client = [
        ("OTEL_EXPORTER_OTLP_LOGS_CLIENT_CERTIFICATE", file),
        ("OTEL_EXPORTER_OTLP_LOGS_CLIENT_KEY", file),
    ];
    let row = "logs.otlp.client_certificate given OTEL_EXPORTER_OTLP_LOGS_CLIENT_CERTIFICATE";
    assert!(report(&client).contains(&row.to_owned()));
    let plain = [
        ("OTEL_EXPORTER_OTLP_LOGS_PROTOCOL", "grpc"),
        ("OTEL_EXPORTER_OTLP_LOGS_ENDPOINT", "localhost:1"),
        ("OTEL_EXPORTER_OTLP_LOGS_INSECURE", "true"),
    ];
    let row = "logs.otlp.endpoint http://localhost:1 OTEL_EXPORTER_OTLP_LOGS_ENDPOINT";
    assert!(report(&plain).contains(&row.to_owned()));
    assert!(
        report(&[])
            .contains(&"logs.otlp.endpoint http://localhost:4318/v1/logs default".to_owned())
    );
}

#[test]
fn headers_and_gzip_reach_the_receiver_of_logs() {
    let collector = LogCollector::http();
    let endpoint = format!("{}/of/logs", collector.endpoint());
    let env = [
        ("OTEL_TRACES_EXPORTER", "none"),
        ("OTEL_EXPORTER_OTLP_LOGS_ENDPOINT", endpoint.as_str()),
        ("OTEL_EXPORTER_OTLP_LOGS_HEADERS", "x-key=s3cret"),
        ("OTEL_EXPORTER_OTLP_LOGS_COMPRESSION", "gzip"),
    ];
    let finished = logging("one", &env);
    assert!(finished.success, "{}", finished.stderr);
    let exports = collector.exports();
    let [export] = &exports[..] else {
        panic!("{exports:?}")
    };
    assert_eq!(export.path, "/of/logs");
    assert_eq!(export.headers["x-key"], "s3cret");
    assert_eq!(export.headers["content-encoding"], "gzip");
}
