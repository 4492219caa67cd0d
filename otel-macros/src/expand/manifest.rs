//! Prints what a function or a type captures, for the inventory. The runtime's macro takes it and, without its feature `audit`, throws it away.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use crate::model::capture::Capture;
use crate::syntax::field::{Format, RuleKind};

/// One attribute as it was written.
pub(crate) struct Listed<'a> {
    pub(crate) cfg: &'a [TokenStream],
    pub(crate) key: &'a str,
    /// Empty where only the expression is known.
    pub(crate) ty: TokenStream,
    /// Empty where the type is known.
    pub(crate) expr: TokenStream,
    pub(crate) format: Format,
    pub(crate) rule: Option<&'a RuleKind>,
    pub(crate) allow_name: Option<&'a str>,
}

impl<'a> Listed<'a> {
    /// What a function captures.
    pub(super) fn of(capture: &'a Capture) -> Self {
        let expr = match capture.ty {
            Some(_) => TokenStream::new(),
            None => capture.value.clone(),
        };
        Self {
            cfg: &capture.cfg,
            key: &capture.key,
            ty: capture.ty.clone().unwrap_or_default(),
            expr,
            format: capture.format,
            rule: capture.rule.as_ref().map(|rule| &rule.kind),
            allow_name: capture.allow_name.as_deref(),
        }
    }

    /// ```text
    /// #[cfg(unix)] { "user.email" [&str] [] [hash] [] [] }
    /// ```
    pub(crate) fn entry(&self) -> TokenStream {
        let Listed {
            cfg,
            key,
            ty,
            expr,
            format,
            rule,
            allow_name,
        } = self;
        let mark = match format {
            Format::Typed => TokenStream::new(),
            Format::Debug(_) => quote!(?),
            Format::Display(_) => quote!(%),
        };
        let (of_ty, of_expr) = if expr.is_empty() {
            (Some(mark), None)
        } else {
            (None, Some(mark))
        };
        let reason = match rule {
            Some(RuleKind::Raw { reason }) => Some(reason),
            _ => None,
        };
        let (rule, allow_name) = (rule.map(written), allow_name.iter());
        quote!(#(#[cfg(#cfg)])* { #key [#of_ty #ty] [#of_expr #expr] [#rule] [#reason] [#(#allow_name)*] })
    }
}

/// The rule without its reason.
fn written(rule: &RuleKind) -> TokenStream {
    match rule {
        RuleKind::Text => quote!(text),
        RuleKind::Hash => quote!(hash),
        RuleKind::Mask { last } => {
            let last = Literal::usize_unsuffixed(*last);
            quote!(mask(last = #last))
        }
        RuleKind::Redact => quote!(redact),
        RuleKind::Drop => quote!(drop),
        RuleKind::Len => quote!(len),
        RuleKind::Keys => quote!(keys),
        RuleKind::Raw { .. } => quote!(raw),
    }
}
