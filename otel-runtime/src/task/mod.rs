//! Spawns tokio tasks that know where they were spawned: the functions of `tokio::task`, with span and baggage taken along.
//!
//! | | the work inside |
//! |---|---|
//! | [`spawn`], [`spawn_blocking`], [`JoinSet`] | belongs to the span that spawned it, as if it were called there |
//! | [`spawn_linked`] | starts traces of its own, which are linked to that span: for work that nobody waits for |
//!
//! None of them starts a span; the traced functions inside do. Inside of a [`leaf`](macro@crate::traced), which is never current, the span
//! around the leaf is taken; only `spawn_linked` links to the leaf itself. Without the feature `spans` they are tokio's own.
//!
//! # Cancellation
//! Nothing is added to tokio's rules, and what they mean for spans is:
//!
//! - A [`JoinHandle`] that is dropped lets its task go on. Its spans are recorded with the parent they have, which may have ended.
//! - A task that is aborted, by its handle, by its [`JoinSet`] or by the end of its runtime, is dropped at its next `.await`: the spans
//!   that run there end with `traced.cancelled = true`. A task that was never polled has no span.
//! - Blocking work cannot be aborted once it runs. Aborted before, it never runs and has no span.

mod join_set;

use std::future::Future;

pub use tokio::task::{AbortHandle, JoinError, JoinHandle};

pub use self::join_set::JoinSet;
use crate::in_span::{Carried, FutureExt as _, InCurrentSpan};

/// [`tokio::spawn`], in the current span and with its baggage.
///
/// ```
/// use otel_runtime::{task, traced};
///
/// #[traced]
/// async fn fetch(path: &str) -> usize {
///     path.len()
/// }
///
/// #[traced]
/// async fn both() -> Result<usize, task::JoinError> {
///     let first = task::spawn(fetch("/first"));
///     Ok(fetch("/second").await + first.await?)
/// }
///
/// # tokio::runtime::Builder::new_current_thread().build()?.block_on(async {
/// # #[cfg(feature = "testing")] {
/// let trace = otel_runtime::testing::init();
/// both().await.unwrap();
/// trace.assert_tree("both\n  fetch\n  fetch");
/// # }});
/// # Ok::<(), std::io::Error>(())
/// ```
///
/// # Panics
/// As [`tokio::spawn`]: outside of a runtime.
///
/// # Cancellation
/// See the [module](self).
#[track_caller]
pub fn spawn<F>(future: F) -> JoinHandle<F::Output>
where
    F: Future + Send + 'static,
    F::Output: Send + 'static,
{
    tokio::task::spawn(future.in_current_span())
}

/// [`tokio::task::spawn_blocking`], in the current span and with its baggage.
///
/// ```
/// use otel_runtime::{task, traced};
///
/// #[traced]
/// fn sum(numbers: &[u64]) -> u64 {
///     numbers.iter().sum()
/// }
///
/// #[traced]
/// async fn count(numbers: Vec<u64>) -> Result<u64, task::JoinError> {
///     task::spawn_blocking(move || sum(&numbers)).await
/// }
///
/// # tokio::runtime::Builder::new_current_thread().build()?.block_on(async {
/// # #[cfg(feature = "testing")] {
/// let trace = otel_runtime::testing::init();
/// assert_eq!(count(vec![1, 2]).await.unwrap(), 3);
/// trace.assert_tree("count\n  sum");
/// # }});
/// # Ok::<(), std::io::Error>(())
/// ```
///
/// # Panics
/// As [`tokio::task::spawn_blocking`]: outside of a runtime.
///
/// # Cancellation
/// See the [module](self).
#[track_caller]
pub fn spawn_blocking<F, R>(work: F) -> JoinHandle<R>
where
    F: FnOnce() -> R + Send + 'static,
    R: Send + 'static,
{
    tokio::task::spawn_blocking(carrying(work))
}

/// [`tokio::spawn`], for work that nobody waits for: each traced function that is first in it starts a trace of its own, with a link
/// to the span that spawned it. Baggage is taken along.
///
/// A request that answers and leaves a mail to be sent does not last until the mail is sent, and its trace should not either; and what
/// a sampler decided about the request need not hold for the mail.
///
/// Other values in the `Context` stay behind. Spans that are made by hand in the task start traces of their own as well, without
/// the link.
///
/// ```
/// use otel_runtime::{task, traced};
///
/// #[traced]
/// async fn send_mail() -> bool {
///     true
/// }
///
/// #[traced]
/// async fn place_order() {
///     task::spawn_linked(send_mail());
/// }
/// # tokio::runtime::Builder::new_current_thread().build()?.block_on(place_order());
/// # Ok::<(), std::io::Error>(())
/// ```
///
/// # Panics
/// As [`tokio::spawn`]: outside of a runtime.
///
/// # Cancellation
/// See the [module](self).
#[track_caller]
pub fn spawn_linked<F>(future: F) -> JoinHandle<F::Output>
where
    F: Future + Send + 'static,
    F::Output: Send + 'static,
{
    tokio::task::spawn(InCurrentSpan::new(future, Carried::detached()))
}

/// The work, with what is current here.
fn carrying<R>(work: impl FnOnce() -> R) -> impl FnOnce() -> R {
    let carried = Carried::here();
    move || {
        let _current = carried.attach();
        work()
    }
}
