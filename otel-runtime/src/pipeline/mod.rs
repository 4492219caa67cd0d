//! Takes finished spans off the user's threads and brings them to the exporters, in batches, within bounded memory and time.
//!
//! `submit` and `Processor` (user's thread) → `buffers` → `Worker` (its own thread) → exporters. No call waits beyond its
//! deadline: an exporter that does not return is left behind. What is lost is counted in the `Ledger`.

mod buffers;
pub(crate) mod drive;
mod item;
mod loss;
mod processor;
#[cfg(any(
    feature = "otlp-http",
    feature = "otlp-grpc",
    feature = "jaeger-remote"
))]
pub(crate) mod reactor;
mod submit;
#[cfg(feature = "testing")]
pub(crate) mod tap;
#[cfg(test)]
mod tests;
mod worker;

use std::sync::mpsc;
use std::thread::Thread;
use std::time::{Duration, Instant};

use opentelemetry_sdk::Resource;

pub(crate) use item::Item;
pub(crate) use processor::Processor;
pub(crate) use submit::submit;

use self::buffers::{Buffers, Limits, Refused};
use self::item::Waiting;
use self::loss::Ledger;
use self::submit::Entrance;
use crate::counts::{DropReason, ReceiverCounts, SpanCounts};
use crate::error::{FlushError, InitError, Loss, ShutdownError};
use crate::export::Plan;
use crate::health;
use crate::ids;
use crate::record;
use crate::sync::{Arc, AtomicBool, Ordering};

/// How spans are batched: the variables `OTEL_BSP_…`.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct BatchConfig {
    pub(crate) schedule_delay: Duration,
    /// `Duration::MAX`: no limit.
    pub(crate) export_timeout: Duration,
    pub(crate) max_queue_size: usize,
    /// What all finished spans that wait may hold of memory together.
    pub(crate) max_queue_bytes: usize,
    pub(crate) max_export_batch_size: usize,
}

impl Default for BatchConfig {
    fn default() -> Self {
        Self {
            schedule_delay: Duration::from_secs(5),
            export_timeout: Duration::from_secs(30),
            max_queue_size: 2048,
            max_queue_bytes: 64 * 1024 * 1024,
            max_export_batch_size: 512,
        }
    }
}

impl BatchConfig {
    fn limits(&self) -> Limits {
        let eager = self.schedule_delay.is_zero();
        let batch = self.max_export_batch_size.max(1);
        Limits {
            spans: self.max_queue_size,
            bytes: self.max_queue_bytes,
            batch,
            full_enough: if eager {
                1
            } else {
                batch.min(self.max_queue_size.max(1))
            },
        }
    }

    /// In words, for the ledger.
    fn why_refused(&self, refused: Refused) -> [(u64, DropReason, String); 2] {
        let (spans, bytes) = (self.max_queue_size, self.max_queue_bytes);
        [
            (
                refused.spans,
                DropReason::QueueFull,
                format!("the queue of {spans} was full (OTEL_BSP_MAX_QUEUE_SIZE)"),
            ),
            (
                refused.bytes,
                DropReason::QueueBytes,
                format!("the queue was full, with {bytes} bytes"),
            ),
        ]
    }
}

/// The way from the end of a span to the exporters.
#[derive(Debug)]
pub(crate) struct Pipeline {
    buffers: Arc<Buffers<Waiting>>,
    entrance: Entrance,
    ledger: Arc<Ledger>,
    config: BatchConfig,
    worker: Thread,
    /// The worker was still busy at the end of a shut-down.
    left_behind: AtomicBool,
}

impl Pipeline {
    /// Starts the worker and has it build the exporters.
    ///
    /// # Errors
    /// When a thread cannot be started or an exporter cannot be built.
    pub(crate) fn start(
        config: BatchConfig,
        limits: record::Limits,
        plans: Vec<Plan>,
        resource: Resource,
    ) -> Result<Arc<Self>, InitError> {
        let (buffers, inbox) = Buffers::at_home(config.limits(), ids::process);
        let ledger = Arc::new(Ledger::new(Instant::now()));
        let job = worker::Job {
            buffers: Arc::clone(&buffers),
            inbox,
            ledger: Arc::clone(&ledger),
            config: config.clone(),
            limits,
            plans,
            resource,
        };
        let (ready, started) = mpsc::channel();
        let thread = std::thread::Builder::new()
            .name("otel-export".to_owned())
            .spawn(move || worker::run(job, &ready))
            .map_err(|error| InitError::Worker {
                reason: error.to_string(),
            })?;
        started.recv().unwrap_or_else(|_| {
            Err(InitError::Worker {
                reason: "it panicked".to_owned(),
            })
        })?;
        let worker = thread.thread().clone();
        Ok(Arc::new(Self {
            entrance: Entrance::new(Arc::clone(&buffers)),
            buffers,
            ledger,
            config,
            worker,
            left_behind: AtomicBool::new(false),
        }))
    }

