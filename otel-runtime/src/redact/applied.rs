//! Says which rule has made a value, for whoever meets the value later.

use super::Rule;

/// Which rule made a value. The door has to know: it looks for nothing in what a rule has already decided.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Applied {
    /// None, or `text`: nothing is decided yet.
    #[default]
    Open,
    Raw,
    Len,
    /// So many characters are shown, or more.
    Mask(u8),
    Hash,
    Redact,
}

impl Applied {
    /// Of a value that was left as it is.
    #[inline]
    pub(crate) const fn to_plain(rule: Rule) -> Self {
        match rule {
            Rule::Raw => Self::Raw,
            _ => Self::Open,
        }
    }

    #[inline]
    pub(crate) fn mask(last: usize) -> Self {
        Self::Mask(u8::try_from(last).unwrap_or(u8::MAX))
    }
}
