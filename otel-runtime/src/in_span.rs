//! Takes the current context along to wherever a piece of work goes: span, baggage and everything else in it; or gives a future a span of its own.

use std::fmt;
use std::future::Future;
use std::marker::PhantomData;
#[cfg(feature = "spans")]
use std::panic::{RefUnwindSafe, UnwindSafe};
use std::pin::Pin;
use std::task::{Context as Task, Poll};

#[cfg(feature = "spans")]
use opentelemetry::{Context, ContextGuard};
use pin_project_lite::pin_project;

#[cfg(feature = "spans")]
use crate::future::{self, Traced};
#[cfg(feature = "spans")]
use crate::span::{End, Guard, Started};

/// What a piece of work takes along. Without `spans` nothing.
#[derive(Clone, Default)]
pub(crate) struct Carried {
    #[cfg(feature = "spans")]
    context: Context,
}

/// A context is not changed by whoever holds it, so that nothing half-done can be seen after a panic.
#[cfg(feature = "spans")]
impl UnwindSafe for Carried {}
#[cfg(feature = "spans")]
impl RefUnwindSafe for Carried {}

#[cfg(feature = "spans")]
impl Carried {
    /// What is current here.
    pub(crate) fn here() -> Self {
        Self {
            context: crate::current::context(),
        }
    }

    /// What is current here but the span, which roots are linked to.
    #[cfg(feature = "task")]
    pub(crate) fn detached() -> Self {
        let from = crate::current::span_context();
        let context = crate::origin::detached(&crate::current::context(), from);
        Self { context }
    }

    /// Makes it current, unless the thread is being torn down.
    pub(crate) fn attach(&self) -> Option<ContextGuard> {
        crate::recording::local::is_alive().then(|| self.context.clone().attach())
    }
}

#[cfg(not(feature = "spans"))]
impl Carried {
    pub(crate) fn here() -> Self {
        Self::default()
    }

    #[cfg(feature = "task")]
    pub(crate) fn detached() -> Self {
        Self::default()
    }

    #[expect(clippy::unused_self, reason = "of the same form as with `spans`")]
    pub(crate) fn attach(&self) {}
}

/// For futures that are not awaited where they are made, `in_current_span`, and for those that get a span of their own, `in_span`.
///
/// It is implemented for every future.
pub trait FutureExt: Future + Sized {
    /// The future in the span and with the baggage that are current at this call, wherever it is polled later.
    ///
    /// It starts no span. Inside of a [`leaf`](macro@crate::traced), which is never current, the span around the leaf is taken.
    ///
    /// ```
    /// use otel_runtime::{FutureExt as _, traced};
    ///
    /// #[traced]
    /// async fn fetch(path: &str) -> usize {
    ///     path.len()
    /// }
    ///
    /// #[traced]
    /// async fn both() -> usize {
    ///     let first = tokio::spawn(fetch("/first").in_current_span());
    ///     fetch("/second").await + first.await.unwrap_or(0)
    /// }
    ///
    /// # tokio::runtime::Builder::new_current_thread().build()?.block_on(async {
    /// # #[cfg(feature = "testing")] {
    /// let trace = otel_runtime::testing::init();
    /// both().await;
    /// trace.assert_tree("both\n  fetch\n  fetch");
    /// # }});
    /// # Ok::<(), std::io::Error>(())
    /// ```
    ///
    /// # Cancellation
    /// Dropped before it is done, it drops the future inside while the span is current: a traced one ends with
    /// `traced.cancelled = true` below that span.
    fn in_current_span(self) -> InCurrentSpan<Self> {
        InCurrentSpan::new(self, Carried::here())
    }

    /// The future in a span of its own, which has started where [`span!`](crate::span!) stands: current on each poll, ended when the future is done.
    ///
    /// What the future yields is not judged; `span!("name", async { … })` does.
    ///
    /// ```
    /// use otel_runtime::{FutureExt as _, span, traced};
    ///
    /// #[traced]
    /// async fn fetch(path: &str) -> usize {
    ///     path.len()
    /// }
    ///
    /// # tokio::runtime::Builder::new_current_thread().build()?.block_on(async {
    /// # #[cfg(feature = "testing")] {
    /// let trace = otel_runtime::testing::init();
    /// let path = "/first";
    /// tokio::spawn(fetch(path).in_span(span!("prefetch", path))).await;
    /// trace.assert_tree("prefetch\n  fetch");
    /// # }});
    /// # Ok::<(), std::io::Error>(())
    /// ```
    ///
    /// # Cancellation
    /// Dropped before it is done, also before its first poll, it ends the span with `traced.cancelled = true`.
    fn in_span(self, span: SpanGuard) -> InSpan<Self> {
        InSpan::new(self, span)
    }
}

