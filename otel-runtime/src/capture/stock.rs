//! Holds attributes of many spans in two growing blocks of memory: what has a fixed size, and texts.
//!
//! A block is filled on a user's thread and emptied on the worker, and the two take turns with it. So nothing is allocated for an
//! attribute, and nothing is freed on another thread than it was allocated on, which costs either of them more than the rest.

use std::borrow::Cow;

use opentelemetry::{KeyValue, Value};

use super::attributes::key_of;
use super::size;
use crate::redact::Rule;

/// Attributes one behind the other.
#[derive(Debug, Default)]
pub(crate) struct Stock {
    entries: Vec<Entry>,
    texts: String,
    /// What is before these was taken.
    entries_from: usize,
    texts_from: usize,
    /// Bytes that are neither in `entries` nor in `texts`.
    elsewhere: usize,
}

/// How much of a [`Stock`] belongs together.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Extent {
    entries: usize,
    texts: usize,
}

impl Extent {
    /// How many attributes.
    pub(crate) fn entries(self) -> usize {
        self.entries
    }
}

/// One attribute.
#[derive(Debug, Default)]
pub(super) struct Entry {
    key: Cow<'static, str>,
    held: Held,
    rule: Applied,
}

/// The value of one attribute.
#[derive(Clone, Debug)]
pub(super) enum Held {
    Bool(bool),
    Int(i64),
    Float(f64),
    /// So many bytes of the texts.
    Text(usize),
    /// Rare: arrays.
    Other(Box<Value>),
}

impl Default for Held {
    fn default() -> Self {
        Self::Bool(false)
    }
}

/// Which rule made the value. The door has to know: it looks for nothing in what a rule has already decided.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Applied {
    /// None, or `text`.
    #[default]
    Open,
    Raw,
    Len,
    Mask,
    Hash,
    Redact,
}

impl From<Rule> for Applied {
    #[inline]
    fn from(rule: Rule) -> Self {
        match rule {
            Rule::Unset | Rule::Text => Self::Open,
            Rule::Raw => Self::Raw,
            Rule::Len => Self::Len,
            Rule::Mask(_) => Self::Mask,
            Rule::Hash => Self::Hash,
            Rule::Redact | Rule::Drop => Self::Redact,
        }
    }
}

impl Entry {
    #[inline]
    pub(super) fn new(key: Cow<'static, str>, held: Held, rule: Rule) -> Self {
        Self {
            key,
            held,
            rule: rule.into(),
        }
    }
}

/// Memory beyond these stays with a thread only while a span needs it.
#[cfg(feature = "spans")]
const KEPT_ENTRIES: usize = 64;
#[cfg(feature = "spans")]
const KEPT_TEXTS: usize = 4096;

impl Stock {
    pub(super) const fn new() -> Self {
        Self {
            entries: Vec::new(),
            texts: String::new(),
            entries_from: 0,
            texts_from: 0,
            elsewhere: 0,
        }
    }

    /// Not inlined: it is called for each attribute of each traced function, and compiled once.
    pub(super) fn push_scalar(&mut self, key: &'static str, held: Held, rule: Applied) {
        let key = Cow::Borrowed(key);
        self.entries.push(Entry { key, held, rule });
    }

    pub(super) fn push(&mut self, entry: Entry) {
        if let Cow::Owned(key) = &entry.key {
            self.elsewhere += key.len();
        }
        if let Held::Other(value) = &entry.held {
            self.elsewhere += size::of_value(value);
        }
        self.entries.push(entry);
    }

    pub(super) fn push_text(&mut self, key: Cow<'static, str>, text: &str, rule: Rule) {
        self.texts.push_str(text);
        self.push(Entry::new(key, Held::Text(text.len()), rule));
    }

    /// All that is there.
    pub(super) fn extent(&self) -> Extent {
        Extent {
            entries: self.entries.len() - self.entries_from,
            texts: self.texts.len() - self.texts_from,
        }
    }

    /// Takes the first `extent` out, as attributes behind those in `list`, and says which rules made them; none if no rule did.
    pub(crate) fn take(&mut self, extent: Extent, list: &mut Vec<KeyValue>) -> Vec<Applied> {
        let mut rules = Vec::new();
        let end = self.entries_from + extent.entries;
        let mut text_at = self.texts_from;
        for entry in self
            .entries
            .get_mut(self.entries_from..end)
            .into_iter()
            .flatten()
        {
            let Entry { key, held, rule } = std::mem::take(entry);
            if rule != Applied::Open && rules.is_empty() {
                rules.resize(list.len(), Applied::Open);
            }
            if rule != Applied::Open || !rules.is_empty() {
                rules.push(rule);
            }
            let value = held.into_value(&self.texts, &mut text_at);
            list.push(KeyValue::new(key_of(key), value));
        }
        self.entries_from = end;
        self.texts_from += extent.texts;
        if self.entries_from >= self.entries.len() {
            self.clear();
        }
        rules
    }

