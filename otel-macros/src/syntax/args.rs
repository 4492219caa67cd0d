//! Reads the options of `#[traced(…)]` into set-once slots; decides nothing.

use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use syn::ext::IdentExt as _;
use syn::parse::{ParseStream, Parser as _};
use syn::{Error, Expr, LitStr, Path, Result, Token, parenthesized, token};

use super::field::{self, Context, Field};
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
                if !input.peek(token::Paren) {
                    let text = "a returned `Err` is recorded by default; remove `err`, or write for example `err(text)` \
                                to record its message too";
                    return Err(Error::new(span, text));
                }
                let list = list(input, &ident, "err(text)")?;
                self.err.set(
                    span,
                    ErrSyntax::parse(list, span, diagnostics)?,
                    diagnostics,
                );
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

fn equals(input: ParseStream<'_>, option: &Ident, form: &str) -> Result<()> {
    if input.peek(Token![=]) && !input.peek(Token![==]) {
        let equals = input.parse::<Token![=]>()?;
        if input.is_empty() || input.peek(Token![,]) {
            return Err(Error::new_spanned(
                equals,
                format!("nothing stands after `=`; write `{form}`"),
            ));
        }
        return Ok(());
    }
    Err(Error::new(
        option.span(),
        format!("`{option}` needs a value; write `{form}`"),
    ))
}

fn list(input: ParseStream<'_>, option: &Ident, form: &str) -> Result<TokenStream> {
    if !input.peek(token::Paren) {
        let text = format!("`{option}` takes its arguments in parentheses; write `{form}`");
        return Err(Error::new(option.span(), text));
    }
    let list;
    parenthesized!(list in input);
    list.parse()
}

fn name(input: ParseStream<'_>, option: &Ident) -> Result<NameSyntax> {
    equals(input, option, "name = \"checkout\"")?;
    if input.peek(LitStr) {
        let literal: LitStr = input.parse()?;
        return if literal.value().trim().is_empty() {
            Err(Error::new_spanned(
                literal,
                "a span needs a name; write for example `name = \"checkout\"`",
            ))
        } else {
            Ok(NameSyntax::Literal(literal))
        };
    }
    let ahead = input.fork();
    match ahead.call(Path::parse_mod_style) {
        Ok(_) if ahead.is_empty() || ahead.peek(Token![,]) => {
            Ok(NameSyntax::Constant(input.call(Path::parse_mod_style)?))
        }
        _ => Err(Error::new_spanned(
            rest_of_option(input)?,
            "a span's name is a string literal or the path of a constant, so that there are few of them; write for \
             example `name = \"checkout\"` and put what varies into `attributes(…)`",
        )),
    }
}

fn scope(input: ParseStream<'_>, option: &Ident) -> Result<LitStr> {
    equals(input, option, "scope = \"shop.checkout\"")?;
    let mistake = if !input.peek(LitStr) {
        "an instrumentation scope is a string literal"
    } else if input.fork().parse::<LitStr>()?.value().trim().is_empty() {
        "an instrumentation scope needs a name"
    } else {
        return input.parse();
    };
    Err(Error::new_spanned(
        rest_of_option(input)?,
        format!("{mistake}; write for example `scope = \"shop.checkout\"`"),
    ))
}

/// `kind = server`: a bare word.
fn word(input: ParseStream<'_>, option: &Ident, example: &str, known: &[&str]) -> Result<Ident> {
    equals(input, option, &format!("{option} = {example}"))?;
    let ahead = input.fork();
    let is_word = ahead.call(Ident::parse_any).is_ok()
        && !ahead.peek(Token![::])
        && !ahead.peek(token::Paren)
        && !ahead.peek(Token![!]);
    if is_word {
        return input.call(Ident::parse_any);
    }
    let list = keyword::list(known);
    let text =
        format!("`{option}` is one bare word of {list}; write for example `{option} = {example}`");
    Err(Error::new_spanned(rest_of_option(input)?, text))
}

