//! Text from outside, made fit for a terminal: nothing in it can move the cursor, and its width in columns is known.

use std::borrow::Cow;

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// Characters that `escape_debug` would escape and that do no harm: quotes and backslash, and the joiners of emoji and of Persian.
const HARMLESS: [char; 5] = ['"', '\'', '\\', '\u{200c}', '\u{200d}'];

/// Control characters, escape sequences, bidirectional overrides and everything else that does not print become visible as `\n`,
/// `\u{1b}`, ...; without `unicode` also whatever is not ASCII.
pub(super) fn clean(text: &str, unicode: bool) -> Cow<'_, str> {
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

/// Columns that clean text takes.
pub(super) fn width(text: &str) -> usize {
    text.width()
}

/// The text, or as much of its beginning as leaves room for an ellipsis in `columns`.
pub(super) fn shorten(text: &str, columns: usize, unicode: bool) -> Cow<'_, str> {
    // A byte takes at most one column, so most names need no further look.
    if text.len() <= columns || width(text) <= columns {
        return Cow::Borrowed(text);
    }
    if columns == 0 {
        return Cow::Borrowed("");
    }
    let ellipsis = if unicode {
        "…"
    } else {
        &"..."[..columns.min(3)]
    };
    let room = columns - width(ellipsis);
    let mut taken = 0;
    let cut = text.char_indices().find(|&(_, c)| {
        // A selector of emoji style (U+FE0F) widens what stands before it.
        taken += if c == '\u{fe0f}' {
            1
        } else {
            c.width().unwrap_or(0)
        };
        taken > room
    });
    let end = cut.map_or(text.len(), |(index, _)| index);
    Cow::Owned(format!("{}{ellipsis}", text[..end].trim_end()))
}

/// Cuts clean text into what is to be seen as protected and what is not: markers such as `[redacted:email]`, and values whose
/// beginning is masked, as in `****1234`.
pub(super) fn protected_parts(text: &str) -> Vec<(&str, bool)> {
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
