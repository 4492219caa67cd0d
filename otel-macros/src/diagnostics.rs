//! Collects every mistake of one item, so that the user sees all of them at once.
//!
//! A collector that is dropped without [`Diagnostics::finish`] panics: an error that was found
//! cannot get lost between two stages.

use std::cell::RefCell;
use std::fmt::Display;

use proc_macro2::Span;
use quote::ToTokens;
use syn::Error;

/// The mistakes found so far. Shared by `&`, because every stage and every slot reports into it.
pub(crate) struct Diagnostics {
    /// `None` once finished.
    errors: RefCell<Option<Vec<Error>>>,
}

impl Diagnostics {
    pub(crate) fn new() -> Self {
        Self {
            errors: RefCell::new(Some(Vec::new())),
        }
    }

    /// Reports a finished error.
    pub(crate) fn push(&self, error: Error) {
        if let Some(errors) = self.errors.borrow_mut().as_mut() {
            errors.push(error);
        }
    }

    /// Reports what a check found, if anything.
    pub(crate) fn extend(&self, errors: impl IntoIterator<Item = Error>) {
        for error in errors {
            self.push(error);
        }
    }

    /// Reports a mistake at one token.
    pub(crate) fn at(&self, span: Span, message: impl Display) {
        self.push(Error::new(span, message));
    }

    /// Reports a mistake that underlines all of `tokens`.
    pub(crate) fn on(&self, tokens: impl ToTokens, message: impl Display) {
        self.push(Error::new_spanned(tokens, message));
    }

    /// Unwraps a result, reporting its error.
    pub(crate) fn ok<T>(&self, result: Result<T, Error>) -> Option<T> {
        result.map_err(|error| self.push(error)).ok()
    }

    /// Everything that was reported, as one error with one message for each mistake.
    pub(crate) fn finish(self) -> Result<(), Error> {
        let errors = self.errors.borrow_mut().take().unwrap_or_default();
        match errors.into_iter().reduce(|mut all, next| {
            all.combine(next);
            all
        }) {
            Some(all) => Err(all),
            None => Ok(()),
        }
    }
}

impl Drop for Diagnostics {
    fn drop(&mut self) {
        let finished = self.errors.get_mut().is_none();
        assert!(
            finished || std::thread::panicking(),
            "a `Diagnostics` was dropped before `finish`: its errors would be lost"
        );
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_errors_come_out_in_order() {
        let diagnostics = Diagnostics::new();
        diagnostics.at(Span::call_site(), "first");
        diagnostics.on(quote::quote!(a b), "second");
        assert_eq!(
            diagnostics.ok::<()>(Err(Error::new(Span::call_site(), "third"))),
            None
        );
        let all = diagnostics.finish().unwrap_err();
        let messages: Vec<_> = all.into_iter().map(|error| error.to_string()).collect();
        assert_eq!(messages, ["first", "second", "third"]);
    }

    #[test]
    fn nothing_reported_is_ok() {
        Diagnostics::new().finish().unwrap();
    }

    #[test]
    #[should_panic(expected = "dropped before `finish`")]
    fn an_unfinished_collector_panics() {
        drop(Diagnostics::new());
    }
}
