//! The buffers by themselves: they are forgotten with their threads, and in a forked child nothing waits for the worker
//! that is not there. The process id is a pretence here; `shutdown.rs` among the tests from outside forks for real.

use std::collections::VecDeque;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Instant;

use crate::pipeline::Arc;
use crate::pipeline::buffers::{Buffers, Handle, Limits, Work};

static PID: AtomicU32 = AtomicU32::new(1);

fn limits() -> Limits {
    Limits {
        spans: 64,
        bytes: 1 << 20,
        batch: 8,
        full_enough: 8,
    }
}

#[test]
fn a_child_drops_counts_and_does_not_wait() {
    let (buffers, mut inbox) =
        Buffers::<VecDeque<(&str, usize)>>::at_home(limits(), || PID.load(Ordering::Relaxed));
    let handle = Handle::register(&buffers).unwrap();
    handle.push("parent", 8);
    PID.store(2, Ordering::Relaxed);

    for _ in 0..200 {
        handle.push("child", 8);
    }
    assert!(Handle::register(&buffers).is_none());
    buffers.push_orphan("child", 8);
    // It is noticed at the latest when there is no room; what came before waits for nobody.
    assert!(buffers.take_lost_in_fork() >= 200 - 64);
    let now = Instant::now();
    assert!(buffers.flush(now));
    buffers.close(now);
    assert_eq!(buffers.wait_closed(now), Ok(()));
    drop(handle);

    // The parent's buffers are as they were, here pretended to be the same ones.
    match inbox.next(now) {
        Work::Export => assert_eq!(inbox.batch(|item| item)[0], "parent"),
        other => panic!("{other:?}"),
    }
}

#[test]
fn buffers_and_room_of_threads_that_are_gone_are_given_back() {
    let (buffers, mut inbox) = Buffers::<VecDeque<((), usize)>>::new(limits());
    for _ in 0..20 {
        let buffers = Arc::clone(&buffers);
        let pushes = move || Handle::register(&buffers).unwrap().push((), 8);
        std::thread::spawn(pushes).join().unwrap();
    }
    let mut exported = 0;
    while let Work::Export = inbox.next(Instant::now()) {
        let batch = inbox.batch(drop).len();
        exported += batch;
        inbox.settle(batch as u64);
    }
    assert_eq!(exported, 20);
    // One is for all threads without a buffer.
    assert_eq!(buffers.count(), 1);
    assert_eq!(buffers.room_used(), (0, 0));
    assert!(!buffers.is_untouched());
}
