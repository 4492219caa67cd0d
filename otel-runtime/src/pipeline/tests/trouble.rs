//! Exporters that panic, fail for a while or never return, while threads go on recording.

use std::sync::atomic::AtomicUsize;

use super::rig::{Does, LONG, config, rig};
use super::*;

fn in_batches_of(count: usize) -> BatchConfig {
    BatchConfig {
        max_export_batch_size: count,
        ..config()
    }
}

fn lost(losses: &[Loss]) -> u64 {
    losses.iter().map(|loss| loss.spans).sum()
}

/// Does that to so many batches, then takes the rest.
fn at_first(does: Does, batches: usize) -> impl Fn(usize) -> Does + Send + Sync {
    let done = AtomicUsize::new(0);
    move |_| {
        if done.fetch_add(1, Ordering::SeqCst) < batches {
            does
        } else {
            Does::Take
        }
    }
}

#[test]
fn an_exporter_that_fails_for_a_while_loses_that_while_only() {
    for does in [Does::Fail, Does::Panic] {
        let rig = rig(in_batches_of(2), at_first(does, 2));
        rig.spans(&["a", "b", "c", "d", "e", "f"]);
        match rig.pipeline.flush(LONG) {
            Err(FlushError::NotSent { losses }) => assert_eq!(lost(&losses), 4),
            other => panic!("{other:?}"),
        }
        assert_eq!(rig.names(), ["e", "f"]);
        rig.spans(&["g"]);
        rig.pipeline.flush(LONG).unwrap();
        assert_eq!(rig.names(), ["e", "f", "g"]);
        match rig.shutdown(LONG) {
            Err(ShutdownError::NotSent { losses, counts }) => {
                assert_eq!(lost(&losses), 4);
                let unknown = if matches!(does, Does::Panic) { 4 } else { 0 };
                let one = &counts.receivers[0];
                assert_eq!((counts.created, counts.queued), (7, 0));
                assert_eq!((one.exported, one.unknown), (3, unknown));
                assert_eq!(one.dropped_in_all(), 4 - unknown);
            }
            other => panic!("{other:?}"),
        }
    }
}

#[test]
fn an_exporter_that_hangs_for_a_while_loses_that_while_only() {
    let short = BatchConfig {
        export_timeout: Duration::from_millis(10),
        ..in_batches_of(1)
    };
    let rig = rig(short, at_first(Does::Hang, 2));
    rig.spans(&["a", "b", "c"]);
    match rig.pipeline.flush(LONG) {
        Err(FlushError::NotSent { losses }) => assert_eq!(lost(&losses), 2),
        other => panic!("{other:?}"),
    }
    assert_eq!(rig.names(), ["c"]);
}

#[test]
fn with_an_exporter_that_never_returns_recording_goes_on_and_all_is_accounted_for() {
    let small = BatchConfig {
        max_queue_size: 4,
        ..in_batches_of(1)
    };
    let rig = rig(small, |_| Does::Block(LONG));
    rig.spans(&["a"]);
    rig.begun.recv_timeout(LONG).unwrap();
    rig.spans(&["b"; 10]);
    match rig.pipeline.flush(Duration::from_millis(10)) {
        Err(FlushError::DeadlinePassed { .. }) => {}
        other => panic!("{other:?}"),
    }
    match rig.shutdown(Duration::from_millis(100)) {
        Err(ShutdownError::DeadlinePassed {
            unsent,
            losses,
            counts,
            ..
        }) => {
            assert_eq!((unsent, lost(&losses)), (5, 6), "{losses:?}");
            assert_eq!(
                counts.to_string(),
                "11 spans created: 0 exported, 10 dropped (queue_full 6, shut_down 4), 1 outcome unknown"
            );
        }
        other => panic!("{other:?}"),
    }
    // Nothing is taken any more.
    rig.spans(&["late"]);
    match rig.pipeline.outcome(LONG) {
        Err(ShutdownError::DeadlinePassed {
            unsent: 5, losses, ..
        }) => assert!(losses.is_empty()),
        other => panic!("{other:?}"),
    }
}

#[test]
fn large_spans_are_bounded_by_their_bytes() {
    let bytes = BatchConfig {
        max_queue_bytes: 100_000,
        ..config()
    };
    let (release, gate) = channel::<()>();
    let gate = Mutex::new(gate);
    let rig = rig(bytes, move |_| {
        let _ = gate.lock().unwrap().recv();
        Does::Take
    });
    let large = "x".repeat(30_000);
    // Two make it more than half full, which wakes the worker though no batch is full.
    rig.spans(&[&large, &large]);
    rig.begun.recv_timeout(LONG).unwrap();
    rig.spans(&[large.as_str(); 5]);
    drop(release);
    let error = rig.shutdown(LONG).unwrap_err().to_string();
    assert_eq!(
        error,
        "2 spans could not be sent to the exporter Scripted: the queue was full, with 100000 bytes; \
         in all 7 spans created: 5 exported, 2 dropped (queue_bytes 2), 0 outcome unknown"
    );
    assert_eq!(rig.names().len(), 5);
}
