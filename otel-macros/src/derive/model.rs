//! What a type says about its fields, as plain data.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens as _, format_ident};
use syn::ext::IdentExt as _;
use syn::{Attribute, Data, DeriveInput, Fields, Generics, Member, Type};

use super::container::{self, Options};
use crate::diagnostics::Diagnostics;
use crate::model::names::Named;
use crate::syntax::field::{Context, Format, RuleKind, RuleSyntax};
use crate::syntax::param::{self, Annotations, Target};

/// A type under `#[derive(Capture)]`.
pub(super) struct Container<'a> {
    pub(super) ident: &'a Ident,
    pub(super) generics: &'a Generics,
    pub(super) attributes: &'a [Attribute],
    pub(super) options: Options,
    pub(super) shape: Shape<'a>,
}

pub(super) enum Shape<'a> {
    Struct(Group<'a>),
    Enum(Vec<Group<'a>>),
    /// With the keyword `union`.
    Union(Span),
}

/// The fields of a struct or of one variant.
pub(super) struct Group<'a> {
    /// The name of the struct or variant.
    pub(super) ident: &'a Ident,
    /// Of a variant; those of a struct are the container's.
    pub(super) attributes: &'a [Attribute],
    pub(super) members: Vec<CapturedMember<'a>>,
}

/// One field.
pub(super) struct CapturedMember<'a> {
    pub(super) member: Member,
    /// The name it has in a pattern.
    pub(super) binding: Ident,
    pub(super) field: &'a syn::Field,
    pub(super) captures: Vec<Capture>,
    pub(super) skip: Option<Span>,
    /// Something was said, with or without a mistake in it.
    pub(super) is_annotated: bool,
}

/// One attribute that a field becomes.
pub(super) struct Capture {
    pub(super) place: Place,
    pub(super) span: Span,
    pub(super) rule: Option<RuleSyntax>,
    pub(super) format: Format,
    /// The key as it was written, or `_`.
    pub(super) key_tokens: TokenStream,
    /// `allow_name(reason = "…")`.
    pub(super) allow_name: Option<String>,
}

/// The key, seen from the key of the whole value.
#[derive(Clone, PartialEq, Eq)]
pub(super) enum Place {
    /// The same key: a tuple struct around one field.
    Own,
    /// A key behind a dot.
    Child(String),
    /// None: `_` on a field without a name.
    Missing,
}

impl<'a> Container<'a> {
    pub(super) fn parse(input: &'a DeriveInput, diagnostics: &Diagnostics) -> Self {
        let shape = match &input.data {
            Data::Struct(data) => {
                let mut group = Group::parse(&input.ident, &data.fields, diagnostics);
                group.see_through(&data.fields);
                Shape::Struct(group)
            }
            Data::Enum(data) => Shape::Enum(
                data.variants
                    .iter()
                    .map(|variant| {
                        let group = Group::parse(&variant.ident, &variant.fields, diagnostics);
                        Group {
                            attributes: &variant.attrs,
                            ..group
                        }
                    })
                    .collect(),
            ),
            Data::Union(data) => Shape::Union(data.union_token.span),
        };
        let attributes = &input.attrs;
        Self {
            ident: &input.ident,
            generics: &input.generics,
            attributes,
            options: container::options(attributes, diagnostics),
            shape,
        }
    }

    /// Whether it may be captured without a rule where `explicit` asks for one: each field has a rule, or is known to need none.
    pub(super) fn needs_no_rule(&self) -> bool {
        let members = self.groups().iter().flat_map(|group| &group.members);
        let mut recorded = members.flat_map(CapturedMember::recorded);
        self.options.explicit || recorded.all(|capture| capture.rule.is_some())
    }

    /// The fields of the struct, or of each variant.
    pub(super) fn groups(&self) -> &[Group<'a>] {
        match &self.shape {
            Shape::Struct(group) => std::slice::from_ref(group),
            Shape::Enum(variants) => variants,
            Shape::Union(_) => &[],
        }
    }
}

impl<'a> Group<'a> {
    fn parse(ident: &'a Ident, fields: &'a Fields, diagnostics: &Diagnostics) -> Self {
        let members = fields.members().zip(fields).enumerate();
        let members = members
            .map(|(index, (member, field))| {
                let found = param::take(&mut field.attrs.clone(), Target::StructField, diagnostics);
                CapturedMember::new(index, member, field, found)
            })
            .collect();
        Self {
            ident,
            attributes: &[],
            members,
        }
    }

    /// A tuple struct with one field that is not skipped has that field's value, under its own key.
    fn see_through(&mut self, fields: &Fields) {
        let mut captured = self
            .members
            .iter_mut()
            .filter(|member| member.skip.is_none());
        if let (Fields::Unnamed(_), Some(only), None) = (fields, captured.next(), captured.next()) {
            for capture in &mut only.captures {
                if capture.place == Place::Missing {
                    capture.place = Place::Own;
                }
            }
        }
    }
}

impl<'a> CapturedMember<'a> {
    fn new(index: usize, member: Member, field: &'a syn::Field, found: Annotations) -> Self {
        let name = field.ident.as_ref().map(|ident| ident.unraw().to_string());
        let captures = found.captures.into_iter().map(|annotation| {
            let key = annotation.field.key;
            let place = key.name().map(str::to_owned).or_else(|| name.clone());
            Capture {
                place: place.map_or(Place::Missing, Place::Child),
                span: key.span(),
                rule: annotation.field.rule,
                format: annotation.field.value.format,
                key_tokens: key.to_token_stream(),
                allow_name: annotation.field.allow_name,
            }
        });
        Self {
            member,
            binding: format_ident!("__otel_{index}", span = Span::mixed_site()),
            field,
            captures: captures.collect(),
            skip: found.skip,
            is_annotated: found.is_annotated,
        }
    }

    /// What leaves a trace; `drop` leaves none.
    pub(super) fn recorded(&self) -> impl Iterator<Item = &Capture> {
        self.captures
            .iter()
            .filter(|capture| capture.kind() != Some(&RuleKind::Drop))
    }

    /// What names an attribute of the field, for the lint.
    pub(super) fn named<'b>(&self, capture: &'b Capture) -> Named<'b> {
        let value = self.field.ident.to_token_stream();
        let is_own_name = capture.key_tokens.to_string() == "_";
        Named {
            context: Context::Attr,
            key: if is_own_name {
                value.clone()
            } else {
                capture.key_tokens.clone()
            },
            value,
            rule: capture.kind(),
        }
    }

    pub(super) fn ty(&self) -> &'a Type {
        &self.field.ty
    }
}

impl Capture {
    pub(super) fn is_typed_without_rule(&self) -> bool {
        self.rule.is_none() && matches!(self.format, Format::Typed)
    }

    pub(super) fn kind(&self) -> Option<&RuleKind> {
        self.rule.as_ref().map(|rule| &rule.kind)
    }
}
