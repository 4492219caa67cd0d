//! What became of a call: Ok, an error, a panic or a dropped future, told apart by the types involved and not by how they are spelled.

#[cfg(feature = "spans")]
mod probe;

use std::borrow::Cow;

#[cfg(feature = "spans")]
pub use self::probe::{ErrorProbeFallback, Probe, ProbeFallback, error_text, is_expected};

/// Says what `error.type` an error has, in place of the path of its Rust type.
///
/// Values should be of low cardinality and stable, since alerts and metrics are grouped by them
/// (semantic conventions, attribute `error.type`).
///
/// ```
/// use otel_runtime::ErrorType;
/// use std::borrow::Cow;
///
/// enum PaymentError { Declined, Timeout }
///
/// impl ErrorType for PaymentError {
///     fn error_type(&self) -> Cow<'static, str> {
///         Cow::Borrowed(match self {
///             PaymentError::Declined => "declined",
///             PaymentError::Timeout => "timeout",
///         })
///     }
/// }
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not implement `ErrorType`",
    note = "it need not, where the type of the error is known: with a closure, `span!` learns it from the closure itself; write `|| -> Result<_, {Self}> {{ … }}`"
)]
pub trait ErrorType {
    /// The value of `error.type`. It is exported as it is: it must not hold personal data.
    fn error_type(&self) -> Cow<'static, str>;
}
