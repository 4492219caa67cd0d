//! Prints what the semantic conventions ask of a value, and what they warn about.

use proc_macro2::{Ident, TokenStream};
use quote::{quote, quote_spanned};
use syn::spanned::Spanned as _;

use super::hygiene::{ours, runtime_at};
use crate::model::Traced;
use crate::model::capture::Capture;
use crate::semconv::Warning;

/// The call that `with` makes of the value. Under a key that has a type:
///
/// ```text
/// // Input: http.response.status_code = status
/// // Output:
/// {
///     use rt::Unasked as _;
///     rt::record(__otel_set, "http.response.status_code", rt::Rule::Unset, rt::keyed::<rt::key::HttpResponseStatusCodeKey, _>(&(status)).value());
/// }
/// ```
///
/// A value is looked at by its type, if that is known; what a type parameter stands for is not. The key is a type of the runtime, beside
/// a trait whose words the compiler shows.
pub(super) fn asked(
    capture: &Capture,
    value: &TokenStream,
    with: impl FnOnce(&TokenStream) -> TokenStream,
) -> TokenStream {
    let Some(expected) = &capture.convention.expected else {
        return with(value);
    };
    // The compiler points at the value when its type does not fit.
    let span = ours(value.span());
    let rt = runtime_at(span);
    let key = Ident::new(&expected.key, span);
    let call = with(&quote_spanned!(span=> #rt::keyed::<#rt::key::#key, _>(#value).value()));
    quote_spanned!(span=> { use #rt::Unasked as _; #call })
}

/// One statement for each warning.
pub(super) fn warnings(model: &Traced) -> TokenStream {
    let captures = model.captures.iter().chain(&model.outcome.ret);
    captures
        .flat_map(|capture| {
            let warnings = capture.convention.warnings.iter();
            warnings.map(|warning| statement(warning, &capture.cfg))
        })
        .collect()
}

/// ```text
/// {
///     #[deprecated(note = "`http.method` is deprecated …; write `http.request.method`")]
///     const HTTP_METHOD: () = ();
///     HTTP_METHOD
/// }
/// ```
///
/// It does nothing, and `#[allow(deprecated)]` on the function holds for it too.
fn statement(warning: &Warning, conditions: &[TokenStream]) -> TokenStream {
    let note = &warning.note;
    let constant = Ident::new(&warning.constant, ours(warning.span));
    quote! {
        #(#[cfg(#conditions)])*
        {
            #[deprecated(note = #note)]
            const #constant: () = ();
            #constant
        }
    }
}
