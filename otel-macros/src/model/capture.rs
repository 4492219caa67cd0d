//! One attribute to capture: its key, what happens to it, and where the value comes from.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::ext::IdentExt as _;
use syn::{Attribute, FnArg, Ident, Pat, PatType, ReturnType, Signature};

use super::names::Named;
use crate::diagnostics::Diagnostics;
use crate::semconv::{Convention, Subject};
use crate::syntax::field::{Context, Field, Format, RuleSyntax};
use crate::syntax::keyword::RETURN_KEY;
use crate::syntax::param::{self, Annotations, Target};

/// One attribute to capture.
pub(crate) struct Capture {
    pub(crate) key: String,
    /// The key as it was written, or what stands for it.
    pub(crate) key_tokens: TokenStream,
    pub(crate) rule: Option<RuleSyntax>,
    pub(crate) format: Format,
    /// The expression; empty for a returned value and an entry of baggage.
    pub(crate) value: TokenStream,
    /// The type as it was written, of a parameter or of what is returned.
    pub(crate) ty: Option<TokenStream>,
    /// Conditions under which the captured parameter exists.
    pub(crate) cfg: Vec<TokenStream>,
    /// Where it was written.
    pub(crate) context: Context,
    /// `allow_name(reason = "…")`, here or on the function.
    pub(crate) allow_name: Option<String>,
    /// Under the option `explicit`: what is a text needs a rule.
    pub(crate) explicit: bool,
    /// What the semantic conventions say of it.
    pub(crate) convention: Convention,
}

impl Capture {
    /// `attributes(key: rule = expr)`, or the same inside of a function.
    pub(crate) fn from_option(
        field: Field,
        context: Context,
        signature: &Signature,
    ) -> Option<Self> {
        let value = field.value.expr.as_ref()?.to_token_stream();
        let ty = type_of(&value, signature);
        let key = field.key.name()?.to_owned();
        Some(Self {
            key,
            key_tokens: field.key.to_token_stream(),
            rule: field.rule,
            format: field.value.format,
            value,
            ty,
            cfg: Vec::new(),
            context,
            allow_name: field.allow_name,
            explicit: false,
            convention: Convention::default(),
        })
    }

    /// `ret` or `ret(key: rule)`.
    pub(crate) fn from_ret(field: Field, signature: &Signature) -> Self {
        let key = field.key.name().unwrap_or(RETURN_KEY).to_owned();
        Self {
            key,
            key_tokens: field.key.to_token_stream(),
            rule: field.rule,
            format: field.value.format,
            value: TokenStream::new(),
            ty: Some(returned(&signature.output)),
            cfg: Vec::new(),
            context: Context::Ret,
            allow_name: field.allow_name,
            explicit: false,
            convention: Convention::default(),
        }
    }

    /// `baggage(key: rule)`.
    pub(crate) fn from_baggage(field: Field) -> Option<Self> {
        Some(Self {
            key: field.key.name()?.to_owned(),
            key_tokens: field.key.to_token_stream(),
            rule: field.rule,
            format: field.value.format,
            value: TokenStream::new(),
            ty: Some(quote!(baggage)),
            cfg: Vec::new(),
            context: Context::Baggage,
            allow_name: field.allow_name,
            explicit: false,
            convention: Convention::default(),
        })
    }

    /// Takes over what the options say of all that is captured. The reason stays where it silences something: only there the inventory shows it.
    pub(super) fn explained(&mut self, explicit: bool, allow_name: Option<&String>) {
        self.explicit = explicit;
        let reason = self.allow_name.take().or_else(|| allow_name.cloned());
        self.allow_name = reason.filter(|_| self.named().lint().is_some());
    }

    /// Compares it with the semantic conventions, unless they do not hold.
    pub(super) fn compare_if(&mut self, they_hold: bool, diagnostics: &Diagnostics) {
        if !they_hold {
            return;
        }
        let subject = Subject {
            context: self.context,
            key: &self.key,
            key_tokens: &self.key_tokens,
            rule: self.rule.as_ref(),
            format: self.format,
            value: &self.value,
        };
        self.convention = subject.check(diagnostics);
    }

