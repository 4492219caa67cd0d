//! Keeps the finished spans of the traces that some test listens to; others pass by.

use std::collections::HashMap;
use std::sync::{LazyLock, Mutex, MutexGuard, PoisonError};

use opentelemetry::trace::TraceId;
use opentelemetry_sdk::trace::SpanData;

use crate::redact::Scrubbed;

static TRACES: LazyLock<Mutex<HashMap<TraceId, Vec<SpanData>>>> = LazyLock::new(Mutex::default);

fn traces() -> MutexGuard<'static, HashMap<TraceId, Vec<SpanData>>> {
    TRACES.lock().unwrap_or_else(PoisonError::into_inner)
}

pub(super) fn open(trace: TraceId) {
    traces().insert(trace, Vec::new());
}

pub(super) fn close(trace: TraceId) {
    traces().remove(&trace);
}

pub(super) fn spans(trace: TraceId) -> Vec<SpanData> {
    traces().get(&trace).cloned().unwrap_or_default()
}

/// Takes a span as it ends, scrubbed as an exporter's would be.
pub(super) fn receive(span: Scrubbed) {
    let span = span.into_inner();
    if let Some(spans) = traces().get_mut(&span.span_context.trace_id()) {
        spans.push(span);
    }
}
