//! Reads the arguments of rules and options: `(last = 4)`, `(reason = "…")`.

use proc_macro2::{Ident, TokenStream};
use syn::ext::IdentExt as _;
use syn::parse::ParseStream;
use syn::{Error, LitStr, Result, Token, parenthesized, token};

use super::keyword::{self, rule, value};

const ALLOW_NAME_FORM: &str =
    "write `allow_name(reason = \"…\")`: why what is called so is harmless";

/// `(reason = "…")` behind `allow_name`.
pub(crate) fn allow_name(input: ParseStream<'_>, name: &Ident) -> Result<String> {
    if !input.peek(token::Paren) {
        let text = format!("`{name}` needs a reason; {ALLOW_NAME_FORM}");
        return Err(Error::new(name.span(), text));
    }
    let arguments;
    parenthesized!(arguments in input);
    let reason = reason(name, &arguments, ALLOW_NAME_FORM);
    // Whatever is left belongs to a mistake that `reason` already reports.
    let _ = arguments.parse::<TokenStream>();
    reason
}

/// `(off)` behind `semconv`.
pub(crate) fn semconv(input: ParseStream<'_>, name: &Ident) -> Result<()> {
    const FORM: &str = "keys are compared with the semantic conventions unless something else is said; write `semconv(off)`";
    if !input.peek(token::Paren) {
        return Err(Error::new(name.span(), FORM));
    }
    let arguments;
    let parentheses = parenthesized!(arguments in input);
    let found: TokenStream = arguments.parse()?;
    match syn::parse2::<Ident>(found.clone()) {
        Ok(word) if word == value::OFF => Ok(()),
        _ if found.is_empty() => Err(Error::new(parentheses.span.join(), FORM)),
        _ => Err(Error::new_spanned(found, FORM)),
    }
}

/// `reason = "…"`, and nothing else.
pub(super) fn reason(of: &Ident, arguments: ParseStream<'_>, form: &str) -> Result<String> {
    named(of, arguments, rule::REASON, form)?;
    let literal: LitStr = arguments
        .parse()
        .map_err(|error| Error::new(error.span(), form))?;
    let reason = literal.value();
    if reason.trim().is_empty() {
        let text = format!("the reason is empty; {form}");
        return Err(Error::new_spanned(literal, text));
    }
    end(arguments, form)?;
    Ok(reason)
}

/// `expected =`
pub(super) fn named(of: &Ident, input: ParseStream<'_>, expected: &str, form: &str) -> Result<()> {
    if input.is_empty() {
        return Err(Error::new_spanned(of, form));
    }
    if !input.peek(Ident::peek_any) {
        return Err(input.error(form));
    }
    let name = input.call(Ident::parse_any)?;
    if name != expected {
        let unknown = keyword::unknown(&name, "argument", &[expected]);
        return Err(Error::new_spanned(name, format!("{unknown}; {form}")));
    }
    input
        .parse::<Token![=]>()
        .map_err(|_| Error::new_spanned(name, form))?;
    Ok(())
}

/// Nothing more, but for a comma.
pub(super) fn end(input: ParseStream<'_>, form: &str) -> Result<()> {
    let _ = input.parse::<Option<Token![,]>>()?;
    if input.is_empty() {
        Ok(())
    } else {
        Err(input.error(form))
    }
}
