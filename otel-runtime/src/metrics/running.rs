//! Starts metrics, flushes them, and ends them within a deadline.

use std::fmt;
use std::sync::Arc;
#[cfg(feature = "prometheus")]
use std::sync::Mutex;
use std::time::Duration;

use opentelemetry::global;
use opentelemetry_sdk::Resource;
use opentelemetry_sdk::metrics::{
    Aggregation, Instrument, InstrumentKind, SdkMeterProvider, Stream, Temporality,
};

use super::source::{Reader, Source};
use super::worker::{Sink, Worker};
use super::{of_health, worker};
use crate::error::InitError;
use crate::export::otlp::Otlp;
use crate::red::{self, Exemplars};
use crate::redact::Door;
use crate::{health, report};

/// What histograms of the API are made of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Histograms {
    /// Buckets with bounds of the instrument's.
    #[default]
    Explicit,
    /// Buckets that grow.
    Exponential,
}

/// Everything that is decided of metrics.
pub(crate) struct Options {
    pub(crate) resource: Resource,
    pub(crate) otlp: Option<Otlp>,
    pub(crate) console: bool,
    /// Somebody reads: through [`render`](super::render), or a listener.
    #[cfg(feature = "prometheus")]
    pub(crate) prometheus: bool,
    #[cfg(feature = "prometheus")]
    pub(crate) listener: Option<super::Bound>,
    pub(crate) interval: Duration,
    /// `Duration::MAX`: no limit.
    pub(crate) timeout: Duration,
    /// Of OTLP; everybody else gets sums since the start.
    pub(crate) temporality: Temporality,
    pub(crate) histograms: Histograms,
    pub(crate) exemplars: Exemplars,
    /// Series of one metric.
    pub(crate) limit: usize,
    /// Somebody has said that metrics are sent; it is not only the default.
    pub(crate) is_asked_for: bool,
}

impl fmt::Debug for Options {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Options").finish_non_exhaustive()
    }
}

/// Metrics that are read and sent, until it is ended.
#[derive(Debug)]
pub(crate) struct Running {
    provider: SdkMeterProvider,
    worker: Option<Worker>,
    is_asked_for: bool,
    /// Until it is ended.
    #[cfg(feature = "prometheus")]
    listener: Mutex<Option<super::listener::Listener>>,
}

impl Running {
    /// Makes the provider the process's own, and starts what reads it.
    ///
    /// # Errors
    /// When a thread cannot be started or an exporter cannot be built.
    pub(crate) fn start(options: Options) -> Result<Self, InitError> {
        let resource = Door::default().resource(&options.resource);
        let mut builder = SdkMeterProvider::builder().with_resource(resource);
        let mut sinks = Vec::new();
        if let Some(otlp) = options.otlp {
            let reader = Reader::new(options.temporality);
            builder = builder.with_reader(reader.clone());
            sinks.push(Sink::Otlp(Source::new(reader), Box::new(otlp)));
        }
        let pulled = Reader::new(Temporality::Cumulative);
        let pulled_source = Arc::new(Source::new(pulled.clone()));
        if options.console {
            sinks.push(Sink::Console(Arc::clone(&pulled_source)));
        }
        #[cfg(feature = "prometheus")]
        let has_pull = options.console || options.prometheus;
        #[cfg(not(feature = "prometheus"))]
        let has_pull = options.console;
        if has_pull {
            builder = builder.with_reader(pulled);
        }
        let (limit, histograms) = (options.limit, options.histograms);
        let provider = builder
            .with_view(move |instrument: &Instrument| view(instrument, limit, histograms))
            .build();
        let worker = if sinks.is_empty() {
            None
        } else {
            Some(worker::start(
                sinks,
                options.interval,
                options.timeout,
                options.is_asked_for,
            )?)
        };
        global::set_meter_provider(provider.clone());
        health::install();
        of_health::install();
        red::activate(options.exemplars, limit);
        #[cfg(feature = "prometheus")]
        let listener = super::listener::serve(
            options.prometheus.then_some(pulled_source),
            options.listener,
        )?;
        Ok(Self {
            provider,
            worker,
            is_asked_for: options.is_asked_for,
            #[cfg(feature = "prometheus")]
            listener: Mutex::new(listener),
        })
    }

    /// Sends everything as it is now, and waits for it.
    ///
    /// # Errors
    /// Where it could not be sent to, and why; where metrics were asked for.
    pub(crate) fn flush(&self, timeout: Duration, spans_arrived: bool) -> Result<(), NotSent> {
        match &self.worker {
            Some(worker) => self.told(worker.flush(timeout), spans_arrived),
            None => Ok(()),
        }
    }

    /// Whoever did not ask for metrics gets no error for them; a line, unless spans have not arrived either, which is said.
    fn told(&self, result: Result<(), NotSent>, spans_arrived: bool) -> Result<(), NotSent> {
        match result {
            Err(error) if !self.is_asked_for => {
                if spans_arrived {
                    report::error(format_args!("{error}"));
                } else {
                    report::info(format_args!("{error}"));
                }
                Ok(())
            }
            result => result,
        }
    }

    /// Sends everything for the last time and ends the thread, or leaves it behind at the deadline.
    ///
    /// # Errors
    /// Where it could not be sent to, and why; where metrics were asked for.
    pub(crate) fn end(&self, timeout: Duration, spans_arrived: bool) -> Result<(), NotSent> {
        let result = match &self.worker {
            Some(worker) => self.told(worker.end(timeout), spans_arrived),
            None => Ok(()),
        };
        red::deactivate();
        #[cfg(feature = "prometheus")]
        {
            super::pull_from(None);
            drop({ self.listener.lock() }.map(|mut it| it.take()));
        }
        // No reader sends anything by itself.
        let _ = self.provider.shutdown();
        result
    }
}

/// Metrics that did not arrive.
#[derive(Clone, Debug)]
pub(crate) struct NotSent {
    pub(crate) to: String,
    pub(crate) reason: String,
}

impl fmt::Display for NotSent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "metrics could not be sent to {}: {}",
            self.to, self.reason
        )
    }
}

/// The limit of series holds for all instruments.
fn view(instrument: &Instrument, limit: usize, histograms: Histograms) -> Option<Stream> {
    let mut stream = Stream::builder().with_cardinality_limit(limit);
    if histograms == Histograms::Exponential && instrument.kind() == InstrumentKind::Histogram {
        stream = stream.with_aggregation(Aggregation::Base2ExponentialHistogram {
            max_size: 160,
            max_scale: 20,
            record_min_max: true,
        });
    }
    stream.build().ok()
}
