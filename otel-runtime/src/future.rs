//! Wraps a future, or a stream: its span is current on each poll and ends when the future is done, dropped or unwinds.

mod hinted;
#[cfg(feature = "metrics")]
mod metered;
mod polling;
mod state;
mod stream;
#[cfg(not(feature = "metrics"))]
mod unmetered;

use std::future::Future;
use std::pin::Pin;
use std::task::{Context as Task, Poll};

use futures_core::FusedFuture;
use opentelemetry::ContextGuard;
use pin_project_lite::pin_project;

pub use self::hinted::prepare_sampled;
use self::polling::EndOnUnwind;
#[cfg(not(feature = "metrics"))]
use self::polling::poll_and_collect;
use self::state::State;
pub use self::stream::streamed_by;
use crate::callsite::{self, Callsite, Listening};
use crate::capture::Attributes;
use crate::recording::local::{self, InLeaf};
use crate::span::{self, End, Relations, Started};

/// What is known at the call of a function that returns a future.
#[derive(Debug)]
struct Prepared {
    relations: Relations,
    attributes: Attributes,
    listening: Listening,
}

pin_project! {
    /// The future of a traced function.
    ///
    /// # Cancellation
    /// Dropped before it is done, it drops the inner future while the span is current and ends the span with `traced.cancelled = true`.
    ///
    /// # Panics
    /// When polled again after it was done, as the future of any `async fn`.
    #[derive(Debug)]
    #[must_use = "futures do nothing unless you `.await` or poll them"]
    pub struct Traced<F, J> {
        #[pin]
        future: Option<F>,
        judge: Option<J>,
        site: &'static Callsite,
        state: State,
    }

    impl<F, J> PinnedDrop for Traced<F, J> {
        fn drop(this: Pin<&mut Self>) {
            this.cancel();
        }
    }
}

/// Runs `future` inside a started span: the expansion of an `async fn`.
pub fn future<F, J>(started: Started, future: F, judge: J) -> Traced<F, J>
where
    F: Future,
    J: FnOnce(&F::Output, &mut End<'_>),
{
    let Started { site, state } = started;
    Traced {
        future: Some(future),
        judge: Some(judge),
        site,
        state: state.into(),
    }
}

/// What a function that returns a future captured when it was called.
#[derive(Debug)]
pub struct Call {
    site: &'static Callsite,
    state: State,
}

/// Captures attributes and parent at the call of a function that returns a future; the span starts at the future's first poll.
pub fn prepare(
    site: &'static Callsite,
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
    prepare_in(site, relations, listening, capture)
}

fn prepare_in(
    site: &'static Callsite,
    relations: Relations,
    listening: Listening,
    capture: &mut dyn FnMut(&mut Attributes),
) -> Call {
    let mut attributes = Attributes::new();
    attributes.capture_in(relations.context(), capture);
    Call {
        site,
        state: State::Prepared(Box::new(Prepared {
            relations,
            attributes,
            listening,
        })),
    }
}

/// Runs the future that a function returned inside a span of its own. `T` tells an `async` block what it yields.
pub fn returned<T, F, J>(call: Call, future: F, judge: J) -> Traced<F, J>
where
    F: Future<Output = T>,
    J: FnOnce(&T, &mut End<'_>),
{
    let Call { site, state } = call;
    Traced {
        future: Some(future),
        judge: Some(judge),
        site,
        state,
    }
}

/// [`returned`], for the future that `body` makes.
pub fn returned_by<T, F, B, J>(call: Call, body: B, judge: J) -> Traced<F, J>
where
    // The compiler quotes the line: a trait with words of its own would not tell the body's `async` block what it yields.
    F: Future<Output = T>, // What the function returns is no future? Then remove the option `future`.
    B: FnOnce() -> F,
    J: FnOnce(&T, &mut End<'_>),
{
    returned(call, body(), judge)
}

impl<F, J> Future for Traced<F, J>
where
    F: Future,
    J: FnOnce(&F::Output, &mut End<'_>),
{
    type Output = F::Output;

    fn poll(self: Pin<&mut Self>, task: &mut Task<'_>) -> Poll<F::Output> {
        let mut this = self.project();
        let Some(future) = this.future.as_mut().as_pin_mut() else {
            resumed_after_completion()
        };
        start_if_prepared(this.state, this.site);
        if matches!(this.state, State::Off) {
            return future.poll(task);
        }
        if !std::thread::panicking() {
            local::panic_is_over();
        }
        let _current = make_current(this.state, this.site);
        let mut unwinding = EndOnUnwind {
            state: Some(this.state),
            site: this.site,
        };
        #[cfg(feature = "metrics")]
        let output = metered::poll_and_label(&mut unwinding, || future.poll(task));
        #[cfg(not(feature = "metrics"))]
        let output = poll_and_collect(&mut unwinding, || future.poll(task));
        if output.is_ready() {
            // Still current: spans that the future's own locals open while they are dropped belong below this one.
            this.future.set(None);
        }
        let running = unwinding.disarm();
        if let (Poll::Ready(output), Some(running)) = (&output, running) {
            let judge = this.judge.take();
            std::mem::take(running).end(this.site, |end| {
                if let Some(judge) = judge {
                    judge(output, end);
                }
            });
        }
        output
    }
}

impl<F, J> FusedFuture for Traced<F, J>
where
    F: FusedFuture,
    J: FnOnce(&F::Output, &mut End<'_>),
{
    fn is_terminated(&self) -> bool {
        { self.future.as_ref() }.is_none_or(FusedFuture::is_terminated)
    }
}

/// What keeps a span current for the time of a poll.
enum Current {
    Attached { _guard: ContextGuard },
    Leaf { _inside: InLeaf },
}

#[inline]
fn make_current(state: &State, site: &'static Callsite) -> Option<Current> {
    match state {
        State::Fast(running) if site.description().leaf => Some(Current::Leaf {
            _inside: InLeaf::enter_again(running),
        }),
        #[cfg(feature = "metrics")]
        State::Metered(metered) => make_current(&metered.inner, site),
        state => state.context().map(|context| Current::Attached {
            _guard: context.clone().attach(),
        }),
    }
}

impl<F, J> Traced<F, J> {
    /// Dropped half-way: the inner future goes first, while its span is still current.
    fn cancel(self: Pin<&mut Self>) {
        let mut this = self.project();
        let mut state = std::mem::take(this.state);
        if state.is_idle() {
            return;
        }
        let current = local::is_alive().then(|| make_current(&state, this.site));
        let unwinding = EndOnUnwind {
            state: Some(&mut state),
            site: this.site,
        };
        this.future.set(None);
        unwinding.disarm();
        state.end(this.site, |end: &mut End<'_>| {
            end.cancelled();
        });
        drop(current);
    }
}

/// First poll of a returned future: its span starts now, below the context of the call.
fn start_if_prepared(state: &mut State, site: &'static Callsite) {
    #[cfg(feature = "metrics")]
    if let State::Metered(metered) = state {
        start_if_prepared(&mut metered.inner, site);
        metered.start();
        return;
    }
    if !matches!(state, State::Prepared(_)) {
        return;
    }
    if let State::Prepared(call) = std::mem::take(state) {
        let Prepared {
            relations,
            mut attributes,
            listening,
        } = *call;
        *state = span::start_in(site, relations, listening, &mut |set| {
            *set = std::mem::take(&mut attributes);
        })
        .into();
    }
}

#[expect(
    clippy::panic,
    reason = "the contract of `Future`: what every `async fn` does when it is polled after completion"
)]
fn resumed_after_completion() -> ! {
    panic!("traced future polled after completion")
}
