//! Reads the mark in front of a value: `?` is its `Debug` output, `%` its `Display` output.

use proc_macro2::Span;
use syn::parse::ParseStream;
use syn::{Error, Result, Token};

/// How a value becomes an attribute value.
#[derive(Clone, Copy)]
pub(crate) enum Format {
    /// By the trait `Capture`.
    Typed,
    /// `?`: by `Debug`.
    Debug(Span),
    /// `%`: by `Display`.
    Display(Span),
}

impl Format {
    pub(super) fn parse(input: ParseStream<'_>) -> Result<Self> {
        Ok(if input.peek(Token![?]) {
            Self::Debug(input.parse::<Token![?]>()?.span)
        } else if input.peek(Token![%]) {
            Self::Display(input.parse::<Token![%]>()?.span)
        } else {
            Self::Typed
        })
    }

    /// The mark and its place.
    pub(super) fn mark(self) -> Option<(char, Span)> {
        match self {
            Self::Typed => None,
            Self::Debug(span) => Some(('?', span)),
            Self::Display(span) => Some(('%', span)),
        }
    }

    /// The mistake of a value that is made a text without a rule, where `explicit` asks for one.
    pub(crate) fn explicit_needs_a_rule(self) -> Option<Error> {
        let (mark, span) = self.mark()?;
        let text = format!(
            "`{mark}` makes a text, and under `explicit` a text needs a rule; write for example `key: text = {mark}expr`, or \
             `#[attr({mark}key: text)]` on a parameter or field"
        );
        Some(Error::new(span, text))
    }
}
