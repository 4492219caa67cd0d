//! Captures slices, vectors and arrays of one primitive type as OpenTelemetry arrays, and of all others how many elements they have.

use std::borrow::Cow;
use std::collections::VecDeque;
use std::fmt::Display;
use std::num::NonZero;

use opentelemetry::{Array, StringValue, Value};

use super::verdict::within_limit;
use super::{Capture, Field, bounded};
use crate::redact::{CAPTURED_BYTES, Kind};

/// What a captured array can consist of: numbers, bools and strings become an array, and of types with `#[derive(Capture)]` only their number is recorded.
#[diagnostic::on_unimplemented(
    message = "an array of `{Self}` cannot be captured as an attribute",
    label = "the elements are neither numbers nor bools nor strings",
    note = "only how many there are: the rule `len`",
    note = "its `Debug` output, when you write so: `key = ?x`, `#[attr(?key)]` on a parameter"
)]
pub trait CaptureElement {
    /// The elements as an array, as far as they are within the capture limit. `None`: only how many there are is recorded.
    #[doc(hidden)]
    fn collect(elements: &mut dyn Iterator<Item = &Self>) -> Option<Array> {
        let _ = elements;
        None
    }

    /// The elements, or the bytes that they are, are text.
    #[doc(hidden)]
    const IS_TEXT: bool = true;
}

const fn kind<T: CaptureElement + ?Sized>() -> Kind {
    if T::IS_TEXT { Kind::Text } else { Kind::Plain }
}

/// A collection that is looked at only when the rule allows it.
pub(super) trait Elements {
    fn kind(&self) -> Kind;
    fn count(&self) -> usize;
    /// `None` when they have no form as an array.
    fn to_array(&self) -> Option<Array>;
}

impl<T: CaptureElement> Elements for &[T] {
    fn kind(&self) -> Kind {
        kind::<T>()
    }

    fn count(&self) -> usize {
        self.len()
    }

    fn to_array(&self) -> Option<Array> {
        T::collect(&mut self.iter())
    }
}

impl<T: CaptureElement> Elements for &VecDeque<T> {
    fn kind(&self) -> Kind {
        kind::<T>()
    }

    fn count(&self) -> usize {
        self.len()
    }

    fn to_array(&self) -> Option<Array> {
        T::collect(&mut self.iter())
    }
}

impl<T: CaptureElement> Capture for [T] {
    fn capture(&self, field: Field<'_>) {
        field.array(&self);
    }
}

impl<T: CaptureElement, const N: usize> Capture for [T; N] {
    fn capture(&self, field: Field<'_>) {
        field.array(&self.as_slice());
    }
}

impl<T: CaptureElement> Capture for Vec<T> {
    fn capture(&self, field: Field<'_>) {
        field.array(&self.as_slice());
    }
}

impl<T: CaptureElement> Capture for VecDeque<T> {
    fn capture(&self, field: Field<'_>) {
        field.array(&self);
    }
}

// ===== Elements =====

/// An int, or a decimal string when it does not fit.
pub(super) fn integer<T: TryInto<i64> + Copy + Display>(value: T) -> Value {
    match value.try_into() {
        Ok(fits) => Value::I64(fits),
        Err(_) => bounded::short(value).into(),
    }
}

/// The elements of any array as texts.
pub(super) fn texts(array: Array) -> Vec<StringValue> {
    fn all<T: Display>(elements: &[T]) -> Vec<StringValue> {
        elements
            .iter()
            .map(|element| bounded::short(element).into())
            .collect()
    }
    match array {
        Array::Bool(elements) => all(&elements),
        Array::I64(elements) => all(&elements),
        Array::F64(elements) => all(&elements),
        Array::String(texts) => texts,
        // A kind that a later OpenTelemetry adds: nothing of it is known to be safe.
        _ => Vec::new(),
    }
}

/// As many elements as the capture limit allows, each of the size of `T`.
fn within<T>(elements: impl Iterator<Item = T>) -> impl Iterator<Item = T> {
    elements.take(CAPTURED_BYTES / size_of::<T>().max(1))
}

