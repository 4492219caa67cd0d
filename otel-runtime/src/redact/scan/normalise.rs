//! Reads a text the way it is meant: percent and JSON escapes, full-width and other digits, without colours and characters that
//! have no width.
//!
//! Only detectors see the result. It knows where each of its bytes comes from, so that what is found is withheld from the text
//! as it is written.

mod entity;
mod terminal;

use self::entity::entity;
use self::terminal::terminal;
use super::bytes::{
    ESC, ESCAPE, at, back, begins_foldable, char_at, class, is_hex, is_word, rest, run, run_back,
    slice,
};

/// A text as it is meant.
#[derive(Default)]
pub(super) struct Meant {
    pub(super) bytes: Vec<u8>,
    /// What its bytes were made of, in their order.
    pieces: Vec<Piece>,
}

/// Some bytes of a text as it is meant, and where they come from: what an escape means, and what is copied behind it.
struct Piece {
    /// Where they begin.
    start: usize,
    /// Where in the text they come from.
    origin: usize,
    /// The length of the escape; 0 when there is none.
    escape: usize,
    /// How many bytes it means.
    meant: usize,
}

impl Meant {
    /// Where in the text the bytes from `start` to `end` are.
    pub(super) fn origin(&self, start: usize, end: usize) -> Option<(usize, usize)> {
        let (from, _) = self.place(start)?;
        let (_, to) = self.place(end.checked_sub(1)?)?;
        Some((from, to))
    }

    /// Where in the text one byte is.
    fn place(&self, index: usize) -> Option<(usize, usize)> {
        let after = self.pieces.partition_point(|piece| piece.start <= index);
        let piece = self.pieces.get(after.checked_sub(1)?)?;
        let copied = piece.start + piece.meant;
        let behind = piece.origin + piece.escape;
        Some(match index.checked_sub(copied) {
            None => (piece.origin, behind),
            Some(further) => (behind + further, behind + further + 1),
        })
    }

    fn begin(&mut self, origin: usize, escape: usize, meant: &[u8]) {
        self.pieces.push(Piece {
            start: self.bytes.len(),
            origin,
            escape,
            meant: meant.len(),
        });
        self.bytes.extend_from_slice(meant);
    }

    /// How many bytes it takes up.
    pub(super) fn size(&self) -> usize {
        self.bytes.capacity() + self.pieces.capacity() * size_of::<Piece>()
    }

    /// Reads the text. `false` when it means what it says.
    pub(super) fn read(&mut self, text: &[u8]) -> bool {
        self.bytes.clear();
        self.pieces.clear();
        self.begin(0, 0, &[]);
        let (mut copied, mut index) = (0, 0);
        loop {
            index += before_escape(rest(text, index));
            if index >= text.len() {
                break;
            }
            let Some((sign, length)) = meaning(text, index) else {
                index += 1;
                continue;
            };
            self.bytes.extend_from_slice(slice(text, copied, index));
            match sign {
                Sign::Byte(byte) => self.begin(index, length, &[byte]),
                Sign::Char(found) => {
                    let mut buffer = [0; 4];
                    self.begin(index, length, found.encode_utf8(&mut buffer).as_bytes());
                }
                Sign::Nothing => self.begin(index, length, &[]),
            }
            index += length;
            copied = index;
        }
        let changed = copied > 0;
        self.bytes.extend_from_slice(rest(text, copied));
        changed
    }
}

/// How many bytes stand before the first one that may begin an escape.
fn before_escape(text: &[u8]) -> usize {
    let (chunks, _) = text.as_chunks::<8>();
    let clean = chunks.iter().position(|chunk| {
        let classes = chunk.iter().fold(0, |classes, &byte| classes | class(byte));
        classes & ESCAPE != 0
    });
    let clean = 8 * clean.unwrap_or(chunks.len());
    clean + run(text, clean, usize::MAX, |byte| class(byte) & ESCAPE == 0)
}

/// What some bytes mean.
enum Sign {
    Byte(u8),
    Char(char),
    Nothing,
}

/// Whether something stands at `index` that means another thing than it says.
pub(super) fn is_written_otherwise(text: &[u8], index: usize) -> bool {
    meaning(text, index).is_some()
}

