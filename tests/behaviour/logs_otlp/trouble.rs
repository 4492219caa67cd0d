//! Batches, receivers that fail, and what is lost.

use std::time::Instant;

use otel_tests::collector::{Answer, Collector, nobody};
use otel_tests::log_collector::LogCollector;

use super::logging;

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
    // Long enough for the request to be written, also on a busy machine.
    let slow = [("OTEL_BLRP_EXPORT_TIMEOUT", "1500")];
    let slow = logging("flush", &[&stalled[..], &slow].concat());
    assert!(
        slow.stdout
            .starts_with("flush: 1 log record may or may not have arrived at http://localhost:")
            && slow.stdout.contains("within 1.5s"),
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
        finished
            .stderr
            .contains("1 log record may or may not have arrived at"),
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
