//! Words that say what a number is, each with the topics it speaks of: one look at a text answers for all detectors.

use super::{card, device, entropy, national, passport, phone, ssn};

/// A set of topics.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Topics(u64);

impl Topics {
    pub(super) const NONE: Self = Self(0);
    // Those below are the ones of `national` and `passport`.
    pub(super) const CARD: Self = Self::bit(32);
    pub(super) const SSN: Self = Self::bit(33);
    pub(super) const PHONE: Self = Self::bit(34);
    pub(super) const CALL: Self = Self::bit(35);
    pub(super) const HANDSET: Self = Self::bit(36);
    pub(super) const ADVERTISING: Self = Self::bit(37);
    pub(super) const ANDROID: Self = Self::bit(38);
    pub(super) const HARDWARE: Self = Self::bit(39);
    pub(super) const SECRET: Self = Self::bit(40);

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

/// Words that speak of one topic. Those of ASCII are in lower case, and a space in them is any separator, or none.
pub(super) type List = (Topics, &'static [&'static str]);

/// What detectors ask about that are always on, or on by default.
const CORE_LISTS: &[List] = &[
    (Topics::CARD, card::WORDS),
    (Topics::SSN, ssn::WORDS),
    (Topics::PHONE, phone::WORDS),
    (Topics::CALL, phone::OTHER_WORDS),
];
/// What the others ask about.
const FURTHER_LISTS: &[List] = &[
    (Topics::HANDSET, device::HANDSET),
    (Topics::ADVERTISING, device::ADVERTISING),
    (Topics::ANDROID, device::ANDROID),
    (Topics::HARDWARE, device::HARDWARE),
    (Topics::SECRET, entropy::WORDS),
    (passport::TOPIC, passport::WORDS),
];

/// The words of the detectors that are on by default.
pub(super) static CORE: Glossary<384> = Glossary::new(&[CORE_LISTS]);
/// The words of all detectors.
pub(super) static WHOLE: Glossary<1280> =
    Glossary::new(&[CORE_LISTS, FURTHER_LISTS, national::LISTS]);

/// How many groups words are sorted into, by their first two bytes.
const GROUPS: usize = 1024;
/// What may stand for a space.
const SPACES: [u8; 5] = *b" _-./";

/// A word, or several with spaces between them.
#[derive(Clone, Copy)]
pub(super) struct Phrase {
    pub(super) text: &'static str,
    pub(super) topics: Topics,
    /// What of its beginning has to stand there, and its bits that count.
    first: u32,
    mask: u32,
}

impl Phrase {
    const NONE: Self = Self {
        text: "",
        topics: Topics::NONE,
        first: 0,
        mask: 0,
    };

    const fn new(text: &'static str, topics: Topics) -> Self {
        let bytes = text.as_bytes();
        let (mut first, mut mask, mut index) = (0, 0, 0);
        while index < 4 && index < bytes.len() && bytes[index] != b' ' {
            first |= ((bytes[index] | CASE) as u32) << (8 * index);
            mask |= 0xFF << (8 * index);
            index += 1;
        }
        Self {
            text,
            topics,
            first,
            mask,
        }
    }

    /// Whether it may stand where these bytes do: most begin in another way.
    pub(super) fn may_begin(&self, first: u32) -> bool {
        first & self.mask == self.first
    }
}

/// The bit that tells small letters from capitals.
const CASE: u8 = 0x20;

/// The first four bytes of `text`, without the difference between small letters and capitals.
pub(super) fn beginning(text: &[u8]) -> u32 {
    let bytes = match text.first_chunk::<4>() {
        Some(bytes) => *bytes,
        None => std::array::from_fn(|index| text.get(index).copied().unwrap_or(0)),
    };
    u32::from_le_bytes(bytes) | u32::from_le_bytes([CASE; 4])
}

/// Words, sorted by their first two bytes: what stands in a text mostly begins like none of them.
pub(super) struct Glossary<const MOST: usize> {
    words: [Phrase; MOST],
    /// For each group where its words begin; those of the next one begin where they end.
    starts: [u16; GROUPS + 1],
}

/// The group of the words that begin with these bytes, in any case.
const fn group(first: u8, second: u8) -> usize {
    ((((first | CASE) as usize) * 37) ^ (((second | CASE) as usize) * 5)) % GROUPS
}

impl<const MOST: usize> Glossary<MOST> {
    const fn new(sources: &[&[List]]) -> Self {
        let mut starts = [0_u16; GROUPS + 1];
        let mut words = [Phrase::NONE; MOST];
        let mut next = [0_u16; GROUPS + 1];
        // Counts first, then places: what is evaluated at compile time is to be short.
        let mut placing = false;
        loop {
            let mut source = 0;
            while source < sources.len() {
                let mut list = 0;
                while list < sources[source].len() {
                    let (topic, of_topic) = sources[source][list];
                    let mut index = 0;
                    while index < of_topic.len() {
                        let word = of_topic[index].as_bytes();
                        // A space behind the first letter stands for any of these, or for the letter behind it.
                        let spaced = word[1] == b' ';
                        let mut way = 0;
                        while way == 0 || spaced && way <= SPACES.len() {
                            let second = match (spaced, way) {
                                (false, _) => word[1],
                                (true, 0) => word[2],
                                (true, _) => SPACES[way - 1],
                            };
                            let group = group(word[0], second);
                            if placing {
                                words[next[group] as usize] = Phrase::new(of_topic[index], topic);
                                next[group] += 1;
                            } else {
                                starts[group + 1] += 1;
                            }
                            way += 1;
                        }
                        index += 1;
                    }
                    list += 1;
                }
                source += 1;
            }
            if placing {
                return Self { words, starts };
            }
            let mut group = 1;
            while group < starts.len() {
                starts[group] += starts[group - 1];
                group += 1;
            }
            next = starts;
            placing = true;
        }
    }

    /// The words that may begin with these bytes, as `beginning` reads them.
    pub(super) fn beginning_with(&self, first: u32) -> &[Phrase] {
        let [first, second, ..] = first.to_le_bytes();
        let group = group(first, second);
        let start = self.starts.get(group).copied().unwrap_or(0);
        let end = self.starts.get(group + 1).copied().unwrap_or(0);
        self.words
            .get(usize::from(start)..usize::from(end))
            .unwrap_or(&[])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn finds<const MOST: usize>(glossary: &Glossary<MOST>, text: &str, of: &str) -> bool {
        let first = beginning(text.as_bytes());
        glossary
            .beginning_with(first)
            .iter()
            .any(|word| word.text == of && word.may_begin(first))
    }

    #[test]
    fn every_word_is_found_by_its_beginning() {
        let all = [CORE_LISTS, FURTHER_LISTS, national::LISTS].concat();
        for (topic, words) in all {
            let core = CORE_LISTS.iter().any(|(other, _)| *other == topic);
            for word in words {
                let first = word.as_bytes()[0];
                assert!(first >= 0x80 || first.is_ascii_lowercase(), "{word}");
                for separator in ["", " ", "_", "-", ".", "/"] {
                    let text = word.replace(' ', separator);
                    for text in [text.to_ascii_uppercase(), text] {
                        assert!(finds(&WHOLE, &text, word), "{text}");
                        assert!(!core || finds(&CORE, &text, word), "{text}");
                    }
                }
            }
        }
        assert!(!finds(&WHOLE, "", "") && !finds(&WHOLE, "zzz", "phone"));
    }
}
