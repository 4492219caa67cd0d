//! Prints what is captured: one closure that borrows, one call for each attribute.

use proc_macro2::{Span, TokenStream};
use quote::{ToTokens as _, quote, quote_spanned};

use super::convention;
use super::hygiene::{name, ours, runtime, runtime_at};
use crate::model::Traced;
use crate::model::capture::Capture;
use crate::syntax::field::{Context, Format, RuleKind};
use crate::syntax::tokens::place;

/// ```text
/// // Input: attributes(cart.items = items.len(), user.email: redact = email)
/// // Output:
/// &mut |__otel_set: &mut rt::Attributes| {
///     rt::record(__otel_set, "cart.items", rt::Rule::Unset, &(items.len()));
///     rt::record(__otel_set, "user.email", rt::Rule::Redact, &(email));
/// }
/// ```
pub(super) fn closure(model: &Traced) -> TokenStream {
    closure_of(&model.captures.iter().collect::<Vec<_>>(), None)
}

/// What the series of `metrics(by(…))` are told apart by, and the rest.
///
/// ```text
/// // Input: metrics(by(payment.method)), attributes(payment.method = card.method(), cart.items = items.len())
/// // Output:
/// &mut |__otel_set: &mut rt::Attributes| { rt::record(__otel_set, "payment.method", …); }
/// &mut |__otel_set: &mut rt::Attributes| { <before>; rt::record(__otel_set, "cart.items", …); }
/// ```
pub(super) fn labels_and_rest(model: &Traced, before: Option<&TokenStream>) -> [TokenStream; 2] {
    let is_by = |capture: &&Capture| model.metrics.as_ref().is_some_and(|it| it.is_by(capture));
    let (labels, rest): (Vec<_>, Vec<_>) = model.captures.iter().partition(is_by);
    [closure_of(&labels, None), closure_of(&rest, before)]
}

fn closure_of(captures: &[&Capture], before: Option<&TokenStream>) -> TokenStream {
    let rt = runtime();
    let set = name("__otel_set");
    let Some(first) = captures.first() else {
        return match before {
            None => quote!(&mut #rt::nothing),
            Some(before) => quote!(&mut |#set: &mut #rt::Attributes| { #before }),
        };
    };
    let records = captures.iter().map(|capture| {
        let value = &capture.value;
        // At the user's tokens, for it is the argument that the compiler points at when its type does not fit.
        let value = quote_spanned!(ours(span_of(capture))=> &(#value));
        let record = record(capture, &value);
        let conditions = &capture.cfg;
        let allow = allow_hidden(capture);
        if conditions.is_empty() && allow.is_none() {
            record
        } else {
            quote!(#(#[cfg(#conditions)])* #allow { #record })
        }
    });
    // At the user's place: in a closure that stands elsewhere, the compiler does not name the variables that its messages are about.
    let closure =
        quote_spanned!(span_of(first)=> |#set: &mut #rt::Attributes| { #before #(#records)* });
    quote!(&mut #closure)
}

/// One attribute. `value` is a reference to what is captured.
pub(super) fn record(capture: &Capture, value: &TokenStream) -> TokenStream {
    convention::asked(capture, value, |value| call(capture, value))
}

/// The call that captures it.
fn call(capture: &Capture, value: &TokenStream) -> TokenStream {
    let set = name("__otel_set");
    let key = &capture.key;
    let kind = capture.rule.as_ref().map(|rule| &rule.kind);
    let span = ours(span_of(capture));
    let rt = runtime_at(span);
    if capture.context == Context::Baggage {
        let rule = rule(&rt.to_token_stream(), kind);
        return quote_spanned!(span=> #rt::record_baggage(#set, #key, #rule););
    }
    match (kind, capture.format) {
        // Declared and left out: looked at by the compiler, never evaluated.
        (Some(RuleKind::Drop), _) => quote_spanned!(span=> if false { let _ = #value; }),
        (Some(RuleKind::Len), _) => quote_spanned!(span=> #rt::record_len(#set, #key, #value);),
        (Some(RuleKind::Keys), _) => quote_spanned!(span=> #rt::record_keys(#set, #key, #value);),
        // Secret types are not of the trait that this asks for.
        (Some(RuleKind::Raw { .. }), Format::Typed) => {
            quote_spanned!(span=> #rt::record_raw(#set, #key, #value);)
        }
        (None, Format::Typed) if capture.explicit => {
            quote_spanned!(span=> #rt::record_explicit(#set, #key, #value);)
        }
        (kind, format) => {
            let rule = rule(&rt.to_token_stream(), kind);
            let function = match format {
                Format::Typed => quote_spanned!(span=> record),
                Format::Debug(_) => quote_spanned!(span=> record_debug),
                Format::Display(_) => quote_spanned!(span=> record_display),
            };
            quote_spanned!(span=> #rt::#function(#set, #key, #rule, #value);)
        }
    }
}

/// A captured `_x` is meant: the lint is about bindings that are used although they say that they are not.
pub(super) fn allow_hidden(capture: &Capture) -> Option<TokenStream> {
    capture
        .value
        .to_string()
        .starts_with('_')
        .then(|| quote!(#[allow(clippy::used_underscore_binding)]))
}

/// Where what is captured stands in the source.
pub(super) fn span_of(capture: &Capture) -> Span {
    if capture.value.is_empty() {
        place(&capture.key_tokens)
    } else {
        place(&capture.value)
    }
}

/// The rule as a value of the runtime's `Rule`.
pub(crate) fn rule(rt: &TokenStream, kind: Option<&RuleKind>) -> TokenStream {
    match kind {
        None => quote!(#rt::Rule::Unset),
        Some(RuleKind::Text) => quote!(#rt::Rule::Text),
        Some(RuleKind::Raw { .. }) => quote!(#rt::Rule::Raw),
        Some(RuleKind::Hash) => quote!(#rt::Rule::Hash),
        Some(RuleKind::Mask { last }) => quote!(#rt::Rule::Mask(#last)),
        Some(RuleKind::Redact) => quote!(#rt::Rule::Redact),
        Some(RuleKind::Drop) => quote!(#rt::Rule::Drop),
        Some(RuleKind::Len | RuleKind::Keys) => quote!(#rt::Rule::Len),
    }
}
