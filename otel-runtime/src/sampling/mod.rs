//! Decides which traces are recorded: the samplers of `OTEL_TRACES_SAMPLER`, or one given in code.
//!
//! [`RuleSampler`] decides by name, kind and attributes of what a trace begins with, [`RateLimited`] records so many traces a second. Both leave traces whole: a
//! child does as its parent does. They are given to [`Builder::with_sampler`](crate::Builder::with_sampler), alone or one within the other. A single function
//! says `#[traced(sample(…))]`.

mod answer;
mod kept;
mod named;
mod rate;
#[cfg(feature = "jaeger-remote")]
mod remote;
mod rules;

use std::any::Any;

pub(crate) use self::kept::{Kept, UnlessKept};
pub(crate) use self::named::Named;
pub use self::rate::RateLimited;
#[cfg(feature = "jaeger-remote")]
pub(crate) use self::remote::Remote;
pub use self::rules::{RuleSampler, SamplingRule};

/// Whether this sampler is known to let children do as their parent does, so that it need not be asked about them.
pub(crate) fn is_parent_based(sampler: &dyn Any) -> bool {
    let by_rules = sampler.downcast_ref::<RuleSampler>();
    sampler.is::<RateLimited>() || by_rules.is_some_and(RuleSampler::is_parent_based)
}
