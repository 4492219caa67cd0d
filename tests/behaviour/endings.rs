//! Ends of a process that drop nothing: signals, `exit`, and panics that abort. What had ended before arrives.
#![cfg(unix)]
#![expect(clippy::unwrap_used, reason = "a step that fails is a test that fails")]

use std::os::unix::process::ExitStatusExt as _;
use std::path::Path;
use std::process::Command;
use std::time::Duration;

use otel_tests::collector::{Answer, Collector};
use otel_tests::running::Running;

const TERM: i32 = 15;
const INT: i32 = 2;
const ABRT: i32 = 6;

const LONG: Duration = Duration::from_secs(60);

fn start(arguments: &[&str], endpoint: &str, env: &[(&str, &str)]) -> Running {
    Running::start(
        Command::new(env!("CARGO_BIN_EXE_ending"))
            .args(arguments)
            .env_clear()
            .env("OTEL_EXPORTER_OTLP_ENDPOINT", endpoint)
            // Nothing goes by time.
            .env("OTEL_BSP_SCHEDULE_DELAY", "100000")
            .envs(env.iter().copied()),
    )
}

#[track_caller]
fn says(running: &mut Running, word: &str) {
    running.until(|lines| lines.iter().any(|line| line == word).then_some(()));
}

fn send(running: &Running, signal: i32) {
    let kill = format!("kill -{signal} {}", running.id());
    let status = Command::new("sh").args(["-c", &kill]).status();
    assert!(status.unwrap().success());
}

#[test]
fn at_a_signal_what_is_left_arrives_and_the_process_ends_by_that_signal() {
    for signal in [TERM, INT] {
        let collector = Collector::http(Answer::Ok);
        let mut running = start(&["end"], &collector.endpoint(), &[]);
        says(&mut running, "ready");
        send(&running, signal);
        let status = running.wait(LONG);
        assert_eq!(status.signal(), Some(signal), "{:?}", running.stderr());
        assert_eq!(collector.names(), ["before"]);
    }
}

#[test]
fn a_receiver_that_stalls_does_not_hold_up_the_end_beyond_the_deadline() {
    let collector = Collector::stalling();
    let mut running = start(&["end", "300"], &collector.endpoint(), &[]);
    says(&mut running, "ready");
    send(&running, TERM);
    assert_eq!(running.wait(LONG).signal(), Some(TERM));
    let told = running.stderr().concat();
    assert!(
        told.contains("1 span may or may not have arrived"),
        "{told}"
    );
}

#[test]
fn a_second_signal_ends_it_at_once() {
    let collector = Collector::stalling();
    // Longer than this test waits.
    let mut running = start(
        &["end", "1000000"],
        &collector.endpoint(),
        &[
            ("OTEL_EXPORTER_OTLP_TIMEOUT", "1000000"),
            ("OTEL_BSP_EXPORT_TIMEOUT", "1000000"),
        ],
    );
    says(&mut running, "ready");
    send(&running, TERM);
    // Until it has come and was noticed there is nothing to see from outside.
    std::thread::sleep(Duration::from_millis(300));
    assert!(!running.is_over());
    send(&running, INT);
    assert_eq!(running.wait(LONG).signal(), Some(INT));
}

#[test]
fn an_application_that_goes_on_ends_by_itself() {
    let collector = Collector::http(Answer::Ok);
    let mut running = start(&["go-on"], &collector.endpoint(), &[]);
    says(&mut running, "listening");
    send(&running, TERM);
    let status = running.wait(LONG);
    assert_eq!(status.code(), Some(0), "{:?}", running.stderr());
    assert_eq!(collector.names(), ["after", "before"]);
    says(&mut running, "done");
}

#[test]
fn what_an_application_records_that_goes_on_for_too_long_arrives_before_the_deadline() {
    let collector = Collector::http(Answer::Ok);
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("signalled");
    let mut running = start(
        &["stays"],
        &collector.endpoint(),
        &[("FILE", file.to_str().unwrap())],
    );
    says(&mut running, "ready");
    send(&running, TERM);
    while collector.names().is_empty() {
        std::thread::sleep(Duration::from_millis(5));
    }
    std::fs::write(&file, "").unwrap();
    says(&mut running, "recorded");
    let late = std::time::Instant::now() + LONG;
    while collector.names() != ["after", "before"] && std::time::Instant::now() < late {
        std::thread::sleep(Duration::from_millis(5));
    }
    assert_eq!(collector.names(), ["after", "before"]);
    assert!(!running.is_over());
}

#[test]
fn without_recording_the_signal_does_what_it_always_did() {
    let mut running = start(
        &["off"],
        "http://127.0.0.1:9",
        &[("OTEL_SDK_DISABLED", "true")],
    );
    says(&mut running, "ready");
    send(&running, TERM);
    assert_eq!(running.wait(LONG).signal(), Some(TERM));
}

#[test]
fn after_a_shutdown_exit_loses_nothing() {
    let collector = Collector::http(Answer::Ok);
    let mut running = start(&["exit"], &collector.endpoint(), &[]);
    assert_eq!(running.wait(LONG).code(), Some(7));
    assert_eq!(collector.names(), ["before"]);
}

/// As the documentation of `Telemetry` has it, in a crate of its own that is built with `panic = "abort"`.
#[test]
fn a_hook_brings_out_what_has_ended_before_a_panic_that_aborts() {
    let fixture = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/endings");
    let built = otel_tests::fixture::Fixture::new(&fixture, env!("CARGO_TARGET_TMPDIR"));
    let _ = built.cargo("build", &[]);
    let program = Path::new(env!("CARGO_TARGET_TMPDIR")).join("../fixtures/debug/endings");
    let collector = Collector::http(Answer::Ok);
    let mut running = Running::start(
        Command::new(program)
            .env_clear()
            .env("OTEL_EXPORTER_OTLP_ENDPOINT", collector.endpoint()),
    );
    assert_eq!(running.wait(LONG).signal(), Some(ABRT));
    // The one that panics never ends.
    assert_eq!(collector.names(), ["ended"]);
    let told = running.stderr().concat();
    assert!(told.contains("the end of the world"), "{told}");
}
