//! Lets tests see each finished span at the moment it ends, on the thread that ends it.

use std::sync::OnceLock;

use opentelemetry_sdk::trace::SpanData;

static TAP: OnceLock<fn(&SpanData)> = OnceLock::new();

/// From now on `listener` sees every sampled span that ends.
pub(crate) fn open(listener: fn(&SpanData)) {
    let _ = TAP.set(listener);
}

pub(super) fn offer(span: &SpanData) {
    if let Some(listener) = TAP.get() {
        listener(span);
    }
}

/// As [`offer`], for spans that are not `SpanData` yet.
pub(crate) fn offer_if_open(span: impl FnOnce() -> SpanData) {
    if let Some(listener) = TAP.get() {
        listener(&span());
    }
}
