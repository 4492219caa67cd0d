//! Scrubs one text: first detectors look at all of it, then it is cut to the length that leaves.

use super::super::limit::exported;
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
        self.cut(&clean).or(changed.then(|| clean.into_owned()))
    }

    /// The text within the limit, if it is longer. A marker is never changed again, not even by a limit that is shorter.
    pub(super) fn cut(&self, text: &str) -> Option<String> {
        let limit = self.limits.max_value_bytes;
        if text.len() <= limit || Marker::is(text) || is_pseudonym(text) {
            return None;
        }
        Some(exported(text, limit).to_owned())
    }
}
