//! Finds social security numbers of the United States, and the taxpayer numbers that look like them.

use super::bytes::{at, back, run, slice};
use super::context::View;
use super::finding::{Finding, Hit};
use super::glossary::Topics;

/// Words without which nine digits, or three groups with spaces, are anything.
pub(super) const WORDS: &[&str] = &[
    "ssn",
    "social security",
    "social",
    "itin",
    "taxpayer",
    "tin",
    "ss",
    "tax id",
    "taxid",
];

/// The number whose first digits go from `start` to `end`.
pub(super) fn find(view: &View<'_>, start: usize, end: usize, hits: &mut Vec<Hit>) {
    let bytes = view.bytes;
    let (area, group, serial, end) = match end - start {
        3 => {
            let separator = at(bytes, end);
            let group = end + 1;
            let serial = group + 3;
            let shaped = matches!(separator, b'-' | b' ' | b'.')
                && run(bytes, group, 3, |byte| byte.is_ascii_digit()) == 2
                && at(bytes, group + 2) == separator
                && run(bytes, serial, 5, |byte| byte.is_ascii_digit()) == 4;
            if !shaped || is_part(bytes, start, serial + 4) {
                return;
            }
            (start, group, serial, serial + 4)
        }
        9 => (start, start + 3, start + 5, end),
        _ => return,
    };
    let number = |from: usize, length: usize| {
        slice(bytes, from, from + length)
            .iter()
            .fold(0_u32, |sum, &byte| {
                sum * 10 + u32::from(byte.wrapping_sub(b'0'))
            })
    };
    let (areas, groups, serials) = (number(area, 3), number(group, 2), number(serial, 4));
    let taxpayer = areas >= 900 && matches!(groups, 50..=65 | 70..=88 | 90..=92 | 94..=99);
    let person = areas != 0 && areas != 666 && areas < 900 && groups != 0 && serials != 0;
    let sure = at(bytes, start + 3) == b'-';
    if (taxpayer || person) && (sure || view.speaks_of(start, end, Topics::SSN)) {
        hits.push(Hit {
            start,
            end,
            what: Finding::Ssn,
        });
    }
}

/// Whether more digits stand right before or behind, or a hyphen and digits.
fn is_part(bytes: &[u8], start: usize, end: usize) -> bool {
    let joined = |byte: u8| matches!(byte, b'-' | b'.');
    super::bytes::is_word(at(bytes, end))
        || joined(at(bytes, end)) && at(bytes, end + 1).is_ascii_digit()
        || joined(back(bytes, start, 1)) && back(bytes, start, 2).is_ascii_digit()
}
