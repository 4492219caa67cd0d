//! Events of `tracing` and records of `log` over OTLP: what arrives, with the ids of the innermost span, scrubbed; and what becomes of the rest.
#![deny(warnings, clippy::pedantic)]
#![forbid(unsafe_code)]

use std::time::Instant;

use opentelemetry_proto::tonic::logs::v1::LogRecord;
use otel_tests::collector::{Answer, Collector, nobody, typed};
use otel_tests::log_collector::{LogCollector, attributes, body};
use otel_tests::process::{Finished, run};
use prost::Message as _;

fn logging(scenario: &str, env: &[(&str, &str)]) -> Finished {
    run(env!("CARGO_BIN_EXE_logging"), &[scenario], env)
}

fn to<'a>(endpoint: &'a str, protocol: &'a str) -> [(&'a str, &'a str); 2] {
    [
        ("OTEL_EXPORTER_OTLP_ENDPOINT", endpoint),
        ("OTEL_EXPORTER_OTLP_PROTOCOL", protocol),
    ]
}

fn of<'a>(records: &'a [LogRecord], text: &str) -> Vec<&'a LogRecord> {
    let text = format!("string:{text}");
    let records = records.iter();
    records.filter(|record| body(record) == text).collect()
}

fn pairs(expected: &[(&str, &str)]) -> Vec<(String, String)> {
    let expected = expected.iter();
    expected
        .map(|(key, value)| ((*key).to_owned(), (*value).to_owned()))
        .collect()
}

/// Each record's body is the name of the span that it has to be in.
fn assert_in_their_spans(collector: &LogCollector, records: &[LogRecord]) {
    for (name, count) in [
        ("sync", 3),
        ("leaf", 2),
        ("across", 4),
        ("inner", 2),
        ("theirs inside", 2),
        ("ours_inside", 2),
        ("theirs", 2),
        ("ours_below", 2),
    ] {
        let span = collector.span(name);
        let records = of(records, name);
        assert_eq!(records.len(), count, "{name}");
        for record in records {
            assert_eq!(record.trace_id, span.trace_id, "{name}");
            assert_eq!(record.span_id, span.span_id, "{name}");
            assert_eq!(record.flags, 1, "{name}");
        }
    }
}

fn assert_first(records: &[LogRecord]) {
    let [record] = of(records, "outside")[..] else {
        panic!("{records:?}")
    };
    assert!(record.trace_id.is_empty() && record.span_id.is_empty());
    assert_eq!(
        (&*record.severity_text, record.severity_number),
        ("WARN", 13)
    );
    assert!(record.observed_time_unix_nano > 0);
    let expected = [
        ("attempt", "int:2"),
        ("last", "bool:true"),
        ("ratio", "double:0.5"),
    ];
    assert_eq!(attributes(record), pairs(&expected));
}

fn assert_scrubbed(collector: &LogCollector, records: &[LogRecord]) {
    let mail = of(records, "mail from [redacted:email]");
    let expected = [
        ("password", "string:[redacted:rule]"),
        ("user.email", "string:[redacted:no-key]"),
    ];
    assert_eq!(attributes(mail[0]), pairs(&expected));
    let call = of(records, "call [redacted:phone]");
    assert_eq!(
        attributes(call[0]),
        pairs(&[("password", "string:[redacted:rule]")])
    );
    let failed = attributes(of(records, "failed")[0]);
    assert_eq!(failed[0].0, "exception.message", "{failed:?}");
    assert_eq!(failed[0].1, "string:no mailbox [redacted:email]");
    let [structured] = of(records, "structured")[..] else {
        panic!("{records:?}")
    };
    assert_eq!(structured.event_name, "");
    let text = format!("{structured:?}");
    assert!(
        text.contains("IntValue(7)") && text.contains("DoubleValue(1.5)"),
        "{text}"
    );
    let value = |key: &str| {
        let mut all = structured.attributes.iter();
        typed(
            all.find(|attribute| attribute.key == key)
                .unwrap()
                .value
                .as_ref(),
        )
    };
    for (key, expected) in [
        ("bytes", "string:[redacted:failed]"),
        ("text", "string:[redacted:email]"),
        ("long", "string:[redacted:too-long]"),
        ("credentials.password", "string:[redacted:rule]"),
    ] {
        assert_eq!(value(key), expected, "{key}");
    }
    let mut bytes = Vec::new();
    for export in collector.exports() {
        export.request.encode(&mut bytes).unwrap();
    }
    let text = String::from_utf8_lossy(&bytes);
    for kept in ["[redacted:email]", "by [redacted:email]", "logging"] {
        assert!(text.contains(kept), "{kept}");
    }
    for secret in ["ann@example", "hunter2", "555 2671"] {
        assert!(!text.contains(secret), "{secret}");
    }
}

