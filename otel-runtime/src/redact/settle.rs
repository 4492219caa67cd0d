//! Step 1 for a value that comes without a rule, from a span that somebody else made: by its key, the policy and the floors.

use opentelemetry::{Array, StringValue, Value};

use super::decide::{Inputs, Kind, decide};
use super::marker::Marker;
use super::mask::{MASKED, mask};
use super::policy::{is_ordinary, under};
use super::pseudonym::{is_pseudonym, pseudonym};
use super::{Applied, Floors, Rule};

/// What becomes of a value.
#[derive(Debug, PartialEq)]
pub(crate) enum Settled {
    /// It stays, and if it is text detectors look at it.
    Open,
    /// It stays: it is what a rule has made of a value.
    Decided,
    /// This stands in its place, made by that rule.
    Instead(Value, Applied),
    /// Neither value nor key leaves.
    Nothing,
}

/// What becomes of a value under a key. Settling what was settled changes nothing.
#[inline]
pub(crate) fn settle(key: &str, value: &Value, floors: Floors) -> Settled {
    let demanding = floors.text || floors.error_type;
    if !demanding && is_ordinary(key) {
        return Settled::Open;
    }
    settled(key, value, floors)
}

#[cold]
fn settled(key: &str, value: &Value, floors: Floors) -> Settled {
    let (rule, of_error) = under(key, Rule::Unset);
    let kind = match value {
        Value::String(_) | Value::Array(Array::String(_)) if of_error => Kind::ErrorText,
        Value::String(_) | Value::Array(Array::String(_)) => Kind::Text,
        _ => Kind::Plain,
    };
    let inputs = Inputs {
        key: rule,
        ..Inputs::SILENT
    };
    let rule = decide(inputs, kind, floors);
    if rule != Rule::Drop && all_texts(value, |text| is_output(text, rule)) {
        return Settled::Decided;
    }
    match rule {
        Rule::Unset | Rule::Raw | Rule::Text => Settled::Open,
        Rule::Len => length(value),
        Rule::Mask(last) => {
            let masked = each(value, |text| Some(mask(text, last)));
            masked.map_or_else(withheld, |masked| Settled::Instead(masked, Applied::Mask))
        }
        Rule::Hash => match each(value, |text| pseudonym(None, text)) {
            Some(hashed) => Settled::Instead(hashed, Applied::Hash),
            None if floors.drop => Settled::Nothing,
            None => Settled::Instead(Marker::NoKey.as_str().into(), Applied::Redact),
        },
        Rule::Redact => withheld(),
        Rule::Drop => Settled::Nothing,
    }
}

fn withheld() -> Settled {
    Settled::Instead(Marker::Rule.as_str().into(), Applied::Redact)
}

/// A number has no length, so it is only said that there was one.
fn length(value: &Value) -> Settled {
    let count = match value {
        Value::String(text) => text.as_str().len(),
        Value::Array(Array::String(texts)) => texts.len(),
        _ => return withheld(),
    };
    i64::try_from(count).map_or_else(
        |_| withheld(),
        |count| Settled::Instead(count.into(), Applied::Len),
    )
}

/// Whether a rule, this or a stricter one, has made this text.
fn is_output(text: &str, rule: Rule) -> bool {
    let is_masked = |last| {
        text.strip_prefix(MASKED)
            .is_some_and(|shown| shown.chars().count() <= last)
    };
    Marker::is(text)
        || match rule {
            Rule::Mask(last) => is_masked(last),
            Rule::Redact => false,
            _ => is_pseudonym(text),
        }
}

/// Whether it is text, and all of it is so.
fn all_texts(value: &Value, is_so: impl Fn(&str) -> bool) -> bool {
    match value {
        Value::String(text) => is_so(text.as_str()),
        Value::Array(Array::String(texts)) => {
            !texts.is_empty() && texts.iter().all(|text| is_so(text.as_str()))
        }
        _ => false,
    }
}

