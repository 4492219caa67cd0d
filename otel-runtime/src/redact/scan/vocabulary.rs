//! Lists of words that say what a number is, sorted at compile time by their first byte.

/// The most words of one list.
const MOST: usize = 192;

/// A list of words. Those of ASCII are in lower case.
pub(super) struct Vocabulary {
    words: [&'static str; MOST],
    /// For each first byte, in both cases, where its words begin and end.
    ranges: [(u8, u8); 256],
    /// Its place in the cache of a text.
    pub(super) slot: usize,
}

impl Vocabulary {
    pub(super) const fn new(slot: usize, list: &[&'static str]) -> Self {
        let mut words = [""; MOST];
        let mut ranges = [(0, 0); 256];
        let mut count = 0;
        let mut byte = 0;
        while byte < 256 {
            let start = count;
            let mut index = 0;
            while index < list.len() {
                if list[index].as_bytes()[0] as usize == byte {
                    words[count] = list[index];
                    count += 1;
                }
                index += 1;
            }
            #[expect(
                clippy::cast_possible_truncation,
                reason = "there are fewer than 256 words, or the line above does not compile"
            )]
            let range = (start as u8, count as u8);
            if count > start {
                ranges[byte] = range;
                if byte >= b'a' as usize && byte <= b'z' as usize {
                    ranges[byte - 32] = range;
                }
            }
            byte += 1;
        }
        assert!(count == list.len(), "each word has a first byte");
        Self {
            words,
            ranges,
            slot,
        }
    }

    /// The words that begin with this byte, in any case.
    pub(super) fn beginning_with(&self, byte: u8) -> &[&'static str] {
        let (start, end) = self
            .ranges
            .get(usize::from(byte))
            .copied()
            .unwrap_or((0, 0));
        self.words
            .get(usize::from(start)..usize::from(end))
            .unwrap_or(&[])
    }
}
