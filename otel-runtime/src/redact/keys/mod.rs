//! Says of an attribute's key what is done at least to the value under it, from the table `keys.tsv`.
//!
//! The table is read by the compiler. A look-up is a `const fn` and needs no allocation: most keys are told apart by their first
//! letter, their length and their last two letters.

mod rows;

use self::rows::{BELOW, EXACT, Row, TAILS};
use super::Rule;

/// What the table says of a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Entry {
    /// What is done at least.
    pub(crate) minimum: Rule,
    /// What an error says of itself stands under this key: a message, a stack trace.
    pub(crate) of_error: bool,
    /// One of few names stands under this key, by convention: no free text.
    pub(crate) is_name: bool,
}

impl Entry {
    /// The table does not know the key.
    pub(crate) const NONE: Self = Self {
        minimum: Rule::Unset,
        of_error: false,
        is_name: false,
    };

    const fn and(self, row: &Row) -> Self {
        Self {
            minimum: self.minimum.combine(row.minimum),
            of_error: self.of_error || row.of_error,
            is_name: self.is_name || row.is_name,
        }
    }
}

/// Whether the table may have something to say of `key`. Wrongly yes for few, never wrongly no.
#[inline]
pub(crate) const fn is_special(key: &str) -> bool {
    let key = key.as_bytes();
    maybe_named(key) || maybe_tail(key)
}

/// What holds for all that stands under `key`: everything in the table that fits, joined.
pub(crate) const fn entry(key: &str) -> Entry {
    if !is_special(key) {
        return Entry::NONE;
    }
    let key = key.as_bytes();
    let mut entry = Entry::NONE;
    if let [first @ b'a'..=b'z', ..] = key {
        entry = below(key, letter(*first), exact(key, letter(*first), entry));
    }
    tails(without_index(key), entry)
}

// ===== By the first letter =====

/// For each first letter the lengths of the keys in the table; the highest bit for those that have keys below them.
const LENGTHS: [u64; 26] = {
    let mut lengths = [0; 26];
    let mut i = 0;
    while i < EXACT.len() {
        let pattern = EXACT[i].pattern;
        lengths[letter(pattern[0])] |= bit(pattern.len());
        i += 1;
    }
    let mut i = 0;
    while i < BELOW.len() {
        lengths[letter(BELOW[i].pattern[0])] |= bit(LONGEST);
        i += 1;
    }
    lengths
};

/// Longer keys are taken to be of this length.
const LONGEST: usize = 63;

/// All keys that have keys below them are at least this long.
const BELOW_SHORTEST: usize = {
    let mut shortest = LONGEST;
    let mut i = 0;
    while i < BELOW.len() {
        if BELOW[i].pattern.len() < shortest {
            shortest = BELOW[i].pattern.len();
        }
        i += 1;
    }
    shortest
};

#[inline]
const fn maybe_named(key: &[u8]) -> bool {
    let Some(first) = key.first() else {
        return false;
    };
    let first = first.wrapping_sub(b'a') as usize;
    if first >= 26 {
        return false;
    }
    let lengths = LENGTHS[first];
    let below = key.len() + 1 >= BELOW_SHORTEST && lengths & bit(LONGEST) != 0;
    below || lengths & bit(key.len()) != 0
}

/// Where in the table the keys with each first letter begin.
const EXACT_FROM: [usize; 27] = starts(EXACT);
const BELOW_FROM: [usize; 27] = starts(BELOW);

const fn starts(rows: &[Row]) -> [usize; 27] {
    let mut starts = [0; 27];
    let mut of = 0;
    while of < 26 {
        let mut count = 0;
        while count < rows.len() && letter(rows[count].pattern[0]) <= of {
            count += 1;
        }
        of += 1;
        starts[of] = count;
    }
    starts
}

const fn exact(key: &[u8], first: usize, mut entry: Entry) -> Entry {
    let mut i = EXACT_FROM[first];
    while i < EXACT_FROM[first + 1] {
        let row = &EXACT[i];
        if row.pattern.len() == key.len() && starts_with(key, row.pattern) {
            entry = entry.and(row);
        }
        i += 1;
    }
    entry
}

