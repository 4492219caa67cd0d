//! Names that cannot meet the user's, and the one path that leads to the runtime.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{format_ident, quote};
use syn::Path;

use crate::model::Runtime;

/// The private module of the runtime. Its name carries the version: a macro and a runtime that do not belong together do not compile together.
pub(crate) fn runtime_path(runtime: &Runtime) -> TokenStream {
    let module = format_ident!("__private_{}", env!("CARGO_PKG_VERSION").replace('.', "_"));
    match runtime {
        Runtime::Default => quote!(::otel_runtime::#module),
        Runtime::At(path) => at(path, &module),
    }
}

fn at(path: &Path, module: &Ident) -> TokenStream {
    quote!(#path::#module)
}

/// ```text
/// use ::otel_runtime::__private_0_1_0 as __otel_rt;
/// ```
///
/// Everything else in an expansion goes through this name. Where the path is wrong, the compiler says so once, at the path, and takes what is behind the name
/// as given.
pub(super) fn import(runtime: &Runtime) -> TokenStream {
    let path = runtime_path(runtime);
    let rt = self::runtime();
    quote!(use #path as #rt;)
}

/// The name of the runtime inside an expansion.
pub(super) fn runtime() -> Ident {
    name("__otel_rt")
}

/// The name of the runtime, at the place of `span`.
pub(super) fn runtime_at(span: Span) -> Ident {
    Ident::new("__otel_rt", ours(span))
}

/// An identifier of ours.
pub(crate) fn name(name: &str) -> Ident {
    Ident::new(name, Span::mixed_site())
}

/// The place of `span` with the hygiene of our own tokens: errors point at the user's code, lints know that it was not written there.
pub(crate) fn ours(span: Span) -> Span {
    span.resolved_at(Span::mixed_site())
}
