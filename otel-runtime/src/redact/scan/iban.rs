//! Finds international bank account numbers: the length of their country and the remainder by 97.

use super::bytes::{at, is_word, starts_with};
use super::context::View;
use super::finding::{Finding, Hit};

/// Countries, and the lengths of their numbers.
const COUNTRIES: &[u8] = b"\
    AD24 AE23 AL28 AO25 AT20 AZ28 BA20 BE16 BF28 BG22 BH22 BI27 BJ28 BR29 BY28 CF27 CG27 \
    CH21 CI28 CM27 CR22 CV25 CY28 CZ24 DE22 DJ27 DK18 DO28 DZ26 EE20 EG29 ES24 FI18 FK18 \
    FO18 FR27 GA27 GB22 GE22 GI23 GL18 GQ27 GR27 GT28 GW25 HN28 HR21 HU28 IE22 IL23 IQ23 \
    IR26 IS26 IT27 JO30 KM27 KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21 LY25 MA28 MC27 MD24 \
    ME22 MG27 MK19 ML28 MN20 MR27 MT31 MU30 MZ25 NE28 NI28 NL18 NO15 OM23 PK24 PL28 PS29 \
    PT25 QA29 RO24 RS22 RU33 SA24 SC31 SD18 SE24 SI19 SK24 SM27 SN28 SO23 ST25 SV28 TD27 \
    TG28 TL23 TN24 TR26 UA29 VA22 VG24 XK20 YE30";

/// Countries whose numbers have no letters behind the country.
const NUMERIC: &[u8] =
    b"AE AT BA BE CZ DE DK EE EG ES FI FO GL HR HU IL IS LT ME MN NO PL PT RS SE SI SK TL TN VA XK";

/// The number that begins with the word at `start`, which may have `IBAN` written before it without a space.
pub(super) fn find(view: &View<'_>, start: usize, hits: &mut Vec<Hit>) {
    let bytes = view.bytes;
    let glued = starts_with(bytes, start, b"iban");
    let start = if glued { start + 4 } else { start };
    if !at(bytes, start + 2).is_ascii_digit() || !at(bytes, start + 3).is_ascii_digit() {
        return;
    }
    let country = [
        at(bytes, start).to_ascii_uppercase(),
        at(bytes, start + 1).to_ascii_uppercase(),
    ];
    let Some(length) = length(country) else {
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

/// How long the numbers of each country are, by its two letters; 0 when it has none.
static LENGTHS: [[u8; 26]; 26] = {
    let mut lengths = [[0; 26]; 26];
    let mut index = 0;
    while index < COUNTRIES.len() {
        let (first, second) = (COUNTRIES[index] - b'A', COUNTRIES[index + 1] - b'A');
        let (tens, ones) = (COUNTRIES[index + 2] - b'0', COUNTRIES[index + 3] - b'0');
        lengths[first as usize][second as usize] = tens * 10 + ones;
        index += 5;
    }
    lengths
};

/// How long the numbers of a country are.
fn length([first, second]: [u8; 2]) -> Option<usize> {
    let letter = |byte: u8| usize::from(byte.wrapping_sub(b'A'));
    let length = *LENGTHS.get(letter(first))?.get(letter(second))?;
    (length > 0).then_some(usize::from(length))
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
        } else if !(matches!(byte, b' ' | b'-' | b'.') && is_word(at(bytes, index + 1))) {
            return None;
        }
        index += 1;
    }
    let digits = signs.get(2..length)?.iter().all(u8::is_ascii_digit);
    if is_word(at(bytes, index))
        || !digits
            && NUMERIC
                .chunks(3)
                .any(|code| code.starts_with(signs.get(..2).unwrap_or(b"-")))
    {
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
