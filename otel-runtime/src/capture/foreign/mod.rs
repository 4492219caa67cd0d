//! Captures types of other crates, each behind the feature of that crate's name.

#[cfg(feature = "chrono")]
mod chrono;
#[cfg(all(
    test,
    feature = "chrono",
    feature = "time",
    feature = "url",
    feature = "uuid"
))]
mod tests;
#[cfg(feature = "time")]
mod time;
#[cfg(feature = "url")]
mod url;
#[cfg(feature = "uuid")]
mod uuid;
