//! The span is current on each poll, on whatever thread, and between them it is not.

use std::future::ready;
use std::pin::pin;
use std::rc::Rc;
use std::sync::mpsc;
use std::task::Poll;

use otel_runtime::{testing, traced};

use super::returned::returns_opaque;
use super::{current, eleven_polls, is_send, poll_once, polls};

#[tokio::test]
async fn the_span_is_current_on_each_poll_and_between_them_it_is_not() {
    let trace = testing::init();
    let outside = current();
    let mut future = pin!(eleven_polls());
    let seen = loop {
        match poll_once(future.as_mut()) {
            Poll::Ready(seen) => break seen,
            Poll::Pending => assert_eq!(current(), outside),
        }
    };
    let span = trace.span("eleven_polls");
    assert_eq!(seen, vec![span.span_context.span_id(); 11]);
    assert_eq!(current(), outside);
}

#[test]
fn a_future_may_move_between_threads() {
    let trace = testing::init();
    let mut future = Box::pin(eleven_polls());
    assert!(poll_once(future.as_mut()).is_pending());
    let seen = std::thread::spawn(move || {
        loop {
            if let Poll::Ready(seen) = poll_once(future.as_mut()) {
                return seen;
            }
        }
    })
    .join()
    .unwrap();
    let span = trace.span("eleven_polls");
    assert_eq!(seen, vec![span.span_context.span_id(); 11]);
}

#[test]
#[should_panic(expected = "`async fn` resumed after completion")]
fn polling_a_finished_async_fn_panics_as_without_the_attribute() {
    let _trace = testing::init();
    let mut future = Box::pin(async_unit());
    assert!(poll_once(future.as_mut()).is_ready());
    let _ = poll_once(future.as_mut());
}

#[traced]
async fn async_unit() {
    ready(()).await;
}

#[traced]
async fn not_send(local: Rc<u8>) -> u8 {
    polls(2).await;
    *local
}

#[tokio::test]
async fn send_is_kept_and_not_asked_for() {
    let _trace = testing::init();
    is_send(eleven_polls()).await;
    is_send(returns_opaque(1)).await.unwrap();
    assert_eq!(not_send(Rc::new(3)).await, 3);
    let (sender, receiver) = mpsc::channel();
    tokio::spawn(async move { sender.send(eleven_polls().await.len()) })
        .await
        .unwrap()
        .unwrap();
    assert_eq!(receiver.recv(), Ok(11));
}
