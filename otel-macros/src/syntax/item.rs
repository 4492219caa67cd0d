//! Reads the annotated function: the signature whole, the body as raw tokens.
//!
//! The body is never parsed, so that unfinished code still expands and an editor goes on working; and the signature is never rebuilt from parts, so that
//! nothing a future edition allows in it gets lost.

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};
use quote::{ToTokens, quote};
use syn::parse::{ParseStream, Parser};
use syn::{Attribute, Signature, Token, Visibility};

/// A function, or the declaration of a trait's method without body.
pub(crate) struct Function {
    /// Outer attributes, and the body's inner ones hoisted.
    pub(crate) attributes: Vec<Attribute>,
    pub(crate) visibility: Visibility,
    /// `default` of a specialisation.
    pub(crate) defaultness: Option<Token![default]>,
    pub(crate) signature: Signature,
    pub(crate) body: Option<Group>,
}

impl Function {
    /// # Errors
    /// When the item is not a function; the message says what stands there instead.
    pub(crate) fn parse(tokens: TokenStream) -> syn::Result<Self> {
        Self::parser.parse2(tokens)
    }

    fn parser(input: ParseStream<'_>) -> syn::Result<Self> {
        let mut attributes = input.call(Attribute::parse_outer)?;
        let visibility: Visibility = input.parse()?;
        reject_other_items(input)?;
        let defaultness = if input.peek(Token![default]) {
            Some(input.parse()?)
        } else {
            None
        };
        let signature: Signature = input.parse()?;
        let body = if input.peek(Token![;]) {
            input.parse::<Token![;]>()?;
            None
        } else {
            Some(body(input, &mut attributes)?)
        };
        Ok(Self {
            attributes,
            visibility,
            defaultness,
            signature,
            body,
        })
    }

    /// The function without its body.
    pub(crate) fn head(&self) -> TokenStream {
        let Self {
            attributes,
            visibility,
            defaultness,
            signature,
            ..
        } = self;
        let attributes = attributes.iter().map(outer);
        quote!(#(#attributes)* #visibility #defaultness #signature)
    }
}

impl ToTokens for Function {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        tokens.extend(self.head());
        match &self.body {
            Some(body) => body.to_tokens(tokens),
            None => tokens.extend(quote!(;)),
        }
    }
}

/// `#![inner]` of the body, written on the function.
fn outer(attribute: &Attribute) -> TokenStream {
    let attribute = Attribute {
        style: syn::AttrStyle::Outer,
        ..attribute.clone()
    };
    attribute.into_token_stream()
}

/// The braces of the body. A `$b:block` fragment of a `macro_rules!` comes inside an invisible group.
fn body(input: ParseStream<'_>, attributes: &mut Vec<Attribute>) -> syn::Result<Group> {
    let tree: TokenTree = input.parse()?;
    if !input.is_empty() {
        return Err(input.error("`#[traced]` goes on one function; nothing may follow its body"));
    }
    let group = match tree {
        TokenTree::Group(group) if group.delimiter() == Delimiter::None => inside(&group)?,
        TokenTree::Group(group) => group,
        other => {
            return Err(syn::Error::new(
                other.span(),
                "expected the function's body, `{ … }`",
            ));
        }
    };
    if group.delimiter() != Delimiter::Brace {
        return Err(syn::Error::new(
            group.span(),
            "expected the function's body, `{ … }`",
        ));
    }
    Ok(hoist_inner_attributes(&group, attributes))
}

fn inside(group: &Group) -> syn::Result<Group> {
    match group.stream().into_iter().next() {
        Some(TokenTree::Group(block)) if block.delimiter() == Delimiter::None => inside(&block),
        Some(TokenTree::Group(block)) => Ok(block),
        _ => Err(syn::Error::new(
            group.span(),
            "expected the function's body, `{ … }`",
        )),
    }
}

/// Inner attributes must stay first in a function; the expansion puts statements before the body, so they move to the function itself.
fn hoist_inner_attributes(body: &Group, attributes: &mut Vec<Attribute>) -> Group {
    let split = |input: ParseStream<'_>| {
        Ok((
            input.call(Attribute::parse_inner)?,
            input.parse::<TokenStream>()?,
        ))
    };
    let Ok((inner, rest)) = split.parse2(body.stream()) else {
        return body.clone();
    };
    if inner.is_empty() {
        return body.clone();
    }
    attributes.extend(inner);
    let mut group = Group::new(Delimiter::Brace, rest);
    group.set_span(body.span());
    group
}

/// `#[traced]` on something that is not a function.
fn reject_other_items(input: ParseStream<'_>) -> syn::Result<()> {
    let ahead = input.fork();
    let mut first = None;
    let found = loop {
        let Ok(token) = ahead.parse::<TokenTree>() else {
            return Ok(());
        };
        let ident = match token {
            TokenTree::Ident(ident) => ident,
            // The ABI of an `extern "C" fn`.
            TokenTree::Literal(_) => continue,
            // `const A: …`, `extern "C" { … }`: no `fn` comes before these.
            TokenTree::Punct(_) | TokenTree::Group(_) => match first {
                Some(first) => break first,
                None => return Ok(()),
            },
        };
        if ident != "unsafe" {
            first.get_or_insert_with(|| ident.clone());
        }
        match ident.to_string().as_str() {
            "fn" => return Ok(()),
            "struct" | "enum" | "union" | "type" | "use" | "static" | "macro_rules" | "let" => {
                break ident;
            }
            _ => {}
        }
    };
    let correct = if found == "let" {
        "a part of a function is `span!(\"checkout\", || …)`"
    } else {
        "correct is `#[traced] fn …`"
    };
    let message = format!(
        "`#[traced]` goes on a function, an `impl`, a trait or a `mod`, not on `{found}`; {correct}"
    );
    Err(syn::Error::new(found.span(), message))
}
