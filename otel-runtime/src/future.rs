//! Wraps a future: its span is current on each poll and ends when the future is done, dropped or unwinds.

mod hinted;
#[cfg(feature = "metrics")]
mod metered;
mod polling;
#[cfg(not(feature = "metrics"))]
mod unmetered;

use std::future::Future;
use std::pin::Pin;
use std::task::{Context as Task, Poll};

use opentelemetry::trace::TraceContextExt as _;
use opentelemetry::{Context, ContextGuard};
use pin_project_lite::pin_project;

pub use self::hinted::prepare_sampled;
use self::polling::EndOnUnwind;
#[cfg(not(feature = "metrics"))]
use self::polling::poll_and_collect;
use crate::callsite::{self, Callsite, Listening};
use crate::capture::Attributes;
use crate::recording::local::{self, InLeaf};
use crate::recording::{self, Running};
use crate::span::{self, End, Relations, Started};

/// Where the wrapper stands. Small, because it adds to the size of every traced future: what a call captured waits in a box.
#[derive(Debug, Default)]
enum State {
    /// Nobody listens, or the span has ended.
    #[default]
    Off,
    /// A function that *returns* a future was called; its span starts at the first poll.
    Prepared(Box<Prepared>),
    /// A context that is only to be current: the span in it is none of ours, or none at all.
    Unrecorded(Context),
    /// A span of the standard entrance.
    Standard(Context),
    /// A span of ours. In a box, which is kept for the next future.
    Fast(Box<Running>),
    /// One of the others, which is counted as well.
    #[cfg(feature = "metrics")]
    Metered(Box<metered::Metered>),
}

impl From<span::State> for State {
    #[inline]
    fn from(state: span::State) -> Self {
        match state {
            span::State::Off => Self::Off,
            span::State::Unrecorded(context) => Self::Unrecorded(context),
            span::State::Standard(context) => Self::Standard(context),
            span::State::Fast(running) => Self::Fast(running),
            #[cfg(feature = "metrics")]
            span::State::Metered(metered) => metered.into(),
        }
    }
}

impl State {
    /// The context to be current while the future is polled.
    #[inline]
    fn context(&self) -> Option<&Context> {
        match self {
            Self::Off | Self::Prepared(_) => None,
            Self::Unrecorded(context) | Self::Standard(context) => Some(context),
            Self::Fast(running) => Some(&running.context),
            #[cfg(feature = "metrics")]
            Self::Metered(metered) => metered.inner.context(),
        }
    }

    /// Our span.
    #[inline]
    fn running(&mut self) -> Option<&mut Running> {
        match self {
            Self::Fast(running) => Some(running),
            #[cfg(feature = "metrics")]
            Self::Metered(metered) => metered.inner.running(),
            _ => None,
        }
    }

    /// Nothing has begun that would have to end.
    fn is_idle(&self) -> bool {
        match self {
            Self::Off | Self::Prepared(_) => true,
            #[cfg(feature = "metrics")]
            Self::Metered(metered) => !metered.has_started,
            _ => false,
        }
    }

    /// Ends the span, after `judge` had a look.
    fn end(self, site: &'static Callsite, judge: impl FnOnce(&mut End<'_>)) {
        match self {
            Self::Off | Self::Prepared(_) | Self::Unrecorded(_) => {}
            Self::Standard(context) => {
                judge(&mut End::standard(context.span(), site));
                context.span().end();
            }
            Self::Fast(mut running) => {
                End::fast(&mut running, site, judge);
                recording::finish(running);
            }
            #[cfg(feature = "metrics")]
            Self::Metered(metered) => metered.end(site, judge),
        }
    }
}

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
    capture(&mut attributes);
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
    F: Future<Output = T>,
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
        let running = unwinding.disarm();
        if let (Poll::Ready(output), Some(running)) = (&output, running) {
            // Still current: spans that the future's own locals open while they are dropped belong below this one.
            this.future.set(None);
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
        let state = std::mem::take(this.state);
        if state.is_idle() {
            return;
        }
        let current = local::is_alive().then(|| make_current(&state, this.site));
        this.future.set(None);
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
