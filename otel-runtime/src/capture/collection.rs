//! Captures maps, sets and lists that have no form as an attribute as what is known to be harmless of them: how many elements they have.
//!
//! The keys of a map are data like its values; the rule `keys` says that they may leave.

use std::collections::{BTreeMap, BTreeSet, BinaryHeap, HashMap, HashSet, LinkedList};

use super::{Capture, CaptureRaw, CaptureWithoutRule, Field};

macro_rules! by_length {
    ($([$($generics:tt)*] $collection:ty;)*) => {$(
        impl<$($generics)*> Capture for $collection {
            fn capture(&self, field: Field<'_>) {
                field.len(self);
            }
        }

        impl<$($generics)*> CaptureRaw for $collection {}
        impl<$($generics)*> CaptureWithoutRule for $collection {}
    )*};
}

by_length! {
    [T] LinkedList<T>;
    [T] BinaryHeap<T>;
    [T] BTreeSet<T>;
    [T, S] HashSet<T, S>;
    [K, V] BTreeMap<K, V>;
    [K, V, S] HashMap<K, V, S>;
}
