//! The original function without our attributes, beside the errors, so that an editor keeps working and one mistake gives one message: a parameter that only
//! our attributes name is not reported as unused.

use proc_macro2::TokenStream;
use quote::{ToTokens as _, quote};
use syn::{FnArg, Signature};

use super::body;
use crate::syntax::item::Function;
use crate::syntax::param;

/// `error` as `compile_error!`, then the item.
pub(crate) fn beside(error: &syn::Error, item: TokenStream) -> TokenStream {
    let mut tokens = error.to_compile_error();
    tokens.extend(item);
    tokens
}

/// The function as it was written, minus `#[attr]`. `arguments` are those of `#[traced]`.
pub(crate) fn without_annotations(function: &Function, arguments: &TokenStream) -> TokenStream {
    let touch = touch(&function.signature, arguments);
    let mut signature = function.signature.clone();
    for input in &mut signature.inputs {
        match input {
            FnArg::Receiver(receiver) => param::strip(&mut receiver.attrs),
            FnArg::Typed(parameter) => param::strip(&mut parameter.attrs),
        };
    }
    Function {
        attributes: function.attributes.clone(),
        visibility: function.visibility.clone(),
        defaultness: function.defaultness,
        signature,
        body: function
            .body
            .as_ref()
            .map(|body| body::prepend(touch, body)),
    }
    .into_token_stream()
}

/// ```text
/// // Input:
/// #[traced(attributes(a))] fn f(a: u8, #[attr] b: u8, c: u8) { body }
/// // Output:
/// let _ = &b;
/// let _ = &a;
/// ```
fn touch(signature: &Signature, arguments: &TokenStream) -> TokenStream {
    let annotated: TokenStream = signature.inputs.iter().filter_map(annotated).collect();
    body::touch_if(signature, |variable| {
        body::names(arguments, variable) || body::names(&annotated, variable)
    })
}

/// The pattern of a parameter with `#[attr]`.
fn annotated(input: &FnArg) -> Option<TokenStream> {
    match input {
        FnArg::Typed(parameter) => {
            let pattern = &parameter.pat;
            param::strip(&mut parameter.attrs.clone()).then(|| quote!(#pattern))
        }
        FnArg::Receiver(_) => None,
    }
}
