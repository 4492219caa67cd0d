//! What running code asks of its span and adds to it: the innermost one that runs here, whoever made it.
//!
//! Everything is about the current OpenTelemetry span, or the [`leaf`](macro@crate::traced) inside which the code runs. Where there is
//! none, or it does not record, nothing happens: values are not even looked at. A call that is filtered out or not sampled below a
//! recorded one has no span of its own; what is added there goes to the span around it.
//!
//! What is added here has no rule. It leaves as a text without a rule does: after the key table, the application's policy and the
//! detectors. [`Pii`](crate::redact::Pii) and [`Secret`](crate::redact::Secret) keep the rules of their classes.
//!
//! ```
//! use otel_runtime::{current, traced};
//!
//! #[traced]
//! fn checkout(items: &[u32]) {
//!     current::set_attribute("cart.items", items.len());
//!     if items.is_empty() {
//!         current::add_event("nothing to do", &[("cart.retries", &3)]);
//!     }
//! }
//!
//! # #[cfg(feature = "testing")] {
//! let trace = otel_runtime::testing::init();
//! checkout(&[]);
//! let span = trace.span("checkout");
//! assert_eq!(span.events.events[0].name, "nothing to do");
//! # }
//! ```

#[cfg_attr(not(feature = "spans"), path = "off.rs")]
mod innermost;

use std::borrow::Cow;
use std::fmt::Display;

use opentelemetry::trace::{SpanId, TraceId};

#[cfg(feature = "spans")]
pub(crate) use self::innermost::context;
pub(crate) use self::innermost::span_context;
use crate::capture::{Attributes, Capture};
use crate::redact::Rule;

/// The trace that is being recorded or passed on here.
///
/// ```
/// use otel_runtime::current;
///
/// assert_eq!(current::trace_id(), None);
/// # #[cfg(feature = "testing")] {
/// let trace = otel_runtime::testing::init();
/// assert_eq!(current::trace_id(), Some(trace.trace_id()));
/// # }
/// ```
#[must_use]
pub fn trace_id() -> Option<TraceId> {
    let context = span_context();
    context.is_valid().then(|| context.trace_id())
}

/// The span that runs here, for a line of a log or an answer to a client.
///
/// ```
/// use otel_runtime::{current, traced};
///
/// #[traced]
/// fn failed() -> String {
///     match current::span_id() {
///         Some(id) => format!("sorry; ask for {id}"),
///         None => "sorry".to_owned(),
///     }
/// }
///
/// assert!(failed().starts_with("sorry"));
/// ```
#[must_use]
pub fn span_id() -> Option<SpanId> {
    let context = span_context();
    context.is_valid().then(|| context.span_id())
}

/// Puts a value on the span that runs here. A struct with `#[derive(Capture)]` adds an attribute for each of its fields.
///
/// A key that is already there is not replaced: as in the OpenTelemetry SDK, both are exported, the later one behind the other.
///
/// ```
/// use otel_runtime::{current, traced};
///
/// #[traced]
/// fn price(cents: u64, coupon: Option<&str>) {
///     current::set_attribute("price.cents", cents);
///     current::set_attribute("coupon", coupon);
/// }
///
/// # #[cfg(feature = "testing")] {
/// let trace = otel_runtime::testing::init();
/// price(1700, None);
/// let span = trace.span("price");
/// let last = span.attributes.last().unwrap();
/// assert_eq!((last.key.as_str(), last.value.as_str().as_ref()), ("price.cents", "1700"));
/// # }
/// ```
pub fn set_attribute(key: &'static str, value: impl Capture) {
    innermost::set_attributes(|set| value.capture(set.field(key, Rule::Unset)));
}

/// Adds an event to the span that runs here, at this moment.
///
/// ```
/// use otel_runtime::{current, traced};
///
/// #[traced]
/// fn look_up(key: &str) {
///     current::add_event("cache miss", &[("cache.key_bytes", &key.len()), ("cache.tier", &"near")]);
/// }
///
/// # #[cfg(feature = "testing")] {
/// let trace = otel_runtime::testing::init();
/// look_up("a");
/// assert_eq!(trace.span("look_up").events.events[0].attributes.len(), 2);
/// # }
/// ```
pub fn add_event(name: impl Into<Cow<'static, str>>, attributes: &[(&'static str, &dyn Capture)]) {
    innermost::add_event(|set| {
        for (key, value) in attributes {
            value.capture(set.field(key, Rule::Unset));
        }
        name.into()
    });
}

/// `event!`
#[doc(hidden)]
pub fn event(name: &'static str, capture: &mut dyn FnMut(&mut Attributes)) {
    innermost::add_event(|set| {
        capture(set);
        name.into()
    });
}

/// `set_attributes!`
#[doc(hidden)]
pub fn set_attributes(capture: &mut dyn FnMut(&mut Attributes)) {
    innermost::set_attributes(|set| capture(set));
}

/// Records an error that was handled: an event `exception` with `exception.type`, the path of the Rust type, and
/// `exception.message`, scanned. The span's status stays; it is the returned value that says whether the call failed.
///
/// Under `strict-error-type` there is no message, and the error is not asked for one.
///
/// ```
/// use otel_runtime::{current, traced};
///
/// #[traced]
/// fn port(text: &str) -> u16 {
///     text.parse().unwrap_or_else(|error| {
///         current::record_error(&error);
///         8080
///     })
/// }
///
/// # #[cfg(feature = "testing")] {
/// let trace = otel_runtime::testing::init();
/// assert_eq!(port("http"), 8080);
/// assert_eq!(trace.span("port").events.events[0].name, "exception");
/// # }
/// ```
///
/// # Panics
/// Only where the error's own `Display` does.
pub fn record_error<E: Display + ?Sized>(error: &E) {
    innermost::add_exception(std::any::type_name::<E>(), &error);
}
