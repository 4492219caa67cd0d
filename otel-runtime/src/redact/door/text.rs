//! Scrubs one text: first detectors look at all of it, then it is cut to the length that leaves.

use super::super::{Finding, Marker, cleaned, is_pseudonym};
use super::{Door, counts};

impl Door {
    /// What leaves instead of `text`; `None` when it leaves as it is.
    pub(super) fn text(&mut self, text: &str, key: &str) -> Option<String> {
        if text.is_empty() {
            return None;
        }
        let mut found = 0;
        let mut note = |finding: Finding| {
            found += 1;
            counts::found(finding);
        };
        let clean = cleaned(text, key, self.how(), &mut note);
        self.found = self.found.saturating_add(found);
        let changed = matches!(clean, std::borrow::Cow::Owned(_));
        // What stands under no key is no value.
        let cut = if key.is_empty() {
            self.limits.of_text(&clean)
        } else {
            self.limits.of_value(&clean)
        };
        let cut = cut_to(&clean, cut);
        cut.or(changed.then(|| clean.into_owned()))
    }

    /// The value within the limit, if it is longer.
    pub(super) fn cut(&self, text: &str) -> Option<String> {
        cut_to(text, self.limits.of_value(text))
    }
}

/// A marker is never changed again, not even by a limit that is shorter.
fn cut_to(text: &str, cut: &str) -> Option<String> {
    if cut.len() == text.len() || Marker::is(text) || is_pseudonym(text) {
        return None;
    }
    Some(cut.to_owned())
}
