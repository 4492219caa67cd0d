//! On an `impl`: its methods have spans with the options of the container, which each may refine.

use std::fmt::Display;
use std::future::Future;
use std::pin::Pin;

use futures_util::stream::{self, Stream, StreamExt as _};
use otel_runtime::opentelemetry::trace::{SpanKind, Status};
use otel_runtime::{testing, traced};
use otel_tests::{attribute, has_attribute};

use super::{Cart, Refused};

/// The names of all spans, sorted.
fn names(trace: &testing::TestTrace) -> Vec<String> {
    let mut names: Vec<_> = { trace.spans().into_iter() }
        .map(|span| span.name.into_owned())
        .collect();
    names.sort();
    names
}

#[traced(kind = client, level = debug, err(text), scope = "shop.cart", attributes(cart.id = self.id, key))]
impl<T: Clone + Display + Send + Sync> Cart<T> {
    const LIMIT: usize = { 3 };

    /// Without a receiver there is no cart whose id could be captured.
    fn new(id: u64, item: T) -> Self {
        Self { id, item }
    }

    fn total(&self) -> u64 {
        self.id * 2
    }

    #[traced(kind = server)]
    async fn checkout(&self, #[attr(order.id)] order: u64) -> Result<u64, Refused> {
        self.reserve(order).await?;
        Err(Refused)
    }

    async fn reserve(&self, key: u64) -> Result<(), Refused> {
        std::future::ready(Ok(())).await
    }

    fn later(&self) -> impl Future<Output = u64> + use<'_, T> {
        async move { self.id }
    }

    fn boxed(&self) -> Pin<Box<dyn Future<Output = Option<T>> + Send + '_>> {
        Box::pin(async move { Some(self.item.clone()) })
    }

    #[traced(attributes(cart.id = 7, cart.items = Self::LIMIT))]
    fn generic<D: Display>(&self, text: &D) -> String {
        format!("{text}{}", self.item)
    }

    #[traced(err(off))]
    fn forgiven(&self) -> Result<(), Refused> {
        (self.id > 100).then_some(()).ok_or(Refused)
    }

    #[traced(name = "cart emptied", level = error)]
    fn empty(&mut self) {
        self.id = 0;
    }

    #[traced(off)]
    fn secret(&self) -> u64 {
        self.id
    }

    const fn limit() -> usize {
        Self::LIMIT
    }

    fn items(&self) -> impl Stream<Item = T> + use<'_, T> {
        stream::iter([self.item.clone(), self.item.clone()])
    }

    #[track_caller]
    fn checked(&self) -> Option<u64> {
        self.id.checked_sub(1)
    }
}

#[tokio::test]
async fn twelve_methods_are_annotated_at_once() {
    let trace = testing::init();
    let mut cart = Cart::new(5, "book");
    cart.total();
    assert!(cart.checkout(17).await.is_err());
    cart.later().await;
    cart.boxed().await;
    cart.generic(&1.5);
    assert!(cart.forgiven().is_err());
    cart.empty();
    cart.secret();
    Cart::<u8>::limit();
    cart.checked();
    assert_eq!(cart.items().count().await, 2);
    let expected = [
        "Cart::boxed",
        "Cart::checked",
        "Cart::checkout",
        "Cart::forgiven",
        "Cart::generic",
        "Cart::items",
        "Cart::later",
        "Cart::new",
        "Cart::reserve",
        "Cart::total",
        "cart emptied",
    ];
    assert_eq!(names(&trace), expected);
    for span in trace.spans() {
        assert_eq!(span.instrumentation_scope.name(), "shop.cart");
    }
    let items = trace.span("Cart::items");
    assert_eq!(attribute(&items, "traced.items").to_string(), "2");
    assert_eq!(attribute(&items, "cart.id").to_string(), "0");
}

#[tokio::test]
async fn options_are_defaults_that_a_function_refines() {
    let trace = testing::init();
    let cart = Cart::new(5, "book");
    assert!(cart.checkout(17).await.is_err());
    cart.generic(&1);
    assert!(cart.forgiven().is_err());
    let [checkout, reserve] = ["Cart::checkout", "Cart::reserve"].map(|name| trace.span(name));
    assert_eq!(checkout.span_kind, SpanKind::Server);
    assert_eq!(reserve.span_kind, SpanKind::Client);
    assert_eq!(checkout.status, Status::error("refused"));
    assert_eq!(reserve.parent_span_id, checkout.span_context.span_id());
    assert_eq!(attribute(&checkout, "cart.id").to_string(), "5");
    assert_eq!(attribute(&checkout, "order.id").to_string(), "17");
    // A bare name is captured where there is a parameter of that name.
    assert_eq!(attribute(&reserve, "key").to_string(), "17");
    assert!(!has_attribute(&checkout, "key"));
    assert!(!has_attribute(&trace.span("Cart::new"), "cart.id"));
    assert_eq!(trace.span("Cart::forgiven").status, Status::Unset);
    let generic = trace.span("Cart::generic");
    let ids: Vec<_> = { generic.attributes.iter() }
        .filter(|attribute| attribute.key.as_str() == "cart.id")
        .map(|attribute| attribute.value.to_string())
        .collect();
    assert_eq!(ids, ["7"], "what the function says holds, once");
    assert_eq!(attribute(&generic, "cart.items").to_string(), "3");
}

struct Tree;

#[traced(root, err(none))]
impl Tree {
    fn planted(parent: &otel_runtime::opentelemetry::Context) {
        Self::grow(parent);
    }

    #[traced(parent = parent)]
    fn grow(parent: &otel_runtime::opentelemetry::Context) -> Option<()> {
        None
    }
}

#[test]
fn a_parent_takes_the_place_of_a_root() {
    let trace = testing::init();
    Tree::planted(&trace.context());
    trace.assert_tree("Tree::grow");
    assert_eq!(trace.span("Tree::grow").status, Status::error(""));
}
