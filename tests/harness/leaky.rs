//! A service that lets canaries through everything that takes a value: `leaky SEED ENTRANCE`.
//!
//! It does what a careless developer would: personal data in names, errors, panics, headers, statements. What it prints besides what exporters print is what it
//! would send to another service.

#[path = "leaky_logs.rs"]
mod leaky_logs;

use std::collections::HashMap;
use std::error::Error;
use std::time::Duration;

use opentelemetry_sdk::error::OTelSdkResult;
use opentelemetry_sdk::trace::{
    SdkTracerProvider, Span as SdkSpan, SpanData, SpanExporter, SpanProcessor,
};
use otel_runtime::opentelemetry::baggage::BaggageExt as _;
use otel_runtime::opentelemetry::propagation::Extractor;
use otel_runtime::opentelemetry::trace::{
    Link, Span as _, SpanContext, SpanId, SpanKind, Status, TraceContextExt as _, TraceFlags,
    TraceId, TraceState, Tracer as _, TracerProvider as _,
};
use otel_runtime::opentelemetry::{Array, Context, InstrumentationScope, KeyValue, Value, global};
use otel_runtime::redact::{Address, Health, Name, Secret};
use otel_runtime::testkit::Canaries;
use otel_runtime::{Capture, Telemetry, traced};

fn main() -> Result<(), Box<dyn Error>> {
    // What Rust prints of a panic is not ours to change.
    std::panic::set_hook(Box::new(|_| {}));
    let arguments: Vec<String> = std::env::args().collect();
    let canaries = Canaries::seeded(arguments[1].parse()?);
    let telemetry = set_up(&arguments[2], &canaries)?;
    calls(&canaries);
    by_hand(&canaries);
    propagate(&canaries);
    if arguments[2] == "logs" {
        leaky_logs::careless(&canaries)?;
    }
    if let Some(telemetry) = telemetry {
        telemetry.flush()?;
        telemetry.shutdown()?;
    }
    Ok(())
}

fn set_up(entrance: &str, canaries: &Canaries) -> Result<Option<Telemetry>, Box<dyn Error>> {
    let builder = || {
        otel_runtime::builder()
            .with_resource_attribute("owner", canaries.sentence("email"))
            .with_resource_attribute("process.command_args", canaries.sentence("password"))
            .with_baggage_keys(["tenant"])
    };
    Ok(Some(match entrance {
        "fast" | "logs" => builder().init()?,
        "given" => builder().with_span_exporter(Printed).init()?,
        "standard" => builder().with_span_processor(Watcher).init()?,
        "sampler" => builder().with_sampler_attributes(true).init()?,
        "foreign" => {
            let provider = SdkTracerProvider::builder()
                .with_simple_exporter(OfTraced)
                .build();
            global::set_tracer_provider(provider);
            otel_runtime::use_global();
            return Ok(None);
        }
        other => return Err(format!("no entrance `{other}`").into()),
    }))
}

// ===== What looks at spans =====

/// What an exporter of the application's gets.
#[derive(Debug)]
struct Printed;

impl SpanExporter for Printed {
    async fn export(&self, batch: Vec<SpanData>) -> OTelSdkResult {
        println!("{batch:?}");
        Ok(())
    }
}

/// An exporter that is not behind any door of ours: only what traced calls hand over is ours to scrub.
#[derive(Debug)]
struct OfTraced;

impl SpanExporter for OfTraced {
    async fn export(&self, batch: Vec<SpanData>) -> OTelSdkResult {
        for span in batch {
            let is_ours = |attribute: &KeyValue| attribute.key.as_str() == "code.function.name";
            if span.attributes.iter().any(is_ours) {
                println!("{span:?}");
            }
        }
        Ok(())
    }
}

#[derive(Debug)]
struct Watcher;

impl SpanProcessor for Watcher {
    fn on_start(&self, span: &mut SdkSpan, _: &Context) {
        println!("{:?}", span.exported_data());
    }

    fn on_end(&self, span: SpanData) {
        println!("{span:?}");
    }

    fn force_flush(&self) -> OTelSdkResult {
        Ok(())
    }

    fn shutdown_with_timeout(&self, _: Duration) -> OTelSdkResult {
        Ok(())
    }
}

// ===== Traced calls =====

#[derive(Capture)]
struct Patient {
    #[attr]
    name: Name,
    #[attr]
    address: Address,
    #[attr]
    notes: Vec<String>,
    #[attr(_: redact)]
    health: String,
}

#[traced(attributes(tags: text = [sentence, sentence], shown = %sentence, length: len = sentence))]
fn as_text(#[attr(text: text)] sentence: &str, #[attr] owned: String) -> usize {
    sentence.len() + owned.into_bytes().len()
}

#[traced(err(text))]
fn fails(text: &str) -> Result<(), String> {
    Err(format!("cannot go on: {text}"))
}

#[traced]
fn panics(text: &str) {
    panic!("{text}");
}

#[traced(ret(result))]
fn returns(text: &str) -> String {
    text.to_owned()
}

#[traced]
async fn later(#[attr] text: String) -> usize {
    tokio::task::yield_now().await;
    text.len()
}

