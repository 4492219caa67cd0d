//! Makes the sampler for both entrances.

use opentelemetry_sdk::trace::ShouldSample;

use crate::recording::{Roots, Sampling};
use crate::sampling::Named;

/// The same decisions twice: for the recorder of traced functions, and for the ordinary tracer.
pub(super) fn samplers(
    given: Option<Box<dyn ShouldSample>>,
    by_env: Named,
    heeds_parents: bool,
    with_attributes: bool,
) -> (Sampling, Box<dyn ShouldSample>) {
    let (parent_based, for_recorder) = match &given {
        Some(sampler) => (heeds_parents, sampler.clone()),
        None => by_env.for_recorder(),
    };
    let sampling = Sampling {
        parent_based,
        roots: match &given {
            Some(_) => Roots::Asked,
            None => roots_of(by_env),
        },
        sampler: for_recorder,
        with_attributes,
    };
    (sampling, given.unwrap_or_else(|| by_env.into_sampler()))
}

/// What needs no asking.
fn roots_of(named: Named) -> Roots {
    match named {
        Named::AlwaysOn | Named::ParentBasedAlwaysOn => Roots::All,
        Named::AlwaysOff | Named::ParentBasedAlwaysOff => Roots::None,
        Named::Ratio(_) | Named::ParentBasedRatio(_) => Roots::Asked,
    }
}
