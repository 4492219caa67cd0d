//! Every surface passes the door, each once, and a second time changes nothing.

use std::time::SystemTime;

use opentelemetry::trace::{Event, Link, SpanId, SpanKind, TraceFlags, TraceId};
use opentelemetry::{Array, StringValue, Value};
use opentelemetry_sdk::trace::{SpanEvents, SpanLinks};

use super::*;
use crate::redact::{Finding, cleaned};

const MAIL: &str = "ada.lovelace@example.org";
const CARD: i64 = 4_111_111_111_111_111;

fn personal() -> Vec<KeyValue> {
    let texts = vec![StringValue::from(MAIL), StringValue::from("ok")];
    #[expect(clippy::cast_precision_loss, reason = "sixteen digits fit")]
    let float = CARD as f64;
    vec![
        KeyValue::new("text", format!("from {MAIL}")),
        KeyValue::new("texts", Value::Array(Array::String(texts))),
        KeyValue::new(MAIL, "a key"),
        KeyValue::new("int", CARD),
        KeyValue::new("ints", Value::Array(Array::I64(vec![1, CARD]))),
        KeyValue::new("float", float),
    ]
}

fn state() -> SpanContext {
    SpanContext::new(
        TraceId::from(1),
        SpanId::from(2),
        TraceFlags::SAMPLED,
        true,
        TraceState::from_key_value([("vendor", MAIL)]).unwrap(),
    )
}

fn span() -> SpanData {
    let mut events = SpanEvents::default();
    events
        .events
        .push(Event::new(MAIL, SystemTime::UNIX_EPOCH, personal(), 0));
    let mut links = SpanLinks::default();
    links.links.push(Link::new(state(), personal(), 0));
    SpanData {
        span_context: state(),
        parent_span_id: SpanId::INVALID,
        parent_span_is_remote: false,
        span_kind: SpanKind::Internal,
        name: MAIL.into(),
        start_time: SystemTime::UNIX_EPOCH,
        end_time: SystemTime::UNIX_EPOCH,
        attributes: personal(),
        dropped_attributes_count: 0,
        events,
        links,
        status: Status::error(format!("no mail for {MAIL}")),
        instrumentation_scope: InstrumentationScope::builder(format!("scope of {MAIL}"))
            .with_version("1.2.3-beta")
            .with_schema_url("https://example.com/schema")
            .with_attributes(personal())
            .build(),
    }
}

/// In a build that demands nothing, whatever features this one is built with.
fn scrub(span: SpanData) -> SpanData {
    Door::under(Floors::NONE)
        .scrub(span, Known::default())
        .into_inner()
}

#[test]
fn every_surface_passes() {
    let span = scrub(span());
    let seen = format!("{span:?}");
    for secret in ["ada", "lovelace", "4111111111111111", "1111111e15"] {
        assert!(!seen.contains(secret), "{secret} in {seen}");
    }
    assert_eq!(span.span_context.trace_state(), &TraceState::NONE);
    assert_eq!(span.span_context.trace_id(), TraceId::from(1));
    assert_eq!(span.name, "[redacted:email]");
    assert_eq!(span.status, Status::error("no mail for [redacted:email]"));
    assert_eq!(span.attributes[0].value.as_str(), "from [redacted:email]");
    let scope = &span.instrumentation_scope;
    assert_eq!(scope.name(), "scope of [redacted:email]");
    assert_eq!(
        (scope.version(), scope.schema_url()),
        (Some("1.2.3-beta"), Some("https://example.com/schema"))
    );
    // The name, four lists of six, the event's name, the status, two trace states, the scope's name.
    let count = span.attributes.last().unwrap();
    assert_eq!(*count, KeyValue::new("redaction.count", 30));
}

#[test]
fn a_second_time_changes_nothing() {
    let once = scrub(span());
    assert_eq!(format!("{once:?}"), format!("{:?}", scrub(once.clone())));
}

