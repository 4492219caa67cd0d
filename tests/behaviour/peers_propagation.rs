//! Requests between a process of ours and one with the SDK of Python or Node, both ways: one trace, the right parent, and no baggage but what is listed.
#![expect(clippy::unwrap_used, reason = "a step that fails is a test that fails")]

use std::process::Command;
use std::time::Duration;

use otel_tests::collector::{Answer, Collector};
use otel_tests::peers;
use otel_tests::running::Running;
use serde_json::{Value, json};

const FORMATS: [&str; 3] = ["tracecontext,baggage", "b3,baggage", "b3multi,baggage"];
const LONG: Duration = Duration::from_secs(60);

#[derive(Clone, Copy)]
enum Peer {
    Python,
    Node,
}

impl Peer {
    #[track_caller]
    fn run(self, arguments: &[&str], formats: &str) -> Option<Running> {
        let mut command = match self {
            Self::Python => {
                let mut command = Command::new(peers::python()?);
                command.arg(concat!(env!("CARGO_MANIFEST_DIR"), "/peers/propagation.py"));
                command
            }
            Self::Node => {
                let modules = peers::node_modules()?;
                let mut command = Command::new(peers::program("node")?);
                command
                    .arg(concat!(
                        env!("CARGO_MANIFEST_DIR"),
                        "/peers/node/propagation.mjs"
                    ))
                    .env("OTEL_TESTS_NODE_MODULES", modules.parent().unwrap());
                command
            }
        };
        command.args(arguments).env("OTEL_PROPAGATORS", formats);
        Some(Running::start(&mut command))
    }
}

#[track_caller]
fn ours(arguments: &[&str], formats: &str, collector: &Collector) -> Running {
    Running::start(
        Command::new(env!("CARGO_BIN_EXE_crossing"))
            .args(arguments)
            .env_clear()
            .env("OTEL_PROPAGATORS", formats)
            .env("OTEL_EXPORTER_OTLP_ENDPOINT", collector.endpoint()),
    )
}

/// The line with that number, as soon as it is there.
#[track_caller]
fn line(running: &mut Running, number: usize) -> Value {
    running.until(|lines| Some(serde_json::from_str(lines.get(number)?).unwrap()))
}

fn hex(bytes: &[u8]) -> String {
    let digits: Vec<_> = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    digits.concat()
}

#[track_caller]
fn calls_us(peer: Peer) {
    for formats in FORMATS {
        let collector = Collector::http(Answer::Ok);
        let mut server = ours(&["serve"], formats, &collector);
        let port = line(&mut server, 0)["listening"].clone();
        let url = format!("http://127.0.0.1:{port}/");
        let Some(mut client) = peer.run(&["call", &url], formats) else {
            return;
        };
        let sent = line(&mut client, 0);
        assert!(server.wait(LONG).success(), "{:?}", server.stderr());

        let spans = collector.spans();
        let [(_, span)] = &spans[..] else {
            panic!("{formats}: {spans:?}")
        };
        assert_eq!(span.name, "handle");
        assert_eq!(json!(hex(&span.trace_id)), sent["trace_id"], "{formats}");
        assert_eq!(
            json!(hex(&span.parent_span_id)),
            sent["span_id"],
            "{formats}"
        );
        // It is told where to go on, and the rest of what came along.
        let reply = &sent["reply"];
        assert_eq!(json!(hex(&span.span_id)), reply["span_id"]);
        assert_eq!(
            reply["outgoing"]["baggage"], "tenant=acme",
            "{formats}: {sent}"
        );
        assert!(
            sent["sent"]["baggage"].to_string().contains("secret"),
            "{sent}"
        );
        if formats.starts_with("tracecontext") {
            assert_eq!(reply["outgoing"]["tracestate"], "vendor=7", "{sent}");
        }
    }
}

#[track_caller]
fn is_called_by_us(peer: Peer) {
    for formats in FORMATS {
        let Some(mut server) = peer.run(&["serve"], formats) else {
            return;
        };
        let port = line(&mut server, 0)["listening"].to_string();
        let collector = Collector::http(Answer::Ok);
        let mut client = ours(&["call", &port], formats, &collector);
        assert!(client.wait(LONG).success(), "{:?}", client.stderr());
        let (sent, got) = (line(&mut client, 0), line(&mut server, 1));
        assert_eq!(got["trace_id"], sent["trace_id"], "{formats}: {got}");
        assert_eq!(got["parent_id"], sent["span_id"], "{formats}: {got}");
        assert_eq!(got["sampled"], true, "{formats}: {got}");
        assert_eq!(
            got["baggage"],
            json!({ "tenant": "acme" }),
            "{formats}: {got}"
        );
        let span = &collector.spans()[0].1;
        assert_eq!(json!(hex(&span.span_id)), sent["span_id"]);
    }
}

#[test]
fn python_calls_us() {
    calls_us(Peer::Python);
}

#[test]
fn python_is_called_by_us() {
    is_called_by_us(Peer::Python);
}

#[test]
fn node_calls_us() {
    calls_us(Peer::Node);
}

#[test]
fn node_is_called_by_us() {
    is_called_by_us(Peer::Node);
}
