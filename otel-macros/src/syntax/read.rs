//! Reads the value of one option, whatever the option means.

use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use syn::ext::IdentExt as _;
use syn::parse::{ParseStream, Parser as _};
use syn::{Error, Expr, LitStr, Path, Result, Token, parenthesized, token};

use super::args::{NameSyntax, RootSyntax};
use super::field::{self, Context, Field};
use super::keyword::{self, option, value};
use crate::diagnostics::Diagnostics;

/// The word that an option begins with.
pub(super) fn option_name(input: ParseStream<'_>) -> Result<Ident> {
    if input.peek(Ident::peek_any) {
        return input.call(Ident::parse_any);
    }
    let list = keyword::list(option::ALL);
    Err(input.error(format!("expected an option; available options are {list}")))
}

pub(super) fn equals(input: ParseStream<'_>, option: &Ident, form: &str) -> Result<()> {
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

pub(super) fn list(input: ParseStream<'_>, option: &Ident, form: &str) -> Result<TokenStream> {
    if !input.peek(token::Paren) {
        let text = format!("`{option}` takes its arguments in parentheses; write `{form}`");
        return Err(Error::new(option.span(), text));
    }
    let list;
    parenthesized!(list in input);
    list.parse()
}

/// The list of what is captured, with at least one entry for `baggage`.
pub(super) fn fields(
    input: ParseStream<'_>,
    option: &Ident,
    context: Context,
    diagnostics: &Diagnostics,
) -> Result<Vec<Field>> {
    let form = match context {
        Context::Baggage => "baggage(tenant.id, user.id: hash)",
        _ => "attributes(key = expr, …)",
    };
    let list = list(input, option, form)?;
    if list.is_empty() && context == Context::Baggage {
        let text = format!("no entry of baggage is listed; write for example `{form}`");
        return Err(Error::new(option.span(), text));
    }
    let parser = |list: ParseStream<'_>| Ok(Field::parse_list(list, context, diagnostics));
    parser.parse2(list)
}

pub(super) fn name(input: ParseStream<'_>, option: &Ident) -> Result<NameSyntax> {
    equals(input, option, "name = \"checkout\"")?;
    match constant_name(input, "name = \"checkout\"")? {
        Some(name) => Ok(name),
        None => Err(Error::new_spanned(
            rest_of_option(input)?,
            "a span's name is a string literal or the path of a constant, so that there are few of them; write for \
             example `name = \"checkout\"` and put what varies into `attributes(…)`",
        )),
    }
}

/// A string literal, or the path of a constant. `form` is what to write.
pub(super) fn constant_name(input: ParseStream<'_>, form: &str) -> Result<Option<NameSyntax>> {
    if input.peek(LitStr) {
        let literal: LitStr = input.parse()?;
        let name = literal.value();
        // `{id}` is the template of a route.
        let wrong = if name.trim().is_empty() {
            format!("a span needs a name; write for example `{form}`")
        } else if name.contains("{}") || name.contains("{:") {
            format!(
                "a name is no format: nothing is put into it; write for example `{form}`, and what varies as a field"
            )
        } else {
            return Ok(Some(NameSyntax::Literal(literal)));
        };
        return Err(Error::new_spanned(literal, wrong));
    }
    let ahead = input.fork();
    match ahead.call(Path::parse_mod_style) {
        Ok(_) if ahead.is_empty() || ahead.peek(Token![,]) => {
            let path = input.call(Path::parse_mod_style)?;
            Ok(Some(NameSyntax::Constant(path)))
        }
        _ => Ok(None),
    }
}

pub(super) fn scope(input: ParseStream<'_>, option: &Ident) -> Result<LitStr> {
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

/// What stands before the names of a container's functions.
pub(super) fn prefix(input: ParseStream<'_>, option: &Ident) -> Result<LitStr> {
    equals(input, option, "prefix = \"shop\"")?;
    let mistake = if !input.peek(LitStr) {
        "what stands before the names of spans is a string literal"
    } else if input.fork().parse::<LitStr>()?.value().trim().is_empty() {
        "nothing would stand before the names of spans"
    } else {
        return input.parse();
    };
    Err(Error::new_spanned(
        rest_of_option(input)?,
        format!("{mistake}; write for example `prefix = \"shop\"`"),
    ))
}

/// `only(pub)`
pub(super) fn only(input: ParseStream<'_>, option: &Ident) -> Result<()> {
    let words = list(input, option, "only(pub)")?;
    if syn::parse2::<Token![pub]>(words.clone()).is_ok() {
        return Ok(());
    }
    let text = "`only` leaves out what is not `pub`; write `only(pub)`";
    Err(if words.is_empty() {
        Error::new(option.span(), text)
    } else {
        Error::new_spanned(words, text)
    })
}

/// `kind = server`: a bare word.
pub(super) fn word(
    input: ParseStream<'_>,
    option: &Ident,
    example: &str,
    known: &[&str],
) -> Result<Ident> {
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
pub(crate) fn flag(input: ParseStream<'_>, option: &Ident) -> Result<()> {
    if input.peek(Token![=]) || input.peek(token::Paren) {
        let text = format!("`{option}` takes no value; write `{option}`, or leave it out");
        return Err(input.error(text));
    }
    Ok(())
}

/// `crate = path`
pub(super) fn krate(input: ParseStream<'_>, option: &Ident) -> Result<Path> {
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

pub(super) fn expression(input: ParseStream<'_>, option: &Ident) -> Result<Expr> {
    let form = if option == option::PARENT {
        "parent = &context"
    } else {
        "links = span_contexts"
    };
    equals(input, option, form)?;
    let expr: Expr = input.parse()?;
    field::check_expression(&expr)?;
    if option == option::PARENT && matches!(&expr, Expr::Path(path) if path.path.is_ident("None")) {
        let text = "a parent that is `None` is the current span, which it is without `parent` too; remove it, or write `root` for a new trace, which \
                    is what `parent = None` of `#[tracing::instrument]` means";
        return Err(Error::new_spanned(expr, text));
    }
    Ok(expr)
}

pub(super) fn root(input: ParseStream<'_>, option: &Ident) -> Result<RootSyntax> {
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

pub(super) fn returned(
    input: ParseStream<'_>,
    span: Span,
    diagnostics: &Diagnostics,
) -> Result<Field> {
    if input.peek(Token![=]) {
        let text = "`ret` names no value, for it is the returned one that is recorded; write `ret`, or `ret(key: rule)`";
        return Err(Error::new(span, text));
    }
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
pub(super) fn of_tracing(input: ParseStream<'_>) -> Result<()> {
    let ahead = input.fork();
    let Ok(word) = ahead.call(Ident::parse_any) else {
        return Ok(());
    };
    let instead = match word.to_string().as_str() {
        "Debug" => "ret(?)",
        "Display" => "ret(%)",
        "level" if ahead.peek(Token![=]) => {
            let _ = input.parse::<TokenStream>();
            let text = "`ret(level = …)` is an option of `#[tracing::instrument]`; here the value is an attribute, which has no level; write `ret`";
            return Err(Error::new(word.span(), text));
        }
        _ => return Ok(()),
    };
    let _ = input.parse::<TokenStream>();
    let text = format!(
        "`ret({word})` is an option of `#[tracing::instrument]`; here it is `{instead}`, or `ret` for a typed value"
    );
    Err(Error::new(word.span(), text))
}

/// A comma, or the end.
pub(super) fn end_of_option(input: ParseStream<'_>) -> Result<()> {
    if input.is_empty() {
        return Ok(());
    }
    if input.peek(Token![,]) {
        input.parse::<Token![,]>()?;
        return Ok(());
    }
    Err(input.error("expected `,` between options"))
}

pub(crate) fn rest_of_option(input: ParseStream<'_>) -> Result<TokenStream> {
    let mut rest = TokenStream::new();
    while !input.is_empty() && !input.peek(Token![,]) {
        rest.extend([input.parse::<TokenTree>()?]);
    }
    Ok(rest)
}

pub(super) fn skip_option(input: ParseStream<'_>) {
    let _ = rest_of_option(input);
    let _ = input.parse::<Option<Token![,]>>();
}
