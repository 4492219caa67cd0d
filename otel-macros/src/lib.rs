#![doc = include_str!("../README.md")]

mod derive;
mod diagnostics;
mod expand;
mod fallback;
mod inside;
mod model;
mod semconv;
#[cfg(test)]
mod snapshots;
mod syntax;
mod traced;
#[cfg(test)]
mod unfinished;

use proc_macro::TokenStream;

use crate::syntax::inside::Macro;

#[doc = include_str!("docs/traced.md")]
#[proc_macro_attribute]
pub fn traced(arguments: TokenStream, item: TokenStream) -> TokenStream {
    traced::traced(arguments.into(), item.into(), cfg!(feature = "spans")).into()
}

/// `otel_runtime::span!`, behind what leads to the runtime.
#[doc(hidden)]
#[proc_macro]
pub fn __span(tokens: TokenStream) -> TokenStream {
    inside::inside(Macro::Span, tokens.into(), cfg!(feature = "spans")).into()
}

/// `otel_runtime::event!`, behind what leads to the runtime.
#[doc(hidden)]
#[proc_macro]
pub fn __event(tokens: TokenStream) -> TokenStream {
    inside::inside(Macro::Event, tokens.into(), cfg!(feature = "spans")).into()
}

/// `otel_runtime::set_attributes!`, behind what leads to the runtime.
#[doc(hidden)]
#[proc_macro]
pub fn __set_attributes(tokens: TokenStream) -> TokenStream {
    inside::inside(Macro::SetAttributes, tokens.into(), cfg!(feature = "spans")).into()
}

#[doc = include_str!("docs/capture.md")]
#[proc_macro_derive(Capture, attributes(attr, capture))]
pub fn capture(item: TokenStream) -> TokenStream {
    derive::capture(item.into()).into()
}
