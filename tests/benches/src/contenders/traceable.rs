//! `#[traceable]` of opentelemetry-traceable, in front of the SDK.

use std::sync::OnceLock;

use opentelemetry::Context;
use opentelemetry::trace::{TraceContextExt as _, Tracer as _};
use opentelemetry_traceable::instrumentation::Instrumentation;
use opentelemetry_traceable::traceable;

use super::{Contender, sdk};
use crate::row::{Mode, Row};
use crate::work::{BRANCHES, Order, TWIGS, step, yields};

/// `#[traceable(fields(…))]`.
#[derive(Debug)]
pub(crate) struct Traceable;

static INSTRUMENTATION: OnceLock<Instrumentation> = OnceLock::new();

#[inline(never)]
#[traceable(fields(
    "code.function.name" = concat!(module_path!(), "::leaf"),
    "code.file.path" = file!(),
    "code.line.number" = i64::from(line!()),
))]
fn leaf(x: u64) -> u64 {
    step(x)
}

#[inline(never)]
#[traceable(fields(
    "code.function.name" = concat!(module_path!(), "::leaf_attrs"),
    "code.file.path" = file!(),
    "code.line.number" = i64::from(line!()),
    "cart.items" = items,
    "cart.express" = express,
    "cart.total" = total,
    "cart.coupon" = coupon.to_owned(),
))]
fn leaf_attrs(x: u64, items: i64, express: bool, total: f64, coupon: &str) -> u64 {
    std::hint::black_box((items, express, total, coupon));
    step(x)
}

#[inline(never)]
#[traceable(fields(
    "code.function.name" = concat!(module_path!(), "::nested"),
    "code.file.path" = file!(),
    "code.line.number" = i64::from(line!()),
))]
fn nested(x: u64, depth: u32) -> u64 {
    if depth > 1 {
        step(nested(x, depth - 1))
    } else {
        step(x)
    }
}

#[inline(never)]
#[traceable(fields(
    "code.function.name" = concat!(module_path!(), "::branch"),
    "code.file.path" = file!(),
    "code.line.number" = i64::from(line!()),
))]
fn branch(x: u64) -> u64 {
    (0..TWIGS).fold(x, |x, _| leaf(x))
}

#[inline(never)]
#[traceable(fields(
    "code.function.name" = concat!(module_path!(), "::tree"),
    "code.file.path" = file!(),
    "code.line.number" = i64::from(line!()),
))]
fn tree(x: u64) -> u64 {
    (0..BRANCHES).fold(x, |x, _| branch(x))
}

#[inline(never)]
#[traceable(fields(
    "code.function.name" = concat!(module_path!(), "::async_leaf"),
    "code.file.path" = file!(),
    "code.line.number" = i64::from(line!()),
))]
async fn async_leaf(x: u64) -> u64 {
    step(x)
}

#[inline(never)]
#[traceable(fields(
    "code.function.name" = concat!(module_path!(), "::async_multi"),
    "code.file.path" = file!(),
    "code.line.number" = i64::from(line!()),
))]
async fn async_multi(x: u64) -> u64 {
    yields().await;
    step(x)
}

impl Contender for Traceable {
    fn takes_part(row: Row) -> bool {
        // Nothing to set up without an exporter: no instrumentation is what "no init" measures.
        row != Row::DisabledNone
    }

    fn start(mode: Mode) {
        if mode == Mode::NoInit {
            return;
        }
        sdk::start(mode);
        // `distributed` is what makes the span current in the OpenTelemetry context.
        let instrumentation = Instrumentation::builder()
            .tracer(sdk::tracer().clone())
            .distributed()
            .build()
            .expect("a free slot");
        instrumentation.enable_all();
        assert!(
            INSTRUMENTATION.set(instrumentation).is_ok(),
            "started once in a process"
        );
    }

    fn flush() {
        sdk::flush();
    }

    fn parent(work: &mut dyn FnMut()) {
        if INSTRUMENTATION.get().is_none() {
            return work();
        }
        let span = sdk::tracer().start("parent");
        let _guard = Context::current_with_span(span).attach();
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
