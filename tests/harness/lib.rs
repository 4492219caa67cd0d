//! What the tests share: receivers, programs that they run, and reading attributes of exported spans.

pub mod certificates;
pub mod collector;
pub mod faults;
pub mod fixture;
mod listening;
pub mod log_collector;
pub mod peers;
pub mod process;
pub mod running;
pub mod troubled;
mod wire;

use opentelemetry_sdk::trace::SpanData;
use otel_runtime::opentelemetry::Value;

/// The value of an attribute.
///
/// # Panics
/// When it is not there, or there twice.
#[must_use]
#[track_caller]
pub fn attribute(span: &SpanData, key: &str) -> Value {
    let mut found = span
        .attributes
        .iter()
        .filter(|attribute| attribute.key.as_str() == key);
    let value = found
        .next()
        .unwrap_or_else(|| panic!("no `{key}` in {:?}", span.attributes))
        .value
        .clone();
    assert!(found.next().is_none(), "`{key}` is there twice");
    value
}

/// Whether an attribute is there.
#[must_use]
pub fn has_attribute(span: &SpanData, key: &str) -> bool {
    span.attributes
        .iter()
        .any(|attribute| attribute.key.as_str() == key)
}

#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
mod readme {}
