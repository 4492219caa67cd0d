//! What all formats of trace headers share: reading a header whatever its case, ids in hexadecimal digits, and what a header
//! says of sampling beyond yes and no.
//!
//! Two things do not fit into a `SpanContext`: *debug*, which holds for the whole trace and is passed on, and *deferred*, a
//! decision left to whoever comes next. They travel in the `Context` beside the span, and say which span they are about.

use opentelemetry::Context;
use opentelemetry::propagation::Extractor;
use opentelemetry::trace::{
    SpanContext, SpanId, TraceContextExt as _, TraceFlags, TraceId, TraceState,
};

/// What is said of sampling.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Decision {
    Drop,
    Sample,
    /// To be sampled, by everyone and in spite of everything.
    Debug,
    /// Not said. Counts as `Drop` here, and whoever is called next is told that it was not said.
    Deferred,
}

/// The remote span that a header named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Remote {
    pub(super) trace: TraceId,
    pub(super) span: SpanId,
    pub(super) decision: Decision,
}

impl Remote {
    /// None, if an id is zero.
    pub(super) fn new(trace: TraceId, span: SpanId, decision: Decision) -> Option<Self> {
        (trace != TraceId::INVALID && span != SpanId::INVALID).then_some(Self {
            trace,
            span,
            decision,
        })
    }

    /// The context with this span as the remote parent.
    pub(super) fn in_context(self, cx: &Context) -> Context {
        let sampled = matches!(self.decision, Decision::Sample | Decision::Debug);
        let span = SpanContext::new(
            self.trace,
            self.span,
            TraceFlags::default().with_sampled(sampled),
            true,
            TraceState::NONE,
        );
        cx.with_remote_span_context(span).with_value(self)
    }

    /// The span to be named in a header; none, where there is none.
    pub(super) fn of(cx: &Context) -> Option<Self> {
        let span = cx.span();
        let span = span.span_context();
        let said = cx.get::<Self>();
        let is_debug = said
            .is_some_and(|said| said.decision == Decision::Debug && said.trace == span.trace_id());
        // A span of this process has decided.
        let is_deferred = said.is_some_and(|said| {
            said.decision == Decision::Deferred
                && said.trace == span.trace_id()
                && said.span == span.span_id()
        });
        let decision = match span.is_sampled() {
            _ if is_debug => Decision::Debug,
            true => Decision::Sample,
            false if is_deferred => Decision::Deferred,
            false => Decision::Drop,
        };
        Self::new(span.trace_id(), span.span_id(), decision)
    }
}

/// A header whose name is given in lower case. Carriers that tell upper from lower case are searched.
pub(super) fn header<'a>(carrier: &'a dyn Extractor, name: &str) -> Option<&'a str> {
    let value = carrier.get(name).or_else(|| {
        let mut keys = carrier.keys().into_iter();
        let key = keys.find(|key| key.eq_ignore_ascii_case(name))?;
        carrier.get(key)
    });
    value.map(str::trim)
}

/// Digits in lower case, in one of the widths.
pub(super) fn lower_hex(text: &str, widths: &[usize]) -> Option<u128> {
    let is_digit = |byte: u8| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte);
    (widths.contains(&text.len()) && text.bytes().all(is_digit))
        .then(|| u128::from_str_radix(text, 16).ok())
        .flatten()
}

/// Digits in any case, one to so many.
pub(super) fn any_hex(text: &str, longest: usize) -> Option<u128> {
    let fits = (1..=longest).contains(&text.len());
    (fits && text.bytes().all(|byte| byte.is_ascii_hexdigit()))
        .then(|| u128::from_str_radix(text, 16).ok())
        .flatten()
}

/// The id of a span that has been read as a number.
pub(super) fn span_id(number: u128) -> Option<SpanId> {
    u64::try_from(number).ok().map(SpanId::from)
}
