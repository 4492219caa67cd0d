#![doc = include_str!("../README.md")]

mod derive;
mod diagnostics;
mod expand;
mod fallback;
mod model;
mod semconv;
#[cfg(test)]
mod snapshots;
mod syntax;
mod traced;

use proc_macro::TokenStream;

#[doc = include_str!("docs/traced.md")]
#[proc_macro_attribute]
pub fn traced(arguments: TokenStream, item: TokenStream) -> TokenStream {
    traced::traced(arguments.into(), item.into(), cfg!(feature = "spans")).into()
}

#[doc = include_str!("docs/capture.md")]
#[proc_macro_derive(Capture, attributes(attr, capture))]
pub fn capture(item: TokenStream) -> TokenStream {
    derive::capture(item.into()).into()
}
