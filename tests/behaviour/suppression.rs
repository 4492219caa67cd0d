//! What an exporter does makes no spans: on the worker's thread, in tasks that it spawns, and on threads where these may block; whether the spans are ours, made by
//! hand, or of `tracing`. Otherwise each export would be exported in turn.
#![expect(clippy::unwrap_used, reason = "a step that fails is a test that fails")]

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};

use opentelemetry_sdk::error::OTelSdkResult;
use opentelemetry_sdk::trace::{SpanData, SpanExporter};
use otel_runtime::opentelemetry::global;
use otel_runtime::opentelemetry::trace::{Span as _, Tracer as _};
use otel_runtime::traced;
use tracing_subscriber::layer::SubscriberExt as _;

#[traced]
fn ours() {
    TRIED.fetch_add(1, Ordering::Relaxed);
}

#[traced]
async fn ours_async() {
    tokio::task::yield_now().await;
    ours();
}

static TRIED: AtomicUsize = AtomicUsize::new(0);

/// As an instrumented client would.
fn instrumented() {
    ours();
    global::tracer("client").start("by hand").end();
    tracing::info_span!("of tracing").in_scope(ours);
}

#[derive(Debug)]
struct Instrumented(Arc<Mutex<Vec<String>>>);

impl SpanExporter for Instrumented {
    async fn export(&self, batch: Vec<SpanData>) -> OTelSdkResult {
        instrumented();
        let task = tokio::spawn(async {
            instrumented();
            ours_async().await;
            tokio::task::spawn_blocking(instrumented).await.unwrap();
        });
        task.await.unwrap();
        let names = batch.into_iter().map(|span| span.name.into_owned());
        self.0.lock().unwrap().extend(names);
        Ok(())
    }
}

#[test]
fn exporting_makes_no_spans() {
    let names = Arc::new(Mutex::new(Vec::new()));
    let telemetry = otel_runtime::builder()
        .with_span_exporter(Instrumented(Arc::clone(&names)))
        .init()
        .unwrap();
    let layer = tracing_opentelemetry::layer().with_tracer(global::tracer("tracing"));
    let subscriber = tracing_subscriber::registry().with(layer);
    tracing::subscriber::set_global_default(subscriber).unwrap();
    let account = telemetry.span_account();
    for _ in 0..3 {
        application();
        telemetry.flush().unwrap();
    }
    assert!(
        TRIED.load(Ordering::Relaxed) >= 3 * 6,
        "the exporter was not there"
    );
    assert_eq!(account.counts().created, 3 * 2);
    telemetry.shutdown().unwrap();
    let names = names.lock().unwrap().clone();
    assert_eq!(names.len(), 6, "{names:?}");
    assert!(
        names
            .iter()
            .all(|name| name == "application" || name == "inside"),
        "{names:?}"
    );
}

#[traced]
fn application() {
    // Here spans are made.
    tracing::info_span!("inside").in_scope(|| {});
}
