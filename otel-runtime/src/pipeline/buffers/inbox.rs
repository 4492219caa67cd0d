//! The worker's side: empties the buffers, and says what to do next.

use std::collections::VecDeque;
use std::time::Instant;

use super::signal::Phase;
use super::{Buffers, Known, Refused, Store, lock};
use crate::sync::{Arc, Ordering};

/// What has come out of the buffers and is not exported yet. Items settle in the order they were taken, so a flush is a
/// number: everything taken so far.
#[derive(Debug)]
pub(crate) struct Inbox<S: Store> {
    buffers: Arc<Buffers<S>>,
    /// None of them is empty.
    pending: VecDeque<S>,
    /// How many items they hold.
    waits: usize,
    /// Empty ones, for the buffers.
    spares: Vec<S>,
    taken: u64,
    settled: u64,
    /// Flushes noted so far, and what those that wait are waiting for, ascending.
    noted: u64,
    waiting: VecDeque<Waiting>,
    refused: Refused,
}

#[derive(Debug)]
struct Waiting {
    target: u64,
    callers: u64,
}

/// What the worker is to do next.
#[derive(Debug)]
pub(crate) enum Work {
    /// Export a [`batch`](Inbox::batch), and [`settle`](Inbox::settle) it.
    Export,
    /// Flush the exporters, for the sake of so many callers.
    Flush(u64),
    /// The time to look around is here.
    Tick,
    /// Nothing is left, or the deadline has passed with so many items left.
    End(u64),
}

impl<S: Store> Inbox<S> {
    pub(super) fn new(buffers: Arc<Buffers<S>>) -> Self {
        Self {
            buffers,
            pending: VecDeque::new(),
            waits: 0,
            spares: Vec::new(),
            taken: 0,
            settled: 0,
            noted: 0,
            waiting: VecDeque::new(),
            refused: Refused::default(),
        }
    }

    /// Waits for something to do, at most until `tick`.
    pub(crate) fn next(&mut self, tick: Instant) -> Work {
        loop {
            // In this order: what was asked for covers what is taken now.
            let seen = self.buffers.signal.state();
            let now = Instant::now();
            self.drain(now >= tick);
            if seen.asked > self.noted {
                self.waiting.push_back(Waiting {
                    target: self.taken,
                    callers: seen.asked - self.noted,
                });
                self.noted = seen.asked;
            }
            let closing = seen.phase != Phase::Open;
            if let Phase::Closing(by) = seen.phase
                && now >= by
            {
                return Work::End(self.abandon());
            }
            if let Some(callers) = self.flushes_due() {
                return Work::Flush(callers);
            }
            let urged = closing || !self.waiting.is_empty() || now >= tick;
            if !self.pending.is_empty() && (urged || self.is_full_enough()) {
                return Work::Export;
            }
            if closing {
                return Work::End(0);
            }
            if now >= tick {
                return Work::Tick;
            }
            let buffers = &self.buffers;
            buffers
                .signal
                .sleep(seen, tick, || buffers.is_full_enough());
        }
    }

    fn is_full_enough(&self) -> bool {
        self.waits >= self.buffers.limits.full_enough || self.buffers.is_heavy()
    }

    fn flushes_due(&mut self) -> Option<u64> {
        let mut callers = 0;
        while let Some(first) = self.waiting.front()
            && first.target <= self.settled
        {
            callers += first.callers;
            self.waiting.pop_front();
        }
        (callers > 0).then_some(callers)
    }

    /// Empties all buffers, and forgets those whose thread is gone.
    fn drain(&mut self, tick: bool) {
        let buffers = Arc::clone(&self.buffers);
        let mut known = lock(&buffers.known);
        let newcomers = std::mem::take(&mut lock(&buffers.newcomers).buffers);
        known.extend(newcomers.into_iter().map(|buffer| Known {
            buffer,
            idle: false,
        }));
        known.retain_mut(|known| {
            // Read before the buffer is emptied.
            let gone = known.buffer.gone.load(Ordering::Acquire);
            self.empty(known, tick);
            !gone
        });
        // Of threads that are gone, or of a burst that is over.
        let wanted = if tick && known.iter().all(|known| known.idle) {
            0
        } else {
            known.len()
        };
        self.spares.truncate(wanted);
    }

    fn empty(&mut self, known: &mut Known<S>, tick: bool) {
        let found = known.buffer.empty(&mut self.spares);
        self.buffers.spans.give_back(found.spans);
        self.buffers.bytes.give_back(found.bytes);
        self.refused += found.refused;
        let taken = found.items.as_ref().map_or(0, S::len) as u64;
        self.buffers
            .met
            .fetch_add(taken + found.refused.items(), Ordering::Relaxed);
        if let Some(items) = found.items {
            let taken = items.len();
            self.waits += taken;
            self.taken += taken as u64;
            self.buffers
                .outstanding
                .fetch_add(taken as u64, Ordering::Relaxed);
            self.pending.push_back(items);
            known.idle = false;
        } else if tick {
            if known.idle {
                known.buffer.shrink();
            }
            known.idle = true;
        }
    }

    /// Takes a batch out, in the form that exporters want, and makes room for others.
    pub(crate) fn batch<U>(&mut self, mut form: impl FnMut(S::Output) -> U) -> Vec<U> {
        let count = self.waits.min(self.buffers.limits.batch);
        let mut bytes = 0;
        let mut batch = Vec::with_capacity(count);
        while batch.len() < count
            && let Some((item, size)) = self.pop()
        {
            bytes += size;
            batch.push(form(item));
        }
        self.buffers.touched.store(true, Ordering::Relaxed);
        self.buffers.spans.give_back(batch.len());
        self.buffers.bytes.give_back(bytes);
        batch
    }

    /// The item that came first.
    fn pop(&mut self) -> Option<(S::Output, usize)> {
        let first = self.pending.front_mut()?;
        let item = first.pop();
        self.waits = self.waits.saturating_sub(1);
        if first.len() == 0 {
            self.spares.extend(self.pending.pop_front());
        }
        item
    }

    /// Notes that a batch is exported, or lost and counted.
    pub(crate) fn settle(&mut self, spans: u64) {
        self.settled += spans;
        self.buffers.outstanding.fetch_sub(spans, Ordering::Relaxed);
    }

    /// Notes that the exporters are flushed.
    pub(crate) fn flushed(&self, callers: u64) {
        self.buffers.signal.flushed(callers);
    }

    /// How many items were refused since the last call.
    pub(crate) fn take_refused(&mut self) -> Refused {
        std::mem::take(&mut self.refused)
    }

    /// Gives up what is still pending.
    fn abandon(&mut self) -> u64 {
        let mut left = 0;
        while !self.pending.is_empty() {
            let batch = self.batch(drop).len() as u64;
            self.settle(batch);
            left += batch;
        }
        left
    }

    /// The worker's last word, also when it panics: shuts the buffers, and says how many items it left.
    pub(crate) fn end(&mut self) -> u64 {
        self.buffers.shut();
        self.drain(false);
        let left = self.abandon() + self.taken.saturating_sub(self.settled);
        // Threads keep their handles; what these lead to is shut and needs no memory.
        for known in lock(&self.buffers.known).drain(..) {
            known.buffer.shrink();
        }
        self.buffers.signal.closed();
        left
    }
}
