//! Sync functions.

use proc_macro2::{Group, TokenStream, TokenTree};
use quote::{ToTokens as _, quote, quote_spanned};
use syn::{FnArg, GenericParam, Ident, Pat, Safety, Signature};

use super::hygiene::{name, runtime};
use super::{body, callsite, inference, judge};
use crate::model::Traced;
use crate::model::capture::variable;
use crate::model::flavor::tracks_caller;
use crate::syntax::item::Function;

/// ```text
/// // Input:
/// fn f(x: &X) -> usize { body }
/// // Output: a guard; `return`, `?` and panics pass through it.
/// fn f(x: &X) -> usize {
///     let __otel_entered = rt::enter(rt::start(rt::callsite! { … }, …));
///     { body }
/// }
/// ```
pub(super) fn guard(model: &Traced, body: &Group) -> TokenStream {
    let entered = enter(model);
    let inner = body::inner(body);
    quote!(#entered #inner)
}

fn enter(model: &Traced) -> TokenStream {
    let rt = runtime();
    let entered = name("__otel_entered");
    let start = callsite::start(model);
    quote!(let #entered = #rt::enter(#start);)
}

/// ```text
/// // Input:
/// fn f(x: X) -> R<Y> { body }
/// // Output: early returns and `?` end in the closure, so that every value is judged.
/// fn f(x: X) -> R<Y> {
///     rt::call(rt::start(rt::callsite! { … }, …), move || -> R<Y> { let _ = &x; { body } }, |output, end| { … })
/// }
/// ```
pub(super) fn call(model: &Traced, body: &Group) -> TokenStream {
    let rt = runtime();
    let start = callsite::start(model);
    let closure = closure(&model.function.signature, body);
    let judge = judge::closure(model);
    quote!(#rt::call(#start, #closure, #judge))
}

/// The body as a closure. `FnOnce` by where it is passed, and `move`: only so may it give out what it borrowed from a `&mut` parameter.
pub(super) fn closure(signature: &Signature, body: &Group) -> TokenStream {
    let touch = body::touch(signature, &body.stream());
    let inner = body::inner(body);
    let arrow = inference::arrow(&signature.output);
    let block = body::user_braces(quote!(#touch #inner), body);
    // At the user's place: in a closure that stands elsewhere, the compiler does not name the variables that its messages are about.
    quote_spanned!(body.span()=> move || #arrow #block)
}

/// ```text
/// // Input:
/// #[track_caller]
/// fn f(x: X) -> R<Y> { body }
/// // Output: `Location::caller()` in the body is still the caller of `f`.
/// #[track_caller]
/// fn f(x: X) -> R<Y> {
///     let __otel_entered = rt::enter(rt::start(rt::callsite! { … }, …));
///     #[track_caller]
///     fn __otel_body(x: X) -> R<Y> { body }
///     let __otel_output = __otel_body(x);
///     rt::finish(__otel_entered, &__otel_output, |output, end| { … });
///     __otel_output
/// }
/// ```
///
/// Where no function can stand in a function's place (methods, patterns), the body is a block, and what leaves by `return` or `?` is not judged.
pub(super) fn caller_tracked(model: &Traced, body: &Group) -> TokenStream {
    let rt = runtime();
    let [entered, output] = ["__otel_entered", "__otel_output"].map(name);
    let enter = enter(model);
    let judge = judge::closure(model);
    let signature = &model.function.signature;
    let (item, value) = match nested(&model.function, body) {
        Some(nested) => nested,
        None => (TokenStream::new(), body::inner(body).into_token_stream()),
    };
    let ty = inference::annotation(&signature.output).map(|ty| quote!(: #ty));
    quote! {
        #item
        #enter
        let #output #ty = #value;
        #rt::finish(#entered, &#output, #judge);
        #output
    }
}

/// A function inside the function and a call of it, if the signature can be written again.
fn nested(original: &Function, body: &Group) -> Option<(TokenStream, TokenStream)> {
    let signature = &original.signature;
    let is_free = signature.receiver().is_none()
        && !body::names_self(&signature.to_token_stream())
        && !body::names_self(&body.stream())
        && !matches!(signature.safety, Safety::Unsafe(_))
        && !names_foreign_generics(signature);
    let arguments: Option<Vec<&Ident>> = signature.inputs.iter().map(plain_argument).collect();
    let arguments = arguments.filter(|_| is_free)?;
    let function = name("__otel_body");
    let mut copy = signature.clone();
    copy.ident = function.clone();
    copy.abi = None;
    let inner = body::user_braces(body.stream(), body);
    let generics = generic_arguments(signature);
    let attributes = original.attributes.iter().filter(|it| tracks_caller(it));
    Some((
        quote!(#(#attributes)* #copy #inner),
        quote!(#function #generics (#(#arguments),*)),
    ))
}

fn plain_argument(input: &FnArg) -> Option<&Ident> {
    match input {
        FnArg::Typed(parameter) if parameter.attrs.is_empty() => match &*parameter.pat {
            // `mut x` twice would leave one of them unused.
            Pat::Ident(pattern) if pattern.mutability.is_none() && pattern.by_ref.is_none() => {
                variable(&parameter.pat)
            }
            _ => None,
        },
        _ => None,
    }
}

/// `::<T, N>`; lifetimes are inferred, and so is what `impl Trait` stands for.
fn generic_arguments(signature: &Signature) -> Option<TokenStream> {
    let mut arguments = Vec::new();
    for parameter in &signature.generics.params {
        match parameter {
            GenericParam::Type(parameter) => arguments.push(&parameter.ident),
            GenericParam::Const(parameter) => arguments.push(&parameter.ident),
            GenericParam::Lifetime(_) => {}
        }
    }
    (!arguments.is_empty()).then(|| quote!(::<#(#arguments),*>))
}

/// Whether the signature seems to use generics of an `impl` around it, which a nested function cannot see: short upper-case names and lifetimes that the
/// function itself does not declare.
fn names_foreign_generics(signature: &Signature) -> bool {
    let own: Vec<String> = signature
        .generics
        .params
        .iter()
        .map(|parameter| match parameter {
            GenericParam::Type(parameter) => parameter.ident.to_string(),
            GenericParam::Const(parameter) => parameter.ident.to_string(),
            GenericParam::Lifetime(parameter) => parameter.lifetime.ident.to_string(),
        })
        .collect();
    let output = signature.output.to_token_stream();
    names_unknown_generic(signature.inputs.to_token_stream(), &own)
        || names_unknown_generic(output, &own)
}

fn names_unknown_generic(tokens: TokenStream, known: &[String]) -> bool {
    let mut tokens = tokens.into_iter().peekable();
    let mut after_quote = false;
    while let Some(token) = tokens.next() {
        let is_lifetime = std::mem::take(&mut after_quote);
        match token {
            TokenTree::Ident(ident) => {
                let ident = ident.to_string();
                // `R<T>` is no parameter, and neither is `T::Item`'s first half alone worth a guess.
                let has_arguments =
                    matches!(tokens.peek(), Some(TokenTree::Punct(next)) if next.as_char() == '<');
                let is_short =
                    ident.len() <= 2 && ident.starts_with(|first: char| first.is_ascii_uppercase());
                let is_generic = if is_lifetime {
                    !matches!(&*ident, "static" | "_")
                } else {
                    is_short && !has_arguments
                };
                if is_generic && !known.contains(&ident) {
                    return true;
                }
            }
            TokenTree::Group(group) if names_unknown_generic(group.stream(), known) => return true,
            TokenTree::Punct(punct) => after_quote = punct.as_char() == '\'',
            TokenTree::Group(_) | TokenTree::Literal(_) => {}
        }
    }
    false
}
