//! Without the feature `metrics`, nothing is decided of them.

use std::convert::Infallible;

use opentelemetry_sdk::Resource;

use crate::config::{ExporterName, Settings};
use crate::effective::Report;
use crate::error::InitError;

/// There are none.
pub(super) type Options = Infallible;

/// What code says of metrics: nothing.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Asked {}

/// What was decided.
pub(super) struct Decided {
    pub(super) options: Option<Options>,
    pub(super) report: Report,
}

impl Decided {
    pub(super) fn sends(&self) -> bool {
        self.options.is_some()
    }
}

#[expect(clippy::unnecessary_wraps, reason = "as with the feature")]
pub(super) fn decide(
    _: Asked,
    _: &mut Settings,
    _: &[ExporterName],
    _: &Resource,
) -> Result<Decided, InitError> {
    Ok(Decided {
        options: None,
        report: Report::default(),
    })
}
