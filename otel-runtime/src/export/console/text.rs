//! Text as a terminal shows it: its width in columns is known.

use std::borrow::Cow;

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

pub(super) use crate::waterfall::{clean, protected_parts};

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
