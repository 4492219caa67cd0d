//! Flushes and ends logs beside spans, within the same deadline.

use std::time::{Duration, Instant};

use crate::error::{FlushError, LogLoss, ShutdownError};
use crate::logs::LogPipeline;
use crate::report;

/// Logs that are being sent.
#[derive(Debug)]
pub(super) struct Logs {
    pipeline: LogPipeline,
    timeout: Duration,
}

impl Logs {
    pub(super) fn begin(pipeline: LogPipeline, timeout: Duration) -> Self {
        pipeline.install();
        Self { pipeline, timeout }
    }

    fn until(&self, begin: Instant) -> Instant {
        begin + self.timeout.min(Duration::from_secs(365 * 24 * 60 * 60))
    }

    /// What spans have to say goes first; a line says the rest.
    pub(super) fn flush(
        &self,
        begin: Instant,
        spans: Result<(), FlushError>,
    ) -> Result<(), FlushError> {
        let in_time = self.pipeline.flush(self.until(begin));
        let losses = self.pipeline.lost_since_flush();
        if spans.is_err() {
            say(&losses);
            return spans;
        }
        match losses {
            losses if !losses.is_empty() => Err(FlushError::LogsNotSent { losses }),
            _ if in_time => Ok(()),
            _ => Err(FlushError::DeadlinePassed {
                deadline: self.timeout,
            }),
        }
    }

    /// Both end at once. What the end of spans logs is left out.
    pub(super) fn end(
        self,
        spans: impl FnOnce() -> Result<(), ShutdownError>,
    ) -> Result<(), ShutdownError> {
        let until = self.until(Instant::now());
        self.pipeline.begin_close(self.timeout);
        let spans = spans();
        let losses = self.pipeline.end(until);
        if spans.is_err() {
            say(&losses);
            return spans;
        }
        if losses.is_empty() {
            Ok(())
        } else {
            Err(ShutdownError::LogsNotSent { losses })
        }
    }
}

fn say(losses: &[LogLoss]) {
    for loss in losses {
        report::error(format_args!("{loss}"));
    }
}
