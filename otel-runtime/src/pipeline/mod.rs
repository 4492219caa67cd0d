//! Takes finished spans off the user's threads and brings them to the exporters, in batches, within bounded memory and time.
//!
//! `Processor` (user's thread) → `Queue` → `Worker` (its own thread) → exporters. No call waits beyond its deadline: an
//! exporter that does not return is left behind. What is lost is counted in the `Ledger`.

mod drive;
mod loss;
mod processor;
mod queue;
#[cfg(any(feature = "otlp-http", feature = "otlp-grpc"))]
mod reactor;
#[cfg(feature = "testing")]
pub(crate) mod tap;
#[cfg(test)]
mod tests;
mod worker;

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, mpsc};
use std::thread::Thread;
use std::time::{Duration, Instant};

use opentelemetry_sdk::Resource;

pub(crate) use processor::Processor;

use self::loss::Ledger;
use self::queue::Queue;
use crate::error::{FlushError, InitError, Loss, ShutdownError};
use crate::export::Plan;

/// How spans are batched: the variables `OTEL_BSP_…`.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct BatchConfig {
    pub(crate) schedule_delay: Duration,
    /// `Duration::MAX`: no limit.
    pub(crate) export_timeout: Duration,
    pub(crate) max_queue_size: usize,
    pub(crate) max_export_batch_size: usize,
}

impl Default for BatchConfig {
    fn default() -> Self {
        Self {
            schedule_delay: Duration::from_secs(5),
            export_timeout: Duration::from_secs(30),
            max_queue_size: 2048,
            max_export_batch_size: 512,
        }
    }
}

/// The way from the end of a span to the exporters.
#[derive(Debug)]
pub(crate) struct Pipeline {
    queue: Arc<Queue>,
    ledger: Arc<Ledger>,
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
        plans: Vec<Plan>,
        resource: Resource,
    ) -> Result<Arc<Self>, InitError> {
        let eager = config.schedule_delay.is_zero();
        let queue = Arc::new(Queue::new(
            config.max_queue_size,
            config.max_export_batch_size,
            eager,
        ));
        let ledger = Arc::new(Ledger::new(Instant::now()));
        let job = worker::Job {
            queue: Arc::clone(&queue),
            ledger: Arc::clone(&ledger),
            config,
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
            queue,
            ledger,
            worker,
            left_behind: AtomicBool::new(false),
        }))
    }

    /// Takes a finished record of a traced call.
    pub(crate) fn submit(&self, record: crate::record::Record) {
        self.queue.push(record.into_span_data());
    }

    /// How many sampled spans have ended.
    pub(crate) fn offered(&self) -> u64 {
        self.queue.offered()
    }

    /// Exports everything that ended before, and waits for it.
    ///
    /// # Errors
    /// When the deadline passes first, or when spans were lost since the last flush.
    pub(crate) fn flush(&self, timeout: Duration) -> Result<(), FlushError> {
        if !self.queue.flush(after(Instant::now(), timeout)) {
            return Err(FlushError::DeadlinePassed { deadline: timeout });
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
        let now = Instant::now();
        // The worker stops a little earlier, so that what it has to say arrives in time.
        let margin = (timeout / 10).min(Duration::from_millis(250));
        self.queue.close(after(now, timeout.saturating_sub(margin)));
        self.worker.unpark();
        if self.queue.wait_closed(after(now, timeout)).is_err() {
            self.left_behind.store(true, Ordering::Relaxed);
        }
    }

    /// What `close` could not bring out and nobody was told of.
    ///
    /// # Errors
    /// When there is something.
    pub(crate) fn outcome(&self, timeout: Duration) -> Result<(), ShutdownError> {
        let losses: Vec<Loss> = self.ledger.take_unreported();
        match self.queue.wait_closed(Instant::now()) {
            Err(unsent) if self.left_behind.load(Ordering::Relaxed) => {
                Err(ShutdownError::DeadlinePassed {
                    deadline: timeout,
                    unsent,
                    losses,
                })
            }
            _ if losses.is_empty() => Ok(()),
            _ => Err(ShutdownError::NotSent { losses }),
        }
    }
}

/// That much later, or as good as never: a year from now every clock can still tell.
fn after(start: Instant, time: Duration) -> Instant {
    start + time.min(Duration::from_secs(365 * 24 * 60 * 60))
}