#[traced(leaf, allow_name(reason = "careless"))]
fn number(#[attr] pan: i64) -> i64 {
    pan
}

#[traced(allow_name(reason = "its type says it"))]
fn typed(#[attr] patient: &Patient, #[attr] secret: &Secret, #[attr(?shown)] shown: &Health) {
    let _ = (patient, secret, shown);
}

#[traced]
fn sets(text: &str) {
    let context = Context::current();
    let span = context.span();
    span.update_name(format!("renamed for {text}"));
    span.set_attribute(KeyValue::new("set", text.to_owned()));
    span.set_attribute(KeyValue::new(text.to_owned(), 1));
    span.add_event(
        text.to_owned(),
        vec![KeyValue::new("of.event", text.to_owned())],
    );
    span.add_link(
        SpanContext::empty_context(),
        vec![KeyValue::new("of.link", text.to_owned())],
    );
    span.record_error(&std::io::Error::other(text.to_owned()));
    span.set_status(Status::error(text.to_owned()));
}

fn calls(canaries: &Canaries) {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .build()
        .expect("a runtime");
    for class in canaries.detected() {
        let text = canaries.sentence(class);
        as_text(&text, text.clone());
        let _ = fails(&text);
        let _ = std::panic::catch_unwind(|| panics(&text));
        returns(&text);
        runtime.block_on(later(text.clone()));
        // A foreign provider's spans can be changed behind our back.
        if std::env::args()
            .nth(2)
            .is_some_and(|entrance| entrance != "foreign")
        {
            sets(&text);
        }
    }
    number(canaries.text("card").parse().expect("digits"));
    let secret = canaries.text("password").to_owned();
    typed(
        &Patient {
            name: canaries.text("name").to_owned().into(),
            address: canaries.text("address").to_owned().into(),
            notes: vec![canaries.sentence("email"), canaries.sentence("iban")],
            health: canaries.text("health").to_owned(),
        },
        &secret.into(),
        &canaries.text("health").to_owned().into(),
    );
    statement(&format!(
        "SELECT * FROM patients WHERE name = '{}' AND ssn = '{}' AND card = {}",
        canaries.text("name"),
        canaries.text("ssn"),
        canaries.text("card"),
    ));
    request(canaries);
}

#[traced(attributes(db.query.text = sql))]
fn statement(sql: &str) {}

fn request(canaries: &Canaries) {
    header(
        canaries.text("bearer"),
        canaries.text("cookie"),
        canaries.text("name"),
    );
}

#[traced(attributes(
    "http.request.header.authorization" = bearer,
    "http.request.header.cookie" = cookie,
    user.full_name = name
), allow_name(reason = "careless"))]
fn header(bearer: &str, cookie: &str, name: &str) {}

// ===== Spans by hand =====

fn by_hand(canaries: &Canaries) {
    for class in canaries.detected() {
        let text = canaries.sentence(class);
        let attribute = || vec![KeyValue::new("text", text.clone())];
        let texts = Value::Array(Array::String(vec![text.clone().into()]));
        let scope = InstrumentationScope::builder(format!("scope {text}"))
            .with_attributes(attribute())
            .build();
        let tracer = global::tracer_provider().tracer_with_scope(scope);
        // Its grammar has no room for a sentence, so only for what is found by itself.
        let state = ["email", "card", "iban", "jwt", "github-token"]
            .contains(&class)
            .then(|| TraceState::from_key_value([("vendor", canaries.text(class))]));
        let linked = SpanContext::new(
            TraceId::from(7),
            SpanId::from(7),
            TraceFlags::SAMPLED,
            true,
            state
                .transpose()
                .expect("a valid state")
                .unwrap_or_default(),
        );
        let mut span = tracer
            .span_builder(format!("by hand, {text}"))
            .with_kind(SpanKind::Client)
            .with_attributes([
                KeyValue::new("texts", texts),
                KeyValue::new(text.clone(), true),
            ])
            .with_links(vec![Link::new(linked.clone(), attribute(), 0)])
            .start_with_context(&tracer, &Context::new().with_remote_span_context(linked));
        span.add_event(text.clone(), attribute());
        span.set_status(Status::error(text));
        span.end();
    }
}

// ===== To another service =====

struct Headers(HashMap<String, String>);

impl Extractor for Headers {
    fn get(&self, key: &str) -> Option<&str> {
        self.0.get(key).map(String::as_str)
    }

    fn keys(&self) -> Vec<&str> {
        self.0.keys().map(String::as_str).collect()
    }
}

fn propagate(canaries: &Canaries) {
    let baggage = format!(
        "email={},tenant=t1",
        canaries.text("email").replace('@', "%40")
    );
    let incoming = Headers(HashMap::from([("baggage".to_owned(), baggage)]));
    let context = global::get_text_map_propagator(|propagator| propagator.extract(&incoming));
    let context = context.with_baggage([
        KeyValue::new("name", canaries.text("name").to_owned()),
        KeyValue::new("tenant", "t1"),
    ]);
    let mut headers = HashMap::new();
    global::get_text_map_propagator(|propagator| propagator.inject_context(&context, &mut headers));
    println!("{headers:?}");
}
