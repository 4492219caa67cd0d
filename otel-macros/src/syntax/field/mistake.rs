//! Says what is wrong behind a key, and finds the place from where reading can go on.

use proc_macro2::{TokenStream, TokenTree};
use syn::parse::ParseStream;
use syn::{Error, Ident, Result, Token, token};

use super::super::keyword;
use super::{Context, Key};

/// What a key can be followed by; everything else is most likely an expression without key.
pub(super) fn after_key(input: ParseStream<'_>, key: &Key, context: Context) -> Result<()> {
    let written = key.written();
    // `mask(last = 4)`, and where no value can be given, `mask = 4` as well.
    let has_argument = input.peek(token::Paren) || (input.peek(Token![=]) && !context.has_values());
    if has_argument && let Some(rule) = key.name().filter(|name| keyword::rule::ALL.contains(name))
    {
        return Err(Error::new_spanned(key, rule_as_key(rule, context)));
    }
    if input.peek(token::Paren) && key.name() == Some(keyword::option::ALLOW_NAME) {
        let message = if context == Context::Inside {
            "`allow_name` is an option and stands first; write `span!(allow_name(reason = \"…\"); \"name\", key = value)`"
        } else {
            "`allow_name` is an option of `#[traced]` and stands beside `attributes(…)`; write \
                       `#[traced(attributes(…), allow_name(reason = \"…\"))]`"
        };
        return Err(Error::new_spanned(key, message));
    }
    let is_expression = input.peek(token::Paren)
        || input.peek(token::Bracket)
        || input.peek(token::Brace)
        || input.peek(Token![::])
        || input.peek(Token![!]);
    if is_expression && context.has_values() {
        let message = "an expression needs a key; write `key = expr`";
        return Err(Error::new_spanned(key, message));
    }
    if input.is_empty() || input.peek(Token![,]) {
        return Ok(());
    }
    let is_field = (input.peek(Token![:]) && !input.peek(Token![::]))
        || (input.peek(Token![=]) && !input.peek(Token![==]) && !input.peek(Token![=>]));
    if is_field {
        return Ok(());
    }
    if input.peek(Token![-]) {
        let text = "an attribute key in dots and identifiers ends here; write other keys as a \
                    string: `\"content-type\"`";
        return Err(input.error(text));
    }
    let expected = match context {
        Context::Attributes | Context::Inside => {
            format!("`: rule`, `= expr` or `,` after `{written}`")
        }
        Context::Attr | Context::Ret => format!("`: rule` or nothing after `{written}`"),
        Context::Baggage => format!("`: rule` or `,` after `{written}`"),
    };
    Err(unexpected(input, &expected, context))
}

pub(super) fn rule_as_key(rule: &str, context: Context) -> String {
    let example = keyword::rule::example(rule);
    let fix = match context {
        Context::Attributes | Context::Inside => context.wrap(&format!("key: {example} = expr")),
        Context::Attr | Context::Ret => context.wrap(&format!("_: {example}")),
        Context::Baggage => context.wrap(&format!("key: {example}")),
    };
    let key = match context {
        Context::Attributes | Context::Inside => context.wrap(&format!("{rule}: text = {rule}")),
        Context::Attr | Context::Ret | Context::Baggage => context.wrap(&format!("{rule}: text")),
    };
    format!(
        "`{rule}` is a rule and stands where the key stands; write `{fix}`, or `{key}` for an attribute called `{rule}`"
    )
}

pub(super) fn unexpected(input: ParseStream<'_>, expected: &str, context: Context) -> Error {
    input.error(format!(
        "expected {expected}; possible forms are {}",
        context.forms()
    ))
}

pub(super) fn one_only(input: ParseStream<'_>, context: Context) -> Error {
    match context {
        Context::Attr => input.error(match rule_ahead(input) {
            Some(rule) => format!(
                "a rule stands behind its key, after a colon; write for example `{}`",
                context.wrap(&format!("user.id: {}", keyword::rule::example(rule)))
            ),
            None => "one attribute at a time; write a second `#[attr(…)]`".to_owned(),
        }),
        Context::Ret | Context::Attributes | Context::Inside | Context::Baggage => {
            input.error("one value has one key; write for example `ret(order.total)`")
        }
    }
}

/// `redact` of `email, redact`: a rule where another attribute would stand.
fn rule_ahead(input: ParseStream<'_>) -> Option<&'static str> {
    let word: Ident = input.fork().parse().ok()?;
    keyword::rule::ALL.iter().copied().find(|rule| word == rule)
}

pub(super) fn skip_until_comma(input: ParseStream<'_>) {
    while !input.is_empty() && !input.peek(Token![,]) {
        if input.parse::<TokenTree>().is_err() {
            return;
        }
    }
}

pub(super) fn skip_rest(input: ParseStream<'_>) {
    let _ = input.parse::<TokenStream>();
}
