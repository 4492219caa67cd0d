//! Takes the `#[attr…]` attributes off a function parameter or a struct field.
//!
//! `cfg` and `cfg_attr` reach an attribute macro unexpanded, so `#[cfg_attr(p, attr(k))]` is read
//! here too and becomes a capture under the condition `p`.

use proc_macro2::{Span, TokenStream};
use syn::parse::ParseStream;
use syn::spanned::Spanned as _;
use syn::{Attribute, Error, Meta, Result};

use super::cfg_attr::CfgAttr;
use super::field::{Context, Field};
use super::keyword;
use crate::diagnostics::Diagnostics;

/// What an annotation stands on.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Target {
    /// A parameter of a function: captured only with `#[attr]`.
    Parameter,
    /// A field under `#[derive(Capture)]`: says `#[attr]` or `#[attr(skip)]`.
    StructField,
}

/// One `#[attr…]`.
pub(crate) struct AttrSyntax {
    /// The predicate of the `cfg_attr` around it.
    pub(crate) cfg: Option<TokenStream>,
    pub(crate) field: Field,
}

/// All that one parameter or field says.
#[derive(Default)]
pub(crate) struct Annotations {
    pub(crate) captures: Vec<AttrSyntax>,
    /// `#[attr(skip)]`.
    pub(crate) skip: Option<Span>,
    /// Some `#[attr…]` was there, with or without a mistake in it.
    pub(crate) is_annotated: bool,
}

/// Takes every `#[attr…]` out of `attributes`, also from within `cfg_attr`.
pub(crate) fn take(
    attributes: &mut Vec<Attribute>,
    target: Target,
    diagnostics: &Diagnostics,
) -> Annotations {
    let mut taken = Taker {
        target,
        diagnostics,
        annotations: Annotations::default(),
    };
    attributes.retain_mut(|attribute| taken.keep(attribute));
    let annotations = taken.annotations;
    if let (Some(skip), false) = (annotations.skip, annotations.captures.is_empty()) {
        let text = "the field is captured by another `#[attr]`; keep one of the two";
        diagnostics.at(skip, text);
    }
    annotations
}

/// Removes every `#[attr…]` without looking into it, for code that is only passed on. True if there was one.
pub(crate) fn strip(attributes: &mut Vec<Attribute>) -> bool {
    let diagnostics = Diagnostics::new();
    let annotations = take(attributes, Target::StructField, &diagnostics);
    // What is wrong with them is said where they count.
    let _ = diagnostics.finish();
    annotations.is_annotated
}

struct Taker<'a> {
    target: Target,
    diagnostics: &'a Diagnostics,
    annotations: Annotations,
}

impl Taker<'_> {
    /// Whether the attribute stays, possibly without the parts that were ours.
    fn keep(&mut self, attribute: &mut Attribute) -> bool {
        if attribute.path().is_ident(keyword::ATTR) {
            self.read(None, &attribute.meta);
            return false;
        }
        let Some(rest) = self.without_ours(&attribute.meta, None) else {
            return false;
        };
        attribute.meta = rest;
        true
    }

    /// *Input*
    ///
    /// ```text
    /// #[cfg_attr(unix, attr(user.id), doc(hidden))]
    /// ```
    ///
    /// *Output*: `attr(user.id)` under `unix` is noted, and this stays:
    ///
    /// ```text
    /// #[cfg_attr(unix, doc(hidden))]
    /// ```
    fn without_ours(&mut self, meta: &Meta, outer: Option<&TokenStream>) -> Option<Meta> {
        let Some(conditional) = CfgAttr::of(meta) else {
            return Some(meta.clone());
        };
        if conditional.attributes.is_empty() {
            return Some(meta.clone());
        }
        let condition = conditional.condition(outer);
        let mut rest = Vec::with_capacity(conditional.attributes.len());
        for part in &conditional.attributes {
            if part.path().is_ident(keyword::ATTR) {
                self.read(Some(&condition), part);
            } else {
                rest.extend(self.without_ours(part, Some(&condition)));
            }
        }
        conditional.with(&rest)
    }

    fn read(&mut self, cfg: Option<&TokenStream>, meta: &Meta) {
        self.annotations.is_annotated = true;
        let field = match meta {
            Meta::Path(path) => Some(Field::bare(path.span())),
            Meta::List(list) => {
                let parsed = list.parse_args_with(|input: ParseStream<'_>| self.arguments(input));
                self.diagnostics.ok(parsed).flatten()
            }
            Meta::NameValue(pair) => {
                let text = "write the key in parentheses: `#[attr(user.id)]`";
                self.diagnostics.on(pair.eq_token, text);
                None
            }
        };
        self.annotations
            .captures
            .extend(field.map(|field| AttrSyntax {
                cfg: cfg.cloned(),
                field,
            }));
    }

    /// What stands in the parentheses of `#[attr(…)]`.
    fn arguments(&mut self, input: ParseStream<'_>) -> Result<Option<Field>> {
        let ahead = input.fork();
        let word: Option<syn::Ident> = ahead.parse().ok();
        let Some(skip) = word.filter(|word| word == keyword::SKIP && ahead.is_empty()) else {
            return Ok(Field::parse_single(input, Context::Attr, self.diagnostics));
        };
        let _: syn::Ident = input.parse()?;
        if self.target == Target::Parameter {
            let text = "parameters without `#[attr]` are not captured; remove `#[attr(skip)]`";
            return Err(Error::new_spanned(skip, text));
        }
        self.annotations.skip = Some(skip.span());
        Ok(None)
    }
}

