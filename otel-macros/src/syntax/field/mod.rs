//! Reads `key [: rule] [= [?|%] expr]`, the one grammar of everything that is captured.
//!
//! | written | in | key | value |
//! |---|---|---|---|
//! | `cart.items: text = items.len()` | options | `cart.items` | the expression |
//! | `order = ?order` | options | `order` | its `Debug` output |
//! | `coupon`, `?coupon`, `%coupon`, `coupon: redact` | options | `coupon` | the variable |
//! | nothing, `_: redact`, `?`, `%_: text` | `#[attr]`, `ret` | the name | what is annotated |
//! | `tenant.id`, `user.id: hash` | `baggage` | `tenant.id` | the entry of baggage |
//! | `user.id`, `user.id: hash`, `?user.id` | `#[attr]`, `ret` | `user.id` | what is annotated |
//!
//! In `#[attr]` and `ret` it may be followed by, or consist of, `allow_name(reason = "…")`.

mod check;
mod context;
mod expr;
mod format;
mod key;
mod mistake;
mod rule;
#[cfg(test)]
mod tests;

use proc_macro2::Span;
use syn::parse::ParseStream;
use syn::{Error, Expr, Ident, Result, Token, token};

pub(crate) use self::context::Context;
pub(crate) use self::expr::check as check_expression;
pub(crate) use self::format::Format;
pub(crate) use self::key::Key;
use self::mistake::{after_key, one_only, skip_rest, skip_until_comma, unexpected};
pub(crate) use self::rule::{RuleKind, RuleSyntax};
use super::{argument, keyword};
use crate::diagnostics::Diagnostics;

/// One thing to capture.
#[derive(Clone)]
pub(crate) struct Field {
    pub(crate) key: Key,
    pub(crate) rule: Option<RuleSyntax>,
    pub(crate) value: ValueSyntax,
    /// `allow_name(reason = "…")`: why the name is harmless.
    pub(crate) allow_name: Option<String>,
}

/// What to capture, and how it becomes a value.
#[derive(Clone)]
pub(crate) struct ValueSyntax {
    pub(crate) format: Format,
    /// Always there in [`Context::Attributes`] (a bare `x` is the expression `x`), never elsewhere.
    pub(crate) expr: Option<Expr>,
    /// No `= expr` was written.
    pub(crate) is_bare: bool,
}

impl Field {
    /// The field of a bare `#[attr]` or `ret`: no rule, and the key is the name of what is annotated.
    pub(crate) fn bare(span: Span) -> Self {
        Self {
            key: Key::placeholder(span),
            rule: None,
            value: ValueSyntax {
                format: Format::Typed,
                expr: None,
                is_bare: true,
            },
            allow_name: None,
        }
    }

    /// Reads a list with commas between its fields. Goes on behind the next comma after a mistake.
    pub(crate) fn parse_list(
        input: ParseStream<'_>,
        context: Context,
        diagnostics: &Diagnostics,
    ) -> Vec<Self> {
        let mut fields = Vec::new();
        while !input.is_empty() {
            fields.extend(Self::parse_next(input, context, diagnostics));
        }
        fields
    }

    /// Reads one field of a list and the comma behind it.
    pub(crate) fn parse_next(
        input: ParseStream<'_>,
        context: Context,
        diagnostics: &Diagnostics,
    ) -> Option<Self> {
        let field = match Self::parse(input, context, diagnostics) {
            Ok(field) => field,
            Err(error) => {
                diagnostics.push(error);
                skip_until_comma(input);
                None
            }
        };
        if input.parse::<Token![,]>().is_err() && !input.is_empty() {
            diagnostics.push(unexpected(input, "`,`", context));
            skip_until_comma(input);
            let _ = input.parse::<Token![,]>();
        }
        field
    }

    /// Reads one field that has `input` for itself.
    pub(crate) fn parse_single(
        input: ParseStream<'_>,
        context: Context,
        diagnostics: &Diagnostics,
    ) -> Option<Self> {
        let result = Self::parse_alone(input, context, diagnostics);
        skip_rest(input);
        diagnostics.ok(result).flatten()
    }

