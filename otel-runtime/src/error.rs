//! Says what went wrong while setting up, flushing or shutting down, and what to do about it.
//!
//! The enums are `#[non_exhaustive]` and carry no types of other crates, so that a new release of OpenTelemetry does not
//! break whoever matches on them. No message contains the value of a header variable or the userinfo of a URL.

use std::fmt;
use std::panic::Location;
use std::time::Duration;

use crate::counts::SpanCounts;

/// What to do about an environment variable whose value is not allowed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum InvalidEnv {
    /// `init` fails and says which variable, what it says and what it may say. The default.
    #[default]
    Fail,
    /// A line on stderr, and the default value: what the specification asks for.
    Warn,
}

/// Why [`init`](crate::init) or [`Builder::init`](crate::Builder::init) did not set anything up.
#[derive(thiserror::Error)]
#[non_exhaustive]
pub enum InitError {
    /// The process is initialised once, by whoever owns `main`.
    #[error(
        "otel-runtime is initialised already, by the `init()` at {at}; a process does this once, a library not at all"
    )]
    #[non_exhaustive]
    AlreadyInitialized {
        /// Where the first `init` was called.
        at: &'static Location<'static>,
    },
    /// An environment variable has a value that is not allowed.
    ///
    /// The specification would warn and go on with the default;
    /// [`Builder::invalid_env`](crate::Builder::invalid_env) restores that.
    #[error("{variable}: {value} is not valid; allowed: {allowed}")]
    #[non_exhaustive]
    InvalidEnv {
        /// The variable.
        variable: &'static str,
        /// What it says, in backquotes; withheld for headers, without the userinfo and the query of a URL.
        value: String,
        /// What it may say.
        allowed: String,
    },
    /// What was asked for needs a Cargo feature that is not compiled in.
    #[error("{wanted} needs the feature `{feature}`: cargo add otel-runtime --features {feature}")]
    #[non_exhaustive]
    MissingFeature {
        /// The feature of this crate.
        feature: &'static str,
        /// What asked for it.
        wanted: String,
    },
    /// An exporter could not be built.
    #[error("the exporter to {to} could not be built: {reason}")]
    #[non_exhaustive]
    Exporter {
        /// Where it would have sent.
        to: String,
        /// Why it could not be built.
        reason: String,
    },
    /// The worker thread that exports could not be started.
    #[error("the export thread could not be started: {reason}")]
    #[non_exhaustive]
    Worker {
        /// What the operating system said.
        reason: String,
    },
    /// Prometheus was to read metrics at an address that cannot be listened at.
    #[cfg(feature = "prometheus")]
    #[error(
        "metrics cannot be served at {address}: {reason}; another address is set with OTEL_EXPORTER_PROMETHEUS_HOST and \
         OTEL_EXPORTER_PROMETHEUS_PORT"
    )]
    #[non_exhaustive]
    Listener {
        /// Host and port.
        address: String,
        /// What the operating system said.
        reason: String,
    },
    /// The policy of redaction is set once, by the application.
    #[error(
        "the redaction policy is set already, at {at}; a process does this once, a library not at all"
    )]
    #[non_exhaustive]
    PolicySet {
        /// Where it was set.
        at: &'static Location<'static>,
    },
    /// A pattern of the application's own is not usable.
    #[cfg(feature = "detect-custom")]
    #[error("a pattern of the redaction policy is not usable: {reason}")]
    #[non_exhaustive]
    Pattern {
        /// What is wrong with it.
        reason: String,
    },
    /// A key for pseudonyms is not usable.
    #[error("the redaction key is not usable: {reason}")]
    #[non_exhaustive]
    RedactionKey {
        /// What is wrong with it, in words that quote nothing of it.
        reason: &'static str,
    },
    /// What Cargo features demand of redaction was to be taken back, and cannot be.
    #[cfg(otel_relax)]
    #[error("the redaction cannot be relaxed: {reason}")]
    #[non_exhaustive]
    Relaxed {
        /// Why not.
        reason: &'static str,
    },
    /// What `OTEL_CONFIG_FILE` names says what it cannot say.
    #[error("{file}, line {line}: {reason}")]
    #[non_exhaustive]
    ConfigFile {
        /// The file.
        file: String,
        /// The line in it, from one.
        line: usize,
        /// The place in the file, what was found there, and what is allowed.
        reason: String,
    },
    /// The crate was built without its feature `spans`, so nothing can be recorded.
    #[error(
        "otel-runtime was built without the feature `spans`: cargo add otel-runtime --features spans"
    )]
    SpansDisabled,
}

/// Why [`Telemetry::set_filter`](crate::Telemetry::set_filter) did not take a filter. The one before stays in force.
#[derive(Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum FilterError {
    /// A pattern stands alone.
    #[error(
        "`{directive}` says nothing of a level; a directive is `pattern=level`, or a level alone, and a level is {LEVELS}; write for \
         example `{directive}=debug`"
    )]
    #[non_exhaustive]
    NoLevel {
        /// What was found, escaped.
        directive: String,
    },
    /// Behind the equals sign stands no level.
    #[error(
        "`{level}` in `{directive}` is not a level; a level is {LEVELS}; write for example `shop::db=off`"
    )]
    #[non_exhaustive]
    UnknownLevel {
        /// The directive, escaped.
        directive: String,
        /// What stands in the place of its level, escaped.
        level: String,
    },
    /// Nothing stands before the equals sign.
    #[error(
        "`{directive}` is about nothing; before the `=` stands the path of a module or function, the name of a span, or a pattern of one with \
         `*` and `?`; write for example `shop::db=off`"
    )]
    #[non_exhaustive]
    NoPattern {
        /// What was found, escaped.
        directive: String,
    },
    /// A directive that never applies: the first that matches decides.
    #[error(
        "`{directive}` would never apply: the first directive that matches decides, and `{behind}` stands before it; the more general one \
         goes last, for example `shop::db=off,*=info`"
    )]
    #[non_exhaustive]
    Unreachable {
        /// The directive, escaped.
        directive: String,
        /// The pattern that leaves nothing for it, escaped.
        behind: String,
    },
}

const LEVELS: &str = "`off`, `error`, `warn`, `info`, `debug` or `trace`";

/// `main` prints the `Debug` output of the error it returns. That is where most of these end, so it is the sentence for people.
macro_rules! debug_is_display {
    ($($error:ty),*) => {$(
        impl fmt::Debug for $error {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Display::fmt(self, f)
            }
        }
    )*};
}

debug_is_display!(FilterError, InitError, FlushError, ShutdownError);

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
