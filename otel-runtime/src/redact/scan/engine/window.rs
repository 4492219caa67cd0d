//! Says which words and signs among 64 bytes have to be looked at: most words have no digit, are short and stand alone, and no detector
//! could begin with them.

use super::super::bytes::{back, slice};
use super::super::lanes::{LANES, Lanes};

/// Some bytes of a text.
pub(super) struct Window {
    lanes: Lanes,
    /// Where in the text they begin.
    base: usize,
    /// Whether an escape may end in the first word.
    behind_slash: bool,
    /// Where the next window begins: no word goes on from this one to the next.
    end: usize,
}

/// A row of letters and digits.
#[derive(Clone, Copy)]
pub(super) struct Word {
    pub(super) start: usize,
    pub(super) end: usize,
    /// Whether there are digits in it.
    pub(super) digits: bool,
    /// Whether there is nothing else in it.
    pub(super) number: bool,
}

impl Word {
    pub(super) fn read(bytes: &[u8], start: usize, end: usize) -> Self {
        let text = slice(bytes, start, end);
        Self {
            start,
            end,
            digits: text.iter().any(u8::is_ascii_digit),
            number: text.iter().all(u8::is_ascii_digit),
        }
    }
}

/// The first place of which the bit is set.
pub(super) fn first(bits: u64) -> Option<usize> {
    (bits != 0).then_some(bits.trailing_zeros() as usize)
}

impl Window {
    /// What is from `base` on; nothing when a word begins there that is longer than a window.
    pub(super) fn at(bytes: &[u8], base: usize) -> Option<Self> {
        let lanes = Lanes::at(bytes, base);
        let mut end = LANES;
        if base + LANES < bytes.len() {
            // The last word may go on: it is left for the next window.
            end -= lanes.word.leading_ones() as usize;
        }
        let behind_slash = matches!(back(bytes, base, 1), b'%' | b'\\');
        (end > 0).then_some(Self {
            lanes,
            base,
            behind_slash,
            end: end.min(bytes.len() - base),
        })
    }

    pub(super) fn end(&self) -> usize {
        self.end
    }

    /// The places to look at: signs, and some of the letters and digits of each word.
    pub(super) fn of_interest(&self, every_word: bool) -> u64 {
        let Lanes {
            word,
            digit,
            sign,
            hyphen,
            comma,
            quote,
            slash,
            other,
            joint,
            b,
            w,
            j,
        } = self.lanes;
        let starts = word & !(word << 1);
        let longer_than = |length: u32| word >> length;
        // Where twelve letters and digits begin, and so on.
        let (two, four) = (word & word >> 1, word & word >> 1 & word >> 2 & word >> 3);
        let eight = four & four >> 4;
        let long = eight & four >> 8;
        let five_or_six = four & longer_than(4) & !(longer_than(5) & longer_than(6));
        let bearer = starts & b & five_or_six;
        let aws = w & starts << 1 & two & !longer_than(2);
        let jwt = j & starts << 2;
        let joined = word & joint >> 1;
        let escaped = starts & (slash << 1 | u64::from(self.behind_slash));
        let words = digit | starts & long | bearer | aws | jwt | joined | escaped;
        let signs = sign
            | hyphen & (hyphen >> 1 | 1 << (LANES - 1)) & !(hyphen << 1)
            | comma & (quote << 1 | 1)
            | slash
            | other;
        let all = words | signs | if every_word { starts } else { 0 };
        all & (u64::MAX >> (LANES - self.end))
    }

    pub(super) fn is_word(&self, place: usize) -> bool {
        self.lanes.word >> place & 1 == 1
    }

    pub(super) fn is_escape(&self, place: usize) -> bool {
        (self.lanes.slash | self.lanes.other) >> place & 1 == 1
    }

    /// The word at `place`, or what of it is behind `from`.
    pub(super) fn word(&self, place: usize, from: usize) -> Word {
        let around = !self.lanes.word;
        let start = LANES - (around & !(u64::MAX << place)).leading_zeros() as usize;
        let start = start.max(from);
        let end = place + (around >> place).trailing_zeros() as usize;
        let end = end.min(self.end);
        let inside = u64::MAX << start & u64::MAX >> (LANES - end);
        Word {
            start: self.base + start,
            end: self.base + end,
            digits: self.lanes.digit & inside != 0,
            number: !self.lanes.digit & inside == 0,
        }
    }
}