/// A span that is current until this is dropped; made by [`span!`](crate::span!).
///
/// It belongs to the thread on which it was made: it is not `Send`, and so is no future that holds one across an `.await`. For a future there is
/// [`future.in_span(span!(…))`](FutureExt::in_span), and `span!("charge", async { … })`.
///
/// ```compile_fail
/// fn is_send<T: Send>(_: T) {}
///
/// is_send(async {
///     let _charge = otel_runtime::span!("charge");
///     std::future::ready(()).await;
/// });
/// ```
///
/// # Panics
/// Never. Dropped by a panic, it records that: status Error and `error.type = "panic"`.
#[must_use = "the span ends when this is dropped, with `let _ =` at once; bind it to a name: `let _charge = span!(…);`"]
pub struct SpanGuard {
    #[cfg(feature = "spans")]
    guard: Guard,
    not_send: PhantomData<*const AcrossAwaitWriteFutureInSpan>,
}

/// What keeps a guard on its thread. The compiler says of a guard that is held across an `.await` that this is not `Send`, so that its name says what to write:
/// `future.in_span(span!(…))`.
enum AcrossAwaitWriteFutureInSpan {}

impl fmt::Debug for SpanGuard {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SpanGuard").finish_non_exhaustive()
    }
}

/// `span!`
#[cfg(feature = "spans")]
pub fn guard(started: Started) -> SpanGuard {
    SpanGuard {
        guard: Guard::enter(started),
        not_send: PhantomData,
    }
}

/// `span!` without `spans`, or with a mistake in it.
pub fn no_guard() -> SpanGuard {
    SpanGuard {
        #[cfg(feature = "spans")]
        guard: Guard::nothing(),
        not_send: PhantomData,
    }
}

impl<F: Future> FutureExt for F {}

pin_project! {
    /// A future that takes its context along; made by [`FutureExt::in_current_span`].
    #[must_use = "futures do nothing unless you `.await` or poll them"]
    pub struct InCurrentSpan<F> {
        #[pin]
        future: Option<F>,
        carried: Carried,
    }

    impl<F> PinnedDrop for InCurrentSpan<F> {
        fn drop(this: Pin<&mut Self>) {
            let mut this = this.project();
            let _current = this.carried.attach();
            this.future.set(None);
        }
    }
}

impl<F> InCurrentSpan<F> {
    pub(crate) fn new(future: F, carried: Carried) -> Self {
        Self {
            future: Some(future),
            carried,
        }
    }
}

impl<F: Future> Future for InCurrentSpan<F> {
    type Output = F::Output;

    fn poll(self: Pin<&mut Self>, task: &mut Task<'_>) -> Poll<F::Output> {
        let this = self.project();
        let _current = this.carried.attach();
        match this.future.as_pin_mut() {
            Some(future) => future.poll(task),
            // It goes only when this is dropped.
            None => Poll::Pending,
        }
    }
}

impl<F> fmt::Debug for InCurrentSpan<F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("InCurrentSpan").finish_non_exhaustive()
    }
}

#[cfg(feature = "spans")]
type Inner<F> = Traced<F, fn(&<F as Future>::Output, &mut End<'_>)>;
#[cfg(not(feature = "spans"))]
type Inner<F> = F;

pin_project! {
    /// A future in a span of its own; made by [`FutureExt::in_span`].
    #[must_use = "futures do nothing unless you `.await` or poll them"]
    pub struct InSpan<F: Future> {
        #[pin]
        future: Inner<F>,
    }
}

#[cfg(feature = "spans")]
impl<F: Future> InSpan<F> {
    fn new(future: F, span: SpanGuard) -> Self {
        Self {
            future: future::future(span.guard.leave(), future, |_, _| {}),
        }
    }
}

#[cfg(not(feature = "spans"))]
impl<F: Future> InSpan<F> {
    fn new(future: F, _: SpanGuard) -> Self {
        Self { future }
    }
}

impl<F: Future> Future for InSpan<F> {
    type Output = F::Output;

    fn poll(self: Pin<&mut Self>, task: &mut Task<'_>) -> Poll<F::Output> {
        self.project().future.poll(task)
    }
}

impl<F: Future> fmt::Debug for InSpan<F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("InSpan").finish_non_exhaustive()
    }
}
