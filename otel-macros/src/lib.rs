#![doc = include_str!("../README.md")]
//!
//! # How it fits together
//!
//! From tokens to tokens; a stage looks only at those before it.
//!
//! | module | one line |
//! |---|---|
//! | `diagnostics` | collects all mistakes of one item |
//! | `syntax` | what was written, with its spans; nothing is decided |
//! | `semconv` | what the registry of the semantic conventions says about a key |
//! | `model` | what it means, checked; every mistake is collected |
//! | `expand` | the tokens; cannot fail. The user's body appears once, the signature stays as it is, and everything else is calls into the runtime; or else the item as it was, beside the errors |
//! | `traced`, `inside`, `derive` | the pipeline of each macro: `#[traced]`; `span!`, `event!` and `set_attributes!`; `#[derive(Capture)]` |

mod derive;
mod diagnostics;
mod expand;
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
