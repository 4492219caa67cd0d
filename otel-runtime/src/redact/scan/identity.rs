//! Offers groups of letters and digits to the detectors of identity numbers and passports.

use super::bytes::{CLASS, DIGIT, at, back, is_hex, is_word, run, slice};
use super::candidate::Candidate;
use super::context::View;
use super::detectors::Detectors;
use super::finding::{Finding, Hit};
use super::glossary::Topics;
use super::{national, passport};

/// The most letters and digits of an identity number, and what it takes up with its separators.
const CHARS: usize = 20;
const RAW: usize = 27;
/// The fewest letters and digits of one.
const LEAST: usize = 6;
/// The most groups of one.
const GROUPS: usize = 8;

/// Where groups end: index in the text, and letters and digits so far.
struct Groups {
    chars: [u8; CHARS],
    ends: [(usize, usize); GROUPS],
    count: usize,
}

/// Offers what begins with the word at `start`.
pub(super) fn offer(view: &View<'_>, start: usize, detectors: Detectors, hits: &mut Vec<Hit>) {
    let bytes = view.bytes;
    if is_inside(bytes, start) {
        return;
    }
    let groups = groups(bytes, start);
    if groups.ends.iter().all(|&(_, chars)| chars < LEAST) {
        return;
    }
    for &(end, chars) in groups.ends.iter().take(groups.count).rev() {
        let chars = groups.chars.get(..chars).unwrap_or(&[]);
        let inside = matches!(at(bytes, end), b'.' | b'-') && at(bytes, end + 1).is_ascii_digit();
        if chars.len() < LEAST || inside || !chars.iter().any(u8::is_ascii_digit) {
            continue;
        }
        let raw_end = end + usize::from(back(bytes, end, 2) == b'(' && at(bytes, end) == b')');
        let near = |topics: Topics| view.speaks_of(start, raw_end, topics);
        let candidate = Candidate {
            chars,
            raw: slice(bytes, start, raw_end),
            before: start.checked_sub(1).map(|index| at(bytes, index)),
            after: bytes.get(raw_end).copied(),
            context: &near,
        };
        let what = if detectors.has(Detectors::NATIONAL_ID) && national::check(candidate) {
            Finding::NationalId
        } else if detectors.has(Detectors::PASSPORT) && passport::check(candidate) {
            Finding::Passport
        } else {
            continue;
        };
        hits.push(Hit {
            start,
            end: raw_end,
            what,
        });
        return;
    }
}

/// Whether what begins there goes on from a number before it, or is a date or a number with a point.
fn is_inside(bytes: &[u8], start: usize) -> bool {
    let before = back(bytes, start, 1);
    let escape = before == b'%' || slice(bytes, start.saturating_sub(3), start) == b"%25";
    if escape && is_hex(at(bytes, start)) && is_hex(at(bytes, start + 1)) {
        // It begins inside of an escape: what it means is looked at as well.
        return true;
    }
    if matches!(before, b'-' | b'.') && back(bytes, start, 2).is_ascii_digit() {
        return true;
    }
    let digits = run(bytes, start, 20, |byte| byte.is_ascii_digit());
    let end = start + digits;
    let fraction = run(bytes, end + 1, 20, |byte| byte.is_ascii_digit());
    let decimal = digits > 0
        && at(bytes, end) == b'.'
        && fraction > 0
        && !is_word(at(bytes, end + 1 + fraction))
        && {
            let next = at(bytes, end + 1 + fraction);
            !(matches!(next, b'.' | b'-' | b'/') && is_word(at(bytes, end + 2 + fraction)))
        };
    let date = digits == 4
        && matches!(slice(bytes, start, start + 2), b"19" | b"20")
        && at(bytes, end) == b'-'
        && at(bytes, end + 3) == b'-'
        && matches!(at(bytes, end + 6), b'T' | b' ')
        && at(bytes, end + 9) == b':';
    decimal || date
}

fn groups(bytes: &[u8], start: usize) -> Groups {
    let mut groups = Groups {
        chars: [0; CHARS],
        ends: [(0, 0); GROUPS],
        count: 0,
    };
    let (mut index, mut chars) = (start, 0);
    while groups.count < GROUPS {
        let length = run(bytes, index, CHARS + 1, is_word);
        if length == 0 || chars + length > CHARS || index + length - start > RAW {
            break;
        }
        for (place, byte) in
            groups
                .chars
                .iter_mut()
                .skip(chars)
                .zip(slice(bytes, index, index + length))
        {
            *place = byte.to_ascii_uppercase();
        }
        chars += length;
        index += length;
        if let Some(place) = groups.ends.get_mut(groups.count) {
            *place = (index, chars);
        }
        groups.count += 1;
        if !(matches!(at(bytes, index), b' ' | b'.' | b'-' | b'/' | b'+' | b'(')
            && is_word(at(bytes, index + 1))
            || spaced_check(bytes, index))
        {
            break;
        }
        index += 1 + usize::from(!is_word(at(bytes, index + 1)));
    }
    groups
}

/// `A123456 (3)`: the check digit of Hong Kong may stand apart.
fn spaced_check(bytes: &[u8], index: usize) -> bool {
    matches!(slice(bytes, index, index + 2), b" (")
        && is_word(at(bytes, index + 2))
        && at(bytes, index + 3) == b')'
}

/// Whether an identity number can begin with this word: it has a digit, or few letters and a group with a digit behind them.
pub(super) fn can_begin(bytes: &[u8], start: usize, end: usize, digits: bool) -> bool {
    let length = end - start;
    if digits {
        return length <= CHARS;
    }
    let company = length == 2
        && at(bytes, end) == b'.'
        && at(bytes, end + 4) == b'.'
        && at(bytes, end + 8) == b'/';
    company
        || length <= 6 && matches!(at(bytes, end), b' ' | b'.' | b'-' | b'/' | b'+') && {
            let next = end + 1;
            // `RSS MRA 85T10 A562S`: the names of an Italian code take up two groups.
            let pair = length == 3
                && run(bytes, next, 4, |byte| byte.is_ascii_alphabetic()) == 3
                && at(bytes, next + 3) == at(bytes, end);
            let next = next + if pair { 4 } else { 0 };
            let kinds = slice(bytes, next, next + run(bytes, next, 16, is_word))
                .iter()
                .fold(0, |kinds, &byte| kinds | CLASS[usize::from(byte)]);
            kinds & DIGIT != 0
        }
}

/// The machine-readable zone that begins with the word at `start`. Where it ends.
pub(super) fn zone(view: &View<'_>, start: usize, hits: &mut Vec<Hit>) {
    if let Some(end) = passport::mrz(view.bytes, start)
        && end > start
    {
        hits.push(Hit {
            start,
            end,
            what: Finding::Passport,
        });
    }
}
