//! Prints the implementation of `Capture`: one call for each attribute.

use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, quote, quote_spanned};
use syn::ext::IdentExt as _;
use syn::spanned::Spanned as _;
use syn::{Attribute, Generics, Type, WherePredicate};

use super::bounds::bounds;
use super::convention::conventional;
use super::model::{Capture, CapturedMember, Container, Group, Place, Shape};
use crate::expand::capture::rule;
use crate::expand::hygiene::{name, ours};
use crate::expand::manifest::Listed;
use crate::expand::{line_of, runtime_path};
use crate::syntax::field::{Format, RuleKind};

/// *Input*
///
/// ```text
/// struct Order<T> {
///     #[attr]
///     id: u64,
///     #[attr(card: mask(last = 4))]
///     payment: T,
///     #[attr(skip)]
///     notes: String,
/// }
/// ```
///
/// *Output*
///
/// ```text
/// #[automatically_derived]
/// impl<T> rt::Capture for Order<T>
/// where
///     T: rt::Capture,
/// {
///     fn capture(&self, mut __otel_field: rt::Field<'_>) {
///         if rt::Field::is_dropped(&__otel_field) {
///             return;
///         }
///         <u64 as rt::Capture>::capture(
///             &self.id,
///             rt::Field::child(&mut __otel_field, "id", rt::Rule::Unset),
///         );
///         <T as rt::Capture>::capture(
///             &self.payment,
///             rt::Field::child(&mut __otel_field, "card", rt::Rule::Mask(4usize)),
///         );
///     }
/// }
/// impl<T> rt::CaptureElement for Order<T> {}
/// impl<T> rt::CaptureRaw for Order<T> where T: rt::Capture {}
/// rt::manifest! { Type("Order"), 7, [{ "id" [u64] [] [] [] [] } { "card" [T] [] [mask(last = 4)] [] [] }] }
/// ```
///
/// Without a bound on `T`, `CaptureElement` says of a list of orders only how many there are. A type whose fields all have a rule, or that is
/// `#[capture(explicit)]`, is also `CaptureWithoutRule`.
pub(super) fn capture(container: &Container<'_>) -> TokenStream {
    let rt = runtime_path(&container.options.runtime);
    let body = match &container.shape {
        Shape::Struct(group) => {
            let value = |member: &CapturedMember<'_>| {
                let (at, member) = (member.ty().span(), &member.member);
                // Errors point at the type; `self` has to be the one of the method.
                let at = Span::call_site().located_at(at);
                quote_spanned!(at=> &self.#member)
            };
            records(container, &rt, group, &value)
        }
        Shape::Enum(variants) => arms(container, &rt, variants),
        Shape::Union(_) => TokenStream::new(),
    };
    let bounds = bounds(container, &rt);
    let mut tokens = implementation(container, &bounds, &body);
    tokens.extend(marker(container, "CaptureElement", &[]));
    // A secret in a field is withheld by its class, whatever holds for the whole.
    tokens.extend(marker(container, "CaptureRaw", &bounds));
    if container.needs_no_rule() {
        tokens.extend(marker(container, "CaptureWithoutRule", &bounds));
    }
    tokens.extend(conventional(container));
    tokens.extend(inventory(container, &rt));
    tokens
}

/// What the type's fields are captured as, for the inventory. The name of a variant leaves under the key of the whole value.
fn inventory(container: &Container<'_>, rt: &TokenStream) -> TokenStream {
    let name = container.ident.unraw().to_string();
    let line = line_of(container.ident.span());
    let label = matches!(&container.shape, Shape::Enum(variants) if !variants.is_empty());
    let label = label.then(|| quote!({ "" [variant] [] [] [] [] }));
    let members = container.groups().iter().flat_map(|group| &group.members);
    let entries = members.flat_map(|member| {
        member.captures.iter().map(|capture| {
            let of_type = container.options.allow_name.as_deref();
            let reason = capture.allow_name.as_deref().or(of_type);
            let listed = Listed {
                cfg: &[],
                key: match &capture.place {
                    Place::Child(key) => key,
                    Place::Own | Place::Missing => "",
                },
                ty: member.ty().to_token_stream(),
                expr: TokenStream::new(),
                format: capture.format,
                rule: capture.kind(),
                // Only where it silences something.
                allow_name: reason.filter(|_| member.named(capture).lint().is_some()),
            };
            listed.entry()
        })
    });
    quote!(#rt::manifest! { Type(#name), #line, [#label #(#entries)*] })
}

/// The implementation that captures nothing, beside the errors.
pub(super) fn nothing(container: &Container<'_>) -> TokenStream {
    implementation(container, &[], &TokenStream::new())
}

/// `impl Trait for Type {}`
fn marker(container: &Container<'_>, of: &str, bounds: &[WherePredicate]) -> TokenStream {
    let rt = runtime_path(&container.options.runtime);
    let (ident, of) = (container.ident, name(of));
    let allowed = allowed(container);
    let generics = with_bounds(container, bounds);
    let (parameters, arguments, predicates) = generics.split_for_impl();
    quote! {
        #(#allowed)*
        #[automatically_derived]
        impl #parameters #rt::#of for #ident #arguments #predicates {}
    }
}

fn with_bounds(container: &Container<'_>, bounds: &[WherePredicate]) -> Generics {
    let mut generics = container.generics.clone();
    if !bounds.is_empty() {
        let bounds = bounds.iter().cloned();
        generics.make_where_clause().predicates.extend(bounds);
    }
    generics
}

fn implementation(
    container: &Container<'_>,
    bounds: &[WherePredicate],
    body: &TokenStream,
) -> TokenStream {
    let rt = runtime_path(&container.options.runtime);
    let (ident, field) = (container.ident, name("__otel_field"));
    let allowed = allowed(container);
    let generics = with_bounds(container, bounds);
    let (parameters, arguments, predicates) = generics.split_for_impl();
    let needs_mut = match &container.shape {
        Shape::Struct(group) => children(group) > 0,
        Shape::Enum(variants) => !variants.is_empty(),
        Shape::Union(_) => false,
    };
    let mutable = (needs_mut && !body.is_empty()).then(|| quote!(mut));
    // Also ends the walk through a value that holds others of its kind.
    let dropped = (!body.is_empty()).then(|| {
        quote! {
            if #rt::Field::is_dropped(&#field) {
                return;
            }
        }
    });
    quote! {
        #(#allowed)*
        #[automatically_derived]
        impl #parameters #rt::Capture for #ident #arguments #predicates {
            fn capture(&self, #mutable #field: #rt::Field<'_>) {
                #dropped
                #body
            }
        }
    }
}

