//! Everything that was set up: it is flushed and ended together, spans first, since metrics tell what became of them.

use std::sync::Arc;
use std::time::{Duration, Instant};

use opentelemetry_sdk::trace::SdkTracerProvider;

#[cfg(feature = "logs-otlp")]
use super::logs::Logs;
use super::slot;
use crate::error::{FlushError, ShutdownError};
#[cfg(feature = "logs-otlp")]
use crate::logs::LogPipeline;
#[cfg(feature = "metrics")]
use crate::metrics::{NotSent, Running};
use crate::pipeline::Pipeline;
#[cfg(feature = "jaeger-remote")]
use crate::strategies::Strategies;
use crate::{callsite, report};

/// What was set up, until it is ended. Clones are of the same.
#[derive(Clone)]
pub(crate) struct Active {
    pub(crate) spans: Option<(SdkTracerProvider, Arc<Pipeline>)>,
    #[cfg(feature = "metrics")]
    pub(crate) metrics: Option<Arc<Running>>,
    /// Asks how much is sampled.
    #[cfg(feature = "jaeger-remote")]
    pub(crate) strategies: Option<Arc<Strategies>>,
    #[cfg(feature = "logs-otlp")]
    pub(crate) logs: Option<Arc<Logs>>,
    pub(crate) timeout: Duration,
    pub(crate) since: Instant,
}

impl Active {
    /// Nothing yet.
    pub(crate) fn idle(timeout: Duration) -> Self {
        Self {
            spans: None,
            #[cfg(feature = "metrics")]
            metrics: None,
            #[cfg(feature = "jaeger-remote")]
            strategies: None,
            #[cfg(feature = "logs-otlp")]
            logs: None,
            timeout,
            since: Instant::now(),
        }
    }

    /// Appenders lead to these from now on.
    #[cfg(feature = "logs-otlp")]
    pub(crate) fn with_logs(mut self, logs: Option<LogPipeline>) -> Self {
        self.logs = logs.map(|logs| Arc::new(Logs::begin(logs)));
        self
    }

    /// Spans are recorded.
    pub(super) fn records(&self) -> bool {
        self.spans.is_some()
    }

    pub(super) fn pipeline(&self) -> Option<Arc<Pipeline>> {
        self.spans
            .as_ref()
            .map(|(_, pipeline)| Arc::clone(pipeline))
    }

    /// No span has ended.
    pub(super) fn is_untouched(&self) -> bool {
        self.spans
            .as_ref()
            .is_some_and(|(_, pipeline)| pipeline.is_untouched())
    }

    pub(super) fn flush(&self) -> Result<(), FlushError> {
        let begin = Instant::now();
        let spans = match &self.spans {
            Some((_, pipeline)) => pipeline.flush(self.timeout),
            None => Ok(()),
        };
        #[cfg(feature = "metrics")]
        let spans = match &self.metrics {
            Some(metrics) => {
                let metrics = metrics.flush(self.left(begin), spans.is_ok());
                both(spans, metrics, |to, reason| FlushError::MetricsNotSent {
                    to,
                    reason,
                })
            }
            None => spans,
        };
        #[cfg(feature = "logs-otlp")]
        let spans = match &self.logs {
            Some(logs) => logs.flush(begin, self.timeout, spans),
            None => spans,
        };
        let _ = begin;
        spans
    }

    pub(super) fn end(&self) -> Result<(), ShutdownError> {
        #[cfg(feature = "logs-otlp")]
        if let Some(logs) = &self.logs {
            return logs.end(self.timeout, || self.end_but_logs());
        }
        self.end_but_logs()
    }

    fn end_but_logs(&self) -> Result<(), ShutdownError> {
        let begin = Instant::now();
        let spans = match &self.spans {
            Some((provider, pipeline)) => self.end_spans(provider, pipeline),
            None => Ok(()),
        };
        #[cfg(feature = "metrics")]
        let spans = match &self.metrics {
            Some(metrics) => {
                let metrics = metrics.end(self.left(begin), spans.is_ok());
                both(spans, metrics, |to, reason| ShutdownError::MetricsNotSent {
                    to,
                    reason,
                })
            }
            None => spans,
        };
        let _ = begin;
        spans
    }

    fn end_spans(
        &self,
        provider: &SdkTracerProvider,
        pipeline: &Pipeline,
    ) -> Result<(), ShutdownError> {
        stop_recording();
        #[cfg(feature = "jaeger-remote")]
        if let Some(strategies) = &self.strategies {
            strategies.stop();
        }
        // Closes the pipeline, through the processor; whatever it returns is in the outcome as well.
        let _ = provider.shutdown_with_timeout(self.timeout);
        let outcome = pipeline.outcome(self.timeout);
        if outcome.is_ok() {
            let counts = pipeline.counts();
            if counts.is_complete() {
                report::info(format_args!("{counts}"));
            } else {
                // A line told of the first losses, when they happened.
                report::error(format_args!("in all {counts}"));
            }
        }
        outcome
    }

    #[cfg(feature = "metrics")]
    fn left(&self, begin: Instant) -> Duration {
        self.timeout.saturating_sub(begin.elapsed())
    }
}

/// An error tells of spans; where there is none of them, of metrics, which otherwise get a line.
#[cfg(feature = "metrics")]
fn both<E>(
    spans: Result<(), E>,
    metrics: Result<(), NotSent>,
    error: impl FnOnce(String, String) -> E,
) -> Result<(), E> {
    match (spans, metrics) {
        (spans, Ok(())) => spans,
        (Ok(()), Err(metrics)) => Err(error(metrics.to, metrics.reason)),
        (spans, Err(metrics)) => {
            report::error(format_args!("{metrics}"));
            spans
        }
    }
}

fn stop_recording() {
    let mut slot = slot::lock();
    slot.recording = false;
    callsite::disable();
    callsite::set_filter(None);
    #[cfg(feature = "testing")]
    slot.record_for_tests();
}
