//! Personal numbers of Spain, Italy and France.

use super::digits::{all_digits, at, number, part, value};
use super::words;
use super::written::{Verdict, Written};

/// DNI and NIE of Spain: eight digits, or X, Y, Z and seven, then a letter that is the number modulo 23.
pub(super) fn spain(written: &Written<'_>) -> Verdict {
    let [first, middle @ .., letter] = written.chars else {
        return Verdict::No;
    };
    let (lead, foreign) = match first {
        b'0'..=b'9' => (u64::from(value(*first)), false),
        // K, L and M stand for children, Spaniards abroad, and foreigners without a number.
        b'X' | b'K' | b'L' | b'M' => (0, true),
        b'Y' => (1, true),
        b'Z' => (2, true),
        _ => return Verdict::No,
    };
    if middle.len() != 7 || !all_digits(middle) {
        return Verdict::No;
    }
    let modulo = (lead * 10_000_000 + number(middle)) % 23;
    let check = usize::try_from(modulo).map_or(0, |modulo| at(b"TRWAGMYFPDXBNJZSQVHLCKE", modulo));
    // `12345678s` and `10000000n` are a time and a number elsewhere.
    let laid = written.compact()
        || written.in_one_of(&[
            "8~1", "8.1", "8/1", "1~7~1", "1~8", "1.7.1", "2.3.3~1", "2.3.31", "1.7-1",
        ]);
    let sure = laid && (foreign || written.upper());
    Verdict::sure_if(sure, words::SPAIN).only_if(check == *letter)
}

/// What a character counts in an odd place of an Italian code.
fn odd(character: u8) -> u32 {
    const COUNTS: [u32; 26] = [
        1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24,
        23,
    ];
    COUNTS.get(place(character)).copied().unwrap_or(99)
}

/// Place in the alphabet; a digit counts as the letter in its place.
fn place(character: u8) -> usize {
    let value = value(character) as usize;
    if character.is_ascii_digit() {
        value
    } else {
        value.saturating_sub(10)
    }
}

/// A digit in a place for digits, where a letter may stand for it when two people would have the same code.
fn disguised(character: u8) -> Option<u32> {
    if character.is_ascii_digit() {
        return Some(value(character));
    }
    let place = b"LMNPQRSTUV"
        .iter()
        .position(|letter| *letter == character)?;
    u32::try_from(place).ok()
}

/// Fiscal code of Italy: names, birth date, place, and a check letter over all.
pub(super) fn italy(written: &Written<'_>) -> Verdict {
    let chars = written.chars;
    let [body @ .., check] = chars else {
        return Verdict::No;
    };
    let letters = [0, 1, 2, 3, 4, 5, 8, 11];
    let digits = [6, 7, 9, 10, 12, 13, 14];
    let shaped = body.len() == 15
        && letters
            .iter()
            .all(|index| at(chars, *index).is_ascii_uppercase())
        && digits
            .iter()
            .all(|index| disguised(at(chars, *index)).is_some());
    if !shaped {
        return Verdict::No;
    }
    let day = |index| disguised(at(chars, index)).unwrap_or(9);
    let sum: u32 = body
        .iter()
        .enumerate()
        .map(|(index, character)| {
            // Counted from one: the first place is odd.
            if index % 2 == 0 {
                odd(*character)
            } else {
                u32::try_from(place(*character)).unwrap_or(99)
            }
        })
        .sum();
    let valid = b"ABCDEHLMPRST".contains(&at(chars, 8))
        && matches!(day(9) * 10 + day(10), 1..=31 | 41..=71)
        && value(*check) == 10 + sum % 26;
    let sure = written.compact()
        || written.in_one_of(&[
            "3~3~5~5",
            "3~3~5~4~1",
            "6~5~5",
            "3~3~2~1~2~4~1",
            "6~2~1~2~4~1",
        ]);
    Verdict::sure_if(sure, words::ITALY).only_if(valid)
}

/// How the French number is written.
const FRENCH: &[&str] = &[
    "1~2~2~2~3~3~2",
    "1~2~2~2~3~3/2",
    "1.2.2.2.3.3.2",
    "94~2",
    "1~93~2",
    "1~2~2~2~3~5",
    "1~2~2~2~6~2",
    "1~2~2~5~3~2",
];

/// Number of inscription (NIR) of France: sex, year and month of birth, place, order, and a key modulo 97.
pub(super) fn france(written: &Written<'_>) -> Verdict {
    let chars = written.chars;
    if chars.len() != 15 || !matches!(at(chars, 0), b'1'..=b'4' | b'7' | b'8') {
        return Verdict::No;
    }
    let mut digits: [u8; 15] = [b'0'; 15];
    digits.copy_from_slice(chars);
    // The two parts of Corsica count as 19 and 18.
    if let (b'2', letter @ (b'A' | b'B')) = (at(chars, 5), at(chars, 6)) {
        let counted = if letter == b'A' { *b"19" } else { *b"18" };
        if let Some(place) = digits.get_mut(5..7) {
            place.copy_from_slice(&counted);
        }
    }
    let (body, key) = digits.split_at(13);
    let valid = all_digits(&digits) && number(key) == 97 - number(body) % 97;
    // Months beyond twelve stand for birthdays that are not quite known.
    let month = matches!(part(&digits, 3, 2), 1..=12 | 20..=42 | 50..=99);
    let sure = month && written.compact() || written.in_one_of(FRENCH);
    Verdict::sure_if(sure, words::FRANCE).only_if(valid)
}
