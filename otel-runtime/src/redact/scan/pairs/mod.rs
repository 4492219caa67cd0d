//! Finds the values of keys that are called password, or like it, in any notation of pairs.
//!
//! `password=x`, `password: "x"`, `"password":"x"`, `{\"password\":\"x\"}`, `password: Some("x")`, `:password => 'x'`,
//! `("password", "x")`, `<password>x</password>`, `--password x`, `密码：x`, `password := "x"`, `name: PASSWORD, value: x`; of commands,
//! in sentences, in statements and in parentheses.

mod call;
mod command;
mod named;
mod phrases;
mod putty;
mod said;
mod value;
mod wording;

pub(super) use self::call::find as in_parentheses;
pub(super) use self::command::option;
pub(super) use self::putty::lines as private_lines;
pub(super) use self::said::{may_be as may_be_said, may_be_code, quoted, value as said};

use self::value::Value;
use super::bytes::{at, back, is_word, run, run_back, slice, tail};
use super::context::View;
use super::credential;
use super::finding::{Finding, Hit, is_behind_marker};
use super::words::{Secrecy, is_other, is_other_ending, secrecy};

/// The longest key that is looked at.
const KEY: usize = 64;

/// A key that is written before a sign.
struct Key {
    secrecy: Secrecy,
    /// Whether it stands in quotes.
    quoted: bool,
    /// Whether it is likely a secret, and made of several words: `api_key` is no word of a sentence.
    compound: bool,
    /// Whether it is the end of a path: `a::Token`, `org.pass`, `time/pass`.
    path: bool,
}

/// Whether no value of a pair stands behind the sign there, by the last letters before it: most are told so.
#[inline]
pub(super) fn is_none(bytes: &[u8], sign: usize) -> bool {
    let end = sign - usize::from(back(bytes, sign, 1) == b'"');
    let tail = tail(bytes, end);
    match back(bytes, end, 1) {
        b'0'..=b'9' => is_other(slice(bytes, 0, end)),
        b'=' | b',' | b';' | b'{' | b'}' | b'|' | b'?' => true,
        _ => is_other_ending(tail) && !named::ends(tail),
    }
}

/// The value behind the `:` or `=` at `sign`, if its key is a sensitive one. Where it ends when a marker stands there already.
pub(super) fn after_sign(view: &View<'_>, sign: usize, json: bool, hits: &mut Vec<Hit>) -> usize {
    let bytes = view.bytes;
    let next = at(bytes, sign + 1);
    let before = back(bytes, sign, 1);
    if at(bytes, sign) == b':' && (next == b':' || before == b':' || next == b'=') || before == b'!'
    {
        return 0;
    }
    // `password := "x"`
    let assigned = at(bytes, sign) == b'=' && before == b':' && back(bytes, sign, 2) != b':';
    let end = sign - usize::from(assigned);
    let end = named::quoted_end(bytes, end - run_back(bytes, end, 3, |byte| byte == b' '));
    let named = named::ends(tail(bytes, end));
    if !named && is_no_key(bytes, end) || assigned && value::opening(bytes, sign + 1).1 == 0 {
        return 0;
    }
    let Some(key) = key_before(bytes, sign - usize::from(assigned)) else {
        if !named {
            return 0;
        }
        if let Some(key) = named::key(bytes, sign) {
            return found(view, &key, sign + 1, json, hits);
        }
        named::part(bytes, sign, hits);
        return 0;
    };
    if at(bytes, sign) == b'=' && value::is_end_of_base64(bytes, sign) {
        return 0;
    }
    let compared = at(bytes, sign) == b'=' && next == b'=';
    if (compared || key.path && at(bytes, sign) == b':') && !key.quoted {
        // `token == other`, `a::Token: Clone`: only a text in quotes is a value there.
        let (_, quote) = value::opening(bytes, sign + 1 + usize::from(compared));
        if quote == 0 {
            return 0;
        }
    }
    let mut start = sign + 1;
    start += run(bytes, start, 2, |byte| matches!(byte, b'=' | b'>' | b'~'));
    found(view, &key, start, json, hits)
}

/// The second of two quoted texts in parentheses, at the comma between them. Where it ends when a marker stands there already.
pub(super) fn after_comma(view: &View<'_>, comma: usize, json: bool, hits: &mut Vec<Hit>) -> usize {
    let bytes = view.bytes;
    let quote = back(bytes, comma, 1);
    let next = comma + 1 + run(bytes, comma + 1, 1, |byte| byte == b' ');
    if !matches!(quote, b'"' | b'\'')
        || at(bytes, next) != quote
        || is_other_ending(tail(bytes, comma - 1))
    {
        return 0;
    }
    let length = run_back(bytes, comma - 1, KEY, |byte| {
        is_word(byte) || matches!(byte, b'_' | b'-' | b'.' | 0x80..)
    });
    let open = comma - 1 - length;
    let opened = back(bytes, open, 1) == quote && matches!(back(bytes, open, 2), b'(' | b'[');
    if !opened || is_no_key(bytes, comma - 1) {
        return 0;
    }
    if let Some(secrecy) = secrecy(slice(bytes, open, comma - 1)) {
        // A list of names is no pair, but in a list of pairs.
        let list = back(bytes, open, 2) == b'['
            && secrecy != Secrecy::Authorization
            && !is_listed_pair(bytes, open, next);
        if !list {
            let key = Key {
                secrecy,
                quoted: true,
                compound: true,
                path: false,
            };
            return found(view, &key, comma + 1, json, hits);
        }
    }
    0
}

