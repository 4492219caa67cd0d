//! Finds secrets whose key is itself a value: `name: DB_PASSWORD, value: x`, `<add key="password" value="x"/>`, and the part of a form
//! that is called `name="password"`.

use super::super::bytes::{at, back, is_word, run, run_back, slice};
use super::super::finding::{Finding, Hit};
use super::super::words::{Secrecy, secrecy};
use super::value::{self, Value};
use super::{KEY, Key};

/// Words under which the name of a value is written.
const NAMES: &[&[u8]] = &[
    b"name",
    b"key",
    b"field",
    b"header",
    b"param",
    b"parameter",
    b"parametername",
    b"property",
    b"variable",
    b"var",
    b"id",
    b"k",
];

/// Whether one of `value` and `name` may end with these bytes, the last one lowest.
#[inline]
pub(super) fn ends(tail: u64) -> bool {
    matches!(tail & 0xFFFF | 0x2020, 0x7565 | 0x6D65)
}

/// The key of the value at `sign`, when that is written as `value`, and its name right before it.
pub(super) fn key(bytes: &[u8], sign: usize) -> Option<Key> {
    let (start, _) = word_before(bytes, sign, &[b"value"])?;
    let gap = run_back(bytes, start, 24, |byte| {
        matches!(byte, b' ' | b'\n' | b'\r' | b'\t' | b',' | b';')
    });
    let end = quoted_end(bytes, start - gap);
    let quoted = end < start - gap;
    let length = run_back(bytes, end, KEY, |byte| {
        of_name(byte) || quoted && byte == b' '
    });
    if gap == 0 || length == 0 {
        return None;
    }
    let name = quoted_end(bytes, end - length);
    let name = name - run_back(bytes, name, 3, |byte| byte == b' ');
    if !matches!(back(bytes, name, 1), b':' | b'=') {
        return None;
    }
    word_before(bytes, name - 1, NAMES)?;
    Some(Key {
        secrecy: secrecy(slice(bytes, 0, end))?,
        quoted: false,
        compound: true,
        path: false,
    })
}

/// The part of a form that is called by the quoted text behind the `=` at `sign`: `name="password"`, an empty line, and the value.
pub(super) fn part(bytes: &[u8], sign: usize, hits: &mut Vec<Hit>) {
    if at(bytes, sign) != b'=' || word_before(bytes, sign, &[b"name"]).is_none() {
        return;
    }
    let (start, quote) = value::opening(bytes, sign + 1);
    let length = run(bytes, start, KEY, |byte| of_name(byte) || byte == b' ');
    let end = start + length;
    let slashes = run(bytes, end, 15, |byte| byte == b'\\');
    if quote == 0 || at(bytes, end + slashes) != quote {
        return;
    }
    let lines = empty_line(bytes, end + slashes + 1);
    if lines > 0
        && !matches!(
            secrecy(slice(bytes, start, end)),
            None | Some(Secrecy::Authorization | Secrecy::Cookie)
        )
    {
        let start = end + slashes + 1 + lines;
        let length = run(bytes, start, 2048, |byte| {
            !matches!(byte, b'\r' | b'\n' | b'\\')
        });
        Value {
            start,
            end: start + length,
            quoted: true,
        }
        .push(bytes, Finding::Password, hits);
    }
}

fn of_name(byte: u8) -> bool {
    is_word(byte) || matches!(byte, b'_' | b'-' | b'.' | 0x80..)
}

/// How long the ends of two lines are that stand there, also as escapes; 0 when there are fewer.
fn empty_line(bytes: &[u8], start: usize) -> usize {
    let (mut index, mut lines) = (start, 0);
    while lines < 2 {
        let slashes = run(bytes, index, 15, |byte| byte == b'\\');
        let escape = slashes > 0 && matches!(at(bytes, index + slashes), b'r' | b'n');
        let sign = at(bytes, index + slashes);
        if !escape && (slashes > 0 || !matches!(sign, b'\r' | b'\n')) {
            return 0;
        }
        lines += usize::from(matches!(sign, b'\n' | b'n'));
        index += slashes + 1;
    }
    index - start
}

/// Where the word before the sign begins with its quote, and where it ends, if it is one of `words`.
fn word_before(bytes: &[u8], sign: usize, words: &[&[u8]]) -> Option<(usize, usize)> {
    let end = quoted_end(bytes, sign - run_back(bytes, sign, 3, |byte| byte == b' '));
    let length = run_back(bytes, end, 16, |byte| {
        is_word(byte) || matches!(byte, b'_' | b'-')
    });
    let word = slice(bytes, end - length, end);
    words
        .iter()
        .any(|other| word.eq_ignore_ascii_case(other))
        .then(|| (quoted_end(bytes, end - length), end))
}

/// The end without a quote before it, and its backslashes.
#[inline]
pub(super) fn quoted_end(bytes: &[u8], end: usize) -> usize {
    if matches!(back(bytes, end, 1), b'"' | b'\'' | b'`') {
        end - 1 - run_back(bytes, end - 1, 15, |byte| byte == b'\\')
    } else {
        end
    }
}
