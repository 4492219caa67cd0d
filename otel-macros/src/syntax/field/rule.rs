//! Reads the rule of a field: what happens to the value before it leaves.

use proc_macro2::{Ident, Span};
use syn::ext::IdentExt as _;
use syn::parse::ParseStream;
use syn::{Error, LitInt, Result, Token, parenthesized, token};

use super::super::argument;
use super::super::keyword::{self, rule};

/// A rule as it was written.
#[derive(Clone, Debug)]
pub(crate) struct RuleSyntax {
    /// Where its name stands.
    pub(crate) span: Span,
    pub(crate) kind: RuleKind,
}

/// What the rule says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum RuleKind {
    Text,
    Hash,
    Mask {
        last: usize,
    },
    Redact,
    Drop,
    Len,
    Keys,
    Raw {
        /// For people and for the inventory: why this value may leave unscanned.
        reason: String,
    },
}

/// Reads `: rule`.
///
/// The outer error is one behind which reading cannot go on, the inner one is complete: the rule's
/// tokens are consumed.
pub(super) fn parse_after_colon(input: ParseStream<'_>) -> Result<Result<RuleSyntax>> {
    let colon: Token![:] = input.parse()?;
    if !input.peek(Ident::peek_any) {
        let message = format!("expected a rule after `:`; available rules are {}", list());
        return Err(if input.is_empty() {
            Error::new_spanned(colon, message)
        } else {
            input.error(message)
        });
    }
    let name = input.call(Ident::parse_any)?;
    if !input.peek(token::Paren) {
        return Ok(without_arguments(&name));
    }
    let arguments;
    let parentheses = parenthesized!(arguments in input);
    let kind = with_arguments(&name, parentheses.span.join(), &arguments);
    // Whatever is left belongs to a mistake that `kind` already reports.
    let _ = arguments.parse::<proc_macro2::TokenStream>();
    let span = name.span();
    Ok(kind.map(|kind| RuleSyntax { span, kind }))
}

fn list() -> String {
    rule::ALL
        .iter()
        .map(|name| format!("`{}`", rule::example(name)))
        .collect::<Vec<_>>()
        .join(", ")
}

fn without_arguments(name: &Ident) -> Result<RuleSyntax> {
    let kind = match name.unraw().to_string().as_str() {
        rule::TEXT => RuleKind::Text,
        rule::HASH => RuleKind::Hash,
        rule::REDACT => RuleKind::Redact,
        rule::DROP => RuleKind::Drop,
        rule::LEN => RuleKind::Len,
        rule::KEYS => RuleKind::Keys,
        rule::MASK => {
            let text = "`mask` needs to know how many characters stay; write `mask(last = 4)`";
            return Err(Error::new_spanned(name, text));
        }
        rule::RAW => return Err(Error::new_spanned(name, RAW_FORM)),
        _ => return Err(keyword::unknown(name, "rule", rule::ALL)),
    };
    Ok(RuleSyntax {
        span: name.span(),
        kind,
    })
}

const RAW_FORM: &str = "`raw` needs a reason why this value may leave without being scanned; \
                        write `raw(reason = \"…\")`";

fn with_arguments(name: &Ident, place: Span, arguments: ParseStream<'_>) -> Result<RuleKind> {
    match name.unraw().to_string().as_str() {
        rule::MASK => mask(name, arguments),
        rule::RAW => raw(name, arguments),
        known if rule::ALL.contains(&known) => Err(Error::new(
            place,
            format!("`{known}` takes no arguments; write `{known}`"),
        )),
        _ => Err(keyword::unknown(name, "rule", rule::ALL)),
    }
}

/// `(last = n)`
fn mask(name: &Ident, arguments: ParseStream<'_>) -> Result<RuleKind> {
    const FORM: &str = "write `mask(last = 4)`: how many characters stay";
    argument::named(name, arguments, rule::LAST, FORM)?;
    let literal: LitInt = arguments
        .parse()
        .map_err(|error| Error::new(error.span(), FORM))?;
    let last: usize = literal
        .base10_parse()
        .map_err(|_| Error::new_spanned(&literal, format!("not a number of characters; {FORM}")))?;
    if last == 0 {
        let text = "`mask(last = 0)` would leave nothing; write `redact`";
        return Err(Error::new_spanned(literal, text));
    }
    argument::end(arguments, FORM)?;
    Ok(RuleKind::Mask { last })
}

/// `(reason = "…")`
fn raw(name: &Ident, arguments: ParseStream<'_>) -> Result<RuleKind> {
    let reason = argument::reason(name, arguments, RAW_FORM)?;
    Ok(RuleKind::Raw { reason })
}
