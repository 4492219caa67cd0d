//! A warning at the user's tokens.

use proc_macro2::Span;

/// One thing to warn about. A macro cannot warn, but what it makes can be deprecated.
#[derive(Clone)]
pub(crate) struct Warning {
    /// The name of what is deprecated, which the compiler shows.
    pub(crate) constant: String,
    pub(crate) span: Span,
    /// What is wrong, and what to write.
    pub(crate) note: String,
}

/// `http.method` → `HTTP_METHOD`: a constant's name.
pub(super) fn constant(key: &str) -> String {
    let word = |letter: char| match letter {
        'a'..='z' | 'A'..='Z' | '0'..='9' => letter.to_ascii_uppercase(),
        _ => '_',
    };
    let name: String = key.chars().map(word).collect();
    if name.starts_with(|first: char| first.is_ascii_alphabetic()) {
        name
    } else {
        format!("KEY_{name}")
    }
}
