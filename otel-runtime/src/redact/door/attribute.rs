//! Scrubs one attribute: what its key demands, joined with what a rule has made of it; and what is left to detectors.

use opentelemetry::{Array, Key, KeyValue, StringValue, Value};

use super::super::{
    Applied, Inputs, Kind, Marker, Rule, count_withheld, decide, is_masked, is_pseudonym, mask,
    pseudonym, scan_number,
};
use super::{Door, counts};

impl Door {
    /// Whether the attribute leaves at all; it is changed in place.
    pub(super) fn attribute(&mut self, attribute: &mut KeyValue, applied: Applied) -> bool {
        let demand = self.memo.of(attribute.key.as_str());
        if self.is_lenient && demand.is_nothing() && applied == Applied::Open {
            // Nearly always, and what is below would come to the same.
            self.value(&mut attribute.value, attribute.key.as_str());
            self.key(&mut attribute.key);
            return true;
        }
        let kind = match attribute.value {
            Value::String(_) | Value::Array(Array::String(_)) if demand.of_error => Kind::ErrorText,
            Value::String(_) | Value::Array(Array::String(_)) if !demand.is_name => Kind::Text,
            _ if demand.of_error && self.floors.error_type => Kind::ErrorText,
            _ => Kind::Plain,
        };
        self.note_rule(&attribute.value, applied);
        let key = demand.minimum;
        let rule = match applied {
            Applied::Open | Applied::Raw => {
                let rule = if applied == Applied::Raw {
                    Rule::Raw
                } else {
                    Rule::Unset
                };
                let inputs = Inputs {
                    rule,
                    key,
                    ..Inputs::SILENT
                };
                decide(inputs, kind, self.floors)
            }
            decided => self.stricter(decided, key, kind),
        };
        let leaves = self.apply(rule, attribute);
        if leaves {
            self.key(&mut attribute.key);
        }
        leaves
    }

    /// What is left to be done with what a rule has made, when the key demands something else.
    fn stricter(&self, applied: Applied, key: Rule, kind: Kind) -> Rule {
        let rule = match applied {
            Applied::Open | Applied::Raw => return Rule::Text,
            Applied::Len => Rule::Len,
            Applied::Mask(last) => Rule::Mask(last.into()),
            Applied::Hash => Rule::Hash,
            Applied::Redact => Rule::Redact,
        };
        // What it was is not known any more, so floors about texts have had their say.
        let kind = match kind {
            Kind::ErrorText => Kind::ErrorText,
            _ => Kind::Plain,
        };
        let inputs = Inputs {
            rule,
            key,
            ..Inputs::SILENT
        };
        match decide(inputs, kind, self.floors) {
            Rule::Drop => Rule::Drop,
            both if both == rule => Rule::Raw,
            _ => Rule::Redact,
        }
    }

    fn apply(&mut self, rule: Rule, attribute: &mut KeyValue) -> bool {
        let KeyValue { key, value, .. } = attribute;
        match rule {
            Rule::Unset | Rule::Text => self.value(value, key.as_str()),
            Rule::Raw => self.cut_value(value),
            Rule::Drop => {
                self.by_rule("drop");
                return false;
            }
            _ if is_output(value, rule) => {}
            Rule::Len => {
                if let Some(length) = length(value) {
                    *value = length.into();
                }
            }
            Rule::Mask(last) => {
                each(value, |text| mask(text, last));
                self.by_rule("mask");
            }
            Rule::Hash => return self.hash(value),
            Rule::Redact => {
                *value = Marker::Rule.as_str().into();
                self.by_rule("redact");
            }
        }
        true
    }

    fn hash(&mut self, value: &mut Value) -> bool {
        self.by_rule("hash");
        let mut has_key = true;
        each(value, |text| {
            pseudonym(None, text).unwrap_or_else(|| {
                has_key = false;
                String::new()
            })
        });
        if has_key {
            return true;
        }
        count_withheld();
        *value = Marker::NoKey.as_str().into();
        !self.floors.drop
    }

