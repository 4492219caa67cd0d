//! Finds where literals end, in all dialects' ways of quoting.

use super::super::bytes::{at, back, is_word, rest, run, starts_with};

pub(super) fn is_name(byte: u8) -> bool {
    is_word(byte) || byte == b'_' || byte >= 0x80
}

/// What a backslash before a quote means in a statement.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Backslash {
    /// That the quote does not close.
    Escapes,
    /// Nothing.
    Plain,
    /// There is no telling: a literal with one goes on to the end.
    Unknown,
}

impl Backslash {
    /// What makes the quotes of the statement come in pairs.
    pub(super) fn of(text: &[u8]) -> Self {
        if !text
            .windows(2)
            .any(|pair| pair == b"\\'" || pair == b"\\\"")
        {
            return Self::Plain;
        }
        match (comes_in_pairs(text, true), comes_in_pairs(text, false)) {
            (true, false) => Self::Escapes,
            (false, true) => Self::Plain,
            _ => Self::Unknown,
        }
    }
}

/// Whether each literal is closed, when a backslash escapes or not.
fn comes_in_pairs(text: &[u8], escapes: bool) -> bool {
    let (mut open, mut index) = (0, 0);
    while index < text.len() {
        let byte = at(text, index);
        if byte == b'\\' && open != 0 && escapes {
            index += 1;
        } else if byte == open {
            if is_name(at(text, index + 1)) {
                // No statement goes on like this.
                return false;
            }
            open = 0;
        } else if open == 0 && matches!(byte, b'\'' | b'"') {
            open = byte;
        }
        index += 1;
    }
    open == 0
}

/// Behind the quote that closes the one at `start`; the end of the text when none does. A doubled quote does not close.
pub(super) fn quoted(bytes: &[u8], start: usize, quote: u8, backslash: Backslash) -> usize {
    let mut index = start + 1;
    while index < bytes.len() {
        let byte = at(bytes, index);
        if byte == b'\\' && quote != b'`' && backslash != Backslash::Plain {
            let slashes = run(bytes, index, usize::MAX, |byte| byte == b'\\');
            index += slashes;
            if at(bytes, index) == quote && slashes % 2 == 1 {
                if backslash == Backslash::Unknown {
                    return bytes.len();
                }
                index += 1;
            }
        } else if byte == quote && at(bytes, index + 1) == quote {
            index += 2;
        } else if byte == quote {
            return index + 1;
        } else {
            index += 1;
        }
    }
    bytes.len()
}

/// `q'[…]'`
pub(super) fn oracle_quoted(bytes: &[u8], quote: usize) -> usize {
    let open = at(bytes, quote + 1);
    let close = match open {
        b'[' => b']',
        b'(' => b')',
        b'{' => b'}',
        b'<' => b'>',
        other => other,
    };
    rest(bytes, quote + 2)
        .windows(2)
        .position(|pair| pair == [close, b'\''])
        .map_or(bytes.len(), |found| quote + 4 + found)
}

pub(super) fn json_quoted(bytes: &[u8], start: usize, quote: u8) -> usize {
    let mut index = start + 1;
    while index < bytes.len() {
        match at(bytes, index) {
            b'\\' => index += 2,
            byte if byte == quote => return index + 1,
            _ => index += 1,
        }
    }
    bytes.len()
}

/// Behind a number: `12`, `1.5e-3`, `0xFF`, `1_000`.
pub(super) fn number(bytes: &[u8], start: usize) -> usize {
    let mut end = start
        + run(bytes, start, usize::MAX, |byte| {
            is_name(byte) || byte == b'.'
        });
    let exponent = matches!(back(bytes, end, 1), b'e' | b'E') && !starts_with(bytes, start, b"0x");
    if exponent && matches!(at(bytes, end), b'+' | b'-') && at(bytes, end + 1).is_ascii_digit() {
        end += 1 + run(bytes, end + 1, usize::MAX, is_word);
    }
    end
}
