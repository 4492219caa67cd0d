//! What `metrics(by(…))` means: attributes of the function, each with few values, that its series are told apart by.

use quote::ToTokens as _;

use super::capture::Capture;
use crate::diagnostics::Diagnostics;
use crate::syntax::field::{Key, RuleKind};
use crate::syntax::metrics::MetricsSyntax;

/// The option `metrics`.
pub(crate) struct Metrics {
    by: Vec<String>,
}

/// Keys that have as many values as there are users, requests or texts; `x.*` is all below `x`.
const MANY: &[&str] = &[
    "client.*",
    "db.query.text",
    "db.statement",
    "enduser.*",
    "error.message",
    "exception.message",
    "exception.stacktrace",
    "messaging.message.*",
    "network.peer.*",
    "session.*",
    "source.*",
    "url.fragment",
    "url.full",
    "url.original",
    "url.path",
    "url.query",
    "user.*",
    "user_agent.original",
];

/// Last parts of keys of which the same is true, wherever they stand.
const MANY_AT_THE_END: &[&str] = &[
    "email",
    "ip",
    "request_id",
    "session_id",
    "span_id",
    "stacktrace",
    "timestamp",
    "trace_id",
    "user_id",
    "uuid",
];

/// Keys that every series has where they say something.
const OWN: &[&str] = &["span.name", "error.type", "traced.cancelled", "le"];

impl Metrics {
    /// Checks the keys against what is captured.
    pub(super) fn new(
        written: &MetricsSyntax,
        captures: &[Capture],
        diagnostics: &Diagnostics,
    ) -> Self {
        let sound = check_keys(&written.by, diagnostics);
        for key in &sound {
            if let Some(mistake) = key.name().and_then(|name| of_capture(name, captures)) {
                diagnostics.on(key.to_token_stream(), mistake);
            }
        }
        let by = sound.iter().filter_map(|key| key.name());
        Self {
            by: by.map(str::to_owned).collect(),
        }
    }

    /// Whether series are told apart by anything.
    pub(crate) fn is_labelled(&self) -> bool {
        !self.by.is_empty()
    }

    /// Whether they are told apart by this.
    pub(crate) fn is_by(&self, capture: &Capture) -> bool {
        self.by.contains(&capture.key)
    }
}

/// Checks keys without regard to what is captured. Those that nothing was said about come back.
pub(super) fn check_keys<'a>(keys: &'a [Key], diagnostics: &Diagnostics) -> Vec<&'a Key> {
    let mut sound: Vec<&Key> = Vec::new();
    for key in keys {
        let Some(name) = key.name() else { continue };
        let is_second = sound.iter().any(|before| before.name() == key.name());
        match mistake(name, is_second) {
            Some(mistake) => diagnostics.on(key.to_token_stream(), mistake),
            None => sound.push(key),
        }
    }
    sound
}

fn mistake(name: &str, is_second: bool) -> Option<String> {
    if is_second {
        return Some(format!("`{name}` stands twice in `by`; keep one of them"));
    }
    if OWN.contains(&name) {
        return Some(format!(
            "`{name}` is on every series where it says something; remove it from `by`"
        ));
    }
    has_many_values(name).then(|| {
        format!(
            "`{name}` has a value for each user, request or text, and each would be a series of its own; keep it as an attribute of the span, and \
             count by something that has few values, for example `metrics(by(payment.method))`"
        )
    })
}

/// Whether the key is captured, and in a form that has few values.
fn of_capture(name: &str, captures: &[Capture]) -> Option<String> {
    let Some(capture) = captures.iter().find(|capture| capture.key == name) else {
        return Some(format!(
            "no attribute `{name}` is captured here; list it as well, for example `attributes({name} = …)`, or `#[attr({name})]` at a parameter"
        ));
    };
    let rule = match capture.rule.as_ref().map(|rule| &rule.kind)? {
        RuleKind::Text | RuleKind::Raw { .. } | RuleKind::Len => return None,
        RuleKind::Hash => "hash",
        RuleKind::Mask { .. } => "mask",
        RuleKind::Redact => "redact",
        RuleKind::Drop => "drop",
        RuleKind::Keys => "keys",
    };
    Some(format!(
        "`{name}` is captured with the rule `{rule}`, so it tells persons apart, or nothing; count by an attribute that has few values and needs no \
         such rule, for example `metrics(by(payment.method))`"
    ))
}

fn has_many_values(key: &str) -> bool {
    let is_listed = MANY.iter().any(|many| match many.strip_suffix('*') {
        Some(prefix) => key.starts_with(prefix),
        None => *many == key,
    });
    let last = key.rsplit('.').next().unwrap_or(key);
    is_listed || MANY_AT_THE_END.contains(&last)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_with_many_values_are_known() {
        for key in [
            "user.id",
            "url.path",
            "order.uuid",
            "email",
            "client.address",
        ] {
            assert!(has_many_values(key), "{key}");
        }
        for key in [
            "payment.method",
            "url.scheme",
            "tenant.id",
            "http.route",
            "users",
        ] {
            assert!(!has_many_values(key), "{key}");
        }
    }
}
