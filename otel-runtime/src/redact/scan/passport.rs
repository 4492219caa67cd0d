//! Tells numbers of passports and driving licences by a word near them, and the machine-readable lines of travel documents by their
//! check digits.

use super::candidate::Candidate;
use super::glossary::Topics;

/// What the words speak of.
pub(super) const TOPIC: Topics = Topics::bit(31);

/// Words for passports and driving licences. Their numbers are any few letters and digits, without a check.
#[rustfmt::skip]
pub(super) const WORDS: &[&str] = &[
    "passport", "personalausweis", "personalausweisnummer", "ausweis", "ausweisnummer", "ausweis nr", "carta d'identità",
    "carte d'identité", "identity card", "id card", "passports", "passport no", "passportno", "passport number",
    "passportnumber", "passeport", "pasaporte", "pasaport", "passaporte", "passaporto", "reisepass", "reisepassnummer",
    "passnummer", "pass nr", "paszport", "paszportu", "paspoort", "paspoortnummer", "passi", "passinumero", "passinro",
    "passin numero", "pasnummer", "pasport", "paspor", "pașaport", "pašaport", "útlevél", "pas č", "cestovní pas", "cestovný pas",
    "travel document", "travel doc", "mrz", "hộ chiếu", "паспорт", "паспорта", "διαβατήριο", "護照", "护照", "旅券", "パスポート", "여권",
    "หนังสือเดินทาง", "पासपोर्ट", "جواز", "דרכון", "driving licence", "driving license", "drivers licence",
    "drivers license", "driver licence", "driver license", "driver's licence", "driver's license", "driver s license",
    "driver s licence", "licence number", "license number", "licence no", "license no", "drivinglicence", "drivinglicense",
    "driverslicense", "driverlicense", "driverslicence", "dl number", "dl no", "dlno", "führerschein", "fÜhrerschein", "fuehrerschein",
    "führerscheinnummer", "permis de conduire", "permis", "licencia de conducir", "carnet de conducir",
    "permiso de conducir", "patente di guida", "patente", "carteira de motorista", "carta de condução", "cnh", "prawo jazdy",
    "rijbewijs", "rijbewijsnummer", "körkort", "ajokortti", "førerkort", "kørekort", "řidičský", "permis de conducere",
    "驾驶证", "驾照", "駕照", "駕駛執照", "運転免許", "免許証", "운전면허", "ใบขับขี่",
];

/// Whether the candidate, whole, is the number of a passport or a driving licence.
pub(super) fn check(candidate: Candidate<'_>) -> bool {
    let length = candidate.chars.len();
    if !(6..=18).contains(&length) {
        return false;
    }
    let digits = candidate
        .chars
        .iter()
        .filter(|character| character.is_ascii_digit())
        .count();
    // Most texts speak of nothing like it.
    if digits < 3 && length != 9 || !(candidate.context)(TOPIC) {
        return false;
    }
    let upper = !candidate.raw.iter().any(u8::is_ascii_lowercase);
    // A year or a count near the word is none, nor is a word with a number behind it; nor what is a part of a path.
    let shaped = (digits >= 4 || digits == 3 && upper)
        && length - digits <= 9
        && candidate
            .raw
            .split(|byte| matches!(byte, b' ' | b'-'))
            .all(numbered)
        || is_german(candidate.raw, digits);
    // The short name of a commit, rather.
    let hexadecimal = length > digits
        && candidate
            .raw
            .iter()
            .all(|byte| byte.is_ascii_digit() || matches!(byte, b'a'..=b'f'));
    let lone = match candidate.before {
        Some(b'\\' | b'@') => false,
        Some(b'/') => length > 6 && candidate.raw.len() == length,
        _ => true,
    };
    shaped && lone && !hexadecimal && !begins_with_month(candidate.raw)
}

/// Whether it is written like the numbers of Germany: nine capitals and digits, without vowels and what looks like another sign.
fn is_german(raw: &[u8], digits: usize) -> bool {
    raw.len() == 9
        && digits > 0
        && raw
            .iter()
            .all(|byte| byte.is_ascii_digit() || b"CFGHJKLMNPRTVWXYZ".contains(byte))
}

/// Whether a group is a part of a number: it has a digit, or is a short sign of a series in front.
fn numbered(group: &[u8]) -> bool {
    let whole = group.iter().all(u8::is_ascii_alphanumeric);
    let series = group.len() <= 2 && group.iter().all(u8::is_ascii_uppercase);
    whole && (series || group.iter().any(u8::is_ascii_digit))
}

/// Whether it begins as a day in a log does: `2026-11`.
fn begins_with_month(raw: &[u8]) -> bool {
    match raw {
        [b'1', b'9', rest @ ..] | [b'2', b'0', rest @ ..] => match rest {
            [y1, y2, b'-', m1, m2] | [y1, y2, b'-', m1, m2, b'-' | b' ', ..] => {
                [y1, y2, m1, m2].into_iter().all(u8::is_ascii_digit)
            }
            _ => false,
        },
        _ => false,
    }
}

/// A line is longer than this.
const SHORTEST_LINE: usize = 25;

