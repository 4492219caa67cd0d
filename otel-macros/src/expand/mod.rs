//! Prints the model as tokens. Cannot fail: what could be wrong was found before.

mod async_body;
pub(crate) mod body;
mod callsite;
pub(crate) mod capture;
mod container;
mod convention;
pub(crate) mod fallback;
pub(crate) mod hygiene;
mod inference;
pub(crate) mod inside;
mod judge;
pub(crate) mod manifest;
mod stream_body;
mod sync_body;
mod unrecorded;

use proc_macro2::TokenStream;
use quote::{ToTokens as _, quote, quote_spanned};

pub(crate) use self::callsite::line_of;
pub(crate) use self::container::{distributed, undistributed};
pub(crate) use self::hygiene::runtime_path;
pub(crate) use self::unrecorded::unrecorded;
use crate::model::Traced;
use crate::model::flavor::{Flavor, Returned};

/// The function with its span.
pub(crate) fn traced(model: &Traced) -> TokenStream {
    let Some(body) = &model.function.body else {
        return model.function.to_token_stream();
    };
    let wrapped = match model.flavor {
        Flavor::Declaration => return model.function.to_token_stream(),
        Flavor::Guard => sync_body::guard(model, body),
        Flavor::Call => sync_body::call(model, body),
        Flavor::CallerTracked => sync_body::caller_tracked(model, body),
        Flavor::Async => async_body::async_fn(model, body),
        Flavor::AsyncNever => async_body::never(model, body),
        Flavor::ReturnsFuture => async_body::returns_future(model, body),
        Flavor::ReturnsBox => async_body::returns_box(model, body),
        Flavor::ReturnsStream => stream_body::returns_stream(model, body),
        Flavor::ReturnsStreamBox => stream_body::returns_box(model, body),
        Flavor::BoxesBlock => async_body::boxes_block(model, body),
    };
    let head = model.function.head();
    // An `async fn` that yields a future means it; of the block inside, Clippy would think that an `.await` was forgotten.
    let yields_future = model.flavor == Flavor::Async
        && matches!(
            Returned::of(&model.function.signature.output),
            Returned::Future | Returned::BoxedFuture
        );
    let allow = yields_future.then(|| quote!(#[allow(clippy::async_yields_async)]));
    let import = hygiene::import(&model.runtime);
    let note = model.promised.map(|word| note(model, word));
    let warnings = convention::warnings(model);
    let outer = body::user_braces(quote!(#import #note #warnings #wrapped), body);
    quote!(#allow #head #outer)
}

/// A warning of the lint `deprecated` at the returned type, which `sync`, `future` or `stream` takes away.
///
/// ```text
/// #[deprecated(note = "…")]
/// const __OTEL_SHAPE: () = ();
/// __OTEL_SHAPE;
/// ```
fn note(model: &Traced, word: &str) -> TokenStream {
    let option = word.to_lowercase();
    let note = format!(
        "by its name this is a {option}, and the span ends with the call: write `#[traced({option})]` if it is a `Pin<Box<dyn {word}>>`, \
         `#[traced(sync)]` if the call is meant"
    );
    let declared = hygiene::name("__OTEL_SHAPE");
    let place = inference::place(&model.function.signature.output);
    let used = proc_macro2::Ident::new("__OTEL_SHAPE", place);
    let used = quote_spanned!(place=> let () = #used;);
    quote! {
        #[deprecated(note = #note)]
        const #declared: () = ();
        #used
    }
}
