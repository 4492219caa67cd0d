//! Which types may be captured without a rule where the option `explicit` asks for one: numbers, truth values, points in time and what has a rule by its
//! class, and no text.

use std::borrow::Cow;
use std::collections::VecDeque;
use std::num::NonZero;
use std::rc::Rc;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use super::{Attributes, Capture};
use crate::redact::{DataClass, Pii, Rule};

/// A type that needs no rule under `#[traced(explicit)]` and `#[capture(explicit)]`.
///
/// Numbers, truth values, durations and points in time; [`Pii`] and other secret types, whose class is their rule; options, references and lists of
/// them; and a type with `#[derive(Capture)]` that is
/// `#[capture(explicit)]` itself, or whose fields all have a rule. For a type with an implementation of [`Capture`] of your own, implement this too
/// when what it captures is no text.
///
/// ```
/// use otel_runtime::{Capture, CaptureWithoutRule, Field, traced};
///
/// struct Celsius(f64);
///
/// impl Capture for Celsius {
///     fn capture(&self, field: Field<'_>) {
///         field.float(self.0);
///     }
/// }
///
/// impl CaptureWithoutRule for Celsius {}
///
/// #[traced(explicit)]
/// fn heat(#[attr] to: Celsius, #[attr(_: text)] room: &str) {}
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is captured without a rule, and `explicit` asks for one",
    label = "this needs a rule: it is, or may hold, text",
    note = "write a rule behind the key: `key: text`, `key: hash`, `key: redact`, …; on a parameter or field `#[attr(_: text)]`",
    note = "a type with `#[derive(Capture)]` needs no rule where it is captured if it is `#[capture(explicit)]`, or if all of its fields have one"
)]
pub trait CaptureWithoutRule {}

/// Captures `value` by its type, where a rule is asked for of texts.
#[inline]
pub fn record_explicit<T: Capture + CaptureWithoutRule + ?Sized>(
    set: &mut Attributes,
    key: &'static str,
    value: &T,
) {
    value.capture(set.field(key, Rule::Unset));
}

/// Compiles when a field of type `T` needs no rule.
#[inline]
pub const fn without_rule<T: CaptureWithoutRule + ?Sized>() {}

macro_rules! without_rule {
    ($($plain:ty)*) => {$(
        impl CaptureWithoutRule for $plain {}
    )*};
}

without_rule!(bool f32 f64 Duration SystemTime);

macro_rules! integers {
    ($($integer:ty)*) => {$(
        impl CaptureWithoutRule for $integer {}
        impl CaptureWithoutRule for NonZero<$integer> {}
    )*};
}

integers!(i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize);

macro_rules! around {
    ($($wrapper:ty)*) => {$(
        impl<T: CaptureWithoutRule + ?Sized> CaptureWithoutRule for $wrapper {}
    )*};
}

around!(&T &mut T Box<T> Rc<T> Arc<T>);

impl<T: CaptureWithoutRule> CaptureWithoutRule for Option<T> {}
impl<T: CaptureWithoutRule + ToOwned + ?Sized> CaptureWithoutRule for Cow<'_, T> {}
impl<T: CaptureWithoutRule> CaptureWithoutRule for [T] {}
impl<T: CaptureWithoutRule, const N: usize> CaptureWithoutRule for [T; N] {}
impl<T: CaptureWithoutRule> CaptureWithoutRule for Vec<T> {}
impl<T: CaptureWithoutRule> CaptureWithoutRule for VecDeque<T> {}

// The class is the rule.
impl<T, C: DataClass> CaptureWithoutRule for Pii<T, C> {}

#[cfg(feature = "secrecy")]
#[cfg_attr(docsrs, doc(cfg(feature = "secrecy")))]
impl<S: zeroize::Zeroize + ?Sized> CaptureWithoutRule for secrecy::SecretBox<S> {}
