//! A double of a span that has just started, scrubbed: what a processor of the application's own sees of a span that was started with something personal.
//!
//! What is in a started span cannot be changed, only added to. So the processor gets a span with the same ids, and what it does to that one is
//! done to the real one as well.

use std::cell::Cell;
use std::sync::LazyLock;

use opentelemetry::Context;
use opentelemetry::trace::{
    Span as _, SpanBuilder, SpanContext, SpanId, TraceContextExt as _, TraceId, Tracer as _,
    TracerProvider as _,
};
use opentelemetry_sdk::trace::{
    IdGenerator, Sampler, SdkTracer, SdkTracerProvider, Span, SpanData,
};

thread_local! {
    static IDS: Cell<(TraceId, SpanId)> = const { Cell::new((TraceId::INVALID, SpanId::INVALID)) };
}

#[derive(Debug)]
struct Given;

impl IdGenerator for Given {
    fn new_trace_id(&self) -> TraceId {
        IDS.get().0
    }

    fn new_span_id(&self) -> SpanId {
        IDS.get().1
    }
}

/// Has no processors, so nothing of it goes anywhere.
static TRACER: LazyLock<SdkTracer> = LazyLock::new(|| {
    SdkTracerProvider::builder()
        .with_id_generator(Given)
        .with_sampler(Sampler::AlwaysOn)
        .build()
        .tracer("")
});

/// A span that looks like `data`.
pub(super) fn of(data: SpanData, parent: &Context) -> Span {
    let own: &SpanContext = &data.span_context;
    IDS.set((own.trace_id(), own.span_id()));
    // A span takes its trace state from its parent, and that one may have more of it.
    let parent = parent.with_remote_span_context(SpanContext::new(
        own.trace_id(),
        data.parent_span_id,
        own.trace_flags(),
        data.parent_span_is_remote,
        own.trace_state().clone(),
    ));
    let mut builder = SpanBuilder::from_name(data.name)
        .with_kind(data.span_kind)
        .with_start_time(data.start_time)
        .with_attributes(data.attributes);
    if !data.events.events.is_empty() {
        builder = builder.with_events(data.events.events);
    }
    if !data.links.links.is_empty() {
        builder = builder.with_links(data.links.links);
    }
    TRACER.build_with_context(builder, &parent)
}

/// Does to `span` what was done to its double since it was made from `before`.
pub(super) fn follow(span: &mut Span, double: &Span, before: &SpanData) {
    let Some(after) = double.exported_data() else {
        return span.end();
    };
    let added = after.attributes.into_iter();
    span.set_attributes(added.skip(before.attributes.len()));
    for event in after.events.events.into_iter().skip(before.events.len()) {
        span.add_event_with_timestamp(event.name, event.timestamp, event.attributes);
    }
    for link in after.links.links.into_iter().skip(before.links.len()) {
        span.add_link(link.span_context, link.attributes);
    }
    if after.name != before.name {
        span.update_name(after.name);
    }
    if after.status != before.status {
        span.set_status(after.status);
    }
}
