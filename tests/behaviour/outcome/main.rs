//! Ok, error, panic and cancellation are told apart, by type and not by spelling.
#![deny(warnings, clippy::pedantic)]
#![forbid(unsafe_code)]

mod errors;
mod returned;
mod unfinished;

#[derive(Debug)]
struct Declined;

type R<T> = Result<T, Declined>;
