//! Reads the arguments of `sample(…)`.

use proc_macro2::{Ident, Span};
use syn::ext::IdentExt as _;
use syn::parse::ParseStream;
use syn::{Error, Expr, Lit, Result, parenthesized, token};

use super::field;
use super::keyword::{self, value};
use super::read;
use super::slot::Slot;
use crate::diagnostics::Diagnostics;

const FORM: &str = "write for example `sample(0.05)`";

/// What stands in `sample(…)`.
pub(crate) struct SampleSyntax {
    pub(crate) rate: Rate,
    /// `if = expr`
    pub(crate) condition: Option<Expr>,
}

/// How many of the calls are recorded.
#[derive(Clone, Copy)]
pub(crate) enum Rate {
    Ratio(f64),
    Always,
    Never,
}

impl SampleSyntax {
    /// Reads what follows the word `sample`.
    pub(super) fn read(
        input: ParseStream<'_>,
        span: Span,
        diagnostics: &Diagnostics,
    ) -> Result<Self> {
        if !input.peek(token::Paren) {
            let text = format!("`sample` needs to know how many calls are recorded; {FORM}");
            return Err(Error::new(span, text));
        }
        let arguments;
        parenthesized!(arguments in input);
        let mut rate = Slot::new("sample(ratio)");
        let mut condition = Slot::new("sample(if = …)");
        let mut is_fine = true;
        while !arguments.is_empty() {
            let argument = argument(&arguments, &mut rate, &mut condition, diagnostics)
                .and_then(|()| read::end_of_option(&arguments));
            if let Err(error) = argument {
                is_fine = false;
                diagnostics.push(error);
                read::skip_option(&arguments);
            }
        }
        let condition = condition.into_inner();
        match rate.into_inner() {
            Some(rate) => Ok(Self { rate, condition }),
            None if is_fine => {
                let text = format!(
                    "`sample` says how many calls are recorded: a ratio from 0 to 1, `always` or `never`; {FORM}"
                );
                Err(Error::new(span, text))
            }
            // Said above; this is only for going on.
            None => Ok(Self {
                rate: Rate::Always,
                condition,
            }),
        }
    }
}

fn argument(
    input: ParseStream<'_>,
    rate: &mut Slot<Rate>,
    condition: &mut Slot<Expr>,
    diagnostics: &Diagnostics,
) -> Result<()> {
    let span = input.span();
    if !input.peek(Ident::peek_any) {
        rate.set(span, ratio(input)?, diagnostics);
        return Ok(());
    }
    let word = input.call(Ident::parse_any)?;
    match word.to_string().as_str() {
        value::SAMPLE_ALWAYS => rate.set(span, Rate::Always, diagnostics),
        value::SAMPLE_NEVER => rate.set(span, Rate::Never, diagnostics),
        value::SAMPLE_IF => {
            read::equals(input, &word, "if = order.is_large()")?;
            let expr: Expr = input.parse()?;
            field::check_expression(&expr)?;
            condition.set(span, expr, diagnostics);
        }
        _ => {
            let unknown = keyword::unknown(&word, "`sample` argument", value::SAMPLE_ALL);
            let text = format!("{unknown}, or a ratio from 0 to 1; {FORM}");
            return Err(Error::new(span, text));
        }
    }
    Ok(())
}

fn ratio(input: ParseStream<'_>) -> Result<Rate> {
    let written = read::rest_of_option(input)?;
    let number = match syn::parse2::<Lit>(written.clone()) {
        Ok(Lit::Float(float)) if float.suffix().is_empty() => float.base10_parse::<f64>().ok(),
        Ok(Lit::Int(int)) if int.suffix().is_empty() => int.base10_parse::<f64>().ok(),
        _ => None,
    };
    if let Some(ratio) = number.filter(|ratio| (0.0..=1.0).contains(ratio)) {
        return Ok(Rate::Ratio(ratio));
    }
    let text = format!(
        "`{written}` is not a ratio from 0 to 1, `always` or `never`; {FORM} to record 5 % of the calls"
    );
    Err(Error::new_spanned(written, text))
}
