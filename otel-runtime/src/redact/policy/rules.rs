//! The rules of a policy: for classes by their name, for keys by their name, their beginning or their last words.

use crate::redact::Rule;
use crate::redact::class::Class;
use crate::redact::keys::ends_with_words;

/// What is looked up at each capture.
#[derive(Debug, Default)]
pub(super) struct Rules {
    classes: Vec<(&'static str, Rule)>,
    keys: Vec<(Pattern, Rule)>,
}

#[derive(Debug)]
enum Pattern {
    Exact(String),
    /// With the last dot.
    Below(String),
    /// In snake case, lower case.
    Tail(String),
}

impl Rules {
    pub(super) fn push_class(&mut self, class: &Class, rule: Rule) {
        self.classes.push((class.name, rule));
    }

    pub(super) fn push_key(&mut self, pattern: &str, rule: Rule) {
        self.keys.push((Pattern::parse(pattern), rule));
    }

    pub(super) fn has_keys(&self) -> bool {
        !self.keys.is_empty()
    }

    pub(super) fn of_class(&self, class: &Class) -> Rule {
        let fitting = self.classes.iter().filter(|(name, _)| *name == class.name);
        fitting.fold(Rule::Unset, |all, (_, rule)| all.combine(*rule))
    }

    pub(super) fn of_key(&self, key: &str) -> Rule {
        let fitting = self.keys.iter().filter(|(pattern, _)| pattern.fits(key));
        fitting.fold(Rule::Unset, |all, (_, rule)| all.combine(*rule))
    }
}

impl Pattern {
    fn parse(pattern: &str) -> Self {
        if let Some(words) = pattern.strip_prefix('*') {
            let words = words.trim_start_matches(['.', '_', '-']);
            Self::Tail(words.replace(['.', '-'], "_").to_ascii_lowercase())
        } else if let Some(start) = pattern.strip_suffix('*') {
            Self::Below(start.to_owned())
        } else {
            Self::Exact(pattern.to_owned())
        }
    }

    fn fits(&self, key: &str) -> bool {
        match self {
            Self::Exact(name) => key == name,
            Self::Below(start) => {
                key.starts_with(start.as_str()) || start.strip_suffix('.') == Some(key)
            }
            Self::Tail(words) => ends_with_words(key.as_bytes(), words.as_bytes()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::redact::class::{self, ClassValue};
    use crate::redact::policy::Policy;

    #[test]
    fn what_is_said_several_times_is_joined() {
        let Policy { rules, .. } = Policy::new()
            .with_class::<class::Email>(Rule::Hash)
            .with_class::<class::Email>(Rule::Mask(4))
            .with_class::<class::Phone>(Rule::Raw);
        assert_eq!(rules.of_class(class::Email::CLASS), Rule::Redact);
        assert_eq!(rules.of_class(class::Phone::CLASS), Rule::Unset);
        assert_eq!(rules.of_class(class::Name::CLASS), Rule::Unset);
    }

    #[test]
    fn keys_are_found_by_name_by_start_and_by_last_word() {
        let Policy { rules, .. } = Policy::new()
            .with_key("order.note", Rule::Len)
            .with_key("billing.*", Rule::Hash)
            .with_key("*.Comment", Rule::Redact);
        for (key, rule) in [
            ("order.note", Rule::Len),
            ("order.notes", Rule::Unset),
            ("billing", Rule::Hash),
            ("billing.city", Rule::Hash),
            ("billings", Rule::Unset),
            ("billing.comment", Rule::Redact),
            ("lastComment", Rule::Redact),
            ("comment.length", Rule::Unset),
        ] {
            assert_eq!(rules.of_key(key), rule, "{key}");
        }
    }
}
