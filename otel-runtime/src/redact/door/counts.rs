//! Counts what was redacted in this process, by class and rule, and without any value.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use opentelemetry::Value;

use super::super::{Finding, class};

/// How often values of one class were redacted for one reason.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Count {
    /// What was redacted: the name of a detector's class or of a wrapper type's, such as `email`; `value` if it has none.
    pub class: &'static str,
    /// Why: `detector`, or the rule `redact`, `hash`, `mask` or `drop`.
    pub rule: &'static str,
    /// How often.
    pub count: u64,
}

type Counted = BTreeMap<(&'static str, &'static str), u64>;

static COUNTS: Mutex<Counted> = Mutex::new(BTreeMap::new());

/// What was redacted so far on the way out of this process, by class and rule.
///
/// The same numbers stand on each span, as the attribute `redaction.count`. A detector's count under a key that is captured as `text` is a hint to
/// give the value a rule or a [type](crate::redact::Pii).
///
/// ```
/// use otel_runtime::traced;
///
/// #[traced]
/// fn greet(#[attr] message: &str) {}
///
/// # #[cfg(feature = "testing")] {
/// let trace = otel_runtime::testing::init();
/// greet("hello ada@example.org");
/// assert_eq!(trace.spans().len(), 1);
/// let counts = otel_runtime::redact::counts();
/// assert!(counts.iter().any(|count| (count.class, count.rule) == ("email", "detector")));
/// # }
/// ```
#[must_use]
pub fn counts() -> Vec<Count> {
    let counts = COUNTS.lock().unwrap_or_else(PoisonError::into_inner);
    let counts = counts.iter();
    counts
        .map(|((class, rule), count)| Count {
            class,
            rule,
            count: *count,
        })
        .collect()
}

fn add(class: &'static str, rule: &'static str) {
    let mut counts = COUNTS.lock().unwrap_or_else(PoisonError::into_inner);
    let count = counts.entry((class, rule)).or_default();
    *count = count.saturating_add(1);
}

pub(super) fn found(finding: Finding) {
    add(finding.name(), "detector");
}

pub(super) fn by_rule(rule: &'static str) {
    add(NO_CLASS, rule);
}

const NO_CLASS: &str = "value";

/// A marker of a rule: it says of which class the value was.
pub(super) fn redacted(value: &Value) {
    let text = value.as_str();
    let name = text
        .strip_prefix("[redacted:")
        .and_then(|text| text.strip_suffix(']'));
    match name {
        Some("no-key") => add(NO_CLASS, "hash"),
        Some(name) => {
            let class = class::ALL.iter().find(|class| class.name == name);
            add(class.map_or(NO_CLASS, |class| class.name), "redact");
        }
        None => add(NO_CLASS, "redact"),
    }
}
