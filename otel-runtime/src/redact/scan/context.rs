//! Looks for the words that say what a number is, close to it and in the key.

use std::cell::Cell;

use super::bytes::{at, back, slice};
use super::finding::{is_behind_marker, marker_between};
use super::glossary::{GLOSSARY, Topics};
use super::vocabulary::Vocabulary;

/// How many vocabularies there are.
pub(super) const SLOTS: usize = 8;

/// How far around a candidate words count, in bytes.
const REACH: usize = 30;
/// How much further a word at the edge may go on.
const WORD: usize = 48;

/// A text as detectors see it, with the key that it stands under.
pub(super) struct View<'a> {
    pub(super) bytes: &'a [u8],
    pub(super) key: &'a [u8],
    /// For each vocabulary whether some of its words are anywhere in the text or the key, once that was asked.
    anywhere: [Cell<Option<bool>>; SLOTS],
    /// What words anywhere in the text or the key speak of, once that was asked.
    spoken: Cell<Option<Topics>>,
}

impl<'a> View<'a> {
    pub(super) fn new(bytes: &'a [u8], key: &'a [u8]) -> Self {
        Self {
            bytes,
            key,
            anywhere: [const { Cell::new(None) }; SLOTS],
            spoken: Cell::new(None),
        }
    }

    /// Whether one of `words` stands close to the bytes from `start` to `end`, or in the key.
    ///
    /// Words of ASCII are in lower case and whole words; a space in them is any separator. Others are found anywhere. What
    /// stands on the other side of a marker does not count, nor does the marker: the second scan must not see more than the first.
    pub(super) fn near(&self, start: usize, end: usize, words: &[&str]) -> bool {
        let mut initials = [false; 256];
        for word in words {
            let first = at(word.as_bytes(), 0);
            initials[usize::from(first)] = true;
            initials[usize::from(first.to_ascii_uppercase())] = true;
        }
        self.around(start, end).into_iter().any(|text| {
            text.iter().enumerate().any(|(index, &byte)| {
                initials[usize::from(byte)]
                    && words
                        .iter()
                        .any(|word| is_word_at(text, index, word.as_bytes()))
            })
        })
    }

    /// The same for a list that is known when this is compiled.
    pub(super) fn mentions(&self, start: usize, end: usize, words: &Vocabulary) -> bool {
        let slot = self.anywhere.get(words.slot);
        let anywhere = slot.and_then(Cell::get).unwrap_or_else(|| {
            let found = has(self.bytes, words) || has(self.key, words);
            if let Some(slot) = slot {
                slot.set(Some(found));
            }
            found
        });
        anywhere
            && self
                .around(start, end)
                .into_iter()
                .any(|text| has(text, words))
    }

    /// Whether a word of one of these topics stands close to the bytes from `start` to `end`, or in the key.
    pub(super) fn speaks_of(&self, start: usize, end: usize, topics: Topics) -> bool {
        let spoken = self.spoken.get().unwrap_or_else(|| {
            let spoken = topics_of(self.bytes).and(topics_of(self.key));
            self.spoken.set(Some(spoken));
            spoken
        });
        spoken.meet(topics)
            && self
                .around(start, end)
                .into_iter()
                .any(|text| topics_of(text).meet(topics))
    }

    fn around(&self, start: usize, end: usize) -> [&[u8]; 3] {
        let before = slice(self.bytes, self.reach_back(start), start);
        let after = slice(self.bytes, end, self.reach_on(end));
        [before, after, self.key]
    }

    fn reach_back(&self, start: usize) -> usize {
        let mut from = start.saturating_sub(REACH);
        let edge = from.saturating_sub(WORD);
        while from > edge && goes_on(back(self.bytes, from, 1)) {
            from -= 1;
        }
        (from + 1..=start)
            .rev()
            .find(|&wall| is_behind_marker(self.bytes, wall))
            .unwrap_or(from)
    }

    fn reach_on(&self, end: usize) -> usize {
        let mut to = (end + REACH).min(self.bytes.len());
        let edge = (to + WORD).min(self.bytes.len());
        while to < edge && goes_on(at(self.bytes, to)) {
            to += 1;
        }
        marker_between(self.bytes, end, to).unwrap_or(to)
    }
}

/// Whether a name or a word of another script goes on with this byte.
fn goes_on(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_' || byte >= 0x80
}

/// Whether one of `words` is in `text`.
fn has(text: &[u8], words: &Vocabulary) -> bool {
    text.iter().enumerate().any(|(index, &byte)| {
        let candidates = words.beginning_with(byte);
        !candidates.is_empty()
            && (!byte.is_ascii() || begins_word(text, index))
            && candidates
                .iter()
                .any(|word| matches_phrase(text, index, word.as_bytes()))
    })
}

/// What the words in `text` speak of.
fn topics_of(text: &[u8]) -> Topics {
    let mut spoken = Topics::NONE;
    for (index, &byte) in text.iter().enumerate() {
        let words = GLOSSARY.beginning_with(byte);
        if !words.is_empty() && (!byte.is_ascii() || begins_word(text, index)) {
            for (word, topics) in words {
                if matches_phrase(text, index, word.as_bytes()) {
                    spoken = spoken.and(*topics);
                }
            }
        }
    }
    spoken
}

fn is_word_at(text: &[u8], index: usize, word: &[u8]) -> bool {
    (!at(word, 0).is_ascii() || begins_word(text, index)) && matches_phrase(text, index, word)
}

/// Whether a word begins there: behind something that is no letter nor digit, or with a capital inside of `camelCase`.
fn begins_word(text: &[u8], index: usize) -> bool {
    let before = back(text, index, 1);
    !before.is_ascii_alphanumeric()
        || before.is_ascii_lowercase() && at(text, index).is_ascii_uppercase()
}

/// Whether the words of `phrase` stand there, and the last one ends where the phrase does, or with a plural.
fn matches_phrase(text: &[u8], index: usize, phrase: &[u8]) -> bool {
    let mut index = index;
    for &wanted in phrase {
        if wanted == b' ' {
            if matches!(at(text, index), b' ' | b'_' | b'-' | b'.' | b'/') {
                index += 1;
            }
        } else if at(text, index).to_ascii_lowercase() == wanted {
            index += 1;
        } else {
            return false;
        }
    }
    let next = at(text, index);
    !back(phrase, phrase.len(), 1).is_ascii()
        || ends_word(text, index)
        || next.eq_ignore_ascii_case(&b's') && ends_word(text, index + 1)
}

fn ends_word(text: &[u8], index: usize) -> bool {
    let next = at(text, index);
    // `phone2` is a phone; `ktp52` is the end of some name.
    let counted = next.is_ascii_digit() && at(text, index + 1).is_ascii_alphanumeric();
    !next.is_ascii_alphabetic() && !counted
        || next.is_ascii_uppercase() && back(text, index, 1).is_ascii_lowercase()
}
