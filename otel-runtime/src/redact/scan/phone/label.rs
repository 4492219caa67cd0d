//! Knows short names of telephones, which say what the digits right behind them are.

use super::super::bytes::{run_back, slice};

/// Whether seven or eight digits or more stand right behind a short name of a telephone: `cell 66605826`, `HP: 812770223`.
pub(super) fn is_labelled(bytes: &[u8], start: usize, end: usize) -> bool {
    let names: [&[u8]; 7] = [
        b"cell",
        b"handy",
        b"portable",
        b"ph",
        b"hp",
        b"dial",
        b"sms",
    ];
    let gap = run_back(bytes, start, 4, |byte| {
        matches!(
            byte,
            b' ' | b':' | b'=' | b'#' | b'.' | b'"' | b'>' | b'(' | b'\t' | b'\n'
        )
    });
    let word = run_back(bytes, start - gap, 9, |byte| byte.is_ascii_alphabetic());
    let name = slice(bytes, start - gap - word, start - gap);
    if gap == 0 || !names.iter().any(|other| name.eq_ignore_ascii_case(other)) {
        return false;
    }
    let number = slice(bytes, start, end);
    let digits = number.iter().filter(|byte| byte.is_ascii_digit()).count();
    let least = if digits == number.len() { 8 } else { 7 };
    digits >= least && !number.contains(&b'/')
}
