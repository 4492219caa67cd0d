//! Decides what of a value may leave the process, and walks every finished span on its way out.
//!
//! | file | one line |
//! |---|---|
//! | `rule` | what can be done to a value, and the stricter of two |
//! | `marker` | what stands where a value was withheld |
//! | `mask` | all but the last characters |
//! | `limit` | how much of a text is captured, and how much is exported |
//! | `floors` | what the Cargo features of the final build demand at least |
//! | `scan` | finds personal data and secrets in a text |
//! | `scrubber` | the door: every text of a span passes it before any exporter |

mod floors;
mod limit;
mod marker;
mod mask;
mod rule;
mod scan;
#[cfg(feature = "spans")]
mod scrubber;

pub(crate) use self::limit::{CAPTURED_BYTES, captured};
pub(crate) use self::marker::Marker;
pub(crate) use self::mask::{MASKED, mask};
pub use self::rule::Rule;
#[cfg(feature = "spans")]
pub(crate) use self::scrubber::{Limits, scrub, scrub_attributes, scrub_text};
