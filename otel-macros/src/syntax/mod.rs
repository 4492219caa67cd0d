//! What was written, with its spans; nothing is decided here.

pub(crate) mod annotation;
pub(crate) mod args;
pub(crate) mod argument;
mod cfg_attr;
pub(crate) mod container;
pub(crate) mod err;
pub(crate) mod field;
pub(crate) mod inside;
pub(crate) mod item;
pub(crate) mod keyword;
pub(crate) mod metrics;
pub(crate) mod param;
pub(crate) mod read;
pub(crate) mod sample;
pub(crate) mod slot;
pub(crate) mod tokens;
