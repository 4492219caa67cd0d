//! What stands around one poll: it takes what the body captured, and ends the span when the poll unwinds.

use super::State;
use crate::callsite::Callsite;
use crate::capture::Attributes;
use crate::recording::local;
use crate::span::End;

/// Polls, and takes what the body captured before its first instruction. What a future around this one has left is put back.
pub(super) fn poll_and_collect<T>(unwinding: &mut EndOnUnwind<'_>, poll: impl FnOnce() -> T) -> T {
    let running = unwinding.state.as_deref_mut().and_then(State::running);
    let Some(running) = running.filter(|running| !running.has_captured) else {
        return poll();
    };
    let own = std::mem::take(&mut running.attributes);
    let _collecting = Collecting {
        outer: local::exchange_captured(own),
        unwinding,
    };
    poll()
}

/// Collects what was captured when it is dropped: also when the poll unwinds, for the span keeps its attributes then.
struct Collecting<'a, 'b> {
    outer: Attributes,
    unwinding: &'a mut EndOnUnwind<'b>,
}

impl Drop for Collecting<'_, '_> {
    fn drop(&mut self) {
        let mut own = local::exchange_captured(std::mem::take(&mut self.outer));
        own.stand_in(None);
        let state = self.unwinding.state.as_deref_mut();
        if let Some(running) = state.and_then(State::running) {
            running.has_captured = true;
            running.attributes = own;
        }
    }
}

/// Ends the span when the poll unwinds, or the drop of what was polled. Told here and not in `Drop`: runtimes drop a future after they caught its panic, when nothing unwinds any more.
pub(super) struct EndOnUnwind<'a> {
    pub(super) state: Option<&'a mut State>,
    pub(super) site: &'static Callsite,
}

impl<'a> EndOnUnwind<'a> {
    pub(super) fn disarm(mut self) -> Option<&'a mut State> {
        self.state.take()
    }
}

impl Drop for EndOnUnwind<'_> {
    fn drop(&mut self) {
        if let Some(state) = self.state.take() {
            std::mem::take(state).end(self.site, |end: &mut End<'_>| {
                end.panicked();
            });
        }
    }
}
