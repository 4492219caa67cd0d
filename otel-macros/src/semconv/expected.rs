//! The type that a value must have, and what the compiler is to say when it has another.

use super::check::Subject;
use super::registry::{Attribute, Type};
use super::table::VERSION;
use crate::syntax::field::Context;

/// What the compiler has to ask of the value's type.
#[derive(Clone)]
pub(crate) struct Expected {
    /// The runtime's name of what is recorded.
    pub(crate) recorded: &'static str,
    /// The key as the name of a trait, which the compiler shows.
    pub(crate) name: String,
    /// As the compiler reads them, which takes them for formats.
    pub(crate) message: String,
    pub(crate) label: String,
    pub(crate) note: String,
}

impl Expected {
    pub(super) fn new(subject: &Subject<'_>, attribute: &Attribute) -> Option<Self> {
        let recorded = recorded(attribute.ty)?;
        let key = &subject.key;
        let message = format!(
            "`{key}` is {} in the semantic conventions {VERSION}, and this value is not",
            describe(attribute.ty)
        );
        let note = format!(
            "`{key}` ({}) takes {}; `semconv(off)` leaves the conventions out of this function",
            attribute.stability,
            takes(subject, attribute.ty)
        );
        Some(Self {
            recorded,
            name: camel(key),
            label: format!("this is not {}", describe(attribute.ty)),
            message: escaped(&message),
            note: escaped(&note),
        })
    }
}

/// The runtime's name of what is recorded.
fn recorded(ty: Type) -> Option<&'static str> {
    Some(match ty {
        Type::Any => return None,
        Type::Bool => "BoolValue",
        Type::Int => "IntValue",
        Type::Double => "DoubleValue",
        Type::Text => "TextValue",
        Type::Ints => "IntArray",
        Type::Texts => "TextArray",
    })
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

/// What to write.
fn takes(subject: &Subject<'_>, ty: Type) -> String {
    let key = written(subject);
    let option = |field: &str| Context::Attributes.wrap(field);
    match (ty, subject.context) {
        (Type::Any, _) => "any value".to_owned(),
        (Type::Bool, _) => {
            let fix = option(&format!("{key} = x.is_some()"));
            format!("a `bool`; write for example `{fix}`")
        }
        (Type::Int, _) => {
            let fix = option(&format!("{key} = u64::from(x)"));
            format!("every integer type; write for example `{fix}`")
        }
        (Type::Double, _) => {
            let fix = option(&format!("{key} = f64::from(x)"));
            format!(
                "`f32`, `f64` and durations; an int stays an int on its way, so write for example `{fix}`"
            )
        }
        (Type::Text, Context::Attributes) => {
            let fix = option(&format!("{key} = %x"));
            format!("text; write `{fix}` for the `Display` output of another type")
        }
        (Type::Text, context) => {
            let fix = context.wrap(&format!("%{key}"));
            format!("text; write `{fix}` for the `Display` output of another type")
        }
        (Type::Ints | Type::Texts, _) => {
            let fix = option(&format!("{key} = [x]"));
            format!("a slice, `Vec` or array; write `{fix}` for a single one")
        }
    }
}

/// The key in a form that can be written again.
fn written(subject: &Subject<'_>) -> String {
    let is_plain = |letter: char| letter.is_ascii_alphanumeric() || letter == '_' || letter == '.';
    if subject.key.chars().all(is_plain) {
        subject.key.to_owned()
    } else {
        format!("{:?}", subject.key)
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
    words.map(word).collect()
}

/// Braces as the compiler reads them.
fn escaped(text: &str) -> String {
    text.replace('{', "{{").replace('}', "}}")
}
