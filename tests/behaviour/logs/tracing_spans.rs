//! Within spans of `tracing`: whose ids, and what of their fields.

use opentelemetry_sdk::trace::SpanData;
use otel_runtime::logs::JsonLayer;
use otel_runtime::opentelemetry::global;
use otel_runtime::{testing, traced};
use serde_json::json;
use tracing::{Instrument as _, Subscriber};
use tracing_subscriber::layer::SubscriberExt as _;
use tracing_subscriber::registry::LookupSpan;

use super::{Written, assert_in_span};

#[tracing::instrument]
fn theirs_around() {
    tracing::info!("theirs_around");
    ours_inside();
    tracing::info!("theirs_around");
}

#[traced]
fn ours_inside() {
    tracing::info!("ours_inside");
    theirs_inside();
    tracing::info!("ours_inside");
}

#[tracing::instrument(skip_all)]
fn theirs_inside() {
    tracing::info!("theirs_inside");
}

#[traced]
async fn ours_async() {
    tracing::info!("ours_async");
    async {
        tokio::task::yield_now().await;
        tracing::info!("theirs_async");
    }
    .instrument(tracing::info_span!("theirs_async"))
    .await;
    tokio::task::yield_now().await;
    tracing::info!("ours_async");
}

fn bridge<S>() -> impl tracing_subscriber::Layer<S>
where
    S: Subscriber + for<'a> LookupSpan<'a>,
{
    tracing_opentelemetry::layer().with_tracer(global::tracer("tracing"))
}

/// Each line's message is the name of the span that it has to be in.
#[track_caller]
fn assert_messages_name_the_span(written: &Written, spans: &[SpanData], count: usize) {
    let lines = written.lines();
    assert_eq!(lines.len(), count, "{lines:?}");
    for line in lines {
        let name = line["message"].as_str().unwrap();
        let span = spans.iter().find(|span| span.name == name).unwrap();
        assert_in_span(&line, &span.span_context);
    }
}

#[test]
fn lines_within_spans_of_tracing_carry_the_span_that_the_bridge_made() {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .build()
        .unwrap();
    for layer_is_first in [true, false] {
        let trace = testing::init();
        let written = Written::default();
        let layer = JsonLayer::new().with_writer(written.clone());
        let work = || {
            theirs_around();
            runtime.block_on(ours_async());
        };
        let registry = tracing_subscriber::registry();
        if layer_is_first {
            tracing::subscriber::with_default(registry.with(layer).with(bridge()), work);
        } else {
            tracing::subscriber::with_default(registry.with(bridge()).with(layer), work);
        }
        assert_messages_name_the_span(&written, &trace.spans(), 8);
    }
}

#[tracing::instrument]
fn with_arguments(user: &str, password: &str) {
    let span = tracing::info_span!("inner", rows = tracing::field::Empty);
    span.record("rows", 3);
    span.in_scope(|| tracing::info!("here"));
}

#[test]
fn fields_of_spans_are_written_only_when_asked_for_and_scrubbed() {
    let run = |with_fields| {
        let written = Written::default();
        let layer = JsonLayer::new()
            .with_writer(written.clone())
            .with_span_fields(with_fields);
        tracing::subscriber::with_default(tracing_subscriber::registry().with(layer), || {
            with_arguments("ann@example.org", "hunter2");
        });
        written.line()
    };
    assert_eq!(run(false).get("spans"), None);
    assert_eq!(
        run(true)["spans"],
        json!([
            {"name": "with_arguments", "fields": {"password": "[redacted:rule]", "user": "[redacted:email]"}},
            {"name": "inner", "fields": {"rows": 3}},
        ])
    );
}
