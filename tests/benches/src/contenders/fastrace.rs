//! `#[fastrace::trace]`, with the `code.*` attributes and without them.

use std::sync::atomic::{AtomicBool, Ordering};

use fastrace::collector::{Config, SpanContext};
use fastrace::prelude::Span;

use super::Contender;
use crate::counting::Exporter;
use crate::row::{Mode, Row};
use crate::work::{BRANCHES, Order, TWIGS, step, yields};

static SAMPLED: AtomicBool = AtomicBool::new(true);

fn start(mode: Mode) {
    SAMPLED.store(mode != Mode::Off, Ordering::Relaxed);
    if mode != Mode::NoInit {
        fastrace::set_reporter(Exporter, Config::default());
    }
}

/// Its spans need a root that is made by hand; whether a trace is sampled is said there.
fn root() -> Span {
    Span::root(
        "parent",
        SpanContext::random().sampled(SAMPLED.load(Ordering::Relaxed)),
    )
}

/// The same functions with more or fewer properties. A property is a format string; without arguments it stays a static string.
macro_rules! contender {
    ($(#[$doc:meta])* $name:ident in $module:ident { $($property:tt)* }) => {
        $(#[$doc])*
        #[derive(Debug)]
        pub(crate) struct $name;

        mod $module {
            use super::{BRANCHES, TWIGS, step, yields};
            use fastrace::trace;

            #[inline(never)]
            #[trace(short_name = true, properties = { $($property)* })]
            pub(super) fn leaf(x: u64) -> u64 {
                step(x)
            }

            #[inline(never)]
            #[trace(short_name = true, properties = {
                $($property)*
                "cart.items": "{items}",
                "cart.express": "{express}",
                "cart.total": "{total}",
                "cart.coupon": "{coupon}"
            })]
            pub(super) fn leaf_attrs(x: u64, items: i64, express: bool, total: f64, coupon: &str) -> u64 {
                std::hint::black_box((items, express, total, coupon));
                step(x)
            }

            #[inline(never)]
            #[trace(short_name = true, properties = { $($property)* })]
            pub(super) fn nested(x: u64, depth: u32) -> u64 {
                if depth > 1 {
                    return step(nested(x, depth - 1));
                }
                step(x)
            }

            #[inline(never)]
            #[trace(short_name = true, properties = { $($property)* })]
            fn branch(x: u64) -> u64 {
                (0..TWIGS).fold(x, |x, _| leaf(x))
            }

            #[inline(never)]
            #[trace(short_name = true, properties = { $($property)* })]
            pub(super) fn tree(x: u64) -> u64 {
                (0..BRANCHES).fold(x, |x, _| branch(x))
            }

            #[inline(never)]
            #[trace(short_name = true, properties = { $($property)* })]
            pub(super) async fn async_leaf(x: u64) -> u64 {
                step(x)
            }

            #[inline(never)]
            #[trace(short_name = true, properties = { $($property)* })]
            pub(super) async fn async_multi(x: u64) -> u64 {
                yields().await;
                step(x)
            }
        }

        impl Contender for $name {
            fn takes_part(row: Row) -> bool {
                // Without a parent nothing is recorded, reporter or not: that is what "no init" measures.
                row != Row::DisabledNone
            }

            fn start(mode: Mode) {
                start(mode);
            }

            fn flush() {
                fastrace::flush();
            }

            fn parent(work: &mut dyn FnMut()) {
                let root = root();
                let _guard = root.set_local_parent();
                work();
            }

            fn leaf(x: u64) -> u64 {
                $module::leaf(x)
            }

            fn root(x: u64) -> u64 {
                let root = root();
                let _guard = root.set_local_parent();
                step(x)
            }

            fn leaf_attrs(x: u64, order: Order<'_>) -> u64 {
                $module::leaf_attrs(x, order.items, order.express, order.total, order.coupon)
            }

            fn nested(x: u64, depth: u32) -> u64 {
                $module::nested(x, depth)
            }

            fn tree(x: u64) -> u64 {
                $module::tree(x)
            }

            fn async_leaf(x: u64) -> impl Future<Output = u64> {
                $module::async_leaf(x)
            }

            fn async_multi(x: u64) -> impl Future<Output = u64> {
                $module::async_multi(x)
            }
        }
    };
}

contender! {
    /// With the attributes that all contenders have.
    Full in full {
        "code.function.name": "otel_benches::contenders::fastrace::full",
        "code.file.path": "src/contenders/fastrace.rs",
        "code.line.number": "17",
    }
}

contender! {
    /// Without `code.*`: what `#[trace]` costs as its users write it.
    Plain in plain {}
}
