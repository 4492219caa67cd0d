//! Flushes and ends logs beside spans, within the same deadline.

use std::time::{Duration, Instant};

use crate::error::{FlushError, LogLoss, ShutdownError};
use crate::logs::LogPipeline;
use crate::report;

/// Logs that are being sent.
#[derive(Debug)]
pub(crate) struct Logs(LogPipeline);

fn until(begin: Instant, timeout: Duration) -> Instant {
    begin + timeout.min(Duration::from_secs(365 * 24 * 60 * 60))
}

impl Logs {
    pub(super) fn begin(pipeline: LogPipeline) -> Self {
        pipeline.install();
        Self(pipeline)
    }

    /// What spans have to say goes first; a line says the rest.
    pub(super) fn flush(
        &self,
        begin: Instant,
        timeout: Duration,
        spans: Result<(), FlushError>,
    ) -> Result<(), FlushError> {
        let in_time = self.0.flush(until(begin, timeout));
        let losses = self.0.lost_since_flush();
        if spans.is_err() {
            say(&losses);
            return spans;
        }
        match losses {
            losses if !losses.is_empty() => Err(FlushError::LogsNotSent { losses }),
            _ if in_time => Ok(()),
            _ => Err(FlushError::DeadlinePassed { deadline: timeout }),
        }
    }

    /// Both end at once. What the end of spans logs is left out.
    pub(super) fn end(
        &self,
        timeout: Duration,
        spans: impl FnOnce() -> Result<(), ShutdownError>,
    ) -> Result<(), ShutdownError> {
        let until = until(Instant::now(), timeout);
        self.0.begin_close(timeout);
        let spans = spans();
        let losses = self.0.end(until);
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
