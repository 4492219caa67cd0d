//! Attributes are typed, evaluated once and cut to length, and nothing that is not listed leaves.

use std::cell::Cell;
use std::collections::BTreeMap;
use std::time::Duration;

use otel_runtime::opentelemetry::Value;
use otel_runtime::{Capture, testing, traced};
use otel_tests::{attribute, has_attribute};

struct Request {
    id: u64,
    tags: Vec<i64>,
}

#[traced(attributes(
    request.id = req.id,
    request.tags = req.tags,
    "shop.header.x-id" = req.id,
    error.r#type: text = "none",
    debugged = ?Some(1),
    shown = %Duration::from_secs(1).as_millis(),
    ratio,
))]
#[expect(clippy::too_many_arguments, reason = "each is a case")]
fn captured(
    req: &Request,
    ratio: f64,
    #[attr] flag: bool,
    #[attr(user.id: hash)] user: &str,
    #[attr(_: redact)] email: &str,
    #[attr(card: mask(last = 4))] number: &str,
    #[attr(body.size: len)] body: &[u8],
    #[attr] huge: u64,
    #[attr] coupon: Option<&str>,
    #[attr(_: drop)] secret: &str,
    #[attr(query: keys)] query: &BTreeMap<String, String>,
    #[attr(trace: raw(reason = "made by us"))] id: &str,
    not_listed: &str,
) -> usize {
    let _ = (
        flag, user, email, number, body, huge, coupon, secret, query, id, not_listed, req, ratio,
    );
    0
}

#[derive(Capture)]
struct Port(#[attr] u16);

#[traced(attributes(
    http.response.status_code = { calls.set(calls.get() + 1); Some(&200_u16) },
    http.request.header.accept = [accept],
    server.port = Port(8080),
    server.address = %calls.get(),
    user.name: hash = 1,
), ret(http.request.body.size))]
fn respond(calls: &Cell<u32>, accept: &str) -> Result<usize, ()> {
    Ok(accept.len())
}

/// The check of a value's type and its capture are one call.
#[test]
fn a_value_under_a_registered_key_is_evaluated_once_and_keeps_its_type() {
    let trace = testing::init();
    let calls = Cell::new(0);
    assert_eq!(respond(&calls, "*/*"), Ok(3));
    assert_eq!(calls.get(), 1);
    let span = trace.span("respond");
    let accept = vec!["*/*".to_owned().into()];
    for (key, value) in [
        ("http.response.status_code", Value::I64(200)),
        (
            "http.request.header.accept",
            Value::Array(otel_runtime::opentelemetry::Array::String(accept)),
        ),
        ("server.port", Value::I64(8080)),
        ("server.address", "1".into()),
        ("user.name", "[redacted:no-key]".into()),
        ("http.request.body.size", Value::I64(3)),
    ] {
        assert_eq!(attribute(&span, key), value, "{key}");
    }
}

fn call_captured(coupon: Option<&str>) {
    let request = Request {
        id: 7,
        tags: vec![1, 2],
    };
    let query = BTreeMap::from([
        ("page".to_owned(), "hunter2".to_owned()),
        ("q".to_owned(), "hunter2".to_owned()),
    ]);
    captured(
        &request,
        0.5,
        true,
        "hunter2",
        "hunter2",
        "4111111111111111",
        &[0; 3],
        u64::MAX,
        coupon,
        "hunter2",
        &query,
        "t-1",
        "hunter2",
    );
}

#[test]
fn attributes_are_typed_and_nothing_else_leaves() {
    let trace = testing::init();
    call_captured(Some("SPRING"));
    let span = trace.span("captured");
    let strings = |list: &[&str]| {
        let list = list.iter().map(|text| (*text).to_owned().into()).collect();
        Value::Array(otel_runtime::opentelemetry::Array::String(list))
    };
    for (key, value) in [
        ("request.id", Value::I64(7)),
        (
            "request.tags",
            Value::Array(otel_runtime::opentelemetry::Array::I64(vec![1, 2])),
        ),
        ("shop.header.x-id", Value::I64(7)),
        ("error.type", "none".into()),
        ("debugged", "Some(1)".into()),
        ("shown", "1000".into()),
        ("ratio", Value::F64(0.5)),
        ("flag", Value::Bool(true)),
        ("user.id", "[redacted:no-key]".into()),
        ("email", "[redacted:rule]".into()),
        ("card", "****1111".into()),
        ("body.size", Value::I64(3)),
        ("huge", "18446744073709551615".into()),
        ("coupon", "SPRING".into()),
        ("query", strings(&["page", "q"])),
        ("trace", "t-1".into()),
        ("redaction.count", Value::I64(3)),
    ] {
        assert_eq!(attribute(&span, key), value, "{key}");
    }
    assert_eq!(span.attributes.len(), 17 + 3, "{:?}", span.attributes);
    assert!(!format!("{span:?}").contains("hunter2"));
}

#[test]
fn an_absent_option_is_an_absent_attribute() {
    let trace = testing::init();
    call_captured(None);
    assert!(!has_attribute(&trace.span("captured"), "coupon"));
}

#[traced(attributes(body, error.kind: len = body))]
fn long(body: &str) {}

#[test]
fn long_values_are_cut_on_their_way_out_and_withheld_when_cut_at_capture() {
    let trace = testing::init();
    long(&"é".repeat(600));
    let span = trace.span("long");
    assert_eq!(attribute(&span, "body"), Value::from("é".repeat(512)));
    assert_eq!(attribute(&span, "error.kind"), Value::I64(1200));

    let trace = testing::init();
    long(&"x".repeat(17 * 1024));
    assert_eq!(
        attribute(&trace.span("long"), "body"),
        Value::from("[redacted:too-long]")
    );
}
