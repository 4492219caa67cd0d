//! Annotated code as it is written outside of this project: boxes of every kind, types and traits of every form, modules with everything in them.
#![deny(warnings, clippy::pedantic)]
#![forbid(unsafe_code)]

mod boxes;
mod guards;
mod impls;
mod leaving;
mod modules;
mod traits;
