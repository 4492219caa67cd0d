//! What a detector of identity numbers is asked about: a few groups of letters and digits, and the words around them.

use super::glossary::Topics;

/// A piece of text that could be an identity number.
#[derive(Clone, Copy)]
pub(super) struct Candidate<'a> {
    /// ASCII letters in upper case and digits, without the separators between them.
    pub(super) chars: &'a [u8],
    /// As it is written, separators included, without what is around it.
    pub(super) raw: &'a [u8],
    /// The byte right before `raw`, if there is one.
    pub(super) before: Option<u8>,
    /// The byte right behind `raw`, if there is one.
    pub(super) after: Option<u8>,
    /// Whether a word that speaks of one of these topics stands within 30 bytes before or after, or in the key.
    ///
    /// Words of ASCII are given in lower case and are compared whole: `tax id` is found in `Tax-ID:`, `taxId` and `tax_ids`.
    /// Those that begin in another script are found anywhere, since many scripts have no spaces.
    pub(super) context: &'a dyn Fn(Topics) -> bool,
}
