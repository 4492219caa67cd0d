//! The type that a value must have, and how the compiler is asked for it.

use super::registry::Type;

/// What the compiler has to ask of the value's type.
#[derive(Clone)]
pub(crate) struct Expected {
    /// The runtime's trait of what may stand there.
    pub(crate) asked: &'static str,
    /// The key as the name of a type, which the compiler shows.
    pub(crate) name: String,
}

impl Expected {
    pub(super) fn new(key: &str, ty: Type) -> Option<Self> {
        let asked = match ty {
            Type::Any => return None,
            Type::Bool => "ABool",
            Type::Int => "AnInt",
            Type::Double => "ADouble",
            Type::Text => "AText",
            Type::Ints => "Ints",
            Type::Texts => "Texts",
        };
        let name = camel(key);
        Some(Self { asked, name })
    }
}

/// The type in a sentence.
pub(super) fn describe(ty: Type) -> &'static str {
    match ty {
        Type::Any => "of any type",
        Type::Bool => "a boolean",
        Type::Int => "an int",
        Type::Double => "a double",
        Type::Text => "a string",
        Type::Ints => "an array of ints",
        Type::Texts => "an array of strings",
    }
}

/// `http.response.status_code` → `HttpResponseStatusCode`
fn camel(key: &str) -> String {
    let words = key.split(|letter: char| !letter.is_ascii_alphanumeric());
    let word = |word: &str| {
        let mut letters = word.chars();
        let first = letters.next().map(|first| first.to_ascii_uppercase());
        first.into_iter().chain(letters).collect::<String>()
    };
    let name: String = words.map(word).collect();
    if name.starts_with(|first: char| first.is_ascii_alphabetic()) {
        name
    } else {
        format!("Key{name}")
    }
}
