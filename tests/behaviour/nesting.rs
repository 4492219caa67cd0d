//! Spans of `tracing`, brought to OpenTelemetry by tracing-opentelemetry, lie within traced calls and around them, also across awaits.
#![deny(warnings, clippy::pedantic)]
#![forbid(unsafe_code)]

use std::sync::Once;

use otel_runtime::opentelemetry::global;
use otel_runtime::opentelemetry::trace::FutureExt as _;
use otel_runtime::testing::TestTrace;
use otel_runtime::traced;
use tracing::Instrument as _;
use tracing_subscriber::layer::SubscriberExt as _;
use tracing_subscriber::util::SubscriberInitExt as _;

#[traced]
fn ours_inside() {}

#[tracing::instrument]
fn theirs_around() {
    ours_inside();
    ours_around();
}

#[traced]
fn ours_around() {
    theirs_inside();
}

#[tracing::instrument]
fn theirs_inside() {
    ours_inside();
}

#[traced]
async fn ours_async() {
    tokio::task::yield_now().await;
    theirs_async().await;
    tokio::task::yield_now().await;
    ours_inside();
}

#[tracing::instrument]
async fn theirs_async() {
    tokio::task::yield_now().await;
    ours_inside();
    async {
        tokio::task::yield_now().await;
        ours_inside();
    }
    .instrument(tracing::info_span!("block"))
    .await;
    tokio::task::yield_now().await;
    ours_inside();
}

/// The trace of one test, with the layer set up before.
fn trace() -> TestTrace {
    static ONCE: Once = Once::new();
    let trace = otel_runtime::testing::init();
    ONCE.call_once(|| {
        let layer = tracing_opentelemetry::layer().with_tracer(global::tracer("tracing"));
        tracing_subscriber::registry().with(layer).init();
    });
    trace
}

#[test]
fn both_ways_in_sync_code() {
    let trace = trace();
    theirs_around();
    trace.assert_tree(
        "
        theirs_around
          ours_inside
          ours_around
            theirs_inside
              ours_inside
        ",
    );
}

#[test]
fn both_ways_across_awaits() {
    let trace = trace();
    let runtime = tokio::runtime::Builder::new_current_thread()
        .build()
        .unwrap();
    runtime.block_on(ours_async());
    trace.assert_tree(ASYNC);
}

#[test]
fn both_ways_when_many_tasks_take_turns_on_two_threads() {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .build()
        .unwrap();
    let trace = trace();
    let tasks: Vec<_> = (0..20)
        .map(|_| runtime.spawn(ours_async().with_context(trace.context().clone())))
        .collect();
    runtime.block_on(async {
        for task in tasks {
            task.await.unwrap();
        }
    });
    trace.assert_tree(&ASYNC.repeat(20));
}

const ASYNC: &str = "
        ours_async
          theirs_async
            ours_inside
            block
              ours_inside
            ours_inside
          ours_inside
";
