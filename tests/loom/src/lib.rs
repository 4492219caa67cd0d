//! Includes the buffers of `otel-runtime` with other types for `crate::sync`, and runs them in every order that matters:
//! `cargo test --features loom`.
#![cfg_attr(test, expect(dead_code, reason = "the models do not need all of it"))]
#![cfg_attr(
    not(test),
    expect(dead_code, unused_imports, reason = "only the models use it")
)]

#[path = "../../../otel-runtime/src/pipeline/buffers/mod.rs"]
mod buffers;
#[cfg(all(test, feature = "loom"))]
mod models;
mod sync;
