use std::borrow::Cow;
use std::cell::Cell;
use std::collections::{BTreeMap, HashMap, VecDeque};
use std::fmt;
use std::net::{IpAddr, Ipv6Addr};
use std::num::NonZero;
use std::rc::Rc;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use opentelemetry::{Array, KeyValue, StringValue, Value};

use super::*;
use crate::redact::{Floors, install_test_key};

mod classified;
mod convention;
#[cfg(feature = "spans")]
mod monotone;
mod rules;

/// A place in a build that demands nothing, whatever features this one is built with.
fn place<'a>(set: &'a mut Attributes, key: &'static str, rule: Rule) -> Field<'a> {
    set.field_under(key, rule, Floors::NONE)
}

pub(super) fn captured(rule: Rule, value: &(impl Capture + ?Sized)) -> Option<Value> {
    let mut set = Attributes::new();
    value.capture(place(&mut set, "key", rule));
    only(set)
}

fn only(set: Attributes) -> Option<Value> {
    let mut list = set.into_vec();
    assert!(list.len() <= 1, "{list:?}");
    list.pop().map(|attribute| attribute.value)
}

pub(super) fn plain(value: &(impl Capture + ?Sized)) -> Option<Value> {
    captured(Rule::Unset, value)
}

#[expect(clippy::unnecessary_wraps, reason = "compared with what may be absent")]
pub(super) fn text(text: &str) -> Option<Value> {
    Some(Value::from(text.to_owned()))
}

#[expect(clippy::unnecessary_wraps, reason = "compared with what may be absent")]
fn texts(texts: &[&str]) -> Option<Value> {
    let texts = texts
        .iter()
        .map(|text| StringValue::from((*text).to_owned()))
        .collect();
    Some(Value::Array(Array::String(texts)))
}

#[test]
fn integers_are_ints_when_they_fit() {
    assert_eq!(plain(&i64::MIN), Some(Value::I64(i64::MIN)));
    assert_eq!(plain(&7_u8), Some(Value::I64(7)));
    assert_eq!(plain(&7_usize), Some(Value::I64(7)));
    assert_eq!(plain(&-7_isize), Some(Value::I64(-7)));
    assert_eq!(plain(&NonZero::<u32>::MIN), Some(Value::I64(1)));
    assert_eq!(
        plain(&9_223_372_036_854_775_807_u64),
        Some(Value::I64(i64::MAX))
    );
    assert_eq!(
        plain(&9_223_372_036_854_775_808_u64),
        text("9223372036854775808")
    );
    assert_eq!(plain(&i128::from(i64::MIN)), Some(Value::I64(i64::MIN)));
    assert_eq!(
        plain(&(i128::from(i64::MIN) - 1)),
        text("-9223372036854775809")
    );
    assert_eq!(
        plain(&u128::MAX),
        text("340282366920938463463374607431768211455")
    );
}

#[test]
fn other_primitives_keep_their_type() {
    assert_eq!(plain(&1.5_f32), Some(Value::F64(1.5)));
    assert_eq!(plain(&true), Some(Value::Bool(true)));
    assert_eq!(plain(&'é'), text("é"));
    assert_eq!(plain("text"), text("text"));
    assert_eq!(plain(&Duration::from_millis(1500)), Some(Value::F64(1.5)));
    assert_eq!(plain(&SystemTime::UNIX_EPOCH), text("1970-01-01T00:00:00Z"));
    assert_eq!(plain(&IpAddr::V6(Ipv6Addr::LOCALHOST)), text("::1"));
}

#[test]
fn wrappers_are_what_they_hold() {
    let value = "text".to_owned();
    assert_eq!(plain(&&&value), text("text"));
    assert_eq!(
        plain(&Some(Box::new(Rc::new(Arc::new(value.clone()))))),
        text("text")
    );
    assert_eq!(plain(&Cow::Borrowed("text")), text("text"));
    assert_eq!(plain(&Some(Some(1))), Some(Value::I64(1)));
    let dynamic: Box<dyn Capture> = Box::new(1);
    assert_eq!(plain(&dynamic), Some(Value::I64(1)));
}

#[test]
fn nothing_is_no_attribute_under_every_rule() {
    for rule in [
        Rule::Unset,
        Rule::Raw,
        Rule::Text,
        Rule::Len,
        Rule::Mask(4),
        Rule::Hash,
    ] {
        assert_eq!(captured(rule, &None::<String>), None);
    }
    assert_eq!(captured(Rule::Redact, &Some(None::<i32>)), None);
    assert_eq!(captured(Rule::Drop, "value"), None);
    assert_eq!(captured(Rule::Drop, &[1, 2]), None);
}

#[test]
fn collections_are_arrays_of_one_type() {
    assert_eq!(
        plain(&vec![1_i64, 2]),
        Some(Value::Array(Array::I64(vec![1, 2])))
    );
    assert_eq!(
        plain(&[1_u8, 2]),
        Some(Value::Array(Array::I64(vec![1, 2])))
    );
    assert_eq!(
        plain([true].as_slice()),
        Some(Value::Array(Array::Bool(vec![true])))
    );
    assert_eq!(
        plain(&VecDeque::from([0.5_f32])),
        Some(Value::Array(Array::F64(vec![0.5])))
    );
    assert_eq!(plain(&["a", "b"]), texts(&["a", "b"]));
    assert_eq!(plain(&vec![Arc::new("a".to_owned())]), texts(&["a"]));
    assert_eq!(
        plain(&Vec::<i32>::new()),
        Some(Value::Array(Array::I64(Vec::new())))
    );
}

#[test]
fn one_integer_that_does_not_fit_makes_the_array_strings() {
    let mixed = [1, u64::MAX, 2];
    assert_eq!(plain(&mixed), texts(&["1", "18446744073709551615", "2"]));
}