#[cfg(test)]
mod tests {
    use quote::{ToTokens as _, quote};
    use syn::parse_quote;

    use super::*;

    /// What is captured under which condition, what stays, and what is wrong.
    fn read(target: Target, field: &syn::Field) -> (Vec<String>, String, String) {
        let diagnostics = Diagnostics::new();
        let mut attributes = field.attrs.clone();
        let annotations = take(&mut attributes, target, &diagnostics);
        let mut captures: Vec<_> = annotations
            .captures
            .iter()
            .map(|capture| {
                let cfg = capture
                    .cfg
                    .as_ref()
                    .map_or(String::new(), |cfg| format!(" if {cfg}"));
                format!("{}{cfg}", capture.field.key.name().unwrap_or("_"))
            })
            .collect();
        captures.extend(annotations.skip.map(|_| "skip".to_owned()));
        let rest = quote!(#(#attributes)*).to_token_stream().to_string();
        let errors = diagnostics.finish().err().map_or(String::new(), |errors| {
            errors
                .into_iter()
                .map(|error| error.to_string())
                .collect::<Vec<_>>()
                .join("\n")
        });
        (captures, rest, errors)
    }

    #[test]
    fn every_annotation_is_taken_and_others_stay() {
        let field = parse_quote! {
            #[doc(hidden)] #[attr] #[attr(user.id: hash)] #[cfg(unix)] x: u8
        };
        let (captures, rest, errors) = read(Target::Parameter, &field);
        assert_eq!(captures, ["_", "user.id"]);
        assert_eq!(rest, "# [doc (hidden)] # [cfg (unix)]");
        assert_eq!(errors, "");
    }

    #[test]
    fn conditions_are_kept_with_the_capture() {
        let field = parse_quote! {
            #[cfg_attr(unix, attr(a), doc(hidden))]
            #[cfg_attr(windows, attr)]
            #[cfg_attr(unix, cfg_attr(test, attr(b)))]
            x: u8
        };
        let (captures, rest, errors) = read(Target::Parameter, &field);
        assert_eq!(
            captures,
            ["a if unix", "_ if windows", "b if all (unix , test)"]
        );
        assert_eq!(rest, "# [cfg_attr (unix , doc (hidden))]");
        assert_eq!(errors, "");
    }

    #[test]
    fn skip_is_for_struct_fields() {
        let field = parse_quote!(#[attr(skip)] x: u8);
        assert_eq!(read(Target::StructField, &field).0, ["skip"]);
        let errors = read(Target::Parameter, &field).2;
        assert_eq!(
            errors,
            "parameters without `#[attr]` are not captured; remove `#[attr(skip)]`"
        );
        let field = parse_quote!(#[attr(skip)] #[attr(a)] x: u8);
        let errors = read(Target::StructField, &field).2;
        assert_eq!(
            errors,
            "the field is captured by another `#[attr]`; keep one of the two"
        );
    }

    #[test]
    fn mistakes_are_reported_once_and_the_attribute_is_taken_anyway() {
        let field = parse_quote!(#[attr = 1] #[attr(redact)] #[attr(a, b)] #[attr()] x: u8);
        let (captures, rest, errors) = read(Target::Parameter, &field);
        assert!(captures.is_empty() && rest.is_empty());
        assert_eq!(errors.lines().count(), 4, "{errors}");
        let mut attributes = field.attrs.clone();
        strip(&mut attributes);
        assert!(attributes.is_empty());
    }
}
