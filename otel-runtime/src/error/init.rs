//! Why nothing was set up, and what to do about it.

use std::fmt;
use std::panic::Location;

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

debug_is_display!(InitError);
