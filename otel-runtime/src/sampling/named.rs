//! The samplers of `OTEL_TRACES_SAMPLER`.

use std::fmt;

use opentelemetry_sdk::trace::{Sampler, ShouldSample};

/// A sampler that `OTEL_TRACES_SAMPLER` can name.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) enum Named {
    AlwaysOn,
    AlwaysOff,
    Ratio(f64),
    #[default]
    ParentBasedAlwaysOn,
    ParentBasedAlwaysOff,
    ParentBasedRatio(f64),
}

impl Named {
    /// The SDK's sampler of that name.
    pub(crate) fn into_sampler(self) -> Box<dyn ShouldSample> {
        match self {
            Self::AlwaysOn => Box::new(Sampler::AlwaysOn),
            Self::AlwaysOff => Box::new(Sampler::AlwaysOff),
            Self::Ratio(ratio) => Box::new(Sampler::TraceIdRatioBased(ratio)),
            Self::ParentBasedAlwaysOn => parent_based(Sampler::AlwaysOn),
            Self::ParentBasedAlwaysOff => parent_based(Sampler::AlwaysOff),
            Self::ParentBasedRatio(ratio) => parent_based(Sampler::TraceIdRatioBased(ratio)),
        }
    }
}

/// The same decisions, for the recorder of traced functions: whether children do as their parent does, and who decides about the rest.
impl Named {
    pub(crate) fn for_recorder(self) -> (bool, Box<dyn ShouldSample>) {
        match self {
            Self::ParentBasedAlwaysOn => (true, Box::new(Sampler::AlwaysOn)),
            Self::ParentBasedAlwaysOff => (true, Box::new(Sampler::AlwaysOff)),
            Self::ParentBasedRatio(ratio) => (true, Box::new(Sampler::TraceIdRatioBased(ratio))),
            other => (false, other.into_sampler()),
        }
    }
}

/// As its variables name it.
impl fmt::Display for Named {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::AlwaysOn => f.write_str("always_on"),
            Self::AlwaysOff => f.write_str("always_off"),
            Self::Ratio(ratio) => write!(f, "traceidratio {ratio}"),
            Self::ParentBasedAlwaysOn => f.write_str("parentbased_always_on"),
            Self::ParentBasedAlwaysOff => f.write_str("parentbased_always_off"),
            Self::ParentBasedRatio(ratio) => write!(f, "parentbased_traceidratio {ratio}"),
        }
    }
}

/// By the specification: an invalid parent counts as none. With `Sampler::ParentBased` it would count as one that is not sampled.
fn parent_based(root: Sampler) -> Box<dyn ShouldSample> {
    Box::new(Sampler::parent_based(root))
}
