//! Whether a call is recorded: the parent's flag, or a sampler's answer.

use opentelemetry::trace::{SpanContext, TraceContextExt as _, TraceId, TraceState};
use opentelemetry::{Context, KeyValue};
use opentelemetry_sdk::trace::{SamplingDecision, ShouldSample};

use super::{Lineage, state_of};
use crate::callsite::Callsite;
use crate::capture::Attributes;

/// How it is decided.
#[derive(Debug)]
pub(crate) struct Sampling {
    /// Children of a valid parent do as it does; the sampler is asked about roots only.
    pub(crate) parent_based: bool,
    /// Of roots, or of everything.
    pub(crate) sampler: Box<dyn ShouldSample>,
    /// The sampler sees captured attributes, which are then captured for calls that are dropped, too.
    pub(crate) with_attributes: bool,
}

/// What was decided.
pub(super) enum Decision {
    Drop(TraceState),
    Record {
        state: TraceState,
        /// What the sampler adds.
        attributes: Vec<KeyValue>,
    },
}

impl Sampling {
    #[inline]
    pub(super) fn follows_parent(&self) -> bool {
        self.parent_based
    }

    #[inline]
    pub(super) fn sees_attributes(&self) -> bool {
        self.with_attributes
    }

    #[inline]
    pub(super) fn decide(
        &self,
        site: &Callsite,
        parent: &SpanContext,
        lineage: &Lineage,
        trace_id: TraceId,
        set: &Attributes,
    ) -> Decision {
        if self.parent_based && parent.is_valid() {
            let state = state_of(parent);
            return if parent.is_sampled() {
                Decision::Record {
                    state,
                    attributes: Vec::new(),
                }
            } else {
                Decision::Drop(state)
            };
        }
        self.ask(site, parent, lineage, trace_id, set)
    }

    /// Nothing of the user's runs while the current context is borrowed, so the sampler gets a copy.
    fn ask(
        &self,
        site: &Callsite,
        parent: &SpanContext,
        lineage: &Lineage,
        trace_id: TraceId,
        set: &Attributes,
    ) -> Decision {
        let description = site.description();
        let context = if parent.is_valid() {
            Some(lineage.context.clone().unwrap_or_else(Context::current))
        } else {
            // A root: an invalid span in its context would count as an unsampled parent.
            None
        };
        let empty = Context::new();
        let context = context.filter(Context::has_active_span);
        let result = self.sampler.should_sample(
            Some(context.as_ref().unwrap_or(&empty)),
            trace_id,
            description.name,
            &description.kind,
            set.as_slice(),
            &lineage.links,
        );
        match result.decision {
            SamplingDecision::RecordAndSample => Decision::Record {
                state: result.trace_state,
                attributes: result.attributes,
            },
            // Nobody is there to see what is recorded and not sampled: custom processors use the standard entrance.
            SamplingDecision::RecordOnly | SamplingDecision::Drop => {
                Decision::Drop(result.trace_state)
            }
        }
    }
}
