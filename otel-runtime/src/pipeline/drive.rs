//! Runs futures to their end on the calling thread, but not beyond a limit, and survives their panics.
//!
//! The thread stays an ordinary one, where blocking is allowed: an exporter that blocks (reqwest's blocking client, say)
//! works here as well as one that needs a reactor, which runs elsewhere.

use std::future::Future;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, Wake, Waker};
use std::thread::Thread;
use std::time::Instant;

/// How a future ended.
#[derive(Debug, PartialEq)]
pub(crate) enum Ended<T> {
    Done(T),
    /// What was said then may hold values, so it is not kept; the panic hook was told.
    Panicked,
    /// It was dropped at the limit.
    CutShort,
}

struct Unpark(Thread);

impl Wake for Unpark {
    fn wake(self: Arc<Self>) {
        self.0.unpark();
    }
}

type Running<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;

/// Runs all at once. `limit` is asked before every look at them, since a shut-down may bring it forward; whoever changes what it
/// answers unparks this thread.
pub(crate) fn all<T>(futures: Vec<Running<'_, T>>, limit: impl Fn() -> Instant) -> Vec<Ended<T>> {
    let waker = Waker::from(Arc::new(Unpark(std::thread::current())));
    let mut context = Context::from_waker(&waker);
    let mut running: Vec<_> = futures.into_iter().map(Some).collect();
    let mut ended: Vec<Option<Ended<T>>> = running.iter().map(|_| None).collect();
    loop {
        let left = limit().saturating_duration_since(Instant::now());
        for (slot, end) in running.iter_mut().zip(&mut ended) {
            if let Some(now) = poll(slot, &mut context) {
                *end = Some(now);
            }
        }
        if running.iter().all(Option::is_none) {
            break;
        }
        if left.is_zero() {
            break;
        }
        std::thread::park_timeout(left);
    }
    running.iter_mut().for_each(discard);
    ended
        .into_iter()
        .map(|end| end.unwrap_or(Ended::CutShort))
        .collect()
}

fn poll<T>(slot: &mut Option<Running<'_, T>>, context: &mut Context<'_>) -> Option<Ended<T>> {
    let future = slot.as_mut()?;
    let end = match catch_unwind(AssertUnwindSafe(|| future.as_mut().poll(context))) {
        Ok(Poll::Pending) => return None,
        Ok(Poll::Ready(output)) => Ended::Done(output),
        Err(_) => Ended::Panicked,
    };
    discard(slot);
    Some(end)
}

/// A future may panic on its way out, too.
fn discard<T>(slot: &mut Option<Running<'_, T>>) {
    let _ = catch_unwind(AssertUnwindSafe(|| drop(slot.take())));
}

/// Calls `f`, which is somebody else's code.
pub(crate) fn call<T>(f: impl FnOnce() -> T) -> Ended<T> {
    match catch_unwind(AssertUnwindSafe(f)) {
        Ok(output) => Ended::Done(output),
        Err(_) => Ended::Panicked,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::Duration;

    fn never() -> Instant {
        Instant::now() + Duration::from_secs(60)
    }

    #[test]
    fn each_future_ends_its_own_way() {
        let soon = Instant::now() + Duration::from_millis(20);
        let futures: Vec<Running<'_, i32>> = vec![
            Box::pin(async { 1 }),
            Box::pin(async { panic!("oh") }),
            Box::pin(std::future::pending()),
        ];
        let ended = all(futures, || soon);
        assert_eq!(ended, [Ended::Done(1), Ended::Panicked, Ended::CutShort]);
    }

    #[test]
    fn a_wake_from_another_thread_is_seen() {
        let mut started = false;
        let future = std::future::poll_fn(move |context| {
            if started {
                return Poll::Ready(7);
            }
            started = true;
            let waker = context.waker().clone();
            std::thread::spawn(move || waker.wake());
            Poll::Pending
        });
        assert_eq!(all(vec![Box::pin(future)], never), [Ended::Done(7)]);
    }

    #[test]
    fn a_limit_brought_forward_is_seen() {
        let limit = std::sync::Mutex::new(never());
        let worker = std::thread::current();
        std::thread::scope(|scope| {
            scope.spawn(|| {
                *limit.lock().unwrap() = Instant::now();
                worker.unpark();
            });
            let ended = all(vec![Box::pin(std::future::pending::<()>())], || {
                *limit.lock().unwrap()
            });
            assert_eq!(ended, [Ended::CutShort]);
        });
    }
}
