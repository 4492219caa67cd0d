//! What did not arrive when it was flushed or shut down, where it was to go, and why.

use std::fmt;
use std::time::Duration;

use crate::counts::SpanCounts;

/// Spans of which no receiver said that it took them, as counted by [`FlushError`] and [`ShutdownError`].
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Loss {
    /// How many spans.
    pub spans: u64,
    /// Where they were to go.
    pub to: String,
    /// Why they did not get there, or why nobody knows.
    pub reason: String,
    /// They were sent, and no reply said what became of them: the receiver may have taken them or not.
    pub unknown: bool,
}

impl fmt::Display for Loss {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let noun = if self.spans == 1 { "span" } else { "spans" };
        let verdict = if self.unknown {
            "may or may not have arrived at"
        } else {
            "could not be sent to"
        };
        let (spans, to, reason) = (self.spans, &self.to, &self.reason);
        write!(f, "{spans} {noun} {verdict} {to}: {reason}")
    }
}

/// Log records that did not arrive, as counted by [`FlushError`] and [`ShutdownError`].
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct LogLoss {
    /// How many records.
    pub records: u64,
    /// Where they were to go.
    pub to: String,
    /// Why they did not get there, or why nobody knows.
    pub reason: String,
    /// They were sent, and no reply said what became of them: the receiver may have taken them or not.
    pub unknown: bool,
}

impl fmt::Display for LogLoss {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let noun = if self.records == 1 {
            "log record"
        } else {
            "log records"
        };
        let verdict = if self.unknown {
            "may or may not have arrived at"
        } else {
            "could not be sent to"
        };
        let (records, to, reason) = (self.records, &self.to, &self.reason);
        write!(f, "{records} {noun} {verdict} {to}: {reason}")
    }
}

/// Why [`Telemetry::flush`](crate::Telemetry::flush) did not get everything out.
#[derive(thiserror::Error)]
#[non_exhaustive]
pub enum FlushError {
    /// Exporting goes on in the background.
    #[error("not everything was sent within {deadline:?}")]
    #[non_exhaustive]
    DeadlinePassed {
        /// How long `flush` waited.
        deadline: Duration,
    },
    /// All spans were sent, and some log records were lost since the last flush.
    #[error("{}", Listed(.losses))]
    #[non_exhaustive]
    LogsNotSent {
        /// What was lost, where to, and why.
        losses: Vec<LogLoss>,
    },
    /// Some spans were lost since the last flush.
    #[error("{}", Listed(.losses))]
    #[non_exhaustive]
    NotSent {
        /// What was lost, where to, and why.
        losses: Vec<Loss>,
    },
    /// Metrics did not arrive. Where they are sums since the start, the next ones tell as much.
    #[cfg(feature = "metrics")]
    #[error("metrics could not be sent to {to}: {reason}")]
    #[non_exhaustive]
    MetricsNotSent {
        /// Where they were to go.
        to: String,
        /// Why they did not get there.
        reason: String,
    },
}

/// Why [`Telemetry::shutdown`](crate::Telemetry::shutdown) did not get everything out.
#[derive(thiserror::Error)]
#[non_exhaustive]
pub enum ShutdownError {
    /// An exporter did not return, and was left behind.
    #[error("an exporter did not end within {deadline:?} and was left behind, with {}{}", Unsent(.unsent, .losses), InAll(.counts))]
    #[non_exhaustive]
    DeadlinePassed {
        /// How long `shutdown` waited.
        deadline: Duration,
        /// Finished spans whose fate is not known.
        unsent: u64,
        /// What is known to be lost.
        losses: Vec<Loss>,
        /// What became of all spans since `init`.
        counts: SpanCounts,
    },
    /// Some spans were lost that no line on stderr has mentioned yet.
    #[error("{}{}", Listed(.losses), InAll(.counts))]
    #[non_exhaustive]
    NotSent {
        /// What was lost, where to, and why.
        losses: Vec<Loss>,
        /// What became of all spans since `init`.
        counts: SpanCounts,
    },
    /// All spans were sent, and some log records were lost that no line on stderr has mentioned yet.
    #[error("{}", Listed(.losses))]
    #[non_exhaustive]
    LogsNotSent {
        /// What was lost, where to, and why.
        losses: Vec<LogLoss>,
    },
    /// The last metrics did not arrive.
    #[cfg(feature = "metrics")]
    #[error("metrics could not be sent to {to}: {reason}")]
    #[non_exhaustive]
    MetricsNotSent {
        /// Where they were to go.
        to: String,
        /// Why they did not get there.
        reason: String,
    },
}

struct Listed<'a, L>(&'a [L]);

impl<L: fmt::Display> fmt::Display for Listed<'_, L> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (i, loss) in self.0.iter().enumerate() {
            if i > 0 {
                f.write_str("; ")?;
            }
            loss.fmt(f)?;
        }
        Ok(())
    }
}

/// Nothing where there are no books, as in a forked child.
struct InAll<'a>(&'a SpanCounts);

impl fmt::Display for InAll<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.0.receivers.is_empty() {
            return Ok(());
        }
        write!(f, "; in all {}", self.0)
    }
}

struct Unsent<'a>(&'a u64, &'a [Loss]);

impl fmt::Display for Unsent<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let noun = if *self.0 == 1 { "span" } else { "spans" };
        write!(f, "{} {noun} not yet sent", self.0)?;
        if !self.1.is_empty() {
            write!(f, "; {}", Listed(self.1))?;
        }
        Ok(())
    }
}

debug_is_display!(FlushError, ShutdownError);
