//! What a new span takes from its parent.

use opentelemetry::Context;
use opentelemetry::trace::{SpanId, TraceContextExt as _, TraceFlags, TraceId, TraceState};

/// What a new span takes from its parent.
pub(super) struct Parent {
    pub(super) trace: TraceId,
    pub(super) span: SpanId,
    pub(super) flags: TraceFlags,
    pub(super) is_remote: bool,
    pub(super) is_valid: bool,
    pub(super) suppressed: bool,
    pub(super) state: TraceState,
}

impl Parent {
    #[inline]
    pub(super) fn of(context: &Context) -> Self {
        let span = context.span();
        let parent = span.span_context();
        let is_valid = parent.is_valid();
        Self {
            trace: parent.trace_id(),
            span: parent.span_id(),
            flags: parent.trace_flags(),
            is_remote: is_valid && parent.is_remote(),
            is_valid,
            suppressed: context.is_telemetry_suppressed(),
            state: parent.trace_state().clone(),
        }
    }

    pub(super) fn none(suppressed: bool) -> Self {
        Self {
            trace: TraceId::INVALID,
            span: SpanId::INVALID,
            flags: TraceFlags::default(),
            is_remote: false,
            is_valid: false,
            suppressed,
            state: TraceState::NONE,
        }
    }
}
