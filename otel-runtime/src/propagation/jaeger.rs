//! Jaeger's own headers: `uber-trace-id` for the span, and `uberctx-{key}` for each entry of baggage that was allowed.

use std::borrow::Cow;

use opentelemetry::Context;
use opentelemetry::baggage::{BaggageExt as _, BaggageMetadata, KeyValueMetadata};
use opentelemetry::propagation::text_map_propagator::FieldIter;
use opentelemetry::propagation::{Extractor, Injector, TextMapPropagator};
use opentelemetry::trace::TraceId;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

use super::baggage::{Allowed, merged};
use super::wire::{Decision, Remote, any_hex, header, span_id};

const TRACE: &str = "uber-trace-id";
const BAGGAGE: &str = "uberctx-";

const SAMPLED: u128 = 1;
const DEBUG: u128 = 2;

/// What a URL leaves as it is.
const ENCODED: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~');

#[derive(Debug)]
pub(super) struct Jaeger {
    /// Each with the name of its header, in lower case.
    keys: Vec<(String, String)>,
    fields: [String; 1],
}

impl Jaeger {
    pub(super) fn new(allowed: &Allowed) -> Self {
        // Others cannot be part of a header's name.
        let is_token = |key: &&str| {
            let token = |b: u8| b.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&b);
            !key.is_empty() && key.bytes().all(token)
        };
        let keys = allowed.keys().filter(is_token);
        Self {
            keys: keys
                .map(|key| {
                    let header = format!("{BAGGAGE}{}", key.to_ascii_lowercase());
                    (key.to_owned(), header)
                })
                .collect(),
            fields: [TRACE.to_owned()],
        }
    }

    fn baggage(&self, carrier: &dyn Extractor) -> Vec<KeyValueMetadata> {
        let entries = self.keys.iter().filter_map(|(key, name)| {
            let value = percent_decode_str(header(carrier, name)?).decode_utf8();
            let value = value.ok()?.into_owned();
            Some(KeyValueMetadata::new(
                key.clone(),
                value,
                BaggageMetadata::default(),
            ))
        });
        entries.collect()
    }
}

impl TextMapPropagator for Jaeger {
    fn inject_context(&self, cx: &Context, injector: &mut dyn Injector) {
        for (key, name) in &self.keys {
            if let Some(value) = cx.baggage().get(key) {
                let value = utf8_percent_encode(value.as_str(), ENCODED);
                injector.set(name, value.to_string());
            }
        }
        let Some(Remote {
            trace,
            span,
            decision,
        }) = Remote::of(cx)
        else {
            return;
        };
        let flags = match decision {
            Decision::Drop | Decision::Deferred => 0,
            Decision::Sample => SAMPLED,
            Decision::Debug => SAMPLED | DEBUG,
        };
        // The parent's id is deprecated, and zero stands for none.
        injector.set(TRACE, format!("{trace}:{span}:0:{flags}"));
    }

    fn extract_with_context(&self, cx: &Context, extractor: &dyn Extractor) -> Context {
        let cx = merged(cx, self.baggage(extractor));
        match header(extractor, TRACE).and_then(remote) {
            Some(remote) => remote.in_context(&cx),
            None => cx,
        }
    }

    fn fields(&self) -> FieldIter<'_> {
        FieldIter::new(&self.fields)
    }
}

/// `{trace}:{span}:{parent}:{flags}`; some clients encode the colons. Ids may be shorter than they are.
fn remote(text: &str) -> Option<Remote> {
    let text: Cow<'_, str> = percent_decode_str(text).decode_utf8().ok()?;
    let mut parts = text.split(':');
    let (trace, span, _parent) = (parts.next()?, parts.next()?, parts.next()?);
    let flags = any_hex(parts.next()?, 2)?;
    if parts.next().is_some() {
        return None;
    }
    // A debug bit alone says nothing.
    let decision = match (flags & SAMPLED != 0, flags & DEBUG != 0) {
        (false, _) => Decision::Drop,
        (true, false) => Decision::Sample,
        (true, true) => Decision::Debug,
    };
    let trace = TraceId::from(any_hex(trace, 32)?);
    Remote::new(trace, span_id(any_hex(span, 16)?)?, decision)
}
