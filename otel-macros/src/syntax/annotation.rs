//! Finds `#[traced(…)]` among the attributes of a container's member, also in a `cfg_attr`, and puts what the container says into it.

use proc_macro2::TokenStream;
use quote::quote;
use syn::{Attribute, Meta};

use super::cfg_attr::CfgAttr;
use super::keyword::TRACED;

/// The attributes of a member, less `#[traced(…)]`.
pub(crate) struct Annotations {
    /// The others, in their order.
    pub(crate) others: Vec<Attribute>,
    /// The options that were written, each with the conditions under which.
    pub(crate) own: Vec<(Option<TokenStream>, TokenStream)>,
    /// Where among the others ours stand.
    at: usize,
}

impl Annotations {
    pub(crate) fn take(attributes: &[Attribute]) -> Self {
        let mut taken = Self {
            others: Vec::new(),
            own: Vec::new(),
            at: 0,
        };
        for attribute in attributes {
            let found = taken.own.len();
            let rest = taken.without_ours(&attribute.meta, None);
            if found == 0 && !taken.own.is_empty() {
                taken.at = taken.others.len();
            }
            let is_cfg = attribute.path().is_ident("cfg");
            taken.others.extend(rest.map(|meta| Attribute {
                meta,
                ..attribute.clone()
            }));
            if is_cfg && taken.own.is_empty() {
                // What is not compiled is not expanded.
                taken.at = taken.others.len();
            }
        }
        taken
    }

    /// Whether the member says of itself that it is traced, or not, whatever the conditions.
    pub(crate) fn is_annotated(&self) -> bool {
        !self.own.is_empty()
    }

    /// All attributes. `annotate` says what goes around the options, `by_default` whether the member is traced where it says nothing of itself.
    ///
    /// ```text
    /// // Input:
    /// #[cfg_attr(unix, traced(kind = client))]
    /// // Output:
    /// #[cfg_attr(unix, rt::traced(…, kind = client))]
    /// #[cfg_attr(not(unix), rt::traced(…))]
    /// ```
    pub(crate) fn annotated(
        &self,
        by_default: bool,
        annotate: impl Fn(&TokenStream) -> TokenStream,
    ) -> TokenStream {
        let own = self.own.iter().map(|(condition, options)| {
            let traced = annotate(options);
            if let Some(condition) = condition {
                quote!(#[cfg_attr(#condition, #traced)])
            } else {
                quote!(#[#traced])
            }
        });
        let conditions = self.own.iter().map(|(condition, _)| condition);
        let conditions: Option<Vec<_>> = conditions.map(Option::as_ref).collect();
        let otherwise = conditions.filter(|_| by_default).map(|conditions| {
            let traced = annotate(&TokenStream::new());
            match conditions.as_slice() {
                [] => quote!(#[#traced]),
                [only] => quote!(#[cfg_attr(not(#only), #traced)]),
                all => quote!(#[cfg_attr(not(any(#(#all),*)), #traced)]),
            }
        });
        let (before, behind) = self.others.split_at(self.at);
        quote!(#(#before)* #(#own)* #otherwise #(#behind)*)
    }

    /// What stays of an attribute.
    fn without_ours(&mut self, meta: &Meta, outer: Option<&TokenStream>) -> Option<Meta> {
        let is_ours = { meta.path().segments.last() }.is_some_and(|last| last.ident == TRACED);
        match meta {
            Meta::Path(_) if is_ours => {
                self.own.push((outer.cloned(), TokenStream::new()));
                None
            }
            Meta::List(list) if is_ours => {
                self.own.push((outer.cloned(), list.tokens.clone()));
                None
            }
            _ => {
                let Some(conditional) = CfgAttr::of(meta) else {
                    return Some(meta.clone());
                };
                let condition = conditional.condition(outer);
                let found = self.own.len();
                let mut rest = Vec::new();
                for part in &conditional.attributes {
                    rest.extend(self.without_ours(part, Some(&condition)));
                }
                if self.own.len() == found {
                    return Some(meta.clone());
                }
                conditional.with(&rest)
            }
        }
    }
}

/// A test, which is the root of what it tests; or what only tests have.
pub(crate) fn is_for_tests(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|attribute| {
        let path = attribute.path();
        let is_test = { path.segments.last() }
            .is_some_and(|last| last.ident == "test" || last.ident == "bench");
        let is_cfg_test = match &attribute.meta {
            Meta::List(list) if list.path.is_ident("cfg") => list.tokens.to_string() == "test",
            _ => false,
        };
        is_test || is_cfg_test
    })
}
