//! Personal numbers of Brazil and Canada. (The social security number of the United States is always looked for, elsewhere.)

use super::digits::{all_digits, at, date, is_digit, luhn, part, uniform, value};
use super::words;
use super::written::{Verdict, Written};

/// What the check digit modulo 11 after `body` is, when weights run up from 2 at its end, and start again after `most`.
fn modulo_11(body: &[u8], most: u32) -> u32 {
    let weights = (2..=most).cycle();
    // Letters, in the numbers of companies since 2026, count from 17: their place in ASCII after that of `0`.
    let value = |character: &u8| match character {
        b'A'..=b'Z' => value(*character) + 7,
        _ => value(*character),
    };
    let sum: u32 = body
        .iter()
        .rev()
        .zip(weights)
        .map(|(character, weight)| value(character) * weight)
        .sum();
    match sum % 11 {
        0 | 1 => 0,
        rest => 11 - rest,
    }
}

/// Whether the last two are the check digits of those before.
fn two_checks(chars: &[u8], most: u32) -> bool {
    let [body @ .., first, second] = chars else {
        return false;
    };
    let with_first = chars.get(..body.len() + 1).unwrap_or(&[]);
    is_digit(*first, modulo_11(body, most)) && is_digit(*second, modulo_11(with_first, most))
}

/// CPF of Brazil, a person's: eleven digits, two of them check digits.
pub(super) fn cpf(written: &Written<'_>) -> Verdict {
    let chars = written.chars;
    let valid = chars.len() == 11 && all_digits(chars) && !uniform(chars) && two_checks(chars, 11);
    let sure = written.in_one_of(&["3.3.3-2", "9-2", "3.3.3.2", "3.3.3/2", "3~3~3~2"]);
    Verdict::sure_if(sure, words::BRAZIL).only_if(valid)
}

/// CNPJ of Brazil, a company's and so often a person's: fourteen characters, two of them check digits.
pub(super) fn cnpj(written: &Written<'_>) -> Verdict {
    let chars = written.chars;
    let zeros = chars.iter().take(12).all(|digit| *digit == b'0');
    let valid = chars.len() == 14 && !zeros && two_checks(chars, 9);
    let sure = written.in_one_of(&["2.3.3/4-2", "2.3.3.4-2", "2~3~3~4~2", "8/4-2", "2.3.3/6"])
        || written.compact() && written.upper() && !second_of_a_day(chars);
    Verdict::sure_if(sure, words::BRAZIL).only_if(valid)
}

/// Whether fourteen digits write a date and a time without separators, as file names do.
fn second_of_a_day(chars: &[u8]) -> bool {
    let year = part(chars, 0, 4);
    (1970..2100).contains(&year)
        && date(year, part(chars, 4, 2), part(chars, 6, 2))
        && part(chars, 8, 2) < 24
        && part(chars, 10, 2) < 60
        && part(chars, 12, 2) < 60
}

/// Social insurance number of Canada: nine digits with the check of Luhn.
pub(super) fn canada(written: &Written<'_>) -> Verdict {
    let chars = written.chars;
    let valid = chars.len() == 9 && all_digits(chars) && !uniform(chars) && luhn(chars);
    // Zero is given to nobody, and eight to companies: only next to the word.
    let sure = written.laid_out("3~3~3") && !matches!(at(chars, 0), b'0' | b'8');
    Verdict::sure_if(sure, words::CANADA).only_if(valid)
}
