//! Reads and sends metrics at an interval, on a thread of its own, which nobody waits for beyond a deadline.

#[cfg(any(feature = "otlp-http", feature = "otlp-grpc"))]
use std::cell::Cell;
use std::io::Write as _;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::Thread;
use std::time::{Duration, Instant};

use opentelemetry::Context;

use super::console;
use super::running::NotSent;
use super::source::Source;
use crate::error::InitError;
use crate::export::otlp::Otlp;
#[cfg(any(feature = "otlp-http", feature = "otlp-grpc"))]
use crate::export::otlp::metrics::{Failed, MetricsClient};
#[cfg(any(feature = "otlp-http", feature = "otlp-grpc"))]
use crate::pipeline::drive::{self, Ended};
#[cfg(any(feature = "otlp-http", feature = "otlp-grpc"))]
use crate::pipeline::reactor::Reactor;
use crate::{clock, ids, report};

/// Where metrics are sent.
pub(super) enum Sink {
    #[cfg_attr(
        not(any(feature = "otlp-http", feature = "otlp-grpc")),
        expect(dead_code, reason = "asking for it is an error")
    )]
    Otlp(Source, Box<Otlp>),
    Console(Arc<Source>),
}

enum Built {
    #[cfg(any(feature = "otlp-http", feature = "otlp-grpc"))]
    Otlp {
        source: Source,
        client: Box<MetricsClient>,
        /// The receiver takes no metrics, and nobody has asked for them.
        is_given_up: Cell<bool>,
    },
    Console(Arc<Source>),
}

enum Message {
    /// Send now, and say how it went.
    Export(Sender<Result<(), NotSent>>),
    /// For the last time.
    End(Sender<Result<(), NotSent>>),
}

/// The thread, as others see it.
#[derive(Debug)]
pub(super) struct Worker {
    send: Sender<Message>,
    thread: Thread,
    close_by: Arc<Mutex<Option<Instant>>>,
    /// So many wait for an answer.
    callers: Arc<AtomicUsize>,
    /// A forked child has no such thread.
    home: u32,
}

impl Worker {
    pub(super) fn flush(&self, timeout: Duration) -> Result<(), NotSent> {
        self.ask(timeout, Message::Export)
    }

    pub(super) fn end(&self, timeout: Duration) -> Result<(), NotSent> {
        // The thread stops a little earlier, so that what it has to say arrives in time.
        let margin = (timeout / 10).min(Duration::from_millis(250));
        let by = Instant::now() + timeout.saturating_sub(margin).min(YEAR);
        *self.close_by.lock().unwrap_or_else(PoisonError::into_inner) = Some(by);
        self.thread.unpark();
        self.ask(timeout, Message::End)
    }

    fn ask(
        &self,
        timeout: Duration,
        message: impl FnOnce(Sender<Result<(), NotSent>>) -> Message,
    ) -> Result<(), NotSent> {
        if self.home != ids::process() {
            return Ok(());
        }
        let (reply, answer) = mpsc::channel();
        if self.send.send(message(reply)).is_err() {
            return Ok(());
        }
        self.callers.fetch_add(1, Ordering::Relaxed);
        // An export may be under way, with long patience.
        self.thread.unpark();
        let answer = answer.recv_timeout(timeout.min(YEAR));
        self.callers.fetch_sub(1, Ordering::Relaxed);
        match answer {
            Ok(result) => result,
            Err(_) => Err(NotSent {
                to: "the exporters".to_owned(),
                reason: format!("no answer within {timeout:?}"),
            }),
        }
    }
}

const YEAR: Duration = Duration::from_secs(365 * 24 * 60 * 60);

/// Starts the thread and has it build what it sends with.
///
/// # Errors
/// When a thread cannot be started or an exporter cannot be built.
pub(super) fn start(
    sinks: Vec<Sink>,
    interval: Duration,
    timeout: Duration,
    is_asked_for: bool,
) -> Result<Worker, InitError> {
    let failed = |reason: String| InitError::Worker { reason };
    let (send, receive) = mpsc::channel();
    let (ready, started) = mpsc::channel();
    let close_by = Arc::new(Mutex::new(None));
    let callers = Arc::new(AtomicUsize::new(0));
    let job = Job {
        receive,
        interval,
        timeout,
        close_by: Arc::clone(&close_by),
        callers: Arc::clone(&callers),
        is_failing: false,
        is_asked_for,
    };
    let thread = std::thread::Builder::new()
        .name("otel-metrics".to_owned())
        .spawn(move || job.run(sinks, &ready))
        .map_err(|error| failed(error.to_string()))?;
    started
        .recv()
        .unwrap_or_else(|_| Err(failed("it panicked".to_owned())))?;
    Ok(Worker {
        send,
        thread: thread.thread().clone(),
        close_by,
        callers,
        home: ids::process(),
    })
}

#[cfg_attr(
    not(any(feature = "otlp-http", feature = "otlp-grpc")),
    expect(dead_code, reason = "only what is sent has limits")
)]
struct Job {
    receive: Receiver<Message>,
    interval: Duration,
    timeout: Duration,
    close_by: Arc<Mutex<Option<Instant>>>,
    callers: Arc<AtomicUsize>,
    /// The last export did not arrive, which was said.
    is_failing: bool,
    /// Somebody has said that metrics are sent; it is not only the default.
    is_asked_for: bool,
}

