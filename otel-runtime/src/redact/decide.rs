//! Step 1: decides what happens to a value, without looking at it.

use super::{Floors, Rule};

/// Everybody who has a say.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Inputs {
    /// The value's class.
    pub(crate) class: Rule,
    /// What is written at the site, or at a place around it.
    pub(crate) rule: Rule,
    /// The minimum of the key table.
    pub(crate) key: Rule,
    /// The application's policy.
    pub(crate) policy: Rule,
}

impl Inputs {
    /// Nobody says anything.
    pub(crate) const SILENT: Self = Self {
        class: Rule::Unset,
        rule: Rule::Unset,
        key: Rule::Unset,
        policy: Rule::Unset,
    };

    /// The strictest of all. Only the site can say `raw`.
    #[inline]
    pub(crate) const fn strictest(self) -> Rule {
        self.rule
            .combine(self.class.tightening())
            .combine(self.key.tightening())
            .combine(self.policy.tightening())
    }
}

/// What a value is, as far as floors ask.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A number, a bool, or a text that the program's author wrote.
    Plain,
    /// Any other text.
    Text,
    /// What an error says of itself: a message, a stack trace, a status description.
    #[cfg_attr(
        not(any(test, feature = "spans")),
        expect(dead_code, reason = "spans have errors")
    )]
    ErrorText,
}

