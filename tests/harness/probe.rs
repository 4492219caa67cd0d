//! A program that initialises from its environment and does what its arguments say: `probe [SCENARIO]`.

use std::collections::HashMap;
use std::error::Error;
use std::process::ExitCode;
use std::time::Duration;

use opentelemetry_sdk::trace::Sampler;
use otel_runtime::opentelemetry::trace::{Span as _, TraceContextExt as _, Tracer as _};
use otel_runtime::opentelemetry::{Context, KeyValue, global};
use otel_runtime::redact::{Email, Policy, RedactionKey, class};
use otel_runtime::{InvalidEnv, Rule, Telemetry, traced};

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<(), Box<dyn Error>> {
    let scenario = std::env::args().nth(1).unwrap_or_default();
    match scenario.as_str() {
        // Recording, and the ways to end it.
        "spans" => {
            let telemetry = otel_runtime::init()?;
            work();
            telemetry.shutdown()?;
        }
        "drop" => {
            let _telemetry = otel_runtime::init()?;
            work();
        }
        "flush-drop" => {
            let telemetry = otel_runtime::init()?;
            work();
            println!("flush: {}", said(telemetry.flush()));
        }
        "two-flushes" => two_flushes(&otel_runtime::init()?),
        "many" => {
            let _telemetry = otel_runtime::init()?;
            (0..5000).for_each(|_| work());
        }
        "brief" => {
            let _telemetry = otel_runtime::builder()
                .with_shutdown_timeout(Duration::from_millis(300))
                .init()?;
            work();
        }
        "not-kept" => {
            let _ = otel_runtime::init()?;
            work();
        }
        "twice" => twice()?,
        _ => return set_in_code(&scenario),
    }
    Ok(())
}

/// Settings in code, and what follows from them.
fn set_in_code(scenario: &str) -> Result<(), Box<dyn Error>> {
    match scenario {
        "warn" => {
            let telemetry = otel_runtime::builder()
                .invalid_env(InvalidEnv::Warn)
                .init()?;
            work();
            telemetry.shutdown()?;
        }
        "code" => {
            let telemetry = otel_runtime::builder()
                .with_service_name("from-code")
                .with_resource_attribute("team", "code")
                .with_sampler(Sampler::AlwaysOn)
                .init()?;
            work();
            telemetry.shutdown()?;
        }
        "console" => {
            let telemetry = otel_runtime::builder().console_by_default().init()?;
            work();
            telemetry.shutdown()?;
        }
        "propagation" => propagation()?,
        #[cfg(unix)]
        "fork" => forks()?,
        "broken-leaf" => {
            let telemetry = otel_runtime::builder()
                .with_console(std::io::sink())
                .init()?;
            for _ in 0..3 {
                promises_nothing_inside();
            }
            drop(telemetry);
        }
        "after" => {
            let telemetry = otel_runtime::init()?;
            telemetry.shutdown()?;
            println!("recording: {}", recording());
        }
        _ => return redacted(scenario),
    }
    Ok(())
}

/// Keys and policies.
fn redacted(scenario: &str) -> Result<(), Box<dyn Error>> {
    let key = || RedactionKey::new("code", [7; 32]);
    let policy = || {
        Policy::new()
            .with_key("number", Rule::Drop)
            .with_class::<class::Email>(Rule::Redact)
    };
    let mut builder = otel_runtime::builder().with_console(std::io::stdout());
    match scenario {
        "hash" => {}
        "hash-key" => builder = builder.with_redaction_key(key()?),
        "policy" => builder = builder.with_policy(policy()),
        "installed" => policy().install()?,
        "installed-twice" => {
            Policy::new().install()?;
            builder = builder.with_redaction_key(key()?);
        }
        other => return Err(format!("no scenario `{other}`").into()),
    }
    let telemetry = builder.init()?;
    hashed("ann@example.org", 7, &"ann@example.org".to_owned().into());
    telemetry.shutdown()?;
    Ok(())
}

#[traced]
fn hashed(#[attr(mail: hash)] mail: &str, #[attr] number: i64, #[attr] to: &Email) {}

/// One trace of two spans: one by `#[traced]`, one by hand.
fn work() {
    outer(7);
}

#[traced(name = "outer", attributes(number))]
fn outer(number: i64) {
    let mut span = global::tracer("probe").start("inner");
    span.set_attribute(KeyValue::new("by", "hand"));
    span.end();
    println!("recording: {}", Context::current().span().is_recording());
}

#[traced]
fn recording() -> bool {
    Context::current().span().is_recording()
}

/// Records on both sides of a fork, more than fits anywhere.
#[cfg(unix)]
fn forks() -> Result<(), Box<dyn Error>> {
    let telemetry = otel_runtime::init()?;
    work();
    match fork::fork()? {
        fork::Fork::Parent(child) => {
            println!("child: {}", fork::waitpid(child)?);
            work();
            telemetry.shutdown()?;
        }
        fork::Fork::Child => {
            let records = || (0..5000).filter(|_| recording()).count();
            records();
            println!("flush: {}", said(telemetry.flush()));
            std::thread::spawn(records).join().map_err(|_| "panicked")?;
            println!("shutdown: {}", said(telemetry.shutdown()));
        }
    }
    Ok(())
}

fn said<E: Error>(result: Result<(), E>) -> String {
    result
        .err()
        .map_or_else(|| "ok".to_owned(), |error| error.to_string())
}

fn two_flushes(telemetry: &Telemetry) {
    work();
    println!("flush: {}", said(telemetry.flush()));
    println!("flush: {}", said(telemetry.flush()));
}

fn twice() -> Result<(), Box<dyn Error>> {
    let first = otel_runtime::init()?;
    let line = line!() - 1;
    println!("{line} {}", said(otel_runtime::init().map(drop)));
    first.shutdown()?;
    println!("{line} {}", said(otel_runtime::init().map(drop)));
    Ok(())
}

fn propagation() -> Result<(), Box<dyn Error>> {
    let keys = std::env::args().nth(2);
    let telemetry = otel_runtime::builder().with_baggage_keys(keys).init()?;
    let incoming = HashMap::from([
        (
            "traceparent".to_owned(),
            "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01".to_owned(),
        ),
        ("baggage".to_owned(), "tenant=acme,secret=x".to_owned()),
    ]);
    let context = global::get_text_map_propagator(|propagator| propagator.extract(&incoming));
    let _attached = context.attach();
    forward();
    telemetry.shutdown()?;
    Ok(())
}

#[traced]
fn forward() {
    let mut outgoing = HashMap::new();
    global::get_text_map_propagator(|propagator| propagator.inject(&mut outgoing));
    println!(
        "traceparent: {}",
        outgoing.get("traceparent").map_or("", String::as_str)
    );
    println!(
        "baggage: {}",
        outgoing.get("baggage").map_or("", String::as_str)
    );
}

#[otel_runtime::traced(leaf)]
fn promises_nothing_inside() {
    inside();
}

#[otel_runtime::traced]
fn inside() {}
