//! The rules of `#[derive(Capture)]`, one function each.

use std::collections::HashSet;

use quote::ToTokens as _;
use syn::Attribute;

use super::model::{CapturedMember, Container, Group, Place, Shape};
use crate::diagnostics::Diagnostics;
use crate::syntax::keyword;

/// Checks everything that holds for the type as a whole and for each of its fields.
pub(super) fn container(container: &Container<'_>, diagnostics: &Diagnostics) {
    no_union(container, diagnostics);
    something_to_capture(container, diagnostics);
    attr_only_on_fields(container.attributes, diagnostics);
    for group in container.groups() {
        attr_only_on_fields(group.attributes, diagnostics);
        capture_only_on_types(group.attributes, diagnostics);
        each_key_once(group, diagnostics);
        for member in &group.members {
            capture_only_on_types(&member.field.attrs, diagnostics);
            every_field_is_decided(member, diagnostics);
            every_field_has_a_key(member, diagnostics);
            if container.options.explicit {
                explicit_needs_a_rule(member, diagnostics);
            }
            if container.options.allow_name.is_none() {
                sensitive_name(member, diagnostics);
            }
        }
    }
}

/// Which field of a union holds cannot be known.
fn no_union(container: &Container<'_>, diagnostics: &Diagnostics) {
    if let Shape::Union(span) = container.shape {
        let text = "a union cannot derive `Capture`, because which of its fields holds is not known; \
                    write `impl Capture` by hand";
        diagnostics.at(span, text);
    }
}

/// A struct without fields would silently never be an attribute.
fn something_to_capture(container: &Container<'_>, diagnostics: &Diagnostics) {
    if let Shape::Struct(group) = &container.shape
        && group.members.is_empty()
    {
        let text = "a struct without fields has nothing to capture; remove `Capture` from the \
                    derives, or write `impl Capture` by hand";
        diagnostics.on(container.ident, text);
    }
}

/// `#[attr]` says something about a value, and a variant's name is always captured.
fn attr_only_on_fields(attributes: &[Attribute], diagnostics: &Diagnostics) {
    for attribute in attributes
        .iter()
        .filter(|found| found.path().is_ident(keyword::ATTR))
    {
        let text = "`#[attr]` belongs on a field; the name of a variant is captured always, and a \
                    rule for the whole value stands where it is captured";
        diagnostics.on(attribute, text);
    }
}

/// `#[capture]` says something about the type.
fn capture_only_on_types(attributes: &[Attribute], diagnostics: &Diagnostics) {
    for attribute in attributes
        .iter()
        .filter(|found| found.path().is_ident(keyword::CAPTURE))
    {
        let text = "`#[capture(…)]` belongs on the type; on a field write `#[attr]` or \
                    `#[attr(skip)]`";
        diagnostics.on(attribute, text);
    }
}

/// A new field is a decision.
fn every_field_is_decided(member: &CapturedMember<'_>, diagnostics: &Diagnostics) {
    if member.is_annotated {
        return;
    }
    let (place, name, example) = if let Some(ident) = &member.field.ident {
        let example = "`#[attr]` or `#[attr(key: rule)]`";
        (ident.to_token_stream(), format!("field `{ident}`"), example)
    } else {
        let example = "`#[attr(key)]` or `#[attr(key: rule)]`";
        (
            member.ty().to_token_stream(),
            "this field".to_owned(),
            example,
        )
    };
    let text = format!(
        "{name} says neither that it is captured nor that it is not; write {example}, or `#[attr(skip)]`"
    );
    diagnostics.on(place, text);
}

/// Only the single field of a tuple struct can go without a key.
fn every_field_has_a_key(member: &CapturedMember<'_>, diagnostics: &Diagnostics) {
    for capture in &member.captures {
        if capture.place == Place::Missing {
            let text = "a field without a name needs a key; write `#[attr(key)]` or \
                        `#[attr(key: rule)]`";
            diagnostics.at(capture.span, text);
        }
    }
}

/// Two values under one key would hide each other.
fn each_key_once(group: &Group<'_>, diagnostics: &Diagnostics) {
    let mut seen = HashSet::new();
    for capture in group.members.iter().flat_map(CapturedMember::recorded) {
        let key = match &capture.place {
            Place::Missing => continue,
            Place::Own => None,
            Place::Child(key) => Some(key.as_str()),
        };
        if seen.insert(key) {
            continue;
        }
        let text = match key {
            Some(key) => format!("the key `{key}` is used twice; give one of the two another key"),
            None => "the value is captured twice under the same key; give one of the two a key"
                .to_owned(),
        };
        diagnostics.at(capture.span, text);
    }
}

/// What is called like a secret does not leave as it is, whatever its type.
fn sensitive_name(member: &CapturedMember<'_>, diagnostics: &Diagnostics) {
    let unsaid = member
        .captures
        .iter()
        .filter(|capture| capture.allow_name.is_none());
    for capture in unsaid {
        diagnostics.extend(member.named(capture).lint());
    }
}

/// `?` and `%` make a text of anything. What is a text by its type is found by the compiler.
fn explicit_needs_a_rule(member: &CapturedMember<'_>, diagnostics: &Diagnostics) {
    for capture in &member.captures {
        if capture.rule.is_none() {
            diagnostics.extend(capture.format.explicit_needs_a_rule());
        }
    }
}
