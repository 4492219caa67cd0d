//! The function as it was written, for builds without feature `spans`.

use proc_macro2::TokenStream;
use quote::{ToTokens as _, quote};

use super::capture::allow_hidden;
use super::{body, convention};
use crate::model::{Name, Traced};
use crate::syntax::args::NameSyntax;

/// ```text
/// // Input:
/// #[traced(attributes(items = items.len()), err(unless = Error::is_expected))]
/// fn f(items: &[Item], #[attr] id: u32) -> Result<(), Error> { body }
/// // Output: what only the options name is not unused, and their expressions are looked at by the compiler; nothing is evaluated.
/// fn f(items: &[Item], id: u32) -> Result<(), Error> {
///     if false {
///         let _ = &(id);
///         let _ = &(items.len());
///         let _ = &(Error::is_expected);
///     }
///     body
/// }
/// ```
pub(crate) fn unrecorded(model: &Traced) -> TokenStream {
    let (function, named) = (&model.function, named(model));
    let warnings = convention::warnings(model);
    match &function.body {
        Some(body) if !named.is_empty() || !warnings.is_empty() => {
            let head = function.head();
            let body = body::prepend(quote!(#warnings if false { #named }), body);
            quote!(#head #body)
        }
        _ => function.to_token_stream(),
    }
}

/// A use of everything that the options name.
pub(super) fn named(model: &Traced) -> TokenStream {
    let named = model
        .captures
        .iter()
        .filter(|capture| !capture.value.is_empty());
    let captures = named.map(|capture| {
        let (conditions, value) = (&capture.cfg, &capture.value);
        let allow = allow_hidden(capture);
        quote!(#(#[cfg(#conditions)])* #allow { let _ = &(#value); })
    });
    let relations = &model.relations;
    let condition = model.sample.as_ref().and_then(|it| it.condition.as_ref());
    let expressions = relations
        .parent
        .iter()
        .chain(&relations.links)
        .chain(condition);
    let name = match &model.name {
        Name::Given(NameSyntax::Constant(path)) => Some(path),
        _ => None,
    };
    let paths = model.outcome.unless.iter().chain(name);
    quote! {
        #(#captures)*
        #(let _ = &(#expressions);)*
        #(let _ = &(#paths);)*
    }
}
