//! Walks every text of a finished span before an exporter sees it: the one door.
//!
//! | of a span | what passes |
//! |---|---|
//! | itself | name, attributes, status description |
//! | its events | name, attributes |
//! | its links | attributes |
//! | its scope | attributes |
//!
//! Strings in arrays are texts like any other. Keys, ids and the trace state are no texts.

use std::borrow::Cow;

use opentelemetry::trace::Status;
use opentelemetry::{Array, InstrumentationScope, KeyValue, StringValue, Value};
use opentelemetry_sdk::trace::SpanData;

use super::limit::exported;
use super::marker::Marker;
use super::pseudonym::is_pseudonym;

/// What holds for everything that is exported.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Limits {
    /// The longest text that leaves, in bytes.
    pub(crate) max_value_bytes: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            max_value_bytes: 1024,
        }
    }
}

/// Scrubs a span in place. Doing it again changes nothing.
pub(crate) fn scrub(span: &mut SpanData, limits: &Limits) {
    let scrubber = Scrubber { limits };
    scrubber.cow(&mut span.name);
    scrubber.attributes(&mut span.attributes);
    if let Status::Error { description } = &mut span.status {
        scrubber.cow(description);
    }
    for event in &mut span.events.events {
        scrubber.cow(&mut event.name);
        scrubber.attributes(&mut event.attributes);
    }
    for link in &mut span.links.links {
        scrubber.attributes(&mut link.attributes);
    }
    scrubber.scope(&mut span.instrumentation_scope);
}

/// Scrubs attributes that are handed to a provider behind which there is no door of ours.
pub(crate) fn scrub_attributes(attributes: &mut [KeyValue]) {
    Scrubber {
        limits: &Limits::default(),
    }
    .attributes(attributes);
}

/// Scrubs a text that is handed to a provider behind which there is no door of ours.
pub(crate) fn scrub_text(text: &mut Cow<'static, str>) {
    Scrubber {
        limits: &Limits::default(),
    }
    .cow(text);
}

struct Scrubber<'a> {
    limits: &'a Limits,
}

impl Scrubber<'_> {
    /// What leaves instead of `text`; `None` when it leaves as it is. Every text passes here.
    fn text(&self, text: &str) -> Option<String> {
        // A marker is never changed again, not even by a limit that is shorter.
        if text.len() <= self.limits.max_value_bytes || Marker::is(text) || is_pseudonym(text) {
            return None;
        }
        Some(exported(text, self.limits.max_value_bytes).to_owned())
    }

    fn cow(&self, text: &mut Cow<'static, str>) {
        if let Some(instead) = self.text(text) {
            *text = Cow::Owned(instead);
        }
    }

    fn string(&self, text: &mut StringValue) {
        if let Some(instead) = self.text(text.as_str()) {
            *text = StringValue::from(instead);
        }
    }

    fn value(&self, value: &mut Value) {
        match value {
            Value::String(text) => self.string(text),
            Value::Array(Array::String(texts)) => {
                for text in texts {
                    self.string(text);
                }
            }
            // Numbers and bools, alone or in arrays.
            _ => {}
        }
    }

    fn attributes(&self, attributes: &mut [KeyValue]) {
        for attribute in attributes {
            self.value(&mut attribute.value);
        }
    }

    /// A scope cannot be changed in place, so it is made again, but only when something changes.
    fn scope(&self, scope: &mut InstrumentationScope) {
        let mut attributes: Vec<KeyValue> = scope.attributes().cloned().collect();
        if attributes.is_empty() {
            return;
        }
        self.attributes(&mut attributes);
        if attributes.iter().eq(scope.attributes()) {
            return;
        }
        let mut builder = InstrumentationScope::builder(scope.name().to_owned());
        if let Some(version) = scope.version() {
            builder = builder.with_version(version.to_owned());
        }
        if let Some(url) = scope.schema_url() {
            builder = builder.with_schema_url(url.to_owned());
        }
        *scope = builder.with_attributes(attributes).build();
    }
}

#[cfg(test)]
mod tests {
    use std::time::SystemTime;

    use opentelemetry::trace::{Event, Link, SpanContext, SpanId, SpanKind};
    use opentelemetry_sdk::trace::{SpanEvents, SpanLinks};

    use super::*;

    const LIMITS: Limits = Limits { max_value_bytes: 4 };
    const LONG: &str = "abcdefgh";

    fn long() -> Vec<KeyValue> {
        let texts = vec![StringValue::from(LONG), StringValue::from("ok")];
        vec![
            KeyValue::new("text", LONG),
            KeyValue::new("texts", Value::Array(Array::String(texts))),
            KeyValue::new("int", 123_456_i64),
            KeyValue::new("marker", Marker::Rule.as_str()),
        ]
    }

    fn span() -> SpanData {
        let mut events = SpanEvents::default();
        events
            .events
            .push(Event::new(LONG, SystemTime::now(), long(), 0));
        let mut links = SpanLinks::default();
        links
            .links
            .push(Link::new(SpanContext::empty_context(), long(), 0));
        SpanData {
            span_context: SpanContext::empty_context(),
            parent_span_id: SpanId::INVALID,
            parent_span_is_remote: false,
            span_kind: SpanKind::Internal,
            name: LONG.into(),
            start_time: SystemTime::now(),
            end_time: SystemTime::now(),
            attributes: long(),
            dropped_attributes_count: 0,
            events,
            links,
            status: Status::error(LONG),
            instrumentation_scope: InstrumentationScope::builder("a long scope name")
                .with_version("1.2.3-beta")
                .with_schema_url("https://example.com/schema")
                .with_attributes(long())
                .build(),
        }
    }

    #[test]
    fn every_surface_passes_the_door() {
        let mut span = span();
        scrub(&mut span, &LIMITS);
        let seen = format!("{span:?}");
        assert!(!seen.contains("abcde"), "{seen}");
        assert_eq!(seen.matches("\"abcd\"").count(), 11, "{seen}");
    }

    #[test]
    fn numbers_markers_and_the_scope_stay() {
        let mut span = span();
        scrub(&mut span, &LIMITS);
        assert_eq!(span.attributes[2], KeyValue::new("int", 123_456_i64));
        assert_eq!(
            span.attributes[3],
            KeyValue::new("marker", "[redacted:rule]")
        );
        let scope = &span.instrumentation_scope;
        assert_eq!(
            (scope.name(), scope.version()),
            ("a long scope name", Some("1.2.3-beta"))
        );
        assert_eq!(scope.schema_url(), Some("https://example.com/schema"));
    }

    #[test]
    fn scrubbing_again_changes_nothing() {
        let mut once = span();
        scrub(&mut once, &LIMITS);
        let mut twice = once.clone();
        scrub(&mut twice, &LIMITS);
        assert_eq!(format!("{once:?}"), format!("{twice:?}"));
    }

    #[test]
    fn the_default_limit_is_one_kibibyte() {
        let mut span = span();
        span.name = "x".repeat(2000).into();
        scrub(&mut span, &Limits::default());
        assert_eq!(span.name.len(), 1024);
        assert_eq!(span.status, Status::error(LONG));
    }
}