/// An option that is only there or not.
fn flag(input: ParseStream<'_>, option: &Ident) -> Result<()> {
    if input.peek(Token![=]) || input.peek(token::Paren) {
        let text = format!("`{option}` takes no value; write `{option}`, or leave it out");
        return Err(input.error(text));
    }
    Ok(())
}

/// `crate = path`
fn krate(input: ParseStream<'_>, option: &Ident) -> Result<Path> {
    const FORM: &str = "crate = path::to::otel_runtime";
    equals(input, option, FORM)?;
    if !input.peek(Ident::peek_any) && !input.peek(Token![::]) {
        let text = format!(
            "`crate` is the path of the runtime, without quotes; write for example `{FORM}`"
        );
        return Err(Error::new_spanned(rest_of_option(input)?, text));
    }
    input.call(Path::parse_mod_style)
}

fn expression(input: ParseStream<'_>, option: &Ident) -> Result<Expr> {
    let form = if option == option::PARENT {
        "parent = &context"
    } else {
        "links = span_contexts"
    };
    equals(input, option, form)?;
    let expr = input.parse()?;
    field::check_expression(&expr)?;
    Ok(expr)
}

fn root(input: ParseStream<'_>, option: &Ident) -> Result<RootSyntax> {
    if !input.peek(token::Paren) {
        flag(input, option)?;
        return Ok(RootSyntax::Plain);
    }
    let inside;
    let parentheses = parenthesized!(inside in input);
    let tokens: TokenStream = inside.parse()?;
    match syn::parse2::<Ident>(tokens.clone()) {
        Ok(ident) if ident == value::LINK => Ok(RootSyntax::Linked),
        _ => {
            let text = "expected `root` (a new trace) or `root(link)` (a new trace, linked to the current one)";
            Err(if tokens.is_empty() {
                Error::new(parentheses.span.join(), text)
            } else {
                Error::new_spanned(tokens, text)
            })
        }
    }
}

fn returned(input: ParseStream<'_>, span: Span, diagnostics: &Diagnostics) -> Result<Field> {
    if !input.peek(token::Paren) {
        return Ok(Field::bare(span));
    }
    let inside;
    parenthesized!(inside in input);
    of_tracing(&inside)?;
    // A mistake inside is reported there; the field is only for going on.
    Ok(
        Field::parse_single(&inside, Context::Ret, diagnostics)
            .unwrap_or_else(|| Field::bare(span)),
    )
}

/// `ret(Debug)` would record the value under the key `Debug`.
fn of_tracing(input: ParseStream<'_>) -> Result<()> {
    let ahead = input.fork();
    let Ok(word) = ahead.call(Ident::parse_any) else {
        return Ok(());
    };
    let instead = match word.to_string().as_str() {
        "Debug" => "ret(?)",
        "Display" => "ret(%)",
        _ => return Ok(()),
    };
    let _ = input.parse::<TokenStream>();
    let text = format!(
        "`ret({word})` is an option of `#[tracing::instrument]`; here it is `{instead}`, or `ret` for a typed value"
    );
    Err(Error::new(word.span(), text))
}

/// A comma, or the end.
fn end_of_option(input: ParseStream<'_>) -> Result<()> {
    if input.is_empty() {
        return Ok(());
    }
    if input.peek(Token![,]) {
        input.parse::<Token![,]>()?;
        return Ok(());
    }
    Err(input.error("expected `,` between options"))
}

fn rest_of_option(input: ParseStream<'_>) -> Result<TokenStream> {
    let mut rest = TokenStream::new();
    while !input.is_empty() && !input.peek(Token![,]) {
        rest.extend([input.parse::<TokenTree>()?]);
    }
    Ok(rest)
}

fn skip_option(input: ParseStream<'_>) {
    let _ = rest_of_option(input);
    let _ = input.parse::<Option<Token![,]>>();
}