/// Ints; when one does not fit, strings, so that the array stays of one type.
fn integers<T: TryInto<i64> + Copy + Display>(elements: impl Iterator<Item = T>) -> Array {
    let mut all_fit = Vec::new();
    let mut elements = within(elements);
    while let Some(element) = elements.next() {
        if let Ok(fits) = element.try_into() {
            all_fit.push(fits);
            continue;
        }
        let mut mixed = texts(Array::I64(all_fit));
        mixed.push(bounded::short(element).into());
        mixed.extend(elements.map(|element| bounded::short(element).into()));
        return Array::String(mixed);
    }
    Array::I64(all_fit)
}

/// Texts until their sizes together pass the capture limit.
fn strings<'a>(elements: impl Iterator<Item = Cow<'a, str>>) -> Array {
    let mut room = CAPTURED_BYTES;
    let mut texts = Vec::new();
    for element in elements {
        // An empty text counts too, or there would be no bound on their number.
        let size = element.len().max(1);
        let text = within_limit(element);
        texts.push(text);
        room = room.saturating_sub(size);
        if room == 0 {
            break;
        }
    }
    Array::String(texts)
}

macro_rules! integer_elements {
    ($($integer:ty)*) => {$(
        impl CaptureElement for $integer {
            // Bytes may be those of a text.
            const IS_TEXT: bool = size_of::<$integer>() == 1;

            fn collect(elements: &mut dyn Iterator<Item = &Self>) -> Option<Array> {
                Some(integers(elements.copied()))
            }
        }

        impl CaptureElement for NonZero<$integer> {
            const IS_TEXT: bool = size_of::<$integer>() == 1;

            fn collect(elements: &mut dyn Iterator<Item = &Self>) -> Option<Array> {
                Some(integers(elements.map(|element| element.get())))
            }
        }
    )*};
}

integer_elements!(i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize);

impl CaptureElement for bool {
    const IS_TEXT: bool = false;

    fn collect(elements: &mut dyn Iterator<Item = &Self>) -> Option<Array> {
        Some(Array::Bool(within(elements.copied()).collect()))
    }
}

impl CaptureElement for f32 {
    const IS_TEXT: bool = false;

    fn collect(elements: &mut dyn Iterator<Item = &Self>) -> Option<Array> {
        Some(Array::F64(
            within(elements.copied()).map(f64::from).collect(),
        ))
    }
}

impl CaptureElement for f64 {
    const IS_TEXT: bool = false;

    fn collect(elements: &mut dyn Iterator<Item = &Self>) -> Option<Array> {
        Some(Array::F64(within(elements.copied()).collect()))
    }
}

impl CaptureElement for char {
    fn collect(elements: &mut dyn Iterator<Item = &Self>) -> Option<Array> {
        Some(strings(
            elements.map(|element| Cow::Owned(element.to_string())),
        ))
    }
}

impl CaptureElement for str {
    fn collect(elements: &mut dyn Iterator<Item = &Self>) -> Option<Array> {
        Some(strings(elements.map(Cow::Borrowed)))
    }
}

impl CaptureElement for String {
    fn collect(elements: &mut dyn Iterator<Item = &Self>) -> Option<Array> {
        Some(strings(
            elements.map(|element| Cow::Borrowed(element.as_str())),
        ))
    }
}

impl CaptureElement for Cow<'_, str> {
    fn collect(elements: &mut dyn Iterator<Item = &Self>) -> Option<Array> {
        Some(strings(
            elements.map(|element| Cow::Borrowed(element.as_ref())),
        ))
    }
}

macro_rules! pointer_elements {
    ($($pointer:ty)*) => {$(
        impl<T: CaptureElement + ?Sized> CaptureElement for $pointer {
            const IS_TEXT: bool = T::IS_TEXT;

            fn collect(elements: &mut dyn Iterator<Item = &Self>) -> Option<Array> {
                T::collect(&mut elements.map(|element| &**element))
            }
        }
    )*};
}

pointer_elements!(&T Box<T> std::rc::Rc<T> std::sync::Arc<T>);