/// Panics when it is looked at.
struct Secret;

impl Debug for Secret {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        panic!("a sensitive value was formatted")
    }
}

impl Display for Secret {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        panic!("a sensitive value was formatted")
    }
}

#[test]
fn what_is_redacted_is_never_formatted() {
    let mut set = Attributes::new();
    for rule in [Rule::Redact, Rule::Drop] {
        place(&mut set, "debug", rule).debug(&Secret);
        place(&mut set, "display", rule).display(&Secret);
    }
    assert_eq!(set.into_vec().len(), 2);
}

/// Goes on for as long as it is let.
struct Endless<'a>(&'a Cell<usize>);

impl Display for Endless<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        loop {
            f.write_str("word ")?;
            self.0.set(self.0.get() + 1);
        }
    }
}

#[test]
fn formatting_stops_at_the_capture_limit() {
    let words = Cell::new(0);
    let mut set = Attributes::new();
    place(&mut set, "key", Rule::Unset).display(&Endless(&words));
    let Some(Value::String(text)) = only(set) else {
        panic!("a text was captured")
    };
    assert!(text.as_str().len() <= 16 * 1024 && text.as_str().ends_with("word"));
    assert!(words.get() < 300_000);

    let mut set = Attributes::new();
    place(&mut set, "key", Rule::Mask(4)).display(&Endless(&words));
    assert_eq!(only(set), self::text("****"));
}

#[test]
fn formatted_values_follow_the_rule() {
    let mut set = Attributes::new();
    place(&mut set, "debug", Rule::Unset).debug(&Some("x"));
    place(&mut set, "display", Rule::Mask(2)).display(&123_456);
    place(&mut set, "length", Rule::Len).display(&"abc");
    let values: Vec<_> = set
        .into_vec()
        .into_iter()
        .map(|attribute| attribute.value)
        .collect();
    assert_eq!(
        values,
        ["Some(\"x\")".into(), "****56".into(), Value::I64(3)]
    );
}

#[test]
fn a_cut_token_does_not_leave() {
    let long = format!("{}secret-token", "word ".repeat(3276));
    let Some(Value::String(kept)) = plain(&long) else {
        panic!("a text was captured")
    };
    assert!(kept.as_str().ends_with("word ") && !kept.as_str().contains("secret"));
    assert_eq!(plain(&"x".repeat(20_000)), text("[redacted:too-long]"));
    let crossing = format!("{}é", "x".repeat(16 * 1024 - 1));
    assert_eq!(plain(&crossing), text("[redacted:too-long]"));
    let mut set = Attributes::new();
    place(&mut set, "key", Rule::Unset).display(&crossing);
    assert_eq!(only(set), text("[redacted:too-long]"));
}

#[test]
fn arrays_are_bounded() {
    let Some(Value::Array(Array::I64(kept))) = plain(&vec![1_u8; 100_000]) else {
        panic!("an array was captured")
    };
    assert!(kept.len() <= 16 * 1024);
    let Some(Value::Array(Array::String(kept))) = plain(&vec![""; 100_000]) else {
        panic!("an array was captured")
    };
    assert_eq!(kept.len(), 16 * 1024);
}

#[test]
fn lengths_and_keys_say_nothing_else() {
    let map = HashMap::from([("b".to_owned(), 1), ("a".to_owned(), 2)]);
    let mut set = Attributes::new();
    place(&mut set, "len", Rule::Unset).len(&Some(&map));
    place(&mut set, "none", Rule::Unset).len(&None::<String>);
    place(&mut set, "keys", Rule::Unset).keys(&&map);
    place(&mut set, "none", Rule::Unset).keys(&None::<BTreeMap<String, u8>>);
    let expected = [
        KeyValue::new("len", 2),
        KeyValue::new(
            "keys",
            Value::Array(Array::String(vec!["a".into(), "b".into()])),
        ),
    ];
    assert_eq!(set.into_vec(), expected);

    let mut set = Attributes::new();
    place(&mut set, "redacted", Rule::Redact).len("abc");
    place(&mut set, "redacted", Rule::Redact).keys(&map);
    place(&mut set, "dropped", Rule::Drop).len("abc");
    let values: Vec<_> = set
        .into_vec()
        .into_iter()
        .map(|attribute| attribute.value)
        .collect();
    assert_eq!(
        values,
        ["[redacted:rule]".into(), Value::from("[redacted:rule]")]
    );
}

#[test]
fn children_have_dotted_keys_and_the_stricter_rule() {
    let mut set = Attributes::new();
    let mut field = place(&mut set, "order", Rule::Mask(4));
    field.label("Card");
    field.child("id", Rule::Mask(2)).text("123456789");
    field.child("dropped", Rule::Drop).text("x");
    field.child("a", Rule::Unset).child("b", Rule::Hash).int(1);
    let expected = [
        KeyValue::new("order", "****"),
        KeyValue::new("order.id", "****89"),
        KeyValue::new("order.a.b", "[redacted:rule]"),
    ];
    assert_eq!(set.into_vec(), expected);
}

struct Chain(Option<Box<Chain>>);

impl Capture for Chain {
    fn capture(&self, mut field: Field<'_>) {
        if field.is_dropped() {
            return;
        }
        field.child("here", Rule::Unset).bool(true);
        self.0.capture(field.child("next", Rule::Unset));
    }
}

#[test]
fn a_long_chain_is_not_followed_to_its_end() {
    let chain = (0..1000).fold(Chain(None), |rest, _| Chain(Some(Box::new(rest))));
    let mut set = Attributes::new();
    chain.capture(place(&mut set, "chain", Rule::Unset));
    assert_eq!(set.into_vec().len(), 16);
}
