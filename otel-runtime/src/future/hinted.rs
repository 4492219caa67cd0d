//! Functions that return a future and say how many of their calls are recorded.

use super::{Call, State, prepare_in};
use crate::callsite::{self, Callsite, Listening};
use crate::capture::Attributes;
use crate::recording::local;
use crate::span::Relations;

/// [`prepare`](super::prepare) with `sample`: decided at the call, with the parent that the span would have. What is dropped captures nothing.
pub fn prepare_sampled(
    site: &'static Callsite,
    applies: &mut dyn FnMut() -> bool,
    relate: &mut dyn FnMut(&mut Relations),
    capture: &mut dyn FnMut(&mut Attributes),
) -> Call {
    let listening = callsite::listening(site);
    if listening == Listening::No || !local::is_alive() {
        return Call {
            site,
            state: State::Off,
        };
    }
    let mut relations = Relations::default();
    relate(&mut relations);
    relations.parent_at_call();
    match relations.hinted(site, listening, applies) {
        Ok(relations) => prepare_in(site, relations, listening, capture),
        Err(dropped) => Call {
            site,
            state: dropped.into(),
        },
    }
}
