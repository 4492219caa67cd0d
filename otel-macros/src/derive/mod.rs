//! The pipeline of `#[derive(Capture)]`: parse, check, expand; or else the errors and an empty implementation, so that one mistake gives one message.

mod bounds;
mod check;
mod container;
mod convention;
mod expand;
mod model;
#[cfg(test)]
mod tests;

use proc_macro2::TokenStream;
use syn::DeriveInput;

use crate::diagnostics::Diagnostics;

/// Expands `#[derive(Capture)] item`.
pub(crate) fn capture(item: TokenStream) -> TokenStream {
    let input: DeriveInput = match syn::parse2(item) {
        Ok(input) => input,
        Err(error) => return error.to_compile_error(),
    };
    let diagnostics = Diagnostics::new();
    let container = model::Container::parse(&input, &diagnostics);
    check::container(&container, &diagnostics);
    match diagnostics.finish() {
        Ok(()) => expand::capture(&container),
        Err(errors) => {
            let mut tokens = errors.to_compile_error();
            tokens.extend(expand::nothing(&container));
            tokens
        }
    }
}
