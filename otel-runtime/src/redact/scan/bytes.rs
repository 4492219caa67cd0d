//! Sorts bytes into classes by one table, and reads them without a bound that could be missed.

/// A digit.
pub(super) const DIGIT: u8 = 1;
/// One of `a` to `f`, in either case.
pub(super) const HEX: u8 = 1 << 1;
/// Any other letter of ASCII.
pub(super) const LETTER: u8 = 1 << 2;
/// What belongs to a word of letters and digits.
pub(super) const WORD: u8 = DIGIT | HEX | LETTER;
/// It can stand in the name of an e-mail address, whatever stands beside it.
pub(super) const NAME: u8 = 1 << 3;
/// The text may be written in another way than it is meant: an escape, a sign for a space, or a character that stands for one of ASCII.
pub(super) const ESCAPE: u8 = 1 << 4;

/// It ends a URL, whatever is still to come.
pub(super) const ENDS_URL: u8 = 1 << 5;
/// It can stand in a token of `Bearer` or `Basic`.
pub(super) const TOKEN: u8 = 1 << 6;
/// It can stand in the user or the password before an `@` without a scheme; the colon between them cannot.
pub(super) const USER: u8 = 1 << 7;
/// Whether some character of a script that has signs of its own for those of ASCII begins with this byte, or one that has no width.
pub(super) const fn begins_foldable(byte: u8) -> bool {
    matches!(byte, 0xC2 | 0xCD | 0xD9 | 0xDB | 0xDF..=0xE3 | 0xEF | 0xF0)
}

/// Begins a command to the terminal: `ESC [ 3 1 m` is red.
pub(super) const ESC: u8 = 0x1B;

/// The class of each byte.
pub(super) const CLASS: [u8; 256] = classes();

const fn classes() -> [u8; 256] {
    let mut table = [0; 256];
    let mut byte = 0_u8;
    loop {
        let ends_url =
            byte <= b' ' || matches!(byte, b'"' | b'\'' | b'<' | b'>' | b'`' | b'\\' | 0x7F);
        let token = byte.is_ascii_alphanumeric()
            || matches!(
                byte,
                b'-' | b'.' | b'_' | b'~' | b'+' | b'/' | b'=' | b'|' | b':' | b'%'
            );
        let name = byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'_' | b'+' | b'-');
        let user = !ends_url
            && !matches!(
                byte,
                b',' | b';' | b'(' | b')' | b'[' | b']' | b'{' | b'}' | b'=' | b'/' | b'@' | b':'
            );
        let further = if ends_url { ENDS_URL } else { 0 }
            | if token { TOKEN } else { 0 }
            | if name { NAME } else { 0 }
            | if user { USER } else { 0 };
        let kind = match byte {
            b'0'..=b'9' => DIGIT,
            b'a'..=b'f' | b'A'..=b'F' => HEX,
            b'g'..=b'z' | b'G'..=b'Z' => LETTER,
            b'%' | b'\\' | b'&' | b'+' | ESC => ESCAPE,
            _ if begins_foldable(byte) => ESCAPE,
            _ => 0,
        };
        table[byte as usize] = kind | further;
        if byte == u8::MAX {
            return table;
        }
        byte += 1;
    }
}

#[inline]
pub(super) fn class(byte: u8) -> u8 {
    CLASS[usize::from(byte)]
}

#[inline]
pub(super) fn is_word(byte: u8) -> bool {
    class(byte) & WORD != 0
}

#[inline]
pub(super) fn is_hex(byte: u8) -> bool {
    class(byte) & (DIGIT | HEX) != 0
}

/// The byte there, or 0 outside of the text.
#[inline]
pub(super) fn at(bytes: &[u8], index: usize) -> u8 {
    bytes.get(index).copied().unwrap_or(0)
}

/// The byte `back` before `index`, or 0 outside of the text.
#[inline]
pub(super) fn back(bytes: &[u8], index: usize, back: usize) -> u8 {
    index.checked_sub(back).map_or(0, |index| at(bytes, index))
}

/// The eight bytes before `end`, the last one lowest; 0 for those outside of the text.
#[inline]
pub(super) fn tail(bytes: &[u8], end: usize) -> u64 {
    let text = bytes.get(..end).unwrap_or(bytes);
    match text.last_chunk::<8>() {
        Some(tail) => u64::from_be_bytes(*tail),
        None => text
            .iter()
            .fold(0, |tail, &byte| tail << 8 | u64::from(byte)),
    }
}

/// The bytes from `start` to `end`; nothing when there are none.
#[inline]
pub(super) fn slice(bytes: &[u8], start: usize, end: usize) -> &[u8] {
    bytes.get(start..end.min(bytes.len())).unwrap_or(&[])
}

/// Everything from `start` on.
#[inline]
pub(super) fn rest(bytes: &[u8], start: usize) -> &[u8] {
    bytes.get(start..).unwrap_or(&[])
}

/// How many bytes from `start` on are of this kind, at most `most`.
#[inline]
pub(super) fn run(bytes: &[u8], start: usize, most: usize, kind: impl Fn(u8) -> bool) -> usize {
    let bytes = rest(bytes, start);
    let bytes = bytes.get(..most).unwrap_or(bytes);
    let end = bytes.iter().position(|&byte| !kind(byte));
    end.unwrap_or(bytes.len())
}

/// How many bytes right before `end` are of this kind, at most `most`.
#[inline]
pub(super) fn run_back(bytes: &[u8], end: usize, most: usize, kind: impl Fn(u8) -> bool) -> usize {
    let bytes = slice(bytes, end.saturating_sub(most), end);
    let start = bytes.iter().rev().position(|&byte| !kind(byte));
    start.unwrap_or(bytes.len())
}

/// Whether the text goes on with this, in any case. `lower` is in lower case.
#[inline]
pub(super) fn starts_with(bytes: &[u8], start: usize, lower: &[u8]) -> bool {
    // Most begin with another byte.
    at(bytes, start).to_ascii_lowercase() == at(lower, 0)
        && slice(bytes, start, start + lower.len()).eq_ignore_ascii_case(lower)
}

/// The character that begins at `index`, and how many bytes it takes.
pub(super) fn char_at(bytes: &[u8], index: usize) -> Option<(char, usize)> {
    let length = match at(bytes, index) {
        0xC2..=0xDF => 2,
        0xE0..=0xEF => 3,
        0xF0..=0xF4 => 4,
        _ => 1,
    };
    let text = std::str::from_utf8(bytes.get(index..index + length)?).ok()?;
    Some((text.chars().next()?, length))
}

/// The character that ends right before `end`, and how many bytes it takes.
pub(super) fn char_before(bytes: &[u8], end: usize) -> Option<(char, usize)> {
    let continuing = run_back(bytes, end, 3, |byte| byte & 0xC0 == 0x80);
    let start = end.checked_sub(continuing + 1)?;
    let (found, length) = char_at(bytes, start)?;
    (start + length == end).then_some((found, length))
}

/// Whether words are written without spaces between them in this character's script.
pub(super) fn is_unspaced(found: char) -> bool {
    matches!(found,
        '\u{0E00}'..='\u{0EFF}' | '\u{1000}'..='\u{109F}' | '\u{1780}'..='\u{17FF}'
        | '\u{2E80}'..='\u{A4CF}' | '\u{AC00}'..='\u{D7AF}' | '\u{F900}'..='\u{FAFF}'
        | '\u{20000}'..='\u{3FFFF}')
}
