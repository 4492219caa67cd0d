//! Ends recording in order: what `init` returns flushes on request, at shut-down and when it is dropped, within a deadline.

mod active;
#[cfg(feature = "logs-otlp")]
mod logs;
#[cfg(all(unix, feature = "signals"))]
mod on_signal;
pub(crate) mod slot;

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

pub(crate) use self::active::Active;
#[cfg(all(unix, feature = "signals"))]
pub use self::on_signal::OnSignal;
use crate::callsite::filter::Filter;
use crate::counts::SpanCounts;
use crate::effective::Report;
use crate::error::{FilterError, FlushError, ShutdownError};
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
///
/// # Ends that drop nothing
///
/// Spans that wait in memory are lost when the process ends without dropping this:
///
/// - *By a signal*: with feature `signals`, `shutdown_on_signal` exports what is left when SIGTERM or SIGINT comes. SIGKILL leaves no chance.
/// - *By [`std::process::exit`]*: call [`shutdown`](Self::shutdown) before it. `main` that returns an `ExitCode` needs nothing of the kind.
/// - *By a panic with `panic = "abort"`*: nothing is unwound, so the spans that run never end and are not recorded. Those that have ended can be brought out by a
///   panic hook, which runs before the abort:
///
/// ```no_run
/// use std::sync::OnceLock;
///
/// static TELEMETRY: OnceLock<otel_runtime::Telemetry> = OnceLock::new();
///
/// let telemetry = TELEMETRY.get_or_init(|| otel_runtime::init().unwrap());
/// let before = std::panic::take_hook();
/// std::panic::set_hook(Box::new(move |panic| {
///     before(panic);
///     if let Some(telemetry) = TELEMETRY.get() {
///         let _ = telemetry.flush(); // not later than its deadline
///     }
/// }));
/// # let _ = telemetry;
/// ```
///
/// - *By [`std::process::abort`]*, or a panic in a panic: [`flush`](Self::flush) before, or nothing.
#[must_use = "dropping it at once ends the recording of spans: keep it, as in `let telemetry = otel_runtime::init()?;`"]
pub struct Telemetry {
    active: Option<Active>,
    report: Report,
}

impl Telemetry {
    pub(crate) fn new(active: Active, report: Report) -> Self {
        Self {
            active: Some(active),
            report,
        }
    }

    /// Nothing is recorded, or by somebody else; nothing is there to flush.
    pub(crate) fn inert(report: Report) -> Self {
        Self {
            active: None,
            report,
        }
    }

    /// What was set up, and who decided: code, a variable, or nobody. With `OTEL_LOG_LEVEL=info` the gist of it is one line on stderr.
    ///
    /// In a test that has asked for [`testing`](mod@crate::testing) nothing is set up, and the report is empty.
    #[must_use]
    pub fn report(&self) -> &Report {
        &self.report
    }

