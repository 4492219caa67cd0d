//! Captures numbers and truth values as what they are.

use std::num::NonZero;

use super::{Capture, Field};

macro_rules! numbers {
    ($($method:ident: $($number:ty)*;)*) => {$($(
        impl Capture for $number {
            #[inline]
            fn capture(&self, field: Field<'_>) {
                field.$method((*self).into());
            }
        }
    )*)*};
}

numbers! {
    int: i8 i16 i32 i64 u8 u16 u32;
    uint: u64;
    int128: i128;
    uint128: u128;
    float: f32 f64;
    bool: bool;
}

impl Capture for isize {
    #[inline]
    fn capture(&self, field: Field<'_>) {
        match i64::try_from(*self) {
            Ok(fits) => field.int(fits),
            Err(_) => field.int128(*self as i128),
        }
    }
}

impl Capture for usize {
    #[inline]
    fn capture(&self, field: Field<'_>) {
        // At most 64 bits on every platform there is.
        field.uint(*self as u64);
    }
}

macro_rules! non_zero {
    ($($number:ty)*) => {$(
        impl Capture for NonZero<$number> {
            #[inline]
            fn capture(&self, field: Field<'_>) {
                self.get().capture(field);
            }
        }
    )*};
}

non_zero!(i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize);
