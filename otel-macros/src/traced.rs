//! The pipeline of `#[traced]`: parse, lower, check, expand; or else the errors beside the original item.

use proc_macro2::TokenStream;
use quote::ToTokens as _;

use crate::expand::{self, fallback};
use crate::model::container::{self, Distribution};
use crate::model::lower::{self, Lowered};
use crate::syntax::annotation::annotated_once;
use crate::syntax::container::{Container, is_container};
use crate::syntax::item::Function;

/// Expands `#[traced(arguments)] item`. `record` is false when the crate was built without feature `spans`.
pub(crate) fn traced(arguments: TokenStream, item: TokenStream, record: bool) -> TokenStream {
    if let Err(error) = annotated_once(&item) {
        return fallback::beside(&error, item);
    }
    if is_container(&item) {
        return on_container(&arguments, item);
    }
    let function = match Function::parse(item.clone()) {
        Ok(function) => function,
        Err(error) => return fallback::beside(&error, item),
    };
    let fallback = fallback::without_annotations(&function, &arguments);
    match lower::lower(arguments, function) {
        Ok(Lowered::Off(function)) => function.into_token_stream(),
        Ok(Lowered::Traced(traced)) if record => expand::traced(&traced),
        Ok(Lowered::Traced(traced)) => expand::unrecorded(&traced),
        Err(error) => fallback::beside(&error, fallback),
    }
}

/// An `impl`, a trait or a `mod`: its functions are told, and expand by themselves.
fn on_container(arguments: &TokenStream, item: TokenStream) -> TokenStream {
    let container = match Container::parse(item.clone()) {
        Ok(container) => container,
        Err(error) => return fallback::beside(&error, item),
    };
    match container::lower(arguments.clone(), &container) {
        Ok(Distribution::None) => item,
        Ok(Distribution::Members(members)) => expand::distributed(&container, &members, arguments),
        Err(error) => fallback::beside(&error, expand::undistributed(&container)),
    }
}
