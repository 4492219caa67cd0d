//! Bounds how much of a text is captured, and later how much of it is exported.
//!
//! What detectors look at has to be bounded, and a text cut in the middle of a token could hide
//! from them what the token was. So the cut token is withheld. The limit of the export comes after
//! them and may cut anywhere between two characters.

/// At most this much of a value is copied.
pub(crate) const CAPTURED_BYTES: usize = 16 * 1024;

/// The part of `text` that may be captured: all of it, or all tokens that end within the limit.
///
/// `None` when that is nothing: the first token alone is longer.
pub(crate) fn captured(text: &str) -> Option<&str> {
    if text.len() <= CAPTURED_BYTES {
        return Some(text);
    }
    let (kept, rest) = text.split_at(boundary_before(text, CAPTURED_BYTES));
    if rest.starts_with(char::is_whitespace) {
        return Some(kept);
    }
    let kept = kept.trim_end_matches(|c: char| !c.is_whitespace());
    if kept.trim().is_empty() {
        None
    } else {
        Some(kept)
    }
}

/// At most `bytes` of `text`, in whole characters.
#[cfg(feature = "spans")]
pub(super) fn exported(text: &str, bytes: usize) -> &str {
    &text[..boundary_before(text, bytes)]
}

/// The last position between two characters that is not behind `bytes`.
fn boundary_before(text: &str, bytes: usize) -> usize {
    let mut end = bytes.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    end
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_within_the_limit_is_whole() {
        let text = "x".repeat(CAPTURED_BYTES);
        assert_eq!(captured(&text), Some(text.as_str()));
    }

    #[test]
    fn a_cut_token_is_withheld() {
        let words = "abc ".repeat(CAPTURED_BYTES / 4 - 1);
        let text = format!("{words}4111111111111111");
        assert_eq!(captured(&text), Some(words.as_str()));
    }

    #[test]
    fn a_token_that_ends_at_the_limit_stays() {
        let text = format!("{} {} more", "a", "b".repeat(CAPTURED_BYTES - 2));
        assert_eq!(captured(&text), Some(&text[..CAPTURED_BYTES]));
    }

    #[test]
    fn one_endless_token_leaves_nothing() {
        assert_eq!(captured(&"é".repeat(CAPTURED_BYTES)), None);
        assert_eq!(captured(&format!("  {}", "x".repeat(CAPTURED_BYTES))), None);
    }

    #[cfg(feature = "spans")]
    #[test]
    fn the_export_is_cut_between_characters() {
        assert_eq!(exported("héllo", 2), "h");
        assert_eq!(exported("héllo", 3), "hé");
        assert_eq!(exported("héllo", 99), "héllo");
        assert_eq!(exported("é", 0), "");
    }
}