    /// Makes this the pipeline that [`submit`] leads to, until it is closed.
    pub(crate) fn install(&self) {
        let (buffers, capacity) = (Arc::downgrade(&self.buffers), self.config.max_queue_size);
        health::watch(move || {
            let waiting = buffers.upgrade().map_or(0, |buffers| buffers.room_used().0);
            (capacity, waiting)
        });
        self.entrance.install();
    }

    /// Takes a finished, sampled span, for this pipeline.
    pub(crate) fn push(&self, item: Item<'_>) {
        self.entrance.push(item);
    }

    /// Whether no sampled span has ended yet.
    pub(crate) fn is_untouched(&self) -> bool {
        self.buffers.is_untouched()
    }

    /// Exports everything that ended before, and waits for it.
    ///
    /// # Errors
    /// When the deadline passes first, or when spans were lost since the last flush.
    pub(crate) fn flush(&self, timeout: Duration) -> Result<(), FlushError> {
        let deadline = after(Instant::now(), timeout);
        if !self
            .buffers
            .flush_and_wake(deadline, || self.worker.unpark())
        {
            return Err(FlushError::DeadlinePassed { deadline: timeout });
        }
        if self.buffers.has_forked() {
            // Nobody works here, and the ledger may be locked by nobody.
            return Ok(());
        }
        let losses = self.ledger.take_since_flush();
        if losses.is_empty() {
            Ok(())
        } else {
            Err(FlushError::NotSent { losses })
        }
    }

    /// Exports what is left and ends the worker, or leaves it behind at the deadline. May be called again.
    pub(crate) fn close(&self, timeout: Duration) {
        if self.buffers.has_forked() {
            return;
        }
        self.entrance.uninstall();
        let now = Instant::now();
        // The worker stops a little earlier, so that what it has to say arrives in time.
        let margin = (timeout / 10).min(Duration::from_millis(250));
        self.buffers
            .close(after(now, timeout.saturating_sub(margin)));
        self.worker.unpark();
        if self.buffers.wait_closed(after(now, timeout)).is_err() {
            self.left_behind.store(true, Ordering::Relaxed);
        }
    }

    /// What `close` could not bring out and nobody was told of.
    ///
    /// # Errors
    /// When there is something.
    pub(crate) fn outcome(&self, timeout: Duration) -> Result<(), ShutdownError> {
        if self.buffers.has_forked() {
            return self.outcome_in_child();
        }
        if self.left_behind.load(Ordering::Relaxed) {
            // The worker would have counted these.
            for (spans, drop, reason) in self.config.why_refused(self.buffers.take_refused()) {
                self.ledger.lost(spans, drop, &reason);
            }
            self.ledger.close(self.buffers.offered().0);
        }
        let counts = self.counts();
        let losses: Vec<Loss> = self.ledger.take_unreported();
        match self.buffers.wait_closed(Instant::now()) {
            Err(unsent) if self.left_behind.load(Ordering::Relaxed) => {
                Err(ShutdownError::DeadlinePassed {
                    deadline: timeout,
                    unsent,
                    losses,
                    counts,
                })
            }
            _ if losses.is_empty() => Ok(()),
            _ => Err(ShutdownError::NotSent { losses, counts }),
        }
    }

    /// What became of the spans so far. Costs a lock for each thread that has recorded; nothing of it in a forked child.
    pub(crate) fn counts(&self) -> SpanCounts {
        if self.buffers.has_forked() {
            return SpanCounts::default();
        }
        // In this order: what is settled was created before.
        let mut receivers = self.ledger.receivers();
        let (created, refused) = self.buffers.offered();
        let config = &self.config;
        let most = config
            .max_queue_size
            .saturating_add(config.max_export_batch_size) as u64;
        for receiver in &mut receivers {
            receiver.drop_for(DropReason::QueueFull, refused.spans);
            receiver.drop_for(DropReason::QueueBytes, refused.bytes);
            // More cannot be under way: the worker knows that these were refused, and has not entered it yet.
            let missing = created.saturating_sub(receiver.settled());
            receiver.drop_for(DropReason::QueueFull, missing.saturating_sub(most));
        }
        let settled = receivers.iter().map(ReceiverCounts::settled).min();
        SpanCounts {
            created,
            queued: settled.map_or(0, |settled| created.saturating_sub(settled)),
            receivers,
        }
    }

    fn outcome_in_child(&self) -> Result<(), ShutdownError> {
        match self.buffers.take_lost_in_fork() {
            0 => Ok(()),
            spans => {
                let reason = "a forked child does not record; fork first, then call `init()`";
                let loss = Loss {
                    spans,
                    to: "the exporters".to_owned(),
                    reason: reason.to_owned(),
                    unknown: false,
                };
                let counts = SpanCounts {
                    created: spans,
                    ..SpanCounts::default()
                };
                let losses = vec![loss];
                Err(ShutdownError::NotSent { losses, counts })
            }
        }
    }
}

/// That much later, or as good as never: a year from now every clock can still tell.
fn after(start: Instant, time: Duration) -> Instant {
    start + time.min(Duration::from_secs(365 * 24 * 60 * 60))
}