/// Whether the list whose first text begins at `open` and the second one at the quote `next` stands in a list, and has these two.
fn is_listed_pair(bytes: &[u8], open: usize, next: usize) -> bool {
    let outer = open - 2 - run_back(bytes, open - 2, 8, |byte| byte <= b' ');
    let quote = at(bytes, next);
    let length = run(bytes, next + 1, 512, |byte| byte != quote);
    matches!(back(bytes, outer, 1), b'[' | b',')
        && at(bytes, next + 1 + length + 1) == b']'
        && secrecy(slice(bytes, next + 1, next + 1 + length)).is_none()
}

/// The content of the element whose `<` is at `open`.
pub(super) fn element(view: &View<'_>, open: usize, hits: &mut Vec<Hit>) {
    let bytes = view.bytes;
    let name = run(bytes, open + 1, KEY, |byte| {
        is_word(byte) || matches!(byte, b'_' | b'-' | b'.' | b':' | 0x80..)
    });
    if name == 0 {
        return;
    }
    let attributes = open + 1 + name;
    let close = attributes + run(bytes, attributes, 128, |byte| !matches!(byte, b'>' | b'<'));
    let single = back(bytes, close, 1) == b'/';
    if at(bytes, close) != b'>' || single || secrecy(slice(bytes, open + 1, attributes)).is_none() {
        return;
    }
    let start = close + 1;
    let content = if slice(bytes, start, start + 9) == b"<![CDATA[" {
        Value {
            start: start + 9,
            end: start + 9 + run(bytes, start + 9, 2048, |byte| byte != b']'),
            quoted: true,
        }
    } else {
        Value {
            start,
            end: start + run(bytes, start, 2048, |byte| byte != b'<'),
            quoted: true,
        }
    };
    // `Vec<a::Token>` is no element: only what is closed is one.
    let closed = content.start != start
        || at(bytes, content.end) == b'<' && matches!(at(bytes, content.end + 1), b'/' | b'\\');
    if closed {
        content.push(bytes, Finding::Password, hits);
    }
}

/// Whether no sensitive key ends there, by its last letters.
fn is_no_key(bytes: &[u8], end: usize) -> bool {
    match back(bytes, end, 1) {
        // The index of a list, or what is no ASCII.
        b']' | b')' | 0x80.. => false,
        last => !is_word(last) || is_other(slice(bytes, 0, end)),
    }
}

/// The key that ends before `sign`, if it is a sensitive one.
fn key_before(bytes: &[u8], sign: usize) -> Option<Key> {
    let mut end = sign - run_back(bytes, sign, 3, |byte| byte == b' ');
    if matches!(back(bytes, end, 1), b']' | b')') {
        if is_behind_marker(bytes, end) {
            return None;
        }
        end -= 1;
    }
    let quoted = matches!(back(bytes, end, 1), b'"' | b'\'' | b'`');
    if quoted {
        end -= 1;
        end -= run_back(bytes, end, 15, |byte| byte == b'\\');
    }
    let last = back(bytes, end, 1);
    if !(is_word(last) || last >= 0x80) {
        return None;
    }
    let secrecy = secrecy(slice(bytes, 0, end))?;
    let name = run_back(bytes, end, KEY, |byte| {
        is_word(byte) || matches!(byte, b'_' | b'-')
    });
    let word = slice(bytes, end - name, end);
    let camel = || {
        let mut letters = word.iter().zip(word.iter().skip(1));
        letters.any(|(one, next)| one.is_ascii_lowercase() && next.is_ascii_uppercase())
    };
    let before = back(bytes, end - name, 1);
    // Other keys are what they are, however many words there are.
    let likely = secrecy == Secrecy::Likely;
    let compound = likely
        && (word.contains(&b'_')
            || word.contains(&b'-')
            || camel()
            || word.eq_ignore_ascii_case(b"apikey"));
    let likely = likely && !compound;
    Some(Key {
        secrecy,
        quoted,
        compound,
        path: before == b':' && back(bytes, end - name, 2) == b':'
            || likely && matches!(before, b'/' | b'.'),
    })
}

fn found(view: &View<'_>, key: &Key, from: usize, json: bool, hits: &mut Vec<Hit>) -> usize {
    let bytes = view.bytes;
    match key.secrecy {
        Secrecy::Authorization | Secrecy::Cookie => {
            let (start, quote) = value::opening(bytes, from);
            if key.secrecy == Secrecy::Cookie {
                credential::cookie(view, start, quote, hits);
            } else {
                credential::authorization(view, start, quote, hits);
            }
        }
        _ => {
            let Some(value) = value::find(bytes, from, key.quoted || json) else {
                return 0;
            };
            if value.is_secret(bytes, key, from) {
                value.push(bytes, Finding::Password, hits);
            } else if value.is_marker(bytes) {
                // What stands between the key and its value was passed over when the marker came.
                return value.end;
            }
        }
    }
    0
}
