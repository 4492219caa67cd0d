//! W3C baggage, reduced to the keys that were allowed, on the way in and on the way out.

use opentelemetry::Context;
use opentelemetry::baggage::{Baggage, BaggageExt, KeyValueMetadata};
use opentelemetry::propagation::text_map_propagator::FieldIter;
use opentelemetry::propagation::{Extractor, Injector, TextMapPropagator};
use opentelemetry_sdk::propagation::BaggagePropagator;

#[derive(Debug)]
pub(super) struct AllowedBaggage {
    inner: BaggagePropagator,
    keys: Vec<String>,
}

impl AllowedBaggage {
    pub(super) fn new(keys: Vec<String>) -> Self {
        Self {
            inner: BaggagePropagator::new(),
            keys,
        }
    }

    fn allowed(&self, baggage: &Baggage) -> Vec<KeyValueMetadata> {
        baggage
            .iter()
            .filter(|(key, _)| self.keys.iter().any(|allowed| allowed == key.as_str()))
            .map(|(key, (value, metadata))| {
                KeyValueMetadata::new(key.clone(), value.clone(), metadata.clone())
            })
            .collect()
    }
}

impl TextMapPropagator for AllowedBaggage {
    fn inject_context(&self, cx: &Context, injector: &mut dyn Injector) {
        let allowed = self.allowed(cx.baggage());
        if !allowed.is_empty() {
            self.inner
                .inject_context(&Context::new().with_baggage(allowed), injector);
        }
    }

    fn extract_with_context(&self, cx: &Context, extractor: &dyn Extractor) -> Context {
        let incoming = self.inner.extract_with_context(&Context::new(), extractor);
        let allowed = self.allowed(incoming.baggage());
        if allowed.is_empty() {
            cx.clone()
        } else {
            cx.with_baggage(allowed)
        }
    }

    fn fields(&self) -> FieldIter<'_> {
        self.inner.fields()
    }
}