fn meaning(text: &[u8], index: usize) -> Option<(Sign, usize)> {
    match at(text, index) {
        b'%' => percent(text, index),
        b'\\' => backslash(text, index),
        b'&' => entity(text, index),
        ESC => terminal(text, index),
        b'+' => is_form_space(text, index).then_some((Sign::Byte(b' '), 1)),
        first @ 0xC2.. if is_foldable(first, text, index) => {
            let (found, length) = char_at(text, index)?;
            Some((folded(found)?, length))
        }
        _ => None,
    }
}

/// Whether a character may stand for one of ASCII: those of most scripts are told by their first byte.
fn is_foldable(first: u8, text: &[u8], index: usize) -> bool {
    match first {
        0xE3 => slice(text, index + 1, index + 3) == [0x80, 0x80],
        0xF0 => at(text, index + 1) == 0x9D,
        _ => begins_foldable(first),
    }
}

/// How far behind the `=` of its field a `+` of a form is looked at.
const FIELD: usize = 64;

/// Whether the `+` there is a space between the words of a form's field: `name=a+b`.
fn is_form_space(text: &[u8], index: usize) -> bool {
    let joins =
        |byte: u8| is_word(byte) || matches!(byte, b'+' | b'%' | b'(' | b')' | b'.' | b'-' | b'/');
    if !joins(back(text, index, 1)) || !joins(at(text, index + 1)) {
        return false;
    }
    let length = run_back(text, index, FIELD, |byte| {
        joins(byte) || matches!(byte, b'_' | b'~' | b':' | b'@' | b'*')
    });
    let equals = index - length;
    back(text, equals, 1) == b'='
        && (is_word(back(text, equals, 2))
            || matches!(back(text, equals, 2), b'_' | b'-' | b'.' | b']'))
}

/// `%40`, also `%2540`.
fn percent(text: &[u8], index: usize) -> Option<(Sign, usize)> {
    let mut digits = index + 1;
    let (high, low) = (at(text, digits), at(text, digits + 1));
    if !is_hex(high) || !is_hex(low) {
        return None;
    }
    while low == b'5'
        && slice(text, digits, digits + 2) == b"25"
        && run(text, digits + 2, 2, is_hex) == 2
    {
        digits += 2;
    }
    let byte = hex(&[at(text, digits), at(text, digits + 1)]);
    if digits == index + 1 && begins_track(text, index) {
        // The first track of a card's stripe: `%B4111…^`.
        return Some((Sign::Byte(b' '), 2));
    }
    let end = digits + 2;
    if byte >= 0xC2
        && let Some((found, length)) = percent_char(text, index, end - index)
    {
        return Some((folded(found).unwrap_or(Sign::Char(found)), length));
    }
    Some((Sign::Byte(u8::try_from(byte).ok()?), end - index))
}

/// The character of several bytes that is written as escapes of `size` bytes each, `%C2%A0`, and how long that is.
fn percent_char(text: &[u8], index: usize, size: usize) -> Option<(char, usize)> {
    let mut bytes = [0_u8; 4];
    for count in 0..bytes.len() {
        let start = index + count * size;
        let digits = slice(text, (start + size).saturating_sub(2), start + size);
        if at(text, start) != b'%' || run(digits, 0, 2, is_hex) != 2 {
            return None;
        }
        *bytes.get_mut(count)? = u8::try_from(hex(digits)).ok()?;
        if let Some((found, length)) = char_at(&bytes, 0)
            && length == count + 1
        {
            return Some((found, length * size));
        }
    }
    None
}

/// Whether a card number stands behind `%B` and before `^`.
fn begins_track(text: &[u8], index: usize) -> bool {
    if at(text, index + 1) | 0x20 != b'b' {
        return false;
    }
    let number = run(text, index + 2, 24, |byte| {
        byte.is_ascii_digit() || matches!(byte, b' ' | b'-')
    });
    number >= 12 && at(text, index + 2 + number) == b'^'
}

