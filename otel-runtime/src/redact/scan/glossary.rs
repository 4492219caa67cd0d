//! Words that say what a number is, each with the topics it speaks of: one look around a number answers for all detectors of identity
//! numbers.

use super::{national, passport};

/// A set of topics.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Topics(u32);

impl Topics {
    pub(super) const NONE: Self = Self(0);

    /// One topic, by its number.
    pub(super) const fn bit(number: u32) -> Self {
        Self(1 << number)
    }

    /// Both.
    pub(super) const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether they have a topic in common.
    pub(super) const fn meet(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
}

/// Words that speak of one topic.
pub(super) type List = (Topics, &'static [&'static str]);

/// The most words of all lists together.
const MOST: usize = 640;

/// The words of all lists, sorted by their first byte.
pub(super) struct Glossary {
    words: [(&'static str, Topics); MOST],
    /// For each first byte, where its words begin; those of the next byte begin where they end.
    starts: [u16; 257],
}

/// The words of all detectors of identity numbers.
pub(super) static GLOSSARY: Glossary =
    Glossary::new(&[national::LISTS, &[(passport::TOPIC, passport::WORDS)]]);

impl Glossary {
    const fn new(groups: &[&[List]]) -> Self {
        let mut starts = [0_u16; 257];
        let mut words = [("", Topics::NONE); MOST];
        let mut next = [0_u16; 257];
        // Counts first, then places: what is evaluated at compile time is to be short.
        let mut placing = false;
        loop {
            let mut group = 0;
            while group < groups.len() {
                let mut list = 0;
                while list < groups[group].len() {
                    let (topic, of_topic) = groups[group][list];
                    let mut index = 0;
                    while index < of_topic.len() {
                        let first = of_topic[index].as_bytes()[0] as usize;
                        if placing {
                            words[next[first] as usize] = (of_topic[index], topic);
                            next[first] += 1;
                        } else {
                            starts[first + 1] += 1;
                        }
                        index += 1;
                    }
                    list += 1;
                }
                group += 1;
            }
            if placing {
                return Self { words, starts };
            }
            let mut byte = 1;
            while byte < starts.len() {
                starts[byte] += starts[byte - 1];
                byte += 1;
            }
            next = starts;
            placing = true;
        }
    }

    /// The words that begin with this byte, in any case.
    pub(super) fn beginning_with(&self, byte: u8) -> &[(&'static str, Topics)] {
        let first = usize::from(byte.to_ascii_lowercase());
        let start = self.starts.get(first).copied().unwrap_or(0);
        let end = self.starts.get(first + 1).copied().unwrap_or(0);
        self.words
            .get(usize::from(start)..usize::from(end))
            .unwrap_or(&[])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_is_found_under_its_first_byte_with_its_topic() {
        for (topic, words) in national::LISTS
            .iter()
            .chain(&[(passport::TOPIC, passport::WORDS)])
        {
            for word in *words {
                let first = word.as_bytes()[0];
                assert!(!first.is_ascii_uppercase(), "{word}");
                assert!(
                    GLOSSARY.beginning_with(first).contains(&(*word, *topic)),
                    "{word}"
                );
                assert!(
                    GLOSSARY
                        .beginning_with(first.to_ascii_uppercase())
                        .contains(&(*word, *topic)),
                    "{word}"
                );
            }
        }
        assert!(GLOSSARY.beginning_with(0).is_empty() && GLOSSARY.beginning_with(b'!').is_empty());
    }
}
