//! The appender of `log`.

use std::fmt;
use std::panic::{AssertUnwindSafe, catch_unwind};

use log::{LevelFilter, Log, Metadata, Record, SetLoggerError};
use opentelemetry_appender_log::OpenTelemetryLogBridge;

use super::layer::is_of_opentelemetry;
use super::provider::{OtlpLoggers, OtlpRecords, otlp_provider};

/// Sends each record of `log` over OTLP, with the ids of the span around it; see the [module](super::super).
///
/// It may be installed before [`init`](crate::init()) or after it. Level info and above, if nothing else is said.
///
/// ```
/// use otel_runtime::{logs, traced};
///
/// #[traced]
/// fn checkout() {
///     log::warn!(attempt = 2; "card declined");
/// }
///
/// logs::otlp_logger().with_max_level(log::LevelFilter::Debug).install()?;
/// checkout();
/// # Ok::<(), log::SetLoggerError>(())
/// ```
#[must_use]
pub fn otlp_logger() -> OtlpLogger {
    OtlpLogger {
        bridge: OpenTelemetryLogBridge::new(&otlp_provider()),
        max_level: LevelFilter::Info,
    }
}

/// A logger for `log`; made by [`otlp_logger`].
pub struct OtlpLogger {
    bridge: OpenTelemetryLogBridge<OtlpLoggers, OtlpRecords>,
    max_level: LevelFilter,
}

impl OtlpLogger {
    /// The finest level that is sent.
    #[must_use]
    pub fn with_max_level(mut self, level: LevelFilter) -> Self {
        self.max_level = level;
        self
    }

    /// Makes this the logger of the process. Those who combine loggers of several kinds use it as a [`Log`] instead.
    ///
    /// # Errors
    /// When there is a logger already.
    pub fn install(self) -> Result<(), SetLoggerError> {
        let max_level = self.max_level;
        log::set_boxed_logger(Box::new(self))?;
        log::set_max_level(max_level);
        Ok(())
    }
}

impl Log for OtlpLogger {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        metadata.level() <= self.max_level
            && !is_of_opentelemetry(metadata.target())
            && self.bridge.enabled(metadata)
    }

    fn log(&self, record: &Record<'_>) {
        if self.enabled(record.metadata()) {
            // The `Display` of a value may panic.
            let _ = catch_unwind(AssertUnwindSafe(|| self.bridge.log(record)));
        }
    }

    fn flush(&self) {}
}

impl fmt::Debug for OtlpLogger {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("OtlpLogger")
            .field("max_level", &self.max_level)
            .finish_non_exhaustive()
    }
}
