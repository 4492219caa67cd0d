//! Canaries go in wherever a value can, by every entrance; none comes out at any exporter, in any form.

use otel_runtime::testkit::Canaries;
use otel_tests::collector::{Answer, Collector};
use otel_tests::log_collector::LogCollector;
use otel_tests::process::{Finished, run};
use prost::Message as _;

fn leaky(seed: u64, entrance: &str, env: &[(&str, &str)]) -> (Canaries, Finished) {
    let finished = run(
        env!("CARGO_BIN_EXE_leaky"),
        &[&seed.to_string(), entrance],
        env,
    );
    assert!(finished.success, "{}", finished.stderr);
    (Canaries::seeded(seed), finished)
}

/// Nothing is on the terminal, and something else is.
fn printed_nothing(canaries: &Canaries, finished: &Finished, must_show: &str) {
    let printed = format!("{}{}", finished.stdout, finished.stderr);
    assert!(
        printed.contains(must_show),
        "{must_show} is not in {printed}"
    );
    canaries.assert_absent(&printed, "what was printed");
}

fn sent_nothing(canaries: &Canaries, collector: &Collector) {
    let received = collector.received();
    let spans: usize = collector.spans().len();
    assert!(spans > 100, "{spans}");
    let mut bytes = Vec::new();
    for request in received {
        request.request.encode(&mut bytes).unwrap();
        for (name, value) in request.headers {
            bytes.extend(format!("{name}: {value}").into_bytes());
        }
    }
    let text = String::from_utf8_lossy(&bytes);
    for kept in [
        "[redacted:email]",
        "[redacted:name]",
        "redaction.count",
        "as_text",
    ] {
        assert!(text.contains(kept), "{kept}");
    }
    canaries.assert_absent(&bytes, "the bytes on the wire");
}

#[test]
fn over_http_by_every_entrance() {
    for (seed, entrance) in [(1, "fast"), (2, "standard"), (3, "sampler")] {
        let collector = Collector::http(Answer::Ok);
        let endpoint = collector.endpoint();
        let env = [
            ("OTEL_TRACES_EXPORTER", "otlp"),
            ("OTEL_EXPORTER_OTLP_ENDPOINT", endpoint.as_str()),
        ];
        let (canaries, finished) = leaky(seed, entrance, &env);
        printed_nothing(&canaries, &finished, "tenant=t1");
        sent_nothing(&canaries, &collector);
    }
}

#[test]
fn over_grpc() {
    let collector = Collector::grpc(None);
    let endpoint = collector.endpoint();
    let env = [
        ("OTEL_TRACES_EXPORTER", "otlp"),
        ("OTEL_EXPORTER_OTLP_PROTOCOL", "grpc"),
        ("OTEL_EXPORTER_OTLP_ENDPOINT", endpoint.as_str()),
    ];
    let (canaries, finished) = leaky(4, "fast", &env);
    printed_nothing(&canaries, &finished, "tenant=t1");
    sent_nothing(&canaries, &collector);
}

#[test]
fn logs_over_http_and_grpc() {
    for (seed, protocol) in [(10, "http/protobuf"), (11, "http/json"), (12, "grpc")] {
        let collector = match protocol {
            "grpc" => LogCollector::grpc(),
            _ => LogCollector::http(),
        };
        let endpoint = collector.endpoint();
        let env = [
            ("OTEL_TRACES_EXPORTER", "none"),
            ("OTEL_EXPORTER_OTLP_PROTOCOL", protocol),
            ("OTEL_EXPORTER_OTLP_ENDPOINT", endpoint.as_str()),
        ];
        let (canaries, finished) = leaky(seed, "logs", &env);
        printed_nothing(&canaries, &finished, "tenant=t1");
        let records = collector.records();
        assert!(records.len() > 50, "{}", records.len());
        let mut bytes = Vec::new();
        for export in collector.exports() {
            export.request.encode(&mut bytes).unwrap();
            for (name, value) in export.headers {
                bytes.extend(format!("{name}: {value}").into_bytes());
            }
        }
        let text = String::from_utf8_lossy(&bytes);
        for kept in ["[redacted:email]", "[redacted:rule]", "logged in", "scope "] {
            assert!(text.contains(kept), "{kept}");
        }
        canaries.assert_absent(&bytes, "the logs on the wire");
    }
}

#[test]
fn logs_on_the_console() {
    let env = [
        ("OTEL_TRACES_EXPORTER", "none"),
        ("OTEL_LOGS_EXPORTER", "console"),
    ];
    let (canaries, finished) = leaky(13, "logs", &env);
    printed_nothing(&canaries, &finished, "INFO leaky::leaky_logs: logged in");
}

#[test]
fn in_the_terminal() {
    let (canaries, finished) = leaky(5, "fast", &[("OTEL_TRACES_EXPORTER", "console")]);
    printed_nothing(
        &canaries,
        &finished,
        "text=\"mail from [redacted:email] came\"",
    );
}

#[test]
fn at_an_exporter_and_a_processor_of_the_applications_own() {
    for (seed, entrance) in [(6, "given"), (7, "standard")] {
        let (canaries, finished) = leaky(seed, entrance, &[("OTEL_TRACES_EXPORTER", "console")]);
        printed_nothing(&canaries, &finished, "SpanData");
    }
}

#[test]
fn at_a_foreign_provider() {
    let (canaries, finished) = leaky(8, "foreign", &[]);
    printed_nothing(
        &canaries,
        &finished,
        "cannot go on: mail from [redacted:email] came",
    );
}

/// A receiver that is not there makes the library speak of errors, and of nothing else.
#[test]
fn in_its_own_messages() {
    let env = [
        ("OTEL_TRACES_EXPORTER", "otlp"),
        ("OTEL_EXPORTER_OTLP_ENDPOINT", "http://127.0.0.1:1"),
    ];
    let finished = run(env!("CARGO_BIN_EXE_leaky"), &["9", "fast"], &env);
    printed_nothing(&Canaries::seeded(9), &finished, "could not be sent");
}