/// Patterns end in a dot; the key itself, without it, counts as well.
const fn below(key: &[u8], first: usize, mut entry: Entry) -> Entry {
    let mut i = BELOW_FROM[first];
    while i < BELOW_FROM[first + 1] {
        let row = &BELOW[i];
        if starts_with(key, row.pattern)
            || key.len() + 1 == row.pattern.len() && starts_with(row.pattern, key)
        {
            entry = entry.and(row);
        }
        i += 1;
    }
    entry
}

// ===== By the last words =====

/// For each last and last but one letter of words in the table, the letters before them.
const LAST_THREE: [u32; 32 * 32] = {
    let mut found = [0; 32 * 32];
    let mut i = 0;
    while i < TAILS.len() {
        let [last, second, third] = last_three(TAILS[i].pattern);
        found[last * 32 + second] |= 1 << third;
        i += 1;
    }
    found
};

/// The last three letters from behind, whatever is between them and behind them.
const fn last_three(mut key: &[u8]) -> [usize; 3] {
    let (mut last, mut second) = (26, 26);
    while let [rest @ .., byte] = key {
        key = rest;
        let letter = byte.to_ascii_lowercase().wrapping_sub(b'a') as usize;
        if letter >= 26 {
            continue;
        }
        if second < 26 {
            return [last, second, letter];
        }
        (last, second) = if last < 26 {
            (last, letter)
        } else {
            (letter, 26)
        };
    }
    // Fewer than three: nothing in the table is like that.
    [0, 0, 31]
}

#[inline]
const fn maybe_tail(key: &[u8]) -> bool {
    // Most keys end in three letters, or in two behind one sign.
    let straight = match key {
        [.., third, second, last] if is_letter(*third) => Some([*last, *second, *third]),
        [.., third, _, second, last] => Some([*last, *second, *third]),
        _ => None,
    };
    let [last, second, third] = match straight {
        Some([last, second, third]) if is_letter(last) && is_letter(second) && is_letter(third) => {
            [place(last), place(second), place(third)]
        }
        _ => last_three(key),
    };
    LAST_THREE[last * 32 + second] & (1 << third) != 0
}

/// From 0 to 31, for letters from 0 to 25.
#[inline]
const fn place(letter: u8) -> usize {
    ((letter | 0x20).wrapping_sub(b'a') & 31) as usize
}

#[inline]
const fn is_letter(byte: u8) -> bool {
    (byte | 0x20).wrapping_sub(b'a') < 26
}

/// `user.password.0` and `password2` are passwords too.
const fn without_index(mut key: &[u8]) -> &[u8] {
    while let [rest @ .., b'0'..=b'9' | b'.' | b'_' | b'-'] = key {
        key = rest;
    }
    key
}

const fn tails(key: &[u8], mut entry: Entry) -> Entry {
    let mut i = 0;
    while i < TAILS.len() {
        let row = &TAILS[i];
        if ends_with_words(key, row.pattern) {
            entry = entry.and(row);
        }
        i += 1;
    }
    entry
}

/// Whether the last words of `key`, in snake, kebab, camel or no case, are `words`, in snake case.
pub(super) const fn ends_with_words(mut key: &[u8], mut words: &[u8]) -> bool {
    let (mut first, mut second) = (0, 0);
    while let [more @ .., word] = words {
        words = more;
        match key {
            [rest @ .., b'_' | b'-' | b'.' | b' '] if *word == b'_' => key = rest,
            _ if *word == b'_' => {}
            [rest @ .., byte] if byte.to_ascii_lowercase() == *word => {
                (first, second) = (*byte, first);
                key = rest;
            }
            _ => return false,
        }
    }
    match key {
        [] => true,
        [.., before] => {
            let camel = !before.is_ascii_uppercase() || second.is_ascii_lowercase();
            !before.is_ascii_alphanumeric() || first.is_ascii_uppercase() && camel
        }
    }
}

// ===== Bytes =====

/// From 0 to 25, for letters.
#[inline]
const fn letter(byte: u8) -> usize {
    (byte.to_ascii_lowercase().wrapping_sub(b'a') % 26) as usize
}

#[inline]
const fn bit(at: usize) -> u64 {
    1 << if at < LONGEST { at } else { LONGEST }
}

const fn starts_with(mut text: &[u8], mut start: &[u8]) -> bool {
    loop {
        (text, start) = match (text, start) {
            (_, []) => return true,
            ([left, text @ ..], [right, start @ ..]) if *left == *right => (text, start),
            _ => return false,
        };
    }
}

#[cfg(test)]
mod tests;
