//! Finds payment cards: the ranges of their issuers, their lengths and the check digit of Luhn.

use super::bytes::{at, back, is_hex, run, run_back, slice};
use super::context::View;
use super::finding::{Finding, Hit};
use super::glossary::Topics;

/// The longest card number.
const LONGEST: usize = 19;
/// Words beside which the check digit alone is enough.
pub(super) const WORDS: &[&str] = &[
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
];

/// The number whose first group of digits goes from `start` to `end`.
pub(super) fn find(view: &View<'_>, start: usize, end: usize, hits: &mut Vec<Hit>) {
    let bytes = view.bytes;
    let first = end - start;
    if !(matches!(first, 4 | 6) || (12..=LONGEST).contains(&first))
        || is_decimal(bytes, start, end, first)
    {
        return;
    }
    let separator = at(bytes, end);
    if first < 12 && !is_grouped(bytes, start, end) {
        return;
    }
    let mut digits = [0_u8; LONGEST];
    let mut count = 0;
    let (mut from, mut to) = (start, end);
    let (mut found, mut groups) = (None, 0);
    while count + (to - from) <= LONGEST {
        for (place, byte) in digits.iter_mut().skip(count).zip(slice(bytes, from, to)) {
            *place = byte - b'0';
        }
        count += to - from;
        let number = digits.get(..count).unwrap_or(&[]);
        groups += 1;
        // Nobody writes one in two.
        if count >= 12
            && groups != 2
            && !super::bytes::is_word(at(bytes, to))
            && is_card(view, number, start, to)
        {
            found = Some(to);
        }
        if !is_separator(separator) || at(bytes, to) != separator {
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

/// What may stand between groups.
fn is_separator(byte: u8) -> bool {
    matches!(byte, b' ' | b'-' | b'.' | b'_' | b'/')
}

/// Whether groups with the same sign between them follow the first one, up to the digits of a short number.
fn is_grouped(bytes: &[u8], start: usize, end: usize) -> bool {
    let separator = at(bytes, end);
    let (mut count, mut to) = (end - start, end);
    while count < 12 && is_separator(separator) && at(bytes, to) == separator {
        let from = to + 1 + usize::from(at(bytes, to + 1) == separator);
        let digits = run(bytes, from, 8, |byte| byte.is_ascii_digit());
        if !(1..=7).contains(&digits) {
            break;
        }
        count += digits;
        to = from + digits;
    }
    count >= 12
}

/// The fraction or the whole part of a number with a point, or the last part of a UUID.
fn is_decimal(bytes: &[u8], start: usize, end: usize, length: usize) -> bool {
    // Behind a `_` goes on what is written in hexadecimal digits, and maybe another base.
    let hexadecimal = back(bytes, start, 1) == b'_'
        && is_hex(back(bytes, start, 2))
        && back(bytes, start, 6) == b'_';
    length >= 12
        && (hexadecimal
            || back(bytes, start, 1) == b'.' && back(bytes, start, 2).is_ascii_digit()
            || at(bytes, end) == b'.' && at(bytes, end + 1).is_ascii_digit())
}

/// Whether these digits are a card's.
pub(super) fn is_card(view: &View<'_>, digits: &[u8], start: usize, end: usize) -> bool {
    // Twelve digits between colons are an account in the name of a cloud's resource.
    let account =
        digits.len() == 12 && back(view.bytes, start, 1) == b':' && at(view.bytes, end) == b':';
    luhn(digits)
        && (is_issued(digits) && !account && !is_trace(view.bytes, start)
            || digits.iter().any(|&digit| digit != 0) && view.speaks_of(start, end, Topics::CARD))
}

/// Whether it stands behind `trace_id=` or `span_id: `, as a decimal number.
#[cold]
fn is_trace(bytes: &[u8], start: usize) -> bool {
    let gap = run_back(bytes, start, 4, |byte| {
        matches!(byte, b'=' | b':' | b' ' | b'"')
    });
    let name = slice(bytes, (start - gap).saturating_sub(8), start - gap);
    gap > 0
        && [
            &b"trace_id"[..],
            b"trace.id",
            b"traceid",
            b"span_id",
            b"span.id",
            b"spanid",
        ]
        .iter()
        .any(|other| {
            let end = name.len().saturating_sub(other.len());
            slice(name, end, name.len()).eq_ignore_ascii_case(other)
        })
}

/// Whether the check digit is right.
pub(super) fn luhn(digits: &[u8]) -> bool {
    let (mut sum, mut twice) = (0_u32, false);
    for &digit in digits.iter().rev() {
        let digit = u32::from(digit);
        let counted = if twice { digit * 2 } else { digit };
        sum += if counted > 9 { counted - 9 } else { counted };
        twice = !twice;
    }
    sum % 10 == 0
}

/// Whether some issuer has numbers of this length that begin like this.
///
/// Ranges that hardly anybody uses any more, or at that length, count only next to a word: every range is a share of all numbers.
fn is_issued(digits: &[u8]) -> bool {
    let prefix = |length: usize| {
        digits
            .iter()
            .take(length)
            .fold(0_u32, |sum, &digit| sum * 10 + u32::from(digit))
    };
    let (two, three, four) = (prefix(2), prefix(3), prefix(4));
    // The ranges of one bank are few; those of the whole network are many, and count at the lengths that are in use.
    let known = matches!(
        four,
        5018..=5020 | 5038 | 5893 | 6304 | 6390 | 6759 | 6761..=6763 | 6334 | 6706 | 6709 | 6771
    );
    let maestro = known || matches!(two, 56..=58);
    match digits.len() {
        // Visa of old; Maestro
        12 => maestro,
        13 => two / 10 == 4 || maestro,
        // Diners; American Express, JCB of old
        14 => matches!(three, 300..=305 | 309) || matches!(two, 36 | 38 | 39) || known,
        15 => matches!(two, 34 | 37) || matches!(four, 1800 | 2131) || known,
        16 => sixteen(two, three, four) || maestro,
        17 | 18 => three == 622 || known,
        19 => {
            two / 10 == 4
                || matches!(two, 62 | 65)
                || matches!(three, 506 | 644..=649)
                || matches!(four, 6011 | 2200..=2204 | 3528..=3589)
                || known
        }
        _ => false,
    }
}

/// Whether some issuer has numbers of sixteen digits that begin like this, Maestro left out.
fn sixteen(two: u32, three: u32, four: u32) -> bool {
    match two / 10 {
        // Mir, Mastercard
        2 => matches!(four, 2200..=2204 | 2221..=2720),
        // JCB, RuPay
        3 => matches!(four, 3528..=3589) || matches!(three, 353 | 356),
        // Visa
        4 => true,
        // Mastercard; Verve, Elo, RuPay
        5 => matches!(two, 51..=55) || matches!(three, 506..=509),
        // UnionPay, Discover, RuPay, InstaPayment, Elo, Hipercard
        6 => {
            matches!(two, 62 | 65)
                || matches!(three, 606..=608 | 637..=639 | 644..=649)
                || matches!(four, 6011 | 6362 | 6363)
        }
        // Uzcard; Troy, Humo, Napas
        _ => matches!(four, 8600 | 9704 | 9792 | 9860),
    }
}
