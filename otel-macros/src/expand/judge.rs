//! Prints the closure that looks at the returned value.

use proc_macro2::{Ident, TokenStream};
use quote::{ToTokens as _, quote, quote_spanned};

use super::capture;
use super::hygiene::{name, ours, runtime};
use crate::model::Traced;

/// ```text
/// // Output, without options:
/// |__otel_output, __otel_end| {
///     use rt::{ErrorProbeFallback as _, ProbeFallback as _};
///     let __otel_probe = rt::Probe(__otel_output);
///     if let Some(__otel_error) = __otel_probe.failure() {
///         __otel_end.error(__otel_error.error_type());
///     }
/// }
/// ```
pub(super) fn closure(model: &Traced) -> TokenStream {
    let rt = runtime();
    let outcome = &model.outcome;
    if !outcome.looks_at_value() {
        return quote!(#rt::unjudged);
    }
    let [output, end, probe] = ["__otel_output", "__otel_end", "__otel_probe"].map(name);
    let failure = outcome.judged.then(|| failure(model));
    let none = outcome
        .none
        .then(|| quote!(if #probe.is_none() { #end.none(); }));
    let ret = outcome.ret.as_ref().map(|ret| {
        let set = name("__otel_set");
        let value = Ident::new("__otel_value", ours(capture::span_of(ret)));
        let record = capture::record(ret, &value.to_token_stream());
        quote! {
            if let ::core::option::Option::Some(#value) = #probe.value() {
                #end.capture(|#set| { #record });
            }
        }
    });
    quote! {
        |#output, #end| {
            use #rt::{ErrorProbeFallback as _, ProbeFallback as _};
            let #probe = #rt::Probe(#output);
            #failure
            #none
            #ret
        }
    }
}

fn failure(model: &Traced) -> TokenStream {
    let rt = runtime();
    let [end, probe, error] = ["__otel_end", "__otel_probe", "__otel_error"].map(name);
    let record = match model.outcome.text {
        None => quote!(#end.error(#error.error_type());),
        Some(span) => {
            let [rt, error] =
                ["__otel_rt", "__otel_error"].map(|name| Ident::new(name, ours(span)));
            let text = quote_spanned!(ours(span)=> #rt::error_text(#error.0));
            quote!(#end.error_with_text(#error.error_type(), #text);)
        }
    };
    let record = match &model.outcome.unless {
        None => record,
        Some(path) => quote!(if !#rt::is_expected(&#error, #path) { #record }),
    };
    quote! {
        if let ::core::option::Option::Some(#error) = #probe.failure() { #record }
    }
}
