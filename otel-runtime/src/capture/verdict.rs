//! What is left to be done with a value once it was decided, before the value is looked at; and does it.

use std::borrow::Cow;
use std::fmt::{self, Display};

use opentelemetry::{Array, StringValue, Value};

use super::array::{self, Elements};
use super::stock::Scalar;
use super::{Field, bounded};
use crate::redact::{
    self, Applied, CAPTURED_BYTES, Inputs, Kind, MASKED, Marker, Rule, captured, mask,
};

/// What is left to be done with a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Verdict {
    /// Record it as it is.
    Plain,
    Len,
    Mask(usize),
    Hash,
    /// Say only that there was one.
    Marker,
    Nothing,
}

impl Field<'_> {
    /// What is decided before the value is looked at.
    #[inline]
    pub(super) fn verdict(&self, kind: Kind) -> Verdict {
        // Nearly always, and found without joining anything.
        let says_nothing = matches!(self.rule, Rule::Unset | Rule::Raw | Rule::Text);
        if says_nothing && (!self.floors.text || kind == Kind::Plain) {
            return Verdict::Plain;
        }
        self.decided(kind)
    }

    #[cold]
    pub(super) fn decided(&self, kind: Kind) -> Verdict {
        let kind = match kind {
            Kind::Text if redact::holds_names(&self.key) => Kind::Plain,
            kind => kind,
        };
        // Class and policy were joined when the place was made; the key has its say at the door.
        let inputs = Inputs {
            rule: self.rule,
            ..Inputs::SILENT
        };
        match redact::decide(inputs, kind, self.floors) {
            Rule::Unset | Rule::Raw | Rule::Text => Verdict::Plain,
            Rule::Len => Verdict::Len,
            Rule::Mask(last) => Verdict::Mask(last),
            Rule::Hash => Verdict::Hash,
            Rule::Redact => Verdict::Marker,
            Rule::Drop => Verdict::Nothing,
        }
    }

    /// A number that fits, or a bool. As cheap as can be: nothing is decided at run time when the rule is known where this is inlined.
    #[inline]
    pub(super) fn scalar(self, scalar: Scalar) {
        match (self.verdict(Kind::Plain), &self.key) {
            (Verdict::Plain, Cow::Borrowed(key)) => {
                self.set
                    .push_scalar(key, scalar, Applied::to_plain(self.rule));
            }
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
        match self.verdict(Kind::Plain) {
            Verdict::Plain => self.put(typed()),
            verdict => self.withheld_number(verdict, text),
        }
    }

    #[cold]
    fn withheld_number(self, verdict: Verdict, text: &dyn Display) {
        match verdict {
            Verdict::Nothing => {}
            Verdict::Mask(last) => self.put_by(
                Applied::mask(last),
                mask(&bounded::short(text), last).into(),
            ),
            Verdict::Hash => self.put_hash(&bounded::short(text)),
            Verdict::Plain | Verdict::Len | Verdict::Marker => self.put_marker(),
        }
    }

    /// A value that is formatted to be text.
    pub(super) fn formatted(self, value: fmt::Arguments<'_>) {
        match self.verdict(Kind::Text) {
            Verdict::Nothing => {}
            Verdict::Marker => self.put_marker(),
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
                self.put_by(Applied::mask(last), plain(Cow::Owned(masked)));
            }
            // Not formatted in vain.
            Verdict::Hash if !redact::has_key() => self.put_unhashed(),
            Verdict::Hash => {
                let formatted = bounded::format(value);
                // Two that begin alike would be taken for the same.
                if formatted.is_cut {
                    self.put_by(Applied::Redact, Marker::TooLong.as_str().into());
                } else {
                    self.put_hash(&formatted.text);
                }
            }
        }
    }

    /// A text.
    #[inline]
    pub(super) fn put_text(self, verdict: Verdict, text: &str) {
        match verdict {
            Verdict::Nothing => {}
            Verdict::Plain => self.put_plain(text),
            Verdict::Len => self.put_len(text.len()),
            Verdict::Mask(last) => {
                self.put_by(Applied::mask(last), plain(Cow::Owned(mask(text, last))));
            }
            Verdict::Hash => self.put_hash(text),
            Verdict::Marker => self.put_marker(),
        }
    }

    /// The elements of an array one by one, masked or hashed.
    pub(super) fn put_each(self, verdict: Verdict, elements: &dyn Elements) {
        /// A pseudonym has about as many bytes.
        const MOST: usize = CAPTURED_BYTES / 40;
        let class = match verdict {
            Verdict::Hash if !redact::has_key() => return self.put_unhashed(),
            Verdict::Mask(last) => return self.put_masked(last, elements),
            _ => self.class,
        };
        let Some(array) = elements.to_array() else {
            return self.put_marker();
        };
        let texts = array::texts(array);
        let texts = texts.iter().take(MOST);
        let hashed: Option<Vec<StringValue>> = texts
            .map(|text| redact::pseudonym(class, text.as_str()).map(Into::into))
            .collect();
        match hashed {
            Some(hashed) => {
                self.put_by(Applied::Hash, Value::Array(Array::String(hashed)));
            }
            None => self.put_unhashed(),
        }
    }

    fn put_masked(self, last: usize, elements: &dyn Elements) {
        let Some(array) = elements.to_array() else {
            return self.put_marker();
        };
        let texts = array::texts(array);
        let masked = texts.iter().map(|text| mask(text.as_str(), last).into());
        let masked = Array::String(masked.collect());
        self.put_by(Applied::mask(last), Value::Array(masked));
    }

    // ===== Into the set =====

    #[cold]
    fn put_hash(self, text: &str) {
        match redact::pseudonym(self.class, text) {
            Some(pseudonym) => self.put_by(Applied::Hash, pseudonym.into()),
            None => self.put_no_key(),
        }
    }

    /// What would be hashed, if it were known with what.
    fn put_unhashed(self) {
        redact::count_withheld();
        self.put_no_key();
    }

    /// `hash` without a key is `redact`.
    fn put_no_key(self) {
        if !self.floors.drop {
            self.put_by(Applied::Redact, Marker::NoKey.as_str().into());
        }
    }

    pub(super) fn put_marker(self) {
        let marker = match Marker::of(self.class) {
            Cow::Borrowed(marker) => marker.into(),
            Cow::Owned(marker) => marker.into(),
        };
        self.put_by(Applied::Redact, marker);
    }

    pub(super) fn put_len(self, count: usize) {
        self.put_by(Applied::Len, array::integer(count));
    }

    /// A value as it is.
    #[inline]
    pub(super) fn put(self, value: Value) {
        let applied = Applied::to_plain(self.rule);
        self.put_by(applied, value);
    }

    /// What a rule has made of a value.
    #[inline]
    fn put_by(self, applied: Applied, value: Value) {
        self.set.push(self.key, value, applied);
    }

    /// A text within the capture limit, or the marker that says that nothing of it is.
    #[inline]
    fn put_plain(self, text: &str) {
        let text = captured(text).unwrap_or(Marker::TooLong.as_str());
        self.set
            .push_text(self.key, text, Applied::to_plain(self.rule));
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
