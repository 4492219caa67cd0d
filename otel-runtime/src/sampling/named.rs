//! The samplers of `OTEL_TRACES_SAMPLER`.

use std::fmt;

use opentelemetry_sdk::trace::{Sampler, ShouldSample};

#[cfg(feature = "jaeger-remote")]
use super::Remote;

/// A sampler that `OTEL_TRACES_SAMPLER` can name.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) enum Named {
    AlwaysOn,
    AlwaysOff,
    Ratio(f64),
    #[cfg(feature = "jaeger-remote")]
    Remote(Remote),
    #[default]
    ParentBasedAlwaysOn,
    ParentBasedAlwaysOff,
    ParentBasedRatio(f64),
    #[cfg(feature = "jaeger-remote")]
    ParentBasedRemote(Remote),
}

impl Named {
    /// Whether children do as their parent does, and who decides about the rest.
    pub(crate) fn for_recorder(&self) -> (bool, Box<dyn ShouldSample>) {
        match self {
            Self::AlwaysOn => (false, Box::new(Sampler::AlwaysOn)),
            Self::AlwaysOff => (false, Box::new(Sampler::AlwaysOff)),
            Self::Ratio(ratio) => (false, Box::new(Sampler::TraceIdRatioBased(*ratio))),
            #[cfg(feature = "jaeger-remote")]
            Self::Remote(remote) => (false, Box::new(remote.sampler.clone())),
            Self::ParentBasedAlwaysOn => (true, Box::new(Sampler::AlwaysOn)),
            Self::ParentBasedAlwaysOff => (true, Box::new(Sampler::AlwaysOff)),
            Self::ParentBasedRatio(ratio) => (true, Box::new(Sampler::TraceIdRatioBased(*ratio))),
            #[cfg(feature = "jaeger-remote")]
            Self::ParentBasedRemote(remote) => (true, Box::new(remote.sampler.clone())),
        }
    }

    /// The same decisions, for the ordinary tracer.
    pub(crate) fn into_sampler(self) -> Box<dyn ShouldSample> {
        match self.for_recorder() {
            // By the specification: an invalid parent counts as none. With `Sampler::ParentBased` it would count as one that is not sampled.
            (true, root) => Box::new(Sampler::parent_based(root)),
            (false, sampler) => sampler,
        }
    }

    /// Where it is said how much is recorded.
    #[cfg(feature = "jaeger-remote")]
    pub(crate) fn remote(&self) -> Option<&Remote> {
        match self {
            Self::Remote(remote) | Self::ParentBasedRemote(remote) => Some(remote),
            _ => None,
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
            #[cfg(feature = "jaeger-remote")]
            Self::Remote(remote) => write!(f, "jaeger_remote {remote}"),
            Self::ParentBasedAlwaysOn => f.write_str("parentbased_always_on"),
            Self::ParentBasedAlwaysOff => f.write_str("parentbased_always_off"),
            Self::ParentBasedRatio(ratio) => write!(f, "parentbased_traceidratio {ratio}"),
            #[cfg(feature = "jaeger-remote")]
            Self::ParentBasedRemote(remote) => write!(f, "parentbased_jaeger_remote {remote}"),
        }
    }
}
