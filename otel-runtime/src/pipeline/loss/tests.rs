//! What is entered and what is told.

use super::*;

fn ledger(start: Instant) -> Ledger {
    let ledger = Ledger::new(start);
    ledger.open(["there".to_owned()]);
    ledger
}

fn refused(ledger: &Ledger, spans: u64) {
    ledger.begin(spans);
    let reason = "it answered 400".to_owned();
    ledger.settle([Outcome::Lost(DropReason::Refused, reason)]);
}

#[test]
fn a_short_program_is_told_once() {
    let start = Instant::now();
    let ledger = ledger(start);
    refused(&ledger, 3);
    refused(&ledger, 4);
    assert!(ledger.due(start + Duration::from_secs(1)).is_empty());
    let told = ledger.take_unreported();
    assert_eq!(told.len(), 1);
    assert_eq!(
        told[0].to_string(),
        "7 spans could not be sent to there: it answered 400"
    );
    assert!(ledger.take_unreported().is_empty());
}

#[test]
fn a_long_running_one_is_told_at_the_first_failure_and_of_the_rest_at_shut_down() {
    let start = Instant::now();
    let late = start + GRACE;
    let ledger = ledger(start);
    assert_eq!(ledger.speaks_at(), None);
    refused(&ledger, 1);
    assert_eq!(ledger.speaks_at(), Some(late));
    assert_eq!(ledger.due(late).len(), 1);
    refused(&ledger, 5);
    assert!(ledger.due(late + GRACE).is_empty());
    assert_eq!(ledger.take_unreported()[0].spans, 5);
}

#[test]
fn a_flush_tells_of_its_own_losses_and_leaves_the_report_alone() {
    let ledger = ledger(Instant::now());
    refused(&ledger, 2);
    assert_eq!(ledger.take_since_flush()[0].spans, 2);
    assert!(ledger.take_since_flush().is_empty());
    assert_eq!(ledger.take_unreported()[0].spans, 2);
}

#[test]
fn reasons_are_bounded_and_what_is_unknown_stays_apart() {
    let ledger = ledger(Instant::now());
    for i in 0..100 {
        ledger.begin(1);
        let reason = format!("reason {i}");
        ledger.settle([if i % 2 == 0 {
            Outcome::Lost(DropReason::Refused, reason)
        } else {
            Outcome::Unknown(reason)
        }]);
    }
    let told = ledger.take_unreported();
    assert_eq!(told.len(), KEPT);
    let sum = |unknown| -> u64 {
        let alike = told.iter().filter(|loss| loss.unknown == unknown);
        alike.map(|loss| loss.spans).sum()
    };
    assert_eq!((sum(false), sum(true)), (50, 50));
}

#[test]
fn every_span_is_entered_once_for_each_receiver() {
    let ledger = Ledger::new(Instant::now());
    ledger.open(["a".to_owned(), "b".to_owned()]);
    ledger.begin(10);
    let partly = Outcome::Partly {
        rejected: 3,
        unclear: false,
        reason: "it took not all".to_owned(),
    };
    ledger.settle([partly, Outcome::Unknown("no answer".to_owned())]);
    ledger.lost(5, DropReason::QueueFull, "the queue was full");
    ledger.begin(2);
    ledger.close(20);
    // The worker wakes up too late.
    ledger.settle([Outcome::Taken, Outcome::Taken]);
    ledger.lost(3, DropReason::ShutDown, "too late");
    ledger.close(20);
    let told: Vec<_> = ledger.receivers().iter().map(ToString::to_string).collect();
    assert_eq!(
        told,
        [
            "7 exported, 11 dropped (queue_full 5, rejected 3, shut_down 3), 2 outcome unknown",
            "0 exported, 8 dropped (queue_full 5, shut_down 3), 12 outcome unknown",
        ]
    );
}

fn kept(spans: u64) -> Kept {
    Kept {
        spans,
        reason: "no space left".to_owned(),
    }
}

#[test]
fn what_an_exporter_took_and_could_not_bring_out_is_no_longer_exported() {
    let ledger = ledger(Instant::now());
    ledger.begin(7);
    ledger.settle([Outcome::Taken]);
    ledger.kept(0, kept(3));
    assert_eq!(
        ledger.receivers()[0].to_string(),
        "4 exported, 3 dropped (exporter_failed 3), 0 outcome unknown"
    );
    let told: Vec<_> = ledger.take_unreported();
    assert_eq!(told.len(), 1);
    assert_eq!(
        told[0].to_string(),
        "3 spans could not be sent to there: no space left"
    );
    // No exporter can have kept more than it took.
    ledger.kept(0, kept(100));
    assert_eq!(ledger.receivers()[0].settled(), 7);
}

#[test]
fn a_flush_tells_of_what_is_delayed_and_the_books_do_not() {
    let ledger = ledger(Instant::now());
    ledger.begin(7);
    ledger.settle([Outcome::Taken]);
    for _ in 0..3 {
        ledger.delayed(0, kept(3));
    }
    let told = ledger.take_since_flush();
    assert_eq!((told.len(), told[0].spans), (1, 3));
    assert!(ledger.take_since_flush().is_empty());
    assert!(ledger.take_unreported().is_empty());
    assert_eq!(ledger.receivers()[0].exported, 7);
}
