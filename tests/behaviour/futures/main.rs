//! Futures: the span is current on each poll, lives as long as the future, and adds little to its size.
#![deny(warnings, clippy::pedantic)]
#![forbid(unsafe_code)]

mod dropped;
mod polls;
mod returned;
mod size;

use std::future::{Future, poll_fn};
use std::pin::Pin;
use std::task::{Context as Task, Poll, Waker};

use otel_runtime::opentelemetry::Context;
use otel_runtime::opentelemetry::trace::{SpanId, TraceContextExt as _};
use otel_runtime::traced;

fn current() -> SpanId {
    Context::current().span().span_context().span_id()
}

/// Ready at the `n`th poll, with the span that was current on each.
fn polls(n: usize) -> impl Future<Output = Vec<SpanId>> {
    let mut seen = Vec::new();
    poll_fn(move |task| {
        seen.push(current());
        if seen.len() == n {
            return Poll::Ready(std::mem::take(&mut seen));
        }
        task.waker().wake_by_ref();
        Poll::Pending
    })
}

fn poll_once<F: Future + ?Sized>(future: Pin<&mut F>) -> Poll<F::Output> {
    future.poll(&mut Task::from_waker(Waker::noop()))
}

#[traced]
async fn eleven_polls() -> Vec<SpanId> {
    polls(11).await
}

fn is_send<T: Send>(value: T) -> T {
    value
}
