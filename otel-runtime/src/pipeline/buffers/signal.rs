//! What the worker and those who wait for it tell each other: wake up, flush, end; done.

use crate::sync::{AtomicBool, Condvar, Mutex, MutexGuard, Ordering, fence};
use std::sync::PoisonError;
use std::time::{Duration, Instant};

/// Nothing here panics while it holds a lock, so a poisoned one is as good as any.
pub(crate) fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

fn wait_timeout<'a, T>(
    condvar: &Condvar,
    guard: MutexGuard<'a, T>,
    time: Duration,
) -> MutexGuard<'a, T> {
    let waited = condvar.wait_timeout(guard, time);
    waited.unwrap_or_else(PoisonError::into_inner).0
}

#[derive(Debug)]
pub(super) struct Signal {
    /// The worker waits, or is about to. Written with the lock on `state` only.
    asleep: AtomicBool,
    state: Mutex<State>,
    for_worker: Condvar,
    for_callers: Condvar,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct State {
    /// Flushes asked for, and done.
    pub(super) asked: u64,
    done: u64,
    pub(super) phase: Phase,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Phase {
    Open,
    /// To be drained by then.
    Closing(Instant),
    Closed,
}

impl Signal {
    pub(super) fn new() -> Self {
        Self {
            asleep: AtomicBool::new(false),
            state: Mutex::new(State {
                asked: 0,
                done: 0,
                phase: Phase::Open,
            }),
            for_worker: Condvar::new(),
            for_callers: Condvar::new(),
        }
    }

    // ===== whoever has pushed enough =====

    /// To be asked after room was taken from an account; see the head of the module above.
    pub(super) fn is_asleep(&self) -> bool {
        fence(Ordering::SeqCst);
        self.asleep.load(Ordering::Relaxed)
    }

    pub(super) fn ring(&self) {
        // With the lock, the worker is either before its look at the accounts or inside its wait.
        let state = lock(&self.state);
        let asleep = self.asleep.load(Ordering::Relaxed);
        self.asleep.store(false, Ordering::Relaxed);
        drop(state);
        // One of several is enough.
        if asleep {
            self.for_worker.notify_one();
        }
    }

    // ===== the worker =====

    pub(super) fn state(&self) -> State {
        *lock(&self.state)
    }

    /// Waits at most until `tick`; not at all when something was asked since `seen`, or `is_due` says so.
    pub(super) fn sleep(&self, seen: State, tick: Instant, is_due: impl Fn() -> bool) {
        let mut state = lock(&self.state);
        self.asleep.store(true, Ordering::Relaxed);
        fence(Ordering::SeqCst);
        let idle = (state.asked, state.phase) == (seen.asked, seen.phase) && !is_due();
        if idle {
            let wait = tick.saturating_duration_since(Instant::now());
            state = wait_timeout(&self.for_worker, state, wait);
        }
        self.asleep.store(false, Ordering::Relaxed);
        drop(state);
    }

    /// Notes that so many flushes are done.
    pub(super) fn flushed(&self, callers: u64) {
        lock(&self.state).done += callers;
        self.for_callers.notify_all();
    }

    pub(super) fn closed(&self) {
        lock(&self.state).phase = Phase::Closed;
        self.for_callers.notify_all();
    }

    // ===== whoever waits for the worker =====

    pub(super) fn close_by(&self) -> Option<Instant> {
        match self.state().phase {
            Phase::Closing(by) => Some(by),
            Phase::Open | Phase::Closed => None,
        }
    }

    /// `asked` is called between asking and waiting.
    pub(super) fn flush(&self, deadline: Instant, asked: impl FnOnce()) -> bool {
        let mut state = lock(&self.state);
        if state.phase == Phase::Closed {
            return true;
        }
        state.asked += 1;
        let ticket = state.asked;
        self.for_worker.notify_one();
        asked();
        self.wait(state, deadline, |state| state.done >= ticket)
    }

    /// Whether somebody waits for a flush.
    pub(super) fn is_asked_to_flush(&self) -> bool {
        let state = self.state();
        state.asked > state.done
    }

    pub(super) fn close(&self, by: Instant) {
        let mut state = lock(&self.state);
        if state.phase == Phase::Open {
            state.phase = Phase::Closing(by);
        }
        drop(state);
        self.for_worker.notify_one();
    }

    pub(super) fn wait_closed(&self, deadline: Instant) -> bool {
        self.wait(lock(&self.state), deadline, |_| false)
    }

    fn wait(
        &self,
        mut state: MutexGuard<'_, State>,
        deadline: Instant,
        done: impl Fn(&State) -> bool,
    ) -> bool {
        loop {
            if state.phase == Phase::Closed || done(&state) {
                return true;
            }
            let left = deadline.saturating_duration_since(Instant::now());
            if left.is_zero() {
                return false;
            }
            state = wait_timeout(&self.for_callers, state, left);
        }
    }
}
