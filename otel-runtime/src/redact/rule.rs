//! Says what happens to a value before it leaves, and which of two such rules holds.

/// What happens to a captured value before it leaves the process.
///
/// In `#[traced]`, `#[attr]` and `#[derive(Capture)]` a rule is written behind the key:
/// `user.id: hash`, `card: mask(last = 4)`. Where several rules meet, the strictest holds:
/// see [`Rule::combine`].
///
/// ```
/// use otel_runtime::Rule;
///
/// assert_eq!(Rule::Text.combine(Rule::Redact), Rule::Redact);
/// assert_eq!(Rule::Unset.combine(Rule::Mask(4)), Rule::Mask(4));
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Rule {
    /// No rule was given: strings are treated as [`Rule::Text`], numbers and bools stay as they are.
    #[default]
    Unset,
    /// `raw(reason = "…")`: as it is, up to the length limit.
    Raw,
    /// `text`: scanned on its way out, up to the length limit.
    Text,
    /// `len`: only how long it is.
    Len,
    /// `mask(last = n)`: only the last `n` characters, and those only of a value longer than `2n`.
    Mask(usize),
    /// `hash`: a keyed hash, which tells equal values without telling the value.
    Hash,
    /// `redact`: only that there was a value.
    Redact,
    /// `drop`: nothing at all.
    Drop,
}

impl Rule {
    /// The stricter of two rules: `Drop`, then `Redact`, then `Hash`, `Mask` and `Len`, then
    /// `Text`, then `Raw`.
    ///
    /// `Hash`, `Mask` and `Len` say different things about a value, so two different ones together
    /// give `Redact`; of two masks the one that shows less holds. [`Rule::Unset`] leaves the other
    /// rule as it is.
    ///
    /// ```
    /// use otel_runtime::Rule;
    ///
    /// assert_eq!(Rule::Mask(4).combine(Rule::Mask(2)), Rule::Mask(2));
    /// assert_eq!(Rule::Hash.combine(Rule::Len), Rule::Redact);
    /// ```
    #[must_use]
    #[inline]
    pub const fn combine(self, other: Self) -> Self {
        match (self, other) {
            (Self::Mask(left), Self::Mask(right)) => {
                Self::Mask(if left < right { left } else { right })
            }
            (Self::Hash, Self::Hash) => Self::Hash,
            (Self::Len, Self::Len) => Self::Len,
            _ if self.level() == other.level() && self.level() == PARTIAL => Self::Redact,
            _ if self.level() < other.level() => other,
            _ => self,
        }
    }

    /// The rule as one of those who may only tighten: `raw` is said at the site of a value or not at all.
    #[inline]
    pub(crate) const fn tightening(self) -> Self {
        match self {
            Self::Raw => Self::Unset,
            rule => rule,
        }
    }

    /// How strict the rule is. Equal numbers do not mean equal rules.
    #[inline]
    const fn level(self) -> u8 {
        match self {
            Self::Unset => 0,
            Self::Raw => 1,
            Self::Text => 2,
            Self::Len | Self::Mask(_) | Self::Hash => PARTIAL,
            Self::Redact => 4,
            Self::Drop => 5,
        }
    }
}

/// The level of rules that let a part of the information through, each another part.
const PARTIAL: u8 = 3;

#[cfg(test)]
pub(super) mod tests {
    use proptest::prelude::*;

    use super::*;

    pub(in crate::redact) fn rule() -> impl Strategy<Value = Rule> {
        prop_oneof![
            Just(Rule::Unset),
            Just(Rule::Raw),
            Just(Rule::Text),
            Just(Rule::Len),
            (0_usize..6).prop_map(Rule::Mask),
            Just(Rule::Hash),
            Just(Rule::Redact),
            Just(Rule::Drop),
        ]
    }

    /// `left` lets out nothing that `right` holds back.
    pub(in crate::redact) fn at_least_as_strict(left: Rule, right: Rule) -> bool {
        match (left, right) {
            (Rule::Mask(left), Rule::Mask(right)) => left <= right,
            _ if left == right => true,
            _ => left.level() > right.level(),
        }
    }

    proptest! {
        #[test]
        fn order_does_not_matter(a in rule(), b in rule(), c in rule()) {
            prop_assert_eq!(a.combine(b), b.combine(a));
            prop_assert_eq!(a.combine(b).combine(c), a.combine(b.combine(c)));
        }

        #[test]
        fn saying_it_twice_changes_nothing(a in rule(), b in rule()) {
            prop_assert_eq!(a.combine(a), a);
            prop_assert_eq!(a.combine(b).combine(b), a.combine(b));
            prop_assert_eq!(a.combine(Rule::Unset), a);
        }

        #[test]
        fn a_further_rule_never_loosens(a in rule(), b in rule(), c in rule()) {
            prop_assert!(at_least_as_strict(a.combine(b), a));
            if at_least_as_strict(a, b) {
                prop_assert!(at_least_as_strict(a.combine(c), b.combine(c)));
            }
        }
    }

    #[test]
    fn different_partial_rules_show_nothing() {
        assert_eq!(Rule::Hash.combine(Rule::Mask(4)), Rule::Redact);
        assert_eq!(Rule::Len.combine(Rule::Mask(4)), Rule::Redact);
        assert_eq!(Rule::Len.combine(Rule::Hash), Rule::Redact);
        assert_eq!(Rule::Mask(4).combine(Rule::Mask(2)), Rule::Mask(2));
        assert_eq!(Rule::Text.combine(Rule::Raw), Rule::Text);
    }
}
