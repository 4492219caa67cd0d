//! A processor of the application's own sees every traced call, from its start to its end.
#![deny(warnings, clippy::pedantic)]
#![forbid(unsafe_code)]

use std::sync::{Arc, Mutex};
use std::time::Duration;

use opentelemetry_sdk::error::OTelSdkResult;
use opentelemetry_sdk::trace::{InMemorySpanExporter, Span, SpanData, SpanProcessor};
use otel_runtime::opentelemetry::trace::{Span as _, SpanKind, Tracer as _};
use otel_runtime::opentelemetry::{Context, KeyValue, global};
use otel_runtime::traced;
use otel_tests::attribute;

#[derive(Clone, Debug, Default)]
struct Watcher(Arc<Mutex<Vec<String>>>, Arc<Mutex<Vec<String>>>);

impl SpanProcessor for Watcher {
    fn on_start(&self, span: &mut Span, _: &Context) {
        span.set_attribute(KeyValue::new("seen", true));
        self.0.lock().unwrap().push("start".to_owned());
        let data = span.exported_data().unwrap();
        assert_eq!(&data.span_context, span.span_context());
        self.1.lock().unwrap().push(format!("{data:?}"));
    }

    fn on_end(&self, span: SpanData) {
        self.0.lock().unwrap().push(format!(
            "end {} {}",
            span.name,
            span.attributes
                .iter()
                .any(|it| it.value.as_str().len() > 1024)
        ));
    }

    fn force_flush(&self) -> OTelSdkResult {
        Ok(())
    }

    fn shutdown_with_timeout(&self, _: Duration) -> OTelSdkResult {
        Ok(())
    }
}

#[traced]
fn outer(#[attr] text: &str) -> usize {
    inner() + text.len()
}

#[traced]
fn inner() -> usize {
    1
}

#[test]
fn a_processor_sees_starts_and_ends_behind_the_door() {
    let (watcher, exporter) = (Watcher::default(), InMemorySpanExporter::default());
    let telemetry = otel_runtime::builder()
        .with_span_processor(watcher.clone())
        .with_span_exporter(exporter.clone())
        .init()
        .unwrap();
    outer(&"x".repeat(2000));
    let by_hand = global::tracer("by hand");
    let builder = by_hand
        .span_builder("mail to ada@example.org")
        .with_kind(SpanKind::Client)
        .with_attributes([KeyValue::new("to", "ada@example.org")]);
    builder.start(&by_hand).end();
    telemetry.flush().unwrap();
    let seen = watcher.0.lock().unwrap().clone();
    assert_eq!(
        seen,
        [
            "start",
            "start",
            "end inner false",
            "end outer false",
            "start",
            "end mail to [redacted:email] false"
        ]
    );
    let started = watcher.1.lock().unwrap().concat();
    assert!(!started.contains("ada"), "{started}");
    assert!(started.contains("mail to [redacted:email]"), "{started}");
    let spans = exporter.get_finished_spans().unwrap();
    assert_eq!(spans.len(), 3);
    assert_eq!(spans[2].span_kind, SpanKind::Client);
    assert!(!format!("{spans:?}").contains("ada"));
    assert!(
        spans
            .iter()
            .all(|span| attribute(span, "seen") == true.into())
    );
}
