//! Lets what is to be recorded past the sampler, on the way through the ordinary tracer.

use opentelemetry::trace::{Link, SpanKind, TraceContextExt as _, TraceId};
use opentelemetry::{Context, KeyValue};
use opentelemetry_sdk::trace::{SamplingDecision, SamplingResult, ShouldSample};

use crate::origin;

/// In the context that a sampler is shown: it is decided already.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Kept;

/// Asks the sampler inside, unless it is decided already; about a root whose origin's flag counts, as about a child of it.
#[derive(Clone, Debug)]
pub(crate) struct UnlessKept(pub(crate) Box<dyn ShouldSample>);

impl ShouldSample for UnlessKept {
    fn should_sample(
        &self,
        parent: Option<&Context>,
        trace_id: TraceId,
        name: &str,
        kind: &SpanKind,
        attributes: &[KeyValue],
        links: &[Link],
    ) -> SamplingResult {
        match parent {
            Some(context) if context.get::<Kept>().is_some() => SamplingResult {
                decision: SamplingDecision::RecordAndSample,
                attributes: Vec::new(),
                trace_state: context.span().span_context().trace_state().clone(),
            },
            _ => {
                let granted = parent.and_then(origin::granted_parent);
                let parent = granted.as_ref().or(parent);
                self.0
                    .should_sample(parent, trace_id, name, kind, attributes, links)
            }
        }
    }
}
