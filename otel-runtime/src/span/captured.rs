//! What an `async fn` captures: inside its block, where its parameters are, and not where its span was started.

use opentelemetry::Context;
use opentelemetry::trace::TraceContextExt as _;

use super::{Started, State};
use crate::callsite;
use crate::capture::Attributes;
use crate::recording::local;

/// Where what an `async fn` captures inside its block goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Records {
    /// Nowhere: nothing is captured.
    No,
    /// To the span in the current context.
    Standard,
    /// To the future around the block.
    Fast,
}

/// A started span, and whether what is captured will be kept. By value: an `async fn` keeps room for whatever it borrows.
#[inline]
pub fn and_is_recording(mut started: Started) -> (Started, Records) {
    #[cfg(feature = "metrics")]
    let state = match &mut started.state {
        State::Metered(metered) => &mut metered.state,
        state => state,
    };
    #[cfg(not(feature = "metrics"))]
    let state = &mut started.state;
    let records = match state {
        State::Fast(running) => {
            running.has_captured = false;
            let given = running.is_given.then(|| running.context.clone());
            running.attributes.stand_in(given);
            Records::Fast
        }
        State::Standard(context) if context.span().is_recording() => Records::Standard,
        _ => Records::No,
    };
    (started, records)
}

/// Captures attributes of the span that has just been started for this call.
pub fn capture(records: Records, capture: &mut dyn FnMut(&mut Attributes)) {
    if records == Records::No {
        return;
    }
    if records == Records::Fast {
        // Taken out for the time: an expression may poll traced futures of its own.
        let mut captured = local::exchange_captured(Attributes::new());
        capture(&mut captured);
        local::exchange_captured(captured);
    } else {
        let mut captured = Attributes::new();
        capture(&mut captured);
        let attributes = callsite::before_handing_over(captured.into_vec());
        // Not inside `map_current`: the span may belong to a foreign provider, whose code must be free to look at the context.
        Context::current().span().set_attributes(attributes);
    }
}
