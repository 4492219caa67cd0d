//! Collects the attributes of one span or event.

use std::borrow::Cow;

use opentelemetry::{Key, KeyValue, Value};

use super::Field;
use crate::redact::{self, Floors, Rule};

/// A set of attributes that is being filled, by way of [`Field`]s only.
#[derive(Debug, Default)]
pub struct Attributes {
    list: Vec<KeyValue>,
}

impl Attributes {
    /// An empty set. Does not allocate.
    #[must_use]
    pub const fn new() -> Self {
        Self { list: Vec::new() }
    }

    /// An empty set with room for `count` attributes.
    #[must_use]
    pub fn with_capacity(count: usize) -> Self {
        Self {
            list: Vec::with_capacity(count),
        }
    }

    /// The place for a value under `key`, with the rule that holds for it.
    #[inline]
    pub fn field(&mut self, key: &'static str, rule: Rule) -> Field<'_> {
        self.field_under(key, rule, redact::effective())
    }

    /// The same with the floors as an argument. Private to the crate: whoever is outside gets those of the build.
    #[inline]
    pub(crate) fn field_under(
        &mut self,
        key: &'static str,
        rule: Rule,
        floors: Floors,
    ) -> Field<'_> {
        Field::new(self, Cow::Borrowed(key), rule, floors)
    }

    /// What was captured so far.
    #[cfg(feature = "spans")]
    pub(crate) fn as_slice(&self) -> &[KeyValue] {
        &self.list
    }

    /// How many attributes there are.
    pub(super) fn count(&self) -> usize {
        self.list.len()
    }

    /// What was captured.
    #[must_use]
    #[inline]
    pub fn into_vec(self) -> Vec<KeyValue> {
        self.list
    }

    #[inline]
    pub(super) fn push(&mut self, key: Cow<'static, str>, value: Value) {
        let key = match key {
            Cow::Borrowed(key) => Key::from_static_str(key),
            Cow::Owned(key) => Key::from(key),
        };
        self.list.push(KeyValue::new(key, value));
    }
}
