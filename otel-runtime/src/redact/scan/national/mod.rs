//! Tells identity numbers of many countries by their check digits.

use super::candidate::Candidate;

/// Whether the candidate, whole, is an identity number.
pub(super) fn check(_candidate: Candidate<'_>) -> bool {
    false
}
