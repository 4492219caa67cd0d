//! The type that a value must have, and how the compiler is asked for it.

use super::registry::{Attribute, Type};

/// What the compiler has to ask of the value's type.
#[derive(Clone)]
pub(crate) struct Expected {
    /// The runtime's type that stands for the key.
    pub(crate) key: String,
}

impl Expected {
    pub(super) fn new(attribute: &Attribute) -> Option<Self> {
        let key = camel(attribute.key) + "Key";
        (attribute.ty != Type::Any).then_some(Self { key })
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
pub(super) fn camel(key: &str) -> String {
    let words = key.split(|letter: char| !letter.is_ascii_alphanumeric());
    let word = |word: &str| {
        let mut letters = word.chars();
        let first = letters.next().map(|first| first.to_ascii_uppercase());
        first.into_iter().chain(letters).collect::<String>()
    };
    words.map(word).collect()
}
