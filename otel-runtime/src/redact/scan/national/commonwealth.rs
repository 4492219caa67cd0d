//! Personal numbers of Australia, the United Kingdom and South Africa.

use super::digits::{all_digits, at, is_digit, luhn, part, short_date, uniform, weigh};
use super::words;
use super::written::{Verdict, Written};

/// Tax file number of Australia: eight or nine digits, divisible by 11 when weighted.
pub(super) fn tax_file(written: &Written<'_>) -> Verdict {
    const WEIGHTS: [u32; 9] = [1, 4, 3, 7, 5, 8, 6, 9, 10];
    const SHORT: [u32; 8] = [10, 7, 8, 4, 6, 3, 5, 1];
    let chars = written.chars;
    let sum = match chars.len() {
        9 => weigh(chars, &WEIGHTS),
        8 => weigh(chars, &SHORT),
        _ => return Verdict::No,
    };
    let valid = all_digits(chars) && !uniform(chars) && sum % 11 == 0;
    Verdict::sure_if(written.laid_out("3~3~3"), words::TAX_FILE).only_if(valid)
}

/// Medicare card of Australia: eight digits, a check digit, the card's issue, and sometimes the person's line on it.
pub(super) fn medicare(written: &Written<'_>) -> Verdict {
    const WEIGHTS: [u32; 8] = [1, 3, 7, 9, 1, 3, 7, 9];
    let chars = written.chars;
    let valid = matches!(chars.len(), 10 | 11)
        && all_digits(chars)
        && matches!(at(chars, 0), b'2'..=b'6')
        && is_digit(at(chars, 8), weigh(chars, &WEIGHTS) % 10);
    let sure = written.in_one_of(&["4~5~1", "4~5~1~1", "4~5~1/1"]);
    Verdict::sure_if(sure, words::MEDICARE).only_if(valid)
}

/// National insurance number of the United Kingdom: two letters, six digits, A to D.
pub(super) fn national_insurance(written: &Written<'_>) -> Verdict {
    let [first, second, number @ .., suffix] = written.chars else {
        return Verdict::No;
    };
    let withheld: [&[u8]; 5] = [b"BG", b"GB", b"KN", b"NK", b"NT"];
    let pair = [*first, *second];
    // Those for a time, and those in forms for testing, have prefixes and suffixes of their own.
    let temporary = matches!(&pair, b"TN" | b"ZZ") && matches!(suffix, b'F' | b'M' | b'P' | b'T');
    let valid = number.len() == 6
        && all_digits(number)
        && pair.iter().all(u8::is_ascii_uppercase)
        && !pair.iter().any(|letter| b"DFIQUV".contains(letter))
        && *second != b'O'
        && !withheld.contains(&pair.as_slice())
        && (temporary || matches!(suffix, b'A'..=b'D'));
    // In small letters it may be a word and the short name of a commit: `at 632208c`.
    let sure = written.upper() && (written.compact() || written.in_one_of(&["2~6~1", "2~7"]))
        || written.in_one_of(&["2~2~2~2~1", "8~1"]);
    Verdict::sure_if(sure, words::INSURANCE).only_if(valid)
}

/// Number of the National Health Service: ten digits, the last modulo 11.
pub(super) fn health_service(written: &Written<'_>) -> Verdict {
    const WEIGHTS: [u32; 9] = [10, 9, 8, 7, 6, 5, 4, 3, 2];
    let [body @ .., check] = written.chars else {
        return Verdict::No;
    };
    let valid = body.len() == 9
        && all_digits(body)
        && !uniform(written.chars)
        && is_digit(*check, (11 - weigh(body, &WEIGHTS) % 11) % 11);
    Verdict::sure_if(written.laid_out("3~3~4"), words::HEALTH).only_if(valid)
}

/// Identity number of South Africa: birth date, sex and serial, citizenship, check digit of Luhn.
pub(super) fn south_africa(written: &Written<'_>) -> Verdict {
    let chars = written.chars;
    let valid = chars.len() == 13
        && all_digits(chars)
        && short_date(part(chars, 0, 2), part(chars, 2, 2), part(chars, 4, 2))
        && matches!(at(chars, 10), b'0'..=b'2')
        && luhn(chars);
    // The one before the last told the race, and is 8 or 9 since; the clock in milliseconds has other digits there, mostly.
    let clock = written.millis() && !matches!(at(chars, 11), b'8' | b'9');
    let sure = written.compact() && !clock
        || written.in_one_of(&["6~4~2~1", "6~4~3", "6~7", "6~4~1~1~1", "6~4~1~2"]);
    Verdict::sure_if(sure, words::SOUTH_AFRICA).only_if(valid)
}
