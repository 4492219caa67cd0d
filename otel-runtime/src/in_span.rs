//! Takes the current context along to wherever a piece of work goes: span, baggage and everything else in it.

use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::task::{Context as Task, Poll};

#[cfg(feature = "spans")]
use opentelemetry::{Context, ContextGuard};
use pin_project_lite::pin_project;

/// What a piece of work takes along. Without `spans` nothing.
#[derive(Clone, Default)]
pub(crate) struct Carried {
    #[cfg(feature = "spans")]
    context: Context,
}

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

/// For futures that are not awaited where they are made: `in_current_span`.
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