/// What the user allows on the type holds for what is made of it, for example lint `deprecated`.
fn allowed<'a>(container: &Container<'a>) -> impl Iterator<Item = &'a Attribute> {
    let attributes = container.attributes.iter();
    attributes.filter(|attribute| attribute.path().is_ident("allow"))
}

fn children(group: &Group<'_>) -> usize {
    let captures = group.members.iter().flat_map(CapturedMember::recorded);
    captures
        .filter(|capture| capture.place != Place::Own)
        .count()
}

// ===== Bodies =====

/// One call for each attribute of the group. The one under the value's own key comes last, because
/// it takes the place for itself.
fn records(
    container: &Container<'_>,
    rt: &TokenStream,
    group: &Group<'_>,
    value: &dyn Fn(&CapturedMember<'_>) -> TokenStream,
) -> TokenStream {
    let mut records = Vec::new();
    for member in &group.members {
        for capture in member.recorded() {
            let mut call = record(rt, member.ty(), capture, &value(member));
            if container.options.explicit && capture.is_typed_without_rule() {
                let (ty, span) = (member.ty(), ours(member.ty().span()));
                call.extend(quote_spanned!(span=> #rt::without_rule::<#ty>();));
            }
            records.push((capture.place == Place::Own, call));
        }
    }
    records.sort_by_key(|(is_own, _)| *is_own);
    records.into_iter().map(|(_, call)| call).collect()
}

/// One attribute. `value` is a reference to what is captured.
fn record(rt: &TokenStream, ty: &Type, capture: &Capture, value: &TokenStream) -> TokenStream {
    let place = place(rt, capture);
    let span = ours(ty.span());
    match (capture.kind(), capture.format) {
        (Some(RuleKind::Len), _) => quote_spanned!(span=> #rt::Field::len::<#ty>(#place, #value);),
        (Some(RuleKind::Keys), _) => {
            quote_spanned!(span=> #rt::Field::keys::<#ty>(#place, #value);)
        }
        (_, Format::Debug(_)) => quote_spanned!(span=> #rt::Field::debug(#place, #value);),
        (_, Format::Display(_)) => {
            quote_spanned!(span=> #rt::display_field(#place, #value);)
        }
        (Some(RuleKind::Raw { .. }), Format::Typed) => {
            quote_spanned!(span=> <#ty as #rt::Capture>::capture(#rt::raw::<#ty>(#value), #place);)
        }
        (_, Format::Typed) => {
            quote_spanned!(span=> <#ty as #rt::Capture>::capture(#value, #place);)
        }
    }
}

/// The place for the value: the type's own, or one behind a dot, under the field's rule.
fn place(rt: &TokenStream, capture: &Capture) -> TokenStream {
    let field = name("__otel_field");
    let rule = match capture.kind() {
        // These two say what is captured; `Field::len` and `Field::keys` apply them.
        Some(RuleKind::Len | RuleKind::Keys) => rule(rt, None),
        kind => rule(rt, kind),
    };
    match &capture.place {
        Place::Child(key) => quote!(#rt::Field::child(&mut #field, #key, #rule)),
        Place::Own | Place::Missing => quote!(#rt::Field::restrict(#field, #rule)),
    }
}

/// ```text
/// // Input: enum Payment { Cash, Card { #[attr] number: String, #[attr(skip)] cvc: String } }
/// // Output:
/// match self {
///     Self::Cash { .. } => {
///         rt::Field::label(&mut __otel_field, "Cash");
///     }
///     Self::Card { number: __otel_0, .. } => {
///         rt::Field::label(&mut __otel_field, "Card");
///         <String as rt::Capture>::capture(__otel_0, rt::Field::child(&mut __otel_field, "number", rt::Rule::Unset));
///     }
/// }
/// ```
fn arms(container: &Container<'_>, rt: &TokenStream, variants: &[Group<'_>]) -> TokenStream {
    if variants.is_empty() {
        return quote!(match *self {});
    }
    let field = name("__otel_field");
    let arms = variants.iter().map(|variant| {
        let ident = variant.ident;
        let label = ident.unraw().to_string();
        let bound = variant
            .members
            .iter()
            .filter(|member| member.recorded().next().is_some());
        let bound = bound.map(
            |CapturedMember {
                 member, binding, ..
             }| quote!(#member: #binding),
        );
        let value = |member: &CapturedMember<'_>| member.binding.to_token_stream();
        let records = records(container, rt, variant, &value);
        quote! {
            Self::#ident { #(#bound,)* .. } => {
                #rt::Field::label(&mut #field, #label);
                #records
            }
        }
    });
    quote!(match self { #(#arms)* })
}
