//! Personal numbers of Singapore, Thailand and India.

use super::digits::{all_digits, at, is_digit, uniform, value, weigh};
use super::words;
use super::written::{Verdict, Written};

/// Identity number of Singapore: S and T for residents, F, G and M for foreigners, seven digits, a check letter.
pub(super) fn singapore(written: &Written<'_>) -> Verdict {
    const WEIGHTS: [u32; 7] = [2, 7, 6, 5, 4, 3, 2];
    let [series, number @ .., check] = written.chars else {
        return Verdict::No;
    };
    let (offset, letters) = match series {
        b'S' => (0, b"JZIHGFEDCBA"),
        b'T' => (4, b"JZIHGFEDCBA"),
        b'F' => (0, b"XWUTRQPNMLK"),
        b'G' => (4, b"XWUTRQPNMLK"),
        b'M' => (3, b"XWUTRQPNJLK"),
        _ => return Verdict::No,
    };
    let sum = weigh(number, &WEIGHTS) + offset;
    let valid = number.len() == 7 && all_digits(number) && at(letters, sum as usize % 11) == *check;
    let sure = written.compact() || written.in_one_of(&["1~7~1", "8~1", "1~8"]);
    Verdict::sure_if(sure, words::SINGAPORE).only_if(valid)
}

/// Identity number of Thailand: thirteen digits, the last modulo 11.
pub(super) fn thailand(written: &Written<'_>) -> Verdict {
    const WEIGHTS: [u32; 12] = [13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2];
    let [body @ .., check] = written.chars else {
        return Verdict::No;
    };
    let valid = body.len() == 12
        && all_digits(body)
        && matches!(at(body, 0), b'1'..=b'8')
        && !uniform(body)
        && is_digit(*check, (11 - weigh(body, &WEIGHTS) % 11) % 10);
    // One in eleven of all readings of a clock in milliseconds passes.
    let sure =
        written.in_one_of(&["1~4~5~2~1", "1~4~5~3"]) || written.compact() && !written.millis();
    Verdict::sure_if(sure, words::THAILAND).only_if(valid)
}

/// The dihedral group of a pentagon: what two digits give in the check of Verhoeff.
const fn pentagon(left: usize, right: usize) -> usize {
    match (left < 5, right < 5) {
        (true, true) => (left + right) % 5,
        (true, false) => 5 + (left + right) % 5,
        (false, true) => 5 + (left + 5 - right) % 5,
        (false, false) => (left + 5 - right % 5) % 5,
    }
}

/// The check of Verhoeff.
fn verhoeff(digits: &[u8]) -> bool {
    const STEP: [usize; 10] = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4];
    let left = digits
        .iter()
        .rev()
        .enumerate()
        .fold(0, |sum, (place, digit)| {
            let start = value(*digit) as usize;
            let turned =
                (0..place % 8).fold(start, |digit, _| STEP.get(digit).copied().unwrap_or(0));
            pentagon(sum, turned)
        });
    left == 0
}

/// Aadhaar of India: twelve digits with the check of Verhoeff.
pub(super) fn aadhaar(written: &Written<'_>) -> Verdict {
    let chars = written.chars;
    let valid = chars.len() == 12
        && all_digits(chars)
        && matches!(at(chars, 0), b'2'..=b'9')
        && !chars.iter().eq(chars.iter().rev())
        && verhoeff(chars);
    let sure = written.laid_out("4~4~4") || written.compact() && !written.in_colons;
    Verdict::sure_if(sure, words::AADHAAR).only_if(valid)
}

/// Tax card (PAN) of India: five letters, the fourth for the kind of holder, four digits, a letter.
pub(super) fn pan(written: &Written<'_>) -> Verdict {
    let [l1, l2, l3, kind, l5, number @ .., check] = written.chars else {
        return Verdict::No;
    };
    let letters = [l1, l2, l3, l5, check];
    let valid = number.len() == 4
        && all_digits(number)
        && number != b"0000"
        && letters.iter().all(|letter| letter.is_ascii_uppercase())
        && b"ABCEFGHJKLPT".contains(kind);
    // Without a check, the capitals of the card are the least to ask for.
    Verdict::sure_if(written.upper() && written.compact(), words::PAN).only_if(valid)
}
