//! Looks for the words that say what a number is, close to it and in the key.

mod mentions;

use std::cell::RefCell;

pub(super) use self::mentions::Mentions;
use super::bytes::{at, run, run_back};
use super::finding::{is_behind_marker, marker_between};
use super::glossary::Topics;

/// How far around a candidate words count, in bytes.
const REACH: usize = 30;
/// How much further a word at the edge may go on.
const WORD: usize = 48;

/// A text as detectors see it, with the key that it stands under.
pub(super) struct View<'a> {
    pub(super) bytes: &'a [u8],
    pub(super) key: &'a [u8],
    /// All words are asked about, not only those of the detectors that are on by default.
    all: bool,
    /// The words around candidates: what stands there is read for them only once, however many candidates and detectors there are.
    mentions: &'a RefCell<Mentions>,
}

impl<'a> View<'a> {
    /// `all`: detectors will ask that are not on by default.
    pub(super) fn new(
        bytes: &'a [u8],
        key: &'a [u8],
        all: bool,
        mentions: &'a RefCell<Mentions>,
    ) -> Self {
        if let Ok(mut mentions) = mentions.try_borrow_mut() {
            mentions.forget();
        }
        Self {
            bytes,
            key,
            all,
            mentions,
        }
    }

    /// Whether a word of one of these topics stands close to the bytes from `start` to `end`, or in the key.
    ///
    /// What stands on the other side of a marker does not count, nor does the marker: the second scan must not see more than the
    /// first.
    pub(super) fn speaks_of(&self, start: usize, end: usize, topics: Topics) -> bool {
        let Ok(mut mentions) = self.mentions.try_borrow_mut() else {
            // Nobody else asks meanwhile; if somebody did, more would be withheld.
            return true;
        };
        if mentions.in_key(self.key, self.all).meet(topics) {
            return true;
        }
        let (from, to) = (self.reach_back(start), self.reach_on(end));
        mentions.read(self.bytes, from, to, self.all);
        let anywhere = mentions.speak_of(topics);
        anywhere
            && mentions.between(from, to).iter().any(|mention| {
                mention.topics.meet(topics)
                    && (mention.end <= start && !self.is_walled(mention.start, start)
                        || mention.start >= end
                            && mention.end <= to
                            && marker_between(self.bytes, end, mention.end).is_none())
            })
    }

    /// From where on words count that stand before `start`.
    fn reach_back(&self, start: usize) -> usize {
        let near = start.saturating_sub(REACH);
        near - run_back(self.bytes, near, WORD, goes_on)
    }

    /// To where words count that stand behind `end`.
    fn reach_on(&self, end: usize) -> usize {
        let near = (end + REACH).min(self.bytes.len());
        near + run(self.bytes, near, WORD, goes_on)
    }

    /// Whether a marker stands between a word and what is behind it.
    fn is_walled(&self, word: usize, start: usize) -> bool {
        (word + 1..=start)
            .any(|wall| at(self.bytes, wall - 1) == b']' && is_behind_marker(self.bytes, wall))
    }
}

/// Whether a name or a word of another script goes on with this byte.
fn goes_on(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_' || byte >= 0x80
}
