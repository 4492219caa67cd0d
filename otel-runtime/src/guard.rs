//! Ends recording in order: what `init` returns flushes on request, at shut-down and when it is dropped, within a deadline.

#[cfg(feature = "logs-otlp")]
mod logs;
pub(crate) mod slot;

use std::fmt;
use std::sync::Arc;
use std::time::{Duration, Instant};

use opentelemetry_sdk::trace::SdkTracerProvider;

use crate::callsite::filter::Filter;
use crate::effective::Report;
use crate::error::{FilterError, FlushError, ShutdownError};
#[cfg(feature = "logs-otlp")]
use crate::logs::LogPipeline;
use crate::pipeline::Pipeline;
use crate::{callsite, report};

/// Dropped sooner than this with nothing recorded, it was probably not kept.
const HARDLY_KEPT: Duration = Duration::from_millis(20);

/// Keeps recording going; made by [`init`](crate::init()).
///
/// Dropping it exports what is left and ends recording: keep it in `main` until the end. Drop, [`flush`](Self::flush) and
/// [`shutdown`](Self::shutdown) block the thread they are called on, within the deadline of
/// [`Builder::with_shutdown_timeout`](crate::Builder::with_shutdown_timeout), and need no async runtime: exporting happens
/// on a thread of its own, so they work on any flavour of tokio and outside it.
///
/// Finished spans wait in memory until they are exported: at most `OTEL_BSP_MAX_QUEUE_SIZE` of them (2048), and at most
/// 64 MiB. A thread takes room for a few spans at a time, so with many threads the queue is full a little earlier. What
/// does not fit is dropped and counted; [`flush`](Self::flush) and [`shutdown`](Self::shutdown) tell.
///
/// A child that is forked after `init()` does not record, and waits for nothing.
#[must_use = "dropping it at once ends the recording of spans: keep it, as in `let telemetry = otel_runtime::init()?;`"]
pub struct Telemetry {
    active: Option<Active>,
    #[cfg(feature = "logs-otlp")]
    logs: Option<logs::Logs>,
    report: Report,
}

struct Active {
    provider: SdkTracerProvider,
    pipeline: Arc<Pipeline>,
    timeout: Duration,
    since: Instant,
}

impl Telemetry {
    pub(crate) fn new(
        provider: SdkTracerProvider,
        pipeline: Arc<Pipeline>,
        timeout: Duration,
        report: Report,
    ) -> Self {
        Self {
            active: Some(Active {
                provider,
                pipeline,
                timeout,
                since: Instant::now(),
            }),
            #[cfg(feature = "logs-otlp")]
            logs: None,
            report,
        }
    }

    /// Nothing is recorded, or by somebody else; nothing is there to flush.
    pub(crate) fn inert(report: Report) -> Self {
        Self {
            active: None,
            #[cfg(feature = "logs-otlp")]
            logs: None,
            report,
        }
    }

    /// Appenders lead to these from now on.
    #[cfg(feature = "logs-otlp")]
    pub(crate) fn with_logs(mut self, logs: Option<LogPipeline>, timeout: Duration) -> Self {
        self.logs = logs.map(|logs| logs::Logs::begin(logs, timeout));
        self
    }

    /// What was set up, and who decided: code, a variable, or nobody. With `OTEL_LOG_LEVEL=info` the gist of it is one line on stderr.
    ///
    /// In a test that has asked for [`testing`](mod@crate::testing) nothing is set up, and the report is empty.
    #[must_use]
    pub fn report(&self) -> &Report {
        &self.report
    }

    /// Exports every span that has ended so far, and every log record that was made, and waits for it.
    ///
    /// Exporting goes on when the deadline passes; it is only not waited for any longer.
    ///
    /// # Errors
    /// When the deadline passes first, or when spans could not be sent since the last flush.
    ///
    /// # Example
    /// ```no_run
    /// # fn handle_batch() {}
    /// # let telemetry = otel_runtime::init()?;
    /// handle_batch();
    /// // The platform may freeze the process between two invocations.
    /// telemetry.flush()?;
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn flush(&self) -> Result<(), FlushError> {
        let begin = Instant::now();
        let spans = match &self.active {
            Some(active) => active.pipeline.flush(active.timeout),
            None => Ok(()),
        };
        #[cfg(feature = "logs-otlp")]
        if let Some(logs) = &self.logs {
            return logs.flush(begin, spans);
        }
        let _ = begin;
        spans
    }

