//! Reads an attribute key: dotted identifiers that may be keywords, or a string.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, TokenStreamExt as _};
use syn::ext::IdentExt as _;
use syn::parse::ParseStream;
use syn::{Error, Expr, LitStr, Result, Token, parse_quote};

use super::Context;

/// An attribute key as it was written. As tokens it is what the user wrote.
#[derive(Clone)]
pub(crate) struct Key {
    kind: Kind,
    tokens: TokenStream,
    span: Span,
}

#[derive(Clone)]
enum Kind {
    /// `_`, or nothing at all: the name of what is captured.
    Placeholder,
    /// One identifier, which may also be the variable to capture.
    Name(Ident, String),
    /// Several identifiers with dots.
    Dotted(String),
    /// A string literal.
    Text(String),
}

impl Key {
    pub(super) fn placeholder(span: Span) -> Self {
        let underscore = Token![_](span);
        Self {
            kind: Kind::Placeholder,
            tokens: underscore.to_token_stream(),
            span,
        }
    }

    pub(in crate::syntax) fn parse(input: ParseStream<'_>, context: Context) -> Result<Self> {
        if input.peek(Token![_]) {
            let underscore: Token![_] = input.parse()?;
            if !context.may_lack_key() {
                let form = match context {
                    Context::Baggage => "`baggage(key)`",
                    _ => "`key = expr`",
                };
                let text = format!(
                    "`_` stands for the name of a parameter and is only for `#[attr(…)]`; write {form}"
                );
                return Err(Error::new_spanned(underscore, text));
            }
            return Ok(Self::placeholder(underscore.span));
        }
        if input.peek(LitStr) {
            return Self::parse_text(&input.parse()?);
        }
        if !input.peek(Ident::peek_any) {
            let text = format!(
                "expected an attribute key; possible forms are {}",
                context.forms()
            );
            return Err(input.error(text));
        }
        Self::parse_dotted(input)
    }

    fn parse_text(literal: &LitStr) -> Result<Self> {
        let text = literal.value();
        let mistake = if text.is_empty() {
            "an attribute key cannot be empty; write for example `\"user.id\"`"
        } else if text.chars().any(|c| c.is_whitespace() || c.is_control()) {
            "an attribute key has no whitespace or control characters; write for example \
             `\"user.id\"`"
        } else if !literal.suffix().is_empty() {
            "an attribute key has no suffix; write for example `\"user.id\"`"
        } else {
            let tokens = literal.to_token_stream();
            return Ok(Self {
                kind: Kind::Text(text),
                tokens,
                span: literal.span(),
            });
        };
        Err(Error::new_spanned(literal, mistake))
    }

    fn parse_dotted(input: ParseStream<'_>) -> Result<Self> {
        let first = input.call(Ident::parse_any)?;
        let span = first.span();
        let mut text = first.unraw().to_string();
        let mut tokens = first.to_token_stream();
        let mut is_dotted = false;
        while input.peek(Token![.]) && !input.peek(Token![..]) {
            let dot: Token![.] = input.parse()?;
            if !input.peek(Ident::peek_any) {
                let text = format!(
                    "expected the next part of the key after `{text}.`; a key with other parts is \
                     written as a string: `\"{text}.0\"`"
                );
                return Err(if input.is_empty() {
                    Error::new_spanned(dot, text)
                } else {
                    input.error(text)
                });
            }
            let segment = input.call(Ident::parse_any)?;
            text = format!("{text}.{}", segment.unraw());
            dot.to_tokens(&mut tokens);
            segment.to_tokens(&mut tokens);
            is_dotted = true;
        }
        let kind = if is_dotted {
            Kind::Dotted(text)
        } else {
            Kind::Name(first, text)
        };
        Ok(Self { kind, tokens, span })
    }

    /// The key; `None` stands for the name of what is captured.
    pub(crate) fn name(&self) -> Option<&str> {
        match &self.kind {
            Kind::Placeholder => None,
            Kind::Name(_, text) | Kind::Dotted(text) | Kind::Text(text) => Some(text),
        }
    }

    /// Where the key begins. For an error that underlines all of it use the key as tokens.
    pub(crate) fn span(&self) -> Span {
        self.span
    }

    /// The key in a form that can be written again, for messages.
    pub(super) fn written(&self) -> String {
        match &self.kind {
            Kind::Placeholder => "_".to_owned(),
            Kind::Name(_, text) | Kind::Dotted(text) => text.clone(),
            Kind::Text(text) => format!("{text:?}"),
        }
    }

    /// The expression that a bare `x` captures.
    pub(super) fn as_variable(&self) -> Option<Expr> {
        match &self.kind {
            // A keyword that was not written raw does not parse as an identifier.
            Kind::Name(ident, _) => syn::parse2::<Ident>(ident.to_token_stream())
                .ok()
                .map(|ident| parse_quote!(#ident)),
            Kind::Placeholder | Kind::Dotted(_) | Kind::Text(_) => None,
        }
    }

    /// Whether the key was written as a string literal.
    pub(super) fn is_string(&self) -> bool {
        matches!(self.kind, Kind::Text(_))
    }

    /// What to say about a bare key that is no variable.
    pub(super) fn not_a_variable(&self) -> String {
        let written = self.written();
        match written
            .strip_prefix("self.")
            .filter(|_| matches!(self.kind, Kind::Dotted(_)))
        {
            Some(field) => {
                let last = field.rsplit('.').next().unwrap_or(field);
                format!("a bare name captures one variable; write `{last} = {written}`")
            }
            None if written == "self" => {
                "a bare name captures one variable; write `key = self.field`".to_owned()
            }
            None if matches!(self.kind, Kind::Name(..)) => {
                format!("`{written}` is a keyword and no variable; write `{written} = expr`")
            }
            None => format!("`{written}` has no value; write `{written} = expr`"),
        }
    }
}

impl ToTokens for Key {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        tokens.append_all(self.tokens.clone());
    }
}
