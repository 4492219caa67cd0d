//! The functions as they are without any span.

use super::Contender;
use crate::row::{Mode, Row};
use crate::work::{BRANCHES, Order, TWIGS, step, yields};

/// Nothing is recorded.
#[derive(Debug)]
pub(crate) struct Bare;

#[inline(never)]
fn leaf(x: u64) -> u64 {
    step(x)
}

#[inline(never)]
fn leaf_attrs(x: u64, items: i64, express: bool, total: f64, coupon: &str) -> u64 {
    std::hint::black_box((items, express, total, coupon));
    step(x)
}

#[inline(never)]
fn nested(x: u64, depth: u32) -> u64 {
    if depth > 1 {
        return step(nested(x, depth - 1));
    }
    step(x)
}

#[inline(never)]
fn branch(x: u64) -> u64 {
    (0..TWIGS).fold(x, |x, _| leaf(x))
}

#[inline(never)]
fn tree(x: u64) -> u64 {
    (0..BRANCHES).fold(x, |x, _| branch(x))
}

#[expect(clippy::unused_async, reason = "the others' are futures as well")]
#[inline(never)]
async fn async_leaf(x: u64) -> u64 {
    step(x)
}

#[inline(never)]
async fn async_multi(x: u64) -> u64 {
    yields().await;
    step(x)
}

impl Contender for Bare {
    fn takes_part(row: Row) -> bool {
        // Its rounds are shorter than the time that two threads need to start at once, and it has nothing to contend for.
        row != Row::Contended
    }

    fn records(_: Mode) -> bool {
        false
    }

    fn start(_: Mode) {}

    fn flush() {}

    fn parent(work: &mut dyn FnMut()) {
        work();
    }

    fn leaf(x: u64) -> u64 {
        leaf(x)
    }

    fn leaf_attrs(x: u64, order: Order<'_>) -> u64 {
        leaf_attrs(x, order.items, order.express, order.total, order.coupon)
    }

    fn nested(x: u64, depth: u32) -> u64 {
        nested(x, depth)
    }

    fn tree(x: u64) -> u64 {
        tree(x)
    }

    fn async_leaf(x: u64) -> impl Future<Output = u64> {
        async_leaf(x)
    }

    fn async_multi(x: u64) -> impl Future<Output = u64> {
        async_multi(x)
    }
}
