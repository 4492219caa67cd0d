//! What holds in every order: nothing is lost or doubled, no wake-up is missed, no bound is passed.
//!
//! The checker's waits never time out, so a missed wake-up is a deadlock, which it reports.

use std::collections::VecDeque;
use std::time::{Duration, Instant};

use loom::thread;

use crate::buffers::{Buffers, Handle, Inbox, Limits, Work};
use crate::sync::Arc;

type Number = u32;
type Numbers = VecDeque<(Number, usize)>;

fn limits(spans: usize, full_enough: usize) -> Limits {
    Limits {
        spans,
        bytes: 1 << 20,
        batch: 4,
        full_enough,
    }
}

/// Far enough for no model to come near it.
fn never() -> Instant {
    Instant::now() + Duration::from_secs(24 * 60 * 60)
}

fn model(f: impl Fn() + Sync + Send + 'static) {
    let mut builder = loom::model::Builder::new();
    // LOOM_MAX_PREEMPTIONS=3 takes minutes.
    builder.preemption_bound = builder.preemption_bound.or(Some(2));
    builder.check(f);
}

fn handle(buffers: &Arc<Buffers<Numbers>>) -> Handle<Numbers> {
    Handle::register(buffers).expect("the buffers are open")
}

fn push(buffers: &Arc<Buffers<Numbers>>, numbers: impl IntoIterator<Item = Number>) {
    let handle = handle(buffers);
    for number in numbers {
        handle.push(number, 8);
    }
}

fn take(inbox: &mut Inbox<Numbers>) -> Vec<Number> {
    let batch = inbox.batch(|number| number);
    inbox.settle(batch.len() as u64);
    batch
}

/// Works until so many items have come, without a tick.
fn collect(inbox: &mut Inbox<Numbers>, count: usize) -> Vec<Number> {
    let mut seen = Vec::new();
    while seen.len() < count {
        match inbox.next(never()) {
            Work::Export => {
                seen.extend(take(inbox));
            }
            other => panic!("{other:?}"),
        }
    }
    seen
}

/// Works until the end; what was exported, and how much had been when the exporters were flushed.
fn work(inbox: &mut Inbox<Numbers>) -> (Vec<Number>, Vec<usize>) {
    let (mut seen, mut flushed) = (Vec::new(), Vec::new());
    loop {
        match inbox.next(never()) {
            Work::Export => {
                seen.extend(take(inbox));
            }
            Work::Flush(callers) => {
                flushed.push(seen.len());
                inbox.flushed(callers);
            }
            Work::Tick => panic!("it is never time"),
            Work::End(left) => {
                assert_eq!(left, 0);
                assert_eq!(inbox.end(), 0);
                return (seen, flushed);
            }
        }
    }
}

#[test]
fn a_full_batch_wakes_the_worker_and_keeps_its_order() {
    model(|| {
        let (buffers, mut inbox) = Buffers::<Numbers>::new(limits(64, 3));
        let pushes = thread::spawn(move || push(&buffers, 1..=3));
        assert_eq!(collect(&mut inbox, 3), [1, 2, 3]);
        pushes.join().unwrap();
    });
}

#[test]
fn what_makes_a_batch_only_together_wakes_the_worker() {
    model(|| {
        let (buffers, mut inbox) = Buffers::<Numbers>::new(limits(64, 2));
        let other = Arc::clone(&buffers);
        let one = thread::spawn(move || push(&buffers, [1]));
        let two = thread::spawn(move || push(&other, [2]));
        let mut seen = collect(&mut inbox, 2);
        seen.sort_unstable();
        assert_eq!(seen, [1, 2]);
        one.join().unwrap();
        two.join().unwrap();
    });
}

/// With room for many spans, a thread takes some for later, which must not hide that there is a batch.
#[test]
fn room_taken_for_later_does_not_hide_a_batch() {
    model(|| {
        let (buffers, mut inbox) = Buffers::<Numbers>::new(limits(64 * 4, 3));
        let other = Arc::clone(&buffers);
        let one = thread::spawn(move || push(&buffers, [1]));
        let two = thread::spawn(move || push(&other, [2, 3]));
        let mut seen = collect(&mut inbox, 3);
        seen.sort_unstable();
        assert_eq!(seen, [1, 2, 3]);
        one.join().unwrap();
        two.join().unwrap();
    });
}