impl Job {
    fn run(mut self, sinks: Vec<Sink>, ready: &Sender<Result<(), InitError>>) {
        // What an instrumented client does for the exporter must not make spans.
        let _quiet = Context::enter_telemetry_suppressed_scope();
        #[cfg(any(feature = "otlp-http", feature = "otlp-grpc"))]
        let reactor = match reactor_for(&sinks) {
            Ok(reactor) => reactor,
            Err(error) => {
                let reason = error.to_string();
                let _ = ready.send(Err(InitError::Worker { reason }));
                return;
            }
        };
        #[cfg(any(feature = "otlp-http", feature = "otlp-grpc"))]
        let _entered = reactor.as_ref().map(Reactor::enter);
        match sinks.into_iter().map(build).collect() {
            Ok(built) => {
                let _ = ready.send(Ok(()));
                self.work(&built);
            }
            Err(error) => {
                let _ = ready.send(Err(error));
            }
        }
    }

    fn work(&mut self, sinks: &Vec<Built>) {
        let mut next = Instant::now() + self.interval.min(YEAR);
        loop {
            let wait = next.saturating_duration_since(Instant::now());
            match self.receive.recv_timeout(wait) {
                Ok(Message::Export(reply)) => {
                    // Whoever asks is told.
                    let _ = reply.send(self.export(sinks));
                }
                Ok(Message::End(reply)) => {
                    let _ = reply.send(self.export(sinks));
                    return;
                }
                Err(RecvTimeoutError::Timeout) => {
                    next = Instant::now() + self.interval.min(YEAR);
                    let result = self.export(sinks);
                    self.speak(result);
                    clock::slew();
                }
                Err(RecvTimeoutError::Disconnected) => return,
            }
        }
    }

    /// Tells of the first failure of several in a row.
    fn speak(&mut self, result: Result<(), NotSent>) {
        let was_failing = std::mem::replace(&mut self.is_failing, result.is_err());
        if let (Err(error), false) = (result, was_failing) {
            report::error(format_args!(
                "{error}; it is tried again every {:?}, and not said again until it works",
                self.interval
            ));
        }
    }

    fn export(&self, sinks: &Vec<Built>) -> Result<(), NotSent> {
        let mut result = Ok(());
        for sink in sinks {
            if let Err(error) = self.export_to(sink) {
                result = Err(error);
            }
        }
        result
    }

    fn export_to(&self, sink: &Built) -> Result<(), NotSent> {
        match sink {
            Built::Console(source) => {
                if let Ok(request) = source.read() {
                    // A stderr that is closed swallows it.
                    let _ = std::io::stderr().write_all(console::page(&request).as_bytes());
                }
                Ok(())
            }
            #[cfg(any(feature = "otlp-http", feature = "otlp-grpc"))]
            Built::Otlp {
                source,
                client,
                is_given_up,
            } => {
                let Some(request) = source.read().ok().filter(|_| !is_given_up.get()) else {
                    return Ok(());
                };
                let until = Instant::now() + self.timeout.min(YEAR);
                let limit = || {
                    if self.callers.load(Ordering::Relaxed) > 0 {
                        client.hurry();
                    }
                    self.close_by().map_or(until, |by| by.min(until))
                };
                let sending = client.send(request);
                let reason = match drive::all(vec![Box::pin(sending)], limit).pop() {
                    None | Some(Ended::Done(Ok(()))) => return Ok(()),
                    Some(Ended::Done(Err(failed))) => {
                        if failed.takes_none && !self.is_asked_for {
                            is_given_up.set(true);
                            give_up(client, &failed);
                            return Ok(());
                        }
                        failed.reason
                    }
                    Some(Ended::Panicked) => "the exporter panicked".to_owned(),
                    Some(Ended::CutShort) => match self.close_by() {
                        Some(_) => "no answer before the deadline of the shut-down".to_owned(),
                        None => format!("no answer within {:?}", self.timeout),
                    },
                };
                Err(NotSent {
                    to: client.to().to_owned(),
                    reason,
                })
            }
        }
    }

    #[cfg(any(feature = "otlp-http", feature = "otlp-grpc"))]
    fn close_by(&self) -> Option<Instant> {
        *self.close_by.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A receiver of traces only, such as Jaeger.
#[cfg(any(feature = "otlp-http", feature = "otlp-grpc"))]
fn give_up(client: &MetricsClient, failed: &Failed) {
    report::line(format_args!(
        "{} takes no metrics ({}), so none are sent; OTEL_METRICS_EXPORTER=none says the same without asking, \
         and OTEL_EXPORTER_OTLP_METRICS_ENDPOINT names another receiver",
        client.to(),
        failed.reason
    ));
}

#[cfg(any(feature = "otlp-http", feature = "otlp-grpc"))]
fn reactor_for(sinks: &[Sink]) -> std::io::Result<Option<Reactor>> {
    let sends = sinks.iter().any(|sink| matches!(sink, Sink::Otlp(..)));
    sends.then(Reactor::start).transpose()
}

fn build(sink: Sink) -> Result<Built, InitError> {
    Ok(match sink {
        Sink::Console(source) => Built::Console(source),
        #[cfg(any(feature = "otlp-http", feature = "otlp-grpc"))]
        Sink::Otlp(source, otlp) => Built::Otlp {
            source,
            client: Box::new(MetricsClient::build(*otlp)?),
            is_given_up: Cell::new(false),
        },
        #[cfg(not(any(feature = "otlp-http", feature = "otlp-grpc")))]
        Sink::Otlp(..) => {
            return Err(InitError::MissingFeature {
                feature: "otlp-http",
                wanted: "OTEL_METRICS_EXPORTER=otlp".to_owned(),
            });
        }
    })
}
