//! `#[traced(leaf)]`: recorded, not made current. Only rows of functions without spans inside take part: that is what `leaf` promises.

use otel_runtime::traced;

use super::Contender;
use super::otel_runtime::{flush, parent, start};
use crate::row::{Mode, Row};
use crate::work::{Order, step, yields};

/// `#[traced(leaf)]`: recorded, not made current.
#[derive(Debug)]
pub(crate) struct Leaf;

#[inline(never)]
#[traced(leaf)]
fn leaf(x: u64) -> u64 {
    step(x)
}

#[inline(never)]
#[traced(leaf)]
fn leaf_attrs(
    x: u64,
    #[attr(cart.items)] items: i64,
    #[attr(cart.express)] express: bool,
    #[attr(cart.total)] total: f64,
    #[attr(cart.coupon)] coupon: &str,
) -> u64 {
    std::hint::black_box((items, express, total, coupon));
    step(x)
}

#[inline(never)]
#[traced(leaf)]
async fn async_leaf(x: u64) -> u64 {
    step(x)
}

#[inline(never)]
#[traced(leaf)]
async fn async_multi(x: u64) -> u64 {
    yields().await;
    step(x)
}

impl Contender for Leaf {
    fn takes_part(row: Row) -> bool {
        !matches!(row, Row::Nested10 | Row::Tree)
    }

    fn start(mode: Mode) {
        start(mode);
    }

    fn flush() {
        flush();
    }

    fn parent(work: &mut dyn FnMut()) {
        parent(work);
    }

    fn leaf(x: u64) -> u64 {
        leaf(x)
    }

    fn leaf_attrs(x: u64, order: Order<'_>) -> u64 {
        leaf_attrs(x, order.items, order.express, order.total, order.coupon)
    }

    fn nested(x: u64, _: u32) -> u64 {
        x
    }

    fn tree(x: u64) -> u64 {
        x
    }

    fn async_leaf(x: u64) -> impl Future<Output = u64> {
        async_leaf(x)
    }

    fn async_multi(x: u64) -> impl Future<Output = u64> {
        async_multi(x)
    }
}