#[test]
fn records_arrive_in_their_spans_by_every_protocol() {
    for (protocol, scenario) in [
        ("http/protobuf", "all"),
        ("http/json", "all"),
        ("http/protobuf", "behind"),
        ("grpc", "all"),
    ] {
        let collector = match protocol {
            "grpc" => LogCollector::grpc(),
            _ => LogCollector::http(),
        };
        let finished = logging(scenario, &to(&collector.endpoint(), protocol));
        assert!(finished.success, "{}", finished.stderr);
        // That there is no key for pseudonyms, and nothing else.
        assert_eq!(finished.said().len(), 1, "{}", finished.stderr);
        assert!(finished.said()[0].starts_with("values under the rule `hash`"));
        let records = collector.records();
        assert_in_their_spans(&collector, &records);
        assert_first(&records);
        assert_scrubbed(&collector, &records);
        // Nothing of before and after, of OpenTelemetry or the exporter, and nothing twice.
        assert_eq!(records.len(), 24, "{:?}", collector.bodies());
        if protocol != "grpc" {
            assert!(collector.exports().iter().all(|it| it.path == "/v1/logs"));
        }
    }
}

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
fn batches_of_logs_follow_their_variables() {
    let collector = LogCollector::http();
    let endpoint = collector.endpoint();
    let env = [
        ("OTEL_EXPORTER_OTLP_ENDPOINT", endpoint.as_str()),
        ("OTEL_BLRP_MAX_QUEUE_SIZE", "10000"),
        ("OTEL_BLRP_MAX_EXPORT_BATCH_SIZE", "1000"),
        ("OTEL_BLRP_SCHEDULE_DELAY", "60000"),
    ];
    let finished = logging("many", &env);
    assert!(finished.success, "{}", finished.stderr);
    assert_eq!(collector.records().len(), 5000);
    assert!((5..20).contains(&collector.exports().len()));

    let stalling = Collector::stalling();
    let endpoint = stalling.endpoint();
    let stalled = [
        ("OTEL_TRACES_EXPORTER", "none"),
        ("OTEL_EXPORTER_OTLP_ENDPOINT", endpoint.as_str()),
    ];
    let full = [
        ("OTEL_BLRP_MAX_QUEUE_SIZE", "10"),
        ("OTEL_BLRP_EXPORT_TIMEOUT", "70"),
    ];
    let full = logging("many", &[&stalled[..], &full].concat());
    let reason = "the queue of 10 was full (OTEL_BLRP_MAX_QUEUE_SIZE)";
    assert!(full.stderr.contains(reason), "{}", full.stderr);
    let slow = [("OTEL_BLRP_EXPORT_TIMEOUT", "70")];
    let slow = logging("flush", &[&stalled[..], &slow].concat());
    assert!(
        slow.stdout
            .starts_with("flush: 1 log record could not be sent to http://localhost:")
            && slow.stdout.contains("within 70ms"),
        "{}",
        slow.stdout
    );
    let wrong = logging(
        "one",
        &[
            ("OTEL_BLRP_MAX_QUEUE_SIZE", "10"),
            ("OTEL_BLRP_MAX_EXPORT_BATCH_SIZE", "11"),
        ],
    );
    assert!(
        wrong
            .stderr
            .contains("at most OTEL_BLRP_MAX_QUEUE_SIZE, 10"),
        "{}",
        wrong.stderr
    );
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

#[test]
fn what_is_lost_is_said_and_nothing_hangs() {
    let nobody = nobody();
    let refused = [
        ("OTEL_TRACES_EXPORTER", "none"),
        ("OTEL_EXPORTER_OTLP_ENDPOINT", nobody.as_str()),
    ];
    for scenario in ["one", "drop"] {
        let finished = logging(scenario, &refused);
        assert_eq!(finished.success, scenario == "drop");
        let expected =
            format!("1 log record could not be sent to {nobody}/v1/logs (OTLP, http/protobuf): ");
        assert!(finished.stderr.contains(&expected), "{}", finished.stderr);
    }
    let answering = Collector::http(Answer::Status(503, None));
    let endpoint = answering.endpoint();
    let env = [
        ("OTEL_TRACES_EXPORTER", "none"),
        ("OTEL_EXPORTER_OTLP_ENDPOINT", endpoint.as_str()),
        ("OTEL_EXPORTER_OTLP_TIMEOUT", "300"),
    ];
    let finished = logging("one", &env);
    assert!(
        finished.stderr.contains("1 log record could not be sent"),
        "{}",
        finished.stderr
    );

    let stalling = Collector::stalling();
    let endpoint = stalling.endpoint();
    let env = [
        ("OTEL_TRACES_EXPORTER", "none"),
        ("OTEL_EXPORTER_OTLP_ENDPOINT", endpoint.as_str()),
    ];
    let begin = Instant::now();
    let finished = logging("brief", &env);
    // Far below the ten seconds that a request may take.
    assert!(begin.elapsed().as_secs() < 8);
    assert!(
        finished.stderr.contains("1 log record could not be sent"),
        "{}",
        finished.stderr
    );
    assert!(finished.stderr.contains("shut-down"), "{}", finished.stderr);
}

#[cfg(unix)]
#[test]
fn a_forked_child_sends_nothing_and_waits_for_nothing() {
    let collector = LogCollector::http();
    let endpoint = collector.endpoint();
    let finished = logging(
        "fork",
        &[("OTEL_EXPORTER_OTLP_ENDPOINT", endpoint.as_str())],
    );
    assert!(finished.success, "{}", finished.stderr);
    assert_eq!(collector.bodies(), ["string:parent"]);
}
