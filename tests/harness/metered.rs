//! A program whose calls are counted: `metered SCENARIO`.

#[path = "metered_odd.rs"]
mod odd;
#[path = "metered_within.rs"]
mod within;

use std::error::Error;
use std::future::Future;
use std::io::Read as _;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::pin;
use std::process::ExitCode;
use std::task::{Context, Poll, Waker};
use std::time::Duration;

use opentelemetry_sdk::error::OTelSdkResult;
use opentelemetry_sdk::trace::{Span as SdkSpan, SpanData, SpanProcessor};
use otel_runtime::opentelemetry::{KeyValue, global};
use otel_runtime::testkit::Canaries;
use otel_runtime::{Telemetry, traced};

fn main() -> ExitCode {
    // What Rust prints of a panic is not what is tested.
    std::panic::set_hook(Box::new(|_| {}));
    otel_tests::process::exit(run())
}

fn run() -> Result<(), Box<dyn Error>> {
    let scenario = std::env::args().nth(1).unwrap_or_default();
    let telemetry = match scenario.as_str() {
        "standard" => otel_runtime::builder().with_span_processor(Blind).init()?,
        "few" => otel_runtime::builder().with_metric_limit(4).init()?,
        "mounted" | "odd" => otel_runtime::builder().with_prometheus().init()?,
        _ => otel_runtime::init()?,
    };
    match scenario.as_str() {
        "calls" | "standard" => every_way_out(),
        "few" | "labels" => (0..10).for_each(by_tenant),
        "within" => within::calls(),
        "threads" => threads(),
        "manual" => manual(),
        "delta" => {
            every_way_out();
            telemetry.flush()?;
            every_way_out();
        }
        "evaluated" => evaluated(),
        "mounted" => odd::mounted(),
        "odd" => odd::page(),
        "report" => println!("{}", telemetry.report()),
        "serve" => serve(&telemetry)?,
        "until-eof" => {
            every_way_out();
            std::io::stdin().read_to_end(&mut Vec::new())?;
        }
        "canary" => canary()?,
        #[cfg(unix)]
        "fork" => forks()?,
        other => return Err(format!("no scenario `{other}`").into()),
    }
    telemetry.shutdown()?;
    Ok(())
}

/// Sees every span, and so makes traced functions use the standard entrance.
#[derive(Debug)]
struct Blind;

impl SpanProcessor for Blind {
    fn on_start(&self, _: &mut SdkSpan, _: &otel_runtime::opentelemetry::Context) {}

    fn on_end(&self, _: SpanData) {}

    fn force_flush(&self) -> OTelSdkResult {
        Ok(())
    }

    fn shutdown_with_timeout(&self, _: Duration) -> OTelSdkResult {
        Ok(())
    }
}

// ===== Functions =====

#[derive(Debug)]
struct Refused;

#[traced(metrics)]
fn unit() {}

#[traced(metrics)]
fn fallible(fails: bool) -> Result<(), Refused> {
    if fails {
        return Err(Refused);
    }
    Ok(())
}

#[traced(metrics, err(off))]
fn unjudged() -> Result<(), Refused> {
    Err(Refused)
}

#[traced(metrics)]
fn panics() {
    panic!("on purpose");
}

#[traced(metrics, leaf)]
fn leaf() {}

#[traced(metrics, sample(never))]
fn never_sampled() -> Option<()> {
    Some(())
}

#[traced(metrics(by(size)), attributes(size = if large { "large" } else { "small" }, other = 7))]
fn sized(large: bool) {}

#[traced(metrics)]
async fn asynchronous(fails: bool) -> Result<(), Refused> {
    twice().await;
    if fails { Err(Refused) } else { Ok(()) }
}

#[traced(metrics(by(size)))]
async fn sized_future(#[attr] size: i64, #[attr] other: bool) {
    // One inside the other, each with labels of its own.
    if size > 0 {
        Box::pin(sized_future(size - 1, other)).await;
    }
    twice().await;
}

#[traced(metrics)]
async fn panicking_future() {
    twice().await;
    panic!("on purpose");
}

#[traced(metrics)]
async fn never_done() {
    std::future::pending::<()>().await;
}

#[traced(metrics, err(cancelled))]
async fn cancelled() {
    std::future::pending::<()>().await;
}

#[traced(metrics(by(size)))]
fn returned(#[attr] size: u8) -> impl Future<Output = Result<u8, Refused>> {
    async move {
        twice().await;
        Err(Refused)
    }
}

#[traced(metrics)]
fn caller() {
    unit();
}

/// Pending once.
async fn twice() {
    let mut is_first = true;
    std::future::poll_fn(move |_| {
        if std::mem::take(&mut is_first) {
            Poll::Pending
        } else {
            Poll::Ready(())
        }
    })
    .await;
}

fn block_on<T>(future: impl Future<Output = T>) -> T {
    let mut future = pin!(future);
    let mut context = Context::from_waker(Waker::noop());
    loop {
        if let Poll::Ready(output) = future.as_mut().poll(&mut context) {
            return output;
        }
    }
}

