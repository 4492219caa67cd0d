//! Reads `cfg_attr(predicate, attributes…)`, which reaches an attribute macro unexpanded.

use proc_macro2::TokenStream;
use quote::quote;
use syn::parse::{ParseStream, Parser as _};
use syn::punctuated::Punctuated;
use syn::{Meta, MetaList, Result, Token};

/// Attributes under a condition.
pub(super) struct CfgAttr {
    list: MetaList,
    predicate: Meta,
    pub(super) attributes: Punctuated<Meta, Token![,]>,
}

impl CfgAttr {
    /// `None` for other attributes, and for one with a mistake in it: rustc says what is wrong with it.
    pub(super) fn of(meta: &Meta) -> Option<Self> {
        let Meta::List(list) = meta else {
            return None;
        };
        if !list.path.is_ident("cfg_attr") {
            return None;
        }
        let (predicate, attributes) = arguments.parse2(list.tokens.clone()).ok()?;
        Some(Self {
            list: list.clone(),
            predicate,
            attributes,
        })
    }

    /// When its attributes count: under its own predicate and what is around it.
    pub(super) fn condition(&self, outer: Option<&TokenStream>) -> TokenStream {
        let predicate = &self.predicate;
        if let Some(outer) = outer {
            quote!(all(#outer, #predicate))
        } else {
            quote!(#predicate)
        }
    }

    /// The same with these attributes in the place of its own; none is nothing.
    pub(super) fn with(self, attributes: &[Meta]) -> Option<Meta> {
        let Self {
            mut list,
            predicate,
            ..
        } = self;
        list.tokens = quote!(#predicate, #(#attributes),*);
        (!attributes.is_empty()).then_some(Meta::List(list))
    }
}

fn arguments(input: ParseStream<'_>) -> Result<(Meta, Punctuated<Meta, Token![,]>)> {
    let predicate = input.parse()?;
    input.parse::<Token![,]>()?;
    Ok((predicate, Punctuated::parse_terminated(input)?))
}
