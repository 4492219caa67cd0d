//! What a root knows of where it comes from: the span that it is linked to, and whether that span's flag counts.
//!
//! Work that outlives the span it was started from, and requests of peers that are not trusted, run in such a context.

use opentelemetry::Context;
use opentelemetry::baggage::{Baggage, BaggageExt as _, KeyValueMetadata};
use opentelemetry::trace::{Link, SpanContext, TraceContextExt as _};

/// Stands in the context.
struct StartedFrom(SpanContext);

/// Stands in the context: of the roots that start there, the sampler decides as if they were children of the span they are linked to.
struct Granted;

/// Baggage, suppression, and the span to link to. A `Context` can neither be asked for its other values nor lose its span.
pub(crate) fn detached(context: &Context, from: SpanContext) -> Context {
    let mut detached = Context::new();
    if !context.baggage().is_empty() {
        detached = detached.with_baggage(entries(context.baggage()));
    }
    if context.is_telemetry_suppressed() {
        detached = detached.with_telemetry_suppressed();
    }
    linked(&detached, from)
}

/// The same context, which has no span, with one to link to.
pub(crate) fn linked(context: &Context, from: SpanContext) -> Context {
    if from.is_valid() {
        context.with_value(StartedFrom(from))
    } else {
        context.clone()
    }
}

fn entries(baggage: &Baggage) -> impl Iterator<Item = KeyValueMetadata> {
    baggage.iter().map(|(key, (value, metadata))| {
        KeyValueMetadata::new(key.clone(), value.clone(), metadata.clone())
    })
}

/// The link of a root that starts in this context.
pub(crate) fn link(context: &Context) -> Option<Link> {
    let StartedFrom(from) = context.get()?;
    is_root(context).then(|| Link::with_context(from.clone()))
}

/// The flag of the span that the roots in this context are linked to counts as a parent's would.
pub(crate) fn granted(context: &Context) -> Context {
    context.with_value(Granted)
}

/// What a sampler is to see of a root that starts in this context, if its flag counts: a context with the remote parent that it would have.
pub(crate) fn granted_parent(context: &Context) -> Option<Context> {
    let Granted = context.get()?;
    let StartedFrom(from) = context.get()?;
    is_root(context).then(|| Context::new().with_remote_span_context(from.clone()))
}

fn is_root(context: &Context) -> bool {
    !context.span().span_context().is_valid()
}