    /// Exports every span that has ended so far, every log record that was made, and what was measured, and waits for it.
    ///
    /// Exporting goes on when the deadline passes; it is only not waited for any longer.
    ///
    /// # Errors
    /// When the deadline passes first, or when spans or log records could not be sent since the last flush, or metrics now.
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
        self.active.as_ref().map_or(Ok(()), Active::flush)
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
        if self.active.as_ref().is_some_and(Active::records) {
            callsite::set_filter(filter);
        }
        Ok(())
    }

    /// The books on what became of the spans. They can be looked at any time, and still when this `Telemetry` is gone.
    ///
    /// Every sampled span that has ended is, for each receiver, either queued, or exported (the receiver said that it took it), or dropped for a
    /// [reason](crate::DropReason), or of unknown outcome: sent, and no reply said what became of it, however often it was tried again. A span is
    /// never entered twice, and none is missing. The receiver may have taken a span of unknown outcome or not, and one that it exported it may
    /// have got twice; both have their ids.
    ///
    /// With `OTEL_LOG_LEVEL=info` the final count is one line on stderr at shut-down; when spans were lost it is said in any case, as a line or as part of
    /// the error.
    ///
    /// # Example
    /// ```no_run
    /// # fn work() {}
    /// let telemetry = otel_runtime::init()?;
    /// let account = telemetry.span_account();
    /// work();
    /// telemetry.shutdown()?;
    /// // 7 spans created: 7 exported, 0 dropped, 0 outcome unknown
    /// println!("{}", account.counts());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn span_account(&self) -> SpanAccount {
        SpanAccount(self.active.as_ref().and_then(Active::pipeline))
    }

    /// When SIGTERM or SIGINT comes, exports what is left before the process is killed: within 25 seconds, as Kubernetes kills after 30.
    ///
    /// By default the process then ends by the same signal, as it would have without this. An application that ends by itself, after it has finished
    /// the requests under way, takes [`OnSignal::go_on`]. A second signal ends the process at once, either way.
    ///
    /// From the call on, the process does not end by itself at the first of these signals any more, until `exec`: also when this `Telemetry` is gone (with
    /// `end_process` it then ends it without delay). Handlers that others install run as well, if they chain, as those of `signal-hook` and tokio do. A
    /// forked child ignores the first signal and ends at the second. On a `Telemetry` that records nothing, nothing is changed.
    ///
    /// # Errors
    /// When the operating system gives no thread or no pipe.
    ///
    /// # Example
    /// ```no_run
    /// use otel_runtime::OnSignal;
    ///
    /// # fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// let telemetry = otel_runtime::init()?;
    /// telemetry.shutdown_on_signal(OnSignal::end_process())?;
    /// # Ok(())
    /// # }
    /// ```
    #[cfg(all(unix, feature = "signals"))]
    #[cfg_attr(docsrs, doc(cfg(all(unix, feature = "signals"))))]
    pub fn shutdown_on_signal(&self, then: OnSignal) -> std::io::Result<()> {
        match &self.active {
            Some(active) => on_signal::install(active, then),
            None => Ok(()),
        }
    }

    /// Exports what is left, ends recording, and says what could not be sent.
    ///
    /// # Errors
    /// When spans or log records were lost that no line on stderr has mentioned yet, the last metrics could not be sent, or an exporter had to be left behind at the
    /// deadline.
    pub fn shutdown(mut self) -> Result<(), ShutdownError> {
        self.active.take().map_or(Ok(()), |active| active.end())
    }
}

/// The books on what became of the spans; from [`Telemetry::span_account`].
#[derive(Clone)]
pub struct SpanAccount(Option<Arc<Pipeline>>);

impl SpanAccount {
    /// What became of them so far. Takes a lock for each thread that has recorded: not for every span.
    ///
    /// All is zero where nothing is recorded, as with `OTEL_SDK_DISABLED`, and in a forked child.
    #[must_use]
    pub fn counts(&self) -> SpanCounts {
        self.0
            .as_ref()
            .map_or_else(SpanCounts::default, |pipeline| pipeline.counts())
    }
}

impl fmt::Debug for SpanAccount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("SpanAccount").field(&self.counts()).finish()
    }
}

impl Drop for Telemetry {
    fn drop(&mut self) {
        let Some(active) = self.active.take() else {
            return;
        };
        let kept = active.since.elapsed();
        if kept < HARDLY_KEPT && active.is_untouched() {
            report::line(format_args!(
                "`Telemetry` was dropped {} ms after `init()`, before any span; nothing is recorded from here on. \
                 `let _ = …` drops at once: keep it, as in `let telemetry = otel_runtime::init()?;`",
                kept.as_millis()
            ));
        }
        if let Err(error) = active.end() {
            report::error(format_args!("{error}"));
        }
    }
}

impl fmt::Debug for Telemetry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Telemetry")
            .field(
                "recording",
                &self.active.as_ref().is_some_and(Active::records),
            )
            .finish_non_exhaustive()
    }
}
