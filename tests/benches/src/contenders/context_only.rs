//! Not a contender but a floor: a span that records nothing is put into a context, which is made current and left again. Whoever has a span that is current for
//! OpenTelemetry pays as much before anything is recorded.

use std::borrow::Cow;
use std::future::Future;
use std::time::SystemTime;

use opentelemetry::trace::{FutureExt as _, Span, SpanContext, Status, TraceContextExt as _};
use opentelemetry::{Context, KeyValue};

use super::Contender;
use crate::row::{Mode, Row};
use crate::work::{BRANCHES, Order, TWIGS, step, yields};

/// See the module.
#[derive(Debug)]
pub(crate) struct ContextOnly;

/// Reads no clock, makes no id, keeps nothing.
#[derive(Debug)]
struct Nothing;

impl Span for Nothing {
    fn add_event_with_timestamp<T>(&mut self, _: T, _: SystemTime, _: Vec<KeyValue>)
    where
        T: Into<Cow<'static, str>>,
    {
    }

    fn span_context(&self) -> &SpanContext {
        &SpanContext::NONE
    }

    fn is_recording(&self) -> bool {
        true
    }

    fn set_attribute(&mut self, _: KeyValue) {}

    fn set_status(&mut self, _: Status) {}

    fn update_name<T>(&mut self, _: T)
    where
        T: Into<Cow<'static, str>>,
    {
    }

    fn add_link(&mut self, _: SpanContext, _: Vec<KeyValue>) {}

    fn end_with_timestamp(&mut self, _: SystemTime) {}
}

#[inline(never)]
fn leaf(x: u64) -> u64 {
    let _current = Context::current_with_span(Nothing).attach();
    step(x)
}

#[inline(never)]
fn leaf_attrs(x: u64, order: Order<'_>) -> u64 {
    std::hint::black_box((order.items, order.express, order.total, order.coupon));
    leaf(x)
}

#[inline(never)]
fn nested(x: u64, depth: u32) -> u64 {
    let _current = Context::current_with_span(Nothing).attach();
    if depth > 1 {
        return step(nested(x, depth - 1));
    }
    step(x)
}

#[inline(never)]
fn branch(x: u64) -> u64 {
    let _current = Context::current_with_span(Nothing).attach();
    (0..TWIGS).fold(x, |x, _| leaf(x))
}

#[inline(never)]
fn tree(x: u64) -> u64 {
    let _current = Context::current_with_span(Nothing).attach();
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

impl Contender for ContextOnly {
    fn takes_part(row: Row) -> bool {
        matches!(
            row,
            Row::Leaf | Row::LeafAttrs | Row::Nested10 | Row::AsyncLeaf | Row::AsyncMulti
        )
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
        leaf_attrs(x, order)
    }

    fn nested(x: u64, depth: u32) -> u64 {
        nested(x, depth)
    }

    fn tree(x: u64) -> u64 {
        tree(x)
    }

    fn async_leaf(x: u64) -> impl Future<Output = u64> {
        async_leaf(x).with_context(Context::current_with_span(Nothing))
    }

    fn async_multi(x: u64) -> impl Future<Output = u64> {
        async_multi(x).with_context(Context::current_with_span(Nothing))
    }
}
