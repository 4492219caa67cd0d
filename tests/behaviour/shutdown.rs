//! The end of a program: what it waits for, what it says, and that it never hangs, on any flavour of runtime.
#![expect(clippy::unwrap_used, reason = "a step that fails is a test that fails")]

use std::sync::mpsc;
use std::time::Duration;

use otel_tests::collector::{Answer, Collector, nobody};
use otel_tests::process::{Finished, run};

fn probe(scenario: &str, endpoint: &str, protocol: &str) -> Finished {
    let env = [
        ("OTEL_EXPORTER_OTLP_ENDPOINT", endpoint),
        ("OTEL_EXPORTER_OTLP_PROTOCOL", protocol),
    ];
    run(env!("CARGO_BIN_EXE_probe"), &[scenario], &env)
}

const PROTOCOLS: [&str; 2] = ["http/protobuf", "grpc"];

#[test]
fn with_nobody_there_a_drop_says_so_once() {
    for protocol in PROTOCOLS {
        let endpoint = nobody();
        let finished = probe("drop", &endpoint, protocol);
        assert!(finished.success);
        let said = finished.said();
        assert_eq!(said.len(), 1, "{}", finished.stderr);
        for part in [
            "2 spans could not be sent to ",
            endpoint.as_str(),
            protocol_name(protocol),
            "onnection refused",
        ] {
            assert!(said[0].contains(part), "{}", said[0]);
        }
        assert_eq!(finished.stderr.lines().count(), 1, "{}", finished.stderr);
    }
}

fn protocol_name(protocol: &str) -> &str {
    if protocol == "grpc" { "gRPC" } else { protocol }
}

#[test]
fn with_nobody_there_a_shutdown_is_an_error_and_no_line() {
    let finished = probe("spans", &nobody(), "http/protobuf");
    assert!(!finished.success);
    assert!(finished.said().is_empty());
    assert!(
        finished.stderr.contains("2 spans could not be sent to "),
        "{}",
        finished.stderr
    );
}

#[test]
fn with_nobody_there_many_spans_are_one_line_too() {
    let finished = probe("many", &nobody(), "http/protobuf");
    assert!(finished.success);
    assert_eq!(finished.said().len(), 1, "{}", finished.stderr);
    let told: u64 = finished.said()[0]
        .split("; ")
        .filter_map(|loss| loss.split(' ').next()?.parse::<u64>().ok())
        .sum();
    assert_eq!(told, 10_000, "{}", finished.stderr);
}

#[test]
fn a_flush_tells_what_was_lost_since_the_last_one() {
    let finished = probe("two-flushes", &nobody(), "http/protobuf");
    let flushes: Vec<_> = finished
        .stdout
        .lines()
        .filter(|line| line.starts_with("flush: "))
        .collect();
    assert!(
        flushes[0].starts_with("flush: 2 spans could not be sent"),
        "{flushes:?}"
    );
    assert_eq!(flushes[1], "flush: ok");
    assert_eq!(finished.said().len(), 1, "{}", finished.stderr);
}

#[test]
fn a_receiver_that_stalls_holds_nobody_up_beyond_the_deadline() {
    for protocol in PROTOCOLS {
        let collector = Collector::stalling();
        let finished = probe("brief", &collector.endpoint(), protocol);
        assert!(finished.success);
        assert_eq!(finished.said().len(), 1, "{}", finished.stderr);
        assert!(
            finished.said()[0].contains("2 spans may or may not have arrived"),
            "{}",
            finished.stderr
        );
        assert!(
            finished.said()[0].contains("deadline"),
            "{}",
            finished.stderr
        );
    }
}

#[test]
fn what_ended_before_a_drop_arrives() {
    for scenario in ["drop", "flush-drop"] {
        let collector = Collector::http(Answer::Ok);
        let finished = probe(scenario, &collector.endpoint(), "http/protobuf");
        assert_eq!(finished.stderr, "");
        assert_eq!(collector.names(), ["inner", "outer"], "{scenario}");
    }
}

#[test]
fn all_of_many_spans_arrive_or_are_counted() {
    let collector = Collector::http(Answer::Ok);
    let finished = probe("many", &collector.endpoint(), "http/protobuf");
    let dropped: usize = finished
        .said()
        .first()
        .and_then(|line| line.split(' ').next()?.parse().ok())
        .unwrap_or(0);
    assert_eq!(
        collector.names().len() + dropped,
        10_000,
        "{}",
        finished.stderr
    );
}

#[test]
fn a_guard_that_was_not_kept_is_noticed() {
    let finished = probe("not-kept", &nobody(), "http/protobuf");
    assert!(finished.success);
    assert_eq!(finished.said().len(), 1, "{}", finished.stderr);
    assert!(
        finished.said()[0].contains("let telemetry = otel_runtime::init()?;"),
        "{}",
        finished.stderr
    );
    assert_eq!(finished.stdout, "recording: false\n");
}

