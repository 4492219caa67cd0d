//! The thread that exports: takes batches from the buffers, gives each to all exporters at once, and accounts for what is lost.
//!
//! Exporters are built, called, shut down and dropped here, so none of it happens on a thread of the user's.

use std::sync::mpsc::Sender;
use std::time::{Duration, Instant};

use opentelemetry::Context;
use opentelemetry_sdk::Resource;

use super::buffers::{Buffers, Inbox, Work};
use super::drive::{self, Ended};
use super::item::Waiting;
use super::loss::Ledger;
use super::{BatchConfig, after};
use crate::clock;
use crate::counts::DropReason;
use crate::error::InitError;
use crate::export::{BoxedExporter, Kept, Outcome, Plan};
use crate::health;
use crate::record::Limits;
use crate::redact::{self, Door, Scrubbed};
use crate::sync::Arc;

pub(super) struct Job {
    pub(super) buffers: Arc<Buffers<Waiting>>,
    pub(super) inbox: Inbox<Waiting>,
    pub(super) ledger: Arc<Ledger>,
    pub(super) config: BatchConfig,
    pub(super) limits: Limits,
    pub(super) plans: Vec<Plan>,
    pub(super) resource: Resource,
}

/// The worker's thread, from its first to its last breath.
pub(super) fn run(job: Job, ready: &Sender<Result<(), InitError>>) {
    // Spans made by an instrumented client while it exports would be exported in turn.
    let _quiet = Context::enter_telemetry_suppressed_scope();
    let mut working = Working {
        inbox: job.inbox,
        ledger: Arc::clone(&job.ledger),
    };

    #[cfg(any(feature = "otlp-http", feature = "otlp-grpc"))]
    let reactor = match reactor_for(&job.plans) {
        Ok(reactor) => reactor,
        Err(error) => {
            let _ = ready.send(Err(InitError::Worker {
                reason: error.to_string(),
            }));
            return;
        }
    };
    #[cfg(any(feature = "otlp-http", feature = "otlp-grpc"))]
    let _entered = reactor.as_ref().map(super::reactor::Reactor::enter);

    match build(job.plans, &job.resource) {
        Ok(exporters) => {
            job.ledger
                .open(exporters.iter().map(|exporter| exporter.to().to_owned()));
            let _ = ready.send(Ok(()));
            Worker {
                buffers: job.buffers,
                ledger: job.ledger,
                config: job.config,
                limits: job.limits,
                exporters,
            }
            .work(&mut working.inbox);
        }
        Err(error) => {
            let _ = ready.send(Err(error));
        }
    }
}

/// Tells the callers that nobody is working any more, however the thread ends.
struct Working {
    inbox: Inbox<Waiting>,
    ledger: Arc<Ledger>,
}

impl Drop for Working {
    fn drop(&mut self) {
        let left = self.inbox.end();
        if left > 0 {
            self.ledger.end_early(left);
        }
    }
}

#[cfg(any(feature = "otlp-http", feature = "otlp-grpc"))]
fn reactor_for(plans: &[Plan]) -> std::io::Result<Option<super::reactor::Reactor>> {
    plans
        .iter()
        .any(Plan::wants_reactor)
        .then(super::reactor::Reactor::start)
        .transpose()
}

fn build(plans: Vec<Plan>, resource: &Resource) -> Result<Vec<BoxedExporter>, InitError> {
    plans
        .into_iter()
        .map(|plan| {
            let mut exporter = plan.build()?;
            exporter.set_resource(resource);
            Ok(exporter)
        })
        .collect()
}

struct Worker {
    buffers: Arc<Buffers<Waiting>>,
    ledger: Arc<Ledger>,
    config: BatchConfig,
    limits: Limits,
    exporters: Vec<BoxedExporter>,
}

