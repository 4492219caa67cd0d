//! Shows only the last characters of a text, and neither the others nor how many they are.

/// Stands for what is masked. Its length is always the same, so that it discloses none.
pub(crate) const MASKED: &str = "****";

/// All but the last `last` characters; all of a text that is not longer than twice as many.
pub(crate) fn mask(text: &str, last: usize) -> String {
    let hidden_at_least = last.saturating_add(1);
    let mut from_the_end = text.char_indices().rev();
    // The last character of the visible part, counted from the end.
    let start = match last
        .checked_sub(1)
        .and_then(|before| from_the_end.nth(before))
    {
        Some((start, _)) if from_the_end.nth(hidden_at_least - 1).is_some() => start,
        _ => text.len(),
    };
    [MASKED, &text[start..]].concat()
}

/// Whether a text may be what [`mask`] has made, and shows no more than that.
#[cfg(feature = "spans")]
pub(crate) fn is_masked(text: &str, last: usize) -> bool {
    text.strip_prefix(MASKED)
        .is_some_and(|shown| shown.chars().count() <= last)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_last_characters_stay() {
        assert_eq!(mask("4111111111111111", 4), "****1111");
        assert_eq!(mask("naïve café", 2), "****fé");
    }

    #[test]
    fn a_short_text_is_masked_whole() {
        assert_eq!(mask("12345678", 4), "****");
        assert_eq!(mask("123456789", 4), "****6789");
        assert_eq!(mask("", 4), "****");
        assert_eq!(mask("secret", 0), "****");
        assert_eq!(mask("secret", usize::MAX), "****");
    }

    proptest! {
        #[test]
        fn never_more_than_half_is_shown(text in ".{0,40}", last in 0_usize..30) {
            let shown = mask(&text, last).chars().count() - MASKED.len();
            prop_assert!(shown == 0 || shown == last && text.chars().count() > 2 * last);
        }
    }
}
