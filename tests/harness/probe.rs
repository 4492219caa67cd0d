//! A program that initialises from its environment and does what its arguments say: `probe [SCENARIO]`.

use std::collections::HashMap;
use std::error::Error;
use std::process::ExitCode;
use std::time::Duration;

use opentelemetry_sdk::trace::Sampler;
use otel_runtime::opentelemetry::trace::{
    Span as _, SpanContext, SpanId, TraceContextExt as _, TraceFlags, TraceId, TraceState,
    Tracer as _,
};
use otel_runtime::opentelemetry::{Context, KeyValue, global};
use otel_runtime::propagation::TrustedRemote;
use otel_runtime::redact::{Email, Policy, RedactionKey, class};
use otel_runtime::{InvalidEnv, ResourceDetector, Rule, Telemetry, traced};

fn main() -> ExitCode {
    otel_tests::process::exit(run())
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
                .with_resource_attribute("os.type", "code")
                .with_resource_detectors([ResourceDetector::Os, ResourceDetector::Process])
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
        "headers" => headers()?,
        "limits" => limits()?,
        "report" | "report-code" => report(scenario == "report-code")?,
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

/// What the set-up says of itself; in code there is a bit, or as much as there can be.
fn report(much: bool) -> Result<(), Box<dyn Error>> {
    let builder = otel_runtime::builder();
    let builder = if much {
        builder
            .with_service_name("from-code")
            .with_sampler(Sampler::AlwaysOn)
            .with_trusted_remote(TrustedRemote::none())
            .with_console(std::io::sink())
    } else {
        builder
            .with_resource_attribute("team", "code")
            .with_baggage_keys(["tenant"])
    };
    let telemetry = builder.init()?;
    println!("{}", telemetry.report());
    telemetry.shutdown()?;
    Ok(())
}

/// By each entrance one span with three attributes, two events with two attributes, and two links with two attributes.
fn limits() -> Result<(), Box<dyn Error>> {
    let telemetry = otel_runtime::init()?;
    three("ééééé", "aaaaa", "bbbbb");
    let mut span = global::tracer("probe").start("by hand");
    for key in ["text", "a", "b"] {
        span.set_attribute(KeyValue::new(key, "ééééé"));
    }
    for _ in 0..2 {
        span.add_event("event", two());
        span.add_link(linked(), two());
    }
    span.end();
    telemetry.shutdown()?;
    Ok(())
}

fn two() -> Vec<KeyValue> {
    vec![KeyValue::new("x", "xxxxx"), KeyValue::new("y", "yyyyy")]
}

fn linked() -> SpanContext {
    let (trace, span) = (TraceId::from(1), SpanId::from(2));
    SpanContext::new(trace, span, TraceFlags::SAMPLED, true, TraceState::NONE)
}

#[traced(name = "traced")]
fn three(#[attr] text: &str, #[attr] a: &str, #[attr] b: &str) {
    let context = Context::current();
    let span = context.span();
    for _ in 0..2 {
        span.add_event("event", two());
        span.add_link(linked(), two());
    }
}

/// What goes out when the headers of the other arguments, `name=value`, have come in.
fn headers() -> Result<(), Box<dyn Error>> {
    let telemetry = otel_runtime::builder()
        .with_baggage_keys(["tenant"])
        .init()?;
    let arguments = std::env::args().skip(2);
    let incoming: HashMap<String, String> = arguments
        .filter_map(|argument| {
            let (name, value) = argument.split_once('=')?;
            Some((name.to_owned(), value.to_owned()))
        })
        .collect();
    let context = global::get_text_map_propagator(|propagator| propagator.extract(&incoming));
    let _attached = context.attach();
    pass_on();
    telemetry.shutdown()?;
    Ok(())
}

#[traced]
fn pass_on() {
    let mut outgoing = HashMap::new();
    global::get_text_map_propagator(|propagator| propagator.inject(&mut outgoing));
    let mut lines: Vec<_> = outgoing
        .iter()
        .map(|(name, value): (&String, &String)| format!("{name}: {value}"))
        .collect();
    lines.sort();
    println!("{}", lines.join("\n"));
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
