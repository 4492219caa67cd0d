//! Whether a call is recorded: the parent's flag, or a sampler's answer.

use opentelemetry::trace::{SpanContext, TraceId, TraceState};
use opentelemetry::{Context, KeyValue};
use opentelemetry_sdk::trace::{SamplingDecision, ShouldSample};

use super::{Lineage, Parent};
use crate::callsite::Callsite;

/// What happens to calls without a parent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Roots {
    All,
    None,
    /// The sampler decides.
    Asked,
}

/// How it is decided.
#[derive(Debug)]
pub(crate) struct Sampling {
    /// Children of a valid parent do as it does; the sampler is asked about roots only.
    pub(crate) parent_based: bool,
    /// What happens to roots.
    pub(crate) roots: Roots,
    /// Of roots, or of everything.
    pub(crate) sampler: Box<dyn ShouldSample>,
    /// The sampler sees captured attributes, which are then captured for calls that are dropped, too.
    pub(crate) with_attributes: bool,
}

/// What a sampler may look at.
pub(super) struct Call<'a> {
    pub(super) site: &'static Callsite,
    pub(super) lineage: &'a Lineage,
    pub(super) parent: &'a Parent,
    /// Of a root: its flag counts as a parent's would.
    pub(super) granted: Option<&'a Context>,
    pub(super) trace: TraceId,
    pub(super) attributes: &'a [KeyValue],
}

/// What was decided.
pub(super) struct Decision {
    pub(super) records: bool,
    pub(super) state: TraceState,
    /// What the sampler adds.
    pub(super) attributes: Vec<KeyValue>,
}

impl Sampling {
    /// The parent alone says no.
    #[inline]
    pub(super) fn is_settled_against(&self, parent: &SpanContext) -> bool {
        self.parent_based && !parent.is_sampled() && parent.is_valid()
    }

    /// After [`Self::is_settled_against`] said no: the parent, or the lack of one, alone says yes.
    #[inline]
    pub(super) fn is_settled_for(&self, has_parent: bool) -> bool {
        self.parent_based && !self.with_attributes && (has_parent || self.roots == Roots::All)
    }

    /// No root is recorded, without asking.
    #[inline]
    pub(super) fn drops_roots(&self) -> bool {
        self.roots == Roots::None
    }

    pub(super) fn decide(&self, call: &Call<'_>) -> Decision {
        if self.parent_based && call.parent.is_valid {
            return Decision {
                records: call.parent.flags.is_sampled(),
                state: call.parent.state.clone(),
                attributes: Vec::new(),
            };
        }
        // A parent that is granted is one that is sampled.
        if call.lineage.is_kept || self.parent_based && call.granted.is_some() {
            return Decision {
                records: true,
                state: call.parent.state.clone(),
                attributes: Vec::new(),
            };
        }
        // A root gets an empty context: an invalid span in it would count as an unsampled parent.
        let context = match (call.granted, &call.lineage.context) {
            (Some(granted), _) => granted.clone(),
            _ if !call.parent.is_valid => Context::new(),
            (_, Some(context)) => context.clone(),
            _ => Context::current(),
        };
        let description = call.site.description();
        // Nothing of the user's runs while the current context is borrowed, so the sampler got a copy.
        let result = self.sampler.should_sample(
            Some(&context),
            call.trace,
            description.name,
            &description.kind,
            call.attributes,
            &call.lineage.links,
        );
        Decision {
            // Nobody is there to see what is recorded and not sampled: custom processors use the standard entrance.
            records: result.decision == SamplingDecision::RecordAndSample,
            state: result.trace_state,
            attributes: result.attributes,
        }
    }
}
