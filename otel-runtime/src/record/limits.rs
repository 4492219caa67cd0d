//! How much of a span is exported: counts, as the SDK counts them, and the length of values, which the door cuts.

use opentelemetry_sdk::trace::SpanLimits;

/// The variables `OTEL_…_LIMIT`; what is beyond is dropped, and but for lengths counted on the span.
#[derive(Clone, Debug, Default)]
pub(crate) struct Limits {
    pub(crate) counts: SpanLimits,
    pub(crate) values: crate::redact::Limits,
}