    /// `field`, `field, allow_name(…)` or `allow_name(…)`, and nothing else.
    fn parse_alone(
        input: ParseStream<'_>,
        context: Context,
        diagnostics: &Diagnostics,
    ) -> Result<Option<Self>> {
        let mut field = if is_allow_name(input) {
            Some(Self::bare(input.span()))
        } else {
            let field = Self::parse(input, context, diagnostics)?;
            let _ = input.parse::<Option<Token![,]>>()?;
            field
        };
        if is_allow_name(input) {
            let reason = argument::allow_name(input, &input.parse()?)?;
            if let Some(field) = &mut field {
                field.allow_name = Some(reason);
            }
            let _ = input.parse::<Option<Token![,]>>()?;
        }
        if input.is_empty() {
            Ok(field)
        } else {
            Err(one_only(input, context))
        }
    }

    /// Reads one field. `None` after a mistake that was reported and behind which reading goes on.
    fn parse(
        input: ParseStream<'_>,
        context: Context,
        diagnostics: &Diagnostics,
    ) -> Result<Option<Self>> {
        let format = Format::parse(input)?;
        if let (Context::Baggage, Some((mark, span))) = (context, format.mark()) {
            let text = format!("an entry of baggage is a text; remove `{mark}`");
            return Err(Error::new(span, text));
        }
        if context.may_lack_key() && (input.is_empty() || input.peek(Token![,])) {
            // `#[attr(?)]`
            let Some((_, span)) = format.mark() else {
                return Err(input.error(format!("expected {}", context.forms())));
            };
            let value = ValueSyntax {
                format,
                expr: None,
                is_bare: true,
            };
            return Ok(Some(Self {
                key: Key::placeholder(span),
                rule: None,
                value,
                allow_name: None,
            }));
        }

        let key = Key::parse(input, context)?;
        after_key(input, &key, context)?;
        let rule = if input.peek(Token![:]) {
            Some(rule::parse_after_colon(input)?)
        } else {
            None
        };
        let value = Self::parse_value(input, &key, format, context)?;

        let mut field = Self {
            key,
            rule: None,
            value,
            allow_name: None,
        };
        if let Some(rule) = rule {
            let Some(rule) = diagnostics.ok(rule) else {
                return Ok(None);
            };
            field.rule = Some(rule);
        }
        Ok(field.is_sound(context, diagnostics).then_some(field))
    }

    /// `= [?|%] expr`, or the variable that a bare key names.
    fn parse_value(
        input: ParseStream<'_>,
        key: &Key,
        before_key: Format,
        context: Context,
    ) -> Result<ValueSyntax> {
        if !input.peek(Token![=]) {
            let expr = match context {
                Context::Attributes | Context::Inside => key.as_variable(),
                Context::Attr | Context::Ret | Context::Baggage => None,
            };
            return Ok(ValueSyntax {
                format: before_key,
                expr,
                is_bare: true,
            });
        }
        let equals: Token![=] = input.parse()?;
        if !context.has_values() {
            let what = match context {
                Context::Ret => "what is returned",
                Context::Baggage => "the entry of that key",
                _ => "what it stands on",
            };
            let text = format!(
                "`{}` captures {what}; remove `= …`",
                context.wrap(&key.written())
            );
            return Err(Error::new_spanned(equals, text));
        }
        if let Some((mark, span)) = before_key.mark() {
            let key = key.written();
            let text = format!("`{mark}` stands before the expression; write `{key} = {mark}expr`");
            return Err(Error::new(span, text));
        }
        let format = Format::parse(input)?;
        if input.is_empty() || input.peek(Token![,]) {
            let text = format!("nothing stands after `=`; write `{} = expr`", key.written());
            return Err(Error::new_spanned(equals, text));
        }
        Ok(ValueSyntax {
            format,
            expr: Some(input.parse()?),
            is_bare: false,
        })
    }
}

/// `allow_name` is no key where it may stand.
fn is_allow_name(input: ParseStream<'_>) -> bool {
    let ahead = input.fork();
    ahead
        .parse::<Ident>()
        .is_ok_and(|word| word == keyword::option::ALLOW_NAME)
        && (ahead.is_empty()
            || ahead.peek(token::Paren)
            || ahead.peek(Token![,])
            || ahead.peek(Token![=]))
}
