//! Names what stands where a value was withheld. A marker never quotes what it replaces.

/// Why there is no value. This is the only place where markers are made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Marker {
    /// A rule said `redact`.
    Rule,
    /// A rule said `hash`, and there is no key to hash with.
    NoKey,
    /// One token is longer than what is ever looked at.
    TooLong,
}

impl Marker {
    #[cfg(feature = "spans")]
    const ALL: [Self; 3] = [Self::Rule, Self::NoKey, Self::TooLong];

    pub(crate) const fn as_str(self) -> &'static str {
        match self {
            Self::Rule => "[redacted:rule]",
            Self::NoKey => "[redacted:no-key]",
            Self::TooLong => "[redacted:too-long]",
        }
    }

    /// Whether the whole text is a marker, which is never changed again.
    #[cfg(feature = "spans")]
    pub(crate) fn is(text: &str) -> bool {
        Self::ALL.iter().any(|marker| marker.as_str() == text)
    }
}

#[cfg(all(test, feature = "spans"))]
mod tests {
    use super::*;

    #[test]
    fn markers_are_told_from_text() {
        assert!(Marker::ALL.iter().all(|marker| Marker::is(marker.as_str())));
        assert!(!Marker::is("[redacted:rule] and more"));
        assert!(!Marker::is(""));
    }
}
