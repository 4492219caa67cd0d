//! What the Cargo features of the final build demand at least. The only place that asks for those features.
//!
//! Cargo turns a feature on for everybody as soon as anybody wants it, so a feature may only tighten: the union of features is the
//! union of detectors and the maximum of floors.

#[cfg(feature = "detect-custom")]
use super::scan::CustomPatterns;
use super::scan::{Detectors, Scan};

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

/// What holds in this process: what the build demands, unless the final build took some of it back.
#[cfg(not(otel_relax))]
#[inline]
pub(crate) const fn effective() -> Floors {
    COMPILED
}

/// What holds in this process: what the build demands, unless the final build took some of it back.
#[cfg(otel_relax)]
pub(crate) fn effective() -> Floors {
    super::relax::floors()
}

/// The features of redaction that hold in this process: whoever turned them on, they hold for all.
///
/// To print at start-up or to compare in a test: see [what leaves](crate::redact#prove-it-in-your-own-ci).
///
/// ```
/// let demands = otel_runtime::redact::demands();
/// assert_eq!(demands.contains(&"detect-phone"), cfg!(feature = "detect-phone"));
/// ```
#[must_use]
pub fn demands() -> Vec<&'static str> {
    effective().names()
}

impl Floors {
    /// Nothing is demanded.
    #[cfg(test)]
    pub(crate) const NONE: Self = Self {
        no_fragment: false,
        no_link: false,
        drop: false,
        error_type: false,
        url: false,
        text: false,
        detectors: Detectors::NONE,
    };

    /// What detectors look for under these demands. `json` is a means and no demand.
    pub(crate) fn scan(self) -> Scan {
        Scan {
            detectors: self.detectors,
            all_query_values: self.url,
            json: cfg!(feature = "json"),
            #[cfg(feature = "detect-custom")]
            custom: CustomPatterns::default(),
        }
    }

    /// Every demand and its feature.
    fn named(self) -> [(&'static str, bool); 12] {
        let detects = |detector| self.detectors.has(detector);
        [
            ("detect-device", detects(Detectors::DEVICE)),
            ("detect-entropy", detects(Detectors::ENTROPY)),
            ("detect-ip", detects(Detectors::IP)),
            ("detect-national-id", detects(Detectors::NATIONAL_ID)),
            ("detect-passport", detects(Detectors::PASSPORT)),
            ("detect-phone", detects(Detectors::PHONE)),
            ("strict-drop", self.drop),
            ("strict-error-type", self.error_type),
            ("strict-no-fragment", self.no_fragment),
            ("strict-no-link", self.no_link),
            ("strict-text", self.text),
            ("strict-url", self.url),
        ]
    }

    /// Without the demand of one feature; `None` when no demand has that name.
    #[cfg(otel_relax)]
    pub(super) fn without(self, feature: &str) -> Option<Self> {
        let detects = |detector| Self {
            detectors: self.detectors.without(detector),
            ..self
        };
        Some(match feature {
            "detect-device" => detects(Detectors::DEVICE),
            "detect-entropy" => detects(Detectors::ENTROPY),
            "detect-ip" => detects(Detectors::IP),
            "detect-national-id" => detects(Detectors::NATIONAL_ID),
            "detect-passport" => detects(Detectors::PASSPORT),
            "detect-phone" => detects(Detectors::PHONE),
            "strict-drop" => Self {
                drop: false,
                ..self
            },
            "strict-error-type" => Self {
                error_type: false,
                ..self
            },
            "strict-no-fragment" => Self {
                no_fragment: false,
                ..self
            },
            "strict-no-link" => Self {
                no_link: false,
                ..self
            },
            "strict-text" => Self {
                text: false,
                ..self
            },
            "strict-url" => Self { url: false, ..self },
            _ => return None,
        })
    }

    /// The features that demand this.
    pub(crate) fn names(self) -> Vec<&'static str> {
        let holding = self.named().into_iter().filter(|(_, holds)| *holds);
        holding.map(|(name, _)| name).collect()
    }
}