    pub(super) fn clear(&mut self) {
        self.entries.clear();
        self.texts.clear();
        (self.entries_from, self.texts_from, self.elsewhere) = (0, 0, 0);
    }
}

#[cfg(feature = "spans")]
impl Stock {
    /// Copies of all that is there.
    pub(super) fn to_vec(&self) -> Vec<KeyValue> {
        let mut text_at = self.texts_from;
        let entries = self.entries.iter().skip(self.entries_from);
        entries
            .map(|Entry { key, held, .. }| {
                let value = held.clone().into_value(&self.texts, &mut text_at);
                KeyValue::new(key_of(key.clone()), value)
            })
            .collect()
    }

    /// Moves all that is there behind what is in `to`, and keeps the memory, within reason.
    #[inline]
    pub(super) fn move_to(&mut self, to: &mut Self) -> Extent {
        let extent = self.extent();
        if extent.entries > 0 {
            self.move_some_to(to);
        }
        extent
    }

    fn move_some_to(&mut self, to: &mut Self) {
        to.entries.append(&mut self.entries);
        to.texts.push_str(&self.texts);
        to.elsewhere += self.elsewhere;
        self.clear();
        if self.entries.capacity() > KEPT_ENTRIES {
            self.entries = Vec::new();
        }
        if self.texts.capacity() > KEPT_TEXTS {
            self.texts = String::new();
        }
    }

    #[inline]
    pub(super) fn bytes(&self) -> usize {
        self.entries.len() * size_of::<Entry>() + self.texts.len() + self.elsewhere
    }
}

impl Held {
    /// The value; texts are read one behind the other.
    fn into_value(self, texts: &str, at: &mut usize) -> Value {
        match self {
            Self::Bool(value) => Value::Bool(value),
            Self::Int(value) => Value::I64(value),
            Self::Float(value) => Value::F64(value),
            Self::Text(length) => {
                let end = *at + length;
                let text = texts.get(*at..end).unwrap_or_default().to_owned();
                *at = end;
                text.into()
            }
            Self::Other(value) => *value,
        }
    }
}

#[cfg(all(test, feature = "spans"))]
mod tests {
    use super::*;

    fn filled(texts: &[&str]) -> Stock {
        let mut stock = Stock::new();
        for text in texts {
            stock.push_text(Cow::Borrowed("text"), text, Rule::Unset);
            let length = i64::try_from(text.len()).unwrap();
            stock.push(Entry::new(
                Cow::Borrowed("len"),
                Held::Int(length),
                Rule::Len,
            ));
        }
        stock
    }

    #[test]
    fn what_belongs_together_comes_out_together() {
        let mut all = Stock::new();
        let (mut one, mut two) = (filled(&["a", "bc"]), filled(&["déf"]));
        let extents = [one.move_to(&mut all), two.move_to(&mut all)];
        let expected = [
            vec![
                ("text", "a".into()),
                ("len", Value::I64(1)),
                ("text", "bc".into()),
                ("len", Value::I64(2)),
            ],
            vec![("text", "déf".into()), ("len", Value::I64(4))],
        ];
        for (extent, expected) in extents.into_iter().zip(expected) {
            let mut list = vec![KeyValue::new("before", 1)];
            let rules = all.take(extent, &mut list);
            let expected = expected
                .into_iter()
                .map(|(key, value)| KeyValue::new(key, value));
            assert_eq!(list[1..], expected.collect::<Vec<_>>());
            assert_eq!(rules[..3], [Applied::Open, Applied::Open, Applied::Len]);
            assert_eq!(rules.len(), list.len());
        }
        assert_eq!((all.bytes(), one.bytes()), (0, 0));
    }

    #[test]
    fn without_rules_none_are_kept() {
        let mut stock = Stock::new();
        stock.push_text(Cow::Borrowed("k"), "v", Rule::Text);
        let mut list = Vec::new();
        assert!(stock.take(stock.extent(), &mut list).is_empty());
        assert_eq!(list, [KeyValue::new("k", "v")]);
    }

    #[test]
    fn memory_of_an_unusual_span_is_not_kept() {
        let mut stock = filled(&["x".repeat(2 * KEPT_TEXTS).as_str()]);
        let long = stock.bytes();
        assert!(long > 2 * KEPT_TEXTS);
        stock.move_to(&mut Stock::new());
        assert_eq!((stock.texts.capacity(), stock.bytes()), (0, 0));
    }
}
