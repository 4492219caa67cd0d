//! What the expansions of the macros call. Not public API: everything here may change in any release.
//!
//! The public name of this module carries the crate's version, so that a macro and a runtime of different versions fail to compile together with one clear
//! error instead of a puzzling one.

pub use crate::capture::{
    Attributes, BoolArray, BoolValue, Capture, CaptureElement, CaptureKeys, CaptureLen, CaptureRaw,
    CaptureWithoutRule, Conventional, DoubleArray, DoubleValue, Field, IntArray, IntValue, Keyed,
    Takes, TextArray, TextValue, Unasked, display_field, key, keyed, raw, record, record_debug,
    record_display, record_explicit, record_keys, record_len, record_raw, without_rule,
};
pub use crate::redact::Rule;
pub use otel_macros::{__event, __set_attributes, __span, traced};

pub use crate::current::{event, set_attributes};
pub use crate::in_span::no_guard;

pub use crate::__otel_manifest as manifest;
#[cfg(feature = "audit")]
pub use crate::manifest::site::{Captured, Registered, SITES, Site};
#[cfg(feature = "audit")]
pub use linkme;

#[cfg(feature = "spans")]
pub use crate::__otel_callsite as callsite;
#[cfg(feature = "spans")]
pub use crate::callsite::{Callsite, Description, Level, Sample, name_of, sample, scope};
#[cfg(feature = "spans")]
pub use crate::capture::record_baggage;
#[cfg(feature = "spans")]
pub use crate::future::{future, prepare, prepare_sampled, returned, returned_by, streamed_by};
#[cfg(feature = "spans")]
pub use crate::in_span::guard;
#[cfg(feature = "spans")]
pub use crate::outcome::{ErrorProbeFallback, Probe, ProbeFallback, error_text, is_expected};
#[cfg(feature = "spans")]
pub use crate::span::{
    End, Measured, Records, Relations, and_is_recording, call, capture, capture_labelled,
    copy_labels, enter, finish, labelled, metered, start, start_related, start_sampled,
};
#[cfg(feature = "spans")]
pub use opentelemetry::trace::SpanKind;
#[cfg(feature = "spans")]
pub use std::{boxed::Box, convert::Infallible};

/// What would run inside a span, where there is none.
pub fn run<T>(body: impl FnOnce() -> T) -> T {
    body()
}

/// No `parent`, `root` or `links`.
#[cfg(feature = "spans")]
pub fn unrelated(_: &mut Relations) {}

/// `sample(…)` without `if`.
#[cfg(feature = "spans")]
#[must_use]
pub fn unconditionally() -> bool {
    true
}

/// No attributes.
#[cfg(feature = "spans")]
pub fn nothing(_: &mut Attributes) {}

/// A returned value that nobody judges.
#[cfg(feature = "spans")]
pub fn unjudged<R: ?Sized>(_: &R, _: &mut End<'_>) {}

/// The static half of a traced function: declares it, and is a reference to it. A macro of the runtime, so that what is registered can change without a change of the expansion.
#[cfg(feature = "spans")]
#[doc(hidden)]
#[macro_export]
macro_rules! __otel_callsite {
    ($name:ident { span: $span:expr, kind: $kind:ident, level: $level:ident, scope: [$($scope:literal)?], line: $line:expr, cancelled_is_error: $cancelled:expr, leaf: $leaf:expr $(, semconv: $semconv:ident)? $(, sample: $sample:ident $(($ratio:literal))?)? } $captured:tt) => {{
        $crate::__otel_manifest! { Span($span, $kind $(, $semconv)?), $line, $captured }
        static $name: $crate::__private_0_1_0::Callsite = $crate::__private_0_1_0::Callsite::new($crate::__private_0_1_0::Description {
            name: $span,
            kind: $crate::__private_0_1_0::SpanKind::$kind,
            level: $crate::__private_0_1_0::Level::$level,
            scope: $crate::__private_0_1_0::scope(
                [$($scope)?],
                ::core::option_env!("CARGO_PKG_NAME"),
                ::core::option_env!("CARGO_PKG_VERSION"),
                ::core::module_path!(),
            ),
            module: ::core::module_path!(),
            marker: $crate::__private_0_1_0::name_of(&|| ()),
            file: ::core::file!(),
            line: $line,
            cancelled_is_error: $cancelled,
            leaf: $leaf,
            sample: $crate::__private_0_1_0::sample([$($crate::__private_0_1_0::Sample::$sample $(($ratio))?)?]),
        });
        &$name
    }};
}

/// Registers what a function or a type captures, for the inventory. Nothing without feature `audit`.
///
/// `[type] [expression] [rule] [reason of raw] [reason of allow_name]` behind each key.
#[cfg(feature = "audit")]
#[doc(hidden)]
#[macro_export]
macro_rules! __otel_manifest {
    ($item:ident($name:expr $(, $kind:ident $(, $semconv:ident)?)?), $line:expr, [$(
        $(#[$condition:meta])*
        { $key:literal [$($ty:tt)*] [$($expr:tt)*] [$($rule:tt)*] [$($reason:literal)?] [$($allowed:literal)?] }
    )*]) => {
        const _: () = {
            #[$crate::__private_0_1_0::linkme::distributed_slice($crate::__private_0_1_0::SITES)]
            #[linkme(crate = $crate::__private_0_1_0::linkme)]
            static __OTEL_SITE: $crate::__private_0_1_0::Site = $crate::__private_0_1_0::Site {
                package: ::core::option_env!("CARGO_PKG_NAME"),
                version: ::core::option_env!("CARGO_PKG_VERSION"),
                module: ::core::module_path!(),
                file: ::core::file!(),
                line: $line,
                item: $crate::__private_0_1_0::Registered::$item($name),
                kind: $crate::__private_0_1_0::optional([$(::core::stringify!($kind))?]),
                semconv: $crate::__private_0_1_0::optional([$($(::core::stringify!($semconv))?)?]),
                captured: &[$(
                    $(#[$condition])*
                    $crate::__private_0_1_0::Captured {
                        key: $key,
                        ty: ::core::stringify!($($ty)*),
                        expr: ::core::stringify!($($expr)*),
                        rule: ::core::stringify!($($rule)*),
                        reason: $crate::__private_0_1_0::optional([$($reason)?]),
                        allow_name: $crate::__private_0_1_0::optional([$($allowed)?]),
                    }
                ),*],
            };
        };
    };
}

/// Registers nothing: feature `audit` is off.
#[cfg(not(feature = "audit"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __otel_manifest {
    ($($nothing:tt)*) => {};
}

/// The text that is there, or none.
#[cfg(feature = "audit")]
#[must_use]
pub const fn optional<const N: usize>(text: [&'static str; N]) -> Option<&'static str> {
    match text.as_slice() {
        [text, ..] => Some(text),
        [] => None,
    }
}
