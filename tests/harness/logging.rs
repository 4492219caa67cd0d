//! A program that logs, by `tracing` and by `log`, and does what its argument says: `logging SCENARIO`.

use std::error::Error;
use std::fmt;
use std::process::ExitCode;
use std::time::Duration;

use otel_runtime::logs::{self, OtlpLayer};
use otel_runtime::opentelemetry::global;
use otel_runtime::opentelemetry::logs::{
    AnyValue, LogRecord as _, Logger as _, LoggerProvider as _,
};
use otel_runtime::{Telemetry, task, traced};
use tracing::Instrument as _;
use tracing_subscriber::layer::SubscriberExt as _;
use tracing_subscriber::registry::LookupSpan;
use tracing_subscriber::util::SubscriberInitExt as _;

fn main() -> ExitCode {
    otel_tests::process::exit(run())
}

fn run() -> Result<(), Box<dyn Error>> {
    let scenario = std::env::args().nth(1).unwrap_or_default();
    // Before `init`: nothing is sent, and what is made now leads there later.
    let layer = logs::otlp_layer();
    let early = tracing_subscriber::registry().with(logs::otlp_layer());
    tracing::subscriber::with_default(early, || tracing::info!("before init"));
    let builder = otel_runtime::builder();
    let telemetry = match scenario.as_str() {
        "brief" => builder.with_shutdown_timeout(Duration::from_millis(500)),
        _ => builder,
    };
    let telemetry = telemetry.init()?;
    install(layer, scenario == "behind");
    logs::otlp_logger()
        .with_max_level(log::LevelFilter::Debug)
        .install()?;
    match scenario.as_str() {
        "all" | "behind" => all()?,
        "many" => (0..5000).for_each(|number| tracing::info!(number, "many")),
        "one" | "brief" => tracing::info!(long = "ééééé", more = 1, most = 2, "one"),
        "flush" => {
            tracing::info!("flushed");
            return flush(telemetry);
        }
        "report" => println!("{}", telemetry.report()),
        "fork" => return forks(telemetry),
        "drop" => {
            tracing::info!("dropped");
            drop(telemetry);
            return Ok(());
        }
        other => return Err(format!("no scenario `{other}`").into()),
    }
    telemetry.shutdown()?;
    tracing::info!("after shutdown");
    log::info!("after shutdown");
    Ok(())
}

/// With tracing-opentelemetry, in either order.
fn install(layer: OtlpLayer, behind: bool) {
    let registry = tracing_subscriber::registry();
    if behind {
        registry.with(bridge()).with(layer).init();
    } else {
        registry.with(layer).with(bridge()).init();
    }
}

fn bridge<S>() -> impl tracing_subscriber::Layer<S>
where
    S: tracing::Subscriber + for<'a> LookupSpan<'a>,
{
    tracing_opentelemetry::layer().with_tracer(global::tracer("tracing"))
}

fn flush(telemetry: Telemetry) -> Result<(), Box<dyn Error>> {
    let said = telemetry.flush().err().map(|error| error.to_string());
    println!("flush: {}", said.unwrap_or_default());
    telemetry.shutdown()?;
    Ok(())
}

#[cfg(unix)]
fn forks(telemetry: Telemetry) -> Result<(), Box<dyn Error>> {
    tracing::info!("parent");
    match fork::fork()? {
        fork::Fork::Parent(child) => {
            println!("child: {}", fork::waitpid(child)?);
            telemetry.shutdown()?;
        }
        fork::Fork::Child => {
            (0..5000).for_each(|_| tracing::info!("child"));
            telemetry.flush()?;
            telemetry.shutdown()?;
        }
    }
    Ok(())
}

#[cfg(not(unix))]
fn forks(_: Telemetry) -> Result<(), Box<dyn Error>> {
    Err("there is no fork here".into())
}

fn all() -> Result<(), Box<dyn Error>> {
    tracing::warn!(target: "shop", attempt = 2_u8, ratio = 0.5, last = true, "outside");
    sync();
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .build()?;
    runtime.block_on(across());
    theirs();
    private();
    structured();
    Ok(())
}

/// The body of each record is the name of the span that it has to be in.
#[traced]
fn sync() {
    tracing::info!("sync");
    log::warn!(attempt = 2; "sync");
    leaf();
    log::debug!("sync");
}

#[traced(leaf)]
fn leaf() {
    tracing::info!("leaf");
    log::info!("leaf");
}

#[traced]
async fn across() {
    tracing::info!("across");
    tokio::task::yield_now().await;
    let spawned = task::spawn(inner());
    log::info!("across");
    spawned.await.ok();
    tokio::task::yield_now().await;
    tracing::info!("across");
    async {
        tokio::task::yield_now().await;
        tracing::info!("theirs inside");
        ours_inside().await;
        log::info!("theirs inside");
    }
    .instrument(tracing::info_span!("theirs inside"))
    .await;
    log::info!("across");
}

#[traced]
async fn inner() {
    log::info!("inner");
    tokio::task::yield_now().await;
    tracing::info!("inner");
}

#[traced]
async fn ours_inside() {
    tokio::task::yield_now().await;
    tracing::info!("ours_inside");
    tokio::task::yield_now().await;
    log::info!("ours_inside");
}

#[tracing::instrument]
fn theirs() {
    tracing::info!("theirs");
    ours_below();
    log::info!("theirs");
}

#[traced]
fn ours_below() {
    log::info!("ours_below");
    tracing::info!("ours_below");
}

struct Panics;

impl fmt::Debug for Panics {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        panic!("in Debug")
    }
}

/// What is not to arrive as it is.
fn private() {
    std::panic::set_hook(Box::new(|_| {}));
    tracing::info!(
        user.email = "ann@example.org",
        password = "hunter2",
        "mail from ann@example.org"
    );
    let error = std::io::Error::other("no mailbox ann@example.org");
    tracing::error!(error = &error as &dyn Error, "failed");
    log::info!(target: "ann@example.org", password = "hunter2"; "call +1 415 555 2671");
    tracing::info!(value = ?Panics, "panics");
    log::info!(target: "opentelemetry_sdk::x", "of OpenTelemetry");
    tracing::info!(target: "opentelemetry", "of OpenTelemetry");
}

/// By the API.
fn structured() {
    let logger = logs::otlp_provider().logger("by ann@example.org");
    let mut record = logger.create_log_record();
    record.set_body("structured".into());
    record.set_event_name("mail to ann@example.org");
    let inside = [
        ("password", AnyValue::from("hunter2")),
        ("mail", AnyValue::from("ann@example.org")),
        ("fine", AnyValue::from(7)),
    ];
    record.add_attribute(
        "map",
        AnyValue::Map(Box::new(
            inside.map(|(key, value)| (key.into(), value)).into(),
        )),
    );
    let list = vec![AnyValue::from("ann@example.org"), AnyValue::from(1.5)];
    record.add_attribute("list", AnyValue::ListAny(Box::new(list.clone())));
    record.add_attribute("credentials.password", AnyValue::ListAny(Box::new(list)));
    record.add_attribute("bytes", AnyValue::Bytes(Box::new(vec![0xff, 0xfe])));
    record.add_attribute(
        "text",
        AnyValue::Bytes(Box::new(b"ann@example.org".to_vec())),
    );
    record.add_attribute("long", "x".repeat(40_000));
    logger.emit(record);
}
