//! Turns Rust values into typed attributes, and applies the rule before there is a plain value.
//!
//! | file | one line |
//! |---|---|
//! | `attributes`, `stock`, `size` | the set that a span starts with; where it and those of other spans are kept; how large they are |
//! | `field`, `verdict` | the place of one value: its key and its rule; what the rule leaves to be done |
//! | `bounded` | formatting that stops at the capture limit |
//! | `number`, `text`, `array`, `collection`, `wrapper`, `clock`, `foreign` | the types that can be captured |
//! | `raw` | what may be captured as it is |
//! | `classified` | what leaves only as its class allows |
//! | `count` | what the rules `len` and `keys` can be used on |
//! | `convention` | whether a value has the type that the semantic conventions give its key |
//! | `explicit` | which types need no rule where the option `explicit` asks for one |

mod array;
mod attributes;
mod bounded;
mod classified;
mod clock;
mod collection;
mod convention;
mod count;
mod explicit;
mod field;
mod foreign;
mod number;
mod raw;
pub(crate) mod size;
mod stock;
#[cfg(test)]
mod tests;
mod text;
mod verdict;
mod wrapper;

use std::fmt::{Debug, Display};

pub use self::array::CaptureElement;
pub use self::attributes::Attributes;
#[cfg(feature = "spans")]
pub use self::attributes::record_baggage;
#[cfg(any(feature = "html", feature = "logs-json", feature = "logs-otlp"))]
pub(crate) use self::clock::Utc;
pub use self::convention::{
    BoolArray, BoolValue, Conventional, DoubleArray, DoubleValue, IntArray, IntValue, Keyed, Takes,
    TextArray, TextValue, Unasked, key, keyed,
};
pub use self::count::{CaptureKeys, CaptureLen};
pub use self::explicit::{CaptureWithoutRule, record_explicit, without_rule};
pub use self::field::Field;
pub use self::raw::{CaptureRaw, raw, record_raw};
#[cfg(feature = "spans")]
pub(crate) use self::stock::{Extent, Stock};
use crate::redact::Rule;
#[cfg(feature = "spans")]
use crate::redact::{Inputs, Kind, Marker, decide, effective};

