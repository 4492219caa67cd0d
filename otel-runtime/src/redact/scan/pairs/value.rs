//! Finds where the value of a pair begins and ends, and tells a secret from what stands for one.

use super::super::bytes::{at, back, is_word, run, run_back, slice};
use super::super::finding::{Finding, Hit, marker_length, push};
use super::super::words::Secrecy;
use super::Key;
use super::wording::{NOTHING, PROSE, is_code, is_jumbled, is_mixed, is_one_of};

/// The longest value that is looked for between quotes or brackets.
const LONGEST: usize = 4096;

/// Where a value is.
#[derive(Clone, Copy)]
pub(super) struct Value {
    pub(super) start: usize,
    pub(super) end: usize,
    /// Whether quotes or brackets say where it ends.
    pub(super) quoted: bool,
}

/// Where the value begins that is written from `from` on, and the quote before it, or 0.
pub(super) fn opening(bytes: &[u8], from: usize) -> (usize, u8) {
    let start = from + run(bytes, from, 4, |byte| matches!(byte, b' ' | b'\t'));
    let escapes = run(bytes, start, 15, |byte| byte == b'\\');
    let quote = at(bytes, start + escapes);
    if matches!(quote, b'"' | b'\'' | b'`') {
        (start + escapes + 1, quote)
    } else {
        (start, 0)
    }
}

/// Whether the `=` at `sign` fills up base64 that ends there, as in `d29ybGQPw==`, and no key stands before it.
pub(super) fn is_end_of_base64(bytes: &[u8], sign: usize) -> bool {
    let filling = run(bytes, sign, 3, |byte| byte == b'=');
    let behind = sign + filling + run(bytes, sign + filling, 15, |byte| byte == b'\\');
    let next = at(bytes, behind);
    if is_word(next) {
        return false;
    }
    let length = run_back(bytes, sign, 1024, |byte| {
        is_word(byte) || matches!(byte, b'+' | b'/')
    });
    let text = slice(bytes, sign - length, sign);
    if length < 8 || !(length + filling).is_multiple_of(4) {
        return false;
    }
    if matches!(next, b'"' | b'\'' | b'`') {
        // It closes what was opened right before.
        return back(bytes, sign - length, 1) == next;
    }
    is_jumbled(text)
        || text
            .iter()
            .any(|byte| matches!(byte, b'0'..=b'9' | b'+' | b'/'))
}

/// The value that is written from `from` on. `nested`: it may be a list or an object.
pub(super) fn find(bytes: &[u8], from: usize, nested: bool) -> Option<Value> {
    let mut from = from;
    // `Some("x")`, `SecretString("x")`, `b"x"`: what is inside.
    for _ in 0..3 {
        let start = from + run(bytes, from, 4, |byte| matches!(byte, b' ' | b'\t' | b'&'));
        let name = run(bytes, start, 32, |byte| {
            is_word(byte) || byte == b'_' || byte == b':'
        });
        let behind = start + name;
        let opened = at(bytes, behind) == b'(' && name > 0;
        let literal = name == 1
            && matches!(at(bytes, start), b'b' | b'r' | b'u' | b'N')
            && matches!(at(bytes, behind), b'"' | b'\'');
        if opened
            && (matches!(at(bytes, behind + 1), b'"' | b'\'' | b'\\')
                || at(bytes, start).is_ascii_uppercase())
        {
            from = behind + 1;
        } else if literal {
            from = behind;
        } else {
            break;
        }
    }
    let (start, quote) = opening(bytes, from);
    if quote != 0 {
        let escapes = run_back(bytes, start - 1, 15, |byte| byte == b'\\');
        return Some(Value {
            start,
            end: closing(bytes, start, quote, escapes),
            quoted: true,
        });
    }
    if matches!(at(bytes, start), b'[' | b'{') && marker_length(bytes, start) == 0 {
        return nested.then(|| Value {
            start,
            end: balanced(bytes, start),
            quoted: true,
        });
    }
    let end = bare_end(bytes, start);
    (end > start).then_some(Value {
        start,
        end,
        quoted: false,
    })
}

/// Where the quote is that closes what was opened by `quote` behind that many backslashes.
fn closing(bytes: &[u8], start: usize, quote: u8, escapes: usize) -> usize {
    let mut index = start;
    while index < bytes.len() && index - start < LONGEST {
        let byte = at(bytes, index);
        if byte == quote {
            let before = run_back(bytes, index, index - start, |byte| byte == b'\\');
            if before <= escapes || escapes == 0 && before % 2 == 0 {
                return index - before.min(escapes);
            }
        }
        index += 1;
    }
    index
}

/// Where the list or object ends that begins at `start`.
fn balanced(bytes: &[u8], start: usize) -> usize {
    let (mut depth, mut index, mut quoted) = (0_usize, start, false);
    while index < bytes.len() && index - start < LONGEST {
        match at(bytes, index) {
            b'\\' if quoted => index += 1,
            b'"' => quoted = !quoted,
            b'[' | b'{' if !quoted => depth += 1,
            b']' | b'}' if !quoted => {
                depth -= 1;
                if depth == 0 {
                    return index + 1;
                }
            }
            _ => {}
        }
        index += 1;
    }
    index.min(bytes.len())
}

