//! Sets everything up, once in a process: settings and code in, provider, propagator, worker and [`Telemetry`] out.

#[cfg(feature = "spans")]
mod account;
#[cfg(feature = "jaeger-remote")]
mod asked;
#[cfg(feature = "spans")]
mod builder;
#[cfg(feature = "spans")]
mod choice;
#[cfg(feature = "spans")]
mod double;
#[cfg(feature = "testing")]
mod for_tests;
#[cfg(feature = "spans")]
mod install;
#[cfg(feature = "logs-otlp")]
mod logs;
#[cfg(feature = "spans")]
#[cfg_attr(not(feature = "metrics"), path = "unmeasured.rs")]
mod metrics;
#[cfg(not(feature = "spans"))]
mod off;
#[cfg(feature = "spans")]
mod plans;
#[cfg(feature = "spans")]
mod processors;
#[cfg(feature = "spans")]
mod resource;
#[cfg(feature = "spans")]
mod sampler;

#[cfg(feature = "spans")]
pub use self::builder::Builder;
#[cfg(feature = "spans")]
pub(crate) use self::choice::{choose, compiled_in_protocol};
#[cfg(feature = "testing")]
pub(crate) use self::for_tests::install_for_tests;
#[cfg(feature = "logs-otlp")]
pub(crate) use self::logs::names as names_of_logs;
#[cfg(feature = "metrics")]
pub(crate) use self::metrics::names as names_of_metrics;
#[cfg(not(feature = "spans"))]
pub use self::off::{Builder, SpanAccount, Telemetry};
#[cfg(all(unix, feature = "signals"))]
pub use crate::guard::OnSignal;
#[cfg(feature = "spans")]
pub use crate::guard::{SpanAccount, Telemetry};

use crate::error::InitError;

/// Sets up traces, and with their features metrics and logs, from the standard `OTEL_*` [variables](crate::variables); short for [`builder`]`().init()`.
///
/// To be called once, first in `main`, by the application; a library never calls it. Keep what it returns until the end:
/// dropping it flushes.
///
/// Without any variable, spans go to an OTLP receiver on this host, or, when stderr is a terminal, are shown there.
///
/// # Errors
/// When a variable is malformed, an exporter cannot be built, or this is the second time. See [`InitError`].
///
/// # Example
/// ```no_run
/// fn main() -> Result<(), Box<dyn std::error::Error>> {
///     let telemetry = otel_runtime::init()?;
///     // …
///     telemetry.shutdown()?;
///     Ok(())
/// }
/// ```
#[track_caller]
pub fn init() -> Result<Telemetry, InitError> {
    builder().init()
}

/// [`init`] with some things decided in code; what is not said here, the environment decides.
///
/// # Example
/// ```
/// # #[cfg(feature = "testing")] otel_runtime::testing::init();
/// # if cfg!(feature = "spans") {
/// let telemetry = otel_runtime::builder()
///     .with_service_name("shop")
///     .with_resource_attribute("deployment.environment.name", "staging")
///     .init()?;
/// # drop(telemetry); }
/// # Ok::<(), otel_runtime::InitError>(())
/// ```
#[must_use = "nothing is set up until `init()` is called on it"]
pub fn builder() -> Builder {
    Builder::new()
}

/// Makes `#[traced]` record through the global tracer provider that somebody else has installed or will install.
///
/// Exporting, sampling, flushing and shutting down stay that provider's. Calling it again does no harm.
pub fn use_global() {
    #[cfg(feature = "spans")]
    crate::callsite::install(crate::callsite::Provider::Global);
}
