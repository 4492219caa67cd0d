//! Prints a container with an annotation on each of its functions; they expand by themselves, later, so that what stands below the container, like
//! `#[async_trait]`, still sees them as they were written.

use proc_macro2::{Group, Ident, TokenStream};
use quote::quote;

use super::fallback;
use super::hygiene::runtime_path;
use crate::model::container::Members;
use crate::syntax::annotation::{Annotations, is_for_tests};
use crate::syntax::container::{Container, FunctionShape, Member, Shape};
use crate::syntax::item::Function;

/// ```text
/// // Input: #[traced(kind = client)]
/// impl Cart {
///     pub fn add(&self) { body }
///     #[traced(kind = server)]
///     fn remove(&self) { body }
///     const fn len(&self) -> usize { body }
/// }
/// // Output:
/// impl Cart {
///     #[::otel_runtime::__private::traced(__otel_within("Cart::", kind = client),)]
///     pub fn add(&self) { body }
///     #[::otel_runtime::__private::traced(__otel_within("Cart::", kind = client), kind = server)]
///     fn remove(&self) { body }
///     const fn len(&self) -> usize { body }
/// }
/// ```
pub(crate) fn distributed(
    container: &Container,
    members: &Members,
    arguments: &TokenStream,
) -> TokenStream {
    let runtime = runtime_path(&members.runtime);
    let name = &members.name;
    let within = quote!(__otel_within(#name, #arguments));
    let annotate = |traced: &Ident, own: &TokenStream| quote!(#runtime::#traced(#within, #own));
    with_members(container, &|member| {
        annotated(member, members.only_pub, annotate)
    })
}

/// Whether a member that says nothing of itself is traced.
fn is_wanted(shape: &Shape, for_tests: bool, only_pub: bool) -> bool {
    match shape {
        Shape::Function(function) if function.captures => true,
        Shape::Function(FunctionShape {
            is_main,
            is_const,
            is_pub,
            has_body,
            ..
        }) => {
            let is_left_out = *is_const || !has_body || for_tests || *is_main;
            !is_left_out && (*is_pub || !only_pub)
        }
        Shape::Container => !for_tests,
        Shape::Fragment(..) | Shape::Other => false,
    }
}

fn annotated(
    member: &Member,
    only_pub: bool,
    annotate: impl Fn(&Ident, &TokenStream) -> TokenStream,
) -> TokenStream {
    let Member {
        attributes,
        tokens,
        shape,
    } = member;
    if let Shape::Other = shape {
        return quote!(#(#attributes)* #tokens);
    }
    let annotations = Annotations::take(attributes);
    let by_default = is_wanted(shape, is_for_tests(&annotations.others), only_pub);
    let attributes = annotations.annotated(by_default, annotate);
    quote!(#attributes #tokens)
}

/// After a mistake in the container's options: each function as if there were no container, so that each mistake is one message. `#[attr]` has to be taken
/// off by somebody.
pub(crate) fn undistributed(container: &Container) -> TokenStream {
    with_members(container, &|member| {
        let Member {
            attributes,
            tokens,
            shape,
        } = member;
        let item = quote!(#(#attributes)* #tokens);
        let captures = matches!(shape, Shape::Function(function) if function.captures);
        if captures
            && !Annotations::take(attributes).is_annotated()
            && let Ok(function) = Function::parse(item.clone())
        {
            return fallback::without_annotations(&function, &TokenStream::new());
        }
        item
    })
}

/// The container as it was written, but for its members.
fn with_members(container: &Container, print: &dyn Fn(&Member) -> TokenStream) -> TokenStream {
    let (head, inner) = (&container.head, &container.inner);
    let members = all(&container.members, print);
    let mut braces = Group::new(container.braces.delimiter(), quote!(#(#inner)* #members));
    braces.set_span(container.braces.span());
    quote!(#head #braces)
}

fn all(members: &[Member], print: &dyn Fn(&Member) -> TokenStream) -> TokenStream {
    let members = members.iter().map(|member| match &member.shape {
        Shape::Fragment(group, members) => {
            let mut fragment = Group::new(group.delimiter(), all(members, print));
            fragment.set_span(group.span());
            let attributes = &member.attributes;
            quote!(#(#attributes)* #fragment)
        }
        _ => print(member),
    });
    members.collect()
}
