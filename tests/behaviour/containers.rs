//! One annotation for all functions of an `impl`, a trait or a `mod`: which of them have spans, what they are called, and what they capture.
#![deny(warnings, clippy::pedantic)]
#![forbid(unsafe_code)]

use std::fmt::Display;
use std::future::Future;
use std::pin::Pin;

use async_trait::async_trait;
use futures_util::stream::{self, Stream, StreamExt as _};
use otel_runtime::opentelemetry::trace::{SpanKind, Status};
use otel_runtime::{testing, traced};
use otel_tests::{attribute, has_attribute};

/// The names of all spans, sorted.
fn names(trace: &testing::TestTrace) -> Vec<String> {
    let mut names: Vec<_> = { trace.spans().into_iter() }
        .map(|span| span.name.into_owned())
        .collect();
    names.sort();
    names
}

struct Cart<T> {
    id: u64,
    item: T,
}

#[derive(Debug)]
struct Refused;

impl Display for Refused {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("refused")
    }
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

trait Store {
    fn load(&self, id: u64) -> Option<u64>;
    fn twice(&self, id: u64) -> Option<u64>;
}

#[traced]
impl Store for Cart<u8> {
    fn load(&self, id: u64) -> Option<u64> {
        self.twice(id)
    }

    fn twice(&self, #[attr] id: u64) -> Option<u64> {
        id.checked_mul(2)
    }
}

#[traced]
impl Store for &[u64] {
    fn load(&self, id: u64) -> Option<u64> {
        self.twice(id)
    }

    fn twice(&self, id: u64) -> Option<u64> {
        self.iter().find(|known| **known == id).copied()
    }
}

#[test]
fn methods_of_a_trait_are_called_after_the_type() {
    let trace = testing::init();
    Cart { id: 1, item: 1_u8 }.load(21);
    [1_u64].as_slice().load(1);
    trace.assert_tree("Cart::load\n  Cart::twice\n[u64]::load\n  [u64]::twice");
    let twice = trace.span("Cart::twice");
    assert_eq!(
        attribute(&twice, "code.function.name").as_str(),
        "<containers::Cart<u8> as containers::Store>::twice"
    );
    assert_eq!(attribute(&twice, "id").to_string(), "21");
}

#[traced(kind = consumer)]
trait Queue {
    fn name(&self) -> String;

    fn poll(&self, #[attr(queue.at)] at: u64) -> Result<u64, Refused>;

    fn drain(&self) -> u64 {
        self.poll(1).unwrap_or(0)
    }
}

struct Letters;

impl Queue for Letters {
    fn name(&self) -> String {
        "letters".to_owned()
    }

    fn poll(&self, at: u64) -> Result<u64, Refused> {
        Ok(at)
    }
}

#[test]
fn default_methods_of_a_trait_are_traced() {
    let trace = testing::init();
    Letters.name();
    Letters.drain();
    trace.assert_tree("Queue::drain");
    let drain = trace.span("Queue::drain");
    assert_eq!(drain.span_kind, SpanKind::Consumer);
    assert_eq!(
        attribute(&drain, "code.function.name").as_str(),
        "containers::Queue::drain"
    );
}

#[traced(kind = producer, level = warn)]
mod shop {
    pub(crate) use self::stock::count;

    #[derive(Default)]
    pub(crate) struct Shelf {
        pub(crate) items: Vec<u64>,
    }

    pub(crate) fn open() -> Shelf {
        let mut shelf = Shelf::default();
        shelf.fill();
        shelf
    }

    impl Shelf {
        fn fill(&mut self) {
            self.items.extend([1, 2]);
        }

        #[traced(kind = internal, attributes(items = self.items.len()))]
        pub(crate) fn look(&self) -> usize {
            count(&self.items)
        }
    }

    mod stock {
        pub(crate) fn count(items: &[u64]) -> usize {
            items.len()
        }
    }

    #[traced(off)]
    impl std::fmt::Display for Shelf {
        fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
            write!(f, "{} items", self.items.len())
        }
    }

    #[test]
    fn tests_are_roots() {
        let trace = otel_runtime::testing::init();
        assert_eq!(open().to_string(), "2 items");
        trace.assert_tree("open\n  Shelf::fill");
    }

    #[cfg(test)]
    mod tests {
        fn helper() -> usize {
            super::open().look()
        }

        #[test]
        fn what_is_only_for_tests_is_left_out() {
            let trace = otel_runtime::testing::init();
            assert_eq!(helper(), 2);
            trace.assert_tree("open\n  Shelf::fill\nShelf::look\n  count");
        }
    }
}

#[test]
fn a_module_reaches_everything_inside() {
    let trace = testing::init();
    let shelf = shop::open();
    shelf.look();
    assert_eq!(shelf.to_string(), "2 items");
    trace.assert_tree("open\n  Shelf::fill\nShelf::look\n  count");
    let kind = |name: &str| trace.span(name).span_kind;
    assert_eq!(
        [
            kind("open"),
            kind("Shelf::fill"),
            kind("count"),
            kind("Shelf::look")
        ],
        [
            SpanKind::Producer,
            SpanKind::Producer,
            SpanKind::Producer,
            SpanKind::Internal
        ]
    );
    assert_eq!(
        attribute(&trace.span("Shelf::look"), "items").to_string(),
        "2"
    );
}

