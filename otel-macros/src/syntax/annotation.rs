//! Finds `#[traced(…)]` among the attributes of a container's member, also in a `cfg_attr`, and puts what the container says into it.

use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::quote;
use syn::parse::{ParseStream, Parser as _};
use syn::spanned::Spanned as _;
use syn::{Attribute, Error, Meta, Result};

use super::cfg_attr::CfgAttr;
use super::keyword::TRACED;

/// The attributes of a member, less `#[traced(…)]`.
pub(crate) struct Annotations {
    /// The others, in their order.
    pub(crate) others: Vec<Attribute>,
    own: Vec<Own>,
    /// Where among the others ours stand.
    at: usize,
}

/// `#[traced(options)]`, or the same in a `cfg_attr`.
struct Own {
    condition: Option<TokenStream>,
    options: TokenStream,
    place: Span,
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

    /// All attributes. `annotate` says what is written at the place of ours and for its options, `by_default` whether the member is traced where it says nothing of itself.
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
        annotate: impl Fn(&Ident, &TokenStream) -> TokenStream,
    ) -> TokenStream {
        let own = self.own.iter().map(|own| {
            let traced = annotate(&Ident::new(TRACED, own.place), &own.options);
            if let Some(condition) = &own.condition {
                quote!(#[cfg_attr(#condition, #traced)])
            } else {
                quote!(#[#traced])
            }
        });
        let conditions = self.own.iter().map(|own| own.condition.as_ref());
        let conditions: Option<Vec<_>> = conditions.collect();
        let otherwise = conditions.filter(|_| by_default).map(|conditions| {
            let traced = annotate(&Ident::new(TRACED, Span::call_site()), &TokenStream::new());
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
        let own = |options| Own {
            condition: outer.cloned(),
            options,
            place: meta.path().span(),
        };
        match meta {
            Meta::Path(_) if is_ours(meta) => {
                self.own.push(own(TokenStream::new()));
                None
            }
            Meta::List(list) if is_ours(meta) => {
                self.own.push(own(list.tokens.clone()));
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

fn is_ours(meta: &Meta) -> bool {
    { meta.path().segments.last() }.is_some_and(|last| last.ident == TRACED)
}

/// An item that is annotated again below its annotation would have two spans. Under conditions the two may never meet.
///
/// # Errors
/// At the annotation below.
pub(crate) fn annotated_once(item: &TokenStream) -> Result<()> {
    let is_attribute =
        |token: &TokenTree| matches!(token, TokenTree::Punct(punct) if punct.as_char() == '#');
    if !{ item.clone().into_iter().next() }.is_some_and(|first| is_attribute(&first)) {
        return Ok(());
    }
    let outer = |input: ParseStream<'_>| {
        let attributes = input.call(Attribute::parse_outer)?;
        input.parse::<TokenStream>()?;
        Ok(attributes)
    };
    let again = outer.parse2(item.clone()).unwrap_or_default();
    let mut again = again.iter().filter(|attribute| is_ours(&attribute.meta));
    match again.find_map(|again| again.path().segments.last()) {
        Some(again) => {
            let text = "`#[traced]` stands here twice, which would make two spans of each call; keep one, with the options of both: `#[traced(…, …)]`";
            Err(Error::new(again.ident.span(), text))
        }
        None => Ok(()),
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
