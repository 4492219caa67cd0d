//! Reads the options of `#[traced(…)]` into set-once slots; decides nothing.

mod reader;

use proc_macro2::{Ident, TokenStream};
use syn::ext::IdentExt as _;
use syn::parse::{ParseStream, Parser as _};
use syn::{Error, Expr, LitStr, Path, Result, Token, token};

use self::reader::{
    end_of_option, equals, expression, flag, krate, list, name, returned, root, scope, skip_option,
    word,
};
use super::field::{Context, Field};
use super::keyword::{self, option, value};
use super::slot::Slot;
use crate::diagnostics::Diagnostics;

/// The options as they were written.
pub(crate) struct Args {
    pub(crate) name: Slot<NameSyntax>,
    pub(crate) attributes: Slot<Vec<Field>>,
    pub(crate) kind: Slot<Ident>,
    pub(crate) parent: Slot<Expr>,
    pub(crate) root: Slot<RootSyntax>,
    pub(crate) links: Slot<Expr>,
    pub(crate) err: Slot<ErrSyntax>,
    pub(crate) ret: Slot<Field>,
    pub(crate) scope: Slot<LitStr>,
    pub(crate) level: Slot<Ident>,
    pub(crate) future: Slot<()>,
    pub(crate) sync: Slot<()>,
    pub(crate) boxed: Slot<()>,
    pub(crate) krate: Slot<Path>,
}

/// `name = "literal"` or `name = CONSTANT`.
pub(crate) enum NameSyntax {
    Literal(LitStr),
    Constant(Path),
}

/// `root` or `root(link)`.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum RootSyntax {
    Plain,
    Linked,
}

/// What stands in `err(…)`.
pub(crate) struct ErrSyntax {
    pub(crate) off: Slot<()>,
    pub(crate) text: Slot<()>,
    pub(crate) unless: Slot<Path>,
    pub(crate) none: Slot<()>,
    pub(crate) cancelled: Slot<()>,
}

impl Args {
    fn new() -> Self {
        Self {
            name: Slot::new(option::NAME),
            attributes: Slot::new(option::ATTRIBUTES),
            kind: Slot::new(option::KIND),
            parent: Slot::new(option::PARENT),
            root: Slot::new(option::ROOT),
            links: Slot::new(option::LINKS),
            err: Slot::new(option::ERR),
            ret: Slot::new(option::RET),
            scope: Slot::new(option::SCOPE),
            level: Slot::new(option::LEVEL),
            future: Slot::new(option::FUTURE),
            sync: Slot::new(option::SYNC),
            boxed: Slot::new(option::BOXED),
            krate: Slot::new(option::CRATE),
        }
    }

    /// Reads everything between the parentheses, and goes on behind the next comma after a mistake.
    pub(crate) fn parse(tokens: TokenStream, diagnostics: &Diagnostics) -> Self {
        let mut args = Self::new();
        let parser = |input: ParseStream<'_>| {
            while !input.is_empty() {
                let read = args
                    .option(input, diagnostics)
                    .and_then(|()| end_of_option(input));
                if let Err(error) = read {
                    diagnostics.push(error);
                    skip_option(input);
                }
            }
            Ok(())
        };
        diagnostics.ok(parser.parse2(tokens));
        args
    }

    fn option(&mut self, input: ParseStream<'_>, diagnostics: &Diagnostics) -> Result<()> {
        if let Some(literal) = input.parse::<Option<LitStr>>()? {
            let text = format!(
                "the span's name is an option; write `name = {:?}`",
                literal.value()
            );
            return Err(Error::new_spanned(literal, text));
        }
        if !input.peek(Ident::peek_any) {
            let list = keyword::list(option::ALL);
            return Err(input.error(format!("expected an option; available options are {list}")));
        }
        let ident = input.call(Ident::parse_any)?;
        let span = ident.span();
        match ident.unraw().to_string().as_str() {
            option::NAME => self.name.set(span, name(input, &ident)?, diagnostics),
            option::ATTRIBUTES => {
                let list = list(input, &ident, "attributes(key = expr, …)")?;
                let parser = |list: ParseStream<'_>| {
                    Ok(Field::parse_list(list, Context::Attributes, diagnostics))
                };
                self.attributes.set(span, parser.parse2(list)?, diagnostics);
            }
            option::KIND => {
                let word = word(input, &ident, "internal", value::KINDS)?;
                self.kind.set(span, word, diagnostics);
            }
            option::PARENT => self
                .parent
                .set(span, expression(input, &ident)?, diagnostics),
            option::ROOT => self.root.set(span, root(input, &ident)?, diagnostics),
            option::LINKS => self
                .links
                .set(span, expression(input, &ident)?, diagnostics),
            option::ERR => {
                let err = ErrSyntax::parse(input, &ident, diagnostics)?;
                self.err.set(span, err, diagnostics);
            }
            option::RET => {
                let field = returned(input, span, diagnostics)?;
                self.ret.set(span, field, diagnostics);
            }
            option::SCOPE => self.scope.set(span, scope(input, &ident)?, diagnostics),
            option::LEVEL => {
                let word = word(input, &ident, "info", value::LEVELS)?;
                self.level.set(span, word, diagnostics);
            }
            option::FUTURE => self.future.set(span, flag(input, &ident)?, diagnostics),
            option::SYNC => self.sync.set(span, flag(input, &ident)?, diagnostics),
            option::BOXED => self.boxed.set(span, flag(input, &ident)?, diagnostics),
            option::CRATE => self.krate.set(span, krate(input, &ident)?, diagnostics),
            other => return Err(not_an_option(&ident, other)),
        }
        Ok(())
    }
}

impl ErrSyntax {
    fn parse(input: ParseStream<'_>, option: &Ident, diagnostics: &Diagnostics) -> Result<Self> {
        if !input.peek(token::Paren) {
            let text = "a returned `Err` is recorded by default; remove `err`, or write for example `err(text)` to record its \
                        message too";
            return Err(Error::new(option.span(), text));
        }
        let tokens = list(input, option, "err(text)")?;
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
            return Err(Error::new(option.span(), text));
        }
        let parser = |input: ParseStream<'_>| {
            while !input.is_empty() {
                if let Err(error) = err
                    .argument(input, diagnostics)
                    .and_then(|()| end_of_option(input))
                {
                    diagnostics.push(error);
                    skip_option(input);
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
                equals(input, &ident, "unless = MyError::is_expected")?;
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

/// An unknown word: an option of `#[tracing::instrument]`, one that is not there yet, or a slip.
fn not_an_option(ident: &Ident, word: &str) -> Error {
    if let Some(instead) = keyword::instead_of_tracing(word) {
        let text = format!("`{word}` is an option of `#[tracing::instrument]`; here {instead}");
        return Error::new(ident.span(), text);
    }
    if option::LATER.contains(&word) {
        let list = keyword::list(option::ALL);
        let text = format!("`{word}` is not supported yet; available options are {list}");
        return Error::new(ident.span(), text);
    }
    keyword::unknown(ident, "option", option::ALL)
}
