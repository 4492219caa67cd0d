//! Finds secrets in parentheses: `Password("hunter2")`, `ApiKey(abc123)`, and the row of a table, `(user, password) VALUES ('a', 'x')`.

use super::super::bytes::{at, back, is_word, run, run_back, slice};
use super::super::context::View;
use super::super::finding::{Finding, Hit, marker_between};
use super::super::words::{Secrecy, may_end, secrecy};
use super::value::{self, Value};
use super::wording::{NOTHING, PROSE, is_code, is_jumbled, is_one_of};
use super::{KEY, Key};

/// The longest value without quotes.
const LONGEST: usize = 1024;
/// How far before `VALUES` the names of columns are looked for.
const COLUMNS: usize = 1024;
/// How many columns and rows are looked at.
const MOST: usize = 64;

/// What stands in the parenthesis at `open`. Where it ends when a marker stands there already.
#[inline]
pub(in super::super) fn find(view: &View<'_>, open: usize, _: bool, hits: &mut Vec<Hit>) -> usize {
    let bytes = view.bytes;
    // `VALUES (`
    let gap = usize::from(back(bytes, open, 1) == b' ');
    if back(bytes, open, gap + 1) | 0x20 == b's' && back(bytes, open, gap + 6) | 0x20 == b'v' {
        rows(bytes, open, hits);
    }
    // Most names end like none of the words.
    if gap > 0 || !may_end(bytes, open) {
        return 0;
    }
    named(bytes, open, hits)
}

/// What stands in the parenthesis behind a name.
fn named(bytes: &[u8], open: usize, hits: &mut Vec<Hit>) -> usize {
    let length = run_back(bytes, open, KEY, |byte| is_word(byte) || byte == b'_');
    let name = slice(bytes, open - length, open);
    let Some(found @ (Secrecy::Sure | Secrecy::Likely)) = secrecy(name) else {
        return 0;
    };
    let bare = value::opening(bytes, open + 1).1 == 0 && at(bytes, open + 1) != b'[';
    if bare && !closes(bytes, open + 1) {
        return 0;
    }
    let Some(value) = value::find(bytes, open + 1, false) else {
        return 0;
    };
    if value.is_marker(bytes) {
        return value.end;
    }
    let text = slice(bytes, value.start, value.end);
    let key = Key {
        secrecy: found,
        quoted: value.quoted,
        compound: false,
        path: false,
    };
    // A type's name, and not a function's: what it shows is its content.
    let shown =
        at(name, 0).is_ascii_uppercase() && !matches!(back(bytes, open - length, 1), b'.' | b'_');
    let telling = if value.quoted {
        (shown || text.len() > 2) && !text.contains(&b'/') && !is_one_of(text, PROSE)
    } else {
        at(bytes, value.end) == b')' && is_content(text, shown && found == Secrecy::Sure)
    };
    if telling && value.is_secret(bytes, &key, 0) {
        value.push(bytes, Finding::Password, hits);
    }
    0
}

/// Whether a parenthesis ends soon: without one, a row of open ones would cost the length of a value each.
fn closes(bytes: &[u8], start: usize) -> bool {
    let length = run(bytes, start, LONGEST, |byte| byte != b')');
    at(bytes, start + length) == b')'
}

/// Whether this is no name of a variable or a type, and no place in a source file.
fn is_content(text: &[u8], shown: bool) -> bool {
    let digits = text.iter().filter(|byte| byte.is_ascii_digit()).count();
    let place = text
        .iter()
        .rposition(|&byte| byte == b':')
        .is_some_and(|sign| slice(text, 0, sign).contains(&b'.'));
    let letters = text.iter().any(u8::is_ascii_alphabetic);
    let sign = text
        .iter()
        .any(|byte| matches!(byte, b'!' | b'@' | b'#' | b'$' | b'^' | b'%'));
    let name = text.iter().all(|byte| is_word(*byte) || *byte == b'_') && !is_jumbled(text);
    let word = name && (digits == 0 || text.contains(&b'_'));
    let known = is_one_of(text, PROSE) || is_one_of(text, NOTHING) || is_code(text);
    text.len() >= 5
        && !place
        && !known
        && (letters && (digits > 0 && !word || sign)
            || is_jumbled(text)
            || shown && !text.contains(&b'.') && !text.contains(&b'_'))
}

