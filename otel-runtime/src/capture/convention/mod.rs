//! Asks whether a value has the type that the semantic conventions give its key: what it is recorded as is known of the types of this crate, and of no other.
//!
//! Each key of the registry that has a type is a trait of [`key`], for the compiler to show in the words of that key. A value of a type that is [`Conventional`] goes
//! by the inherent method, which asks for the key's trait of what the value is recorded as; any other, such as a type parameter that is
//! [`Capture`](super::Capture), goes by the trait [`Unasked`], which asks nothing.
//!
//! The traits are here and not in expansions: where a crate has no prelude (`#![no_implicit_prelude]`) or a module of its own called `diagnostic`, the compiler does
//! not find the attribute `#[diagnostic::on_unimplemented]` (E0433), and there is no other path to it: a tool's module cannot be imported.

mod declare;
#[rustfmt::skip]
pub mod key;

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet, BinaryHeap, HashMap, HashSet, LinkedList, VecDeque};
use std::marker::PhantomData;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, SocketAddrV4, SocketAddrV6};
use std::num::NonZero;
use std::rc::Rc;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

/// A type of which it is known what it is recorded as, without a rule that withholds it.
///
/// Not those with a class, which leave as their class allows: a marker has no type.
pub trait Conventional {
    /// What one value is recorded as.
    type Recorded;
    /// What a list of values is recorded as.
    type Listed;
}

macro_rules! recorded {
    ($($name:ident)*) => {$(
        /// What a value is recorded as: the OpenTelemetry type of the attribute.
        #[derive(Debug)]
        pub enum $name {}
    )*};
}

recorded!(BoolValue IntValue DoubleValue TextValue BoolArray IntArray DoubleArray TextArray);

/// A key that takes what is recorded as `Recorded`. Implemented for each key of [`key`].
pub trait Takes<Recorded> {}

/// A value under a key of the semantic conventions.
#[derive(Debug)]
pub struct Keyed<'a, Key: ?Sized, T: ?Sized> {
    value: &'a T,
    key: PhantomData<Key>,
}

/// Puts a value under a key of the semantic conventions.
#[inline]
pub const fn keyed<Key: ?Sized, T: ?Sized>(value: &T) -> Keyed<'_, Key, T> {
    Keyed {
        value,
        key: PhantomData,
    }
}

impl<'a, Key: ?Sized, T: Conventional + ?Sized> Keyed<'a, Key, T> {
    /// The value, which is of the type that the key asks for.
    #[inline]
    #[must_use]
    pub const fn value(self) -> &'a T
    where
        Key: Takes<T::Recorded>,
    {
        self.value
    }
}

/// A value of which it is not known what it is recorded as.
pub trait Unasked {
    /// The value.
    type Value;

    /// The value, of whatever type.
    fn value(self) -> Self::Value;
}

impl<'a, Key: ?Sized, T: ?Sized> Unasked for Keyed<'a, Key, T> {
    type Value = &'a T;

    #[inline]
    fn value(self) -> &'a T {
        self.value
    }
}

macro_rules! conventional {
    (@ [$($generics:tt)*] $value:ty, $recorded:ty, $listed:ty) => {
        impl<$($generics)*> Conventional for $value {
            type Recorded = $recorded;
            type Listed = $listed;
        }
    };
    ($($generics:tt $($value:ty)+ => $recorded:ty, $listed:ty;)*) => {$($(
        conventional!(@ $generics $value, $recorded, $listed);
    )+)*};
}

// A list of what cannot be the element of an array is recorded as how many there are, if at all.
conventional! {
    [] bool => BoolValue, BoolArray;
    [] i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize => IntValue, IntArray;
    [] NonZero<i8> NonZero<i16> NonZero<i32> NonZero<i64> NonZero<i128> NonZero<isize> => IntValue, IntArray;
    [] NonZero<u8> NonZero<u16> NonZero<u32> NonZero<u64> NonZero<u128> NonZero<usize> => IntValue, IntArray;
    [] f32 f64 => DoubleValue, DoubleArray;
    [] Duration => DoubleValue, IntValue;
    [] char str String => TextValue, TextArray;
    [] IpAddr Ipv4Addr Ipv6Addr SocketAddr SocketAddrV4 SocketAddrV6 SystemTime => TextValue, IntValue;
    [T: Conventional] Option<T> => T::Recorded, T::Listed;
    [T: Conventional + ?Sized] &T &mut T Box<T> Rc<T> Arc<T> => T::Recorded, T::Listed;
    [T: Conventional + ToOwned + ?Sized] Cow<'_, T> => T::Recorded, T::Listed;
    [T: Conventional] [T] Vec<T> VecDeque<T> => T::Listed, IntValue;
    [T: Conventional, const N: usize] [T; N] => T::Listed, IntValue;
    [T] LinkedList<T> BinaryHeap<T> BTreeSet<T> => IntValue, IntValue;
    [T, S] HashSet<T, S> => IntValue, IntValue;
    [K, V] BTreeMap<K, V> => IntValue, IntValue;
    [K, V, S] HashMap<K, V, S> => IntValue, IntValue;
}

#[cfg(feature = "uuid")]
conventional!([] uuid::Uuid => TextValue, IntValue;);

#[cfg(feature = "url")]
conventional!([] url::Url => TextValue, IntValue;);

#[cfg(feature = "time")]
conventional! {
    [] time::OffsetDateTime time::UtcDateTime time::PrimitiveDateTime time::Date time::Time => TextValue, IntValue;
    [] time::Duration => DoubleValue, IntValue;
}

#[cfg(feature = "chrono")]
conventional! {
    [Tz: chrono::TimeZone] chrono::DateTime<Tz> => TextValue, IntValue;
    [] chrono::NaiveDateTime chrono::NaiveDate chrono::NaiveTime => TextValue, IntValue;
    [] chrono::TimeDelta => DoubleValue, IntValue;
}
