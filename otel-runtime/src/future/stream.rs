//! Wraps a stream: its span is current on each poll, counts the items, and ends when the stream is done, dropped or unwinds.

use std::fmt;
use std::pin::Pin;
use std::task::{Context as Task, Poll};

use futures_core::{FusedStream, Stream};
use pin_project_lite::pin_project;

use super::{Call, State, make_current, start_if_prepared};
use crate::callsite::Callsite;
use crate::recording::local;
use crate::span::End;

pin_project! {
    /// The stream of a traced function.
    ///
    /// # Cancellation
    /// Dropped before its end, it drops the inner stream while the span is current and ends the span with `traced.cancelled = true`.
    #[must_use = "streams do nothing unless they are polled"]
    pub struct TracedStream<S, J> {
        // Gone at its end: what its locals do while they are dropped belongs below the span.
        #[pin]
        stream: Option<S>,
        judge: J,
        site: &'static Callsite,
        state: State,
        items: u64,
        has_failed: bool,
    }

    impl<S, J> PinnedDrop for TracedStream<S, J> {
        fn drop(this: Pin<&mut Self>) {
            this.cancel();
        }
    }
}

/// A stream of `T`, and what to write where there is none.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a stream, and `stream` is for functions that return one",
    label = "not a stream",
    note = "a function with `stream` returns `impl Stream<Item = T>`, `Pin<Box<dyn Stream<Item = T>>>`, `BoxStream<'_, T>`, or a name of such a box",
    note = "where there is none, remove `stream`; `#[traced(sync)]` says that the span ends with the call"
)]
pub trait StreamOf<T>: Stream<Item = T> {}

#[diagnostic::do_not_recommend]
impl<T, S: Stream<Item = T>> StreamOf<T> for S {}

/// Runs the stream that `body` makes inside a span of its own. `T` tells the body what it yields.
pub fn streamed_by<T, S, B, J>(call: Call, body: B, judge: J) -> TracedStream<S, J>
where
    S: StreamOf<T>,
    B: FnOnce() -> S,
    J: FnMut(&T, &mut End<'_>),
{
    let Call { site, state } = call;
    TracedStream {
        stream: Some(body()),
        judge,
        site,
        state,
        items: 0,
        has_failed: false,
    }
}

impl<S, J> Stream for TracedStream<S, J>
where
    S: Stream,
    J: FnMut(&S::Item, &mut End<'_>),
{
    type Item = S::Item;

    fn poll_next(self: Pin<&mut Self>, task: &mut Task<'_>) -> Poll<Option<S::Item>> {
        let mut this = self.project();
        let Some(stream) = this.stream.as_mut().as_pin_mut() else {
            return Poll::Ready(None);
        };
        start_if_prepared(this.state, this.site);
        if matches!(this.state, State::Off) {
            return stream.poll_next(task);
        }
        if !std::thread::panicking() {
            local::panic_is_over();
        }
        let _current = make_current(this.state, this.site);
        let unwinding = EndOnUnwind {
            state: Some(this.state),
            site: this.site,
            items: *this.items,
        };
        let polled = stream.poll_next(task);
        if matches!(polled, Poll::Ready(None)) {
            this.stream.set(None);
        }
        let Some(state) = unwinding.disarm() else {
            return polled;
        };
        match &polled {
            Poll::Pending => {}
            Poll::Ready(Some(item)) => {
                *this.items += 1;
                if !*this.has_failed {
                    let (judge, has_failed) = (this.judge, this.has_failed);
                    state.look(this.site, |end| {
                        judge(item, end);
                        *has_failed = end.has_failed();
                    });
                }
            }
            Poll::Ready(None) => {
                let items = *this.items;
                std::mem::take(state).end(this.site, |end: &mut End<'_>| end.items(items));
            }
        }
        polled
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        self.stream.as_ref().map_or((0, Some(0)), Stream::size_hint)
    }
}

impl<S, J> FusedStream for TracedStream<S, J>
where
    S: FusedStream,
    J: FnMut(&S::Item, &mut End<'_>),
{
    fn is_terminated(&self) -> bool {
        { self.stream.as_ref() }.is_none_or(FusedStream::is_terminated)
    }
}

impl<S, J> TracedStream<S, J> {
    /// Dropped before its end: the inner stream goes first, while its span is still current.
    fn cancel(self: Pin<&mut Self>) {
        let mut this = self.project();
        let mut state = std::mem::take(this.state);
        if state.is_idle() {
            return;
        }
        let current = local::is_alive().then(|| make_current(&state, this.site));
        let (items, has_failed) = (*this.items, *this.has_failed);
        let unwinding = EndOnUnwind {
            state: Some(&mut state),
            site: this.site,
            items,
        };
        this.stream.set(None);
        unwinding.disarm();
        state.end(this.site, |end: &mut End<'_>| {
            end.items(items);
            end.already_failed(has_failed);
            end.cancelled();
        });
        drop(current);
    }
}

impl<S, J> fmt::Debug for TracedStream<S, J> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("TracedStream")
            .field("items", &self.items)
            .finish_non_exhaustive()
    }
}

/// Ends the span when the poll unwinds, as that of a future.
struct EndOnUnwind<'a> {
    state: Option<&'a mut State>,
    site: &'static Callsite,
    items: u64,
}

impl<'a> EndOnUnwind<'a> {
    fn disarm(mut self) -> Option<&'a mut State> {
        self.state.take()
    }
}

impl Drop for EndOnUnwind<'_> {
    fn drop(&mut self) {
        if let Some(state) = self.state.take() {
            let items = self.items;
            std::mem::take(state).end(self.site, |end: &mut End<'_>| {
                end.items(items);
                end.panicked();
            });
        }
    }
}
