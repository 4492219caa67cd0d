//! The standard entrance: a span of the ordinary `Tracer`, for foreign providers and custom processors.

use opentelemetry::Context;
use opentelemetry::global::BoxedSpan;
use opentelemetry::trace::{
    Span as _, SpanBuilder, SpanContext, TraceContextExt as _, Tracer as _,
};

use super::{Relations, State};
use crate::callsite::{self, Callsite, Listening};
use crate::capture::Attributes;
use crate::origin;
use crate::sampling::Kept;

/// Starts a span through the ordinary tracer.
pub(super) fn start_standard(
    site: &'static Callsite,
    relations: Relations,
    listening: Listening,
    capture: &mut dyn FnMut(&mut Attributes),
) -> State {
    let mut lineage = relations.into_lineage();
    let is_given = lineage.context.is_some();
    let context = lineage.context.unwrap_or_else(Context::current);
    if !lineage.is_root {
        lineage.links.extend(origin::link(&context));
    }
    let no_parent = lineage.is_root.then(|| without_span(&context));
    let parent = no_parent.as_ref().unwrap_or(&context);
    let kept = lineage.is_kept.then(|| parent.with_value(Kept));
    let parent = kept.as_ref().unwrap_or(parent);
    let description = site.description();
    let mut builder = SpanBuilder::from_name(description.name).with_kind(description.kind.clone());
    if !lineage.links.is_empty() {
        builder = builder.with_links(lineage.links);
    }
    let mut span = if listening == Listening::Probe {
        let span = site.global_tracer().build_with_context(builder, parent);
        if !was_made(span.span_context(), parent) {
            callsite::stranger::look();
            return State::Off;
        }
        callsite::adopt_global();
        span
    } else if let Some(tracer) = site.tracer() {
        tracer.build_with_context(builder, parent)
    } else {
        return State::Off;
    };
    if is_dropped_inside(&span, parent) && !callsite::is_foreign() {
        return if is_given && !site.description().leaf {
            State::Unrecorded(context)
        } else {
            State::Off
        };
    }
    if span.is_recording() {
        let mut captured = Attributes::new();
        captured.capture_in(is_given.then_some(&context), capture);
        span.set_attributes(site.code_attributes());
        span.set_attributes(callsite::before_handing_over(captured.into_vec()));
    }
    State::Standard(context.with_span(span))
}

/// The sampler has dropped this one span of a recorded trace: its children are its parent's.
fn is_dropped_inside(span: &BoxedSpan, parent: &Context) -> bool {
    !span.is_recording()
        && !span.span_context().is_sampled()
        && parent.span().span_context().is_sampled()
        && parent.span().span_context().is_valid()
}

/// What a sampler sees of a root: a context without span. An invalid span in its place would count as an unsampled parent.
fn without_span(context: &Context) -> Context {
    let empty = Context::new();
    if context.is_telemetry_suppressed() {
        empty.with_telemetry_suppressed()
    } else {
        empty
    }
}

/// Whether a tracer made this span: the no-op tracer hands the parent's context back.
fn was_made(span: &SpanContext, parent: &Context) -> bool {
    span.is_valid() && span.span_id() != parent.span().span_context().span_id()
}
