//! `#[tracing::instrument]` with tracing-opentelemetry, in front of the SDK.

use tracing::instrument;
use tracing_subscriber::layer::SubscriberExt as _;

use super::{Contender, sdk};
use crate::row::{Mode, Row};
use crate::work::{BRANCHES, Order, TWIGS, step, yields};

/// `#[instrument(skip_all, fields(…))]`.
#[derive(Debug)]
pub(crate) struct Tracing;

#[inline(never)]
#[instrument(skip_all, fields(code.function.name = concat!(module_path!(), "::leaf")))]
fn leaf(x: u64) -> u64 {
    step(x)
}

#[inline(never)]
#[instrument(
    skip_all,
    fields(
        code.function.name = concat!(module_path!(), "::leaf_attrs"),
        cart.items = items,
        cart.express = express,
        cart.total = total,
        cart.coupon = coupon,
    )
)]
fn leaf_attrs(x: u64, items: i64, express: bool, total: f64, coupon: &str) -> u64 {
    std::hint::black_box((items, express, total, coupon));
    step(x)
}

#[inline(never)]
#[instrument(skip_all, fields(code.function.name = concat!(module_path!(), "::nested")))]
fn nested(x: u64, depth: u32) -> u64 {
    if depth > 1 {
        return step(nested(x, depth - 1));
    }
    step(x)
}

#[inline(never)]
#[instrument(skip_all, fields(code.function.name = concat!(module_path!(), "::branch")))]
fn branch(x: u64) -> u64 {
    (0..TWIGS).fold(x, |x, _| leaf(x))
}

#[inline(never)]
#[instrument(skip_all, fields(code.function.name = concat!(module_path!(), "::tree")))]
fn tree(x: u64) -> u64 {
    (0..BRANCHES).fold(x, |x, _| branch(x))
}

#[inline(never)]
#[instrument(skip_all, fields(code.function.name = concat!(module_path!(), "::async_leaf")))]
async fn async_leaf(x: u64) -> u64 {
    step(x)
}

#[inline(never)]
#[instrument(skip_all, fields(code.function.name = concat!(module_path!(), "::async_multi")))]
async fn async_multi(x: u64) -> u64 {
    yields().await;
    step(x)
}

impl Contender for Tracing {
    fn takes_part(_: Row) -> bool {
        true
    }

    fn start(mode: Mode) {
        if mode == Mode::NoInit {
            return;
        }
        sdk::start(mode);
        // Everything that the others do not record is off.
        let layer = tracing_opentelemetry::layer()
            .with_tracer(sdk::tracer().clone())
            .with_location(true)
            .with_threads(false)
            .with_target(false)
            .with_tracked_inactivity(false);
        tracing::subscriber::set_global_default(tracing_subscriber::registry().with(layer))
            .expect("started once in a process");
    }

    fn flush() {
        sdk::flush();
    }

    fn parent(work: &mut dyn FnMut()) {
        tracing::info_span!("parent").in_scope(work);
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
