//! The thread that exports log records: takes a batch, scrubs it, gives it to each target, and accounts for what is lost.

use std::sync::Arc;
use std::sync::mpsc::{self, Sender};
use std::time::{Duration, Instant};

use opentelemetry::Context;
use opentelemetry_sdk::Resource;

use super::door::{LogDoor, Scrubbed};
use super::lost::Missing;
use super::queue::{Queue, Waiting, Work};
use super::target::Target;
use super::{Limits, Plan};
use crate::error::InitError;
use crate::pipeline::drive::{self, Ended};
use crate::redact::Door;

/// Starts the thread, which builds the exporters.
///
/// # Errors
/// When it cannot be started or an exporter cannot be built.
pub(super) fn start(queue: &Arc<Queue>, plan: Plan, resource: Resource) -> Result<(), InitError> {
    let (ready, started) = mpsc::channel();
    let shared = Arc::clone(queue);
    let thread = std::thread::Builder::new()
        .name("otel-logs".to_owned())
        .spawn(move || run(&shared, plan, &resource, &ready))
        .map_err(|error| failed(&error))?;
    queue.works_on(thread.thread().clone());
    started.recv().unwrap_or_else(|_| {
        Err(InitError::Worker {
            reason: "it panicked".to_owned(),
        })
    })
}

fn failed(error: &std::io::Error) -> InitError {
    InitError::Worker {
        reason: error.to_string(),
    }
}

/// Tells the callers that nobody is working any more, however the thread ends.
struct Working<'a>(&'a Queue);

impl Drop for Working<'_> {
    fn drop(&mut self) {
        self.0.ended();
    }
}

fn run(queue: &Queue, plan: Plan, resource: &Resource, ready: &Sender<Result<(), InitError>>) {
    // What is logged by an exporter while it exports would be exported in turn.
    let _quiet = Context::enter_telemetry_suppressed_scope();
    let _working = Working(queue);
    #[cfg(any(feature = "otlp-http", feature = "otlp-grpc"))]
    let reactor = match plan
        .otlp
        .is_some()
        .then(crate::pipeline::reactor::Reactor::start)
    {
        Some(Err(error)) => {
            let _ = ready.send(Err(failed(&error)));
            return;
        }
        Some(Ok(reactor)) => Some(reactor),
        None => None,
    };
    #[cfg(any(feature = "otlp-http", feature = "otlp-grpc"))]
    let _entered = reactor
        .as_ref()
        .map(crate::pipeline::reactor::Reactor::enter);

    let (delay, timeout) = (plan.batch.schedule_delay, plan.batch.export_timeout);
    let limits = plan.limits.clone();
    match targets(plan, &Door::default().resource(resource)) {
        Ok(targets) => {
            let _ = ready.send(Ok(()));
            Worker {
                queue,
                targets,
                delay: delay.max(Duration::from_millis(1)),
                timeout,
            }
            .work(&limits);
        }
        Err(error) => {
            let _ = ready.send(Err(error));
        }
    }
}

#[cfg_attr(
    not(any(feature = "otlp-http", feature = "otlp-grpc")),
    expect(
        unused_variables,
        clippy::unnecessary_wraps,
        reason = "the console knows no resource, and is always there"
    )
)]
fn targets(plan: Plan, resource: &Resource) -> Result<Vec<Target>, InitError> {
    let mut targets = Vec::new();
    if plan.console {
        targets.push(Target::Console);
    }
    #[cfg(any(feature = "otlp-http", feature = "otlp-grpc"))]
    if let Some(otlp) = plan.otlp {
        targets.push(Target::Otlp(Box::new(otlp.build_logs(resource)?)));
    }
    Ok(targets)
}

struct Worker<'a> {
    queue: &'a Queue,
    targets: Vec<Target>,
    delay: Duration,
    /// `Duration::MAX`: no limit.
    timeout: Duration,
}

impl Worker<'_> {
    fn work(&self, limits: &Limits) {
        let mut door = LogDoor::new(limits);
        let to: Vec<_> = self.targets.iter().map(Target::to).collect();
        let to = to.join(" and ");
        let mut tick = later(self.delay);
        loop {
            self.queue.account(&to);
            match self.queue.next(tick) {
                Work::Export(batch) => {
                    let records = batch.len() as u64;
                    self.export(&mut door, &batch);
                    self.queue.settle(records);
                    tick = later(self.delay);
                }
                Work::Wait => {
                    // Past the tick, there is nothing to wait for.
                    if Instant::now() >= tick {
                        tick = later(self.delay);
                    }
                    std::thread::park_timeout(tick.saturating_duration_since(Instant::now()));
                }
                Work::End(left) => {
                    let reason = "the deadline of the shut-down passed";
                    self.queue.lost(&to, Missing::not_sent(left, reason));
                    self.queue.settle(left);
                    return;
                }
            }
        }
    }

    fn export(&self, door: &mut LogDoor, batch: &[Waiting]) {
        let records = batch.len() as u64;
        let batch: Vec<Scrubbed> = batch.iter().map(|waiting| door.scrub(waiting)).collect();
        crate::redact::say_withheld();
        let until = later(self.timeout);
        let futures = self.targets.iter().map(|target| {
            let future: std::pin::Pin<Box<dyn Future<Output = _> + Send + '_>> =
                Box::pin(target.export(&batch));
            future
        });
        let ended = drive::all(futures.collect(), || {
            if self.queue.is_waited_for() {
                self.targets.iter().for_each(Target::hurry);
            }
            self.queue.close_by().map_or(until, |by| by.min(until))
        });
        for (target, end) in self.targets.iter().zip(ended) {
            if let Some(missing) = self.why(target, end, records) {
                self.queue.lost(target.to(), missing);
            }
        }
    }

    /// How many of so many did not get there, and why.
    fn why(
        &self,
        target: &Target,
        end: Ended<Result<(), Missing>>,
        records: u64,
    ) -> Option<Missing> {
        let (reason, unknown) = match end {
            Ended::Done(Ok(())) => return None,
            Ended::Done(Err(missing)) => return Some(missing),
            Ended::Panicked => ("the exporter panicked".to_owned(), true),
            Ended::CutShort => target.cut_short(if self.queue.close_by().is_some() {
                "no answer before the deadline of the shut-down".to_owned()
            } else {
                format!("no answer within {:?}", self.timeout)
            }),
        };
        Some(Missing {
            records,
            reason,
            unknown,
        })
    }
}

/// That much later, or as good as never.
fn later(time: Duration) -> Instant {
    Instant::now() + time.min(Duration::from_secs(365 * 24 * 60 * 60))
}
