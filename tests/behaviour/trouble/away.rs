//! A receiver that is away for a while, and comes back: for two seconds, or as many as `OTEL_TESTS_AWAY_SECONDS` says (60 for the full minute).

use std::time::Duration;

use otel_tests::troubled::{Does, Troubled};

use super::{PROTOCOLS, balanced, recorded};

fn seconds() -> u64 {
    let seconds = std::env::var("OTEL_TESTS_AWAY_SECONDS");
    seconds.map_or(2, |seconds| seconds.parse().unwrap())
}

#[test]
fn memory_is_bounded_while_it_is_away_and_exporting_goes_on_when_it_is_back() {
    let away = Duration::from_secs(seconds());
    // A span every two milliseconds, for as long as it is away, and as long again.
    let spans = (2 * away.as_millis() / 2).to_string();
    let limits = [
        ("OTEL_BSP_MAX_QUEUE_SIZE", "128"),
        ("OTEL_BSP_MAX_EXPORT_BATCH_SIZE", "32"),
        ("OTEL_BSP_SCHEDULE_DELAY", "100"),
        ("OTEL_EXPORTER_OTLP_TIMEOUT", "500"),
    ];
    for protocol in PROTOCOLS {
        let mut receiver = Troubled::away(protocol, |_| Does::Take);
        let endpoint = receiver.endpoint();
        let (spans, away) = (spans.clone(), away);
        let recording =
            std::thread::spawn(move || recorded(&endpoint, protocol, &[&spans, "2000"], &limits));
        std::thread::sleep(away);
        receiver.come_back();
        let account = recording.join().unwrap();
        balanced(&account, receiver.distinct());
        assert!(account.get("exported") > 0, "{account:?}");
        assert!(account.get("not_sent") > 0, "{account:?}");
        // What waits, and a batch on its way.
        assert!(account.get("most") <= 128 + 32, "{account:?}");
        assert!(receiver.largest() <= 32);
    }
}

#[test]
fn a_short_absence_costs_nothing() {
    let limits = [("OTEL_BSP_SCHEDULE_DELAY", "50")];
    for protocol in PROTOCOLS {
        let mut receiver = Troubled::away(protocol, |_| Does::Take);
        let endpoint = receiver.endpoint();
        let recording = std::thread::spawn(move || {
            // About three seconds.
            recorded(&endpoint, protocol, &["300", "10000"], &limits)
        });
        std::thread::sleep(Duration::from_secs(1));
        receiver.come_back();
        let account = recording.join().unwrap();
        balanced(&account, receiver.distinct());
        assert_eq!(account.get("exported"), 300, "{account:?}");
    }
}

#[test]
fn nothing_is_written_to_disk() {
    let folder = tempfile::tempdir().unwrap();
    let receiver = Troubled::away("http/protobuf", |_| Does::Take);
    let status = std::process::Command::new(env!("CARGO_BIN_EXE_recorder"))
        .arg("5000")
        .current_dir(folder.path())
        .env_clear()
        .envs([
            ("OTEL_EXPORTER_OTLP_ENDPOINT", receiver.endpoint()),
            ("HOME", folder.path().to_str().unwrap().to_owned()),
            ("TMPDIR", folder.path().to_str().unwrap().to_owned()),
        ])
        .stdout(std::process::Stdio::null())
        .stderr(std::process::Stdio::null())
        .status();
    assert!(status.unwrap().success());
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
}