#[test]
fn a_second_init_names_the_place_of_the_first() {
    let finished = probe("twice", &nobody(), "http/protobuf");
    assert!(finished.success, "{}", finished.stderr);
    for line in finished.stdout.lines() {
        let (number, message) = line.split_once(' ').unwrap();
        assert!(message.contains(&format!("probe.rs:{number}:")), "{line}");
    }
}

#[test]
fn after_the_shutdown_nothing_is_recorded() {
    let finished = probe("after", &nobody(), "http/protobuf");
    assert_eq!(finished.stdout, "recording: false\n");
}

#[cfg(unix)]
#[test]
fn a_forked_child_waits_for_nothing_and_sends_nothing() {
    let collector = Collector::http(Answer::Ok);
    let finished = probe("fork", &collector.endpoint(), "http/protobuf");
    let said = finished.stdout.lines();
    let said: Vec<_> = said.filter(|line| !line.starts_with("recording")).collect();
    let [flush, shutdown, child] = said[..] else {
        panic!("{finished:?}")
    };
    assert_eq!((flush, child), ("flush: ok", "child: 0"));
    // What it could not record, but for a batch before the fork was noticed.
    let (spans, reason) = shutdown["shutdown: ".len()..].split_once(' ').unwrap();
    let spans = spans.parse::<u32>().unwrap();
    assert!((5000..=10_000).contains(&spans), "{shutdown}");
    assert!(
        reason.ends_with("fork first, then call `init()`"),
        "{shutdown}"
    );
    // The parent goes on, and what it had recorded is sent once.
    assert!(finished.success, "{finished:?}");
    let mut names = collector.names();
    names.sort();
    assert_eq!(names, ["inner", "inner", "outer", "outer"]);
}

/// Does it in a process of its own, since `init` is once in a process: this test binary, with one test chosen.
fn alone(test: &str, endpoint: &str) -> Finished {
    let me = std::env::current_exe().unwrap();
    let env = [("OTEL_EXPORTER_OTLP_ENDPOINT", endpoint), ("ALONE", "1")];
    run(
        me.to_str().unwrap(),
        &[test, "--exact", "--nocapture", "--include-ignored"],
        &env,
    )
}

#[track_caller]
fn on_a_flavour(test: &str) {
    let collector = Collector::http(Answer::Ok);
    let finished = alone(test, &collector.endpoint());
    assert!(finished.success, "{}\n{}", finished.stdout, finished.stderr);
    let mut names = collector.names();
    names.retain(|name| name != "meanwhile");
    assert_eq!(names, ["flushed", "shut down"]);
    let stalling = Collector::stalling();
    let finished = alone(test, &stalling.endpoint());
    assert!(finished.success, "{}\n{}", finished.stdout, finished.stderr);
}

fn span(name: &'static str) {
    use otel_runtime::opentelemetry::{global, trace::Span as _, trace::Tracer as _};
    global::tracer("test").start(name).end();
}

/// Ends within the deadline or is an error, either way without a panic.
fn record_flush_and_end() {
    let timeout = Duration::from_millis(500);
    let telemetry = otel_runtime::builder()
        .with_shutdown_timeout(timeout)
        .init()
        .unwrap();
    span("flushed");
    let _ = telemetry.flush();
    span("shut down");
    // On a thread of the runtime, and while others still record.
    let (stop, stopped) = mpsc::channel::<()>();
    let recording = std::thread::spawn(move || {
        while stopped.try_recv() == Err(mpsc::TryRecvError::Empty) {
            span("meanwhile");
            std::thread::yield_now();
        }
    });
    let _ = telemetry.shutdown();
    drop(stop);
    recording.join().unwrap();
}

fn is_alone() -> bool {
    std::env::var_os("ALONE").is_some()
}

#[test]
fn outside_tokio() {
    if is_alone() {
        record_flush_and_end();
    } else {
        on_a_flavour("outside_tokio");
    }
}

#[test]
fn on_a_multi_thread_runtime() {
    if is_alone() {
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(2)
            .enable_all()
            .build()
            .unwrap();
        runtime.block_on(async {
            let ending = tokio::spawn(async { record_flush_and_end() });
            ending.await.unwrap();
        });
    } else {
        on_a_flavour("on_a_multi_thread_runtime");
    }
}

#[test]
fn on_a_current_thread_runtime() {
    if is_alone() {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .unwrap();
        runtime.block_on(async { record_flush_and_end() });
    } else {
        on_a_flavour("on_a_current_thread_runtime");
    }
}

#[test]
fn dropped_inside_a_runtime() {
    if is_alone() {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .unwrap();
        runtime.block_on(async {
            let timeout = Duration::from_millis(500);
            let _telemetry = otel_runtime::builder()
                .with_shutdown_timeout(timeout)
                .init()
                .unwrap();
            span("flushed");
            span("shut down");
        });
    } else {
        on_a_flavour("dropped_inside_a_runtime");
    }
}
