//! The variables `OTEL_…_LIMIT`: how much of a span is exported. That of spans goes before the general one.

use super::env::Reader;
use crate::error::InitError;
use crate::record::Limits;
use crate::redact;

pub(super) fn limits(reader: &mut Reader) -> Result<Limits, InitError> {
    let mut limits = Limits::default();
    let counts = &mut limits.counts;
    for (variables, limit) in [
        (
            &[
                "OTEL_SPAN_ATTRIBUTE_COUNT_LIMIT",
                "OTEL_ATTRIBUTE_COUNT_LIMIT",
            ][..],
            &mut counts.max_attributes_per_span,
        ),
        (
            &["OTEL_SPAN_EVENT_COUNT_LIMIT"],
            &mut counts.max_events_per_span,
        ),
        (
            &["OTEL_SPAN_LINK_COUNT_LIMIT"],
            &mut counts.max_links_per_span,
        ),
        (
            &["OTEL_EVENT_ATTRIBUTE_COUNT_LIMIT"],
            &mut counts.max_attributes_per_event,
        ),
        (
            &["OTEL_LINK_ATTRIBUTE_COUNT_LIMIT"],
            &mut counts.max_attributes_per_link,
        ),
    ] {
        if let Some(said) = first(reader, variables)? {
            *limit = said;
        }
    }
    let lengths = [
        "OTEL_SPAN_ATTRIBUTE_VALUE_LENGTH_LIMIT",
        "OTEL_ATTRIBUTE_VALUE_LENGTH_LIMIT",
    ];
    if let Some(characters) = first(reader, &lengths)? {
        limits.values = redact::Limits::of_characters(characters);
    }
    Ok(limits)
}

/// Of several variables the first that is set. All are looked at: what is malformed is to be said.
pub(super) fn first(
    reader: &mut Reader,
    variables: &[&'static str],
) -> Result<Option<u32>, InitError> {
    let mut first = None;
    for variable in variables {
        first = first.or(reader.limit(variable)?);
    }
    Ok(first)
}
