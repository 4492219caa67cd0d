//! Finds a key in the registry.

use super::near::is_near;
use super::table::ATTRIBUTES;

/// One key of the registry.
#[derive(Debug)]
pub(super) struct Attribute {
    /// Of a template, what stands before the dot and the name.
    pub(super) key: &'static str,
    pub(super) ty: Type,
    /// `http.request.header.<name>`.
    pub(super) is_template: bool,
    pub(super) stability: &'static str,
    pub(super) status: Status,
    /// The well-known values.
    pub(super) members: &'static [&'static str],
}

/// The type of the value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Type {
    Any,
    Bool,
    Int,
    Double,
    Text,
    Ints,
    Texts,
}

/// Whether the key is still to be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Status {
    Current,
    /// Deprecated here because a registry of its own has it now, under the same name.
    Moved,
    /// Deprecated, with what to write instead if that is one key.
    Deprecated(Option<&'static str>),
}

/// What the registry knows of a key.
#[derive(Debug)]
pub(super) enum Found {
    /// The key itself, or one below a template.
    Known(&'static Attribute),
    /// No such key, and this one is one edit away.
    Near(&'static Attribute),
}

/// Looks up a key. `None`: it is free.
pub(super) fn find(key: &str) -> Option<Found> {
    if let Some(attribute) = exactly(key).filter(|it| !it.is_template) {
        return Some(Found::Known(attribute));
    }
    let template = heads(key).find_map(|head| exactly(head).filter(|it| it.is_template));
    if let Some(attribute) = template {
        return Some(Found::Known(attribute));
    }
    meant(key).map(Found::Near)
}

fn exactly(key: &str) -> Option<&'static Attribute> {
    let at = ATTRIBUTES
        .binary_search_by(|attribute| attribute.key.cmp(key))
        .ok()?;
    ATTRIBUTES.get(at)
}

/// What stands before each dot: of `a.b.c` it is `a` and `a.b`.
fn heads(key: &str) -> impl Iterator<Item = &str> {
    key.match_indices('.').filter_map(|(dot, _)| key.get(..dot))
}

/// The key of the same namespace that is one edit away. Nobody means a deprecated one, nor a template without a name.
fn meant(key: &str) -> Option<&'static Attribute> {
    let dot = key.find('.')?;
    let namespace = key.get(..=dot)?;
    let start = ATTRIBUTES.partition_point(|attribute| attribute.key < namespace);
    ATTRIBUTES
        .get(start..)?
        .iter()
        .take_while(|attribute| attribute.key.starts_with(namespace))
        .find(|attribute| is_slip(key, attribute))
}

/// Looks at lengths first: that is all that is looked at of nearly all of them.
fn is_slip(key: &str, attribute: &Attribute) -> bool {
    let may_be = if attribute.is_template {
        key.len() >= attribute.key.len()
    } else {
        key.len().abs_diff(attribute.key.len()) <= 1
    };
    may_be && attribute.status == Status::Current && is_near(slip_of(key, attribute), attribute.key)
}

/// The part of `key` that may be a slip: all of it, or what stands before the name in a template.
pub(super) fn slip_of<'a>(key: &'a str, attribute: &Attribute) -> &'a str {
    let length = attribute.key.len();
    // The dot before the name is where it would be, or one letter to either side.
    let dots = [length, length + 1, length.saturating_sub(1)];
    let dot = dots
        .into_iter()
        .find(|dot| key.as_bytes().get(*dot) == Some(&b'.'));
    match dot.filter(|_| attribute.is_template) {
        Some(dot) => key.get(..dot).unwrap_or_default(),
        None if attribute.is_template => "",
        None => key,
    }
}
