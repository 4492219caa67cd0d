//! W3C baggage, reduced to the keys that were allowed, on the way in and on the way out.

use opentelemetry::Context;
use opentelemetry::baggage::{Baggage, BaggageExt, KeyValueMetadata};
use opentelemetry::propagation::text_map_propagator::FieldIter;
use opentelemetry::propagation::{Extractor, Injector, TextMapPropagator};
use opentelemetry_sdk::propagation::BaggagePropagator;

/// The keys that may come in and go out.
#[derive(Clone, Debug)]
pub(super) struct Allowed(Vec<String>);

impl Allowed {
    pub(super) fn new(keys: Vec<String>) -> Self {
        Self(keys)
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(super) fn keys(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(String::as_str)
    }

    fn of(&self, baggage: &Baggage) -> Vec<KeyValueMetadata> {
        entries(baggage, |key| self.keys().any(|allowed| allowed == key)).collect()
    }
}

fn entries<'a>(
    baggage: &'a Baggage,
    which: impl Fn(&str) -> bool + 'a,
) -> impl Iterator<Item = KeyValueMetadata> + 'a {
    baggage
        .iter()
        .filter(move |(key, _)| which(key.as_str()))
        .map(|(key, (value, metadata))| {
            KeyValueMetadata::new(key.clone(), value.clone(), metadata.clone())
        })
}

/// The context with these entries beside those that it has.
pub(super) fn merged(cx: &Context, incoming: Vec<KeyValueMetadata>) -> Context {
    if incoming.is_empty() {
        return cx.clone();
    }
    // What comes later goes before.
    cx.with_baggage(
        entries(cx.baggage(), |_| true)
            .chain(incoming)
            .collect::<Vec<_>>(),
    )
}

#[derive(Debug)]
pub(super) struct AllowedBaggage {
    inner: BaggagePropagator,
    allowed: Allowed,
}

impl AllowedBaggage {
    pub(super) fn new(allowed: Allowed) -> Self {
        Self {
            inner: BaggagePropagator::new(),
            allowed,
        }
    }
}

impl TextMapPropagator for AllowedBaggage {
    fn inject_context(&self, cx: &Context, injector: &mut dyn Injector) {
        let allowed = self.allowed.of(cx.baggage());
        if !allowed.is_empty() {
            self.inner
                .inject_context(&Context::new().with_baggage(allowed), injector);
        }
    }

    fn extract_with_context(&self, cx: &Context, extractor: &dyn Extractor) -> Context {
        let incoming = self.inner.extract_with_context(&Context::new(), extractor);
        merged(cx, self.allowed.of(incoming.baggage()))
    }

    fn fields(&self) -> FieldIter<'_> {
        self.inner.fields()
    }
}