/// The same done to a text, a number as text, or each element; `None` when it cannot be done to one.
fn each(value: &Value, done: impl Fn(&str) -> Option<String>) -> Option<Value> {
    fn all<T: ToString>(
        elements: &[T],
        done: impl Fn(&str) -> Option<String>,
    ) -> Option<Vec<StringValue>> {
        let texts = elements.iter().map(|element| done(&element.to_string()));
        texts.map(|text| text.map(Into::into)).collect()
    }
    let elements = match value {
        Value::Array(Array::Bool(elements)) => all(elements, done)?,
        Value::Array(Array::I64(elements)) => all(elements, done)?,
        Value::Array(Array::F64(elements)) => all(elements, done)?,
        Value::Array(Array::String(elements)) => all(elements, done)?,
        // A kind that a later OpenTelemetry adds: nothing of it is known to be safe.
        Value::Array(_) => return None,
        single => return done(&single.as_str()).map(Into::into),
    };
    Some(Value::Array(Array::String(elements)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::redact::{has_key, install_test_key};

    fn left(key: &str, value: impl Into<Value>, floors: Floors) -> Option<Value> {
        install_test_key();
        let value = value.into();
        match settle(key, &value, floors) {
            Settled::Open | Settled::Decided => Some(value),
            Settled::Instead(instead, _) => {
                let again = settle(key, &instead, floors);
                assert!(
                    matches!(again, Settled::Open | Settled::Decided),
                    "{key}: {again:?}"
                );
                Some(instead)
            }
            Settled::Nothing => None,
        }
    }

    fn texts(texts: &[&'static str]) -> Value {
        let texts = texts.iter().map(|text| StringValue::from(*text));
        Value::Array(Array::String(texts.collect()))
    }

    #[test]
    fn the_key_decides_over_foreign_values() {
        let none = Floors::NONE;
        assert_eq!(left("cart.items", 7, none), Some(7.into()));
        assert_eq!(left("note", "hello", none), Some("hello".into()));
        let marker = Some(Value::from("[redacted:rule]"));
        assert_eq!(left("db.password", "hunter2", none), marker);
        assert_eq!(left("db.password", 7, none), marker);
        let command = texts(&["--password", "hunter2"]);
        assert_eq!(left("process.command_args", command, none), marker);
        assert_eq!(left("card.cvv", 123, none), None);
        let card = "4111111111111111";
        assert_eq!(left("card_number", card, none), Some("****1111".into()));
        assert_eq!(
            left("card_number", 4_111_111_111_111_111, none),
            Some("****1111".into())
        );
        assert_eq!(
            left("card_number", texts(&[card]), none),
            Some(texts(&["****1111"]))
        );
    }

    #[test]
    fn foreign_identifiers_are_hashed() {
        let id = left("user.id", 17, Floors::NONE).unwrap();
        assert_eq!(left("user.id", "17", Floors::NONE), Some(id.clone()));
        let start = if has_key() {
            "k1:"
        } else {
            "[redacted:no-key]"
        };
        assert!(id.as_str().starts_with(start), "{id}");
    }

    #[test]
    fn floors_hold_for_foreign_values() {
        let text = Floors {
            text: true,
            ..Floors::NONE
        };
        assert_eq!(left("note", "hello", text), Some(5.into()));
        assert_eq!(left("notes", texts(&["a", "b"]), text), Some(2.into()));
        assert_eq!(left("count", 7, text), Some(7.into()));
        let marker = Some(Value::from("[redacted:email]"));
        assert_eq!(left("note", "[redacted:email]", text), marker);
        let error_type = Floors {
            error_type: true,
            ..Floors::NONE
        };
        assert_eq!(left("exception.message", "hello", error_type), None);
        assert_eq!(left("exception.type", "E", error_type), Some("E".into()));
        let drop = Floors {
            drop: true,
            ..Floors::NONE
        };
        assert_eq!(left("db.password", "hunter2", drop), None);
    }
}
