//! Knows signs that are written as in HTML: `&#64;` is an `@`.

use super::super::bytes::{at, is_hex, is_word, run, slice};
use super::{Sign, folded, hex};

/// Names of signs that end a value, or part it.
static NAMES: [(&[u8], u8); 7] = [
    (b"&commat;", b'@'),
    (b"&amp;", b'&'),
    (b"&quot;", b'"'),
    (b"&apos;", b'\''),
    (b"&lt;", b'<'),
    (b"&gt;", b'>'),
    (b"&nbsp;", b' '),
];

/// `&#64;`, `&#x40;`, `&commat;` and the names that end a value.
pub(super) fn entity(text: &[u8], index: usize) -> Option<(Sign, usize)> {
    // Most of them part the fields of a query.
    let first = at(text, index + 1);
    if !matches!(first, b'#' | b'a' | b'c' | b'g' | b'l' | b'n' | b'q') {
        return None;
    }
    let numeric = first == b'#';
    let length = run(text, index + 1, 6, is_word);
    if !numeric && at(text, index + 1 + length) != b';' {
        return None;
    }
    if let Some((name, byte)) = NAMES
        .iter()
        .find(|(name, _)| slice(text, index, index + name.len()) == *name)
    {
        return Some((Sign::Byte(*byte), name.len()));
    }
    if !numeric {
        return None;
    }
    let hexadecimal = matches!(at(text, index + 2), b'x' | b'X');
    let from = index + 2 + usize::from(hexadecimal);
    let digits = run(text, from, 6, |byte| {
        if hexadecimal {
            is_hex(byte)
        } else {
            byte.is_ascii_digit()
        }
    });
    let digits_text = slice(text, from, from + digits);
    let value = if hexadecimal {
        hex(digits_text)
    } else {
        digits_text
            .iter()
            .fold(0, |sum, &byte| sum * 10 + u32::from(byte - b'0'))
    };
    let closed = usize::from(at(text, from + digits) == b';');
    let found = char::from_u32(value).filter(|_| digits > 0)?;
    Some((
        folded(found).unwrap_or(Sign::Char(found)),
        from + digits + closed - index,
    ))
}
