//! Personal numbers of Germany, Poland, the Netherlands, Czechia, Slovakia and Romania.

use super::digits::{all_digits, at, date, is_digit, number, part, uniform, value, weigh};
use super::words;
use super::written::{Verdict, Written};

/// Tax identification number of Germany: eleven digits, one of the first ten two or three times, a check modulo 11, 10.
pub(super) fn germany(written: &Written<'_>) -> Verdict {
    let [body @ .., check] = written.chars else {
        return Verdict::No;
    };
    if body.len() != 10 || !all_digits(written.chars) || at(body, 0) == b'0' {
        return Verdict::No;
    }
    let times = |digit: u8| body.split(|other| *other == digit).count() - 1;
    let repeated = (b'0'..=b'9').filter(|digit| times(*digit) > 1).count();
    let most = (b'0'..=b'9').map(times).max().unwrap_or(0);
    let product = body.iter().fold(10, |product, digit| {
        let sum = (value(*digit) + product) % 10;
        (if sum == 0 { 10 } else { sum }) * 2 % 11
    });
    let valid = repeated == 1 && most <= 3 && is_digit(*check, (11 - product) % 10);
    let sure = written.in_one_of(&["2~3~3~3", "2~9", "2/3/3/3"]);
    Verdict::sure_if(sure, words::GERMANY).only_if(valid)
}

/// Identity card of Germany: nine characters without vowels, a check digit with weights 7, 3, 1.
pub(super) fn german_card(written: &Written<'_>) -> Verdict {
    let chars = written.chars;
    let [body @ .., check] = chars else {
        return Verdict::No;
    };
    let known = |character: &u8| b"CFGHJKLMNPRTVWXYZ0123456789".contains(character);
    let sum = weigh(body, &[7, 3, 1, 7, 3, 1, 7, 3, 1]);
    let valid = body.len() == 9
        && body.iter().all(known)
        && b"LMNPRTVWXY".contains(&at(chars, 0))
        && is_digit(*check, sum % 10);
    Verdict::Needs(words::GERMAN_CARD).only_if(valid)
}

/// PESEL of Poland: birth date with the century in the month, serial and sex, check digit.
pub(super) fn pesel(written: &Written<'_>) -> Verdict {
    let chars = written.chars;
    let month = part(chars, 2, 2);
    let century = match month / 20 {
        0 => 1900,
        1 => 2000,
        2 => 2100,
        3 => 2200,
        4 => 1800,
        _ => return Verdict::No,
    };
    let sum = weigh(chars, &[1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1]);
    let valid = chars.len() == 11
        && all_digits(chars)
        && date(century + part(chars, 0, 2), month % 20, part(chars, 4, 2))
        && sum.is_multiple_of(10);
    Verdict::Needs(words::PESEL).only_if(valid)
}

/// Tax number (NIP) of Poland: ten digits, the last modulo 11.
pub(super) fn nip(written: &Written<'_>) -> Verdict {
    let [body @ .., check] = written.chars else {
        return Verdict::No;
    };
    let valid = body.len() == 9
        && all_digits(body)
        && !uniform(body)
        && is_digit(*check, weigh(body, &[6, 5, 7, 2, 3, 4, 5, 6, 7]) % 11);
    let sure = written.in_one_of(&["3-3-2-2", "3-2-2-3"]);
    Verdict::sure_if(sure, words::NIP).only_if(valid)
}

/// Citizen service number of the Netherlands: nine digits, once eight, divisible by 11 when weighted.
pub(super) fn netherlands(written: &Written<'_>) -> Verdict {
    let chars = written.chars;
    let weights: &[u32] = match chars.len() {
        9 => &[9, 8, 7, 6, 5, 4, 3, 2],
        8 => &[8, 7, 6, 5, 4, 3, 2],
        _ => return Verdict::No,
    };
    let last = value(at(chars, weights.len()));
    let valid = all_digits(chars) && !uniform(chars) && weigh(chars, weights) % 11 == last;
    // Three groups of three may be an address or a thousand's separators, if they are low enough.
    let address = chars.chunks(3).all(|group| number(group) < 256);
    let sure =
        written.in_one_of(&["4.2.3", "4~2~3", "3~3~3"]) || written.laid_out("3.3.3") && !address;
    Verdict::sure_if(sure, words::NETHERLANDS).only_if(valid)
}

/// Birth number of Czechia and Slovakia: birth date, 50 more in the month of women, divisible by 11 since 1954.
pub(super) fn czechia(written: &Written<'_>) -> Verdict {
    let chars = written.chars;
    let short = part(chars, 0, 2);
    let (year, checks) = match chars.len() {
        9 => (if short > 53 { 1800 } else { 1900 } + short, true),
        10 => {
            let year = if short > 53 { 1900 } else { 2000 } + short;
            let rest = number(chars.get(..9).unwrap_or(&[])) % 11 % 10;
            (year, u64::from(value(at(chars, 9))) == rest)
        }
        _ => return Verdict::No,
    };
    // A day with too many births has twenty more since 2004.
    let month = match part(chars, 2, 2) {
        month @ (1..=12 | 51..=62) => month % 50,
        month @ (21..=32 | 71..=82) if year > 2003 => month % 50 - 20,
        _ => return Verdict::No,
    };
    let valid = all_digits(chars) && checks && date(year, month, part(chars, 4, 2));
    // The short ones have nothing to check but a day, and there have been none since 1954.
    let sure = written.laid_out("6/4") || written.laid_out("6/3") && short < 54;
    Verdict::sure_if(sure, words::CZECHIA).only_if(valid)
}

/// Personal number (CNP) of Romania: sex and century, birth date, county, serial, check digit.
pub(super) fn romania(written: &Written<'_>) -> Verdict {
    const WEIGHTS: [u32; 12] = [2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9];
    let chars = written.chars;
    let [body @ .., check] = chars else {
        return Verdict::No;
    };
    let century = match at(chars, 0) {
        b'3' | b'4' => 1800,
        b'5' | b'6' => 2000,
        b'1' | b'2' | b'7' | b'8' | b'9' => 1900,
        _ => return Verdict::No,
    };
    let short = part(chars, 1, 2);
    let (month, day) = (part(chars, 3, 2), part(chars, 5, 2));
    // Of a foreigner the century is not known.
    let birth = date(century + short, month, day)
        || matches!(at(chars, 0), b'7'..=b'9') && date(2000 + short, month, day);
    let expected = match weigh(body, &WEIGHTS) % 11 {
        10 => 1,
        rest => rest,
    };
    // What may be a clock in milliseconds has to be of one of today's counties.
    let county = match part(chars, 7, 2) {
        1..=46 | 51 | 52 => true,
        47 | 48 | 70 | 80..=83 => !written.millis(),
        _ => false,
    };
    let valid =
        body.len() == 12 && all_digits(chars) && birth && county && is_digit(*check, expected);
    // That of a foreigner may begin like the number of a book.
    let book = matches!(chars, [b'9', b'7', b'8' | b'9', ..])
        && weigh(chars, &[1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1]).is_multiple_of(10);
    let sure = written.compact() && !book || written.in_one_of(&["1~6~6", "1~2~2~2~2~3~1", "7~6"]);
    Verdict::sure_if(sure, words::ROMANIA).only_if(valid)
}
