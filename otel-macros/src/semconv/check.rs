//! Says what the registry knows about one capture: which type its value must have, and what to warn about.

use proc_macro2::{Span, TokenStream, TokenTree};
use syn::{Error, Lit};

use super::Convention;
use super::expected::{Expected, describe};
use super::near::is_near;
use super::registry::{Attribute, Found, Status, Type, find, slip_of};
use super::table::VERSION;
use super::warning::{Warning, constant};
use crate::diagnostics::Diagnostics;
use crate::syntax::field::{Context, Format, RuleKind, RuleSyntax};
use crate::syntax::keyword::rule;
use crate::syntax::tokens::place;

/// What is captured.
pub(crate) struct Subject<'a> {
    pub(crate) context: Context,
    pub(crate) key: &'a str,
    /// As it was written.
    pub(crate) key_tokens: &'a TokenStream,
    pub(crate) rule: Option<&'a RuleSyntax>,
    pub(crate) format: Format,
    /// The expression; empty for a returned value.
    pub(crate) value: &'a TokenStream,
}

impl Subject<'_> {
    /// Compares it with the registry. What is wrong whatever the type of the value is reported at once.
    pub(crate) fn check(&self, diagnostics: &Diagnostics) -> Convention {
        match find(self.key) {
            None => Convention::default(),
            Some(Found::Near(meant)) => Convention {
                expected: None,
                warnings: vec![self.slip(meant)],
            },
            Some(Found::Known(attribute)) => match attribute.status {
                // Whoever still writes the old key is told so, and not what else is wrong with it.
                Status::Deprecated(instead) => Convention {
                    expected: None,
                    warnings: vec![self.deprecated(attribute, instead)],
                },
                Status::Current | Status::Moved => self.known(attribute, diagnostics),
            },
        }
    }

    fn known(&self, attribute: &Attribute, diagnostics: &Diagnostics) -> Convention {
        let expected = match self.records() {
            Records::Value => Expected::new(attribute),
            Records::Text { mark, span } => {
                diagnostics.extend(self.makes(attribute, Type::Text, mark, span));
                None
            }
            Records::Other { rule, makes, span } => {
                diagnostics.extend(self.makes(attribute, makes, rule, span));
                None
            }
            Records::Withheld => None,
        };
        let warnings = match expected {
            Some(_) if attribute.status == Status::Current => self.unknown_member(attribute),
            _ => None,
        };
        Convention {
            expected,
            warnings: warnings.into_iter().collect(),
        }
    }

    /// What becomes of the value.
    fn records(&self) -> Records {
        let kind = self.rule.map(|rule| (&rule.kind, rule.span));
        match (kind, self.format) {
            (Some((RuleKind::Len, span)), _) => Records::Other {
                rule: rule::LEN,
                makes: Type::Int,
                span,
            },
            (Some((RuleKind::Keys, span)), _) => Records::Other {
                rule: rule::KEYS,
                makes: Type::Texts,
                span,
            },
            // A marker or a pseudonym is a string in the place of whatever it stands for: privacy goes before types.
            (
                Some((
                    RuleKind::Hash | RuleKind::Mask { .. } | RuleKind::Redact | RuleKind::Drop,
                    _,
                )),
                _,
            ) => Records::Withheld,
            (_, Format::Debug(span)) => Records::Text { mark: "?", span },
            (_, Format::Display(span)) => Records::Text { mark: "%", span },
            (None | Some((RuleKind::Text | RuleKind::Raw { .. }, _)), Format::Typed) => {
                Records::Value
            }
        }
    }

    /// `len`, `keys`, `?` or `%` under a key of another type.
    fn makes(&self, attribute: &Attribute, makes: Type, what: &str, span: Span) -> Option<Error> {
        if attribute.ty == Type::Any || attribute.ty == makes {
            return None;
        }
        let key = self.key;
        let (is, made) = (describe(attribute.ty), describe(makes));
        let fix = match (makes, self.context) {
            (Type::Text, _) => format!("remove `{what}`"),
            _ if attribute.is_template => "write a key of your own".to_owned(),
            (_, Context::Attributes) => {
                let own = self.context.wrap(&format!("{key}.{what}: {what} = …"));
                format!("write a key of its own, `{own}`")
            }
            _ => {
                let own = self.context.wrap(&format!("{key}.{what}: {what}"));
                format!("write a key of its own, `{own}`")
            }
        };
        let text = format!(
            "`{what}` makes {made}, and `{key}` is {is} in the semantic conventions {VERSION} ({}); {fix}, or leave the conventions \
             out of this function with `semconv(off)`",
            attribute.stability
        );
        Some(Error::new(span, text))
    }

    // ===== Warnings =====

    fn deprecated(&self, attribute: &Attribute, instead: Option<&str>) -> Warning {
        let key = self.key;
        // Of `k8s.pod.labels.app`, what stands before the name.
        let behind = key.strip_prefix(attribute.key).unwrap_or_default();
        let fix = match instead {
            Some(instead) => format!("write `{instead}{behind}`"),
            None => "no single key replaces it: see \
                     https://opentelemetry.io/docs/specs/semconv/registry/attributes/, or write \
                     `semconv(off)`"
                .to_owned(),
        };
        let at = attribute.key.split('.').count().saturating_sub(1);
        Warning {
            constant: constant(key),
            span: segment(self.key_tokens, at),
            note: format!("`{key}` is deprecated in the semantic conventions {VERSION}; {fix}"),
        }
    }

    /// A key that is one edit away from a registered one.
    fn slip(&self, meant: &Attribute) -> Warning {
        let key = self.key;
        let written = slip_of(key, meant);
        let behind = key.strip_prefix(written).unwrap_or_default();
        let (found, wanted) = (written.split('.'), meant.key.split('.'));
        let last = found.clone().count().saturating_sub(1);
        // The segment that differs, where both have as many.
        let at = if last + 1 == wanted.clone().count() {
            found
                .zip(wanted)
                .position(|(found, wanted)| found != wanted)
        } else {
            None
        };
        Warning {
            constant: constant(key),
            span: segment(self.key_tokens, at.unwrap_or(last)),
            note: format!(
                "`{key}` is not in the semantic conventions {VERSION}; did you mean `{}{behind}`? If it is meant, write `semconv(off)`",
                meant.key
            ),
        }
    }

    /// A literal that is none of the well-known values.
    fn unknown_member(&self, attribute: &Attribute) -> Option<Warning> {
        // A single one, as `_OTHER` of `error.type`, is no list to choose from.
        let members = attribute.members;
        let (found, span) = literal(self.value)?;
        if members.len() < 2 || members.contains(&found.as_str()) {
            return None;
        }
        let meant = members.iter().find(|member| is_meant(&found, member));
        let fix = meant.map_or_else(
            || "write one of them".to_owned(),
            |meant| format!("write `{meant}`"),
        );
        let key = self.key;
        Some(Warning {
            constant: constant(key),
            span,
            note: format!(
                "`{found}` is none of the well-known values of `{key}` in the semantic conventions {VERSION}, which are {}; {fix}, or \
                 `semconv(off)` if none of them fits",
                listed(members)
            ),
        })
    }
}

