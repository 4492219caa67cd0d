//! Arithmetic over ASCII digits and letters: check digits and calendar dates. Never panics: what does not fit is simply not valid.

/// The value of a digit, or of a letter counted on from it (`A` is 10); 99 for anything else.
pub(super) fn value(character: u8) -> u32 {
    char::from(character).to_digit(36).unwrap_or(99)
}

/// The number that `digits` spell; letters count as [`value`] does. For up to 18 characters.
pub(super) fn number(digits: &[u8]) -> u64 {
    digits.iter().fold(0, |sum, digit| {
        sum.wrapping_mul(10).wrapping_add(u64::from(value(*digit)))
    })
}

/// What [`part`] says of digits that are not there: no month, no day, no century.
const NOWHERE: u32 = 99_999;

/// The number in `length` digits from `start` on, as a part of a date is written.
pub(super) fn part(digits: &[u8], start: usize, length: usize) -> u32 {
    let piece = digits.get(start..start.saturating_add(length));
    piece.map_or(NOWHERE, |piece| {
        u32::try_from(number(piece)).unwrap_or(NOWHERE)
    })
}

/// The character at `index`, 0 past the end.
pub(super) fn at(characters: &[u8], index: usize) -> u8 {
    characters.get(index).copied().unwrap_or(0)
}

/// The sum of all values, each multiplied with the weight at its place.
pub(super) fn weigh(characters: &[u8], weights: &[u32]) -> u32 {
    let pairs = characters.iter().zip(weights);
    pairs
        .map(|(character, weight)| value(*character) * weight)
        .sum()
}

/// Whether there are only digits, and at least one.
pub(super) fn all_digits(characters: &[u8]) -> bool {
    !characters.is_empty() && characters.iter().all(u8::is_ascii_digit)
}

/// Whether all characters are the same: `111.111.111-11` has right check digits, and is nobody's.
pub(super) fn uniform(characters: &[u8]) -> bool {
    characters.windows(2).all(|pair| match pair {
        [left, right] => left == right,
        _ => true,
    })
}

/// The check of Luhn: cards, and the numbers of several countries.
pub(super) fn luhn(digits: &[u8]) -> bool {
    let doubled = |value: u32| value / 5 + value * 2 % 10;
    let sum: u32 = digits
        .iter()
        .rev()
        .enumerate()
        .map(|(place, digit)| {
            let value = value(*digit);
            if place % 2 == 0 {
                value
            } else {
                doubled(value)
            }
        })
        .sum();
    sum.is_multiple_of(10)
}

/// Whether `digit` writes the number `expected`, of one digit.
pub(super) fn is_digit(digit: u8, expected: u32) -> bool {
    digit.is_ascii_digit() && value(digit) == expected
}

/// Whether there is such a day in the Gregorian calendar.
pub(super) fn date(year: u32, month: u32, day: u32) -> bool {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    let days = match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if leap => 29,
        2 => 28,
        _ => return false,
    };
    (1..=days).contains(&day)
}

/// Whether there is such a day when only the last two digits of the year are known.
pub(super) fn short_date(year: u32, month: u32, day: u32) -> bool {
    year < 100 && (date(1900 + year, month, day) || date(2000 + year, month, day))
}

/// Whether somebody alive, or recently so, can be born in that year.
pub(super) fn lifetime(year: u32) -> bool {
    (1850..=2060).contains(&year)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn luhn_takes_what_it_should_and_no_other_last_digit() {
        for last in b'0'..=b'9' {
            let mut digits = *b"7992739871?";
            digits[10] = last;
            assert_eq!(luhn(&digits), last == b'3');
        }
    }

    #[test]
    fn dates_know_leap_years() {
        assert!(date(2000, 2, 29) && date(2024, 2, 29));
        assert!(!date(1900, 2, 29) && !date(2023, 2, 29));
        assert!(!date(2023, 13, 1) && !date(2023, 0, 1) && !date(2023, 4, 31) && !date(2023, 4, 0));
        assert!(short_date(0, 2, 29) && !short_date(101, 1, 1));
    }

    #[test]
    fn nothing_panics_past_the_end() {
        assert_eq!(at(b"", 3), 0);
        assert_eq!(part(b"12", 1, 4), NOWHERE);
        let _ = number(b"999999999999999999999999999");
        assert!(!all_digits(b""));
    }
}
