//! Traced functions that say how many of their calls are recorded, and how to look at what arrived.

use std::cell::RefCell;
use std::collections::HashMap;
use std::future::Future;
use std::pin::Pin;

use opentelemetry_sdk::trace::{InMemorySpanExporter, SpanData};
use otel_runtime::opentelemetry::trace::{SpanId, TraceContextExt as _};
use otel_runtime::opentelemetry::{Context, global};
use otel_runtime::{Builder, Telemetry, traced};

thread_local! { static EVALUATED: RefCell<Vec<&'static str>> = const { RefCell::new(Vec::new()) } }

/// Notes that an expression was evaluated.
pub(crate) fn note(what: &'static str, value: bool) -> bool {
    EVALUATED.with_borrow_mut(|evaluated| evaluated.push(what));
    value
}

/// What was evaluated, in order, and what `run` returned.
pub(crate) fn evaluated<R>(run: impl FnOnce() -> R) -> (Vec<&'static str>, R) {
    EVALUATED.take();
    let output = run();
    (EVALUATED.take(), output)
}

/// What a request from inside would carry: `00`, `01` or nothing.
pub(crate) fn flags() -> String {
    let mut headers = HashMap::new();
    global::get_text_map_propagator(|propagator| propagator.inject(&mut headers));
    let parent = headers.get("traceparent").cloned().unwrap_or_default();
    parent.rsplit('-').next().unwrap_or_default().to_owned()
}

#[traced]
pub(crate) fn inside() -> String {
    flags()
}

#[traced]
pub(crate) fn plain<R>(body: impl FnOnce() -> R) -> R {
    body()
}

#[traced(sample(always))]
pub(crate) fn always() -> String {
    inside()
}

#[traced(sample(never), attributes(captured = note("captured", true)))]
pub(crate) fn never() -> String {
    inside()
}

#[traced(sample(0.25))]
pub(crate) fn quarter() -> String {
    inside()
}

#[traced(sample(1), err(text))]
pub(crate) fn whole() -> Result<String, std::fmt::Error> {
    Ok(inside())
}

#[traced(sample(never, if = note("if", drops)), attributes(captured = note("captured", true)))]
pub(crate) fn unless(drops: bool) -> String {
    inside()
}

#[traced(sample(if = note("if", keeps), always), attributes(captured = note("captured", true)))]
pub(crate) fn only(keeps: bool) -> String {
    inside()
}

#[traced(sample(never), leaf)]
pub(crate) fn leaf() -> String {
    flags()
}

#[traced(sample(always), root)]
pub(crate) fn always_root() -> String {
    inside()
}

#[traced(sample(never), root)]
pub(crate) fn never_root() -> String {
    inside()
}

#[traced(sample(never), parent = parent)]
pub(crate) fn never_below(parent: &Context) -> Result<String, std::fmt::Error> {
    inside();
    Err(std::fmt::Error)
}

#[traced(sample(never), parent = parent)]
pub(crate) async fn never_below_async(parent: &Context) -> Result<String, std::fmt::Error> {
    tokio::task::yield_now().await;
    inside();
    Err(std::fmt::Error)
}

#[traced(sample(never, if = note("if", drops)), attributes(captured = note("captured", true)))]
pub(crate) async fn unless_async(drops: bool) -> String {
    tokio::task::yield_now().await;
    inside()
}

#[traced(sample(never, if = note("if", drops)), attributes(captured = note("captured", true)))]
pub(crate) fn unless_returned(
    drops: bool,
) -> impl Future<Output = Result<String, std::fmt::Error>> {
    async {
        tokio::task::yield_now().await;
        inside();
        Err(std::fmt::Error)
    }
}

#[traced(sample(always))]
pub(crate) fn always_boxed() -> Pin<Box<dyn Future<Output = String> + Send>> {
    Box::pin(async move { inside() })
}

#[traced(parent = parent)]
pub(crate) async fn below_async(parent: &Context) -> Result<String, std::fmt::Error> {
    tokio::task::yield_now().await;
    inside();
    Err(std::fmt::Error)
}

/// Runs `future` on this thread.
pub(crate) fn block_on<F: Future>(future: F) -> F::Output {
    let runtime = tokio::runtime::Builder::new_current_thread().build();
    runtime.unwrap().block_on(future)
}

/// A context whose parent is far away.
pub(crate) fn remote(flags: &str) -> Context {
    let parent = format!("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-{flags}");
    let headers = HashMap::from([("traceparent".to_owned(), parent)]);
    let context = global::get_text_map_propagator(|propagator| propagator.extract(&headers));
    assert!(context.span().span_context().is_valid());
    context
}

pub(crate) struct Run {
    pub(crate) telemetry: Telemetry,
    exporter: InMemorySpanExporter,
}

impl Run {
    pub(crate) fn new(builder: Builder) -> Self {
        let exporter = InMemorySpanExporter::default();
        let builder = builder.with_span_exporter(exporter.clone());
        Self {
            telemetry: builder.init().unwrap(),
            exporter,
        }
    }

    /// What arrived of `run`.
    pub(crate) fn spans(&self, run: impl FnOnce()) -> Vec<SpanData> {
        // What ran before may be on its way still.
        self.telemetry.flush().unwrap();
        self.exporter.reset();
        run();
        self.telemetry.flush().unwrap();
        self.exporter.get_finished_spans().unwrap()
    }

    /// What arrived of `run`, as `outer(inner) other`.
    pub(crate) fn tree<R>(&self, run: impl FnOnce() -> R) -> String {
        tree(&self.spans(|| drop(run())))
    }
}

/// `outer(inner) other`
pub(crate) fn tree(spans: &[SpanData]) -> String {
    let is_there = |id: SpanId| spans.iter().any(|span| span.span_context.span_id() == id);
    below(spans, &|span| !is_there(span.parent_span_id))
}

fn below(spans: &[SpanData], belongs: &dyn Fn(&SpanData) -> bool) -> String {
    let mut found: Vec<_> = spans.iter().filter(|span| belongs(span)).collect();
    found.sort_by_key(|span| span.start_time);
    let named = found.into_iter().map(|span| {
        let id = span.span_context.span_id();
        match below(spans, &|child| child.parent_span_id == id) {
            children if children.is_empty() => span.name.to_string(),
            children => format!("{}({children})", span.name),
        }
    });
    named.collect::<Vec<_>>().join(" ")
}
