//! What a traced call exports: name, kind, parent, links, scope, place in the source, typed attributes, timestamps.
#![deny(warnings, clippy::pedantic)]
#![forbid(unsafe_code)]

mod attributes;
mod identity;
mod parents;

use otel_runtime::traced;

#[traced]
fn outer() -> u32 {
    inner() + inner()
}

#[traced]
fn inner() -> u32 {
    1
}
