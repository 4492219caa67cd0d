//! Each rule, each wrapper type and each detector at work: what the program holds, and what an exporter gets of it.

use std::collections::BTreeMap;
use std::error::Error;

use opentelemetry_sdk::trace::{InMemorySpanExporter, SpanData};
use otel_runtime::redact::{
    Address, Card, Device, Email, Health, Iban, Ip, Name, NationalId, Personal, Phone,
    RedactionKey, Secret, scrub,
};
use otel_runtime::{Capture, Telemetry, traced};

/// What is written behind the key decides what leaves. `kept` stands in the trace as it is, and says why it may.
#[traced(name = "rules", attributes(
    unset = note,
    text: text = note,
    hash: hash = user,
    mask: mask(last = 4) = card,
    redact: redact = user,
    drop: drop = user,
    len: len = note,
    keys: keys = headers,
    kept: raw(reason = "the address that our customers write to stands on the web site") = contact,
))]
fn rules(note: &str, user: &str, card: &str, headers: &BTreeMap<&str, &str>, contact: &str) {}

/// The type knows what it holds: no rule is written here.
#[traced(name = "wrapped")]
fn wrapped<T: Capture>(#[attr] value: T) {}

/// Statements lose their literals.
#[traced(name = "sql")]
fn query(#[attr(db.query.text)] statement: &str) {}

const NOTE: &str = "call ann@example.com or +1 415 555 2671";
const USER: &str = "user-4711";
const CARD: &str = "4111 1111 1111 1111";
const CONTACT: &str = "support@example.com";
const MAIL: &str = "ann@example.com";
const IBAN: &str = "DE89370400440532013000";
const ID: &str = "A123456789";
const MAC: &str = "00:1b:44:11:3a:b7";
const STATEMENT: &str = "SELECT * FROM users WHERE email = 'ann@example.com'";

fn main() -> Result<(), Box<dyn Error>> {
    let exporter = InMemorySpanExporter::default();
    let telemetry = otel_runtime::builder()
        .with_span_exporter(exporter.clone())
        .with_resource_attribute("deployment.environment.name", "example")
        // Only here is a key in the source: an application has it in the file that OTEL_RUST_REDACTION_KEY_FILE names, or from a vault.
        .with_redaction_key(RedactionKey::new("example", [42; 32])?)
        .init()?;
    show_rules(&telemetry, &exporter)?;
    show_wrappers(&telemetry, &exporter)?;
    show_detectors(&telemetry, &exporter)?;
    Ok(())
}

// ===== Rules =====

fn show_rules(
    telemetry: &Telemetry,
    exporter: &InMemorySpanExporter,
) -> Result<(), Box<dyn Error>> {
    let headers = BTreeMap::from([("accept", "text/html"), ("cookie", "id=4711")]);
    rules(NOTE, USER, CARD, &headers, CONTACT);
    let span = exported(telemetry, exporter)?;
    let headers = format!("{headers:?}");
    heading("Rules", "written", "the program has", "an exporter gets");
    for (written, key, before) in [
        ("(none)", "unset", NOTE),
        ("text", "text", NOTE),
        ("hash", "hash", USER),
        ("mask(last = 4)", "mask", CARD),
        ("redact", "redact", USER),
        ("drop", "drop", USER),
        ("len", "len", NOTE),
        ("keys", "keys", &headers),
        ("raw(reason = \"…\")", "kept", CONTACT),
    ] {
        row(written, before, &after(&span, key));
    }
    Ok(())
}

// ===== Types =====

/// A type, what the program has, and how that gets into a value of the type.
type Wrapper = (&'static str, &'static str, fn(&str));

const WRAPPERS: &[Wrapper] = &[
    ("Email", "Ann@Example.com", |it| wrapped(Email::new(it))),
    ("Phone", "+1 415 555 2671", |it| wrapped(Phone::new(it))),
    ("Name", "Ann Example", |it| wrapped(Name::new(it))),
    ("Address", "1 Main Street", |it| wrapped(Address::new(it))),
    ("Card", CARD, |it| wrapped(Card::new(it))),
    ("Iban", IBAN, |it| wrapped(Iban::new(it))),
    ("NationalId", ID, |it| wrapped(NationalId::new(it))),
    ("Ip", "203.0.113.7", |it| wrapped(Ip::new(it))),
    ("Device", MAC, |it| wrapped(Device::new(it))),
    ("Health", "allergic to nuts", |it| wrapped(Health::new(it))),
    ("Personal", "left-handed", |it| wrapped(Personal::new(it))),
    ("Secret", "correct horse", |it| wrapped(Secret::new(it))),
    ("Option<Email>", MAIL, |it| wrapped(Some(Email::new(it)))),
];

fn show_wrappers(
    telemetry: &Telemetry,
    exporter: &InMemorySpanExporter,
) -> Result<(), Box<dyn Error>> {
    heading(
        "Types, without a rule",
        "type",
        "the program has",
        "an exporter gets",
    );
    for (name, before, call) in WRAPPERS {
        call(before);
        let span = exported(telemetry, exporter)?;
        row(name, before, &after(&span, "value"));
    }
    Ok(())
}

// ===== Detectors =====

/// What is found in any text, whoever wrote it there: the class, the Cargo feature if there is one, and a text.
const TEXTS: &[(&str, &str, &str)] = &[
    ("e-mail", "", "write to ann@example.com"),
    ("card", "", "paid with 4111 1111 1111 1111"),
    ("IBAN", "", "from DE89 3704 0044 0532 0130 00"),
    ("US SSN", "", "ssn 078-05-1121"),
    (
        "bearer",
        "",
        "authorization: Bearer c2VjcmV0LXRva2VuLTQ3MTE",
    ),
    (
        "JWT",
        "",
        "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiI0NzExIn0.c2lnbmF0dXJlLTQ3MTE",
    ),
    (
        "vendor token",
        "",
        concat!("key AK", "IA", "IOSFODNN7EXAMPLE"),
    ),
    ("password", "", "login failed: password=hunter2"),
    (
        "URL",
        "",
        "GET https://ann:hunter2@example.com/?access_token=4711&page=2",
    ),
    (
        "private key",
        "",
        "-----BEGIN PRIVATE KEY-----\nMIIE\n-----END PRIVATE KEY-----",
    ),
    ("phone", "detect-phone", "call +1 415 555 2671"),
    ("IP", "detect-ip", "from 203.0.113.7 and 2001:db8::7"),
    ("device", "detect-device", "mac 00:1b:44:11:3a:b7"),
    ("national id", "detect-national-id", "id 11010519491231002X"),
    ("passport", "detect-passport", "passport no C01X00T47"),
    (
        "entropy",
        "detect-entropy",
        "key: 9fK2xQ7vLm4TzR8pWc1Yb6Nh3Jd5Gs0A",
    ),
];

fn show_detectors(
    telemetry: &Telemetry,
    exporter: &InMemorySpanExporter,
) -> Result<(), Box<dyn Error>> {
    heading(
        "Detectors, in any text",
        "class",
        "the program has",
        "an exporter gets",
    );
    for (class, feature, before) in TEXTS {
        let after = scrub(before);
        let hint = match *feature {
            "" => String::new(),
            feature if after == *before => format!("   (with feature `{feature}`)"),
            _ => String::new(),
        };
        row(class, before, &format!("{after}{hint}"));
    }
    query(STATEMENT);
    let span = exported(telemetry, exporter)?;
    row("SQL", STATEMENT, &after(&span, "db.query.text"));
    Ok(())
}

// ===== The terminal =====

/// The one span that was finished since the last look, as it came through the door.
fn exported(
    telemetry: &Telemetry,
    exporter: &InMemorySpanExporter,
) -> Result<SpanData, Box<dyn Error>> {
    telemetry.flush()?;
    let span = exporter.get_finished_spans()?.pop();
    exporter.reset();
    span.ok_or_else(|| "no span came through; is OTEL_SDK_DISABLED set?".into())
}

fn after(span: &SpanData, key: &str) -> String {
    let attribute = span
        .attributes
        .iter()
        .find(|attribute| attribute.key.as_str() == key);
    attribute.map_or("(no attribute)".to_owned(), |attribute| {
        attribute.value.to_string()
    })
}

fn heading(title: &str, first: &str, before: &str, after: &str) {
    println!("\n{title}\n");
    row(first, before, after);
}

fn row(first: &str, before: &str, after: &str) {
    let (before, after) = (before.replace('\n', "⏎"), after.replace('\n', "⏎"));
    println!("  {first:<19} {before:<62} {after}");
}