/// A type whose values can become attributes.
///
/// | Rust | attribute |
/// |---|---|
/// | integers | int; a string when it does not fit into an `i64` |
/// | `f32`, `f64` | double |
/// | `bool` | bool |
/// | `char`, `str`, `String` | string |
/// | `Option` | the value, or no attribute |
/// | slices, `Vec`, arrays, `VecDeque` of the above | array of one type |
/// | the same of types with `#[derive(Capture)]`; maps, sets, other lists | int: how many elements; the rule `keys` gives the keys of a map |
/// | references, `Box`, `Rc`, `Arc`, `Cow` | what they hold |
/// | `Duration` | double, in seconds |
/// | `SystemTime` | string, RFC 3339 in UTC |
/// | `IpAddr`, `SocketAddr` and their kinds | string |
/// | `Uuid`, `Url`, types of `time` and `chrono` | string, with the feature of that name |
/// | [`Pii`](crate::redact::Pii), [`Secret`](crate::redact::Secret) | what the rule of the class leaves: a pseudonym, a marker |
/// | a struct with `#[derive(Capture)]` | one attribute for each field: `order.id` |
/// | an enum with `#[derive(Capture)]` | the variant's name, and its fields |
///
/// `Debug` and `Display` are used only where `?` or `%` is written. `()` and paths are not captured: a path may hold bytes that are no text.
///
/// A value within values is followed sixteen levels deep, and until the set holds 128 attributes; what is behind that is left out.
///
/// # Examples
///
/// A type of your own is captured with `#[derive(Capture)]`, where each field is a decision:
///
/// ```
/// use otel_runtime::Capture;
///
/// #[derive(Capture)]
/// struct Order {
///     #[attr]
///     id: u64,
///     #[attr(user.email: redact)]
///     email: String,
///     #[attr(items: len)]
///     items: Vec<String>,
///     #[attr]
///     payment: Payment,
///     #[attr(skip)]
///     notes: String,
/// }
///
/// #[derive(Capture)]
/// enum Payment {
///     Cash,
///     Card {
///         #[attr(_: mask(last = 4))]
///         number: String,
///     },
/// }
/// ```
///
/// Or by hand, when it is one value:
///
/// ```
/// use otel_runtime::{Capture, Field};
///
/// struct Celsius(f64);
///
/// impl Capture for Celsius {
///     fn capture(&self, field: Field<'_>) {
///         field.float(self.0);
///     }
/// }
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be captured as an attribute",
    label = "no attribute can be made of this",
    note = "a type of your own: `#[derive(otel_runtime::Capture)]`, with a decision on each field",
    note = "by its `Debug` or `Display` output, when you write so: `key = ?x` or `key = %x`, `#[attr(?key)]` on a parameter",
    note = "only how long it is, or the keys of a map: the rules `len` and `keys`",
    note = "a secret type: `otel_runtime::redact::Secret` around what is inside of it, or the feature `secrecy` for the types of that crate"
)]
pub trait Capture {
    /// Puts the value in its place. Without a call on `field` there is no attribute.
    ///
    /// The rule of the place is applied by `field`, so an implementation says what the value is and
    /// nothing about who may see it. It should not format the value before handing it over.
    fn capture(&self, field: Field<'_>);
}

/// Captures `value` by its type.
#[inline]
pub fn record<T: Capture + ?Sized>(set: &mut Attributes, key: &'static str, rule: Rule, value: &T) {
    value.capture(set.field(key, rule));
}

/// Captures the `Debug` output of `value`.
pub fn record_debug(set: &mut Attributes, key: &'static str, rule: Rule, value: &dyn Debug) {
    set.field(key, rule).debug(value);
}

/// What has a `Display` output, and what to write where there is none.
#[diagnostic::on_unimplemented(
    message = "`{Self}` has no `Display` output",
    label = "this does not implement `std::fmt::Display`",
    note = "`%` and `err(text)` record what `{{}}` prints: write `impl std::fmt::Display` for the type",
    note = "or leave `%` or `text` out: `?` records the `Debug` output of a value, and without `text` an error is recorded by its type"
)]
pub trait Displayed: Display {}

#[diagnostic::do_not_recommend]
impl<T: Display + ?Sized> Displayed for T {}

/// Captures the `Display` output of a field of a type.
pub fn display_field<T: Displayed + ?Sized>(field: Field<'_>, value: &T) {
    field.display(&value);
}

/// Captures the `Display` output of `value`.
pub fn record_display<T: Displayed + ?Sized>(
    set: &mut Attributes,
    key: &'static str,
    rule: Rule,
    value: &T,
) {
    set.field(key, rule).display(&value);
}

/// What an error says of itself, within the limit of what is captured; under `strict-error-type` nothing, without asking it.
#[cfg(feature = "spans")]
pub(crate) fn text_of(value: &dyn Display) -> String {
    match decide(Inputs::SILENT, Kind::ErrorText, effective()) {
        Rule::Text => {
            let text = bounded::format(format_args!("{value}")).text;
            verdict::within_limit(text.into()).into()
        }
        Rule::Drop => String::new(),
        // A description has no place for a length.
        _ => Marker::Rule.as_str().to_owned(),
    }
}

/// Captures only how long `value` is.
pub fn record_len<T: CaptureLen + ?Sized>(set: &mut Attributes, key: &'static str, value: &T) {
    set.field(key, Rule::Unset).len(value);
}

/// Captures the keys of a map, sorted, and none of its values.
pub fn record_keys<T: CaptureKeys + ?Sized>(set: &mut Attributes, key: &'static str, value: &T) {
    set.field(key, Rule::Unset).keys(value);
}