impl Worker {
    fn work(self, inbox: &mut Inbox<Waiting>) {
        let mut tick = self.next_tick();
        let mut door = Door::with_limits(self.limits.values);
        loop {
            let look = self
                .ledger
                .speaks_at()
                .map_or(tick, |speak| speak.min(tick));
            let work = inbox.next(look);
            // Before an export, which may take long, or for ever.
            self.count_refused(inbox);
            match work {
                Work::Export => {
                    let batch =
                        inbox.batch(|finished| finished.through(&mut door, &self.limits.counts));
                    let spans = batch.len() as u64;
                    health::taken(spans);
                    redact::say_withheld();
                    self.export(batch);
                    inbox.settle(spans);
                    tick = self.next_tick();
                }
                Work::Flush(callers) => {
                    self.each(
                        |exporter| exporter.force_flush(),
                        |receiver, kept| self.ledger.delayed(receiver, kept),
                    );
                    inbox.flushed(callers);
                }
                Work::Tick => {}
                Work::End(left) => {
                    let reason = "the deadline of the shut-down passed";
                    self.ledger.lost(left, DropReason::ShutDown, reason);
                    break;
                }
            }
            let now = Instant::now();
            if now >= tick {
                tick = self.next_tick();
                clock::slew();
            }
            if self.buffers.close_by().is_none() {
                self.ledger.speak(now);
            }
        }
        let left = self.buffers.close_by().map_or(Duration::ZERO, |by| {
            by.saturating_duration_since(Instant::now())
        });
        self.each(
            |exporter| exporter.shutdown(left),
            |receiver, kept| self.ledger.kept(receiver, kept),
        );
        for exporter in self.exporters {
            drive::call(move || drop(exporter));
        }
    }

    fn next_tick(&self) -> Instant {
        after(
            Instant::now(),
            self.config.schedule_delay.max(Duration::from_millis(1)),
        )
    }

    fn export(&self, batch: Vec<Scrubbed>) {
        let spans = batch.len() as u64;
        let start = Instant::now();
        let until = after(start, self.config.export_timeout);
        let mut batch = Some(batch);
        let last = self.exporters.len().saturating_sub(1);
        let futures = self.exporters.iter().enumerate().map(|(i, exporter)| {
            // One copy fewer than there are exporters.
            let batch = if i == last {
                batch.take()
            } else {
                batch.clone()
            };
            exporter.export(batch.unwrap_or_default())
        });
        let futures = futures.collect();
        self.ledger.begin(spans);
        let ended = drive::all(futures, || {
            if self.buffers.is_waited_for() {
                self.exporters.iter().for_each(|exporter| exporter.hurry());
            }
            self.buffers.close_by().map_or(until, |by| by.min(until))
        });
        let took = start.elapsed();
        let ended = { self.exporters.iter().zip(ended) }.map(|(exporter, end)| {
            let outcome = self.outcome(exporter, end);
            health::exported(exporter.component(), spans, &outcome, took);
            outcome
        });
        self.ledger.settle(ended);
    }

    fn outcome(&self, exporter: &BoxedExporter, end: Ended<Outcome>) -> Outcome {
        match end {
            Ended::Done(outcome) => outcome,
            Ended::Panicked => Outcome::Unknown("the exporter panicked".to_owned()),
            Ended::CutShort => exporter.cut_short(if self.buffers.close_by().is_some() {
                "no answer before the deadline of the shut-down".to_owned()
            } else {
                format!("no answer within {:?}", self.config.export_timeout)
            }),
        }
    }

    /// Calls all exporters; some keep what they could not bring out.
    fn each(&self, f: impl Fn(&BoxedExporter) -> Option<Kept>, enter: impl Fn(usize, Kept)) {
        for (receiver, exporter) in self.exporters.iter().enumerate() {
            if let Ended::Done(Some(kept)) = drive::call(|| f(exporter)) {
                enter(receiver, kept);
            }
        }
    }

    fn count_refused(&self, inbox: &mut Inbox<Waiting>) {
        for (spans, drop, reason) in self.config.why_refused(inbox.take_refused()) {
            if spans > 0 {
                health::refused(spans);
            }
            self.ledger.lost(spans, drop, &reason);
        }
    }
}
