//! Finds personal data and secrets in a text, in one pass, and replaces them with markers.
//!
//! Uses nothing else of this crate, so that fuzzers and benches can include it by its path.

mod candidate;
mod detectors;
mod national;
mod passport;

pub(crate) use self::detectors::Detectors;
