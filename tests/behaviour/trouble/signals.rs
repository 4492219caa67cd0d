//! Metrics and log records have the patience of spans, over either protocol.

use std::time::Duration;

use otel_tests::process::{Finished, run};
use otel_tests::troubled::{Does, Script, Troubled};

use super::PROTOCOLS;

/// A signal, and a program that exports one message of it, at its end.
const SIGNALS: [(&str, &str, &str); 2] = [
    ("METRICS", env!("CARGO_BIN_EXE_metered"), "calls"),
    ("LOGS", env!("CARGO_BIN_EXE_logging"), "one"),
];

/// Each signal over each protocol.
fn each(script: Script, check: impl Fn(&Finished, &Troubled, &str)) {
    for protocol in PROTOCOLS {
        for (signal, program, scenario) in SIGNALS {
            let receiver = Troubled::start(protocol, script);
            let path = match (protocol, signal) {
                ("grpc", _) => "",
                (_, "METRICS") => "/v1/metrics",
                _ => "/v1/logs",
            };
            let endpoint = format!("{}{path}", receiver.endpoint());
            let of_signal = |what: &str| format!("OTEL_EXPORTER_OTLP_{signal}_{what}");
            let (endpoint_is, protocol_is) = (of_signal("ENDPOINT"), of_signal("PROTOCOL"));
            let exporter_is = format!("OTEL_{signal}_EXPORTER");
            let env = [
                ("OTEL_TRACES_EXPORTER", "none"),
                ("OTEL_LOGS_EXPORTER", "none"),
                (exporter_is.as_str(), "otlp"),
                (endpoint_is.as_str(), endpoint.as_str()),
                (protocol_is.as_str(), protocol),
                ("OTEL_EXPORTER_OTLP_TIMEOUT", "3000"),
            ];
            let finished = run(program, &[scenario], &env);
            check(&finished, &receiver, &format!("{signal} over {protocol}"));
        }
    }
}

fn pauses(receiver: &Troubled) -> Vec<Duration> {
    let requests = receiver.requests();
    requests.windows(2).map(|two| two[1] - two[0]).collect()
}

#[test]
fn a_receiver_that_is_busy_is_asked_again() {
    let script = |n| match n {
        0 | 1 => Does::Status(503, None),
        _ => Does::Take,
    };
    each(script, |finished, receiver, what| {
        assert!(finished.success, "{what}: {}", finished.stderr);
        assert_eq!(receiver.others(), 1, "{what}");
        assert_eq!(receiver.requests().len(), 3, "{what}");
    });
}

#[test]
fn a_receiver_that_asks_for_a_pause_gets_it() {
    for status in [429, 503] {
        let script: Script = match status {
            429 => |n| match n {
                0 => Does::Status(429, Some(1)),
                _ => Does::Take,
            },
            _ => |n| match n {
                0 => Does::Status(503, Some(1)),
                _ => Does::Take,
            },
        };
        each(script, |finished, receiver, what| {
            assert!(finished.success, "{what}: {}", finished.stderr);
            assert_eq!(receiver.others(), 1, "{what}");
            let pauses = pauses(receiver);
            let is_kept = pauses.len() == 1 && pauses[0] >= Duration::from_secs(1);
            assert!(is_kept, "{what}, {status}: {pauses:?}");
        });
    }
}

#[test]
fn a_connection_that_is_cut_is_made_anew() {
    let script = |n| match n {
        0 => Does::Reset,
        _ => Does::Take,
    };
    each(script, |finished, receiver, what| {
        assert!(finished.success, "{what}: {}", finished.stderr);
        assert_eq!((receiver.others(), receiver.requests().len()), (1, 2));
    });
}

#[test]
fn what_is_refused_for_good_is_not_sent_again() {
    each(
        |_| Does::Status(400, None),
        |finished, receiver, what| {
            assert!(!finished.success, "{what}");
            assert_eq!(receiver.requests().len(), 1, "{what}");
            let answered = if what.ends_with("grpc") {
                "it answered InvalidArgument"
            } else {
                "it answered 400 Bad Request"
            };
            assert!(finished.stderr.contains(answered), "{}", finished.stderr);
        },
    );
}

#[test]
fn a_pause_longer_than_an_export_may_take_is_not_waited_for() {
    each(
        |_| Does::Status(429, Some(60)),
        |finished, receiver, what| {
            assert!(!finished.success, "{what}");
            assert_eq!(receiver.requests().len(), 1, "{what}");
        },
    );
}

#[test]
fn the_time_limit_holds_for_all_attempts_together() {
    each(
        |n| {
            if n == 0 {
                Does::Status(503, None)
            } else {
                Does::Stall
            }
        },
        |finished, receiver, what| {
            assert!(!finished.success, "{what}");
            assert_eq!(receiver.requests().len(), 2, "{what}");
            let told = "no answer within 3s";
            assert!(finished.stderr.contains(told), "{}", finished.stderr);
        },
    );
}

#[test]
fn a_partial_success_is_told_and_not_sent_again() {
    each(
        |_| Does::TakeAllButOne,
        |finished, receiver, what| {
            assert!(!finished.success, "{what}");
            assert_eq!(receiver.requests().len(), 1, "{what}");
            assert!(
                finished.stderr.contains("it rejected"),
                "{}",
                finished.stderr
            );
            assert!(!finished.stderr.contains("one is too many"), "{what}");
        },
    );
}