/// `\u0040`, `\x40`, `\/`, `\n`, behind any number of backslashes.
fn backslash(text: &[u8], index: usize) -> Option<(Sign, usize)> {
    let slashes = run(text, index, 15, |byte| byte == b'\\');
    let next = index + slashes;
    match at(text, next) | 0x20 {
        b'u' | b'x' | b'0' | b'e' => {
            if let Some(found) = terminal(text, index) {
                return Some(found);
            }
        }
        b'n' | b'r' | b't' | b'b' | b'f' | b'/' => {}
        // Nearly always a quote.
        _ => return None,
    }
    let length = slashes + 1;
    Some(match at(text, next) {
        b'u' if at(text, next + 1) == b'{' => {
            let digits = run(text, next + 2, 6, is_hex);
            let found = char::from_u32(hex(slice(text, next + 2, next + 2 + digits)))?;
            if digits == 0 || at(text, next + 2 + digits) != b'}' {
                return None;
            }
            (
                folded(found).unwrap_or(Sign::Char(found)),
                length + digits + 2,
            )
        }
        b'u' if run(text, next + 1, 4, is_hex) == 4 => {
            let found = char::from_u32(hex(slice(text, next + 1, next + 5)))?;
            (folded(found).unwrap_or(Sign::Char(found)), length + 4)
        }
        b'x' if run(text, next + 1, 2, is_hex) == 2 => {
            let byte = hex(slice(text, next + 1, next + 3));
            (Sign::Byte(u8::try_from(byte).ok()?), length + 2)
        }
        b'n' | b'r' | b't' | b'b' | b'f' => (Sign::Byte(b'\n'), length),
        // A quote stays as it is written: it is the backslash that says that it closes nothing.
        b'/' => (Sign::Byte(b'/'), length),
        _ => return None,
    })
}

/// The number that these hexadecimal digits are.
fn hex(digits: &[u8]) -> u32 {
    // `0` to `9`, and `A` to `F` in either case.
    let value = |digit: u8| u32::from((digit & 15) + (digit >> 6) * 9);
    digits.iter().fold(0, |sum, &digit| sum * 16 + value(digit))
}

/// The sign of ASCII that a character stands for.
fn folded(found: char) -> Option<Sign> {
    let code = u32::from(found);
    let digit = |first: u32| {
        u8::try_from(code - first)
            .ok()
            .map(|value| Sign::Byte(b'0' + value))
    };
    match found {
        '\u{AD}'
        | '\u{34F}'
        | '\u{180B}'..='\u{180E}'
        | '\u{200B}'..='\u{200F}'
        | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{2069}'
        | '\u{FE00}'..='\u{FE0F}'
        | '\u{FEFF}' => Some(Sign::Nothing),
        '\u{A0}' | '\u{2000}'..='\u{200A}' | '\u{202F}' | '\u{205F}' | '\u{3000}' => {
            Some(Sign::Byte(b' '))
        }
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{FE63}' => Some(Sign::Byte(b'-')),
        '\u{FF01}'..='\u{FF5E}' => u8::try_from(code - 0xFF01 + 0x21).ok().map(Sign::Byte),
        '\u{201C}' | '\u{201D}' => Some(Sign::Byte(b'"')),
        '\u{0660}'..='\u{0669}' => digit(0x0660),
        '\u{06F0}'..='\u{06F9}' => digit(0x06F0),
        '\u{07C0}'..='\u{07C9}' => digit(0x07C0),
        '\u{0966}'..='\u{096F}' => digit(0x0966),
        '\u{09E6}'..='\u{09EF}' => digit(0x09E6),
        '\u{0A66}'..='\u{0A6F}' => digit(0x0A66),
        '\u{0AE6}'..='\u{0AEF}' => digit(0x0AE6),
        '\u{0B66}'..='\u{0B6F}' => digit(0x0B66),
        '\u{0BE6}'..='\u{0BEF}' => digit(0x0BE6),
        '\u{0C66}'..='\u{0C6F}' => digit(0x0C66),
        '\u{0CE6}'..='\u{0CEF}' => digit(0x0CE6),
        '\u{0D66}'..='\u{0D6F}' => digit(0x0D66),
        '\u{0E50}'..='\u{0E59}' => digit(0x0E50),
        '\u{0ED0}'..='\u{0ED9}' => digit(0x0ED0),
        '\u{1040}'..='\u{1049}' => digit(0x1040),
        '\u{17E0}'..='\u{17E9}' => digit(0x17E0),
        '\u{1D7CE}'..='\u{1D7FF}' => u8::try_from((code - 0x1D7CE) % 10)
            .ok()
            .map(|value| Sign::Byte(b'0' + value)),
        _ => None,
    }
}
