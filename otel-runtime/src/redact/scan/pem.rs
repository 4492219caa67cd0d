//! Finds private keys in armour, also when the end is missing or carries another label.

use super::bytes::{at, back, rest, run, run_back, slice, starts_with};
use super::context::View;
use super::finding::{Finding, Hit};

/// The longest label.
const LABEL: usize = 64;

/// Remembers where the next `-----END` is, so that many beginnings do not each search the whole text.
#[derive(Default)]
pub(super) struct Ends {
    /// The position searched from, and what was found.
    known: Option<(usize, Option<usize>)>,
}

/// The key whose armour begins with the hyphens at `start`. Where it ends.
pub(super) fn find(
    view: &View<'_>,
    start: usize,
    ends: &mut Ends,
    hits: &mut Vec<Hit>,
) -> Option<usize> {
    let bytes = view.bytes;
    let hyphens = run(bytes, start, 8, |byte| byte == b'-');
    let label = start + hyphens + run(bytes, start + hyphens, 1, |byte| byte == b' ');
    if hyphens >= 4 && starts_with(bytes, label, b"end ") {
        tail(bytes, start, label, hits);
    }
    if hyphens < 4 || !starts_with(bytes, label, b"begin ") {
        return None;
    }
    let length = run(bytes, label, LABEL, |byte| {
        byte.is_ascii_alphanumeric() || byte == b' '
    });
    let name = slice(bytes, label, label + length);
    if !is_private(name) {
        return None;
    }
    let body = label + length + run(bytes, label + length, 8, |byte| byte == b'-');
    let end = ends
        .next(bytes, body)
        .filter(|&end| !contains(slice(bytes, body, end), b"-----BEGIN"))
        .map_or_else(|| without_end(bytes, body), |end| end_of_line(bytes, end));
    hits.push(Hit {
        start,
        end,
        what: Finding::PrivateKey,
    });
    Some(end)
}

fn is_private(label: &[u8]) -> bool {
    label
        .windows(11)
        .any(|window| window.eq_ignore_ascii_case(b"PRIVATE KEY"))
}

/// The lines of a key whose beginning was cut off, before the end at `end`.
fn tail(bytes: &[u8], end: usize, label: usize, hits: &mut Vec<Hit>) {
    let length = run(bytes, label, LABEL, |byte| {
        byte.is_ascii_alphanumeric() || byte == b' '
    });
    if !is_private(slice(bytes, label, label + length)) {
        return;
    }
    let (mut index, mut start) = (end, end);
    loop {
        let line = run_back(bytes, index, usize::MAX, |byte| {
            is_gap(byte) || byte == b'\\'
        });
        index -= line;
        let length = run_back(bytes, index, usize::MAX, |byte| {
            byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/' | b'=')
        });
        let from = index - length;
        // The letter of an escaped line end belongs to the escape.
        let escape = length == 1 && back(bytes, from, 1) == b'\\';
        // Only the last line is short.
        if length == 0 || !(length >= 32 || start == end || escape) {
            break;
        }
        if !escape {
            start = from + usize::from(back(bytes, from, 1) == b'\\');
        }
        index = from;
    }
    if start < end {
        hits.push(Hit {
            start,
            end: end_of_line(bytes, end),
            what: Finding::PrivateKey,
        });
    }
}

impl Ends {
    fn next(&mut self, bytes: &[u8], from: usize) -> Option<usize> {
        if let Some((asked, found)) = self.known
            && asked <= from
            && found.is_none_or(|end| end >= from)
        {
            return found;
        }
        let found = find_in(rest(bytes, from), b"---- END ")
            .into_iter()
            .chain(find_in(rest(bytes, from), b"-----END"))
            .min()
            .map(|at| from + at);
        self.known = Some((from, found));
        found
    }
}

fn find_in(bytes: &[u8], what: &[u8]) -> Option<usize> {
    bytes.windows(what.len()).position(|window| window == what)
}

fn contains(bytes: &[u8], what: &[u8]) -> bool {
    find_in(bytes, what).is_some()
}

/// Behind `-----END … KEY-----`.
fn end_of_line(bytes: &[u8], end: usize) -> usize {
    let hyphens = run(bytes, end, 8, |byte| byte == b'-');
    let label = run(bytes, end + hyphens, LABEL, |byte| {
        byte.is_ascii_alphanumeric() || byte == b' '
    });
    end + hyphens + label + run(bytes, end + hyphens + label, 5, |byte| byte == b'-')
}

/// Where the body ends that nothing closes: with the last of its long lines.
fn without_end(bytes: &[u8], body: usize) -> usize {
    let (mut index, mut last) = (body, body);
    let mut long = true;
    loop {
        index += run(bytes, index, usize::MAX, is_gap);
        // `\n` and `\r` as two signs each, also doubly escaped.
        while at(bytes, index) == b'\\' {
            index += run(bytes, index, usize::MAX, |byte| byte == b'\\');
            index += usize::from(matches!(at(bytes, index), b'n' | b'r' | b't'));
            index += run(bytes, index, usize::MAX, is_gap);
        }
        let length = run(bytes, index, usize::MAX, |byte| {
            byte.is_ascii_alphanumeric()
                || matches!(byte, b'+' | b'/' | b'=' | b'-' | b':' | b',' | b'_' | b'%')
        });
        let header = back(bytes, index + length, 1) == b':'
            || slice(bytes, index, index + length).contains(&b',');
        if length > 0 && back(bytes, index + length, 1) == b':' {
            // What stands behind the name of a header, to the end of its line: `Version: GnuPG v2`.
            let line = run(bytes, index + length, 128, |byte| {
                !matches!(byte, b'\n' | b'\r' | b'\\')
            });
            let ended = matches!(at(bytes, index + length + line), b'\n' | b'\r' | b'\\');
            let value = if ended {
                line
            } else {
                named_value(bytes, index + length)
            };
            index += length + value;
            last = index;
            long = true;
            continue;
        }
        if length == 0 || !(long || header || length >= 32) {
            return last;
        }
        index += length;
        last = index;
        long = length >= 40 || header;
    }
}

/// How long the value of a header is in a text whose lines were joined: up to the two spaces of the empty line behind it.
fn named_value(bytes: &[u8], start: usize) -> usize {
    let near = slice(bytes, start, start + 128);
    find_in(near, b"  ").unwrap_or(0)
}

fn is_gap(byte: u8) -> bool {
    matches!(byte, b' ' | b'\n' | b'\r' | b'\t')
}
