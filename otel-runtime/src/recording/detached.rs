//! A context for work that outlives the span it was started from: without that span, which a root that starts there is linked to.

use opentelemetry::Context;
use opentelemetry::baggage::{Baggage, BaggageExt as _, KeyValueMetadata};
use opentelemetry::trace::{Link, SpanContext, TraceContextExt as _};

/// Stands in the context.
struct StartedFrom(SpanContext);

/// Baggage, suppression, and the span to link to. A `Context` can neither be asked for its other values nor lose its span.
#[cfg_attr(
    not(feature = "task"),
    expect(dead_code, reason = "only tasks are started like that")
)]
pub(crate) fn detached(context: &Context, from: SpanContext) -> Context {
    let mut detached = Context::new();
    if !context.baggage().is_empty() {
        detached = detached.with_baggage(entries(context.baggage()));
    }
    if context.is_telemetry_suppressed() {
        detached = detached.with_telemetry_suppressed();
    }
    if from.is_valid() {
        detached = detached.with_value(StartedFrom(from));
    }
    detached
}

fn entries(baggage: &Baggage) -> impl Iterator<Item = KeyValueMetadata> {
    baggage.iter().map(|(key, (value, metadata))| {
        KeyValueMetadata::new(key.clone(), value.clone(), metadata.clone())
    })
}

/// The link of a root that starts in this context.
pub(crate) fn link(context: &Context) -> Option<Link> {
    let StartedFrom(from) = context.get()?;
    let is_root = !context.span().span_context().is_valid();
    is_root.then(|| Link::with_context(from.clone()))
}
