//! The lint: what is called like a secret needs a rule that does not let it out as it is.

use proc_macro2::TokenStream;
use syn::Error;

use super::{Found, find, of_expression, of_key};
use crate::syntax::field::{Context, RuleKind};
use crate::syntax::keyword::{self, rule};

/// All that names something in one capture.
pub(crate) struct Named<'a> {
    pub(crate) context: Context,
    /// As it was written, or the identifier that stands for it.
    pub(crate) key: TokenStream,
    /// The expression, the parameter or the field.
    pub(crate) value: TokenStream,
    pub(crate) rule: Option<&'a RuleKind>,
}

impl Named<'_> {
    /// What is wrong, at the first name on the list.
    pub(crate) fn lint(&self) -> Option<Error> {
        let how = match self.rule {
            None => "without a rule",
            Some(RuleKind::Text) => "as `text`",
            Some(RuleKind::Raw { .. }) => "as `raw`",
            Some(_) => return None,
        };
        let found = self.find()?;
        let shown = shown(&found.tokens);
        let fix = self.context.wrap(&self.fix());
        let others = [rule::HASH, rule::MASK, rule::LEN, rule::DROP].map(rule::example);
        let others = keyword::list(&others.each_ref().map(String::as_str));
        let because = if shown.trim_matches('`') == found.word {
            String::new()
        } else {
            format!(" (`{}`)", found.word)
        };
        let text = format!(
            "{shown} is on the list of names of secrets and personal data{because}, and is captured {how}; write `{fix}`, or one of the \
             rules {others}, or say why it is harmless with `allow_name(reason = \"…\")`"
        );
        Some(Error::new_spanned(found.tokens, text))
    }

    fn find(&self) -> Option<Found> {
        let of_value = of_expression(self.value.clone());
        of_value
            .iter()
            .find_map(|trail| find(trail))
            .or_else(|| find(&of_key(self.key.clone())))
    }

    /// The field with the strictest rule that leaves a trace.
    fn fix(&self) -> String {
        let key = self.key.to_string().replace(' ', "");
        match self.context {
            Context::Attributes | Context::Inside if key == self.value.to_string() => {
                format!("{key}: redact")
            }
            Context::Attributes | Context::Inside => format!("{key}: redact = …"),
            Context::Attr if key == self.value.to_string() => "_: redact".to_owned(),
            Context::Attr | Context::Ret | Context::Baggage => format!("{key}: redact"),
        }
    }
}

/// The tokens as they were written, without the spaces that printing puts between them.
fn shown(tokens: &TokenStream) -> String {
    let parts: Vec<_> = tokens
        .clone()
        .into_iter()
        .map(|token| token.to_string())
        .collect();
    format!("`{}`", parts.join("."))
}
