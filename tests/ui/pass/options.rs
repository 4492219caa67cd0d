//! Every option in every form.
#![deny(warnings)]

use std::collections::BTreeMap;
use std::pin::Pin;

use otel_runtime::opentelemetry::Context;
use otel_runtime::opentelemetry::trace::{Link, SpanContext};
use otel_runtime::traced;

const SPAN_NAME: &str = "checkout";

mod names {
    pub(crate) const PAY: &str = "pay";
}

#[traced()]
fn nothing() {}

#[traced(name = SPAN_NAME, scope = "shop.checkout", level = debug, kind = server,)]
fn described() {}

#[traced(name = names::PAY, kind = producer, level = trace)]
fn described_by_path() {}

#[traced(parent = context, links = links)]
fn related(context: &Context, links: &[Link]) {}

#[traced(parent = context, links = [cause.clone(), cause.clone()])]
fn related_by_value(context: Option<SpanContext>, cause: &SpanContext) {}

#[traced(baggage(tenant.id, "user-id", r#type: text, error.kind: len, mail: raw(reason = "ours"),))]
fn carried() {}

#[traced(explicit, baggage(tenant.id: text))]
async fn carried_async() {}

#[traced(root, links = Some(cause))]
fn root(cause: &SpanContext) {}

#[traced(root(link))]
fn linked_root() {}

#[traced(attributes(
    id,
    ?debugged,
    %displayed,
    name: redact,
    order.id = id,
    error.type = "none",
    r#type = 1.5,
    "content-type": raw(reason = "a media type") = name,
    length: len = name,
    last: mask(last = 4) = name,
    hashed: hash = name,
    scanned: text = name,
    dropped: drop = name,
    question = ?name,
    percent: redact = %name,
    keys: keys = map,
    doubled = { let twice = id * 2; twice },
))]
fn captured(id: i64, name: &str, debugged: Option<()>, displayed: char, map: &BTreeMap<&str, u8>) {}

#[traced]
fn parameters(
    #[attr] plain: i64,
    #[attr(cart.id)] keyed: i64,
    #[attr(_: redact)] ruled: &str,
    #[attr(user.name: mask(last = 2))]
    #[attr(user.name.length: len)]
    twice: &str,
    #[attr(?)] debugged: Option<()>,
    #[attr(%order.total: text)] displayed: char,
) {
}

#[traced(ret)]
fn returned() -> u32 {
    1
}

#[traced(ret(order.total), err(text, unless = String::is_empty))]
fn returned_in_result(error: &'static str) -> Result<u32, String> {
    Err(error.to_owned())
}

#[traced(ret(?), err(none))]
fn returned_by_debug() -> Option<Option<()>> {
    None
}

#[traced(ret(_: redact), err(cancelled))]
async fn returned_by_future() -> String {
    String::new()
}

#[traced(err(off))]
fn unjudged() -> Result<(), ()> {
    Err(())
}

#[traced(boxed)]
async fn boxed() {}

#[traced(sync)]
fn constructor() -> impl Future<Output = ()> {
    async {}
}

type Task = Pin<Box<dyn Future<Output = ()>>>;

#[traced(future)]
fn task() -> Task {
    Box::pin(async {})
}

#[traced(crate = ::otel_runtime)]
fn by_path() {}

fn main() {
    nothing();
    described();
    described_by_path();
    related(&Context::new(), &[]);
    related_by_value(None, &SpanContext::NONE);
    root(&SpanContext::NONE);
    linked_root();
    carried();
    drop(carried_async());
    captured(1, "a", None, 'a', &BTreeMap::new());
    parameters(1, 2, "a", "b", None, 'c');
    assert_eq!(returned(), 1);
    assert_eq!(returned_in_result("a"), Err("a".to_owned()));
    assert_eq!(returned_by_debug(), None);
    drop(returned_by_future());
    assert_eq!(unjudged(), Err(()));
    drop((boxed(), constructor(), task()));
    by_path();
}
