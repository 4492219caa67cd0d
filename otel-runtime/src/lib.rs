//! OpenTelemetry traces for Rust services.
#![cfg_attr(docsrs, feature(doc_cfg))]

#[cfg(all(target_family = "wasm", feature = "spans"))]
compile_error!(
    "otel-runtime: feature `spans` needs threads and a clock, which wasm32 does not have; depend on it with `default-features = false`"
);

mod capture;
mod outcome;
mod redact;

#[cfg(feature = "spans")]
mod callsite;
#[cfg(feature = "spans")]
mod future;
#[cfg(feature = "spans")]
mod parent;
#[cfg(feature = "spans")]
mod span;
#[cfg(feature = "console")]
mod waterfall;

#[doc(hidden)]
#[path = "private.rs"]
pub mod __private_0_1_0;

pub use opentelemetry;
pub use otel_macros::{Capture, traced};

pub use crate::capture::{Capture, CaptureElement, CaptureKeys, CaptureLen, Field};
pub use crate::outcome::ErrorType;
#[cfg(feature = "spans")]
pub use crate::parent::{IntoLinks, IntoParent};
pub use crate::redact::Rule;
