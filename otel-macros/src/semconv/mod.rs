//! Compares what is captured with the attribute registry of the OpenTelemetry semantic conventions: the type of the value, deprecated keys, slips in keys and
//! in well-known values.
//!
//! | file | one line |
//! |---|---|
//! | `table` | the registry, sorted; made of `semconv/attributes.tsv` |
//! | `registry` | finds a key in it, also below a template, or the one that was meant |
//! | `near` | whether two words are one edit apart |
//! | `check` | what the registry says about one capture |
//! | `expected` | the type that a value must have, and how the compiler is asked for it |
//! | `warning` | what becomes a warning of lint `deprecated` at the user's tokens |
//! | `generate`, `cost` | tests: the table is that of the registry; what a look-up costs, printed |
//!
//! Keys outside the registry are free. So are names without a dot: they are the user's own words.

mod check;
#[cfg(test)]
mod cost;
mod expected;
#[cfg(test)]
mod generate;
mod near;
mod registry;
mod table;
#[cfg(test)]
mod tests;
mod warning;

pub(crate) use self::check::Subject;
pub(crate) use self::expected::Expected;
pub(crate) use self::warning::Warning;

/// What the conventions say about one capture. Empty for a key outside the registry, and under `semconv(off)`.
#[derive(Clone, Default)]
pub(crate) struct Convention {
    /// What the compiler has to ask of the value's type.
    pub(crate) expected: Option<Expected>,
    pub(crate) warnings: Vec<Warning>,
}
