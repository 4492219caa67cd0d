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
}

impl Entry {
    const NONE: Self = Self {
        minimum: Rule::Unset,
        of_error: false,
    };

    const fn and(self, row: &Row) -> Self {
        Self {
            minimum: self.minimum.combine(row.minimum),
            of_error: self.of_error || row.of_error,
        }
    }
}

/// What holds for all that stands under `key`: everything in the table that fits, joined.
#[inline]
pub(crate) const fn entry(key: &str) -> Entry {
    let key = key.as_bytes();
    let mut entry = Entry::NONE;
    if maybe_exact(key) {
        entry = exact(key, entry);
    }
    if maybe_below(key) {
        entry = below(key, entry);
    }
    let tail = without_index(key);
    if maybe_tail(tail) {
        entry = tails(tail, entry);
    }
    entry
}

// ===== Whole keys =====

/// For each first letter the lengths of the keys in the table.
const LENGTHS: [u64; 26] = {
    let mut lengths = [0; 26];
    let mut i = 0;
    while i < EXACT.len() {
        let pattern = EXACT[i].pattern;
        lengths[letter(pattern[0])] |= bit(pattern.len());
        i += 1;
    }
    lengths
};

#[inline]
const fn maybe_exact(key: &[u8]) -> bool {
    match key {
        [first @ b'a'..=b'z', ..] => LENGTHS[letter(*first)] & bit(key.len()) != 0,
        _ => false,
    }
}

const fn exact(key: &[u8], mut entry: Entry) -> Entry {
    let mut i = 0;
    while i < EXACT.len() {
        let row = &EXACT[i];
        if row.pattern.len() == key.len() && starts_with(key, row.pattern) {
            entry = entry.and(row);
        }
        i += 1;
    }
    entry
}

// ===== Keys below a key =====

/// The first letters of these rows, as a set of bits.
const BELOW_FIRST: u64 = {
    let mut first = 0;
    let mut i = 0;
    while i < BELOW.len() {
        first |= bit(letter(BELOW[i].pattern[0]));
        i += 1;
    }
    first
};

/// The shortest of these rows.
const BELOW_SHORTEST: usize = {
    let mut shortest = usize::MAX;
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
const fn maybe_below(key: &[u8]) -> bool {
    match key {
        [first @ b'a'..=b'z', ..] => {
            key.len() + 1 >= BELOW_SHORTEST && BELOW_FIRST & bit(letter(*first)) != 0
        }
        _ => false,
    }
}

/// Patterns end in a dot; the key itself, without it, counts as well.
const fn below(key: &[u8], mut entry: Entry) -> Entry {
    let mut i = 0;
    while i < BELOW.len() {
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

// ===== Last words =====

/// For each last letter the letters before it.
const LAST_TWO: [u32; 26] = {
    let mut found = [0; 26];
    let mut i = 0;
    while i < TAILS.len() {
        if let [.., before, last] = TAILS[i].pattern {
            found[letter(*last)] |= 1 << letter(*before);
        }
        i += 1;
    }
    found
};

#[inline]
const fn maybe_tail(key: &[u8]) -> bool {
    match key {
        [.., before, last] if before.is_ascii_alphabetic() && last.is_ascii_alphabetic() => {
            LAST_TWO[letter(*last)] & (1 << letter(*before)) != 0
        }
        _ => false,
    }
}

/// `user.password.0` and `password2` are passwords too.
#[inline]
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
    1 << (at % 64)
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
