//! Writes the return type where a closure or an `async` block needs it.

use proc_macro2::{Span, TokenStream};
use quote::quote;
use syn::visit_mut::{self, VisitMut};
use syn::{ReturnType, Type, TypeInfer};

use super::hygiene::name;

/// `-> Ret` of a closure; nothing where the type is only known to the compiler.
pub(super) fn arrow(output: &ReturnType) -> TokenStream {
    annotation(output).map(|ty| quote!(-> #ty)).unwrap_or_default()
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
/// ```ignore
/// if false { let __otel_return: Ret = loop {}; return __otel_return; }
/// ```
pub(super) fn yields(ty: Option<&TokenStream>) -> TokenStream {
    let value = name("__otel_return");
    match ty {
        Some(ty) => quote!(if false { let #value: #ty = loop {}; return #value; }),
        None => TokenStream::new(),
    }
}

struct OpaqueToInfer;

impl VisitMut for OpaqueToInfer {
    fn visit_type_mut(&mut self, ty: &mut Type) {
        if matches!(ty, Type::ImplTrait(_)) {
            let underscore_token = syn::Token![_](Span::mixed_site());
            *ty = Type::Infer(TypeInfer { attrs: Vec::new(), underscore_token });
        }
        visit_mut::visit_type_mut(self, ty);
    }
}
