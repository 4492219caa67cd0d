//! The appender of `tracing`.

use std::fmt;
use std::panic::{AssertUnwindSafe, catch_unwind};

use opentelemetry_appender_tracing::layer::OpenTelemetryTracingBridge;
use tracing_core::{Event, Subscriber};
use tracing_subscriber::Layer;
use tracing_subscriber::layer::Context;
use tracing_subscriber::registry::LookupSpan;

use super::provider::{OtlpLoggers, OtlpRecords, otlp_provider};

/// Sends each event of `tracing` as a log record, with the ids of the span around it; see the [module](super::super).
///
/// It may be installed before [`init`](crate::init()) or after it. Which events there are is up to the filters of `tracing-subscriber`. It may stand before
/// or behind the layer of tracing-opentelemetry. What OpenTelemetry says of itself is left out.
///
/// ```
/// use otel_runtime::{logs, traced};
/// use tracing_subscriber::layer::SubscriberExt as _;
///
/// #[traced]
/// fn checkout() {
///     tracing::warn!(attempt = 2, "card declined");
/// }
///
/// let subscriber = tracing_subscriber::registry().with(logs::otlp_layer());
/// tracing::subscriber::with_default(subscriber, checkout);
/// ```
#[must_use]
pub fn otlp_layer() -> OtlpLayer {
    OtlpLayer(OpenTelemetryTracingBridge::new(&otlp_provider()))
}

/// A layer for `tracing-subscriber`; made by [`otlp_layer`].
pub struct OtlpLayer(OpenTelemetryTracingBridge<OtlpLoggers, OtlpRecords>);

impl<S> Layer<S> for OtlpLayer
where
    S: Subscriber + for<'a> LookupSpan<'a>,
{
    fn on_event(&self, event: &Event<'_>, context: Context<'_, S>) {
        if is_of_opentelemetry(event.metadata().target()) {
            return;
        }
        // The `Debug` of a value may panic.
        let _ = catch_unwind(AssertUnwindSafe(|| self.0.on_event(event, context)));
    }
}

impl fmt::Debug for OtlpLayer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("OtlpLayer")
    }
}

/// What it says may come from the midst of a change of the current context, which then cannot be asked, or from an export, which would never end.
pub(super) fn is_of_opentelemetry(target: &str) -> bool {
    target.starts_with("opentelemetry")
}
