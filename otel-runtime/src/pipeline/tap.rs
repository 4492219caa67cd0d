//! Lets tests see each finished span at the moment it ends, on the thread that ends it.

use std::sync::OnceLock;

use opentelemetry_sdk::trace::SpanData;

use super::Item;

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

/// Shows a span on its way into the pipeline, if somebody looks; for that it becomes here what it would become there.
#[inline]
pub(super) fn through(item: Item<'_>) -> Option<Item<'_>> {
    match TAP.get() {
        None => Some(item),
        Some(listener) => show(item, *listener),
    }
}

#[cold]
fn show<'a>(item: Item<'a>, listener: fn(&SpanData)) -> Option<Item<'a>> {
    let span = item.finished()?.into_span_data();
    listener(&span);
    Some(Item::Sdk(Box::new(span)))
}
