//! Notes where in a text words stand that say what a number is, in one pass over it.

use super::super::bytes::{at, back, rest, slice};
use super::super::glossary::{CORE, Topics, WHOLE, beginning};

/// The words of a part of a text, and of its key. The memory is reused for the next text.
#[derive(Default)]
pub(in super::super) struct Mentions {
    /// In the order of their beginnings.
    list: Vec<Mention>,
    /// What they speak of.
    spoken: Topics,
    /// From where on the text was read.
    from: usize,
    /// Up to there.
    to: usize,
    /// What is spoken of in the key, once that was asked.
    key: Option<Topics>,
}

/// A word, or several that belong together.
#[derive(Clone, Copy)]
pub(super) struct Mention {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) topics: Topics,
}

impl Mentions {
    /// Forgets the text that was read.
    pub(super) fn forget(&mut self) {
        self.clear(0);
        self.key = None;
    }

    fn clear(&mut self, from: usize) {
        self.list.clear();
        self.spoken = Topics::NONE;
        (self.from, self.to) = (from, from);
    }

    /// Whether a word of one of these topics stands in what was read.
    pub(super) fn speak_of(&self, topics: Topics) -> bool {
        self.spoken.meet(topics)
    }

    /// How much memory is kept for the next text, in bytes.
    pub(in super::super) fn size(&self) -> usize {
        self.list.capacity() * size_of::<Mention>()
    }

    /// What is spoken of in the key. `all`: with the words of all detectors, not only of those that are on by default.
    pub(super) fn in_key(&mut self, key: &[u8], all: bool) -> Topics {
        *self.key.get_or_insert_with(|| {
            let mut topics = Topics::NONE;
            each(key, 0, key.len(), all, |mention| {
                topics = topics.and(mention.topics);
            });
            topics
        })
    }

    /// Reads what words begin between these places, as far as that was not done.
    pub(super) fn read(&mut self, text: &[u8], from: usize, to: usize, all: bool) {
        // Candidates come in their order: what was read before is needed no more when there is a gap.
        if from < self.from || from > self.to {
            self.clear(from);
        }
        if to <= self.to {
            return;
        }
        let Self { list, spoken, .. } = self;
        each(text, self.to, to, all, |mention| {
            *spoken = spoken.and(mention.topics);
            match list.last_mut() {
                Some(last) if (last.start, last.end) == (mention.start, mention.end) => {
                    last.topics = last.topics.and(mention.topics);
                }
                _ => list.push(mention),
            }
        });
        self.to = to;
    }

    /// What begins between these places.
    pub(super) fn between(&self, start: usize, end: usize) -> &[Mention] {
        let first = self.list.partition_point(|mention| mention.start < start);
        let found = self.list.get(first..).unwrap_or(&[]);
        let count = found
            .iter()
            .position(|mention| mention.start >= end)
            .unwrap_or(found.len());
        found.get(..count).unwrap_or(found)
    }
}

/// How many bytes are looked at for beginnings of words before any word is.
const CHUNK: usize = 64;

const LOWER: u8 = 1;
const UPPER: u8 = 2;
const DIGIT: u8 = 4;
/// The beginning of a character that is not of ASCII.
const FOREIGN: u8 = 8;

/// The kind of a byte, as a bit. Without a table and a branch, so that many bytes are compared at once.
#[inline]
fn kind(byte: u8) -> u8 {
    let bit = |is: bool, kind: u8| u8::from(is) * kind;
    bit(byte.is_ascii_lowercase(), LOWER)
        | bit(byte.is_ascii_uppercase(), UPPER)
        | bit(byte.is_ascii_digit(), DIGIT)
        | bit(byte >= 0xC2, FOREIGN)
}

/// Whether a word begins with a byte of one kind behind one of the other: letters do behind what is no letter nor digit, and a capital
/// inside of `camelCase`; many scripts have no spaces.
#[inline]
fn is_beginning(kind: u8, before: u8) -> bool {
    let parted = before & (LOWER | UPPER | DIGIT) == 0;
    kind & FOREIGN != 0
        || kind & UPPER != 0 && before & (UPPER | DIGIT) == 0
        || kind & LOWER != 0 && parted
}

/// A bit for each place where a word begins.
fn beginnings(before: u8, chunk: &[u8]) -> u64 {
    let mut kinds = [0; CHUNK + 1];
    let (first, others) = kinds.split_at_mut(1);
    first.fill(kind(before));
    if let Ok(chunk) = <&[u8; CHUNK]>::try_from(chunk) {
        for (place, &byte) in others.iter_mut().zip(chunk) {
            *place = kind(byte);
        }
    } else {
        for (place, &byte) in others.iter_mut().zip(chunk) {
            *place = kind(byte);
        }
    }
    let mut beginnings = [0_u8; CHUNK];
    let pairs = kinds.iter().zip(kinds.iter().skip(1));
    for (beginning, (&before, &kind)) in beginnings.iter_mut().zip(pairs) {
        *beginning = u8::from(is_beginning(kind, before));
    }
    // The lowest bits of eight bytes, side by side.
    let (rows, _) = beginnings.as_chunks::<8>();
    rows.iter().rev().fold(0, |bits, row| {
        bits << 8 | u64::from_le_bytes(*row).wrapping_mul(0x0102_0408_1020_4080) >> 56
    })
}

/// Tells of each word in `text` that begins between `from` and `to`.
fn each(text: &[u8], from: usize, to: usize, all: bool, mut found: impl FnMut(Mention)) {
    let mut start = from;
    for chunk in slice(text, from, to).chunks(CHUNK) {
        let mut places = beginnings(back(text, start, 1), chunk);
        while places != 0 {
            let place = places.trailing_zeros() as usize;
            places &= places - 1;
            begins(text, start + place, all, &mut found);
        }
        start += chunk.len();
    }
}

/// Tells of the words that stand where one begins.
fn begins(text: &[u8], start: usize, all: bool, found: &mut impl FnMut(Mention)) {
    let first = beginning(rest(text, start));
    let words = if all {
        WHOLE.beginning_with(first)
    } else {
        CORE.beginning_with(first)
    };
    for word in words {
        if word.may_begin(first)
            && let Some(end) = phrase_end(text, start, word.text.as_bytes())
        {
            found(Mention {
                start,
                end,
                topics: word.topics,
            });
        }
    }
}

/// Where the words of `phrase` end that stand at `index`, when the last one ends where the phrase does, or with a plural.
fn phrase_end(text: &[u8], index: usize, phrase: &[u8]) -> Option<usize> {
    let mut index = index;
    for &wanted in phrase {
        let byte = at(text, index);
        if wanted == b' ' {
            index += usize::from(matches!(byte, b' ' | b'_' | b'-' | b'.' | b'/'));
        } else if byte.to_ascii_lowercase() == wanted {
            index += 1;
        } else {
            return None;
        }
    }
    let plural = at(text, index).eq_ignore_ascii_case(&b's') && ends_word(text, index + 1);
    (!back(phrase, phrase.len(), 1).is_ascii() || ends_word(text, index) || plural).then_some(index)
}

fn ends_word(text: &[u8], index: usize) -> bool {
    let next = at(text, index);
    // `phone2` is a phone; `ktp52` is the end of some name.
    let counted = next.is_ascii_digit() && at(text, index + 1).is_ascii_alphanumeric();
    !next.is_ascii_alphabetic() && !counted
        || next.is_ascii_uppercase() && back(text, index, 1).is_ascii_lowercase()
}
