//! Sets up the provider of `testing`.

use opentelemetry_sdk::trace::{Sampler, SdkTracerProvider};

use super::resource;
use crate::callsite::Which;
use crate::guard::slot;
use crate::pipeline::Processor;
use crate::recording::{Roots, Sampling};
use crate::{propagation, recording};

/// Once in a process: a provider whose spans go to tests only, made current unless another one records.
pub(crate) fn install_for_tests() {
    let mut slot = slot::lock();
    if slot.tests.is_some() {
        return;
    }
    slot.tests = Some(
        SdkTracerProvider::builder()
            .with_sampler(Sampler::ParentBased(Box::new(Sampler::AlwaysOn)))
            .with_resource(resource::resource(
                Vec::new(),
                Vec::new(),
                None,
                Vec::new(),
                None,
            ))
            .with_span_processor(Processor::tap_only())
            .build(),
    );
    let sampling = Sampling {
        parent_based: true,
        roots: Roots::All,
        sampler: Box::new(Sampler::AlwaysOn),
        with_attributes: false,
    };
    recording::set_up(Which::Tests, sampling);
    slot.record_for_tests();
    if slot.at.is_none() {
        let all = propagation::TrustedRemote::all();
        propagation::install(&propagation::Format::DEFAULT, Vec::new(), all);
    }
}
