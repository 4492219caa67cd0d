//! Writes the return type where a closure or an `async` block needs it.

use proc_macro2::{Span, TokenStream};
use quote::{quote, quote_spanned};
use syn::spanned::Spanned as _;
use syn::visit::{self, Visit};
use syn::visit_mut::{self, VisitMut};
use syn::{GenericArgument, PathArguments, ReturnType, Type, TypeInfer};

use super::hygiene::{name, ours};

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
    let value = name("__otel_return");
    match ty {
        // At the return type, where the compiler says that it has this type from.
        Some(ty) => quote_spanned! {ours(output.span())=>
            if let ::core::option::Option::Some(#value) = ::core::option::Option::None::<#ty> { return #value; }
        },
        None => TokenStream::new(),
    }
}

/// What the future yields that a function returns: the `T` of `impl Future<Output = T>`, `Pin<Box<dyn Future<Output = T>>>` or `BoxFuture<'_, T>`.
///
/// The `async` block in the body takes its type from the return type of the plain function; behind a wrapper it has to be told.
pub(super) fn future_output(output: &ReturnType) -> Option<TokenStream> {
    let mut found = Output(None);
    if let ReturnType::Type(_, ty) = output {
        found.visit_type(ty);
    }
    let mut ty = found.0?;
    OpaqueToInfer.visit_type_mut(&mut ty);
    Some(quote!(#ty))
}

struct Output(Option<Type>);

impl<'ast> Visit<'ast> for Output {
    fn visit_assoc_type(&mut self, node: &'ast syn::AssocType) {
        if node.ident == "Output" && self.0.is_none() {
            self.0 = Some(node.ty.clone());
        }
    }

    fn visit_path_segment(&mut self, node: &'ast syn::PathSegment) {
        if let PathArguments::AngleBracketed(arguments) = &node.arguments
            && (node.ident == "BoxFuture" || node.ident == "LocalBoxFuture")
            && let Some(GenericArgument::Type(ty)) = arguments.args.last()
        {
            self.0 = Some(ty.clone());
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