#[test]
fn what_is_clean_stays_as_it_is() {
    let mut clean = scrub(span());
    clean.attributes = vec![
        KeyValue::new("name", "checkout"),
        KeyValue::new("count", 3),
        KeyValue::new("bytes", 123_456_789_012_i64),
        KeyValue::new("share", 0.25),
        KeyValue::new("marker", "[redacted:rule]"),
    ];
    let before = clean.attributes.clone();
    assert_eq!(scrub(clean).attributes, before);
}

fn only(attribute: KeyValue, applied: &[Applied], floors: Floors) -> Option<Value> {
    let mut list = vec![attribute];
    let known = Known {
        applied,
        ..Known::default()
    };
    Door::under(floors).attributes(&mut list, known);
    list.pop().map(|attribute| attribute.value)
}

#[test]
fn what_a_rule_has_made_is_left_alone() {
    for applied in [Applied::Raw, Applied::Mask(4), Applied::Hash, Applied::Len] {
        let kept = only(KeyValue::new("x", MAIL), &[applied], Floors::NONE);
        assert_eq!(kept, Some(MAIL.into()), "{applied:?}");
    }
    let open = only(KeyValue::new("x", MAIL), &[Applied::Open], Floors::NONE);
    assert_eq!(open, Some("[redacted:email]".into()));
}

#[test]
fn a_key_demands_its_minimum_of_itself_and_of_all_below_it() {
    for key in [
        "user.full_name",
        "user.full_name.first",
        "user.full_name.parts.0",
    ] {
        let name = only(KeyValue::new(key, "Ada"), &[], Floors::NONE);
        assert_eq!(name, Some("[redacted:rule]".into()), "{key}");
        let masked = only(
            KeyValue::new(key, "****12"),
            &[Applied::Mask(2)],
            Floors::NONE,
        );
        assert_eq!(masked, Some("[redacted:rule]".into()), "{key}");
        let raw = only(KeyValue::new(key, "Ada"), &[Applied::Raw], Floors::NONE);
        assert_eq!(raw, Some("[redacted:rule]".into()), "{key}");
    }
    let hashed = only(
        KeyValue::new("user.id", "k:0"),
        &[Applied::Hash],
        Floors::NONE,
    );
    assert_eq!(hashed, Some("k:0".into()), "what is demanded was done");
}

#[test]
fn numbers_follow_their_key_as_well() {
    crate::redact::install_test_key();
    let at = |key: &'static str, value: Value| only(KeyValue::new(key, value), &[], Floors::NONE);
    assert_eq!(
        at("db.password", "x".into()),
        Some("[redacted:rule]".into())
    );
    assert_eq!(
        at("login.apiKey", "x".into()),
        Some("[redacted:rule]".into())
    );
    assert_eq!(at("card.cvv", 123.into()), None);
    let hashed = at("user.id", 17.into()).unwrap();
    if cfg!(feature = "hash-blake3") {
        assert!(hashed.as_str().starts_with("k1:"), "{hashed}");
    } else {
        assert_eq!(hashed, "[redacted:no-key]".into());
    }
}

#[test]
fn names_stay_when_of_texts_only_the_length_leaves() {
    let floors = Floors {
        text: true,
        ..Floors::NONE
    };
    for key in ["service.name", "error.type", "http.request.method"] {
        let name = only(KeyValue::new(key, "GET"), &[], floors);
        assert_eq!(name, Some("GET".into()), "{key}");
        let mail = only(KeyValue::new(key, MAIL), &[], floors);
        assert_eq!(mail, Some("[redacted:email]".into()), "{key}");
    }
    let text = only(KeyValue::new("note", "GET"), &[], floors);
    assert_eq!(text, Some(3.into()));
}

