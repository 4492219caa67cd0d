//! Counts what arrives, and does nothing else with it: the end of every contender's way.

use std::hint::black_box;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use fastrace::collector::SpanRecord;
use opentelemetry_sdk::error::OTelSdkResult;
use opentelemetry_sdk::trace::{SpanData, SpanExporter};

static EXPORTED: AtomicU64 = AtomicU64::new(0);

/// An exporter of OpenTelemetry's and a reporter of fastrace's.
#[derive(Debug)]
pub(crate) struct Exporter;

fn count<T>(batch: Vec<T>) {
    EXPORTED.fetch_add(batch.len() as u64, Ordering::Release);
    drop(black_box(batch));
}

impl SpanExporter for Exporter {
    async fn export(&self, batch: Vec<SpanData>) -> OTelSdkResult {
        count(batch);
        Ok(())
    }
}

impl fastrace::collector::Reporter for Exporter {
    fn report(&mut self, spans: Vec<SpanRecord>) {
        count(spans);
    }
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
