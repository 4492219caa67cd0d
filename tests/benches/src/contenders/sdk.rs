//! Spans by hand, with the OpenTelemetry API in front of the SDK: what a careful programmer writes without a macro.

use std::marker::PhantomData;
use std::sync::OnceLock;

use opentelemetry::trace::{
    FutureExt as _, SpanBuilder, TraceContextExt as _, Tracer as _, TracerProvider as _,
};
use opentelemetry::{Context, KeyValue, global};
use opentelemetry_sdk::trace::{SdkTracer, SdkTracerProvider};

use super::Contender;
use crate::counting::Exporter;
use crate::row::{Mode, Row};
use crate::work::{BRANCHES, Order, TWIGS, step, yields};

/// How the tracer is reached.
pub(crate) trait Access: 'static {
    /// Whether there is anything to call without a provider.
    const WITHOUT_PROVIDER: bool;
    /// Starts the span and returns the context with it.
    fn start(span: SpanBuilder) -> Context;
}

/// An `SdkTracer` in a static.
#[derive(Debug)]
pub(crate) struct Concrete;

/// `global::tracer(…)`, as most instrumentation does it.
#[derive(Debug)]
pub(crate) struct Global;

/// Spans by hand.
#[derive(Debug)]
pub(crate) struct Sdk<A>(PhantomData<A>);

static PROVIDER: OnceLock<SdkTracerProvider> = OnceLock::new();
static TRACER: OnceLock<SdkTracer> = OnceLock::new();

impl Access for Concrete {
    const WITHOUT_PROVIDER: bool = false;

    #[inline]
    fn start(span: SpanBuilder) -> Context {
        Context::current_with_span(tracer().build(span))
    }
}

impl Access for Global {
    const WITHOUT_PROVIDER: bool = true;

    #[inline]
    fn start(span: SpanBuilder) -> Context {
        Context::current_with_span(global::tracer("otel-benches").build(span))
    }
}

/// The tracer of [`start`].
#[inline]
pub(crate) fn tracer() -> &'static SdkTracer {
    TRACER.get().expect("started")
}

/// Sets up the SDK as its documentation shows; sampler and queue come from the child's `OTEL_*` variables.
/// Also for the contenders that stand in front of it.
pub(crate) fn start(mode: Mode) {
    let provider = match mode {
        Mode::NoInit => return,
        Mode::Nothing => SdkTracerProvider::builder().build(),
        Mode::Record | Mode::Off | Mode::Memory | Mode::Cpu => SdkTracerProvider::builder()
            .with_batch_exporter(Exporter)
            .build(),
    };
    global::set_tracer_provider(provider.clone());
    assert!(
        TRACER.set(provider.tracer("otel-benches")).is_ok(),
        "started once in a process"
    );
    assert!(PROVIDER.set(provider).is_ok(), "started once in a process");
}

/// Waits for the exporter.
pub(crate) fn flush() {
    if let Some(Err(error)) = PROVIDER.get().map(SdkTracerProvider::force_flush) {
        // What is missing is counted by whoever waits for it.
        eprintln!("SDK: {error}");
    }
}

/// The attributes that `#[traced]` always has.
macro_rules! code {
    ($function:literal) => {
        [
            KeyValue::new(
                "code.function.name",
                concat!(module_path!(), "::", $function),
            ),
            KeyValue::new("code.file.path", file!()),
            KeyValue::new("code.line.number", i64::from(line!())),
        ]
    };
}

macro_rules! span {
    ($function:literal) => {
        SpanBuilder::from_name($function).with_attributes(code!($function))
    };
}

#[inline(never)]
fn leaf<A: Access>(x: u64) -> u64 {
    let _guard = A::start(span!("leaf")).attach();
    step(x)
}

#[inline(never)]
fn leaf_attrs<A: Access>(x: u64, items: i64, express: bool, total: f64, coupon: &str) -> u64 {
    let [function, file, line] = code!("leaf_attrs");
    let span = SpanBuilder::from_name("leaf_attrs").with_attributes([
        function,
        file,
        line,
        KeyValue::new("cart.items", items),
        KeyValue::new("cart.express", express),
        KeyValue::new("cart.total", total),
        KeyValue::new("cart.coupon", coupon.to_owned()),
    ]);
    let _guard = A::start(span).attach();
    std::hint::black_box((items, express, total, coupon));
    step(x)
}

#[inline(never)]
fn nested<A: Access>(x: u64, depth: u32) -> u64 {
    let _guard = A::start(span!("nested")).attach();
    if depth > 1 {
        return step(nested::<A>(x, depth - 1));
    }
    step(x)
}

#[inline(never)]
fn branch<A: Access>(x: u64) -> u64 {
    let _guard = A::start(span!("branch")).attach();
    (0..TWIGS).fold(x, |x, _| leaf::<A>(x))
}

#[inline(never)]
fn tree<A: Access>(x: u64) -> u64 {
    let _guard = A::start(span!("tree")).attach();
    (0..BRANCHES).fold(x, |x, _| branch::<A>(x))
}

#[inline(never)]
async fn async_leaf<A: Access>(x: u64) -> u64 {
    let context = A::start(span!("async_leaf"));
    async move { step(x) }.with_context(context).await
}

#[inline(never)]
async fn async_multi<A: Access>(x: u64) -> u64 {
    let context = A::start(span!("async_multi"));
    async move {
        yields().await;
        step(x)
    }
    .with_context(context)
    .await
}

impl<A: Access> Contender for Sdk<A> {
    fn takes_part(row: Row) -> bool {
        row != Row::Disabled || A::WITHOUT_PROVIDER
    }

    fn start(mode: Mode) {
        start(mode);
    }

    fn flush() {
        flush();
    }

    fn parent(work: &mut dyn FnMut()) {
        let _guard = A::start(span!("parent")).attach();
        work();
    }

    fn leaf(x: u64) -> u64 {
        leaf::<A>(x)
    }

    fn leaf_attrs(x: u64, order: Order<'_>) -> u64 {
        leaf_attrs::<A>(x, order.items, order.express, order.total, order.coupon)
    }

    fn nested(x: u64, depth: u32) -> u64 {
        nested::<A>(x, depth)
    }

    fn tree(x: u64) -> u64 {
        tree::<A>(x)
    }

    fn async_leaf(x: u64) -> impl Future<Output = u64> {
        async_leaf::<A>(x)
    }

    fn async_multi(x: u64) -> impl Future<Output = u64> {
        async_multi::<A>(x)
    }
}