/// Where the machine-readable line ends that begins at `at`, if one does.
///
/// A line with check digits has to fit them. A line of names has none; it begins with the kind of document and the country.
pub(super) fn mrz(text: &[u8], at: usize) -> Option<usize> {
    let rest = text.get(at..)?;
    let inside = |byte: &u8| byte.is_ascii_uppercase() || byte.is_ascii_digit() || *byte == b'<';
    // Most words are shorter than any line.
    if !rest.get(SHORTEST_LINE).is_some_and(inside) {
        return None;
    }
    let length = rest.iter().take(90).take_while(|byte| inside(byte)).count();
    // `<v>…</v>`: the last `<` begins the end of an element.
    let closing = length > 0 && rest.get(length - 1..=length) == Some(b"</");
    let length = length - usize::from(closing);
    let line = rest.get(..length)?;
    if !matches!(length, 30 | 36 | 44 | 72 | 88 | 90) {
        return (length > SHORTEST_LINE && names(line)).then_some(at + length);
    }
    (names(line) || numbers(line) || third(line)).then_some(at + length)
}

/// Whether the line begins as a document does and holds two fillers in a row.
fn names(line: &[u8]) -> bool {
    let [kind, second, c1, c2, c3, rest @ ..] = line else {
        return false;
    };
    let letter = |byte: &u8| byte.is_ascii_uppercase() || *byte == b'<';
    matches!(kind, b'P' | b'I' | b'A' | b'C' | b'V')
        && letter(second)
        && [c1, c2, c3].into_iter().all(letter)
        && rest.windows(2).any(|pair| pair == b"<<")
}

/// Whether it is the third of three lines, which holds names only: `ERIKSSON<<ANNA<MARIA<<<<<<<<<<`.
fn third(line: &[u8]) -> bool {
    line.len() == 30
        && line.first().is_some_and(u8::is_ascii_uppercase)
        && line
            .iter()
            .all(|byte| byte.is_ascii_uppercase() || *byte == b'<')
        && line.windows(2).any(|pair| pair == b"<<")
}

/// Whether the check digits of a number, of a birth date and of an expiry date fit, where the formats have them.
fn numbers(line: &[u8]) -> bool {
    let field = |start: usize, length: usize| {
        let (body, check) = (line.get(start..start + length), line.get(start + length));
        matches!((body, check), (Some(body), Some(check)) if checks(body, *check))
    };
    // Of two lines: number, nationality, birth, sex, expiry. Of three lines: the number on the first, the dates on the second.
    let two = line.len() >= 36 && field(0, 9) && field(13, 6) && field(21, 6);
    let first = line.len() == 30 && line.first().is_some_and(u8::is_ascii_uppercase) && field(5, 9);
    let second = line.len() == 30 && field(0, 6) && field(8, 6);
    two || first || second
}

/// The check digit of ICAO 9303: weights 7, 3, 1; a filler counts nothing.
fn checks(body: &[u8], check: u8) -> bool {
    let value = |byte: &u8| char::from(*byte).to_digit(36).unwrap_or(0);
    let sum: u32 = body
        .iter()
        .zip([7, 3, 1].into_iter().cycle())
        .map(|(byte, weight)| value(byte) * weight)
        .sum();
    let expected = sum % 10;
    body.iter().any(u8::is_ascii_alphanumeric) && char::from(check).to_digit(10) == Some(expected)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(raw: &str, word: &str) -> bool {
        let chars: Vec<u8> = raw.bytes().filter(u8::is_ascii_alphanumeric).collect();
        check(Candidate {
            chars: &chars,
            raw: raw.as_bytes(),
            before: Some(b' '),
            after: None,
            context: &|topics| topics.meet(TOPIC) && WORDS.contains(&word),
        })
    }

    #[test]
    fn a_number_is_one_only_next_to_a_word() {
        for number in [
            "C01X00T47",
            "123456789",
            "AB1234567",
            "E12345678",
            "MORGA657054SM9IJ",
        ] {
            assert!(
                found(number, "passport") && found(number, "driving licence"),
                "{number}"
            );
            assert!(!found(number, "order"), "{number}");
        }
        for none in [
            "2026",
            "holder",
            "A12",
            "2026-11-20",
            "20.11.2026",
            "internationalization20",
        ] {
            assert!(!found(none, "passport"), "{none}");
        }
    }

    #[test]
    fn machine_readable_lines_are_found_by_their_check_digits() {
        let lines = [
            "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<",
            "L898902C36UTO7408122F1204159ZE184226B<<<<<10",
            "I<UTOD231458907<<<<<<<<<<<<<<<",
            "7408122F1204159UTO<<<<<<<<<<<6",
            "D231458907UTO7408122F1204159<<<<<<<6",
        ];
        for line in lines {
            assert_eq!(mrz(line.as_bytes(), 0), Some(line.len()), "{line}");
            let within = format!("mrz: {line} end");
            assert_eq!(mrz(within.as_bytes(), 5), Some(5 + line.len()), "{line}");
        }
        for line in [
            "L898902C37UTO7408122F1204159ZE184226B<<<<<10",
            "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123",
            "<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<",
        ] {
            assert_eq!(mrz(line.as_bytes(), 0), None, "{line}");
        }
        assert_eq!(mrz(b"", 5), None);
    }
}
