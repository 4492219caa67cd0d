//! Counts what arrives, and does nothing else with it: the end of every contender's way.

use std::hint::black_box;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::{Duration, Instant};

use fastrace::collector::SpanRecord;
use opentelemetry_sdk::error::OTelSdkResult;
use opentelemetry_sdk::trace::{SpanData, SpanExporter};

static EXPORTED: AtomicU64 = AtomicU64::new(0);
/// The attributes of the last span, while somebody wants to know.
static WATCHED: AtomicBool = AtomicBool::new(false);
static KEYS: Mutex<Vec<String>> = Mutex::new(Vec::new());

/// An exporter of OpenTelemetry's and a reporter of fastrace's.
#[derive(Debug)]
pub(crate) struct Exporter;

fn count<T>(batch: Vec<T>, name: fn(&T) -> &str, keys: fn(&T) -> Vec<String>) {
    if WATCHED.load(Ordering::Relaxed)
        && let Some(span) = batch.iter().find(|span| name(span) == "leaf_attrs")
        && let Ok(mut seen) = KEYS.lock()
    {
        *seen = keys(span);
        seen.sort_unstable();
    }
    EXPORTED.fetch_add(batch.len() as u64, Ordering::Release);
    drop(black_box(batch));
}

impl SpanExporter for Exporter {
    async fn export(&self, batch: Vec<SpanData>) -> OTelSdkResult {
        count(
            batch,
            |span| &span.name,
            |span| {
                let attributes = span.attributes.iter();
                attributes
                    .map(|attribute| attribute.key.to_string())
                    .collect()
            },
        );
        Ok(())
    }
}

impl fastrace::collector::Reporter for Exporter {
    fn report(&mut self, spans: Vec<SpanRecord>) {
        count(
            spans,
            |span| &span.name,
            |span| {
                span.properties
                    .iter()
                    .map(|(key, _)| key.to_string())
                    .collect()
            },
        );
    }
}

/// From now on the attributes of a span `leaf_attrs` are kept for [`keys`].
pub(crate) fn watch() {
    WATCHED.store(true, Ordering::Relaxed);
}

/// Which attributes the last span `leaf_attrs` had.
pub(crate) fn keys() -> Vec<String> {
    KEYS.lock().map(|keys| keys.clone()).unwrap_or_default()
}

/// How many spans have arrived.
pub(crate) fn exported() -> u64 {
    EXPORTED.load(Ordering::Acquire)
}

/// Waits until so many spans have arrived; gives up after two seconds and says how many are missing.
pub(crate) fn wait_for(total: u64) -> u64 {
    let start = Instant::now();
    loop {
        let missing = total.saturating_sub(exported());
        if missing == 0 || start.elapsed() > Duration::from_secs(2) {
            return missing;
        }
        std::thread::yield_now();
    }
}
