//! Holds attributes of many spans in two growing blocks of memory: what has a fixed size, and texts.
//!
//! A block is filled on a user's thread and emptied on the worker, and the two take turns with it. So nothing is allocated for an
//! attribute, and nothing is freed on another thread than it was allocated on, which costs either of them more than the rest.

#[cfg(feature = "metrics")]
mod labels;

use std::borrow::Cow;

use opentelemetry::{Key, KeyValue, Value};

use crate::redact::Applied;

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
    entries: u32,
    texts: u32,
}

impl Extent {
    /// How many attributes.
    pub(crate) fn entries(self) -> usize {
        size(self.entries)
    }
}

/// One attribute. Small, since it is written by one processor and read by another.
#[derive(Clone, Debug, Default, PartialEq)]
struct Entry {
    key: Name,
    held: Held,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Name {
    Static(&'static str),
    /// So many bytes of the texts, before those of the value.
    Text(u32),
}

impl Default for Name {
    fn default() -> Self {
        Self::Static("")
    }
}

/// The value of one attribute, and the rule that made it.
#[derive(Clone, Debug, PartialEq)]
enum Held {
    Bool(Applied, bool),
    Int(Applied, i64),
    Float(Applied, f64),
    /// So many bytes of the texts.
    Text(Applied, u32),
    /// Rare: arrays.
    Other(Applied, Box<Value>),
}

impl Default for Held {
    fn default() -> Self {
        Self::Text(Applied::Open, 0)
    }
}

/// A value without memory of its own.
#[derive(Clone, Copy, Debug)]
pub(super) enum Scalar {
    Bool(bool),
    Int(i64),
    Float(f64),
}

impl Scalar {
    #[inline]
    fn held(self, rule: Applied) -> Held {
        match self {
            Self::Bool(value) => Held::Bool(rule, value),
            Self::Int(value) => Held::Int(rule, value),
            Self::Float(value) => Held::Float(rule, value),
        }
    }
}

fn size(length: u32) -> usize {
    usize::try_from(length).unwrap_or(usize::MAX)
}

fn length(size: usize) -> u32 {
    u32::try_from(size).unwrap_or(u32::MAX)
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
    pub(super) fn push_scalar(&mut self, key: &'static str, scalar: Scalar, rule: Applied) {
        self.entries.push(Entry {
            key: Name::Static(key),
            held: scalar.held(rule),
        });
    }

    /// A text is within the capture limit, so its length fits.
    pub(super) fn push_text(&mut self, key: Cow<'static, str>, text: &str, rule: Applied) {
        let key = self.name(key);
        self.texts.push_str(text);
        let held = Held::Text(rule, length(text.len()));
        self.entries.push(Entry { key, held });
    }

    pub(super) fn push(&mut self, key: Cow<'static, str>, value: Value, rule: Applied) {
        let held = match value {
            Value::Bool(value) => Held::Bool(rule, value),
            Value::I64(value) => Held::Int(rule, value),
            Value::F64(value) => Held::Float(rule, value),
            Value::String(text) => return self.push_text(key, text.as_str(), rule),
            other => {
                self.elsewhere += super::size::of_value(&other);
                Held::Other(rule, Box::new(other))
            }
        };
        let key = self.name(key);
        self.entries.push(Entry { key, held });
    }

    #[inline]
    fn name(&mut self, key: Cow<'static, str>) -> Name {
        match key {
            Cow::Borrowed(key) => Name::Static(key),
            Cow::Owned(key) => {
                self.texts.push_str(&key);
                Name::Text(length(key.len()))
            }
        }
    }

    /// All that is there.
    pub(super) fn extent(&self) -> Extent {
        Extent {
            entries: length(self.entries.len() - self.entries_from),
            texts: length(self.texts.len() - self.texts_from),
        }
    }

    /// Takes the first `extent` out, as attributes behind those in `list`, and says which rules made them; none if no rule did.
    pub(crate) fn take(&mut self, extent: Extent, list: &mut Vec<KeyValue>) -> Vec<Applied> {
        let mut rules = Vec::new();
        let end = self.entries_from + extent.entries();
        let mut texts = Texts::from(&self.texts, self.texts_from);
        let entries = self.entries.get_mut(self.entries_from..end);
        for entry in entries.into_iter().flatten() {
            let (attribute, rule) = texts.attribute(std::mem::take(entry));
            if rule != Applied::Open && rules.is_empty() {
                rules.resize(list.len(), Applied::Open);
            }
            if rule != Applied::Open || !rules.is_empty() {
                rules.push(rule);
            }
            list.push(attribute);
        }
        self.entries_from = end;
        self.texts_from += size(extent.texts);
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
        let mut texts = Texts::from(&self.texts, self.texts_from);
        let entries = self.entries.iter().skip(self.entries_from);
        entries
            .map(|entry| texts.attribute(entry.clone()).0)
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

/// Texts, which are read one behind the other.
struct Texts<'a> {
    left: &'a str,
}

impl<'a> Texts<'a> {
    fn from(texts: &'a str, from: usize) -> Self {
        Self {
            left: texts.get(from..).unwrap_or_default(),
        }
    }

    fn next(&mut self, length: u32) -> String {
        let (text, left) = self.left.split_at_checked(size(length)).unwrap_or_default();
        self.left = left;
        text.to_owned()
    }

    fn attribute(&mut self, entry: Entry) -> (KeyValue, Applied) {
        let key = match entry.key {
            Name::Static(key) => Key::from_static_str(key),
            Name::Text(length) => Key::from(self.next(length)),
        };
        let (value, rule) = match entry.held {
            Held::Bool(rule, value) => (value.into(), rule),
            Held::Int(rule, value) => (value.into(), rule),
            Held::Float(rule, value) => (value.into(), rule),
            Held::Text(rule, length) => (self.next(length).into(), rule),
            Held::Other(rule, value) => (*value, rule),
        };
        (KeyValue::new(key, value), rule)
    }
}

#[cfg(all(test, feature = "spans"))]
mod tests {
    use super::*;

    fn filled(texts: &[&str]) -> Stock {
        let mut stock = Stock::new();
        for text in texts {
            stock.push_text(Cow::Owned("text".to_owned()), text, Applied::Open);
            let length = i64::try_from(text.len()).unwrap_or(0);
            stock.push_scalar("len", Scalar::Int(length), Applied::Len);
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
    fn an_attribute_is_small() {
        assert_eq!(size_of::<Entry>(), 32);
    }

    #[test]
    fn without_rules_none_are_kept() {
        let mut stock = Stock::new();
        stock.push_text(Cow::Borrowed("k"), "v", Applied::Open);
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
