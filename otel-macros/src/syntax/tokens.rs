//! Looks for words in tokens that are not taken apart further.

use proc_macro2::{Delimiter, Span, TokenStream, TokenTree};
use syn::spanned::Spanned as _;

/// Where the tokens stand; what a `macro_rules!` was given for `$value:expr`, there where it was given.
pub(crate) fn place(tokens: &TokenStream) -> Span {
    let mut rest = tokens.clone().into_iter();
    match (rest.next(), rest.next()) {
        (Some(TokenTree::Group(given)), None) if given.delimiter() == Delimiter::None => {
            place(&given.stream())
        }
        _ => tokens.span(),
    }
}

/// Whether one of the words occurs, at any depth.
pub(crate) fn has_word(tokens: &TokenStream, words: &[&str]) -> bool {
    tokens.clone().into_iter().any(|token| match token {
        TokenTree::Ident(found) => words.iter().any(|word| found == word),
        TokenTree::Group(group) => has_word(&group.stream(), words),
        TokenTree::Literal(_) | TokenTree::Punct(_) => false,
    })
}
