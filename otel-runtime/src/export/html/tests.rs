//! Pages as text, and when they are written.

use std::borrow::Cow;
use std::time::{Duration, Instant, SystemTime};

use opentelemetry::trace::{
    SpanContext, SpanId, SpanKind, Status, TraceFlags, TraceId, TraceState,
};
use opentelemetry::{InstrumentationScope, KeyValue};
use opentelemetry_sdk::trace::{SpanData, SpanEvents, SpanExporter as _, SpanLinks};

use super::page::Page;
use super::{HtmlExporter, HtmlOptions, LastError, Store};

pub(super) fn span(trace: u128, id: u64, parent: u64) -> SpanData {
    let start = SystemTime::UNIX_EPOCH + Duration::from_secs(1_700_000_000);
    SpanData {
        span_context: SpanContext::new(
            TraceId::from(trace),
            SpanId::from(id),
            TraceFlags::SAMPLED,
            false,
            TraceState::NONE,
        ),
        parent_span_id: SpanId::from(parent),
        parent_span_is_remote: false,
        span_kind: SpanKind::Internal,
        name: Cow::Borrowed("work"),
        start_time: start,
        end_time: start + Duration::from_millis(10),
        attributes: vec![KeyValue::new("key", "value")],
        dropped_attributes_count: 0,
        events: SpanEvents::default(),
        links: SpanLinks::default(),
        status: Status::Unset,
        instrumentation_scope: InstrumentationScope::default(),
    }
}

fn traces(page: &str) -> usize {
    page.matches("<details class=\"trace").count()
}

/// Nothing in it waits.
fn export(exporter: &HtmlExporter, batch: Vec<SpanData>) {
    let mut context = std::task::Context::from_waker(std::task::Waker::noop());
    let future = std::pin::pin!(exporter.export(batch));
    assert!(future.poll(&mut context).is_ready());
}

#[test]
fn what_would_be_written_too_often_waits_for_its_time_or_a_flush() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("page.html");
    let written = || traces(&std::fs::read_to_string(&path).unwrap());
    let options = HtmlOptions {
        path: path.clone(),
        max_traces: 10,
    };
    let exporter = HtmlExporter::new(options, LastError::default()).unwrap();
    assert_eq!(written(), 0);
    export(&exporter, vec![span(1, 1, 0)]);
    assert_eq!(written(), 1);
    assert!(exporter.state().next.is_some());
    exporter.state().next = Some(Instant::now() + Duration::from_secs(3600));
    export(&exporter, vec![span(2, 1, 0)]);
    assert_eq!(written(), 1);
    exporter.force_flush().unwrap();
    assert_eq!(written(), 2);
    exporter.state().next = Some(Instant::now() + Duration::from_secs(3600));
    export(&exporter, vec![span(3, 1, 0)]);
    exporter.shutdown_with_timeout(Duration::ZERO).unwrap();
    assert_eq!(written(), 3);
    assert!(exporter.shutdown_with_timeout(Duration::ZERO).is_err());
}

#[test]
fn clocks_without_time_make_a_page_all_the_same() {
    let mut store = Store::new(10);
    let mut still = span(1, 1, 0);
    still.end_time = still.start_time;
    let mut backwards = span(2, 1, 9);
    backwards.end_time = SystemTime::UNIX_EPOCH;
    store.add(vec![still, backwards]);
    let page = Page {
        resource: &opentelemetry_sdk::Resource::builder_empty().build(),
        store: &store,
        written: SystemTime::UNIX_EPOCH,
    };
    let html = page.to_html();
    assert_eq!(traces(&html), 2);
    assert!(!html.contains("NaN") && !html.contains("inf%"), "{html}");
    assert!(html.contains("Traces of a service") && html.contains("unfinished"));
}