#[test]
fn a_flush_covers_what_was_pushed_before_by_any_thread() {
    model(|| {
        let (buffers, mut inbox) = Buffers::<Numbers>::new(limits(64, 64));
        let caller = thread::spawn(move || {
            let pushes = Arc::clone(&buffers);
            // Its thread is gone when the flush begins.
            thread::spawn(move || push(&pushes, [1])).join().unwrap();
            let mine = handle(&buffers);
            mine.push(2, 8);
            assert!(buffers.flush(never()));
            mine.push(3, 8);
            buffers.close(never());
        });
        let (mut seen, flushed) = work(&mut inbox);
        seen.sort_unstable();
        assert_eq!(seen, [1, 2, 3]);
        assert_eq!(flushed, [2]);
        caller.join().unwrap();
    });
}

#[test]
fn a_flush_meets_pushes_of_another_thread() {
    model(|| {
        let (buffers, mut inbox) = Buffers::<Numbers>::new(limits(64, 2));
        let flushes = Arc::clone(&buffers);
        let caller = thread::spawn(move || {
            assert!(flushes.flush(never()));
            flushes.close(never());
        });
        let handle = handle(&buffers);
        let pushes = thread::spawn(move || handle.push(1, 8));
        let (seen, _) = work(&mut inbox);
        // What comes after the end is nobody's; what was taken in is there once.
        assert!(seen.is_empty() || seen == [1], "{seen:?}");
        caller.join().unwrap();
        pushes.join().unwrap();
    });
}

#[test]
fn a_close_loses_nothing_pushed_before_and_keeps_nothing_pushed_after() {
    model(|| {
        let (buffers, mut inbox) = Buffers::<Numbers>::new(limits(64, 64));
        let closes = Arc::clone(&buffers);
        let early = handle(&buffers);
        let late = thread::spawn(move || early.push(2, 8));
        let caller = thread::spawn(move || {
            push(&closes, [1]);
            closes.close(never());
            assert_eq!(closes.wait_closed(never()), Ok(()));
        });
        let (mut seen, _) = work(&mut inbox);
        seen.sort_unstable();
        assert!(seen == [1] || seen == [1, 2], "{seen:?}");
        caller.join().unwrap();
        late.join().unwrap();
        assert_eq!(inbox.end(), 0);
        assert_eq!(buffers.room_used(), (0, 0));
    });
}

#[test]
fn a_thread_that_ends_leaves_its_items_and_no_buffer() {
    model(|| {
        let (buffers, mut inbox) = Buffers::<Numbers>::new(limits(64, 64));
        let pushes = Arc::clone(&buffers);
        let gone = thread::spawn(move || push(&pushes, [1, 2]));
        let mut seen = Vec::new();
        let look = |inbox: &mut Inbox<Numbers>, seen: &mut Vec<Number>| {
            if let Work::Export = inbox.next(Instant::now()) {
                seen.extend(take(inbox));
            }
        };
        look(&mut inbox, &mut seen);
        gone.join().unwrap();
        look(&mut inbox, &mut seen);
        look(&mut inbox, &mut seen);
        assert_eq!(seen, [1, 2]);
        // The one that all threads without a handle share.
        assert_eq!(buffers.count(), 1);
        assert_eq!(buffers.room_used(), (0, 0));
    });
}

#[test]
fn no_more_than_the_bound_is_taken_and_the_rest_is_counted() {
    model(|| {
        let (buffers, mut inbox) = Buffers::<Numbers>::new(limits(2, 2));
        let other = Arc::clone(&buffers);
        let one = thread::spawn(move || push(&other, [1, 2]));
        let two = handle(&buffers);
        two.push(3, 8);
        two.push(4, 8);
        assert!(buffers.room_used().0 <= 2);
        let mut seen: Vec<Number> = Vec::new();
        while let Work::Export = inbox.next(Instant::now()) {
            let batch = take(&mut inbox);
            assert!(batch.len() <= 2);
            seen.extend(batch);
        }
        one.join().unwrap();
        while let Work::Export = inbox.next(Instant::now()) {
            seen.extend(take(&mut inbox));
        }
        let refused = inbox.take_refused();
        assert_eq!(seen.len() as u64 + refused.spans, 4);
        assert!(seen.len() >= 2);
        assert_eq!(refused.bytes, 0);
        assert_eq!(buffers.room_used(), (0, 0));
    });
}

#[test]
fn threads_without_a_handle_share_a_buffer() {
    model(|| {
        let (buffers, mut inbox) = Buffers::<Numbers>::new(limits(64, 2));
        let other = Arc::clone(&buffers);
        let one = thread::spawn(move || other.push_orphan(1, 8));
        let two = thread::spawn(move || buffers.push_orphan(2, 8));
        let mut seen = collect(&mut inbox, 2);
        seen.sort_unstable();
        assert_eq!(seen, [1, 2]);
        one.join().unwrap();
        two.join().unwrap();
    });
}
