//! Text from outside, made fit to be shown: nothing in it can move a cursor or turn its reader's direction, and what was withheld is told apart.

use std::borrow::Cow;

/// Characters that `escape_debug` would escape and that do no harm: quotes and backslash, and the joiners of emoji and of Persian.
const HARMLESS: [char; 5] = ['"', '\'', '\\', '\u{200c}', '\u{200d}'];

/// Control characters, escape sequences, bidirectional overrides and everything else that does not print become visible as `\n`,
/// `\u{1b}`, ...; without `unicode` also whatever is not ASCII.
pub(crate) fn clean(text: &str, unicode: bool) -> Cow<'_, str> {
    if text.bytes().all(|byte| matches!(byte, b' '..=b'~')) {
        return Cow::Borrowed(text);
    }
    let mut clean = String::with_capacity(text.len() + 16);
    for piece in text.split_inclusive(HARMLESS) {
        let harmless = piece
            .chars()
            .next_back()
            .filter(|last| HARMLESS.contains(last));
        let body = piece.strip_suffix(HARMLESS).unwrap_or(piece);
        clean.extend(body.escape_debug());
        clean.extend(harmless);
    }
    if unicode {
        return Cow::Owned(clean);
    }
    let ascii = |c: char| {
        if c.is_ascii() {
            c.to_string()
        } else {
            c.escape_unicode().to_string()
        }
    };
    Cow::Owned(clean.chars().map(ascii).collect())
}

/// Cuts clean text into what is to be seen as protected and what is not: markers such as `[redacted:email]`, and values whose
/// beginning is masked, as in `****1234`.
pub(crate) fn protected_parts(text: &str) -> Vec<(&str, bool)> {
    if text.trim_start_matches('"').starts_with("****") {
        return vec![(text, true)];
    }
    let mut parts = Vec::new();
    let mut rest = text;
    while let Some(start) = rest.find("[redacted") {
        let end = rest[start..]
            .find(']')
            .map_or(rest.len(), |length| start + length + 1);
        parts.push((&rest[..start], false));
        parts.push((&rest[start..end], true));
        rest = &rest[end..];
    }
    parts.push((rest, false));
    parts.retain(|(part, _)| !part.is_empty());
    parts
}
