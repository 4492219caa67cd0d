//! What the measured functions do: next to nothing, and the same for every contender.

use std::future::Future;
use std::hint::black_box;
use std::pin::{Pin, pin};
use std::task::{Context, Poll, Waker};

/// How often the future of `async_multi` is not ready.
pub(crate) const YIELDS: u32 = 10;
/// Depth of `nested10`.
pub(crate) const DEPTH: u32 = 10;
/// Children of the root of `tree`, each of which has [`TWIGS`].
pub(crate) const BRANCHES: u32 = 100;
/// Children of each branch of `tree`.
pub(crate) const TWIGS: u32 = 9;
/// Spans of `tree`.
pub(crate) const TREE: u64 = 1 + BRANCHES as u64 * (1 + TWIGS as u64);

/// The body of every measured function.
#[inline]
pub(crate) fn step(x: u64) -> u64 {
    black_box(x).wrapping_add(1)
}

/// What `leaf_attrs` captures.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Order<'a> {
    /// An `i64`.
    pub(crate) items: i64,
    /// A `bool`.
    pub(crate) express: bool,
    /// An `f64`.
    pub(crate) total: f64,
    /// A string of 24 bytes, borrowed as it is in a function's parameter.
    pub(crate) coupon: &'a str,
}

/// The order all contenders get.
pub(crate) const ORDER: Order<'static> = Order {
    items: 3,
    express: true,
    total: 79.25,
    coupon: "SPRING-2031-FREE-DELIVER",
};
const _: () = assert!(ORDER.coupon.len() == 24);

/// A future that is ready when it is polled for the eleventh time.
#[derive(Debug)]
pub(crate) struct Yields(u32);

/// See [`Yields`].
pub(crate) fn yields() -> Yields {
    Yields(YIELDS)
}

impl Future for Yields {
    type Output = ();

    #[inline]
    fn poll(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<()> {
        if self.0 == 0 {
            return Poll::Ready(());
        }
        self.0 -= 1;
        Poll::Pending
    }
}

/// Polls until it is ready: the executor that costs least.
#[inline]
pub(crate) fn drive<F: Future>(future: F) -> F::Output {
    let mut future = pin!(future);
    let mut context = Context::from_waker(Waker::noop());
    loop {
        if let Poll::Ready(output) = future.as_mut().poll(&mut context) {
            return output;
        }
    }
}
