//! The variables `OTEL_BSP_…`: how spans are batched.

use super::env::Reader;
use crate::error::InitError;
use crate::pipeline::BatchConfig;

pub(super) fn batch(reader: &mut Reader) -> Result<BatchConfig, InitError> {
    const BATCH: &str = "OTEL_BSP_MAX_EXPORT_BATCH_SIZE";
    let default = BatchConfig::default();
    let max_queue_size = reader
        .count("OTEL_BSP_MAX_QUEUE_SIZE")?
        .unwrap_or(default.max_queue_size);
    let batch_size = match reader.count(BATCH)? {
        Some(size) if size > max_queue_size => reader.malformed(
            BATCH,
            format!("`{size}`"),
            &format!("at most OTEL_BSP_MAX_QUEUE_SIZE, {max_queue_size}"),
        )?,
        size => size,
    };
    Ok(BatchConfig {
        schedule_delay: reader
            .millis("OTEL_BSP_SCHEDULE_DELAY")?
            .unwrap_or(default.schedule_delay),
        export_timeout: reader
            .timeout("OTEL_BSP_EXPORT_TIMEOUT")?
            .unwrap_or(default.export_timeout),
        max_queue_size,
        max_export_batch_size: batch_size
            .unwrap_or(default.max_export_batch_size)
            .min(max_queue_size),
        max_queue_bytes: default.max_queue_bytes,
    })
}