#[traced(prefix = "billing", only(pub))]
mod invoices {
    pub fn send() {
        print();
        let invoice = Invoice(1);
        invoice.number();
        invoice.total();
        invoice.stamp();
    }

    fn print() {}

    #[traced]
    fn archive() {}

    pub struct Invoice(u32);

    impl Invoice {
        pub fn number(&self) -> u32 {
            self.draw()
        }

        fn draw(&self) -> u32 {
            archive();
            self.0
        }
    }

    #[traced(prefix = "invoice.")]
    impl Invoice {
        pub fn total(&self) -> u32 {
            self.0
        }

        pub(crate) fn stamp(&self) -> u32 {
            self.0
        }
    }
}

#[test]
fn a_prefix_names_and_only_narrows() {
    let trace = testing::init();
    invoices::send();
    trace.assert_tree(
        "billing::send\n  billing::Invoice::number\n    billing::archive\n  billing::invoice.total",
    );
}

#[async_trait]
trait Remote {
    async fn call(&self, id: u64) -> Result<u64, Refused>;
    async fn again(&self, id: u64) -> Result<u64, Refused>;
}

struct Below;
struct Above;

#[traced(kind = client, attributes(id, sort = Self::SORT))]
#[async_trait]
impl Remote for Below {
    async fn call(&self, id: u64) -> Result<u64, Refused> {
        self.again(id).await
    }

    async fn again(&self, _: u64) -> Result<u64, Refused> {
        Err(Refused)
    }
}

impl Below {
    const SORT: &str = "below";
}

#[async_trait]
#[traced(kind = client, attributes(id, sort = Self::SORT))]
impl Remote for Above {
    async fn call(&self, id: u64) -> Result<u64, Refused> {
        self.again(id).await
    }

    async fn again(&self, _: u64) -> Result<u64, Refused> {
        Err(Refused)
    }
}

impl Above {
    const SORT: &str = "above";
}

#[tokio::test]
async fn async_trait_may_stand_above_or_below() {
    for (name, remote) in [
        ("Below", Box::new(Below) as Box<dyn Remote>),
        ("Above", Box::new(Above)),
    ] {
        let trace = testing::init();
        assert!(remote.call(3).await.is_err());
        trace.assert_tree(&format!("{name}::call\n  {name}::again"));
        for method in ["call", "again"] {
            let span = trace.span(&format!("{name}::{method}"));
            assert_eq!(span.status, Status::error(""), "{method}");
            assert_eq!(has_attribute(&span, "id"), method == "call");
            assert_eq!(
                attribute(&span, "sort").to_string(),
                name.to_ascii_lowercase()
            );
        }
    }
}

macro_rules! members {
    ($name:ident { $($member:item)* } $body:block) => {
        struct $name;

        #[traced]
        impl $name {
            fn of_block() $body
        }

        #[traced]
        mod made {
            $($member)*
        }
    };
}

members!(Made { pub(super) fn one() {} pub(super) fn two() { one(); } } {
    made::two();
});

#[test]
fn what_a_macro_puts_in_place_is_traced() {
    let trace = testing::init();
    Made::of_block();
    trace.assert_tree("Made::of_block\n  two\n    one");
}

struct Switch;

#[traced]
impl Switch {
    #[cfg_attr(all(), traced(kind = client))]
    #[cfg(not(any()))]
    fn conditional() {}

    #[cfg_attr(any(), traced(kind = client))]
    fn unconditional() {}

    #[cfg_attr(all(), inline, traced(off))]
    fn switched_off() {}

    #[cfg(any())]
    fn not_there() -> Nothing {}

    #[cfg_attr(any(), cfg_attr(all(), traced(off)))]
    fn still_there() {}
}

#[test]
fn conditions_are_the_compilers() {
    let trace = testing::init();
    Switch::conditional();
    Switch::unconditional();
    Switch::switched_off();
    Switch::still_there();
    trace.assert_tree("Switch::conditional\nSwitch::unconditional\nSwitch::still_there");
    assert_eq!(
        trace.span("Switch::conditional").span_kind,
        SpanKind::Client
    );
    assert_eq!(
        trace.span("Switch::unconditional").span_kind,
        SpanKind::Internal
    );
}

/// Under another name, `#[traced]` on a function inside is still known by the last segment of its path.
mod renamed {
    use otel_runtime::traced as observe;

    pub(super) struct Lamp;

    #[observe(leaf, explicit, sample(always))]
    impl Lamp {
        pub(super) fn on() {}

        #[otel_runtime::traced(off)]
        pub(super) fn off() {}
    }
}

#[test]
fn a_renamed_attribute_works() {
    let trace = testing::init();
    renamed::Lamp::on();
    renamed::Lamp::off();
    trace.assert_tree("Lamp::on");
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
