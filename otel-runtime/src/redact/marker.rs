//! Names what stands where a value was withheld. A marker never quotes what it replaces.

use std::borrow::Cow;

use super::class::{Class, is_name};

/// Why there is no value. Together with the detectors of `scan`, this is the only place where markers are made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Marker {
    /// A rule said `redact`.
    Rule,
    /// A rule said `hash`, and there is no key to hash with.
    NoKey,
    /// One token is longer than what is ever looked at.
    TooLong,
    /// A detector panicked.
    Failed,
}

/// What every marker begins with; names follow, and `]`.
const START: &str = "[redacted:";

impl Marker {
    pub(crate) const fn as_str(self) -> &'static str {
        match self {
            Self::Rule => "[redacted:rule]",
            Self::NoKey => "[redacted:no-key]",
            Self::TooLong => "[redacted:too-long]",
            Self::Failed => "[redacted:failed]",
        }
    }

    /// The marker of a rule on a value of `class`, if it has one.
    pub(crate) fn of(class: Option<&Class>) -> Cow<'static, str> {
        match class {
            Some(class) => Cow::Owned(format!("{START}{}]", class.name)),
            None => Cow::Borrowed(Self::Rule.as_str()),
        }
    }

    /// Whether the whole text is a marker, which is never changed again.
    ///
    /// Also one of a class that is not known here. There are only letters in it, so nothing that a detector looks for.
    pub(crate) fn is(text: &str) -> bool {
        text.strip_prefix(START)
            .and_then(|text| text.strip_suffix(']'))
            .is_some_and(is_name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::redact::class::{ClassValue, NationalId};

    #[test]
    fn markers_are_told_from_text() {
        for marker in [Marker::Rule, Marker::NoKey, Marker::TooLong, Marker::Failed] {
            assert!(Marker::is(marker.as_str()));
        }
        assert_eq!(Marker::of(None), Marker::Rule.as_str());
        let of_class = Marker::of(Some(NationalId::CLASS));
        assert_eq!(of_class, "[redacted:national-id]");
        assert!(Marker::is(&of_class));
        for text in [
            "",
            "[redacted:]",
            "[redacted:rule] and more",
            "[redacted:4111111111111111]",
            "[redacted:a@example.org]",
        ] {
            assert!(!Marker::is(text), "{text}");
        }
    }
}
