//! The variables of logs: where they go, how they are batched, and how much of a record is sent.

use std::time::Duration;

use super::batch::{self, batch};
use super::env::Reader;
use super::{ExporterName, OtlpSettings, Signal, limits, names};
use crate::error::InitError;
use crate::logs::LogLimits;
use crate::pipeline::BatchConfig;
use crate::redact;

/// What the environment says of logs.
#[derive(Debug)]
pub(crate) struct LogSettings {
    /// `None`: not said. Empty: `none`.
    pub(crate) exporters: Option<Vec<ExporterName>>,
    pub(crate) otlp: OtlpSettings,
    pub(crate) batch: BatchConfig,
    pub(crate) limits: LogLimits,
}

impl LogSettings {
    /// # Errors
    /// When a value is malformed and that is not only warned of. What belongs to logs that are turned off is not looked at.
    pub(super) fn read(reader: &mut Reader) -> Result<Self, InitError> {
        let exporters = reader.read(
            "OTEL_LOGS_EXPORTER",
            "`otlp`, `console`, both separated by a comma, or `none`",
            names::exporters,
        )?;
        Ok(Self {
            exporters,
            otlp: OtlpSettings::read(reader, Signal::Logs)?,
            batch: batch(
                reader,
                &batch::LOGS,
                &BatchConfig {
                    schedule_delay: Duration::from_secs(1),
                    ..BatchConfig::default()
                },
            )?,
            limits: log_limits(reader)?,
        })
    }
}

fn log_limits(reader: &mut Reader) -> Result<LogLimits, InitError> {
    let counts = [
        "OTEL_LOGRECORD_ATTRIBUTE_COUNT_LIMIT",
        "OTEL_ATTRIBUTE_COUNT_LIMIT",
    ];
    let lengths = [
        "OTEL_LOGRECORD_ATTRIBUTE_VALUE_LENGTH_LIMIT",
        "OTEL_ATTRIBUTE_VALUE_LENGTH_LIMIT",
    ];
    let count = limits::first(reader, &counts)?.unwrap_or(128);
    let values = limits::first(reader, &lengths)?;
    Ok(LogLimits {
        attributes: usize::try_from(count).unwrap_or(usize::MAX),
        values: values.map_or_else(redact::Limits::default, redact::Limits::of_characters),
    })
}
