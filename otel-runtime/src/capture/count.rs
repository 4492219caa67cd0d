//! Says how long a value is, and which keys a map has, for the rules `len` and `keys`.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet, BinaryHeap, HashMap, HashSet, LinkedList, VecDeque};
use std::rc::Rc;
use std::sync::Arc;

/// A value that the rule `len` can be used on.
///
/// Strings count in **bytes**, collections in elements.
///
/// ```
/// use otel_runtime::CaptureLen;
///
/// assert_eq!("héllo".capture_len(), Some(6));
/// assert_eq!(vec![1, 2, 3].capture_len(), Some(3));
/// assert_eq!(None::<String>.capture_len(), None);
/// ```
#[diagnostic::on_unimplemented(
    message = "the rule `len` cannot be used on `{Self}`",
    label = "this has no length",
    note = "`len` is for strings, slices, arrays, vectors, maps, sets, and options and references of them",
    note = "leave the rule out: a number is recorded as it is, and a secret type as its class allows"
)]
pub trait CaptureLen {
    /// How long the value is; `None` when there is none.
    fn capture_len(&self) -> Option<usize>;
}

/// A map that the rule `keys` can be used on.
///
/// ```
/// use std::collections::BTreeMap;
///
/// use otel_runtime::CaptureKeys;
///
/// let tags = BTreeMap::from([("colour", "red"), ("size", "xl")]);
/// assert_eq!(tags.capture_keys(), Some(vec!["colour", "size"]));
/// ```
#[diagnostic::on_unimplemented(
    message = "the rule `keys` cannot be used on `{Self}`",
    label = "this is no map with keys that are strings",
    note = "`keys` is for `HashMap` and `BTreeMap` with strings as keys, and options and references of them",
    note = "of a list or a set, how many there are: write the rule `len`"
)]
pub trait CaptureKeys {
    /// The keys in any order; `None` when there is no map.
    fn capture_keys(&self) -> Option<Vec<&str>>;
}

macro_rules! lengths {
    ($([$($generics:tt)*] $collection:ty;)*) => {$(
        impl<$($generics)*> CaptureLen for $collection {
            fn capture_len(&self) -> Option<usize> {
                Some(self.len())
            }
        }
    )*};
}

lengths! {
    [] str;
    [] String;
    [T] [T];
    [T, const N: usize] [T; N];
    [T] Vec<T>;
    [T] VecDeque<T>;
    [T] LinkedList<T>;
    [T] BinaryHeap<T>;
    [T] BTreeSet<T>;
    [T, S] HashSet<T, S>;
    [K, V] BTreeMap<K, V>;
    [K, V, S] HashMap<K, V, S>;
}

impl<K: AsRef<str>, V> CaptureKeys for BTreeMap<K, V> {
    fn capture_keys(&self) -> Option<Vec<&str>> {
        Some(self.keys().map(AsRef::as_ref).collect())
    }
}

impl<K: AsRef<str>, V, S> CaptureKeys for HashMap<K, V, S> {
    fn capture_keys(&self) -> Option<Vec<&str>> {
        Some(self.keys().map(AsRef::as_ref).collect())
    }
}

macro_rules! pointers {
    ($($pointer:ty)*) => {$(
        impl<T: CaptureLen + ?Sized> CaptureLen for $pointer {
            fn capture_len(&self) -> Option<usize> {
                (**self).capture_len()
            }
        }

        impl<T: CaptureKeys + ?Sized> CaptureKeys for $pointer {
            fn capture_keys(&self) -> Option<Vec<&str>> {
                (**self).capture_keys()
            }
        }
    )*};
}

pointers!(&T &mut T Box<T> Rc<T> Arc<T>);

impl<T: CaptureLen + ToOwned + ?Sized> CaptureLen for Cow<'_, T> {
    fn capture_len(&self) -> Option<usize> {
        (**self).capture_len()
    }
}

impl<T: CaptureLen> CaptureLen for Option<T> {
    fn capture_len(&self) -> Option<usize> {
        self.as_ref().and_then(CaptureLen::capture_len)
    }
}

impl<T: CaptureKeys> CaptureKeys for Option<T> {
    fn capture_keys(&self) -> Option<Vec<&str>> {
        self.as_ref().and_then(CaptureKeys::capture_keys)
    }
}
