//! `span!`, `event!` and `set_attributes!`: the spans, events and attributes that they leave, and that nothing is evaluated where nothing records.
#![deny(warnings, clippy::pedantic)]
#![forbid(unsafe_code)]

mod fields;
mod futures;
mod guards;
mod judged;

use otel_runtime::opentelemetry::Context;
use otel_runtime::opentelemetry::trace::{SpanId, TraceContextExt as _};
use otel_runtime::traced;

const NAMED: &str = "named by a constant";

fn current() -> SpanId {
    Context::current().span().span_context().span_id()
}

#[traced]
fn inner() {}
