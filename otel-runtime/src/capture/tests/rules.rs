//! What each rule makes of a value.

use super::*;
use crate::redact::has_key;

/// With a class that changes no spelling.
fn pseudonym(text: &str) -> StringValue {
    install_test_key();
    crate::redact::pseudonym(None, text)
        .unwrap_or_default()
        .into()
}

pub(super) fn hashed(of: &str) -> Option<Value> {
    let hashed = Value::String(pseudonym(of));
    has_key().then_some(hashed).or(text("[redacted:no-key]"))
}

#[test]
fn rules_apply_to_texts() {
    let card = "4111111111111111";
    assert_eq!(captured(Rule::Text, card), text(card));
    assert_eq!(captured(Rule::Raw, card), text(card));
    assert_eq!(captured(Rule::Mask(4), card), text("****1111"));
    assert_eq!(captured(Rule::Len, "é"), Some(Value::I64(2)));
    assert_eq!(captured(Rule::Hash, card), hashed(card));
    assert_eq!(captured(Rule::Redact, card), text("[redacted:rule]"));
}

#[test]
fn rules_apply_to_numbers_and_arrays() {
    assert_eq!(captured(Rule::Text, &5), Some(Value::I64(5)));
    assert_eq!(captured(Rule::Mask(2), &123_456), text("****56"));
    assert_eq!(captured(Rule::Redact, &5), text("[redacted:rule]"));
    assert_eq!(captured(Rule::Hash, &true), hashed("true"));
    assert_eq!(captured(Rule::Hash, &-5), hashed("-5"));
    let array = Value::Array(Array::String(vec![pseudonym("1"), pseudonym("2")]));
    let array = has_key().then_some(array).or(text("[redacted:no-key]"));
    assert_eq!(captured(Rule::Hash, &[1, 2]), array);
    assert_eq!(captured(Rule::Len, &123), text("[redacted:rule]"));
    assert_eq!(captured(Rule::Len, &[1, 2, 3]), Some(Value::I64(3)));
    assert_eq!(
        captured(Rule::Mask(2), &[123_456, 1]),
        texts(&["****56", "****"])
    );
    assert_eq!(captured(Rule::Redact, &["a"]), text("[redacted:rule]"));
}
