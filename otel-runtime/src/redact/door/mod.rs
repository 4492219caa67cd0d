//! The one door: every finished span passes it before any exporter, whoever made it.
//!
//! | of a span | what passes |
//! |---|---|
//! | itself | name, keys and values of attributes, status description, trace state |
//! | its events | name, keys and values of attributes |
//! | its links | keys and values of attributes, trace state |
//! | its scope | name, keys and values of attributes |
//!
//! Beside spans: the resource, once. A value that a rule has already made is left alone, as far as that is known. It is for spans of our own; a
//! `KeyValue` of anybody else carries no rule, so it is looked at whatever it is.
//!
//! | file | one line |
//! |---|---|
//! | `attribute` | one attribute: the key table, and what is left to detectors |
//! | `memo` | what the key table and the policy say of a key, remembered |
//! | `text` | one text: detectors, then the limit |
//! | `unique` | one attribute of each key |
//! | `counts` | what was redacted, by class and rule |

mod attribute;
mod counts;
mod memo;
#[cfg(test)]
mod tests;
mod text;
mod unique;

use std::borrow::Cow;
use std::cell::Cell;

use opentelemetry::trace::{SpanContext, Status, TraceState};
use opentelemetry::{InstrumentationScope, KeyValue};
use opentelemetry_sdk::Resource;
use opentelemetry_sdk::trace::SpanData;

pub use self::counts::{Count, counts};
use self::memo::Memo;
use self::unique::keep_last;
use super::limit::exported;
use super::{Applied, Floors, Inputs, Kind, Rule, Scan, decide, effective, how};

/// What holds for everything that is exported.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Limits {
    /// The longest text that leaves, in bytes.
    max_bytes: usize,
    /// The longest value of an attribute, in characters; goes before the limit in bytes.
    max_value_characters: Option<usize>,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            max_bytes: 1024,
            max_value_characters: None,
        }
    }
}

impl std::fmt::Display for Limits {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.max_value_characters {
            Some(characters) => write!(f, "{characters} characters"),
            None => write!(f, "{} bytes", self.max_bytes),
        }
    }
}

impl Limits {
    /// Values of attributes have at most so many characters, as the specification counts them. Other texts, such as names, keep their limit.
    pub(crate) fn of_characters(characters: u32) -> Self {
        Self {
            max_value_characters: Some(usize::try_from(characters).unwrap_or(usize::MAX)),
            ..Self::default()
        }
    }

    /// What leaves of a value.
    fn of_value(self, text: &str) -> &str {
        match self.max_value_characters {
            // As many bytes are at least as many characters.
            Some(characters) if text.len() > characters => text
                .char_indices()
                .nth(characters)
                .map_or(text, |(end, _)| &text[..end]),
            Some(_) => text,
            None => self.of_text(text),
        }
    }

    /// What leaves of another text.
    fn of_text(self, text: &str) -> &str {
        exported(text, self.max_bytes)
    }
}

/// A span that has passed the door. Only the door makes them, and exporters take nothing else.
#[derive(Clone, Debug)]
pub(crate) struct Scrubbed(SpanData);

impl Scrubbed {
    pub(crate) fn into_inner(self) -> SpanData {
        self.0
    }
}

/// What is known of a span's texts before they are looked at.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Known<'a> {
    /// The name and the scope are the program's own text.
    pub(crate) name: bool,
    /// So many attributes at the beginning say where the program's text is.
    pub(crate) code: usize,
    /// Which rules made the attributes; empty, or too short, is none.
    pub(crate) applied: &'a [Applied],
}

/// How many things were redacted on a span.
const COUNT: &str = "redaction.count";

/// Scrubs spans. Keeps what it has learned of keys, so one door for many spans is faster than many doors.
#[derive(Debug)]
pub(crate) struct Door {
    /// None: as the process demands, at any time.
    how: Option<Scan>,
    floors: Floors,
    /// No floor demands anything of a value.
    is_lenient: bool,
    limits: Limits,
    memo: Memo,
    /// Redactions of the span that is passing.
    found: u32,
}

impl Default for Door {
    /// As this process demands.
    fn default() -> Self {
        Self {
            how: None,
            floors: effective(),
            is_lenient: is_lenient(effective()),
            limits: Limits::default(),
            memo: Memo::default(),
            found: 0,
        }
    }
}

thread_local! { static KEPT: Cell<Door> = Cell::default(); }

impl Door {
    /// The door that this thread keeps, for callers that have no worker: what it has learned of keys is not learned again for each span.
    pub(crate) fn kept<T>(limits: Limits, pass: impl FnOnce(&mut Self) -> T) -> T {
        // Taken out for the time, so that whoever comes back in between gets one of his own; as does a thread that is ending.
        let mut door = KEPT.try_with(Cell::take).unwrap_or_default();
        door.limits = limits;
        door.refresh();
        let passed = pass(&mut door);
        let _ = KEPT.try_with(|kept| kept.set(door));
        passed
    }

    /// Follows a policy that was installed meanwhile.
    pub(crate) fn refresh(&mut self) {
        if self.memo.refresh() && self.how.is_none() {
            self.floors = effective();
            self.is_lenient = is_lenient(self.floors);
        }
    }

    /// As this process demands, and with these limits.
    pub(crate) fn with_limits(limits: Limits) -> Self {
        Self {
            limits,
            ..Self::default()
        }
    }

    /// With the floors as an argument.
    #[cfg(test)]
    pub(crate) fn under(floors: Floors) -> Self {
        Self {
            how: Some(floors.scan()),
            floors,
            is_lenient: is_lenient(floors),
            ..Self::default()
        }
    }