    /// A value that nobody has decided about.
    fn value(&mut self, value: &mut Value, key: &str) {
        match value {
            Value::String(text) => self.string(text, key),
            Value::Array(Array::String(texts)) => {
                for text in texts {
                    self.string(text, key);
                }
            }
            Value::I64(number) => {
                if let Some(marker) = self.number(*number, key) {
                    *value = marker.into();
                }
            }
            Value::F64(number) => {
                if let Some(marker) = whole(*number).and_then(|number| self.number(number, key)) {
                    *value = marker.into();
                }
            }
            Value::Array(Array::I64(numbers)) => {
                let marker = numbers.iter().find_map(|number| self.number(*number, key));
                if let Some(marker) = marker {
                    *value = marker.into();
                }
            }
            Value::Array(Array::F64(numbers)) => {
                let numbers = numbers.iter().filter_map(|number| whole(*number));
                let marker = numbers
                    .into_iter()
                    .find_map(|number| self.number(number, key));
                if let Some(marker) = marker {
                    *value = marker.into();
                }
            }
            Value::Bool(_) | Value::Array(Array::Bool(_)) => {}
            // A kind that a later OpenTelemetry adds: nothing of it is known to be safe.
            _ => *value = Marker::Rule.as_str().into(),
        }
    }

    fn string(&mut self, text: &mut StringValue, key: &str) {
        if let Some(instead) = self.text(text.as_str(), key) {
            *text = instead.into();
        }
    }

    /// What a number is replaced with, if it is a card's, say.
    fn number(&mut self, number: i64, key: &str) -> Option<&'static str> {
        let finding = scan_number(number, key, self.how())?;
        self.found = self.found.saturating_add(1);
        counts::found(finding);
        Some(finding.marker())
    }

    /// What a rule has made is cut, and nothing else.
    fn cut_value(&self, value: &mut Value) {
        let cut = |text: &mut StringValue| {
            if let Some(cut) = self.cut(text.as_str()) {
                *text = cut.into();
            }
        };
        match value {
            Value::String(text) => cut(text),
            Value::Array(Array::String(texts)) => texts.iter_mut().for_each(cut),
            _ => {}
        }
    }

    /// Keys are the program's own text, but for those of maps and of other libraries.
    fn key(&mut self, key: &mut Key) {
        let is_a_name = |byte: u8| byte.is_ascii_lowercase() || matches!(byte, b'.' | b'_');
        if key.as_str().bytes().all(is_a_name) {
            return;
        }
        if let Some(instead) = self.text(key.as_str(), "") {
            *key = Key::from(instead);
        }
    }

    fn note_rule(&mut self, value: &Value, applied: Applied) {
        match applied {
            Applied::Open | Applied::Raw | Applied::Len => {}
            Applied::Mask(_) => self.by_rule("mask"),
            Applied::Hash => self.by_rule("hash"),
            Applied::Redact => {
                self.found = self.found.saturating_add(1);
                counts::redacted(value);
            }
        }
    }

    fn by_rule(&mut self, rule: &'static str) {
        self.found = self.found.saturating_add(1);
        counts::by_rule(rule);
    }
}

/// Whether this rule, or a stricter one, has made it, so that the rule makes nothing else of it.
fn is_output(value: &Value, rule: Rule) -> bool {
    let is_made = |text: &StringValue| {
        let text = text.as_str();
        Marker::is(text)
            || match rule {
                Rule::Mask(last) => is_masked(text, last),
                Rule::Hash | Rule::Len => is_pseudonym(text),
                _ => false,
            }
    };
    match value {
        Value::String(text) => is_made(text),
        Value::Array(Array::String(texts)) => !texts.is_empty() && texts.iter().all(is_made),
        _ => false,
    }
}

/// The value as a text, or each element as one.
fn each(value: &mut Value, mut make: impl FnMut(&str) -> String) {
    *value = match value {
        Value::String(text) => make(text.as_str()).into(),
        Value::Array(Array::String(texts)) => {
            let each = texts.iter().map(|text| make(text.as_str()).into());
            Value::Array(Array::String(each.collect()))
        }
        ref number => make(&number.as_str()).into(),
    };
}

/// How long a text or an array is. A number has no length.
fn length(value: &Value) -> Option<i64> {
    let length = match value {
        Value::String(text) => text.as_str().len(),
        Value::Array(Array::String(elements)) => elements.len(),
        Value::Array(Array::I64(elements)) => elements.len(),
        Value::Array(Array::F64(elements)) => elements.len(),
        Value::Array(Array::Bool(elements)) => elements.len(),
        _ => return None,
    };
    i64::try_from(length).ok()
}

/// The integer that a number is, as the number of a card in a `f64` would be.
#[expect(
    clippy::cast_possible_truncation,
    reason = "within the range where floats are exact integers, but for the last of 19 digits"
)]
fn whole(number: f64) -> Option<i64> {
    (number.abs() >= 1e11 && number.abs() < 9e18 && number.fract() == 0.0).then_some(number as i64)
}
