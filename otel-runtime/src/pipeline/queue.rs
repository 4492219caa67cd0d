//! Holds finished spans until the worker takes them, and carries what others want of the worker: flush, and end.
//!
//! Spans settle in the order they came, so a flush is a number: everything accepted so far. All this is apart from
//! exporting, so that another buffer can take the place of this one.

use std::collections::VecDeque;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Instant;

use opentelemetry_sdk::trace::SpanData;

#[derive(Debug)]
pub(super) struct Queue {
    capacity: usize,
    batch: usize,
    /// With this many spans the worker is woken.
    full_enough: usize,
    state: Mutex<State>,
    for_worker: Condvar,
    for_callers: Condvar,
}

#[derive(Debug, Default)]
struct State {
    spans: VecDeque<SpanData>,
    accepted: u64,
    /// Exported, or lost and counted.
    settled: u64,
    /// Refused because the queue was full, and not taken by the worker's account yet.
    refused: u64,
    /// What each waiting flush waits for, ascending.
    flushes: VecDeque<u64>,
    flushes_begun: u64,
    flushes_done: u64,
    phase: Phase,
}

#[derive(Clone, Copy, Debug, Default, PartialEq)]
enum Phase {
    #[default]
    Open,
    /// To be drained by then.
    Closing(Instant),
    Closed,
}

/// What the worker is to do next.
#[derive(Debug)]
pub(super) enum Work {
    Export(Vec<SpanData>),
    /// Flush the exporters, for the sake of so many callers.
    Flush(u64),
    /// The time to look around is here.
    Tick,
    /// Nothing is left, or the deadline has passed with so many spans left.
    End(u64),
}

impl Queue {
    pub(super) fn new(capacity: usize, batch: usize, eager: bool) -> Self {
        let full_enough = if eager { 1 } else { batch };
        Self {
            capacity,
            batch,
            full_enough,
            state: Mutex::default(),
            for_worker: Condvar::new(),
            for_callers: Condvar::new(),
        }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Takes a finished span, or counts it as refused; never waits for the worker.
    pub(super) fn push(&self, span: SpanData) {
        let mut state = self.state();
        if state.phase != Phase::Open {
            return;
        }
        if state.spans.len() >= self.capacity {
            state.refused += 1;
            return;
        }
        state.spans.push_back(span);
        state.accepted += 1;
        let wake = state.spans.len() == self.full_enough;
        drop(state);
        if wake {
            self.for_worker.notify_one();
        }
    }

    /// How many spans came in, the refused ones too.
    pub(super) fn offered(&self) -> u64 {
        let state = self.state();
        state.accepted + state.refused
    }

    // ===== the worker's side =====

    /// Waits for something to do, at most until `tick`.
    pub(super) fn next(&self, tick: Instant) -> Work {
        let mut state = self.state();
        loop {
            let now = Instant::now();
            if let Phase::Closing(by) = state.phase
                && now >= by
            {
                return Work::End(state.abandon());
            }
            if let Some(callers) = state.flushes_due() {
                return Work::Flush(callers);
            }
            let urged = state.phase != Phase::Open || !state.flushes.is_empty() || now >= tick;
            if !state.spans.is_empty() && (urged || state.spans.len() >= self.full_enough) {
                let count = state.spans.len().min(self.batch);
                return Work::Export(state.spans.drain(..count).collect());
            }
            if state.phase != Phase::Open {
                return Work::End(0);
            }
            if now >= tick {
                return Work::Tick;
            }
            let wait = tick.saturating_duration_since(now);
            state = self
                .for_worker
                .wait_timeout(state, wait)
                .unwrap_or_else(PoisonError::into_inner)
                .0;
        }
    }

    /// Notes that a batch is exported, or lost and counted.
    pub(super) fn settle(&self, spans: u64) {
        self.state().settled += spans;
        self.for_callers.notify_all();
    }

    /// Notes that the exporters are flushed.
    pub(super) fn flushed(&self, callers: u64) {
        self.state().flushes_done += callers;
        self.for_callers.notify_all();
    }

    /// How many spans were refused since the last call.
    pub(super) fn take_refused(&self) -> u64 {
        std::mem::take(&mut self.state().refused)
    }

    /// When the worker has to be done, if it has to.
    pub(super) fn close_by(&self) -> Option<Instant> {
        match self.state().phase {
            Phase::Closing(by) => Some(by),
            Phase::Open | Phase::Closed => None,
        }
    }

    /// The worker's last word, also when it panics; says how many spans it left.
    pub(super) fn closed(&self) -> u64 {
        let mut state = self.state();
        state.phase = Phase::Closed;
        let left = state.abandon();
        drop(state);
        self.for_callers.notify_all();
        left
    }

    // ===== the callers' side =====

    /// Waits until everything accepted before is settled and flushed; `false` when the deadline came first.
    pub(super) fn flush(&self, deadline: Instant) -> bool {
        let mut state = self.state();
        if state.phase == Phase::Closed {
            return true;
        }
        let target = state.accepted;
        state.flushes.push_back(target);
        state.flushes_begun += 1;
        let ticket = state.flushes_begun;
        self.for_worker.notify_one();
        self.wait(state, deadline, |state| state.flushes_done >= ticket)
    }

    /// Lets no more spans in, and asks the worker to be done by then. Whoever calls this unparks the worker as well.
    pub(super) fn close(&self, by: Instant) {
        let mut state = self.state();
        if state.phase == Phase::Open {
            state.phase = Phase::Closing(by);
        }
        drop(state);
        self.for_worker.notify_one();
    }

    /// Waits for the worker's end; otherwise says how many spans are still unsettled.
    pub(super) fn wait_closed(&self, deadline: Instant) -> Result<(), u64> {
        if self.wait(self.state(), deadline, |_| false) {
            return Ok(());
        }
        let state = self.state();
        Err(state.accepted.saturating_sub(state.settled))
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
            state = self
                .for_callers
                .wait_timeout(state, left)
                .unwrap_or_else(PoisonError::into_inner)
                .0;
        }
    }
}

impl State {
    fn flushes_due(&mut self) -> Option<u64> {
        let mut callers = 0;
        while self
            .flushes
            .front()
            .is_some_and(|target| *target <= self.settled)
        {
            self.flushes.pop_front();
            callers += 1;
        }
        (callers > 0).then_some(callers)
    }

    /// Gives up what is still queued.
    fn abandon(&mut self) -> u64 {
        let left = self.spans.len() as u64;
        self.spans.clear();
        self.settled += left;
        left
    }
}