    fn how(&self) -> &Scan {
        self.how.as_ref().unwrap_or_else(|| how())
    }

    /// Scrubs a span. Doing it again changes nothing.
    pub(crate) fn scrub(&mut self, mut span: SpanData, known: Known<'_>) -> Scrubbed {
        self.found = 0;
        self.refresh();
        if !known.name {
            self.plain(&mut span.name);
        }
        self.attributes(&mut span.attributes, known);
        self.context(&mut span.span_context);
        self.status(&mut span.status);
        for event in &mut span.events.events {
            self.plain(&mut event.name);
            self.attributes(&mut event.attributes, Known::default());
        }
        for link in &mut span.links.links {
            self.context(&mut link.span_context);
            self.attributes(&mut link.attributes, Known::default());
        }
        self.scope(&mut span.instrumentation_scope, known.name);
        self.note_count(&mut span.attributes);
        Scrubbed(span)
    }

    /// Scrubs what describes the process.
    pub(crate) fn resource(&mut self, resource: &Resource) -> Resource {
        let attributes = resource.iter();
        let mut attributes: Vec<KeyValue> = attributes
            .map(|(key, value)| KeyValue::new(key.clone(), value.clone()))
            .collect();
        self.attributes(&mut attributes, Known::default());
        let builder = Resource::builder_empty();
        match resource.schema_url() {
            Some(url) => builder.with_schema_url(attributes, url.to_owned()),
            None => builder.with_attributes(attributes),
        }
        .build()
    }

    /// Attributes that stand by themselves: of those with one key, the last.
    pub(crate) fn attributes(&mut self, attributes: &mut Vec<KeyValue>, known: Known<'_>) {
        let mut index = 0;
        attributes.retain_mut(|attribute| {
            let applied = known.applied.get(index).copied().unwrap_or_default();
            let is_code = index < known.code;
            index += 1;
            is_code || self.attribute(attribute, applied)
        });
        keep_last(attributes);
    }

    /// A text that stands under no key.
    pub(crate) fn plain(&mut self, text: &mut Cow<'static, str>) {
        if let Some(instead) = self.text(text, "") {
            *text = Cow::Owned(instead);
        }
    }

    /// What an error says of itself.
    pub(crate) fn error_text(&mut self, text: &mut Cow<'static, str>) {
        if text.is_empty() {
            return;
        }
        match decide(Inputs::SILENT, Kind::ErrorText, self.floors) {
            Rule::Unset | Rule::Text | Rule::Raw => self.plain(text),
            Rule::Len => *text = Cow::Owned(text.len().to_string()),
            _ => *text = Cow::Borrowed(""),
        }
    }

    fn status(&mut self, status: &mut Status) {
        if let Status::Error { description } = status {
            // Once scrubbed to a length, it stays that.
            if !(self.floors.text && description.bytes().all(|byte| byte.is_ascii_digit())) {
                self.error_text(description);
            }
        }
    }

    /// A trace state is other vendors' and cannot be changed in part: their checksums may cover it.
    fn context(&mut self, context: &mut SpanContext) {
        if *context.trace_state() == TraceState::NONE {
            return;
        }
        let header = context.trace_state().header();
        if self.text(&header, "").is_some() {
            *context = SpanContext::new(
                context.trace_id(),
                context.span_id(),
                context.trace_flags(),
                context.is_remote(),
                TraceState::NONE,
            );
        }
    }

    /// A scope cannot be changed in place, so it is made again, but only when something changes.
    pub(crate) fn scope(&mut self, scope: &mut InstrumentationScope, is_ours: bool) {
        // Name and version of a package, and nothing else.
        if is_ours {
            return;
        }
        let name = self.text(scope.name(), "");
        let mut attributes: Vec<KeyValue> = scope.attributes().cloned().collect();
        self.attributes(&mut attributes, Known::default());
        if name.is_none() && attributes.iter().eq(scope.attributes()) {
            return;
        }
        let name = name.unwrap_or_else(|| scope.name().to_owned());
        let mut builder = InstrumentationScope::builder(name);
        if let Some(version) = scope.version() {
            builder = builder.with_version(version.to_owned());
        }
        if let Some(url) = scope.schema_url() {
            builder = builder.with_schema_url(url.to_owned());
        }
        *scope = builder.with_attributes(attributes).build();
    }

    fn note_count(&self, attributes: &mut Vec<KeyValue>) {
        if self.found == 0 {
            return;
        }
        let found = i64::from(self.found);
        let noted = attributes
            .iter_mut()
            .find(|attribute| attribute.key.as_str() == COUNT);
        match noted {
            Some(noted) => {
                let before = match noted.value {
                    opentelemetry::Value::I64(before) => before,
                    _ => 0,
                };
                noted.value = before.saturating_add(found).into();
            }
            None => attributes.push(KeyValue::new(COUNT, found)),
        }
    }
}

/// Whether a text without any rule is a text, whatever it is and wherever it stands.
const fn is_lenient(floors: Floors) -> bool {
    !(floors.text || floors.error_type || floors.drop || floors.no_link || floors.no_fragment)
}

/// Scrubs attributes that are handed to a provider behind which there is no door of ours.
pub(crate) fn scrub_attributes(attributes: &mut Vec<KeyValue>) {
    Door::kept(Limits::default(), |door| {
        door.attributes(attributes, Known::default());
    });
}

/// Scrubs an error's text that is handed to a provider behind which there is no door of ours.
pub(crate) fn scrub_error_text(text: &mut Cow<'static, str>) {
    Door::kept(Limits::default(), |door| door.error_text(text));
}
