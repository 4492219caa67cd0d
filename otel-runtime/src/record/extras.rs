//! What others set on a running span through the OpenTelemetry API: a side table, keyed by span id.
//!
//! The worker takes a span's entry when it builds its `SpanData`. What arrives after that, from a thread that raced with the end of the
//! span, stays; and so does what was set on a span that never ends. So tables are bounded: beyond that, nothing is set on further spans.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::SystemTime;

use opentelemetry::KeyValue;
use opentelemetry::trace::{Event, Link, SpanId, Status};

/// What was set on one span.
#[derive(Debug, Default)]
pub(crate) struct Extra {
    pub(crate) name: Option<Cow<'static, str>>,
    pub(crate) attributes: Vec<KeyValue>,
    pub(crate) events: Vec<Event>,
    pub(crate) links: Vec<Link>,
    pub(crate) status: Status,
    pub(crate) end: Option<SystemTime>,
}

/// Spans of one table on which something is set at once.
const MAX_SPANS: usize = 8192;

type Table = HashMap<SpanId, Extra>;

/// Threads that set things at once seldom meet.
const TABLES: usize = 16;

static EXTRAS: [Mutex<Option<Table>>; TABLES] = [const { Mutex::new(None) }; TABLES];
static COUNT: AtomicUsize = AtomicUsize::new(0);

fn table(span: SpanId) -> MutexGuard<'static, Option<Table>> {
    let [.., last] = span.to_bytes();
    let table = &EXTRAS[usize::from(last) % TABLES];
    table.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Changes what is set on a span.
pub(crate) fn change(span: SpanId, change: impl FnOnce(&mut Extra)) {
    let mut table = table(span);
    let table = table.get_or_insert_with(Table::default);
    if let Some(extra) = table.get_mut(&span) {
        change(extra);
    } else if table.len() < MAX_SPANS {
        COUNT.fetch_add(1, Ordering::Relaxed);
        change(table.entry(span).or_default());
    }
}

/// Takes what was set on a span that has ended. Costs one load when nothing is set anywhere.
pub(super) fn take(span: SpanId) -> Option<Extra> {
    if COUNT.load(Ordering::Relaxed) == 0 {
        return None;
    }
    let extra = table(span).as_mut()?.remove(&span)?;
    COUNT.fetch_sub(1, Ordering::Relaxed);
    Some(extra)
}
