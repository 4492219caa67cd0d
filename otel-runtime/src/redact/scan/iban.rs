//! Finds international bank account numbers: the length of their country and the remainder by 97.

use super::bytes::{at, is_word, slice};
use super::context::View;
use super::finding::{Finding, Hit};

/// Countries and the lengths of their numbers.
const COUNTRIES: &[(&[u8; 2], usize)] = &[
    (b"AD", 24),
    (b"AE", 23),
    (b"AL", 28),
    (b"AO", 25),
    (b"AT", 20),
    (b"AZ", 28),
    (b"BA", 20),
    (b"BE", 16),
    (b"BF", 28),
    (b"BG", 22),
    (b"BH", 22),
    (b"BI", 27),
    (b"BJ", 28),
    (b"BR", 29),
    (b"BY", 28),
    (b"CF", 27),
    (b"CG", 27),
    (b"CH", 21),
    (b"CI", 28),
    (b"CM", 27),
    (b"CR", 22),
    (b"CV", 25),
    (b"CY", 28),
    (b"CZ", 24),
    (b"DE", 22),
    (b"DJ", 27),
    (b"DK", 18),
    (b"DO", 28),
    (b"DZ", 26),
    (b"EE", 20),
    (b"EG", 29),
    (b"ES", 24),
    (b"FI", 18),
    (b"FK", 18),
    (b"FO", 18),
    (b"FR", 27),
    (b"GA", 27),
    (b"GB", 22),
    (b"GE", 22),
    (b"GI", 23),
    (b"GL", 18),
    (b"GQ", 27),
    (b"GR", 27),
    (b"GT", 28),
    (b"GW", 25),
    (b"HN", 28),
    (b"HR", 21),
    (b"HU", 28),
    (b"IE", 22),
    (b"IL", 23),
    (b"IQ", 23),
    (b"IR", 26),
    (b"IS", 26),
    (b"IT", 27),
    (b"JO", 30),
    (b"KM", 27),
    (b"KW", 30),
    (b"KZ", 20),
    (b"LB", 28),
    (b"LC", 32),
    (b"LI", 21),
    (b"LT", 20),
    (b"LU", 20),
    (b"LV", 21),
    (b"LY", 25),
    (b"MA", 28),
    (b"MC", 27),
    (b"MD", 24),
    (b"ME", 22),
    (b"MG", 27),
    (b"MK", 19),
    (b"ML", 28),
    (b"MN", 20),
    (b"MR", 27),
    (b"MT", 31),
    (b"MU", 30),
    (b"MZ", 25),
    (b"NE", 28),
    (b"NI", 28),
    (b"NL", 18),
    (b"NO", 15),
    (b"OM", 23),
    (b"PK", 24),
    (b"PL", 28),
    (b"PS", 29),
    (b"PT", 25),
    (b"QA", 29),
    (b"RO", 24),
    (b"RS", 22),
    (b"RU", 33),
    (b"SA", 24),
    (b"SC", 31),
    (b"SD", 18),
    (b"SE", 24),
    (b"SI", 19),
    (b"SK", 24),
    (b"SM", 27),
    (b"SN", 28),
    (b"SO", 23),
    (b"ST", 25),
    (b"SV", 28),
    (b"TD", 27),
    (b"TG", 28),
    (b"TL", 23),
    (b"TN", 24),
    (b"TR", 26),
    (b"UA", 29),
    (b"VA", 22),
    (b"VG", 24),
    (b"XK", 20),
    (b"YE", 30),
];

/// The number that begins with the word at `start`, which may have `IBAN` written before it without a space.
pub(super) fn find(view: &View<'_>, start: usize, hits: &mut Vec<Hit>) {
    let bytes = view.bytes;
    let glued = slice(bytes, start, start + 4).eq_ignore_ascii_case(b"IBAN");
    let start = if glued { start + 4 } else { start };
    let country = [
        at(bytes, start).to_ascii_uppercase(),
        at(bytes, start + 1).to_ascii_uppercase(),
    ];
    if !at(bytes, start + 2).is_ascii_digit() || !at(bytes, start + 3).is_ascii_digit() {
        return;
    }
    let Some(&(_, length)) = COUNTRIES.iter().find(|(code, _)| **code == country) else {
        return;
    };
    if let Some(end) = end(bytes, start, length) {
        hits.push(Hit {
            start,
            end,
            what: Finding::Iban,
        });
    }
}

/// Where the number ends, if it has that length and leaves 1 when it is divided by 97, its first four signs last.
fn end(bytes: &[u8], start: usize, length: usize) -> Option<usize> {
    let mut signs = [0_u8; 34];
    let (mut index, mut count) = (start, 0);
    while count < length {
        let byte = at(bytes, index);
        if is_word(byte) {
            *signs.get_mut(count)? = byte.to_ascii_uppercase();
            count += 1;
        } else if !(matches!(byte, b' ' | b'-' | b'.' | b'_') && is_word(at(bytes, index + 1))) {
            return None;
        }
        index += 1;
    }
    if is_word(at(bytes, index)) {
        return None;
    }
    let (head, tail) = signs.get(..length)?.split_at_checked(4)?;
    let rest = tail
        .iter()
        .chain(head)
        .fold(0_u32, |rest, &sign| match sign {
            b'0'..=b'9' => (rest * 10 + u32::from(sign - b'0')) % 97,
            _ => (rest * 100 + u32::from(sign - b'A') + 10) % 97,
        });
    (rest == 1).then_some(index)
}
