//! What has to hold of the generic parameters, for each field by itself.

use proc_macro2::{Ident, TokenStream};
use syn::spanned::Spanned as _;
use syn::visit::{self, Visit};
use syn::{GenericParam, Type, WherePredicate, parse_quote_spanned};

use super::model::{Capture, Container};
use crate::expand::hygiene::ours;
use crate::syntax::field::{Format, RuleKind};

/// What has to hold of the generic parameters: of each captured field's type that names one, that
/// it can be captured in the way the field says.
pub(super) fn bounds(container: &Container<'_>, rt: &TokenStream) -> Vec<WherePredicate> {
    let parameters: Vec<&Ident> = container
        .generics
        .params
        .iter()
        .filter_map(|parameter| match parameter {
            GenericParam::Type(parameter) => Some(&parameter.ident),
            GenericParam::Lifetime(_) | GenericParam::Const(_) => None,
        })
        .collect();
    let members = container.groups().iter().flat_map(|group| &group.members);
    members
        .filter(|member| Mentions::any(member.ty(), &parameters))
        // A type around itself would be a bound that follows from itself, which rustc gives up on.
        .filter(|member| !Mentions::any(member.ty(), &[container.ident]))
        .flat_map(|member| {
            let ty = member.ty();
            member
                .recorded()
                .map(move |capture| bound(container, rt, ty, capture))
        })
        .collect()
}

fn bound(
    container: &Container<'_>,
    rt: &TokenStream,
    ty: &Type,
    capture: &Capture,
) -> WherePredicate {
    let span = ours(ty.span());
    if container.options.explicit && capture.is_typed_without_rule() {
        return parse_quote_spanned!(span=> #ty: #rt::Capture + #rt::CaptureWithoutRule);
    }
    match (capture.kind(), capture.format) {
        (Some(RuleKind::Len), _) => parse_quote_spanned!(span=> #ty: #rt::CaptureLen),
        (Some(RuleKind::Keys), _) => parse_quote_spanned!(span=> #ty: #rt::CaptureKeys),
        (_, Format::Debug(_)) => parse_quote_spanned!(span=> #ty: ::core::fmt::Debug),
        (_, Format::Display(_)) => parse_quote_spanned!(span=> #ty: ::core::fmt::Display),
        (Some(RuleKind::Raw { .. }), Format::Typed) => {
            parse_quote_spanned!(span=> #ty: #rt::CaptureRaw)
        }
        (_, Format::Typed) => parse_quote_spanned!(span=> #ty: #rt::Capture),
    }
}

/// Looks for names in a type.
struct Mentions<'a> {
    names: &'a [&'a Ident],
    found: bool,
}

impl Mentions<'_> {
    fn any(ty: &Type, names: &[&Ident]) -> bool {
        let mut mentions = Mentions {
            names,
            found: false,
        };
        mentions.visit_type(ty);
        mentions.found
    }
}

impl<'ast> Visit<'ast> for Mentions<'_> {
    fn visit_ident(&mut self, ident: &'ast Ident) {
        self.found |= self.names.contains(&ident);
    }

    fn visit_macro(&mut self, node: &'ast syn::Macro) {
        // A macro in the place of a type may name anything.
        self.found = true;
        visit::visit_macro(self, node);
    }
}
