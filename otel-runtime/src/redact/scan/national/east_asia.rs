//! Personal numbers of China, Taiwan, Korea, Hong Kong and Japan.

use super::digits::{
    all_digits, at, date, is_digit, lifetime, part, short_date, uniform, value, weigh,
};
use super::words;
use super::written::{Verdict, Written};

/// Resident identity card of China: region, birth date, serial, check character modulo 11 (ISO 7064 mod 11-2).
pub(super) fn china(written: &Written<'_>) -> Verdict {
    const WEIGHTS: [u32; 17] = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
    let chars = written.chars;
    let [body @ .., check] = chars else {
        return Verdict::No;
    };
    let year = part(chars, 6, 4);
    let valid = body.len() == 17
        && all_digits(body)
        && at(chars, 0) != b'0'
        && lifetime(year)
        && date(year, part(chars, 10, 2), part(chars, 12, 2))
        && at(b"10X98765432", weigh(body, &WEIGHTS) as usize % 11) == *check;
    let sure =
        written.compact() || written.in_one_of(&["6~8~4", "6~4~4~4", "3~3~4~4~4", "3~3~8~4"]);
    Verdict::sure_if(sure, words::CHINA).only_if(valid)
}

/// The card of China's first generation: fifteen digits without a check.
pub(super) fn china_first(written: &Written<'_>) -> Verdict {
    let chars = written.chars;
    let region = part(chars, 0, 2);
    let valid = chars.len() == 15
        && all_digits(chars)
        && (11..=91).contains(&region)
        && short_date(part(chars, 6, 2), part(chars, 8, 2), part(chars, 10, 2));
    Verdict::Needs(words::CHINA).only_if(valid)
}

/// What a letter stands for in Taiwan and, by its last digit, in second place: the order is that of the offices' founding.
fn taiwan_letter(letter: u8) -> Option<u32> {
    let place = b"ABCDEFGHJKLMNPQRSTUVXYWZIO"
        .iter()
        .position(|known| *known == letter)?;
    u32::try_from(place).ok().map(|place| place + 10)
}

/// Identity number of Taiwan: a letter, then 1 or 2 (8 or 9 on resident certificates since 2021) and eight digits; on certificates
/// of before, a second letter from A to D.
pub(super) fn taiwan(written: &Written<'_>) -> Verdict {
    const WEIGHTS: [u32; 8] = [7, 6, 5, 4, 3, 2, 1, 1];
    let [first, second, rest @ ..] = written.chars else {
        return Verdict::No;
    };
    let second = match second {
        b'1' | b'2' | b'8' | b'9' => Some(value(*second)),
        b'A'..=b'D' => taiwan_letter(*second).map(|code| code % 10),
        _ => None,
    };
    let (Some(code), Some(second)) = (taiwan_letter(*first), second) else {
        return Verdict::No;
    };
    let sum = code / 10 + code % 10 * 9 + second * 8 + weigh(rest, &WEIGHTS);
    // In small letters it may be the short name of a commit.
    let commit = !written.upper() && *first <= b'F';
    let sure =
        written.compact() && !commit || written.upper() && written.in_one_of(&["1~9", "1~8~1"]);
    let valid = rest.len() == 8 && all_digits(rest) && sum.is_multiple_of(10);
    Verdict::sure_if(sure, words::TAIWAN).only_if(valid)
}

/// Resident registration number of Korea: birth date, sex and century, place, check digit; since October 2020 the end is random.
pub(super) fn korea(written: &Written<'_>) -> Verdict {
    const WEIGHTS: [u32; 12] = [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5];
    let chars = written.chars;
    let [body @ .., check] = chars else {
        return Verdict::No;
    };
    let century = match at(chars, 6) {
        b'1' | b'2' | b'5' | b'6' => 1900,
        b'3' | b'4' | b'7' | b'8' => 2000,
        b'9' | b'0' => 1800,
        _ => return Verdict::No,
    };
    let short = part(chars, 0, 2);
    let birth = date(century + short, part(chars, 2, 2), part(chars, 4, 2));
    if body.len() != 12 || !all_digits(chars) || !birth {
        return Verdict::No;
    }
    let rest = weigh(body, &WEIGHTS) % 11;
    let foreign = matches!(at(chars, 6), b'5'..=b'8');
    let checks =
        is_digit(*check, (11 - rest) % 10) || foreign && is_digit(*check, (13 - rest) % 10);
    let split = written.laid_out("6~7");
    // Written as documents do, a birth after 2019 is enough: such a number never had a check digit.
    let new = split && century == 2000 && (20..50).contains(&short);
    // The milliseconds since 1970 look like births of 2015 to 2018, or of a century before: those must be children.
    let clock = written.millis() && !matches!(at(chars, 6), b'3' | b'4');
    let sure = checks && !clock && (split || written.compact()) || new;
    Verdict::sure_if(sure, words::KOREA)
}

/// Identity card of Hong Kong: one or two letters, six digits, and a check digit in parentheses.
pub(super) fn hong_kong(written: &Written<'_>) -> Verdict {
    const WEIGHTS: [u32; 9] = [9, 8, 7, 6, 5, 4, 3, 2, 1];
    // A single letter stands behind a space, which counts 36.
    let (letters, lead) = match written.chars.len() {
        8 => (1, 36 * 9),
        9 => (2, 0),
        _ => return Verdict::No,
    };
    let Some((letters, rest)) = written.chars.split_at_checked(letters) else {
        return Verdict::No;
    };
    let [number @ .., check] = rest else {
        return Verdict::No;
    };
    let weights = WEIGHTS.get(2 - letters.len()..).unwrap_or(&[]);
    let tail = WEIGHTS.get(2..).unwrap_or(&[]);
    let valid = letters.iter().all(u8::is_ascii_uppercase)
        && all_digits(number)
        && (check.is_ascii_digit() || *check == b'A')
        && (lead + weigh(letters, weights) + weigh(rest, tail)).is_multiple_of(11);
    let enclosed = ["7(1)", "8(1)", "1~6(1)", "2~6(1)", "7~(1)", "8~(1)"];
    let laid = written.compact() || written.in_one_of(&["1~6~1", "2~6~1", "7-1", "8-1"]);
    let sure = written.in_one_of(&enclosed) || laid && written.upper();
    Verdict::sure_if(sure, words::HONG_KONG).only_if(valid)
}

/// Individual number ("My Number") of Japan: twelve digits, the last a check digit modulo 11.
pub(super) fn japan(written: &Written<'_>) -> Verdict {
    const WEIGHTS: [u32; 11] = [6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2];
    let [body @ .., check] = written.chars else {
        return Verdict::No;
    };
    let rest = weigh(body, &WEIGHTS) % 11;
    let expected = if rest <= 1 { 0 } else { 11 - rest };
    let valid =
        body.len() == 11 && all_digits(body) && !uniform(body) && is_digit(*check, expected);
    Verdict::sure_if(written.laid_out("4~4~4"), words::JAPAN).only_if(valid)
}