/// What the attribute's value is made of.
enum Records {
    /// The value itself, by its type.
    Value,
    /// `?` or `%`.
    Text { mark: &'static str, span: Span },
    /// `len` or `keys`.
    Other {
        rule: &'static str,
        makes: Type,
        span: Span,
    },
    /// Nothing of the value.
    Withheld,
}

/// Whether `found` is a slip of `member`: `Postgresql`, `postgres`, `postgresq`.
fn is_meant(found: &str, member: &str) -> bool {
    let is_short = found.len() >= 4 && member.starts_with(found);
    let is_slip = found.len() >= 3 && is_near(member, found);
    is_short || is_slip || member.eq_ignore_ascii_case(found)
}

/// As many members as a reader reads.
fn listed(members: &[&str]) -> String {
    const MOST: usize = 8;
    let shown: Vec<String> = members
        .iter()
        .take(MOST)
        .map(|member| format!("`{member}`"))
        .collect();
    let more = if members.len() > MOST { ", …" } else { "" };
    shown.join(", ") + more
}

/// The text or number of an expression that is nothing but a literal.
fn literal(value: &TokenStream) -> Option<(String, Span)> {
    let found: Lit = syn::parse2(value.clone()).ok()?;
    match &found {
        Lit::Str(text) => Some((text.value(), text.span())),
        Lit::Int(number) => Some((number.base10_digits().to_owned(), number.span())),
        _ => None,
    }
}

/// The place of one segment of the key, or of all of a key that is a string.
fn segment(key: &TokenStream, at: usize) -> Span {
    let mut words = key.clone().into_iter().filter_map(|token| match token {
        TokenTree::Punct(_) => None,
        word => Some(place(&word.into())),
    });
    let first = words.next();
    let found = at
        .checked_sub(1)
        .and_then(|behind_first| words.nth(behind_first));
    found.or(first).unwrap_or_else(Span::call_site)
}
