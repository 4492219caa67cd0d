//! Many threads at once, most of them short-lived, with flushes at random: every span arrives exactly once, or is counted.
//!
//! `STRESS_SPANS` says how many spans; without it there are few, so that `cargo test` stays quick.
#![expect(clippy::unwrap_used, reason = "a step that fails is a test that fails")]

use std::collections::HashMap;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use opentelemetry_sdk::error::OTelSdkResult;
use opentelemetry_sdk::trace::{SpanData, SpanExporter};
use otel_runtime::opentelemetry::trace::{Span as _, Tracer as _};
use otel_runtime::opentelemetry::{KeyValue, Value, global};
use otel_runtime::{FlushError, Telemetry, traced};
use otel_tests::process::run;

const THREADS: u64 = 8;
/// Spans of a thread that does not live long.
const SHORT: u64 = 50;

fn spans() -> u64 {
    let given = std::env::var("STRESS_SPANS").ok();
    given.map_or(100_000, |count| count.parse().unwrap())
}

/// How often each number arrived.
#[derive(Clone, Debug, Default)]
struct Tally(Arc<Mutex<HashMap<i64, u32>>>);

impl SpanExporter for Tally {
    async fn export(&self, batch: Vec<SpanData>) -> OTelSdkResult {
        let mut tally = self.0.lock().unwrap();
        for span in batch {
            let number = span.attributes.iter().find_map(|attribute| {
                match (attribute.key.as_str(), &attribute.value) {
                    ("number", Value::I64(number)) => Some(*number),
                    _ => None,
                }
            });
            *tally.entry(number.unwrap()).or_default() += 1;
        }
        Ok(())
    }
}

#[traced(attributes(number))]
fn by_macro(number: i64) -> i64 {
    number
}

fn by_hand(number: i64) {
    let mut span = global::tracer("stress").start("by_hand");
    span.set_attribute(KeyValue::new("number", number));
    span.end();
}

/// What all threads share.
struct Run {
    telemetry: Telemetry,
    next: AtomicU64,
    total: u64,
    lost: AtomicU64,
}

impl Run {
    /// Records so many of the spans that are left; `false` when none are.
    fn record(&self, count: u64, dice: &mut u64) -> bool {
        for _ in 0..count {
            let number = self.next.fetch_add(1, Ordering::Relaxed);
            if number >= self.total {
                return false;
            }
            let number = i64::try_from(number).unwrap();
            if number % 2 == 0 {
                by_macro(number);
            } else {
                by_hand(number);
            }
            // Any sequence will do that is different for each thread.
            *dice = dice
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            if (*dice >> 33).is_multiple_of(4000) {
                self.flush();
            }
        }
        true
    }

    fn flush(&self) {
        match self.telemetry.flush() {
            Ok(()) => {}
            Err(FlushError::NotSent { losses, .. }) => {
                let spans = losses.iter().map(|loss| loss.spans).sum();
                self.lost.fetch_add(spans, Ordering::Relaxed);
            }
            Err(other) => panic!("{other}"),
        }
    }

    fn work(&self, thread: u64) {
        let mut dice = thread;
        if thread.is_multiple_of(2) {
            while self.record(SHORT, &mut dice) {}
            return;
        }
        let mut more = true;
        while more {
            std::thread::scope(|scope| {
                more = scope
                    .spawn(|| self.record(SHORT, &mut dice))
                    .join()
                    .unwrap();
            });
        }
    }
}

fn stress() {
    let tally = Tally::default();
    let telemetry = otel_runtime::builder()
        .with_span_exporter(tally.clone())
        .with_shutdown_timeout(Duration::from_secs(60))
        .init()
        .unwrap();
    let run = Run {
        telemetry,
        next: AtomicU64::new(0),
        total: spans(),
        lost: AtomicU64::new(0),
    };
    std::thread::scope(|scope| {
        for thread in 0..THREADS {
            let run = &run;
            scope.spawn(move || run.work(thread));
        }
    });
    run.flush();
    let arrived = tally.0.lock().unwrap().clone();
    assert!(
        arrived.values().all(|times| *times == 1),
        "some arrived twice"
    );
    let lost = run.lost.load(Ordering::Relaxed);
    assert_eq!(
        arrived.len() as u64 + lost,
        run.total,
        "{lost} are counted as lost"
    );
    assert!(!arrived.is_empty());
    println!("{} arrived, {lost} were dropped and counted", arrived.len());
    // What the flushes told of is all there is to tell, and nothing comes after.
    let told = run.telemetry.shutdown();
    assert!(lost > 0 || told.is_ok(), "{told:?}");
    assert_eq!(tally.0.lock().unwrap().len(), arrived.len());
}

/// In a process of its own, since `init` is once in a process, with such a queue.
fn alone(test: &str, queue: &str, batch: &str) {
    if std::env::var_os("ALONE").is_some() {
        return stress();
    }
    let me = std::env::current_exe().unwrap();
    let spans = spans().to_string();
    let env = [
        ("ALONE", "1"),
        ("STRESS_SPANS", &*spans),
        ("OTEL_BSP_MAX_QUEUE_SIZE", queue),
        ("OTEL_BSP_MAX_EXPORT_BATCH_SIZE", batch),
    ];
    let finished = run(
        me.to_str().unwrap(),
        &[test, "--exact", "--nocapture"],
        &env,
    );
    assert!(finished.success, "{}\n{}", finished.stdout, finished.stderr);
    let said = finished
        .stdout
        .lines()
        .find(|line| line.contains(" arrived, "));
    println!("{}", said.unwrap());
}

#[test]
fn with_a_queue_that_is_soon_full() {
    alone("with_a_queue_that_is_soon_full", "128", "32");
}

#[test]
fn with_the_usual_queue() {
    alone("with_the_usual_queue", "2048", "512");
}

#[test]
fn with_a_queue_for_everything() {
    alone("with_a_queue_for_everything", "10000000", "512");
}
