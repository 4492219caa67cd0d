#![doc = include_str!("../docs/what_leaves.md")]
//!
//! # How it is built
//!
//! | file | one line |
//! |---|---|
//! | `rule` | what can be done to a value, and the stricter of two |
//! | `decide` | step 1: class, rule, key, policy and floors, joined without a look at the value |
//! | `applied` | which rule made a value |
//! | [`class`], `pii` | kinds of data, and the types that carry them |
//! | `keys` | what is done at least to a value because of its key |
//! | `policy` | what the application demands |
//! | `floors`, `relax` | what the Cargo features of the final build demand at least; what the final build takes back |
//! | `pseudonym` | keyed hashes |
//! | `mask` | all but the last characters |
//! | `marker` | what stands where a value was withheld |
//! | `limit` | how much of a text is captured, and how much is exported |
//! | `scan` | step 2: finds personal data and secrets in a text |
//! | `door` | every text of a span passes it before any exporter |

mod applied;
pub mod class;
mod decide;
#[cfg(feature = "spans")]
mod door;
mod floors;
mod keys;
mod limit;
mod marker;
mod mask;
mod pii;
#[cfg_attr(
    not(feature = "spans"),
    expect(dead_code, reason = "the door asks what holds for keys")
)]
mod policy;
mod pseudonym;
#[cfg(otel_relax)]
mod relax;
mod rule;
#[cfg_attr(
    not(feature = "spans"),
    expect(dead_code, reason = "the door asks for more of it")
)]
mod scan;

use std::borrow::Cow;
use std::panic::{AssertUnwindSafe, catch_unwind};

pub use self::class::DataClass;
#[cfg(feature = "spans")]
pub use self::door::{Count, counts};
pub use self::floors::demands;
pub use self::pii::{
    Address, Card, Device, Email, Health, Iban, Ip, Name, NationalId, Personal, Phone, Pii, Secret,
};
pub use self::policy::Policy;
pub use self::pseudonym::{Algorithm, RedactionKey, pseudonym_of};
pub use self::rule::Rule;

pub(crate) use self::applied::Applied;
pub(crate) use self::class::{Class, ClassValue};
pub(crate) use self::decide::{Inputs, Kind, decide};
#[cfg(feature = "spans")]
pub(crate) use self::door::{Door, Known, Limits, Scrubbed, scrub_attributes, scrub_error_text};
pub(crate) use self::floors::{Floors, effective};
pub(crate) use self::limit::{CAPTURED_BYTES, captured};
pub(crate) use self::marker::Marker;
#[cfg(feature = "spans")]
pub(crate) use self::mask::is_masked;
pub(crate) use self::mask::{MASKED, mask};
#[cfg(test)]
pub(crate) use self::policy::install_test_key;
#[cfg(feature = "spans")]
pub(crate) use self::policy::is_installed;
pub(crate) use self::policy::{holds_names, how, of_class};
#[cfg(feature = "spans")]
pub(crate) use self::policy::{is_ordinary, under};
pub(crate) use self::pseudonym::{count_withheld, has_key, is_pseudonym, pseudonym};
#[cfg(feature = "spans")]
pub(crate) use self::pseudonym::{file as key_file, say_withheld};
#[cfg(all(test, feature = "spans"))]
pub(crate) use self::scan::Detectors;
pub(crate) use self::scan::{Finding, Scan};

/// What leaves of a text: everything that the detectors of this build find in it is replaced by a marker.
///
/// This is step 2 by itself, for texts that leave in other ways than in spans. A clean text is borrowed; a second time changes nothing.
///
/// ```
/// use otel_runtime::redact::scrub;
///
/// assert_eq!(scrub("cart checked out"), "cart checked out");
/// ```
#[must_use]
pub fn scrub(text: &str) -> Cow<'_, str> {
    cleaned(text, "", how(), &mut |_| {})
}

/// Step 2, for one text under a key: detectors look at it, unless it is the output of a rule.
pub(crate) fn cleaned<'a>(
    text: &'a str,
    key: &str,
    how: &Scan,
    found: &mut dyn FnMut(Finding),
) -> Cow<'a, str> {
    if Marker::is(text) || is_pseudonym(text) {
        return Cow::Borrowed(text);
    }
    let scan = AssertUnwindSafe(|| scan::scan(text, key, how, found));
    // A detector that fails has not said that there is nothing.
    catch_unwind(scan).unwrap_or(Cow::Borrowed(Marker::Failed.as_str()))
}

/// Step 2, for a number under a key.
#[cfg(feature = "spans")]
pub(crate) fn scan_number(number: i64, key: &str, how: &Scan) -> Option<Finding> {
    scan::scan_int(number, key, how)
}

/// The features whose demands the application took back, and its reason; see [`Policy`].
///
/// Always `None` in a build without `--cfg otel_relax`.
///
/// ```
/// assert_eq!(otel_runtime::redact::relaxed(), None);
/// ```
#[must_use]
pub fn relaxed() -> Option<(&'static [&'static str], &'static str)> {
    #[cfg(otel_relax)]
    return relax::relaxed();
    #[cfg(not(otel_relax))]
    None
}
