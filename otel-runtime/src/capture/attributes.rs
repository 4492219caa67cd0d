//! Collects the attributes of one span or event, without an allocation for each: memory is used again for the next span.

use std::borrow::Cow;

#[cfg(feature = "spans")]
use opentelemetry::Context;
#[cfg(feature = "spans")]
use opentelemetry::baggage::BaggageExt as _;
use opentelemetry::{KeyValue, Value};

use super::Field;
#[cfg(feature = "spans")]
use super::stock::Extent;
use super::stock::{Scalar, Stock};
use crate::redact::{self, Applied, Floors, Rule};

/// A set of attributes that is being filled, by way of [`Field`]s only.
#[derive(Debug, Default)]
pub struct Attributes {
    stock: Stock,
    /// Where the span starts, if that is not the current context.
    #[cfg(feature = "spans")]
    context: Option<Context>,
}

impl Attributes {
    /// An empty set. Does not allocate.
    #[must_use]
    pub const fn new() -> Self {
        Self {
            stock: Stock::new(),
            #[cfg(feature = "spans")]
            context: None,
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

    /// [`field`](Self::field), for a key that is not the program's own text.
    #[cfg(feature = "logs-json")]
    pub(crate) fn field_named(&mut self, key: Cow<'static, str>, rule: Rule) -> Field<'_> {
        Field::new(self, key, rule, redact::effective())
    }

    /// Lets `capture` fill the set for a span that starts in this context; none is the current one.
    #[cfg(feature = "spans")]
    #[inline]
    pub(crate) fn capture_in(
        &mut self,
        context: Option<&Context>,
        capture: &mut dyn FnMut(&mut Self),
    ) {
        self.stand_in(context.cloned());
        capture(self);
        self.stand_in(None);
    }

    /// The context whose baggage is looked at from now on; none is the current one.
    #[cfg(feature = "spans")]
    #[inline]
    pub(crate) fn stand_in(&mut self, context: Option<Context>) {
        self.context = context;
    }

    /// An entry of the baggage in the context where the span starts.
    #[cfg(feature = "spans")]
    fn baggage(&self, key: &str) -> Option<String> {
        let entry = |context: &Context| context.baggage().get(key).map(ToString::to_string);
        match &self.context {
            Some(context) => entry(context),
            None => Context::map_current(entry),
        }
    }

    /// How many attributes there are.
    pub(super) fn count(&self) -> usize {
        self.stock.extent().entries()
    }

    /// What was captured.
    #[must_use]
    pub fn into_vec(mut self) -> Vec<KeyValue> {
        let mut list = Vec::with_capacity(self.count());
        self.stock.take(self.stock.extent(), &mut list);
        list
    }

    /// What was captured, behind what is in `list`, and the rules that made it.
    #[cfg(all(test, feature = "spans"))]
    pub(super) fn take(mut self, list: &mut Vec<KeyValue>) -> Vec<Applied> {
        self.stock.take(self.stock.extent(), list)
    }

    /// A copy of what was captured so far.
    #[cfg(feature = "spans")]
    pub(crate) fn to_vec(&self) -> Vec<KeyValue> {
        self.stock.to_vec()
    }

    #[cfg(feature = "spans")]
    pub(crate) fn is_empty(&self) -> bool {
        self.count() == 0
    }

    /// Adds attributes that come without a rule, from a sampler or from this crate.
    #[cfg(feature = "spans")]
    pub(crate) fn extend(&mut self, attributes: impl IntoIterator<Item = KeyValue>) {
        for KeyValue { key, value, .. } in attributes {
            self.push(Cow::Owned(key.to_string()), value, Applied::Open);
        }
    }

    /// Adds what another set holds.
    #[cfg(feature = "spans")]
    pub(crate) fn append(&mut self, mut other: Self) {
        other.stock.move_to(&mut self.stock);
    }

    /// Forgets what is still there, and keeps the memory.
    #[cfg(feature = "spans")]
    #[inline]
    pub(crate) fn clear(&mut self) {
        if !self.is_empty() {
            self.stock.clear();
        }
    }

    /// Moves everything behind what is in `to`.
    #[cfg(feature = "spans")]
    #[inline]
    pub(crate) fn move_to(&mut self, to: &mut Stock) -> Extent {
        self.stock.move_to(to)
    }

    /// How much memory the content needs, about.
    #[cfg(feature = "spans")]
    #[inline]
    pub(crate) fn bytes(&self) -> usize {
        self.stock.bytes()
    }

    /// Adds a copy of what is here to another set.
    #[cfg(feature = "metrics")]
    pub(crate) fn copy_to(&self, to: &mut Self) {
        self.stock.copy_to(&mut to.stock);
    }

    /// Another set with the same attributes.
    #[cfg(feature = "metrics")]
    pub(crate) fn copy(&self) -> Self {
        let mut copy = Self::new();
        self.copy_to(&mut copy);
        copy
    }

    /// The same keys and values in the same order.
    #[cfg(feature = "metrics")]
    pub(crate) fn is_same(&self, other: &Self) -> bool {
        self.stock.is_same(&other.stock)
    }

    /// Sets that are the same mix the same.
    #[cfg(feature = "metrics")]
    pub(crate) fn mix_into(&self, hasher: &mut impl std::hash::Hasher) {
        self.stock.mix_into(hasher);
    }

    pub(super) fn push(&mut self, key: Cow<'static, str>, value: Value, applied: Applied) {
        self.stock.push(key, value, applied);
    }

    #[inline]
    pub(super) fn push_scalar(&mut self, key: &'static str, value: Scalar, applied: Applied) {
        self.stock.push_scalar(key, value, applied);
    }

    #[inline]
    pub(super) fn push_text(&mut self, key: Cow<'static, str>, text: &str, applied: Applied) {
        self.stock.push_text(key, text, applied);
    }
}

/// `baggage(key: rule)`: the entry as a text, if it is there.
#[cfg(feature = "spans")]
pub fn record_baggage(set: &mut Attributes, key: &'static str, rule: Rule) {
    if rule != Rule::Drop
        && let Some(entry) = set.baggage(key)
    {
        set.field(key, rule).text(&entry);
    }
}
