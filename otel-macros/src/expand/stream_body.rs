//! Functions that return a stream.

use proc_macro2::{Group, TokenStream};
use quote::{quote, quote_spanned};

use super::hygiene::{name, runtime_at};
use super::{callsite, inference, judge, sync_body};
use crate::model::Traced;

/// ```text
/// // Input:
/// fn f(x: X) -> impl Stream<Item = T> { body }
/// // Output: attributes and parent at the call, the span from the first poll to the end of the stream.
/// fn f(x: X) -> impl Stream<Item = T> {
///     let __otel_call = rt::prepare(rt::callsite! { … }, …);
///     rt::streamed_by::<T, _, _, _>(__otel_call, move || { let _ = &x; { body } }, |item, end| { … })
/// }
/// ```
pub(super) fn returns_stream(model: &Traced, body: &Group) -> TokenStream {
    let (prepare, streamed) = streamed_by(model, body);
    quote!(#prepare #streamed)
}

/// As [`returns_stream`], in one box more.
pub(super) fn returns_box(model: &Traced, body: &Group) -> TokenStream {
    let (prepare, streamed) = streamed_by(model, body);
    let boxed = inference::boxed(&model.function.signature.output, &streamed);
    quote!(#prepare #boxed)
}

fn streamed_by(model: &Traced, body: &Group) -> (TokenStream, TokenStream) {
    // At the return type: that is where the compiler says that it is no stream.
    let place = inference::place(&model.function.signature.output);
    let rt = runtime_at(place);
    let call = name("__otel_call");
    let prepare = callsite::prepare(model);
    let signature = &model.function.signature;
    let closure = sync_body::closure(signature, body);
    let item = inference::stream_item(&signature.output).unwrap_or_else(|| quote!(_));
    let judge = judge::closure(model);
    (
        quote!(let #call = #prepare;),
        quote_spanned!(place=> #rt::streamed_by::<#item, _, _, _>(#call, #closure, #judge)),
    )
}
