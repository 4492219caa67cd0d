//! What the rule of a place leaves to be done with a value, before the value is looked at.

use std::borrow::Cow;
use std::fmt::{self, Display};

use opentelemetry::{StringValue, Value};

use super::stock::Scalar;
use super::{Field, array, bounded};
use crate::redact::{MASKED, Marker, Rule, captured, mask};

/// What the rule leaves to be done with a value.
#[derive(Clone, Copy)]
pub(super) enum Verdict {
    /// Record it as it is.
    Plain,
    Len,
    Mask(usize),
    Marker(Marker),
    Nothing,
}

impl Field<'_> {
    /// What the rule says before the value is looked at.
    #[inline]
    pub(super) fn verdict(&self) -> Verdict {
        match self.rule {
            Rule::Unset | Rule::Raw | Rule::Text => Verdict::Plain,
            Rule::Len => Verdict::Len,
            Rule::Mask(last) => Verdict::Mask(last),
            Rule::Hash => Verdict::Marker(Marker::NoKey),
            Rule::Redact => Verdict::Marker(Marker::Rule),
            Rule::Drop => Verdict::Nothing,
        }
    }

    /// A number that fits, or a bool. As cheap as can be: nothing is decided at run time when the rule is known where this is inlined.
    #[inline]
    pub(super) fn scalar(self, scalar: Scalar) {
        match (self.verdict(), &self.key) {
            (Verdict::Plain, Cow::Borrowed(key)) => self.set.push_scalar(key, scalar, self.rule),
            _ => self.scalar_by_rule(scalar),
        }
    }

    fn scalar_by_rule(self, scalar: Scalar) {
        match scalar {
            Scalar::Int(value) => self.number(|| value.into(), &value),
            Scalar::Float(value) => self.number(|| value.into(), &value),
            Scalar::Bool(value) => self.number(|| value.into(), &value),
        }
    }

    /// A number or bool: it has no length, so under `len` it is only said that there was one.
    pub(super) fn number(self, typed: impl FnOnce() -> Value, text: &dyn Display) {
        match self.verdict() {
            Verdict::Nothing => {}
            Verdict::Plain => self.put(typed()),
            Verdict::Mask(last) => self.put(mask(&bounded::short(text), last).into()),
            Verdict::Len => self.put(Marker::Rule.as_str().into()),
            Verdict::Marker(marker) => self.put(marker.as_str().into()),
        }
    }

    pub(super) fn formatted(self, value: fmt::Arguments<'_>) {
        match self.verdict() {
            Verdict::Nothing => {}
            Verdict::Marker(marker) => self.put(marker.as_str().into()),
            Verdict::Len => self.put_len(bounded::count(value)),
            Verdict::Plain => {
                let formatted = bounded::format(value);
                self.put(plain(Cow::Owned(formatted.text)));
            }
            Verdict::Mask(last) => {
                let formatted = bounded::format(value);
                // The last characters are not known, and others must not pass for them.
                let masked = if formatted.is_cut {
                    MASKED.to_owned()
                } else {
                    mask(&formatted.text, last)
                };
                self.put(plain(Cow::Owned(masked)));
            }
        }
    }

    #[inline]
    pub(super) fn put_text(self, verdict: Verdict, text: &str) {
        let value = match verdict {
            Verdict::Nothing => return,
            Verdict::Plain => return self.put_plain(text),
            Verdict::Len => return self.put_len(text.len()),
            Verdict::Mask(last) => plain(Cow::Owned(mask(text, last))),
            Verdict::Marker(marker) => marker.as_str().into(),
        };
        self.put(value);
    }

    pub(super) fn put_len(self, count: usize) {
        self.put(array::integer(count));
    }

    #[inline]
    pub(super) fn put(self, value: Value) {
        self.set.push(&self.key, value, self.rule);
    }

    /// A text within the capture limit, or the marker that says that nothing of it is.
    #[inline]
    fn put_plain(self, text: &str) {
        let text = captured(text).unwrap_or(Marker::TooLong.as_str());
        self.set.push_text(&self.key, text, self.rule);
    }
}

/// A text within the capture limit.
#[inline]
fn plain(text: Cow<'_, str>) -> Value {
    Value::String(within_limit(text))
}

/// A text within the capture limit, or the marker that says that nothing of it is.
#[inline]
pub(super) fn within_limit(text: Cow<'_, str>) -> StringValue {
    let Some(kept) = captured(&text).map(str::len) else {
        return Marker::TooLong.as_str().into();
    };
    let mut text = text.into_owned();
    text.truncate(kept);
    text.into()
}
