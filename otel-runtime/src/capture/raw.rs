//! Says what may be captured as it is, by the rule `raw(reason = "…")`.

use std::borrow::Cow;
use std::collections::VecDeque;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, SocketAddrV4, SocketAddrV6};
use std::num::NonZero;
use std::rc::Rc;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use super::{Attributes, Capture, CaptureElement};
use crate::redact::Rule;

/// A type whose values may be captured under the rule `raw(reason = "…")`, past the detectors.
///
/// The types of the standard library that are [`Capture`] are this too, and so is what `#[derive(Capture)]` is on. Not so
/// [`Pii`](crate::redact::Pii), [`Secret`](crate::redact::Secret) and the types of `secrecy`: they leave through their class only. For a type of
/// your own with an implementation of [`Capture`] by hand, it is one line:
///
/// ```
/// use otel_runtime::{Capture, CaptureRaw, Field};
///
/// struct Celsius(f64);
///
/// impl Capture for Celsius {
///     fn capture(&self, field: Field<'_>) {
///         field.float(self.0);
///     }
/// }
///
/// impl CaptureRaw for Celsius {}
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` must not be captured as it is",
    label = "a value of this type leaves only as its class allows",
    note = "`Pii`, `Secret` and other secret types: leave the rule out, and the rule of the class holds; or write a stricter one, such as `redact`",
    note = "where the value itself is wanted, write so: `key: raw(reason = \"…\") = x.expose()`",
    note = "a type of your own that is not secret: `impl otel_runtime::CaptureRaw for {Self} {{}}`"
)]
pub trait CaptureRaw: Capture {}

/// Captures `value` as it is.
#[inline]
pub fn record_raw<T: CaptureRaw + ?Sized>(set: &mut Attributes, key: &'static str, value: &T) {
    value.capture(set.field(key, Rule::Raw));
}

/// The value, of which it is known that it may be captured as it is.
#[inline]
pub fn raw<T: CaptureRaw + ?Sized>(value: &T) -> &T {
    value
}

macro_rules! may_be_raw {
    ($($value:ty)*) => {$(
        impl CaptureRaw for $value {}
    )*};
}

may_be_raw! {
    i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize
    NonZero<i8> NonZero<i16> NonZero<i32> NonZero<i64> NonZero<i128> NonZero<isize>
    NonZero<u8> NonZero<u16> NonZero<u32> NonZero<u64> NonZero<u128> NonZero<usize>
    f32 f64 bool char str String Duration SystemTime
    IpAddr Ipv4Addr Ipv6Addr SocketAddr SocketAddrV4 SocketAddrV6
}

impl<T: CaptureElement> CaptureRaw for [T] {}
impl<T: CaptureElement, const N: usize> CaptureRaw for [T; N] {}
impl<T: CaptureElement> CaptureRaw for Vec<T> {}
impl<T: CaptureElement> CaptureRaw for VecDeque<T> {}
impl<T: CaptureRaw> CaptureRaw for Option<T> {}
impl<T: CaptureRaw + ?Sized> CaptureRaw for &T {}
impl<T: CaptureRaw + ?Sized> CaptureRaw for &mut T {}
impl<T: CaptureRaw + ?Sized> CaptureRaw for Box<T> {}
impl<T: CaptureRaw + ?Sized> CaptureRaw for Rc<T> {}
impl<T: CaptureRaw + ?Sized> CaptureRaw for Arc<T> {}
impl<T: CaptureRaw + ToOwned + ?Sized> CaptureRaw for Cow<'_, T> {}
