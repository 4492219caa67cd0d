//! The variables `OTEL_BSP_…` and `OTEL_BLRP_…`: how spans, and log records, are batched.

use super::env::Reader;
use crate::error::InitError;
use crate::pipeline::BatchConfig;

/// The variables of one signal.
pub(super) struct Variables {
    schedule_delay: &'static str,
    export_timeout: &'static str,
    max_queue_size: &'static str,
    max_export_batch_size: &'static str,
}

pub(super) const SPANS: Variables = Variables {
    schedule_delay: "OTEL_BSP_SCHEDULE_DELAY",
    export_timeout: "OTEL_BSP_EXPORT_TIMEOUT",
    max_queue_size: "OTEL_BSP_MAX_QUEUE_SIZE",
    max_export_batch_size: "OTEL_BSP_MAX_EXPORT_BATCH_SIZE",
};

#[cfg(feature = "logs-otlp")]
pub(super) const LOGS: Variables = Variables {
    schedule_delay: "OTEL_BLRP_SCHEDULE_DELAY",
    export_timeout: "OTEL_BLRP_EXPORT_TIMEOUT",
    max_queue_size: "OTEL_BLRP_MAX_QUEUE_SIZE",
    max_export_batch_size: "OTEL_BLRP_MAX_EXPORT_BATCH_SIZE",
};

pub(super) fn batch(
    reader: &mut Reader,
    variables: &Variables,
    default: &BatchConfig,
) -> Result<BatchConfig, InitError> {
    let max_queue_size = reader
        .count(variables.max_queue_size)?
        .unwrap_or(default.max_queue_size);
    let batch_size = match reader.count(variables.max_export_batch_size)? {
        Some(size) if size > max_queue_size => reader.malformed(
            variables.max_export_batch_size,
            format!("`{size}`"),
            &format!("at most {}, {max_queue_size}", variables.max_queue_size),
        )?,
        size => size,
    };
    Ok(BatchConfig {
        schedule_delay: reader
            .millis(variables.schedule_delay)?
            .unwrap_or(default.schedule_delay),
        export_timeout: reader
            .timeout(variables.export_timeout)?
            .unwrap_or(default.export_timeout),
        max_queue_size,
        max_export_batch_size: batch_size
            .unwrap_or(default.max_export_batch_size)
            .min(max_queue_size),
        max_queue_bytes: default.max_queue_bytes,
    })
}
