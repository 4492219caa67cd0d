//! The header of AWS X-Ray: `X-Amzn-Trace-Id: Root=1-5759e988-bd862e3fe1be46a994272793;Parent=53995c3f42cd8ad8;Sampled=1`.
//!
//! The trace id is the root without its version and its hyphens. Fields come in any order; those that are not known are
//! neither taken nor passed on.

use opentelemetry::Context;
use opentelemetry::propagation::text_map_propagator::FieldIter;
use opentelemetry::propagation::{Extractor, Injector, TextMapPropagator};
use opentelemetry::trace::{SpanId, TraceId};

use super::wire::{Decision, Remote, header, lower_hex, span_id};

const HEADER: &str = "x-amzn-trace-id";

#[derive(Debug)]
pub(super) struct XRay {
    fields: [String; 1],
}

impl XRay {
    pub(super) fn new() -> Self {
        Self {
            fields: [HEADER.to_owned()],
        }
    }
}

impl TextMapPropagator for XRay {
    fn inject_context(&self, cx: &Context, injector: &mut dyn Injector) {
        let Some(Remote {
            trace,
            span,
            decision,
        }) = Remote::of(cx)
        else {
            return;
        };
        let sampled = match decision {
            Decision::Drop => "0",
            Decision::Sample | Decision::Debug => "1",
            Decision::Deferred => "?",
        };
        let trace = trace.to_string();
        let (time, unique) = trace.split_at(8);
        let value = format!("Root=1-{time}-{unique};Parent={span};Sampled={sampled}");
        injector.set(HEADER, value);
    }

    fn extract_with_context(&self, cx: &Context, extractor: &dyn Extractor) -> Context {
        match header(extractor, HEADER).and_then(remote) {
            Some(remote) => remote.in_context(cx),
            None => cx.clone(),
        }
    }

    fn fields(&self) -> FieldIter<'_> {
        FieldIter::new(&self.fields)
    }
}

fn remote(text: &str) -> Option<Remote> {
    let (mut trace, mut span, mut decision) =
        (TraceId::INVALID, SpanId::INVALID, Decision::Deferred);
    let fields = text.split(';').map(str::trim);
    for field in fields.filter(|field| !field.is_empty()) {
        let (name, value) = field.split_once('=')?;
        match name.trim().to_ascii_lowercase().as_str() {
            "root" => trace = root(value.trim())?,
            "parent" => span = span_id(lower_hex(value.trim(), &[16])?)?,
            "sampled" => {
                decision = match value.trim() {
                    "0" => Decision::Drop,
                    "1" => Decision::Sample,
                    "?" => Decision::Deferred,
                    _ => return None,
                }
            }
            _ => {}
        }
    }
    Remote::new(trace, span, decision)
}

/// `1-{8 digits}-{24 digits}`.
fn root(text: &str) -> Option<TraceId> {
    let (time, unique) = text.strip_prefix("1-")?.split_once('-')?;
    let (time, unique) = (lower_hex(time, &[8])?, lower_hex(unique, &[24])?);
    Some(TraceId::from(time << 96 | unique))
}
