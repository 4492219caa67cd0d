//! Finds a key in the attribute registry of the semantic conventions, while the program runs. The macros have their own, which knows more of it.

use super::table::ATTRIBUTES;

/// One key of the registry.
#[derive(Debug)]
pub(super) struct Attribute {
    /// Of a template, what stands before the dot and the name.
    pub(super) key: &'static str,
    pub(super) recorded: Recorded,
    /// `http.request.header.<name>`.
    pub(super) is_template: bool,
    pub(super) status: Status,
}

/// What a value is recorded as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Recorded {
    Any,
    Bool,
    Int,
    Double,
    Text,
    Ints,
    Texts,
}

impl Recorded {
    /// In a sentence.
    pub(super) fn describe(self) -> &'static str {
        match self {
            Self::Any => "of any type",
            Self::Bool => "a boolean",
            Self::Int => "an int",
            Self::Double => "a double",
            Self::Text => "a string",
            Self::Ints => "an array of ints",
            Self::Texts => "an array of strings",
        }
    }
}

/// Whether the key is still to be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Status {
    Current,
    /// Deprecated, with what to write instead if that is one key.
    Deprecated(Option<&'static str>),
}

/// What the registry knows of a key.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Found {
    Current(Recorded),
    Deprecated(Option<&'static str>),
    /// No such key, and this one is one edit away.
    Near(&'static str),
}

/// Looks up a key. `None`: it is free.
pub(super) fn find(key: &str) -> Option<Found> {
    let dots = key.match_indices('.');
    let template = dots.filter_map(|(dot, _)| exactly(key.get(..dot)?).filter(|it| it.is_template));
    let plain = exactly(key).filter(|it| !it.is_template);
    let known = plain.into_iter().chain(template).next();
    if let Some(attribute) = known {
        return Some(match attribute.status {
            Status::Current => Found::Current(attribute.recorded),
            Status::Deprecated(instead) => Found::Deprecated(instead),
        });
    }
    let namespace = key.get(..=key.find('.')?)?;
    let meant = ATTRIBUTES.iter().find(|it| {
        it.status == Status::Current
            && !it.is_template
            && it.key.starts_with(namespace)
            && is_near(it.key, key)
    });
    meant.map(|it| Found::Near(it.key))
}

fn exactly(key: &str) -> Option<&'static Attribute> {
    let at = ATTRIBUTES
        .binary_search_by(|attribute| attribute.key.cmp(key))
        .ok()?;
    ATTRIBUTES.get(at)
}

/// Whether one letter more, less or different, or two neighbours swapped, make one word of the other.
fn is_near(left: &str, right: &str) -> bool {
    let (left, right) = (left.as_bytes(), right.as_bytes());
    let before = { left.iter().zip(right) }
        .take_while(|(left, right)| left == right)
        .count();
    let [left, right] = [left, right].map(|word| word.get(before..).unwrap_or_default());
    let behind = { left.iter().rev().zip(right.iter().rev()) }
        .take_while(|(left, right)| left == right)
        .count();
    let differs = [left, right].map(|word| word.get(..word.len() - behind).unwrap_or_default());
    match differs {
        [[_] | [], [_]] | [[_], []] => true,
        [[a, b], [c, d]] => a == d && b == c,
        _ => false,
    }
}
