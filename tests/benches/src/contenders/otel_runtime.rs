//! `#[traced]`, set up by `otel_runtime::builder()`. The sampler and the queue come from the child's `OTEL_*` variables.

use std::sync::OnceLock;

use otel_runtime::{Telemetry, traced};

use super::Contender;
use crate::counting::Exporter;
use crate::row::{Mode, Row};
use crate::work::{BRANCHES, Order, TWIGS, step, yields};

/// `#[traced]` as its documentation shows it.
#[derive(Debug)]
pub(crate) struct OtelRuntime;

static TELEMETRY: OnceLock<Telemetry> = OnceLock::new();

/// Sets up the runtime; also for the variant `leaf`.
pub(crate) fn start(mode: Mode) {
    let telemetry = match mode {
        Mode::NoInit => return,
        // `OTEL_TRACES_EXPORTER=none` is set.
        Mode::Nothing => otel_runtime::init(),
        Mode::Record | Mode::Off | Mode::Memory | Mode::Cpu => {
            otel_runtime::builder().with_span_exporter(Exporter).init()
        }
    };
    let telemetry = telemetry.expect("the runtime starts");
    assert!(
        TELEMETRY.set(telemetry).is_ok(),
        "started once in a process"
    );
}

/// Waits for the exporter.
pub(crate) fn flush() {
    if let Some(Err(error)) = TELEMETRY.get().map(Telemetry::flush) {
        // What is missing is counted by whoever waits for it.
        eprintln!("otel-runtime: {error}");
    }
}

#[traced]
pub(crate) fn parent(work: &mut dyn FnMut()) {
    work();
}

#[inline(never)]
#[traced]
fn leaf(x: u64) -> u64 {
    step(x)
}

#[inline(never)]
#[traced]
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
#[traced]
fn nested(x: u64, depth: u32) -> u64 {
    if depth > 1 {
        return step(nested(x, depth - 1));
    }
    step(x)
}

#[inline(never)]
#[traced]
fn branch(x: u64) -> u64 {
    (0..TWIGS).fold(x, |x, _| leaf(x))
}

#[inline(never)]
#[traced]
fn tree(x: u64) -> u64 {
    (0..BRANCHES).fold(x, |x, _| branch(x))
}

#[inline(never)]
#[traced]
async fn async_leaf(x: u64) -> u64 {
    step(x)
}

#[inline(never)]
#[traced]
async fn async_multi(x: u64) -> u64 {
    yields().await;
    step(x)
}

impl Contender for OtelRuntime {
    fn takes_part(_: Row) -> bool {
        true
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