/// Where the value ends that has no quotes around it.
fn bare_end(bytes: &[u8], start: usize) -> usize {
    let mut index = start;
    while index - start < LONGEST {
        index += run(bytes, index, LONGEST - 1 - (index - start), is_word);
        let next = || at(bytes, index + 1);
        let ends = match at(bytes, index) {
            0..=b' ' | b',' | b';' | b'"' | b'\'' | b'<' | b'`' => true,
            b'[' | b'*' => {
                let marker = marker_length(bytes, index);
                if marker > 0 {
                    index += marker;
                    continue;
                }
                false
            }
            b'\\' => matches!(next(), b'"' | b'\'' | b'n' | b'r' | b't'),
            b'&' => pair_follows(bytes, index + 1),
            b')' | b']' | b'}' | b'>' | b'|' => !is_word(next()),
            0x80.. => is_cjk_sign(bytes, index),
            _ => false,
        };
        if ends {
            break;
        }
        index += 1;
    }
    index - run_back(bytes, index, index - start, |byte| byte == b'.')
}

/// `，`, `。`, `；`, `）` and the like.
fn is_cjk_sign(bytes: &[u8], index: usize) -> bool {
    matches!(
        slice(bytes, index, index + 3),
        [0xE3, 0x80, 0x81..=0x91] | [0xEF, 0xBC, 0x8C | 0x9B | 0x89 | 0x9A]
    )
}

/// Whether this is no path, for all its slashes: capitals stand everywhere, and there is nothing that would join words.
fn is_base64(text: &[u8]) -> bool {
    text.len() >= 20
        && is_jumbled(text)
        && text.iter().any(u8::is_ascii_digit)
        && !text.iter().any(|byte| matches!(byte, b'.' | b'-' | b'_'))
}

/// Whether `key=` follows.
fn pair_follows(bytes: &[u8], start: usize) -> bool {
    let length = run(bytes, start, 48, |byte| {
        is_word(byte) || matches!(byte, b'_' | b'-' | b'.' | b';' | b'[' | b']')
    });
    length > 0 && at(bytes, start + length) == b'='
}

impl Value {
    /// Whether this is a secret, for a key whose sign ends at `from`.
    pub(super) fn is_secret(&self, bytes: &[u8], key: &Key, from: usize) -> bool {
        let text = slice(bytes, self.start, self.end);
        let tight =
            self.start == from && back(bytes, from, 1) == b'=' && back(bytes, from, 2) != b' ';
        let marked = self.quoted || key.quoted;
        let prose = || !tight && !marked && (is_one_of(text, PROSE) || is_code(text));
        let opens = text.iter().all(|byte| matches!(byte, b'(' | b'[' | b'{'));
        if opens || prose() || self.stands_for_one(bytes, text) {
            return false;
        }
        let digits = text.iter().filter(|byte| byte.is_ascii_digit()).count();
        match key.secrecy {
            Secrecy::Code => (3..=10).contains(&text.len()) && digits * 2 >= text.len(),
            Secrecy::Likely if marked => text.len() > 1,
            Secrecy::Likely if tight => text.len() >= 4 && !(digits == text.len() && digits <= 5),
            Secrecy::Likely if key.compound => text.len() >= 6,
            Secrecy::Likely => {
                let sign = |&byte: &u8| {
                    matches!(
                        byte,
                        b'!' | b'@' | b'#' | b'$' | b'%' | b'^' | b'&' | b'*' | b'+' | b'=' | b'?'
                    )
                };
                let signs = text.iter().take(text.len().saturating_sub(1)).any(sign);
                let some = digits > 0 && digits < text.len() || signs || is_jumbled(text);
                text.len() >= 20
                    || text.len() >= 6 && some
                    || text.len() >= 8 && is_mixed(text) && self.has_own_line(bytes, from)
            }
            _ => true,
        }
    }

    /// `secret: OnlyLetters` in a line of its own, as configurations have it: no sentence goes on there.
    fn has_own_line(&self, bytes: &[u8], from: usize) -> bool {
        let sign = from.saturating_sub(1);
        let key = sign - run_back(bytes, sign, 32, is_word);
        let indent = run_back(bytes, key, 64, |byte| matches!(byte, b' ' | b'\t' | b'-'));
        let begins = key == indent || back(bytes, key - indent, 1) == b'\n';
        begins && matches!(at(bytes, self.end), 0 | b'\n' | b'\r')
    }

    /// Whether it begins with a marker.
    pub(super) fn is_marker(&self, bytes: &[u8]) -> bool {
        at(bytes, self.start) == b'[' && marker_length(bytes, self.start) > 0
    }

    fn stands_for_one(&self, bytes: &[u8], text: &[u8]) -> bool {
        if self.is_marker(bytes) || marker_length(bytes, self.start) == text.len() {
            return true;
        }
        let next = at(text, 1);
        let placeholder = match at(text, 0) {
            b'?' | b'*' => text.iter().all(|&byte| byte == at(text, 0)),
            b'$' => next.is_ascii_digit() || next == b'{' || next == b'(',
            b'%' => matches!(next, b's' | b'd' | b'v' | b'(') && text.len() <= 12,
            b':' | b'@' => {
                !self.quoted
                    && text.iter().skip(1).all(|&byte| {
                        byte.is_ascii_lowercase() || byte == b'_' || byte.is_ascii_digit()
                    })
            }
            b'{' => at(text, text.len().saturating_sub(1)) == b'}' && !self.quoted,
            b'<' | b'>' => true,
            b'/' => {
                !self.quoted && text.split(|&byte| byte == b'/').count() > 2 && !is_base64(text)
            }
            _ => false,
        };
        placeholder || !self.quoted && is_one_of(text, NOTHING)
    }

    pub(super) fn push(&self, bytes: &[u8], what: Finding, hits: &mut Vec<Hit>) {
        push(bytes, self.start, self.end, what, hits);
    }
}