fn poll_once(future: impl Future<Output = ()>) {
    let mut future = pin!(future);
    let _ = future
        .as_mut()
        .poll(&mut Context::from_waker(Waker::noop()));
}

/// What the tests expect of it stands in `metrics/counts.rs`.
fn every_way_out() {
    for _ in 0..3 {
        let _ = fallible(false);
    }
    for _ in 0..2 {
        let _ = fallible(true);
    }
    let _ = unjudged();
    let _ = catch_unwind(panics);
    leaf();
    never_sampled();
    sized(true);
    sized(true);
    sized(false);
    caller();
    let _ = block_on(asynchronous(false));
    let _ = block_on(asynchronous(true));
    block_on(sized_future(1, true));
    let _ = catch_unwind(AssertUnwindSafe(|| block_on(panicking_future())));
    poll_once(never_done());
    poll_once(cancelled());
    // Never polled, so never begun.
    drop(never_done());
    drop(returned(7));
    let _ = block_on(returned(3));
}

#[traced(metrics(by(tenant)), attributes(tenant))]
fn by_tenant(tenant: i64) {}

fn threads() {
    let threads: Vec<_> = (0..4)
        .map(|_| {
            std::thread::spawn(|| {
                for i in 0..10_000 {
                    sized(i % 2 == 0);
                }
            })
        })
        .collect();
    for thread in threads {
        thread.join().unwrap();
    }
}

fn manual() {
    let meter = global::meter("shop.manual");
    let orders = meter.u64_counter("shop.orders").build();
    orders.add(2, &[KeyValue::new("method", "card")]);
    orders.add(3, &[KeyValue::new("method", "ada@example.com")]);
    orders.add(4, &[KeyValue::new("method", "bob@example.com")]);
    let sizes = meter.f64_histogram("shop.size").with_unit("By").build();
    sizes.record(1.5, &[]);
    sizes.record(700.0, &[]);
    meter
        .i64_up_down_counter("shop.waiting")
        .build()
        .add(-4, &[]);
}

fn evaluated() {
    use std::sync::atomic::{AtomicU32, Ordering};

    static EVALUATED: AtomicU32 = AtomicU32::new(0);
    fn size() -> i64 {
        EVALUATED.fetch_add(1, Ordering::Relaxed);
        7
    }
    #[traced(metrics(by(size)), attributes(size = size()))]
    fn counted() {}
    for _ in 0..5 {
        counted();
    }
    println!("{}", EVALUATED.load(Ordering::Relaxed));
}

/// Until stdin ends.
fn serve(telemetry: &Telemetry) -> Result<(), Box<dyn Error>> {
    every_way_out();
    telemetry.flush()?;
    let page = telemetry.report().get("metrics.prometheus");
    println!("{}", page.ok_or("nobody listens")?.value);
    std::io::stdin().read_to_end(&mut Vec::new())?;
    Ok(())
}

/// Personal data wherever a metric has room for a text.
fn canary() -> Result<(), Box<dyn Error>> {
    let seed = std::env::args().nth(2).ok_or("no seed")?.parse()?;
    let canaries = Canaries::seeded(seed);
    let sentence = canaries.sentence("email");
    let meter = global::meter("shop.manual");
    let counter = meter
        .u64_counter("orders")
        .with_description(sentence.clone())
        .build();
    counter.add(1, &[KeyValue::new("as_text", sentence.clone())]);
    counter.add(1, &[KeyValue::new(sentence.clone(), "value")]);
    let histogram = meter.f64_histogram("sizes").build();
    histogram.record(
        1.0,
        &[KeyValue::new("as_text", canaries.sentence("password"))],
    );
    labelled(&sentence);
    failing(&sentence).unwrap_err();
    let page = otel_runtime::metrics::render(Some("application/openmetrics-text"));
    println!("{}", page.body);
    Ok(())
}

#[traced(metrics(by(as_text)))]
fn labelled(#[attr] as_text: &str) {}

#[derive(Debug)]
struct Named(String);

impl otel_runtime::ErrorType for Named {
    fn error_type(&self) -> std::borrow::Cow<'static, str> {
        self.0.clone().into()
    }
}

#[traced(metrics)]
fn failing(text: &str) -> Result<(), Named> {
    Err(Named(text.to_owned()))
}

/// The child counts on, waits for nobody, and sends nothing.
#[cfg(unix)]
fn forks() -> Result<(), Box<dyn Error>> {
    unit();
    match fork::fork().map_err(|error| format!("{error:?}"))? {
        fork::Fork::Child => {
            unit();
            std::thread::spawn(unit).join().unwrap();
            std::process::exit(0);
        }
        fork::Fork::Parent(child) => {
            fork::waitpid(child).map_err(|error| format!("{error:?}"))?;
        }
    }
    unit();
    Ok(())
}
