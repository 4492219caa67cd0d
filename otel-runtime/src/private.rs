//! What the expansions of the macros call. Not public API: everything here may change in any release.
//!
//! The public name of this module carries the crate's version, so that a macro and a runtime of different versions fail to compile together with one clear
//! error instead of a puzzling one.

pub use crate::capture::{
    Attributes, Capture, CaptureElement, CaptureKeys, CaptureLen, CaptureWithoutRule, Field,
    record, record_debug, record_display, record_explicit, record_keys, record_len, without_rule,
};
pub use crate::redact::Rule;

#[cfg(feature = "spans")]
pub use crate::__otel_callsite as callsite;
#[cfg(feature = "spans")]
pub use crate::callsite::{Callsite, Description, Level, name_of, scope};
#[cfg(feature = "spans")]
pub use crate::future::{future, prepare, returned, returned_by};
#[cfg(feature = "spans")]
pub use crate::outcome::{ErrorProbeFallback, Probe, ProbeFallback, error_text, is_expected};
#[cfg(feature = "spans")]
pub use crate::span::{
    End, Records, Relations, and_is_recording, call, capture, enter, finish, start, start_related,
};
#[cfg(feature = "spans")]
pub use opentelemetry::trace::SpanKind;
#[cfg(feature = "spans")]
pub use std::{boxed::Box, convert::Infallible};

/// No `parent`, `root` or `links`.
#[cfg(feature = "spans")]
pub fn unrelated(_: &mut Relations) {}

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
    ($name:ident { span: $span:expr, kind: $kind:ident, level: $level:ident, scope: [$($scope:literal)?], line: $line:expr, cancelled_is_error: $cancelled:expr, leaf: $leaf:expr $(,)? }) => {{
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
            marker: $crate::__private_0_1_0::name_of(&|| ()),
            file: ::core::file!(),
            line: $line,
            cancelled_is_error: $cancelled,
            leaf: $leaf,
        });
        &$name
    }};
}
