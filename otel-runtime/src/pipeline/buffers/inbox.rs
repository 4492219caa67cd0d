//! The worker's side: empties the buffers, and says what to do next.

use std::collections::VecDeque;
use std::time::Instant;

use super::signal::Phase;
use super::{Buffers, Held, Known, Refused, lock};
use crate::sync::{Arc, Ordering};

/// What has come out of the buffers and is not exported yet. Items settle in the order they were taken, so a flush is a
/// number: everything taken so far.
#[derive(Debug)]
pub(crate) struct Inbox<T: Send + 'static> {
    buffers: Arc<Buffers<T>>,
    pending: VecDeque<Held<T>>,
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

impl<T: Send + 'static> Inbox<T> {
    pub(super) fn new(buffers: Arc<Buffers<T>>) -> Self {
        Self {
            buffers,
            pending: VecDeque::new(),
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
        self.pending.len() >= self.buffers.limits.full_enough || self.buffers.is_heavy()
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
            spare: Vec::new(),
            idle: false,
        }));
        known.retain_mut(|known| {
            // Read before the buffer is emptied.
            let gone = known.buffer.gone.load(Ordering::Acquire);
            self.empty(known, tick);
            !gone
        });
    }

    fn empty(&mut self, known: &mut Known<T>, tick: bool) {
        let mut found = known.buffer.empty(&mut known.spare);
        self.buffers.spans.give_back(found.spans);
        self.buffers.bytes.give_back(found.bytes);
        self.refused += found.refused;
        if !found.items.is_empty() {
            let taken = found.items.len() as u64;
            self.taken += taken;
            self.buffers.outstanding.fetch_add(taken, Ordering::Relaxed);
            self.pending.extend(found.items.drain(..));
            known.spare = found.items;
            known.idle = false;
        } else if tick {
            if known.idle {
                known.spare = Vec::new();
                known.buffer.shrink();
            }
            known.idle = true;
        }
    }

    /// Takes a batch out, in the form that exporters want, and makes room for others.
    pub(crate) fn batch<U>(&mut self, form: impl Fn(T) -> U) -> Vec<U> {
        let count = self.pending.len().min(self.buffers.limits.batch);
        let mut bytes = 0;
        let batch = self
            .pending
            .drain(..count)
            .map(|held| {
                bytes += held.bytes;
                form(held.item)
            })
            .collect();
        self.buffers.touched.store(true, Ordering::Relaxed);
        self.buffers.spans.give_back(count);
        self.buffers.bytes.give_back(bytes);
        batch
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
