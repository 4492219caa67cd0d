//! Reads the arguments of `err(…)`.

use proc_macro2::{Ident, Span, TokenStream};
use syn::ext::IdentExt as _;
use syn::parse::{ParseStream, Parser as _};
use syn::{Error, Path, Result, Token, parenthesized, token};

use super::keyword::{self, value};
use super::read;
use super::slot::Slot;
use crate::diagnostics::Diagnostics;

/// What stands in `err(…)`.
pub(crate) struct ErrSyntax {
    pub(crate) off: Slot<()>,
    pub(crate) text: Slot<()>,
    pub(crate) unless: Slot<Path>,
    pub(crate) none: Slot<()>,
    pub(crate) cancelled: Slot<()>,
}

impl ErrSyntax {
    /// Reads what follows the word `err`.
    pub(super) fn read(
        input: ParseStream<'_>,
        span: Span,
        diagnostics: &Diagnostics,
    ) -> Result<Self> {
        if !input.peek(token::Paren) {
            let text = "a returned `Err` is recorded by default; remove `err`, or write for example `err(text)` \
                        to record its message too";
            return Err(Error::new(span, text));
        }
        let arguments;
        parenthesized!(arguments in input);
        Self::parse(arguments.parse()?, span, diagnostics)
    }

    fn parse(tokens: TokenStream, span: Span, diagnostics: &Diagnostics) -> Result<Self> {
        let mut err = Self {
            off: Slot::new("err(off)"),
            text: Slot::new("err(text)"),
            unless: Slot::new("err(unless = …)"),
            none: Slot::new("err(none)"),
            cancelled: Slot::new("err(cancelled)"),
        };
        if tokens.is_empty() {
            let text = format!(
                "`err()` says nothing: errors are recorded by default; write for example \
                 `err(text)`, available arguments are {}",
                keyword::list(value::ERR_ALL)
            );
            return Err(Error::new(span, text));
        }
        let parser = |input: ParseStream<'_>| {
            while !input.is_empty() {
                if let Err(error) = err
                    .argument(input, diagnostics)
                    .and_then(|()| read::end_of_option(input))
                {
                    diagnostics.push(error);
                    read::skip_option(input);
                }
            }
            Ok(())
        };
        parser.parse2(tokens)?;
        Ok(err)
    }

    fn argument(&mut self, input: ParseStream<'_>, diagnostics: &Diagnostics) -> Result<()> {
        if !input.peek(Ident::peek_any) {
            let list = keyword::list(value::ERR_ALL);
            return Err(input.error(format!(
                "expected one of {list}; write for example `err(text)`"
            )));
        }
        let ident = input.call(Ident::parse_any)?;
        let span = ident.span();
        match ident.to_string().as_str() {
            value::ERR_OFF => self.off.set(span, (), diagnostics),
            value::ERR_TEXT => self.text.set(span, (), diagnostics),
            value::ERR_NONE => self.none.set(span, (), diagnostics),
            value::ERR_CANCELLED => self.cancelled.set(span, (), diagnostics),
            value::ERR_UNLESS => {
                read::equals(input, &ident, "unless = MyError::is_expected")?;
                if !input.peek(Ident::peek_any) && !input.peek(Token![::]) && !input.peek(Token![<])
                {
                    let text = "`unless` takes the path of a function `fn(&Error) -> bool`; write for \
                                example `err(unless = MyError::is_expected)`";
                    return Err(input.error(text));
                }
                let path: syn::ExprPath = input.parse()?;
                if let Some(qself) = &path.qself {
                    let text =
                        "write the path without `<…>`: name a free function or `Type::method`";
                    return Err(Error::new_spanned(&qself.ty, text));
                }
                self.unless.set(span, path.path, diagnostics);
            }
            "level" => {
                let text = "`err(level = …)` is an option of `#[tracing::instrument]`; here an error is a status, which has no level; remove it, \
                            and name errors that are expected with `err(unless = path)`";
                read::rest_of_option(input)?;
                return Err(Error::new(span, text));
            }
            "Debug" | "Display" => {
                let text = format!(
                    "`err({ident})` is an option of `#[tracing::instrument]`; here errors are recorded by default, and `err(text)` \
                     adds their `Display` text"
                );
                return Err(Error::new(span, text));
            }
            _ => {
                return Err(keyword::unknown(&ident, "`err` argument", value::ERR_ALL));
            }
        }
        Ok(())
    }
}
