//! Refuses fields that can be read and would not mean what they look like.

use syn::{Error, Result};

use super::mistake::rule_as_key;
use super::{Context, Field, RuleKind, expr};
use crate::diagnostics::Diagnostics;
use crate::syntax::keyword;

impl Field {
    /// Whether nothing is wrong with it; all that is, and not only the first mistake, is reported.
    pub(super) fn is_sound(&self, context: Context, diagnostics: &Diagnostics) -> bool {
        let checks = [
            self.check_rule_as_key(context),
            self.check_bare_key(context),
            self.check_counted(),
            self.check_keys_of_baggage(context),
            self.value.expr.as_ref().map_or(Ok(()), expr::check),
        ];
        let mut is_sound = true;
        for error in checks.into_iter().filter_map(Result::err) {
            diagnostics.push(error);
            is_sound = false;
        }
        is_sound
    }

    /// `#[attr(redact)]` would silently capture in plain what was meant to be redacted.
    fn check_rule_as_key(&self, context: Context) -> Result<()> {
        let is_bare = self.rule.is_none() && self.value.is_bare && !self.key.is_string();
        match self
            .key
            .name()
            .filter(|name| is_bare && keyword::rule::ALL.contains(name))
        {
            Some(rule) => Err(Error::new_spanned(&self.key, rule_as_key(rule, context))),
            None => Ok(()),
        }
    }

    /// Only a variable can be captured without saying `= expr`.
    fn check_bare_key(&self, context: Context) -> Result<()> {
        if !context.has_values() || self.value.expr.is_some() {
            return Ok(());
        }
        Err(Error::new_spanned(&self.key, self.key.not_a_variable()))
    }

    /// An entry of baggage is a text.
    fn check_keys_of_baggage(&self, context: Context) -> Result<()> {
        match &self.rule {
            Some(rule) if context == Context::Baggage && matches!(rule.kind, RuleKind::Keys) => {
                let text = "`keys` is for maps, and an entry of baggage is a text; write for example `key: len`";
                Err(Error::new_spanned(&self.key, text))
            }
            _ => Ok(()),
        }
    }

    /// `len` and `keys` look at the value itself, which `?` and `%` would turn into text first.
    fn check_counted(&self) -> Result<()> {
        let Some((mark, span)) = self.value.format.mark() else {
            return Ok(());
        };
        let name = match self.rule.as_ref().map(|rule| &rule.kind) {
            Some(RuleKind::Len) => keyword::rule::LEN,
            Some(RuleKind::Keys) => keyword::rule::KEYS,
            _ => return Ok(()),
        };
        Err(Error::new(
            span,
            format!("`{name}` looks at the value itself; remove `{mark}`"),
        ))
    }
}
