//! Finds payment cards: the ranges of their issuers, their lengths and the check digit of Luhn.

use super::bytes::{at, back, run, slice};
use super::context::View;
use super::finding::{Finding, Hit};
use super::vocabulary::Vocabulary;

/// The longest card number.
const LONGEST: usize = 19;
/// Words beside which the check digit alone is enough.
static WORDS: Vocabulary = Vocabulary::new(
    0,
    &[
        "card",
        "cardnumber",
        "cardno",
        "cc",
        "ccn",
        "credit",
        "debit",
        "visa",
        "mastercard",
        "amex",
        "maestro",
        "pan",
        "tarjeta",
        "carte",
        "karte",
        "kreditkarte",
        "cartão",
        "kart",
        "カード",
        "信用卡",
        "銀行卡",
        "银行卡",
        "卡号",
        "卡號",
        "карт",
        "카드",
    ],
);

/// The number whose first group of digits goes from `start` to `end`.
pub(super) fn find(view: &View<'_>, start: usize, end: usize, hits: &mut Vec<Hit>) {
    let bytes = view.bytes;
    let first = end - start;
    if !(matches!(first, 4 | 6) || (12..=LONGEST).contains(&first))
        || is_decimal(bytes, start, end, first)
    {
        return;
    }
    let mut digits = [0_u8; LONGEST];
    let mut count = 0;
    let (mut from, mut to) = (start, end);
    let separator = at(bytes, end);
    let mut found = None;
    while count + (to - from) <= LONGEST {
        for (place, byte) in digits.iter_mut().skip(count).zip(slice(bytes, from, to)) {
            *place = byte - b'0';
        }
        count += to - from;
        let number = digits.get(..count).unwrap_or(&[]);
        if count >= 12 && !super::bytes::is_word(at(bytes, to)) && is_card(view, number, start, to)
        {
            found = Some(to);
        }
        if !matches!(separator, b' ' | b'-' | b'.' | b'_' | b'/') || at(bytes, to) != separator {
            break;
        }
        from = to + 1 + usize::from(at(bytes, to + 1) == separator);
        to = from + run(bytes, from, 8, |byte| byte.is_ascii_digit());
        if !(1..=7).contains(&(to - from)) || first > 7 {
            break;
        }
    }
    if let Some(end) = found {
        hits.push(Hit {
            start,
            end,
            what: Finding::Card,
        });
    }
}

/// The fraction or the whole part of a number with a point, or the last part of a UUID.
fn is_decimal(bytes: &[u8], start: usize, end: usize, length: usize) -> bool {
    length >= 12
        && (back(bytes, start, 1) == b'.' && back(bytes, start, 2).is_ascii_digit()
            || at(bytes, end) == b'.' && at(bytes, end + 1).is_ascii_digit())
}

/// Whether these digits are a card's.
pub(super) fn is_card(view: &View<'_>, digits: &[u8], start: usize, end: usize) -> bool {
    luhn(digits)
        && (is_issued(digits)
            || digits.iter().any(|&digit| digit != 0) && view.mentions(start, end, &WORDS))
}

/// Whether the check digit is right.
pub(super) fn luhn(digits: &[u8]) -> bool {
    const DOUBLED: [u32; 10] = [0, 2, 4, 6, 8, 1, 3, 5, 7, 9];
    let mut sum = 0;
    for (index, &digit) in digits.iter().rev().enumerate() {
        sum += if index % 2 == 1 {
            DOUBLED.get(usize::from(digit)).copied().unwrap_or(0)
        } else {
            u32::from(digit)
        };
    }
    sum % 10 == 0
}

/// Whether some issuer has numbers of this length that begin like this.
fn is_issued(digits: &[u8]) -> bool {
    let prefix = |length: usize| {
        digits
            .iter()
            .take(length)
            .fold(0_u32, |sum, &digit| sum * 10 + u32::from(digit))
    };
    let (two, three, four, six) = (prefix(2), prefix(3), prefix(4), prefix(6));
    let length = digits.len();
    match digits.first() {
        // Troy
        Some(9) => length == 16 && four == 9792,
        // American Express, Diners, JCB
        Some(3) => match length {
            14 => matches!(three, 300..=305 | 309) || matches!(two, 36 | 38 | 39),
            15 => matches!(two, 34 | 37),
            16..=19 => {
                matches!(four, 3528..=3589)
                    || matches!(three, 300..=305 | 309)
                    || matches!(two, 36 | 38 | 39)
            }
            _ => false,
        },
        Some(1) => length == 15 && four == 1800,
        // Mir, Mastercard; JCB
        Some(2) => {
            length == 16 && matches!(four, 2221..=2720)
                || (16..=19).contains(&length) && matches!(four, 2200..=2204)
                || length == 15 && four == 2131
        }
        // Visa
        Some(4) => matches!(length, 13 | 16 | 18 | 19),
        // Mastercard; Maestro, RuPay, Verve, Elo
        Some(5) => {
            length == 16 && matches!(two, 51..=55) || matches!(two, 50 | 56..=58) || four == 5893
        }
        // Discover, UnionPay, RuPay, Maestro, InstaPayment, Hipercard, Elo
        Some(6) => {
            let wide = matches!(two, 60 | 62 | 65)
                || matches!(three, 644..=649 | 637..=639)
                || matches!(four, 6277 | 6362 | 6363);
            let maestro = matches!(four, 6304 | 6390 | 6334 | 6706 | 6709 | 6771)
                || matches!(four, 6759..=6768)
                || matches!(six, 636_297 | 636_368);
            (16..=19).contains(&length) && wide || maestro
        }
        // UnionPay, RuPay
        Some(8) => (16..=19).contains(&length) && matches!(two, 81 | 82),
        // Maestro
        Some(0) => four == 604,
        _ => false,
    }
}
