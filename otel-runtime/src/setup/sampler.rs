//! Makes the sampler for both entrances.

use opentelemetry_sdk::trace::ShouldSample;

use crate::recording::{Roots, Sampling};
use crate::sampling::Named;
#[cfg(feature = "jaeger-remote")]
use crate::sampling::Remote;

/// The same decisions twice, and who is asked for them.
pub(super) struct Samplers {
    /// For the recorder of traced functions.
    pub(super) recorder: Sampling,
    pub(super) tracer: Box<dyn ShouldSample>,
    #[cfg(feature = "jaeger-remote")]
    pub(super) remote: Option<Remote>,
}

pub(super) fn samplers(
    given: Option<Box<dyn ShouldSample>>,
    by_env: &Named,
    heeds_parents: bool,
    with_attributes: bool,
) -> Samplers {
    let (parent_based, for_recorder) = match &given {
        Some(sampler) => (heeds_parents, sampler.clone()),
        None => by_env.for_recorder(),
    };
    let recorder = Sampling {
        parent_based,
        roots: match &given {
            Some(_) => Roots::Asked,
            None => roots_of(by_env),
        },
        sampler: for_recorder,
        with_attributes,
    };
    Samplers {
        recorder,
        // Nobody is asked for what nobody looks at.
        #[cfg(feature = "jaeger-remote")]
        remote: by_env.remote().filter(|_| given.is_none()).cloned(),
        tracer: given.unwrap_or_else(|| by_env.clone().into_sampler()),
    }
}

/// What needs no asking.
fn roots_of(named: &Named) -> Roots {
    match named {
        Named::AlwaysOn | Named::ParentBasedAlwaysOn => Roots::All,
        Named::AlwaysOff | Named::ParentBasedAlwaysOff => Roots::None,
        Named::Ratio(_) | Named::ParentBasedRatio(_) => Roots::Asked,
        #[cfg(feature = "jaeger-remote")]
        Named::Remote(_) | Named::ParentBasedRemote(_) => Roots::Asked,
    }
}
