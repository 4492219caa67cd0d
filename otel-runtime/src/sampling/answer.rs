//! What samplers that heed the parent have in common.

use opentelemetry::Context;
use opentelemetry::trace::TraceContextExt as _;
use opentelemetry_sdk::trace::{SamplingDecision, SamplingResult};

/// The parent of the span to be decided about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Parent {
    None,
    Sampled,
    Unsampled,
}

impl Parent {
    /// By the specification: an invalid parent counts as none.
    pub(super) fn of(context: Option<&Context>) -> Self {
        let Some(context) = context else {
            return Self::None;
        };
        let span = context.span();
        let parent = span.span_context();
        match (parent.is_valid(), parent.is_sampled()) {
            (false, _) => Self::None,
            (true, true) => Self::Sampled,
            (true, false) => Self::Unsampled,
        }
    }
}

/// Yes or no; the trace state is the parent's.
pub(super) fn of(records: bool, parent: Option<&Context>) -> SamplingResult {
    SamplingResult {
        decision: if records {
            SamplingDecision::RecordAndSample
        } else {
            SamplingDecision::Drop
        },
        attributes: Vec::new(),
        trace_state: parent
            .map(|context| context.span().span_context().trace_state().clone())
            .unwrap_or_default(),
    }
}
