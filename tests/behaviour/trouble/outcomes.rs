//! One way of failing after the other.

use std::time::Duration;

use otel_tests::troubled::{Does, Troubled};

use super::{Account, PROTOCOLS, record};

const SHORT: [(&str, &str); 1] = [("OTEL_EXPORTER_OTLP_TIMEOUT", "400")];

/// Ten spans, which are one batch.
#[track_caller]
fn ten(protocol: &str, script: fn(usize) -> Does, more: &[(&str, &str)]) -> (Account, Troubled) {
    let receiver = Troubled::start(protocol, script);
    let account = record(&receiver, protocol, &["10"], more);
    (account, receiver)
}

#[track_caller]
fn all(account: &Account, name: &str) {
    assert_eq!(account.get(name), 10, "{name}: {account:?}");
}

#[test]
fn all_is_well() {
    for protocol in PROTOCOLS {
        let (account, receiver) = ten(protocol, |_| Does::Take, &[("OTEL_LOG_LEVEL", "info")]);
        all(&account, "exported");
        assert_eq!(receiver.distinct(), 10);
        let line = "otel-runtime: 10 spans created: 10 exported, 0 dropped, 0 outcome unknown";
        assert!(account.stderr.lines().any(|l| l == line), "{account:?}");
    }
}

#[test]
fn nobody_there() {
    for protocol in PROTOCOLS {
        let receiver = Troubled::away(protocol, |_| Does::Take);
        let account = record(&receiver, protocol, &["10"], &[]);
        all(&account, "not_sent");
        let told =
            "in all 10 spans created: 0 exported, 10 dropped (not_sent 10), 0 outcome unknown";
        assert!(account.stderr.contains(told), "{account:?}");
    }
}

#[test]
fn a_receiver_that_stalls_leaves_the_outcome_unknown() {
    for protocol in PROTOCOLS {
        let (account, _) = ten(protocol, |_| Does::Stall, &SHORT);
        all(&account, "unknown");
        assert!(
            account
                .stderr
                .contains("10 spans may or may not have arrived at "),
            "{account:?}"
        );
        assert!(
            account.stderr.contains("no answer within 400ms"),
            "{account:?}"
        );
    }
}

#[test]
fn a_connection_that_is_cut_leaves_the_outcome_unknown_whether_it_was_taken_or_not() {
    for protocol in PROTOCOLS {
        for script in [(|_| Does::TakeAndReset) as fn(usize) -> Does, |_| {
            Does::Reset
        }] {
            let (account, receiver) = ten(protocol, script, &SHORT);
            all(&account, "unknown");
            assert!(receiver.requests().len() > 1, "it was tried again");
        }
    }
}

#[test]
fn what_was_taken_after_all_is_exported_though_the_receiver_has_it_twice() {
    for protocol in PROTOCOLS {
        let script = |n| {
            if n == 0 {
                Does::TakeAndReset
            } else {
                Does::Take
            }
        };
        let (account, receiver) = ten(protocol, script, &[]);
        all(&account, "exported");
        assert_eq!((receiver.distinct(), receiver.requests().len()), (10, 2));
    }
}

#[test]
fn what_was_cut_off_once_stays_unknown_when_it_is_refused_then() {
    for protocol in PROTOCOLS {
        let script = |n| match n {
            0 => Does::TakeAndReset,
            _ => Does::Status(400, None),
        };
        let (account, receiver) = ten(protocol, script, &[]);
        all(&account, "unknown");
        assert_eq!(receiver.distinct(), 10);
    }
}

#[test]
fn a_receiver_that_asks_for_a_pause_gets_it() {
    for protocol in PROTOCOLS {
        for status in [429, 503] {
            let script = if status == 429 {
                |n| {
                    if n == 0 {
                        Does::Status(429, Some(1))
                    } else {
                        Does::Take
                    }
                }
            } else {
                |n| {
                    if n == 0 {
                        Does::Status(503, Some(1))
                    } else {
                        Does::Take
                    }
                }
            };
            let (account, receiver) = ten(protocol, script, &[]);
            all(&account, "exported");
            let requests = receiver.requests();
            assert_eq!(requests.len(), 2);
            assert!(requests[1] - requests[0] >= Duration::from_secs(1));
        }
    }
}

#[test]
fn a_pause_longer_than_an_export_may_take_costs_the_batch_and_is_kept_by_the_next() {
    let batches = [
        ("OTEL_BSP_MAX_EXPORT_BATCH_SIZE", "5"),
        ("OTEL_EXPORTER_OTLP_TIMEOUT", "1000"),
    ];
    for protocol in PROTOCOLS {
        // A minute, and as good as for ever.
        for script in [
            (|_| Does::Status(429, Some(60))) as fn(usize) -> Does,
            |_| Does::Status(429, Some(u64::MAX)),
        ] {
            let (account, receiver) = ten(protocol, script, &batches);
            all(&account, "refused");
            assert_eq!(receiver.requests().len(), 1, "{account:?}");
        }
    }
}

#[test]
fn a_receiver_that_is_busy_is_asked_again() {
    for protocol in PROTOCOLS {
        let script = |n| {
            if n < 2 {
                Does::Status(503, None)
            } else {
                Does::Take
            }
        };
        let (account, receiver) = ten(protocol, script, &[]);
        all(&account, "exported");
        assert_eq!(receiver.requests().len(), 3);
    }
}

#[test]
fn a_receiver_that_stays_busy_has_refused() {
    for protocol in PROTOCOLS {
        let (account, receiver) = ten(protocol, |_| Does::Status(503, None), &SHORT);
        all(&account, "refused");
        assert!(receiver.requests().len() > 1);
    }
}

#[test]
fn what_is_refused_for_good_is_not_sent_again() {
    for protocol in PROTOCOLS {
        let (account, receiver) = ten(protocol, |_| Does::Status(400, None), &[]);
        all(&account, "refused");
        assert_eq!(receiver.requests().len(), 1);
        let told = if protocol == "grpc" {
            "InvalidArgument"
        } else {
            "400 Bad Request"
        };
        assert!(account.stderr.contains(told), "{account:?}");
    }
}

#[test]
fn a_receiver_that_fails_on_the_way_leaves_the_outcome_unknown() {
    for protocol in PROTOCOLS {
        let (account, receiver) = ten(protocol, |_| Does::Status(500, None), &[]);
        all(&account, "unknown");
        assert_eq!(receiver.requests().len(), 1);
        let (account, receiver) = ten(protocol, |_| Does::Status(504, None), &SHORT);
        all(&account, "unknown");
        assert!(receiver.requests().len() > 1);
    }
}

#[test]
fn what_a_partial_success_rejects_is_dropped_and_not_sent_again() {
    for protocol in PROTOCOLS {
        let (account, receiver) = ten(protocol, |_| Does::TakeAllButOne, &[]);
        assert_eq!((account.get("exported"), account.get("rejected")), (9, 1));
        assert_eq!((receiver.distinct(), receiver.requests().len()), (9, 1));
        assert!(
            !account.stderr.contains("one is too many"),
            "the receiver's text may quote"
        );
    }
}

#[test]
fn nonsense_is_no_word_that_anything_was_taken() {
    for protocol in PROTOCOLS {
        for script in [(|_| Does::Garbage) as fn(usize) -> Does, |_| Does::Page] {
            let (account, _) = ten(protocol, script, &SHORT);
            all(&account, "unknown");
        }
    }
}
