//! Tasks that are spawned with `task` belong to the span that spawned them, whatever becomes of them.
#![deny(warnings, clippy::pedantic)]
#![forbid(unsafe_code)]

use std::future::pending;
use std::sync::mpsc;

use opentelemetry_sdk::trace::SpanData;
use otel_runtime::opentelemetry::baggage::BaggageExt as _;
use otel_runtime::opentelemetry::trace::TraceContextExt as _;
use otel_runtime::opentelemetry::{Context, KeyValue, StringValue};
use otel_runtime::task::{self, JoinSet};
use otel_runtime::testing::TestTrace;
use otel_runtime::{FutureExt as _, current, testing, traced};
use otel_tests::{attribute, has_attribute};
use tokio::sync::oneshot;

#[traced]
async fn work() {
    tokio::task::yield_now().await;
    records_baggage();
}

#[traced]
fn records_baggage() {
    let context = Context::current();
    current::set_attribute(
        "tenant",
        context.baggage().get("tenant").map(StringValue::as_str),
    );
}

#[traced]
async fn spawns() {
    let tenant = Context::current_with_baggage([KeyValue::new("tenant", "blue")]).attach();
    let tasks = [
        task::spawn(work()),
        tokio::spawn(work().in_current_span()),
        task::spawn_blocking(records_baggage),
    ];
    let mut set = JoinSet::default();
    set.spawn(work());
    set.spawn_on(work(), &tokio::runtime::Handle::current());
    set.spawn_blocking(records_baggage);
    assert_eq!((set.len(), set.is_empty()), (3, false));
    drop(tenant);
    for task in tasks {
        task.await.unwrap();
    }
    while let Some(done) = set.join_next().await {
        done.unwrap();
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn span_and_baggage_go_along() {
    let trace = testing::init();
    spawns().in_current_span().await;
    let spans = trace.spans();
    let own = trace.span("spawns").span_context.span_id();
    let below = |parent, name| {
        let named = spans.iter().filter(move |span| span.name == name);
        named.filter(move |span| span.parent_span_id == parent)
    };
    assert_eq!(below(own, "work").count(), 4);
    assert_eq!(below(own, "records_baggage").count(), 2);
    let recorded: Vec<_> = spans
        .iter()
        .filter(|s| s.name == "records_baggage")
        .collect();
    assert_eq!(recorded.len(), 6);
    for span in recorded {
        assert_eq!(attribute(span, "tenant"), "blue".into());
    }
    assert_eq!(spans.len(), 11);
}

#[test]
fn a_local_set_works_as_well() {
    let trace = testing::init();
    let runtime = tokio::runtime::Builder::new_current_thread()
        .build()
        .unwrap();
    let local = tokio::task::LocalSet::new();
    local.block_on(&runtime, async {
        #[traced]
        async fn spawns_here() {
            let mut set = JoinSet::new();
            set.spawn_local(work());
            set.join_all().await;
        }
        spawns_here().await;
    });
    trace.assert_tree("spawns_here\n  work\n    records_baggage");
}

/// Outside of a poll, and inside of one of another span, the task's own span is the current one and no other.
#[tokio::test]
async fn between_polls_nothing_is_left_behind() {
    let trace = testing::init();
    let before = current::span_id();
    let task = task::spawn(work());
    tokio::task::yield_now().await;
    assert_eq!(current::span_id(), before);
    task.await.unwrap();
    assert_eq!(current::span_id(), before);
    assert_eq!(trace.spans().len(), 2);
}

// ===== Cancellation =====

/// Starts a span when it is dropped: it belongs to whoever is current then.
struct StartsOneWhenDropped;

impl Drop for StartsOneWhenDropped {
    fn drop(&mut self) {
        records_baggage();
    }
}

#[traced]
async fn never_done(started: oneshot::Sender<()>) {
    let _ = started.send(());
    pending::<()>().await;
}

async fn untraced_around(started: oneshot::Sender<()>) {
    let _last = StartsOneWhenDropped;
    never_done(started).await;
}

fn was_cancelled(span: &SpanData) -> bool {
    has_attribute(span, "traced.cancelled")
}

#[track_caller]
fn assert_cancelled_below(trace: &TestTrace, parent: &str) {
    let parent = trace.span(parent).span_context.span_id();
    let cancelled = trace.span("never_done");
    assert!(was_cancelled(&cancelled));
    assert_eq!(cancelled.parent_span_id, parent);
    assert_eq!(trace.span("records_baggage").parent_span_id, parent);
}

#[traced]
async fn aborts() {
    let (started, is_started) = oneshot::channel();
    let task = task::spawn(untraced_around(started));
    is_started.await.unwrap();
    task.abort();
    assert!(task.await.unwrap_err().is_cancelled());
}

#[tokio::test]
async fn an_aborted_task_is_cancelled_below_its_span() {
    let trace = testing::init();
    aborts().await;
    assert_cancelled_below(&trace, "aborts");
}

#[traced]
async fn shuts_down() {
    let (started, is_started) = oneshot::channel();
    let mut set = JoinSet::new();
    set.spawn(untraced_around(started));
    is_started.await.unwrap();
    set.shutdown().await;
    assert!(set.is_empty());
}

#[tokio::test]
async fn a_set_that_is_shut_down_cancels() {
    let trace = testing::init();
    shuts_down().await;
    assert_cancelled_below(&trace, "shuts_down");
}

#[traced]
async fn drops_the_set() {
    let (started, is_started) = oneshot::channel();
    let mut set = JoinSet::new();
    set.spawn(untraced_around(started));
    is_started.await.unwrap();
}

#[tokio::test]
async fn a_set_that_is_dropped_cancels() {
    let trace = testing::init();
    drops_the_set().await;
    // The task is dropped when the runtime next looks at it.
    tokio::task::yield_now().await;
    assert_cancelled_below(&trace, "drops_the_set");
}

#[traced]
async fn lets_go(go: oneshot::Receiver<()>) -> task::AbortHandle {
    let task = task::spawn(async {
        let _ = go.await;
        work().await;
    });
    task.abort_handle()
}

#[tokio::test]
async fn a_task_whose_handle_is_dropped_goes_on() {
    let trace = testing::init();
    let (go, is_to_go) = oneshot::channel();
    let task = lets_go(is_to_go).await;
    trace.assert_tree("lets_go");
    go.send(()).unwrap();
    while !task.is_finished() {
        tokio::task::yield_now().await;
    }
    trace.assert_tree("lets_go\n  work\n    records_baggage");
    assert!(!was_cancelled(&trace.span("work")));
}

#[traced]
async fn aborts_at_once() {
    let task = task::spawn(work());
    task.abort();
    assert!(task.await.unwrap_err().is_cancelled());
}

#[tokio::test]
async fn what_was_never_polled_has_no_span() {
    let trace = testing::init();
    aborts_at_once().await;
    trace.assert_tree("aborts_at_once");
}

#[traced]
fn blocks(started: &oneshot::Sender<()>, go: &mpsc::Receiver<()>) {
    let _ = (started, go.recv());
}

#[test]
fn blocking_work_is_not_cancelled_once_it_runs() {
    let trace = testing::init();
    let runtime = tokio::runtime::Builder::new_current_thread()
        .max_blocking_threads(1)
        .build()
        .unwrap();
    runtime.block_on(async {
        let (started, is_started) = oneshot::channel::<()>();
        let (go, is_to_go) = mpsc::channel();
        let runs = task::spawn_blocking(move || {
            let (unused, _) = oneshot::channel();
            let _ = started.send(());
            blocks(&unused, &is_to_go);
        });
        is_started.await.unwrap();
        // The only thread is taken, so this one waits.
        let waits = task::spawn_blocking(records_baggage);
        waits.abort();
        runs.abort();
        go.send(()).unwrap();
        runs.await.unwrap();
        assert!(waits.await.unwrap_err().is_cancelled());
    });
    trace.assert_tree("blocks");
    assert!(!was_cancelled(&trace.span("blocks")));
}

#[traced]
async fn panics() {
    tokio::task::yield_now().await;
    panic!("told by the test");
}

#[tokio::test]
async fn a_task_that_panics_ends_its_span() {
    let trace = testing::init();
    let error = task::spawn(panics()).await.unwrap_err();
    assert!(error.is_panic());
    assert_eq!(
        attribute(&trace.span("panics"), "error.type"),
        "panic".into()
    );
    let span = Context::current().span().span_context().clone();
    assert_eq!(span.trace_id(), trace.trace_id());
}
