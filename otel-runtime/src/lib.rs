//! OpenTelemetry traces for Rust services.
#![cfg_attr(docsrs, feature(doc_cfg))]

#[cfg(all(target_family = "wasm", feature = "spans"))]
compile_error!(
    "otel-runtime: feature `spans` needs threads and a clock, which wasm32 does not have; depend on it with `default-features = false`"
);

#[cfg(feature = "spans")]
mod callsite;
mod capture;
#[cfg(feature = "spans")]
mod config;
mod error;
#[cfg(feature = "spans")]
mod export;
#[cfg(feature = "spans")]
mod future;
#[cfg(feature = "spans")]
mod guard;
mod outcome;
#[cfg(feature = "spans")]
mod pipeline;
#[cfg(feature = "spans")]
mod propagation;
mod redact;
mod report;
#[cfg(feature = "spans")]
mod sampling;
mod setup;
#[cfg(feature = "spans")]
mod span;
#[cfg(feature = "testing")]
pub mod testing;
#[cfg(feature = "console")]
mod waterfall;

pub use opentelemetry;

pub use crate::error::{FlushError, InitError, InvalidEnv, Loss, ShutdownError};
pub use crate::setup::{Builder, Telemetry, builder, init, use_global};
