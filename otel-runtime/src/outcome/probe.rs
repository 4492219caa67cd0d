//! Finds out at compile time whether a returned value is a `Result` or an `Option`.
//!
//! The macro cannot know whether `R<T>` is an alias of `Result`. It writes `Probe(&output).otel_failure()` and lets method lookup decide: the inherent
//! methods of `Probe<Result<T, E>>` and `Probe<Option<T>>` win over the trait methods that every other `Probe<T>` has. The same trick finds [`ErrorType`].
//! The methods have names of their own, because a trait of the user's may give every type a method `value`.

use std::borrow::Cow;
use std::convert::Infallible;

use super::ErrorType;
use crate::capture::Displayed;

/// Asks a returned value what it means. Used by expansions only.
#[derive(Debug)]
pub struct Probe<'a, T: ?Sized>(pub &'a T);

impl<'a, T, E> Probe<'a, Result<T, E>> {
    /// The error, if there is one.
    pub fn otel_failure(&self) -> Option<ErrorProbe<'a, E>> {
        self.0.as_ref().err().map(ErrorProbe)
    }

    /// The value of an `Ok`.
    #[must_use]
    pub fn otel_value(&self) -> Option<&'a T> {
        self.0.as_ref().ok()
    }
}

impl<T> Probe<'_, Option<T>> {
    /// Whether nothing was returned.
    #[must_use]
    pub fn otel_is_none(&self) -> bool {
        self.0.is_none()
    }
}

/// The answers of everything that is neither `Result` nor `Option`.
pub trait ProbeFallback<'a> {
    /// The type probed.
    type Value: ?Sized;
    /// Not an error.
    fn otel_failure(&self) -> Option<ErrorProbe<'a, Infallible>> {
        None
    }
    /// Not an `Option`.
    fn otel_is_none(&self) -> bool {
        false
    }
    /// The value itself.
    fn otel_value(&self) -> Option<&'a Self::Value>;
}

impl<'a, T: ?Sized> ProbeFallback<'a> for Probe<'a, T> {
    type Value = T;
    fn otel_value(&self) -> Option<&'a T> {
        Some(self.0)
    }
}

/// Asks an error for its type. Used by expansions only.
#[derive(Debug)]
pub struct ErrorProbe<'a, E: ?Sized>(pub &'a E);

impl<E: ErrorType + ?Sized> ErrorProbe<'_, E> {
    /// What the error says of itself.
    pub fn otel_error_type(&self) -> Cow<'static, str> {
        self.0.error_type()
    }
}

/// The answer of errors that say nothing of themselves.
pub trait ErrorProbeFallback {
    /// The path of the Rust type.
    fn otel_error_type(&self) -> Cow<'static, str>;
}

impl<E: ?Sized> ErrorProbeFallback for ErrorProbe<'_, E> {
    fn otel_error_type(&self) -> Cow<'static, str> {
        Cow::Borrowed(std::any::type_name::<E>())
    }
}

/// A function that tells the expected errors `E` from the others, and what to write where one of another type stands.
#[diagnostic::on_unimplemented(
    message = "`unless = …` takes a function `fn(&{E}) -> bool`, and this is none",
    label = "not a `fn(&{E}) -> bool`",
    note = "it looks at the error that this function returns: write `fn is_expected(error: &{E}) -> bool {{ … }}` and `err(unless = is_expected)`"
)]
pub trait Unless<E: ?Sized>: FnOnce(&E) -> bool {}

#[diagnostic::do_not_recommend]
impl<E: ?Sized, F: FnOnce(&E) -> bool> Unless<E> for F {}

/// `err(unless = path)`: whether the error is one of the expected ones.
pub fn is_expected<E: ?Sized, U>(error: &ErrorProbe<'_, E>, unless: U) -> bool
where
    // The compiler quotes the line where the function takes something else.
    U: Unless<E>, // The path of a `fn is_expected(error: &TheErrorThatIsReturned) -> bool`, and no closure.
{
    unless(error.0)
}

/// `err(text)`: the error's message, within the limit of what is captured.
pub fn error_text<E: Displayed>(error: &E) -> String {
    crate::capture::text_of(error)
}
