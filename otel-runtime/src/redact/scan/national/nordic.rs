//! Personal numbers of Finland and Sweden.

use super::digits::{all_digits, at, date, luhn, number, part, short_date};
use super::words;
use super::written::{Verdict, Written};

/// Personal identity code of Finland: day, month and year of birth, a sign for the century, serial, check character modulo 31.
///
/// The sign is punctuation, which is not among the characters, or one of the letters that came beside it in 2023.
pub(super) fn finland(written: &Written<'_>) -> Verdict {
    let sign = at(written.raw, 6);
    let tail = match written.chars.len() {
        10 => written.chars.get(6..),
        11 => written.chars.get(7..),
        _ => None,
    };
    let (Some(birth), Some([serial @ .., check])) = (written.chars.get(..6), tail) else {
        return Verdict::No;
    };
    let (century, punctuation) = match sign.to_ascii_uppercase() {
        b'+' => (1800, true),
        b'-' => (1900, true),
        b'U'..=b'Y' => (1900, false),
        b'A'..=b'F' => (2000, false),
        _ => return Verdict::No,
    };
    let shaped = written.raw.len() == 11
        && (written.chars.len() == 10) == punctuation
        && serial.len() == 3
        && all_digits(birth)
        && all_digits(serial);
    if !shaped {
        return Verdict::No;
    }
    let sum = (number(birth) * 1000 + number(serial)) % 31;
    let expected =
        usize::try_from(sum).map_or(0, |sum| at(b"0123456789ABCDEFHJKLMNPRSTUVWXY", sum));
    let valid = expected == *check
        && number(serial) >= 2
        && date(
            century + part(birth, 4, 2),
            part(birth, 2, 2),
            part(birth, 0, 2),
        );
    Verdict::Sure.only_if(valid)
}

/// Personal and coordination number of Sweden: birth date, 60 more in the day of the latter, serial, check digit of Luhn.
pub(super) fn sweden(written: &Written<'_>) -> Verdict {
    let chars = written.chars;
    let long = chars.len() == 12;
    let Some(short) = chars.len().checked_sub(10).and_then(|cut| chars.get(cut..)) else {
        return Verdict::No;
    };
    let (month, day) = (part(short, 2, 2), part(short, 4, 2));
    let day = if day > 60 { day - 60 } else { day };
    let century = part(chars, 0, 2);
    let birth = if long {
        (18..=20).contains(&century) && date(part(chars, 0, 4), month, day)
    } else {
        short_date(part(short, 0, 2), month, day)
    };
    let valid = matches!(chars.len(), 10 | 12) && all_digits(chars) && birth && luhn(short);
    // Builds and files are named by day, hour and minute.
    let recent = (20..30).contains(&part(short, 0, 2)) && (!long || century == 20);
    let minute = recent && part(short, 6, 2) < 24 && part(short, 8, 2) < 60;
    let laid = written.in_one_of(&["6-4", "6+4", "8-4", "8+4"]) || long && written.compact();
    Verdict::sure_if(laid && !minute, words::SWEDEN).only_if(valid)
}
