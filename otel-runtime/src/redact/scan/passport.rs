//! Tells passport numbers, which have no check digits, by the words around them.

use super::candidate::Candidate;

/// Whether the candidate, whole, is the number of a passport.
pub(super) fn check(_candidate: Candidate<'_>) -> bool {
    false
}

/// Where the machine-readable zone ends that begins at `at`, if one does.
pub(super) fn mrz(_text: &[u8], _at: usize) -> Option<usize> {
    None
}
