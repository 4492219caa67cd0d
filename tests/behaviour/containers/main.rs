//! One annotation for all functions of an `impl`, a trait or a `mod`: which of them have spans, what they are called, and what they capture.
#![deny(warnings, clippy::pedantic)]
#![forbid(unsafe_code)]

mod conditions;
mod methods;
mod modules;
mod traits;

use std::fmt::Display;

struct Cart<T> {
    id: u64,
    item: T,
}

#[derive(Debug)]
struct Refused;

impl Display for Refused {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("refused")
    }
}
