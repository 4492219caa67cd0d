//! Reads the arguments of `metrics` and `metrics(by(…))`.

use proc_macro2::{Ident, Span};
use syn::ext::IdentExt as _;
use syn::parse::ParseStream;
use syn::{Error, Result, Token, parenthesized, token};

use super::field::{Context, Key};
use super::keyword::{self, value};
use super::read;
use super::slot::Slot;
use crate::diagnostics::Diagnostics;

const FORM: &str = "write `metrics`, or for example `metrics(by(payment.method))`";

/// What stands in `metrics(…)`.
pub(crate) struct MetricsSyntax {
    /// The keys that series are told apart by.
    pub(crate) by: Vec<Key>,
}

impl MetricsSyntax {
    /// Reads what follows the word `metrics`.
    pub(super) fn read(
        input: ParseStream<'_>,
        span: Span,
        diagnostics: &Diagnostics,
    ) -> Result<Self> {
        if input.peek(Token![=]) {
            return Err(Error::new(span, format!("`metrics` has no value; {FORM}")));
        }
        if !input.peek(token::Paren) {
            return Ok(Self { by: Vec::new() });
        }
        let arguments;
        parenthesized!(arguments in input);
        if arguments.is_empty() {
            let text = format!("nothing stands in the parentheses of `metrics`; {FORM}");
            return Err(Error::new(span, text));
        }
        let mut by = Slot::new("metrics(by(…))");
        while !arguments.is_empty() {
            let argument = argument(&arguments, &mut by, diagnostics)
                .and_then(|()| read::end_of_option(&arguments));
            if let Err(error) = argument {
                diagnostics.push(error);
                read::skip_option(&arguments);
            }
        }
        Ok(Self {
            by: by.into_inner().unwrap_or_default(),
        })
    }
}

fn argument(
    input: ParseStream<'_>,
    by: &mut Slot<Vec<Key>>,
    diagnostics: &Diagnostics,
) -> Result<()> {
    if !input.peek(Ident::peek_any) {
        return Err(input.error(format!("expected `by(key, …)`; {FORM}")));
    }
    let word = input.call(Ident::parse_any)?;
    if word != value::METRICS_BY {
        let unknown = keyword::unknown(&word, "`metrics` argument", &[value::METRICS_BY]);
        return Err(Error::new(word.span(), format!("{unknown}; {FORM}")));
    }
    if !input.peek(token::Paren) {
        let text = format!("`by` takes keys in parentheses; {FORM}");
        return Err(Error::new(word.span(), text));
    }
    let list;
    parenthesized!(list in input);
    let mut keys = Vec::new();
    while !list.is_empty() {
        keys.push(Key::parse(&list, Context::Attributes)?);
        if !list.is_empty() {
            list.parse::<Token![,]>()?;
        }
    }
    if keys.is_empty() {
        let text =
            format!("`by` needs a key; without one, there is a series for each function: {FORM}");
        return Err(Error::new(word.span(), text));
    }
    by.set(word.span(), keys, diagnostics);
    Ok(())
}
