//! Tells by its last letters that a key ends with none of the words: most do.

use super::table::{Meaning, WORDS};

/// For each byte the number of its letter, the same for both cases; 0 for what is none.
static LETTERS: [u8; 256] = {
    let mut letters = [0; 256];
    let mut letter = 1;
    while letter <= 26 {
        letters[(b'@' + letter) as usize] = letter;
        letters[(b'`' + letter) as usize] = letter;
        letter += 1;
    }
    letters
};

/// How many bits there are for the ends of words.
const ENDS: usize = 1 << 13;

/// The place of the bit for words that end with these letters, by their numbers; none is 0.
const fn place(letters: [u8; 4]) -> usize {
    let sum = u32::from_le_bytes(letters).wrapping_mul(0x9E37_79B1);
    (sum >> (u32::BITS - ENDS.trailing_zeros())) as usize
}

/// Notes how a word ends. A short one stands alone, unless it ends other words too.
const fn note(ends: &mut [u64; ENDS / 64], word: &[u8], meaning: Meaning) {
    let mut letters = [0; 4];
    let mut count = 0;
    while count < 4 && count < word.len() {
        letters[3 - count] = LETTERS[word[word.len() - 1 - count] as usize];
        count += 1;
    }
    let mut other = 0;
    while other <= 26 {
        let place = place(letters);
        ends[place / 64] |= 1 << (place % 64);
        if count != 3 || !matches!(meaning, Meaning::EndsWith(_)) {
            break;
        }
        other += 1;
        letters[0] = other;
    }
    assert!(count > 2 || !matches!(meaning, Meaning::EndsWith(_)));
}

/// A bit for the last letters of each word, and by chance for a few others.
static LAST_LETTERS: [u64; ENDS / 64] = {
    let mut ends = [0; ENDS / 64];
    let mut list = 0;
    while list < WORDS.len() {
        let (meaning, words) = WORDS[list];
        let mut index = 0;
        while index < words.len() {
            note(&mut ends, words[index].as_bytes(), meaning);
            index += 1;
        }
        list += 1;
    }
    ends
};

/// For each last letter of a word, by its number, the bits of the letters before it.
static LAST_TWO: [u32; 32] = {
    let mut table = [0; 32];
    let mut list = 0;
    while list < WORDS.len() {
        let (_, words) = WORDS[list];
        let mut index = 0;
        while index < words.len() {
            let word = words[index].as_bytes();
            let before = if word.len() > 1 {
                LETTERS[word[word.len() - 2] as usize]
            } else {
                0
            };
            table[LETTERS[word[word.len() - 1] as usize] as usize] |= 1 << before;
            index += 1;
        }
        list += 1;
    }
    table
};

/// Whether some word may end with these bytes, the last one lowest.
#[inline]
pub(super) fn may_end(tail: u64) -> bool {
    let [last, second, third, fourth, ..] = tail.to_le_bytes();
    let letter = |byte: u8| LETTERS[usize::from(byte)];
    let (last, before) = (letter(last), letter(second));
    // Most end with other letters than these words.
    if LAST_TWO[usize::from(last & 31)] >> before & 1 == 0 {
        return false;
    }
    let letters = [letter(fourth), letter(third), before, last];
    let capitals = (second.is_ascii_uppercase(), third.is_ascii_uppercase());
    letters[3] != 0 && (is_noted(letters) || is_short(letters, capitals))
}

/// Whether a word of two or three letters may stand alone there: `_id`, or behind another one, as in `sessionId` and `userPin`.
#[inline]
fn is_short(letters: [u8; 4], (second, third): (bool, bool)) -> bool {
    let [_, before, middle, last] = letters;
    (before == 0 || second) && is_noted([0, 0, middle, last])
        || third && is_noted([0, before, middle, last])
}

#[inline]
fn is_noted(letters: [u8; 4]) -> bool {
    let place = place(letters);
    LAST_LETTERS
        .get(place / 64)
        .is_some_and(|bits| bits >> (place % 64) & 1 == 1)
}
