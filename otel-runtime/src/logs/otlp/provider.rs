//! The logger provider of the process. Appenders get it at any time; before `init()`, and where no logs are sent, their records are dropped.

use std::panic::catch_unwind;
use std::sync::OnceLock;

use opentelemetry::InstrumentationScope;
use opentelemetry::logs::{LogRecord as _, Logger, LoggerProvider, Severity};
use opentelemetry_sdk::Resource;
use opentelemetry_sdk::logs::{SdkLogRecord, SdkLogger, SdkLoggerProvider};

use crate::current;

static INSTALLED: OnceLock<SdkLoggerProvider> = OnceLock::new();

/// There is one in a process.
pub(super) fn install(provider: SdkLoggerProvider) {
    let _ = INSTALLED.set(provider);
}

/// Records that are made before there is a provider, or by the worker.
pub(super) fn blank() -> SdkLogRecord {
    static BLANK: OnceLock<SdkLogger> = OnceLock::new();
    let blank = BLANK.get_or_init(|| {
        let nothing = Resource::builder_empty().build();
        let provider = SdkLoggerProvider::builder().with_resource(nothing).build();
        provider.logger("")
    });
    blank.create_log_record()
}

/// The logger provider whose records go where `OTEL_LOGS_EXPORTER` says, redacted: for appenders that are set up by hand, and for whoever logs through the
/// OpenTelemetry API. It may be asked for before [`init`](crate::init()).
///
/// ```
/// use otel_runtime::logs::otlp_provider;
/// use otel_runtime::opentelemetry::logs::{LogRecord, Logger, LoggerProvider};
///
/// let logger = otlp_provider().logger("shop");
/// let mut record = logger.create_log_record();
/// record.set_body("card declined".into());
/// logger.emit(record);
/// ```
#[must_use]
pub fn otlp_provider() -> OtlpLoggers {
    OtlpLoggers(())
}

/// A logger provider; made by [`otlp_provider`].
#[derive(Clone, Debug)]
pub struct OtlpLoggers(());

impl LoggerProvider for OtlpLoggers {
    type Logger = OtlpRecords;

    fn logger_with_scope(&self, scope: InstrumentationScope) -> OtlpRecords {
        OtlpRecords {
            scope,
            logger: OnceLock::new(),
        }
    }
}

/// A logger of [`otlp_provider`].
#[derive(Debug)]
pub struct OtlpRecords {
    scope: InstrumentationScope,
    logger: OnceLock<SdkLogger>,
}

impl OtlpRecords {
    fn logger(&self) -> Option<&SdkLogger> {
        let provider = INSTALLED.get()?;
        let make = || provider.logger_with_scope(self.scope.clone());
        Some(self.logger.get_or_init(make))
    }
}

impl Logger for OtlpRecords {
    type LogRecord = SdkLogRecord;

    fn create_log_record(&self) -> SdkLogRecord {
        blank()
    }

    fn emit(&self, mut record: SdkLogRecord) {
        let Some(logger) = self.logger() else {
            return;
        };
        // The SDK would look at the current context, where a `leaf` is not.
        if record.trace_context().is_none()
            && let Ok(span) = catch_unwind(current::span_context)
            && span.is_valid()
        {
            record.set_trace_context(span.trace_id(), span.span_id(), Some(span.trace_flags()));
        }
        logger.emit(record);
    }

    fn event_enabled(&self, level: Severity, target: &str, name: Option<&str>) -> bool {
        self.logger()
            .is_some_and(|logger| logger.event_enabled(level, target, name))
    }
}
