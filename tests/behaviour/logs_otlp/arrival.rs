//! What arrives, by every protocol: in its span, and scrubbed.

use opentelemetry_proto::tonic::logs::v1::LogRecord;
use otel_tests::collector::typed;
use otel_tests::log_collector::{LogCollector, attributes, body};
use prost::Message as _;

use super::{logging, pairs};

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