    /// Switches `#[traced]` functions of the whole process on and off, from now on and on every thread, without a restart.
    ///
    /// A filter is a list of directives, `pattern=level`, separated by commas; the first whose pattern matches decides, and what none matches
    /// stays on. A pattern is the path of a module (all below it included), the path of a function or the name of a span, where `*` stands for
    /// any run of characters and `?` for one. A level is `off`, or the finest [`level`](macro@crate::traced#options) that is on: `error`,
    /// `warn`, `info`, `debug`, `trace`. A level alone is about everything, and an empty text takes the filter away.
    ///
    /// A function that is switched off is as if it had no `#[traced]`: it evaluates none of its expressions, and what it calls attaches to the span around it. Spans
    /// that run go on. A switched-off function costs a few nanoseconds more than without a provider; without a filter nothing is looked at.
    ///
    /// `OTEL_RUST_TRACED_FILTER` is the filter to begin with. The filter ends with this `Telemetry`; on one that records nothing, a filter is checked and not
    /// kept, so that code under test does not switch off what [other tests](mod@crate::testing) look at.
    ///
    /// # Errors
    /// When a directive is malformed or would never apply; the filter before stays in force.
    ///
    /// # Example
    /// ```
    /// # #[cfg(feature = "testing")] otel_runtime::testing::init();
    /// # if cfg!(feature = "spans") {
    /// # let telemetry = otel_runtime::builder().console_by_default().init()?;
    /// telemetry.set_filter("shop::db=off,checkout=trace,*=info")?;
    ///
    /// let error = telemetry.set_filter("checkout=verbose").unwrap_err();
    /// assert_eq!(
    ///     error.to_string(),
    ///     "`verbose` in `checkout=verbose` is not a level; a level is `off`, `error`, `warn`, `info`, `debug` or `trace`; \
    ///      write for example `shop::db=off`"
    /// );
    /// # }
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn set_filter(&self, filter: &str) -> Result<(), FilterError> {
        let filter = Filter::parse(filter)?;
        if self.active.is_some() {
            callsite::set_filter(filter);
        }
        Ok(())
    }

    /// Exports what is left, ends recording, and says what could not be sent.
    ///
    /// # Errors
    /// When spans were lost that no line on stderr has mentioned yet, or an exporter had to be left behind at the deadline.
    pub fn shutdown(mut self) -> Result<(), ShutdownError> {
        let active = self.active.take();
        #[cfg(feature = "logs-otlp")]
        if let Some(logs) = self.logs.take() {
            return logs.end(|| active.map_or(Ok(()), Active::end));
        }
        active.map_or(Ok(()), Active::end)
    }
}

impl Active {
    fn end(self) -> Result<(), ShutdownError> {
        stop_recording();
        // Closes the pipeline, through the processor; whatever it returns is in the outcome as well.
        let _ = self.provider.shutdown_with_timeout(self.timeout);
        self.pipeline.outcome(self.timeout)
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

impl Drop for Telemetry {
    fn drop(&mut self) {
        #[cfg(feature = "logs-otlp")]
        let logs = self.logs.take();
        let Some(active) = self.active.take() else {
            #[cfg(feature = "logs-otlp")]
            if let Some(Err(error)) = logs.map(|logs| logs.end(|| Ok(()))) {
                report::error(format_args!("{error}"));
            }
            return;
        };
        let kept = active.since.elapsed();
        if kept < HARDLY_KEPT && active.pipeline.is_untouched() {
            report::line(format_args!(
                "`Telemetry` was dropped {} ms after `init()`, before any span; nothing is recorded from here on. \
                 `let _ = …` drops at once: keep it, as in `let telemetry = otel_runtime::init()?;`",
                kept.as_millis()
            ));
        }
        #[cfg(feature = "logs-otlp")]
        let ended = match logs {
            Some(logs) => logs.end(|| active.end()),
            None => active.end(),
        };
        #[cfg(not(feature = "logs-otlp"))]
        let ended = active.end();
        if let Err(error) = ended {
            report::error(format_args!("{error}"));
        }
    }
}

impl fmt::Debug for Telemetry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Telemetry")
            .field("recording", &self.active.is_some())
            .finish_non_exhaustive()
    }
}
