//! Receivers that share no code with this project take every span, with its types, over both protocols: one in Python, and rotel.
#![expect(clippy::unwrap_used, reason = "a step that fails is a test that fails")]

use std::collections::HashSet;
use std::process::Command;

use otel_tests::peers;
use otel_tests::process::run;
use otel_tests::running::Running;
use serde_json::Value;

const PROTOCOLS: [&str; 2] = ["grpc", "http/protobuf"];

/// Two spans, one below the other.
#[track_caller]
fn send(protocol: &str, port: u64) {
    let endpoint = format!("http://127.0.0.1:{port}");
    let env = [
        ("OTEL_EXPORTER_OTLP_PROTOCOL", protocol),
        ("OTEL_EXPORTER_OTLP_ENDPOINT", endpoint.as_str()),
        ("OTEL_SERVICE_NAME", "shop"),
        ("OTEL_EXPORTER_OTLP_COMPRESSION", "gzip"),
    ];
    let finished = run(env!("CARGO_BIN_EXE_probe"), &["spans"], &env);
    assert!(finished.success, "{}", finished.stderr);
}

fn python() -> Option<Running> {
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/peers/otlp_receiver.py");
    Some(Running::start(Command::new(peers::python()?).arg(script)))
}

fn parsed(line: &str) -> Value {
    serde_json::from_str(line).unwrap()
}

#[test]
fn python_gets_every_span_with_its_types() {
    let Some(mut receiver) = python() else { return };
    let listening =
        receiver.until(|lines| lines.first().map(|line| parsed(line)))["listening"].clone();
    for (i, protocol) in PROTOCOLS.into_iter().enumerate() {
        let port = &listening[if protocol == "grpc" { "grpc" } else { "http" }];
        send(protocol, port.as_u64().unwrap());
        let spans: Vec<_> = receiver.until(|lines| {
            let new: Vec<_> = lines
                .iter()
                .skip(1 + 2 * i)
                .map(|line| parsed(line))
                .collect();
            (new.len() == 2).then_some(new)
        });
        let named = |name: &str| spans.iter().find(|span| span["name"] == name).unwrap();
        let (outer, inner) = (named("outer"), named("inner"));
        for span in [outer, inner] {
            assert_eq!(span["protocol"], protocol);
            assert_eq!(span["service"], "shop");
            assert_eq!(span["kind"], "SPAN_KIND_INTERNAL");
            assert_eq!(span["status"], "STATUS_CODE_UNSET");
            assert_eq!(span["trace_id"], outer["trace_id"]);
        }
        assert_eq!(inner["parent_span_id"], outer["span_id"]);
        assert_eq!(outer["parent_span_id"], "");
        // An integer, not a text of one.
        assert_eq!(outer["attributes"]["number"], 7);
        assert!(outer["attributes"]["code.line.number"].is_u64(), "{outer}");
        assert_eq!(outer["attributes"]["code.function.name"], "probe::outer");
        assert_eq!(inner["attributes"]["by"], "hand");
        assert!(outer["nanoseconds"].as_u64() >= inner["nanoseconds"].as_u64());
    }
}

#[test]
fn python_gets_all_of_many_spans() {
    let Some(mut receiver) = python() else { return };
    let listening =
        receiver.until(|lines| lines.first().map(|line| parsed(line)))["listening"].clone();
    for (i, protocol) in PROTOCOLS.into_iter().enumerate() {
        let port = &listening[if protocol == "grpc" { "grpc" } else { "http" }];
        let endpoint = format!("http://127.0.0.1:{port}");
        let env = [
            ("OTEL_EXPORTER_OTLP_PROTOCOL", protocol),
            ("OTEL_EXPORTER_OTLP_ENDPOINT", endpoint.as_str()),
            ("OTEL_BSP_MAX_QUEUE_SIZE", "10000"),
        ];
        let finished = run(env!("CARGO_BIN_EXE_recorder"), &["3000"], &env);
        assert!(
            finished.stdout.contains("created 3000 exported 3000 "),
            "{finished:?}"
        );
        let ids = receiver.until(|lines| {
            let new: HashSet<_> = lines
                .iter()
                .skip(1 + 3000 * i)
                .map(|line| parsed(line)["span_id"].to_string())
                .collect();
            (new.len() >= 3000).then_some(new)
        });
        assert_eq!(ids.len(), 3000);
    }
}

/// Where nobody listens at this moment: rotel does not tell which port it got, so it gets one.
fn free() -> u16 {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    listener.local_addr().unwrap().port()
}

#[test]
fn rotel_gets_every_span_with_its_types() {
    let Some(agent) = peers::rotel() else { return };
    let folder = tempfile::tempdir().unwrap();
    let (grpc, http) = (free(), free());
    let mut rotel = Running::start(
        Command::new(agent)
            .arg("start")
            .args(["--exporter", "blackhole"])
            .args(["--debug-log", "traces", "--debug-log-verbosity", "detailed"])
            .arg(format!("--otlp-grpc-endpoint=127.0.0.1:{grpc}"))
            .arg(format!("--otlp-http-endpoint=127.0.0.1:{http}"))
            .arg("--pid-file")
            .arg(folder.path().join("pid"))
            .env_clear(),
    );
    let mut names = 0;
    for (protocol, port) in [("grpc", grpc), ("http/protobuf", http)] {
        send(protocol, port.into());
        names += 2;
        let text = rotel.until(|lines| {
            let found = lines
                .iter()
                .filter(|line| line.contains("Name           : "));
            let whole = lines.iter().any(|line| line.contains("-> by: Str(hand)"));
            (found.count() == names && whole).then(|| lines.join("\n"))
        });
        for part in [
            "-> service.name: Str(shop)",
            "Name           : outer",
            "Name           : inner",
            "-> number: Int(7)",
            "-> code.function.name: Str(probe::outer)",
            "SPAN_KIND_INTERNAL",
        ] {
            let count = text.matches(part).count();
            assert!(
                count >= names / 2,
                "{protocol}: {part} is there {count} times in {text}"
            );
        }
    }
}