/// On the standard entrance nothing is known of what a rule has made.
#[test]
fn outputs_of_other_rules_are_kept_as_far_as_they_are_strict_enough() {
    crate::redact::install_test_key();
    let at = |key: &'static str, value: &Value, applied: &[Applied]| {
        only(KeyValue::new(key, value.clone()), applied, Floors::NONE)
    };
    let masked = Value::from("****1111");
    assert_eq!(at("card_number", &masked, &[]), Some(masked.clone()));
    let fragment = Value::from("****411111111111");
    assert_eq!(at("card_number", &fragment, &[]), Some("****1111".into()));
    let Some(hashed) = at("user.id", &17.into(), &[]) else {
        panic!("it leaves");
    };
    assert_eq!(at("user.id", &hashed, &[]), Some(hashed.clone()));
    // To be linked is more than the key allows.
    for applied in [&[][..], &[Applied::Hash]] {
        let left = at("db.password", &hashed, applied);
        let left = left.map(|value| value.as_str().starts_with("[redacted:"));
        assert_eq!(left, Some(true));
    }
}

#[test]
fn errors_leave_only_their_type_if_that_is_demanded() {
    let floors = Floors {
        error_type: true,
        ..Floors::NONE
    };
    for key in ["exception.message", "exception.stacktrace"] {
        assert_eq!(only(KeyValue::new(key, "oh"), &[], floors), None, "{key}");
    }
    let kind = only(KeyValue::new("error.type", "Oh"), &[], floors);
    assert_eq!(kind, Some("Oh".into()));
    let mut door = Door::under(floors);
    let span = door.scrub(span(), Known::default()).into_inner();
    assert_eq!(span.status, Status::error(""));
}

#[test]
fn the_limit_comes_after_the_detectors() {
    let long = format!("{} {MAIL}", "x".repeat(1013));
    let cut = only(KeyValue::new("x", long), &[], Floors::NONE).unwrap();
    assert_eq!(cut.as_str().len(), 1024);
    assert!(cut.as_str().ends_with("x [redacted:"), "{cut}");
}

#[test]
fn a_limit_in_characters_holds_for_values_only_and_after_the_detectors() {
    let mut door = Door::with_limits(Limits::of_characters(9));
    let mut span = span();
    span.name = "a name that is longer".into();
    span.attributes = vec![
        KeyValue::new("text", "ééééééééééé"),
        KeyValue::new("short", "ééééééééé"),
        KeyValue::new("mail", MAIL),
        KeyValue::new("from", format!("f: {MAIL}")),
        KeyValue::new("count", 1_234_567_890),
    ];
    let known = Known {
        applied: &[Applied::Open, Applied::Raw],
        ..Known::default()
    };
    let span = door.scrub(span, known).into_inner();
    assert_eq!(span.name, "a name that is longer");
    let left: Vec<_> = span
        .attributes
        .iter()
        .map(|a| a.value.to_string())
        .collect();
    assert_eq!(
        left[..5],
        [
            "ééééééééé",
            "ééééééééé",
            "[redacted:email]",
            "f: [redac",
            "1234567890"
        ]
    );
    let none = Limits::of_characters(0);
    assert_eq!((none.of_value("é"), none.of_value("")), ("", ""));
    assert_eq!(
        Limits::of_characters(u32::MAX)
            .of_value(&"x".repeat(5000))
            .len(),
        5000
    );
}

#[test]
fn a_resource_passes_too() {
    let resource = Resource::builder_empty()
        .with_attributes([
            KeyValue::new("service.name", "shop"),
            KeyValue::new("process.command_args", "--password hunter2secret"),
            KeyValue::new("owner", MAIL),
        ])
        .build();
    let seen = format!("{:?}", Door::default().resource(&resource));
    assert!(seen.contains("shop"), "{seen}");
    assert!(!seen.contains("ada") && !seen.contains("hunter2"), "{seen}");
}

#[test]
fn a_detector_that_panics_lets_nothing_out() {
    let text = cleaned(MAIL, "", how(), &mut |_: Finding| panic!("a detector"));
    assert_eq!(text, "[redacted:failed]");
}
