//! What the Cargo features of the final build demand at least. The only place that asks for those features.
//!
//! Cargo turns a feature on for everybody as soon as anybody wants it, so a feature may only tighten: the union of features is the
//! union of detectors and the maximum of floors.

use super::scan::Detectors;

/// Demands on everything that leaves, whatever rules and application say.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a Cargo feature, and all combinations exist"
)]
pub(crate) struct Floors {
    /// Masks become full redaction.
    pub(crate) no_fragment: bool,
    /// Keyed hashes become full redaction.
    pub(crate) no_link: bool,
    /// What is redacted is left out, key included.
    pub(crate) drop: bool,
    /// Errors leave only as `error.type`.
    pub(crate) error_type: bool,
    /// All values in the query of a URL are redacted.
    pub(crate) url: bool,
    /// Free text leaves only as its length.
    pub(crate) text: bool,
    /// What is looked for in texts, beside what always is.
    pub(crate) detectors: Detectors,
}

/// What this build demands.
pub(crate) const COMPILED: Floors = Floors {
    no_fragment: cfg!(feature = "strict-no-fragment"),
    no_link: cfg!(feature = "strict-no-link"),
    drop: cfg!(feature = "strict-drop"),
    error_type: cfg!(feature = "strict-error-type"),
    url: cfg!(feature = "strict-url"),
    text: cfg!(feature = "strict-text"),
    detectors: Detectors::NONE
        .with(Detectors::PHONE, cfg!(feature = "detect-phone"))
        .with(Detectors::IP, cfg!(feature = "detect-ip"))
        .with(Detectors::DEVICE, cfg!(feature = "detect-device"))
        .with(Detectors::NATIONAL_ID, cfg!(feature = "detect-national-id"))
        .with(Detectors::PASSPORT, cfg!(feature = "detect-passport"))
        .with(Detectors::ENTROPY, cfg!(feature = "detect-entropy")),
};
