//! Spans, events and attributes inside of functions: [`span!`](crate::span!), [`event!`](crate::event!), [`set_attributes!`](crate::set_attributes!).
//!
//! They are macros of this crate, because only here `$crate` leads to the runtime under whatever name it goes.

/// A span for a block, a closure or an `async` block.
#[doc = include_str!("docs/span.md")]
#[macro_export]
macro_rules! span {
    ($($tokens:tt)*) => {
        $crate::__private_0_1_0::__span! { [$crate] $($tokens)* }
    };
}

/// An event on the span that runs here, with fields as [`#[traced]`](macro@crate::traced) captures them.
///
/// `event!([options;] "name", FIELD, …)`. The name is a literal or the path of a constant, a FIELD is `key [: rule] [= [?|%] expr]`. The only options are
/// `explicit`, `allow_name(reason = "…")` and `semconv(off)`. As with [`current::add_event`](crate::current::add_event) the span may be anybody's, and a `leaf`; where none
/// records, no field is evaluated.
///
/// ```
/// use otel_runtime::{event, traced};
///
/// #[traced]
/// fn reserve(sku: &str, stock: &[u32], email: &str) {
///     event!("reserve item", sku, stock.left = stock.len(), user.email: redact = email);
/// }
///
/// # #[cfg(feature = "testing")] {
/// let trace = otel_runtime::testing::init();
/// reserve("b-17", &[3, 4], "ada@example.com");
/// let event = &trace.span("reserve").events.events[0];
/// assert_eq!(event.name, "reserve item");
/// assert_eq!(event.attributes[1].value.as_str(), "2");
/// assert_eq!(event.attributes[2].value.as_str(), "[redacted:rule]");
/// # }
/// ```
#[macro_export]
macro_rules! event {
    ($($tokens:tt)*) => {
        $crate::__private_0_1_0::__event! { [$crate] $($tokens)* }
    };
}

/// Attributes for the span that runs here, with fields as [`#[traced]`](macro@crate::traced) captures them.
///
/// `set_attributes!([options;] FIELD, …)`. A FIELD is `key [: rule] [= [?|%] expr]`; the only options are `explicit`, `allow_name(reason = "…")` and `semconv(off)`. As with
/// [`current::set_attribute`](crate::current::set_attribute) the span may be anybody's, and a `leaf`; where none records, no field is evaluated.
///
/// A value under a key that was set before takes its place when the span is exported, as the specification asks. Behind a provider of your own this is up to it;
/// that of `opentelemetry_sdk` keeps both.
///
/// ```
/// use otel_runtime::{set_attributes, traced};
///
/// #[traced(leaf)]
/// fn price(cents: u64, card: &str) {
///     let discount = cents / 10;
///     set_attributes!(coupon.discount = discount, card.digits: mask(last = 4) = card);
/// }
///
/// # #[cfg(feature = "testing")] {
/// let trace = otel_runtime::testing::init();
/// price(1700, "4242424242424242");
/// let span = trace.span("price");
/// let last = span.attributes.last().unwrap();
/// assert_eq!((last.key.as_str(), last.value.as_str().as_ref()), ("card.digits", "****4242"));
/// # }
/// ```
#[macro_export]
macro_rules! set_attributes {
    ($($tokens:tt)*) => {
        $crate::__private_0_1_0::__set_attributes! { [$crate] $($tokens)* }
    };
}
