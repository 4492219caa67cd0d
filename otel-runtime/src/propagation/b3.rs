//! B3, the headers of Zipkin: one header or several, both read, the single one first, and one kind written.
//!
//! A trace id of 64 bits is read, and written with 128. What has a decision on sampling and no ids is not taken: there is no
//! span for the decision to belong to. The parent's id is not written.

use opentelemetry::Context;
use opentelemetry::propagation::text_map_propagator::FieldIter;
use opentelemetry::propagation::{Extractor, Injector, TextMapPropagator};
use opentelemetry::trace::TraceId;

use super::wire::{Decision, Remote, header, lower_hex, span_id};

const SINGLE: &str = "b3";
const TRACE: &str = "x-b3-traceid";
const SPAN: &str = "x-b3-spanid";
const SAMPLED: &str = "x-b3-sampled";
const FLAGS: &str = "x-b3-flags";

/// Reads both kinds of headers and writes one.
#[derive(Debug)]
pub(super) struct B3 {
    single: bool,
    fields: Vec<String>,
}

impl B3 {
    pub(super) fn single() -> Self {
        Self {
            single: true,
            fields: vec![SINGLE.to_owned()],
        }
    }

    pub(super) fn multi() -> Self {
        Self {
            single: false,
            fields: [TRACE, SPAN, SAMPLED, FLAGS].map(str::to_owned).to_vec(),
        }
    }
}

impl TextMapPropagator for B3 {
    fn inject_context(&self, cx: &Context, injector: &mut dyn Injector) {
        let Some(Remote {
            trace,
            span,
            decision,
        }) = Remote::of(cx)
        else {
            return;
        };
        if self.single {
            let sampling = match decision {
                Decision::Drop => "-0",
                Decision::Sample => "-1",
                Decision::Debug => "-d",
                Decision::Deferred => "",
            };
            injector.set(SINGLE, format!("{trace}-{span}{sampling}"));
            return;
        }
        injector.set(TRACE, trace.to_string());
        injector.set(SPAN, span.to_string());
        match decision {
            Decision::Drop => injector.set(SAMPLED, "0".to_owned()),
            Decision::Sample => injector.set(SAMPLED, "1".to_owned()),
            // It says that the span is sampled; both is not allowed.
            Decision::Debug => injector.set(FLAGS, "1".to_owned()),
            Decision::Deferred => {}
        }
    }

    fn extract_with_context(&self, cx: &Context, extractor: &dyn Extractor) -> Context {
        let single = header(extractor, SINGLE).and_then(single);
        match single.or_else(|| multi(extractor)) {
            Some(remote) => remote.in_context(cx),
            None => cx.clone(),
        }
    }

    fn fields(&self) -> FieldIter<'_> {
        FieldIter::new(&self.fields)
    }
}

/// `{trace}-{span}`, then perhaps `-{sampling}`, then perhaps `-{parent}`.
fn single(text: &str) -> Option<Remote> {
    let mut parts = text.split('-');
    let (trace, span) = (parts.next()?, parts.next()?);
    let decision = match parts.next() {
        None => Decision::Deferred,
        Some("0") => Decision::Drop,
        Some("1") => Decision::Sample,
        Some("d") => Decision::Debug,
        Some(_) => return None,
    };
    let parent_is_fine = parts.next().is_none_or(|id| lower_hex(id, &[16]).is_some());
    (parent_is_fine && parts.next().is_none())
        .then(|| remote(trace, span, decision))
        .flatten()
}

fn multi(carrier: &dyn Extractor) -> Option<Remote> {
    let decision = match (header(carrier, FLAGS), header(carrier, SAMPLED)) {
        (Some("1"), _) => Decision::Debug,
        (_, None) => Decision::Deferred,
        (_, Some("0")) => Decision::Drop,
        (_, Some("1")) => Decision::Sample,
        // Written by old libraries, which the specification asks to be lenient to.
        (_, Some(word)) if word.eq_ignore_ascii_case("true") => Decision::Sample,
        (_, Some(word)) if word.eq_ignore_ascii_case("false") => Decision::Drop,
        (_, Some(_)) => return None,
    };
    remote(header(carrier, TRACE)?, header(carrier, SPAN)?, decision)
}

fn remote(trace: &str, span: &str, decision: Decision) -> Option<Remote> {
    let trace = TraceId::from(lower_hex(trace, &[16, 32])?);
    let span = span_id(lower_hex(span, &[16])?)?;
    Remote::new(trace, span, decision)
}
