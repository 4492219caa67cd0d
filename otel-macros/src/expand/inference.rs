//! Writes the return type where a closure or an `async` block needs it.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{quote, quote_spanned};
use syn::spanned::Spanned as _;
use syn::visit::{self, Visit};
use syn::visit_mut::{self, VisitMut};
use syn::{GenericArgument, PathArguments, ReturnType, Type, TypeInfer};

use super::hygiene::{ours, runtime_at};
use crate::model::flavor::is_unpinned_box;

/// `-> Ret` of a closure; nothing where the type is only known to the compiler.
pub(super) fn arrow(output: &ReturnType) -> TokenStream {
    annotation(output)
        .map(|ty| quote!(-> #ty))
        .unwrap_or_default()
}

/// The type for a `let`, with `_` for every `impl Trait` inside; `None` if it is nothing but an `impl Trait`.
pub(super) fn annotation(output: &ReturnType) -> Option<TokenStream> {
    match output {
        ReturnType::Default => Some(quote!(())),
        ReturnType::Type(_, ty) if matches!(**ty, Type::ImplTrait(_)) => None,
        ReturnType::Type(_, ty) => {
            let mut ty = ty.clone();
            OpaqueToInfer.visit_type_mut(&mut ty);
            Some(quote!(#ty))
        }
    }
}

/// Tells an `async` block what it yields, so that the body's tail is coerced as in the plain function. Never runs.
///
/// ```text
/// if let Some(__otel_return) = None::<Ret> { return __otel_return; }
/// ```
pub(super) fn yields(output: &ReturnType, ty: Option<&TokenStream>) -> TokenStream {
    let place = place(output);
    let value = Ident::new("__otel_return", place);
    match ty {
        // At the return type, where the compiler says that it has this type from.
        Some(ty) => quote_spanned! {place=>
            if let ::core::option::Option::Some(#value) = ::core::option::Option::None::<#ty> { return #value; }
        },
        None => TokenStream::new(),
    }
}

/// Where the return type stands.
pub(super) fn place(output: &ReturnType) -> Span {
    ours(match output {
        ReturnType::Default => Span::call_site(),
        ReturnType::Type(_, ty) => ty.span(),
    })
}

/// The future or stream in the box that the return type asks for.
pub(super) fn boxed(output: &ReturnType, inner: &TokenStream) -> TokenStream {
    let place = place(output);
    let rt = runtime_at(place);
    if is_unpinned_box(output) {
        quote_spanned!(place=> #rt::Box::new(#inner))
    } else {
        quote_spanned!(place=> #rt::Box::pin(#inner))
    }
}

/// What the future yields that a function returns: the `T` of `impl Future<Output = T>`, `Pin<Box<dyn Future<Output = T>>>` or `BoxFuture<'_, T>`.
///
/// The `async` block in the body takes its type from the return type of the plain function; behind a wrapper it has to be told.
pub(super) fn future_output(output: &ReturnType) -> Option<TokenStream> {
    yielded(output, "Output", ["BoxFuture", "LocalBoxFuture"])
}

/// What the stream yields that a function returns.
pub(super) fn stream_item(output: &ReturnType) -> Option<TokenStream> {
    yielded(output, "Item", ["BoxStream", "LocalBoxStream"])
}

fn yielded(
    output: &ReturnType,
    name: &'static str,
    boxes: [&'static str; 2],
) -> Option<TokenStream> {
    let mut yielded = Yielded {
        name,
        boxes,
        found: None,
    };
    if let ReturnType::Type(_, ty) = output {
        yielded.visit_type(ty);
    }
    let mut ty = yielded.found?;
    OpaqueToInfer.visit_type_mut(&mut ty);
    Some(quote!(#ty))
}

/// Looks for `name = Type`, or for the last argument of one of the boxes.
struct Yielded {
    name: &'static str,
    boxes: [&'static str; 2],
    found: Option<Type>,
}

impl<'ast> Visit<'ast> for Yielded {
    fn visit_assoc_type(&mut self, node: &'ast syn::AssocType) {
        if node.ident == self.name && self.found.is_none() {
            self.found = Some(node.ty.clone());
        }
    }

    fn visit_path_segment(&mut self, node: &'ast syn::PathSegment) {
        if let PathArguments::AngleBracketed(arguments) = &node.arguments
            && self.boxes.iter().any(|name| node.ident == name)
            && let Some(GenericArgument::Type(ty)) = arguments.args.last()
        {
            self.found = Some(ty.clone());
            return;
        }
        visit::visit_path_segment(self, node);
    }
}

struct OpaqueToInfer;

impl VisitMut for OpaqueToInfer {
    fn visit_type_mut(&mut self, ty: &mut Type) {
        if matches!(ty, Type::ImplTrait(_)) {
            let underscore_token = syn::Token![_](Span::mixed_site());
            *ty = Type::Infer(TypeInfer {
                attrs: Vec::new(),
                underscore_token,
            });
        }
        visit_mut::visit_type_mut(self, ty);
    }
}