    /// What names it, for the lint.
    pub(super) fn named(&self) -> Named<'_> {
        Named {
            context: self.context,
            key: self.key_tokens.clone(),
            value: self.value.clone(),
            rule: self.rule.as_ref().map(|rule| &rule.kind),
        }
    }
}

/// Takes `#[attr…]` off the parameters.
pub(crate) fn take_from(signature: &mut Signature, diagnostics: &Diagnostics) -> Vec<Capture> {
    let mut captures = Vec::new();
    for input in &mut signature.inputs {
        match input {
            FnArg::Receiver(receiver) => {
                let found = param::take(&mut receiver.attrs, Target::Parameter, diagnostics);
                for annotation in found.captures {
                    let text = "`self` is captured field by field; write `#[traced(attributes(id = self.id))]`";
                    diagnostics.at(annotation.field.key.span(), text);
                }
            }
            FnArg::Typed(parameter) => {
                let found = param::take(&mut parameter.attrs, Target::Parameter, diagnostics);
                let cfg = cfgs(&parameter.attrs);
                captures.extend(of_parameter(parameter, found, &cfg, diagnostics));
            }
        }
    }
    captures
}

fn of_parameter(
    parameter: &PatType,
    found: Annotations,
    cfg: &[TokenStream],
    diagnostics: &Diagnostics,
) -> Vec<Capture> {
    if found.captures.is_empty() {
        return Vec::new();
    }
    let pattern = &parameter.pat;
    let Some(ident) = variable(pattern) else {
        let text = "`#[attr]` captures a parameter by its name and this one is a pattern; write \
                    `#[traced(attributes(key = variable))]` with a variable of the pattern";
        diagnostics.on(pattern, text);
        return Vec::new();
    };
    let annotations = found.captures.into_iter();
    annotations
        .map(|annotation| {
            let field = annotation.field;
            let key = field
                .key
                .name()
                .map_or_else(|| ident.unraw().to_string(), str::to_owned);
            let key_tokens = if field.key.name().is_some() {
                field.key.to_token_stream()
            } else {
                ident.to_token_stream()
            };
            let mut cfg = cfg.to_vec();
            cfg.extend(annotation.cfg);
            Capture {
                key,
                key_tokens,
                rule: field.rule,
                format: field.value.format,
                value: ident.to_token_stream(),
                ty: Some(parameter.ty.to_token_stream()),
                cfg,
                context: Context::Attr,
                allow_name: field.allow_name,
                explicit: false,
                convention: Convention::default(),
            }
        })
        .collect()
}

/// The type of the parameter that an expression names.
fn type_of(value: &TokenStream, signature: &Signature) -> Option<TokenStream> {
    let named: Ident = syn::parse2(value.clone()).ok()?;
    signature.inputs.iter().find_map(|input| match input {
        FnArg::Typed(parameter) if variable(&parameter.pat) == Some(&named) => {
            Some(parameter.ty.to_token_stream())
        }
        _ => None,
    })
}

/// The type of what is returned.
pub(crate) fn returned(output: &ReturnType) -> TokenStream {
    match output {
        ReturnType::Type(_, ty) => ty.to_token_stream(),
        ReturnType::Default => TokenStream::new(),
    }
}

/// The variable of a parameter that is no pattern.
pub(crate) fn variable(pattern: &Pat) -> Option<&Ident> {
    match pattern {
        Pat::Ident(pattern) if pattern.subpat.is_none() => Some(&pattern.ident),
        Pat::Paren(inner) => variable(&inner.pat),
        _ => None,
    }
}

/// The predicates of `#[cfg(predicate)]`. Attribute macros see them unexpanded on parameters.
pub(crate) fn cfgs(attributes: &[Attribute]) -> Vec<TokenStream> {
    let of = |attribute: &Attribute| match &attribute.meta {
        syn::Meta::List(list) if list.path.is_ident("cfg") => Some(list.tokens.clone()),
        _ => None,
    };
    attributes.iter().filter_map(of).collect()
}
