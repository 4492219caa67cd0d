//! Reads the table at compile time; a line that is not understood does not compile.

use crate::redact::Rule;

const TABLE: &str = include_str!("keys.tsv");

/// One line of the table.
#[derive(Clone, Copy, Debug)]
pub(super) struct Row {
    /// Without the star.
    pub(super) pattern: &'static [u8],
    pub(super) minimum: Rule,
    pub(super) of_error: bool,
    pub(super) is_name: bool,
}

#[derive(Clone, Copy)]
enum Kind {
    Exact,
    Below,
    Tail,
}

/// Keys as they are.
pub(super) const EXACT: &[Row] = &rows::<{ count(Kind::Exact) }>(Kind::Exact);
/// What keys begin with, the last dot included.
pub(super) const BELOW: &[Row] = &rows::<{ count(Kind::Below) }>(Kind::Below);
/// The last words of keys.
pub(super) const TAILS: &[Row] = &rows::<{ count(Kind::Tail) }>(Kind::Tail);

const fn count(kind: Kind) -> usize {
    let (mut rest, mut count) = (TABLE.as_bytes(), 0);
    while !rest.is_empty() {
        let line;
        (line, rest) = split(rest, b'\n');
        if is_of(line, kind) {
            count += 1;
        }
    }
    count
}

const fn rows<const N: usize>(kind: Kind) -> [Row; N] {
    let mut rows = [Row {
        pattern: &[],
        minimum: Rule::Drop,
        of_error: false,
        is_name: false,
    }; N];
    let (mut rest, mut at) = (TABLE.as_bytes(), 0);
    while !rest.is_empty() {
        let line;
        (line, rest) = split(rest, b'\n');
        if is_of(line, kind) {
            rows[at] = row(line);
            at += 1;
        }
    }
    rows
}

const fn is_of(line: &[u8], kind: Kind) -> bool {
    let (pattern, _) = split(line, b'\t');
    if matches!(pattern, [] | [b'#', ..]) {
        return false;
    }
    let of = match pattern {
        [b'*', ..] => Kind::Tail,
        [.., b'.', b'*'] => Kind::Below,
        _ => Kind::Exact,
    };
    of as u8 == kind as u8
}

#[expect(
    clippy::panic,
    reason = "evaluated by the compiler only: a malformed table does not compile"
)]
const fn row(line: &'static [u8]) -> Row {
    let (pattern, rest) = split(line, b'\t');
    let (minimum, rest) = split(rest, b'\t');
    Row {
        pattern: match pattern {
            [b'*', rest @ ..] | [rest @ .., b'*'] => rest,
            _ => pattern,
        },
        minimum: match minimum {
            b"-" => Rule::Unset,
            b"text" => Rule::Text,
            b"mask4" => Rule::Mask(4),
            b"hash" => Rule::Hash,
            b"redact" => Rule::Redact,
            b"drop" => Rule::Drop,
            _ => panic!("keys.tsv: an unknown minimum"),
        },
        of_error: matches!(rest, b"error"),
        is_name: match rest {
            b"name" => true,
            b"" | b"error" => false,
            _ => panic!("keys.tsv: an unknown third column"),
        },
    }
}

/// What is before the first `at`, and what is behind it.
const fn split(text: &[u8], at: u8) -> (&[u8], &[u8]) {
    let mut end = 0;
    while end < text.len() && text[end] != at {
        end += 1;
    }
    let (before, rest) = text.split_at(end);
    match rest {
        [_, behind @ ..] => (before, behind),
        [] => (before, rest),
    }
}
