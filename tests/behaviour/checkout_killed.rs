//! The `checkout` example with 10,000 orders while its receiver is killed and restarted twice: every span is accounted for.
#![expect(clippy::unwrap_used, reason = "a step that fails is a test that fails")]

use std::collections::HashSet;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;
use std::time::Duration;

use otel_tests::peers;
use otel_tests::running::Running;

const ORDERS: u32 = 10_000;

/// Each order is for something that no shelf has, so that it is quickly done: three spans, and one more with a coupon.
fn orders() -> (String, u64) {
    let mut orders = String::new();
    for id in 0..ORDERS {
        let coupon = if id % 2 == 0 {
            r#","coupon":"SAVE10""#
        } else {
            ""
        };
        writeln!(
            orders,
            r#"{{"id":"{id}","customer_id":"c-{id}","name":"Ada","email":"ada@example.com","card":"4242","items":[{{"sku":"NONE","quantity":1,"price_cents":100}}]{coupon}}}"#
        )
        .unwrap();
    }
    (orders, u64::from(3 * ORDERS + ORDERS / 2))
}

/// As `cargo run --example checkout` builds it, with the features of an example and no others.
fn checkout() -> &'static Path {
    static BUILT: OnceLock<PathBuf> = OnceLock::new();
    BUILT.get_or_init(|| {
        let target = Path::new(env!("CARGO_TARGET_TMPDIR")).parent().unwrap();
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
        let status = Command::new(env!("CARGO"))
            .args([
                "build",
                "--quiet",
                "--package",
                "otel-examples",
                "--example",
                "checkout",
            ])
            .arg("--target-dir")
            .arg(target)
            .current_dir(root)
            .status();
        assert!(status.unwrap().success());
        target.join("debug/examples/checkout")
    })
}

/// A receiver in a process of its own, on this port or on a free one.
struct Receiver {
    running: Running,
    port: u16,
}

#[derive(Clone, Copy)]
enum Whose {
    Ours,
    Python,
}

impl Receiver {
    #[track_caller]
    fn start(whose: Whose, protocol: &str, port: u16) -> Option<Self> {
        let port = port.to_string();
        let mut command = match whose {
            Whose::Ours => {
                let mut command = Command::new(env!("CARGO_BIN_EXE_receiver"));
                command.args([protocol, &port]);
                command
            }
            Whose::Python => {
                let mut command = Command::new(peers::python()?);
                let script = concat!(env!("CARGO_MANIFEST_DIR"), "/peers/otlp_receiver.py");
                let option = if protocol == "grpc" {
                    "--grpc"
                } else {
                    "--http"
                };
                command.args([script, option, &port]);
                command
            }
        };
        let mut running = Running::start(&mut command);
        let port = running.until(|lines| match whose {
            Whose::Ours => lines.first()?.strip_prefix("listening ")?.parse().ok(),
            Whose::Python => {
                let said: serde_json::Value = serde_json::from_str(lines.first()?).ok()?;
                let name = if protocol == "grpc" { "grpc" } else { "http" };
                said["listening"][name].as_u64()?.try_into().ok()
            }
        });
        Some(Self { running, port })
    }

    /// How many spans it has printed, at least.
    fn wait_for(&mut self, spans: usize) {
        self.running
            .until(|lines| (lines.len() > spans).then_some(()));
    }

    /// Killed; the ids of what it has taken.
    fn kill(mut self, whose: Whose) -> Vec<String> {
        self.running.kill();
        let lines = self.running.stdout();
        let ids = lines.into_iter().skip(1).filter_map(|line| match whose {
            Whose::Ours => Some(line),
            Whose::Python => {
                let span: serde_json::Value = serde_json::from_str(&line).ok()?;
                Some(span["span_id"].as_str()?.to_owned())
            }
        });
        // A line that it had no time to finish is of a span that it had no time to confirm.
        ids.filter(|id| id.len() == 16).collect()
    }
}

fn twice(whose: Whose, protocol: &str) {
    let Some(mut receiver) = Receiver::start(whose, protocol, 0) else {
        return;
    };
    let port = receiver.port;
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("orders.jsonl");
    let (orders, made) = orders();
    std::fs::write(&file, orders).unwrap();
    let mut checkout = Running::start(
        Command::new(checkout())
            .arg(&file)
            .env_clear()
            .env("OTEL_TRACES_EXPORTER", "otlp")
            .env("OTEL_EXPORTER_OTLP_PROTOCOL", protocol)
            .env(
                "OTEL_EXPORTER_OTLP_ENDPOINT",
                format!("http://127.0.0.1:{port}"),
            ),
    );

    let mut taken = HashSet::new();
    for away in [Duration::from_millis(500), Duration::from_secs(4)] {
        receiver.wait_for(5000);
        assert!(!checkout.is_over(), "{:?}", checkout.stderr());
        taken.extend(receiver.kill(whose));
        std::thread::sleep(away);
        receiver = Receiver::start(whose, protocol, port).unwrap();
    }
    let status = checkout.wait(Duration::from_secs(180));
    taken.extend(receiver.kill(whose));

    let stderr = checkout.stderr();
    assert!(status.success(), "{stderr:?}");
    let line = stderr.last().unwrap();
    let count = |word: &str| -> u64 {
        let before = line.split(word).next().unwrap().trim_end();
        before.rsplit(' ').next().unwrap().parse().unwrap()
    };
    let (created, exported) = (count("spans created"), count("exported"));
    let (dropped, unknown) = (count("dropped"), count("outcome unknown"));
    assert_eq!(created, made, "{line}");
    assert_eq!(created, exported + dropped + unknown, "{line}");
    let distinct = taken.len() as u64;
    assert!(
        (exported..=exported + unknown).contains(&distinct),
        "taken {distinct}: {line}"
    );
    assert!(exported > made / 4, "{line}");
}

#[test]
fn ours_over_http() {
    twice(Whose::Ours, "http/protobuf");
}

#[test]
fn ours_over_grpc() {
    twice(Whose::Ours, "grpc");
}

#[test]
fn the_python_one_over_http() {
    twice(Whose::Python, "http/protobuf");
}

#[test]
fn the_python_one_over_grpc() {
    twice(Whose::Python, "grpc");
}
