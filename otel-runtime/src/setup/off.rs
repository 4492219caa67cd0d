//! The same names without the feature `spans`: they compile, and `init` says what is missing.

use opentelemetry::{Key, Value};

use crate::counts::SpanCounts;
use crate::effective::Report;
use crate::error::{FilterError, FlushError, InitError, InvalidEnv, ShutdownError};
use crate::redact::{Policy, RedactionKey};
use crate::resource::ResourceDetector;

/// What `init` would return; never made without the feature `spans`.
#[must_use = "dropping it ends the recording of spans"]
#[derive(Debug)]
pub struct Telemetry(std::convert::Infallible);

impl Telemetry {
    /// See the documentation with the feature `spans`.
    ///
    /// # Errors
    /// Never, without that feature.
    pub fn flush(&self) -> Result<(), FlushError> {
        match self.0 {}
    }

    /// See the documentation with the feature `spans`.
    #[must_use]
    pub fn report(&self) -> &Report {
        match self.0 {}
    }

    /// See the documentation with the feature `spans`.
    ///
    /// # Errors
    /// Never, without that feature.
    pub fn set_filter(&self, filter: &str) -> Result<(), FilterError> {
        let _ = filter;
        match self.0 {}
    }

    /// See the documentation with the feature `spans`.
    #[must_use]
    pub fn span_account(&self) -> SpanAccount {
        match self.0 {}
    }

    /// See the documentation with the feature `spans`.
    ///
    /// # Errors
    /// Never, without that feature.
    pub fn shutdown(self) -> Result<(), ShutdownError> {
        match self.0 {}
    }
}

/// What `Telemetry::span_account` would return; never made without the feature `spans`.
#[derive(Clone, Debug)]
pub struct SpanAccount(std::convert::Infallible);

impl SpanAccount {
    /// See the documentation with the feature `spans`.
    #[must_use]
    pub fn counts(&self) -> SpanCounts {
        match self.0 {}
    }
}

/// Takes settings, and cannot set up anything without the feature `spans`.
#[derive(Debug)]
#[must_use = "nothing is set up until `init()` is called on it"]
pub struct Builder(());

macro_rules! ignored {
    ($($name:ident($($argument:ident: $type:ty),*);)*) => {$(
        /// Without effect, as long as the feature `spans` is missing.
        pub fn $name(self, $($argument: $type),*) -> Self {
            $(let _ = $argument;)*
            self
        }
    )*};
}

impl Builder {
    pub(super) fn new() -> Self {
        Self(())
    }

    ignored! {
        with_service_name(name: impl Into<String>);
        with_resource_attribute(key: impl Into<Key>, value: impl Into<Value>);
        with_resource_detectors(detectors: impl IntoIterator<Item = ResourceDetector>);
        with_baggage_keys(keys: impl IntoIterator<Item = impl Into<String>>);
        with_shutdown_timeout(timeout: std::time::Duration);
        with_policy(policy: Policy);
        with_redaction_key(key: RedactionKey);
        invalid_env(policy: InvalidEnv);
        console_by_default();
    }

    /// Says that the feature `spans` is missing.
    ///
    /// # Errors
    /// Always: [`InitError::SpansDisabled`].
    pub fn init(self) -> Result<Telemetry, InitError> {
        Err(InitError::SpansDisabled)
    }
}
