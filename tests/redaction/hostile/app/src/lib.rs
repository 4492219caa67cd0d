//! A program with one key, one policy and one exporter of its own.

use std::future::{Future, ready};
use std::sync::{Arc, Mutex};

use opentelemetry_sdk::error::OTelSdkResult;
use opentelemetry_sdk::trace::{SpanData, SpanExporter};
use otel_runtime::redact::{Card, Email, Name, Phone, RedactionKey, Secret};
use otel_runtime::traced;

#[derive(Clone, Debug, Default)]
struct Lines(Arc<Mutex<Vec<String>>>);

impl SpanExporter for Lines {
    fn export(&self, batch: Vec<SpanData>) -> impl Future<Output = OTelSdkResult> + Send {
        let mut lines = self.0.lock().unwrap();
        for span in batch {
            let attributes = span.attributes.iter();
            let mine = attributes.filter(|one| !one.key.as_str().starts_with("code."));
            lines.extend(mine.map(|one| format!("{} {}={}", span.name, one.key, one.value)));
            lines.push(format!("{} status={:?}", span.name, span.status));
        }
        ready(Ok(()))
    }
}

#[derive(Debug)]
struct Refused;

impl std::fmt::Display for Refused {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("refused for ann@example.org")
    }
}

impl std::error::Error for Refused {}

#[traced(attributes(
    plain = "hello",
    mail = "write to ann@example.org",
    known: raw(reason = "public") = "hello",
    length: len = "hello",
    tail: mask(last = 4) = "4111111111111111",
    pseudonym: hash = "hello",
    marker: redact = "hello",
    nothing: drop = "hello",
    url.full = "https://ann:hunter2@example.org/x?token=abcdef0123456789&page=2",
    user.id = "17",
    count = 7,
    to = to,
    paid = &Card::new("4111111111111111"),
    call = &Phone::new("+442079460958"),
    who = &Name::new("Ann Lee"),
    what = &Secret::new("hunter2"),
))]
fn work(to: &Email) {}

#[traced(err(text))]
fn fail() -> Result<(), Refused> {
    Err(Refused)
}

/// What leaves, line by line.
pub fn lines() -> Vec<String> {
    let lines = Lines::default();
    let telemetry = otel_runtime::builder()
        .with_resource_attribute("deployment.environment.name", "test")
        .with_redaction_key(RedactionKey::new("k1", [7; 32]).unwrap())
        .with_span_exporter(lines.clone())
        .init()
        .unwrap();
    work(&"ann@example.org".to_owned().into());
    let _ = fail();
    telemetry.flush().unwrap();
    telemetry.shutdown().unwrap();
    let lines = lines.0.lock().unwrap();
    lines.clone()
}
