//! The original function without our attributes: beside the errors, so that an editor keeps working and one mistake gives one message, and in place of the
//! expansion when nothing is to be recorded.

use proc_macro2::TokenStream;
use quote::ToTokens as _;
use syn::FnArg;

use crate::syntax::item::Function;
use crate::syntax::param;

/// `error` as `compile_error!`, then the item.
pub(crate) fn beside(error: &syn::Error, item: TokenStream) -> TokenStream {
    let mut tokens = error.to_compile_error();
    tokens.extend(item);
    tokens
}

/// The function as it was written, minus `#[attr]`.
pub(crate) fn without_annotations(function: &Function) -> TokenStream {
    let mut signature = function.signature.clone();
    for input in &mut signature.inputs {
        match input {
            FnArg::Receiver(receiver) => param::strip(&mut receiver.attrs),
            FnArg::Typed(parameter) => param::strip(&mut parameter.attrs),
        }
    }
    Function {
        attributes: function.attributes.clone(),
        visibility: function.visibility.clone(),
        defaultness: function.defaultness,
        signature,
        body: function.body.clone(),
    }
    .into_token_stream()
}