/// The secrets in the rows behind `VALUES`, whose first parenthesis is at `open`.
fn rows(bytes: &[u8], open: usize, hits: &mut Vec<Hit>) {
    let end = open - run_back(bytes, open, 1, |byte| byte == b' ');
    let Some(start) = end.checked_sub(6) else {
        return;
    };
    if !slice(bytes, start, end).eq_ignore_ascii_case(b"values") {
        return;
    }
    let close = start - run_back(bytes, start, 8, |byte| byte <= b' ');
    if back(bytes, close, 1) != b')' {
        return;
    }
    let length = run_back(bytes, close - 1, COLUMNS, |byte| {
        byte != b'(' && byte != b')'
    });
    let first = close - 1 - length;
    // A marker is no name, for all that it says.
    if marker_between(bytes, first, close).is_some() {
        return;
    }
    let columns = slice(bytes, first, close - 1);
    let mut secret = [false; MOST];
    let mut from = first;
    for (column, secret) in columns.split(|&byte| byte == b',').zip(&mut secret) {
        let end = from + column.len();
        from = end + 1;
        // Most columns are none.
        if back(bytes, end, 1).is_ascii_alphabetic() && !may_end(bytes, end) {
            continue;
        }
        let name = column.trim_ascii();
        let name = slice(
            name,
            usize::from(matches!(at(name, 0), b'"' | b'`' | b'[')),
            name.len(),
        );
        let name = name
            .strip_suffix(b"\"")
            .or(name.strip_suffix(b"`"))
            .or(name.strip_suffix(b"]"))
            .unwrap_or(name);
        *secret = (may_end(name, name.len()) || !back(name, name.len(), 1).is_ascii_alphabetic())
            && matches!(
                secrecy(name),
                Some(Secrecy::Sure | Secrecy::Likely | Secrecy::Code)
            );
    }
    if !secret.contains(&true) {
        return;
    }
    let mut index = open;
    for _ in 0..MOST {
        if at(bytes, index) != b'(' {
            return;
        }
        index = row(bytes, index + 1, &secret, hits);
        index += run(bytes, index, 8, |byte| byte <= b' ' || byte == b',');
    }
}

/// The value, also behind quotes that are written twice: `it''s`.
fn doubled(bytes: &[u8], value: Value, quote: u8) -> Value {
    let mut end = value.end;
    while at(bytes, end) == quote && at(bytes, end + 1) == quote {
        end += 2 + run(bytes, end + 2, 2048, |byte| byte != quote);
    }
    Value { end, ..value }
}

/// One row, whose first value begins at `start`. Where it ends.
fn row(bytes: &[u8], start: usize, secret: &[bool; MOST], hits: &mut Vec<Hit>) -> usize {
    let mut index = start;
    for &secret in secret {
        index += run(bytes, index, 8, |byte| byte <= b' ');
        let prefix = usize::from(
            matches!(at(bytes, index), b'N' | b'E' | b'X' | b'x') && at(bytes, index + 1) == b'\'',
        );
        let slashes = run(bytes, index + prefix, 15, |byte| byte == b'\\');
        let quote = at(bytes, index + prefix + slashes);
        let value = if matches!(quote, b'\'' | b'"') {
            value::find(bytes, index + prefix, false).map(|value| doubled(bytes, value, quote))
        } else {
            let length = run(bytes, index, 256, |byte| {
                !matches!(byte, b',' | b')' | b'\n')
            });
            Some(Value {
                start: index,
                end: index + length,
                quoted: false,
            })
        };
        let Some(value) = value else { return index };
        let text = slice(bytes, value.start, value.end);
        // `$1`, `?`, `:password`, `@password`, `crypt('x', …)`
        let stands = !value.quoted
            && (is_one_of(text, NOTHING)
                || !text.iter().any(u8::is_ascii_alphanumeric)
                || matches!(at(text, 0), b'$' | b'?' | b':' | b'@' | b'%')
                || is_code(text));
        if secret && !stands && !value.is_marker(bytes) {
            value.push(bytes, Finding::Password, hits);
        }
        index = value.end;
        if value.quoted {
            index += run(bytes, index, 15, |byte| byte == b'\\') + 1;
        }
        index += run(bytes, index, 64, |byte| {
            !matches!(byte, b',' | b')' | b'\n')
        });
        match at(bytes, index) {
            b',' => index += 1,
            b')' => return index + 1,
            _ => return index,
        }
    }
    index
}
