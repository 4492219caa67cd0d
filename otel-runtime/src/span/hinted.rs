//! Starts the span of a function that says itself how many of its calls are recorded.
//!
//! At a root, what it says takes the place of the sampler's decision. Inside a sampled trace it can only drop this one span, whose children then
//! belong to its parent. Below an unsampled parent it says nothing: a span without its ancestors would be no part of any trace.

use opentelemetry::Context;
use opentelemetry::trace::{SpanContext, TraceContextExt as _, TraceFlags, TraceState};

use super::{Relations, Started, State, start_in, start_now};
use crate::callsite::{self, Callsite, Listening};
use crate::capture::Attributes;
use crate::recording::{Lineage, local};

/// [`start`](super::start) with `sample`, and with `parent`, `root` or `links`. `applies` is asked only where the answer matters.
pub fn start_sampled(
    site: &'static Callsite,
    applies: &mut dyn FnMut() -> bool,
    relate: &mut dyn FnMut(&mut Relations),
    capture: &mut dyn FnMut(&mut Attributes),
) -> Started {
    let listening = callsite::listening(site);
    if listening == Listening::No || !local::is_alive() {
        return Started {
            site,
            state: State::Off,
        };
    }
    let mut relations = Relations::default();
    relate(&mut relations);
    let state = match relations.hinted(site, listening, applies) {
        Ok(relations) if relations.is_empty() => start_now(site, listening, capture),
        Ok(relations) => start_in(site, relations, listening, capture),
        Err(dropped) => dropped,
    };
    Started { site, state }
}

/// What a hint has to do with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Parent {
    None,
    Sampled,
    /// Unsampled, or telemetry is suppressed.
    Silent,
}

impl Parent {
    fn of(lineage: &Lineage) -> Self {
        let look = |context: &Context| {
            let parent = context.span().span_context().clone();
            if context.is_telemetry_suppressed() {
                Self::Silent
            } else if lineage.is_root || !parent.is_valid() {
                Self::None
            } else if parent.is_sampled() {
                Self::Sampled
            } else {
                Self::Silent
            }
        };
        match &lineage.context {
            Some(context) => look(context),
            None => Context::map_current(look),
        }
    }
}

impl Relations {
    /// With what to start the call, or where it runs instead when it is dropped.
    pub(crate) fn hinted(
        mut self,
        site: &'static Callsite,
        listening: Listening,
        applies: &mut dyn FnMut() -> bool,
    ) -> Result<Self, State> {
        let parent = Parent::of(&self.0);
        let Some(sample) = site.description().sample else {
            return Ok(self);
        };
        if parent == Parent::Silent {
            return Ok(self);
        }
        let (trace, span) = local::ids();
        let [a, b, c, d, ..] = span.to_bytes();
        let keeps = sample.keeps(u32::from_be_bytes([a, b, c, d]));
        // Kept inside a sampled trace is what happens anyway.
        if keeps && parent == Parent::Sampled || !applies() {
            return Ok(self);
        }
        if keeps {
            self.0.is_kept = true;
            return Ok(self);
        }
        // Nobody is known to listen yet; the next call that is kept will tell.
        if listening == Listening::Probe || site.description().leaf {
            return Err(State::Off);
        }
        let context = self.0.context.take();
        Err(match (parent, context) {
            (Parent::None, context) => {
                // With valid ids, so that everything below agrees.
                let flags = TraceFlags::default();
                let own = SpanContext::new(trace, span, flags, false, TraceState::NONE);
                let context = context.unwrap_or_else(Context::current);
                State::Unrecorded(context.with_remote_span_context(own))
            }
            (_, Some(context)) => State::Unrecorded(context),
            (_, None) => State::Off,
        })
    }

    fn is_empty(&self) -> bool {
        let Lineage {
            context,
            is_root,
            links,
            is_kept,
        } = &self.0;
        context.is_none() && !is_root && links.is_empty() && !is_kept
    }
}
