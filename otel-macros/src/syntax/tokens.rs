//! Looks for words in tokens that are not taken apart further.

use proc_macro2::{TokenStream, TokenTree};

/// Whether one of the words occurs, at any depth.
pub(crate) fn has_word(tokens: &TokenStream, words: &[&str]) -> bool {
    tokens.clone().into_iter().any(|token| match token {
        TokenTree::Ident(found) => words.iter().any(|word| found == word),
        TokenTree::Group(group) => has_word(&group.stream(), words),
        TokenTree::Literal(_) | TokenTree::Punct(_) => false,
    })
}
