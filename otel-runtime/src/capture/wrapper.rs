//! Captures what references, smart pointers and options hold.

use std::borrow::Cow;
use std::rc::Rc;
use std::sync::Arc;

use super::{Capture, Field};

macro_rules! pointers {
    ($($pointer:ty)*) => {$(
        impl<T: Capture + ?Sized> Capture for $pointer {
            #[inline]
            fn capture(&self, field: Field<'_>) {
                (**self).capture(field);
            }
        }
    )*};
}

pointers!(&T &mut T Box<T> Rc<T> Arc<T>);

impl<T: Capture + ToOwned + ?Sized> Capture for Cow<'_, T> {
    #[inline]
    fn capture(&self, field: Field<'_>) {
        (**self).capture(field);
    }
}

/// `None` is no attribute, under every rule.
impl<T: Capture> Capture for Option<T> {
    #[inline]
    fn capture(&self, field: Field<'_>) {
        if let Some(value) = self {
            value.capture(field);
        }
    }
}
