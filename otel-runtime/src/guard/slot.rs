//! Remembers that, and where, the process was initialised; setting up happens under its lock, one at a time.

use std::panic::Location;
use std::sync::{Mutex, MutexGuard, PoisonError};

use opentelemetry_sdk::trace::SdkTracerProvider;

#[cfg(feature = "testing")]
use crate::callsite;

/// What this process has set up.
#[derive(Debug, Default)]
pub(crate) struct Slot {
    /// Where `init` was called.
    pub(crate) at: Option<&'static Location<'static>>,
    /// Spans of it are recorded: not disabled by the environment, not shut down.
    pub(crate) recording: bool,
    /// The provider of `testing`, once that was asked for.
    pub(crate) tests: Option<SdkTracerProvider>,
}

static SLOT: Mutex<Slot> = Mutex::new(Slot {
    at: None,
    recording: false,
    tests: None,
});

impl Slot {
    /// Makes the provider of `testing` the current one, if there is one and nothing else records.
    #[cfg(feature = "testing")]
    pub(crate) fn record_for_tests(&self) {
        if let Some(provider) = self.tests.as_ref().filter(|_| !self.recording) {
            opentelemetry::global::set_tracer_provider(provider.clone());
            callsite::install(callsite::Provider::Fast(callsite::Which::Tests));
        }
    }
}

/// Locks the slot.
pub(crate) fn lock() -> MutexGuard<'static, Slot> {
    SLOT.lock().unwrap_or_else(PoisonError::into_inner)
}
