//! A program whose traces are looked at in a browser: `shown SCENARIO [FILE]`.

use std::error::Error;
use std::time::Duration;

use otel_runtime::opentelemetry::trace::{
    Link, Span as _, SpanContext, SpanId, Status, TraceContextExt as _, TraceFlags, TraceId,
    TraceState, Tracer as _,
};
use otel_runtime::opentelemetry::{Context, KeyValue, global};
use otel_runtime::{FlushError, ShutdownError, traced};

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let scenario = arguments.next().unwrap_or_default();
    let file = arguments.next().unwrap_or_default();
    let builder = otel_runtime::builder();
    let builder = match file.as_str() {
        "" => builder,
        file => builder.with_html(file),
    };
    let builder = match scenario.as_str() {
        "hostile" => builder
            .with_service_name(HOSTILE)
            .with_resource_attribute("team", HOSTILE)
            .with_resource_attribute(HOSTILE, 1),
        _ => builder,
    };
    let telemetry = builder.init()?;
    match scenario.as_str() {
        "hostile" => hostile(),
        "several" => (0..5).for_each(step),
        "huge" => huge(),
        "kinds" => kinds()?,
        // The file is taken away while the program runs.
        "vanishing" => {
            for number in 0..3 {
                std::fs::remove_dir_all(std::path::Path::new(&file).parent().ok_or("no folder")?)
                    .or_else(|error| if number == 0 { Err(error) } else { Ok(()) })?;
                step(number);
                match telemetry.flush() {
                    Err(FlushError::NotSent { losses, .. }) => println!("flush {}", losses[0]),
                    other => println!("flush {other:?}"),
                }
            }
            let account = telemetry.span_account();
            match telemetry.shutdown() {
                Err(ShutdownError::NotSent { losses, .. }) => println!("shutdown {}", losses[0]),
                other => println!("shutdown {other:?}"),
            }
            println!("{}", account.counts());
            return Ok(());
        }
        "flush" => {
            step(0);
            telemetry.flush()?;
            println!("{}", std::fs::read_to_string(&file)?);
        }
        other => return Err(format!("no scenario `{other}`").into()),
    }
    println!("{}", telemetry.report());
    telemetry.shutdown()?;
    Ok(())
}

/// Ends whatever text it may be taken for, and would give itself away by the title.
const HOSTILE: &str = "\"'></title></style></script><script>document.title='ran'</script><img src=x onerror=\"document.title='ran'\">&lt;b&gt;\u{202e}\u{1b}[31m";

/// Such a text in each place that has one.
fn hostile() {
    let tracer = global::tracer(HOSTILE);
    let linked = SpanContext::new(
        TraceId::from(7),
        SpanId::from(7),
        TraceFlags::SAMPLED,
        true,
        TraceState::NONE,
    );
    let attributes = || {
        vec![
            KeyValue::new(HOSTILE, HOSTILE),
            KeyValue::new("value", HOSTILE),
        ]
    };
    let mut span = tracer
        .span_builder(HOSTILE)
        .with_attributes(attributes())
        .with_links(vec![Link::new(linked, attributes(), 0)])
        .start(&tracer);
    span.add_event(HOSTILE, attributes());
    span.set_attribute(KeyValue::new("error.type", HOSTILE));
    span.set_status(Status::error(HOSTILE));
    span.end();
}

#[traced]
fn step(#[attr] number: i64) {}

/// A trace of ten thousand spans: half of them beside each other, half of them below each other.
fn huge() {
    #[traced]
    fn beside() {
        (0..5_000).for_each(step);
        below();
    }
    fn below() {
        let tracer = global::tracer("shown");
        let mut context = Context::current();
        let mut spans = Vec::new();
        for _ in 0..4_999 {
            let span = tracer.start_with_context("deeper", &context);
            context = context.with_span(span);
            spans.push(context.clone());
        }
        spans.iter().rev().for_each(|context| context.span().end());
    }
    beside();
}

/// One trace of each kind that a page tells apart.
fn kinds() -> Result<(), Box<dyn Error>> {
    std::panic::set_hook(Box::new(|_| {}));
    let _ = std::panic::catch_unwind(panics);
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_time()
        .build()?;
    runtime.block_on(async {
        let _ = tokio::time::timeout(Duration::from_millis(1), never()).await;
    });
    let remote = SpanContext::new(
        TraceId::from(0xabc),
        SpanId::from(0xdef),
        TraceFlags::SAMPLED,
        true,
        TraceState::NONE,
    );
    let called = Context::new().with_remote_span_context(remote).attach();
    step(1);
    drop(called);
    // Its parent is still running at the end.
    let tracer = global::tracer("shown");
    let running = tracer.start("running");
    let context = Context::new().with_span(running);
    tracer.start_with_context("ended early", &context).end();
    std::mem::forget(context);
    Ok(())
}

#[traced]
fn panics() {
    panic!("oh");
}

#[traced]
async fn never() {
    std::future::pending::<()>().await;
}
