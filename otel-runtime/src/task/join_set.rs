//! A set of tasks that know where they were spawned.

use std::future::Future;
use std::task::{Context, Poll};

use tokio::runtime::Handle;
use tokio::task::{AbortHandle, JoinError};

use super::carrying;
use crate::in_span::FutureExt as _;

/// [`tokio::task::JoinSet`], whose tasks run in the span that is current when they are spawned, with its baggage.
///
/// ```
/// use otel_runtime::{task::JoinSet, traced};
///
/// #[traced]
/// async fn fetch(path: &'static str) -> usize {
///     path.len()
/// }
///
/// #[traced]
/// async fn all() -> usize {
///     let mut tasks = JoinSet::new();
///     for path in ["/first", "/second"] {
///         tasks.spawn(fetch(path));
///     }
///     tasks.join_all().await.into_iter().sum()
/// }
///
/// # tokio::runtime::Builder::new_current_thread().build()?.block_on(async {
/// # #[cfg(feature = "testing")] {
/// let trace = otel_runtime::testing::init();
/// assert_eq!(all().await, 13);
/// trace.assert_tree("all\n  fetch\n  fetch");
/// # }});
/// # Ok::<(), std::io::Error>(())
/// ```
///
/// # Cancellation
/// Dropped, it aborts its tasks; see the [module](super) for what that means for their spans.
#[derive(Debug)]
pub struct JoinSet<T> {
    inner: tokio::task::JoinSet<T>,
}

impl<T> JoinSet<T> {
    /// An empty set.
    #[must_use]
    pub fn new() -> Self {
        Self {
            inner: tokio::task::JoinSet::new(),
        }
    }

    /// How many tasks there are that were not joined.
    #[must_use]
    pub fn len(&self) -> usize {
        self.inner.len()
    }

    /// Whether there is no task that was not joined.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.inner.is_empty()
    }
}

impl<T: 'static> JoinSet<T> {
    /// Spawns a task in the current span.
    ///
    /// # Panics
    /// Outside of a runtime.
    #[track_caller]
    pub fn spawn<F>(&mut self, future: F) -> AbortHandle
    where
        F: Future<Output = T> + Send + 'static,
        T: Send,
    {
        self.inner.spawn(future.in_current_span())
    }

    /// Spawns a task in the current span, on a given runtime.
    #[track_caller]
    pub fn spawn_on<F>(&mut self, future: F, handle: &Handle) -> AbortHandle
    where
        F: Future<Output = T> + Send + 'static,
        T: Send,
    {
        self.inner.spawn_on(future.in_current_span(), handle)
    }

    /// Spawns a task in the current span, on this thread's `LocalSet`.
    ///
    /// # Panics
    /// Outside of a `LocalSet`.
    #[track_caller]
    pub fn spawn_local<F>(&mut self, future: F) -> AbortHandle
    where
        F: Future<Output = T> + 'static,
    {
        self.inner.spawn_local(future.in_current_span())
    }

    /// Runs blocking work in the current span.
    ///
    /// # Panics
    /// Outside of a runtime.
    #[track_caller]
    pub fn spawn_blocking<F>(&mut self, work: F) -> AbortHandle
    where
        F: FnOnce() -> T + Send + 'static,
        T: Send,
    {
        self.inner.spawn_blocking(carrying(work))
    }

    /// Waits for one of the tasks to be done. `None` when there is none.
    ///
    /// # Errors
    /// When that task panicked or was aborted.
    ///
    /// # Cancellation
    /// Nothing is lost when this is dropped.
    pub async fn join_next(&mut self) -> Option<Result<T, JoinError>> {
        self.inner.join_next().await
    }

    /// One of the tasks that are done. `None` when there is none.
    pub fn try_join_next(&mut self) -> Option<Result<T, JoinError>> {
        self.inner.try_join_next()
    }

    /// [`join_next`](Self::join_next) for those who poll.
    ///
    /// # Errors
    /// When that task panicked or was aborted.
    pub fn poll_join_next(&mut self, task: &mut Context<'_>) -> Poll<Option<Result<T, JoinError>>> {
        self.inner.poll_join_next(task)
    }

    /// Waits for all tasks.
    ///
    /// # Panics
    /// When a task panicked or was aborted; the others are aborted then.
    pub async fn join_all(self) -> Vec<T> {
        self.inner.join_all().await
    }

    /// Aborts all tasks. They are still to be joined.
    pub fn abort_all(&mut self) {
        self.inner.abort_all();
    }

    /// Aborts all tasks and waits until they are gone.
    pub async fn shutdown(&mut self) {
        self.inner.shutdown().await;
    }

    /// Lets all tasks go on by themselves.
    pub fn detach_all(&mut self) {
        self.inner.detach_all();
    }
}

impl<T> Default for JoinSet<T> {
    fn default() -> Self {
        Self::new()
    }
}