/// What happens to a value: the strictest of what everybody wants, and of what the features of the build demand.
///
/// Floors are joined like everything else. So under `strict-text` a text that is to be hashed leaves neither as its length nor
/// as its hash: those two together say more than either, and give `Redact`.
#[inline]
pub(crate) const fn decide(inputs: Inputs, kind: Kind, floors: Floors) -> Rule {
    let mut rule = inputs.strictest();
    if floors.error_type && matches!(kind, Kind::ErrorText) {
        return Rule::Drop;
    }
    if floors.text && !matches!(kind, Kind::Plain) {
        rule = rule.combine(Rule::Len);
    }
    let withheld = match rule {
        Rule::Mask(_) => floors.no_fragment,
        Rule::Hash => floors.no_link,
        _ => false,
    };
    if withheld {
        rule = Rule::Redact;
    }
    match (rule, kind) {
        (Rule::Redact, _) if floors.drop => Rule::Drop,
        (Rule::Unset, Kind::Text | Kind::ErrorText) => Rule::Text,
        (rule, _) => rule,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::redact::rule::tests::{at_least_as_strict, rule};
    use crate::redact::scan::Detectors;

    fn inputs() -> impl Strategy<Value = Inputs> {
        (rule(), rule(), rule(), rule()).prop_map(|(class, rule, key, policy)| Inputs {
            class,
            rule,
            key,
            policy,
        })
    }

    fn kind() -> impl Strategy<Value = Kind> {
        prop_oneof![Just(Kind::Plain), Just(Kind::Text), Just(Kind::ErrorText)]
    }

    prop_compose! {
        fn floors()(no_fragment: bool, no_link: bool, drop: bool, error_type: bool, url: bool, text: bool) -> Floors {
            let detectors = Detectors::NONE;
            Floors { no_fragment, no_link, drop, error_type, url, text, detectors }
        }
    }

    fn union(a: Floors, b: Floors) -> Floors {
        Floors {
            no_fragment: a.no_fragment || b.no_fragment,
            no_link: a.no_link || b.no_link,
            drop: a.drop || b.drop,
            error_type: a.error_type || b.error_type,
            url: a.url || b.url,
            text: a.text || b.text,
            detectors: a.detectors,
        }
    }

    /// The rule as one of the inputs, the others silent.
    fn each(rule: Rule) -> [Inputs; 4] {
        let none = Inputs::default();
        [
            Inputs {
                class: rule,
                ..none
            },
            Inputs { rule, ..none },
            Inputs { key: rule, ..none },
            Inputs {
                policy: rule,
                ..none
            },
        ]
    }

    /// Input by input.
    fn joined(a: Inputs, b: Inputs) -> Inputs {
        Inputs {
            class: a.class.combine(b.class),
            rule: a.rule.combine(b.rule),
            key: a.key.combine(b.key),
            policy: a.policy.combine(b.policy),
        }
    }

    proptest! {
        #[test]
        fn it_does_not_matter_who_says_it(a in rule(), kind in kind(), floors in floors()) {
            let [first, others @ ..] = each(a.tightening()).map(|inputs| decide(inputs, kind, floors));
            prop_assert_eq!(others, [first; 3]);
        }

        #[test]
        fn order_and_grouping_do_not_matter(a in inputs(), b in inputs(), kind in kind(), floors in floors()) {
            let [class, rule, key, policy] = [a.class, a.rule, a.key, a.policy].map(Rule::tightening);
            let a = Inputs { class, rule, key, policy };
            let turned = Inputs { class: policy, rule: class, key: rule, policy: key };
            prop_assert_eq!(decide(a, kind, floors), decide(turned, kind, floors));
            // Decided by itself and then together with the rest, or all at once.
            let first = Inputs { rule: a.strictest(), ..Inputs::default() };
            prop_assert_eq!(decide(joined(first, b), kind, floors), decide(joined(a, b), kind, floors));
        }

        #[test]
        fn deciding_again_changes_nothing(a in inputs(), kind in kind(), floors in floors()) {
            let once = decide(a, kind, floors);
            let again = Inputs { rule: once, ..Inputs::default() };
            prop_assert_eq!(decide(again, kind, floors), once);
            for again in each(once) {
                prop_assert_eq!(decide(joined(a, again), kind, floors), once);
            }
        }

        #[test]
        fn it_is_monotone_in_every_input(a in inputs(), b in inputs(), kind in kind(), floors in floors()) {
            // Silence of the site is `text` for a text, so there `raw` is no step up.
            let a = Inputs { rule: a.rule.combine(Rule::Raw), ..a };
            // Each input that is stricter in `b`, and all of them.
            let more = joined(a, b);
            for stricter in [
                Inputs { class: more.class, ..a },
                Inputs { rule: more.rule, ..a },
                Inputs { key: more.key, ..a },
                Inputs { policy: more.policy, ..a },
                more,
            ] {
                let (less, more) = (decide(a, kind, floors), decide(stricter, kind, floors));
                prop_assert!(at_least_as_strict(more, less), "{:?} {:?}", less, more);
            }
        }

        #[test]
        fn it_is_monotone_in_the_floors(a in inputs(), kind in kind(), some in floors(), more in floors()) {
            let (less, more) = (decide(a, kind, some), decide(a, kind, union(some, more)));
            prop_assert!(at_least_as_strict(more, less), "{:?} {:?}", less, more);
        }

        #[test]
        fn nobody_is_overruled(a in inputs(), kind in kind(), floors in floors()) {
            let decided = decide(a, kind, floors);
            for wanted in [a.class, a.key, a.policy].map(Rule::tightening).into_iter().chain([a.rule]) {
                prop_assert!(at_least_as_strict(decided, wanted), "{:?} {:?}", wanted, decided);
            }
        }
    }

    const NONE: Floors = Floors::NONE;

    fn by(rule: Rule, kind: Kind, floors: Floors) -> Rule {
        let inputs = Inputs {
            rule,
            ..Inputs::default()
        };
        decide(inputs, kind, floors)
    }

    #[test]
    fn each_floor_does_what_its_feature_says() {
        let mask = |floors| by(Rule::Mask(4), Kind::Text, floors);
        let no_fragment = Floors {
            no_fragment: true,
            ..NONE
        };
        assert_eq!(
            (mask(NONE), mask(no_fragment)),
            (Rule::Mask(4), Rule::Redact)
        );

        let hash = |floors| by(Rule::Hash, Kind::Plain, floors);
        let no_link = Floors {
            no_link: true,
            ..NONE
        };
        assert_eq!((hash(NONE), hash(no_link)), (Rule::Hash, Rule::Redact));

        let drop = Floors { drop: true, ..NONE };
        assert_eq!(by(Rule::Redact, Kind::Text, drop), Rule::Drop);
        assert_eq!(
            by(
                Rule::Hash,
                Kind::Text,
                Floors {
                    drop: true,
                    ..no_link
                }
            ),
            Rule::Drop
        );

        let error_type = Floors {
            error_type: true,
            ..NONE
        };
        assert_eq!(by(Rule::Text, Kind::ErrorText, error_type), Rule::Drop);
        assert_eq!(by(Rule::Text, Kind::Text, error_type), Rule::Text);
    }

    #[test]
    fn strict_text_is_about_texts_only() {
        let text = Floors { text: true, ..NONE };
        for rule in [Rule::Unset, Rule::Raw, Rule::Text, Rule::Len] {
            assert_eq!(by(rule, Kind::Text, text), Rule::Len);
        }
        assert_eq!(by(Rule::Hash, Kind::Text, text), Rule::Redact);
        for rule in [Rule::Unset, Rule::Raw, Rule::Text, Rule::Hash] {
            assert_eq!(by(rule, Kind::Plain, text), rule);
        }
    }
}
