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

/// What the detectors look at that are not on by default.
#[derive(Clone, Copy)]
pub(super) struct Further {
    /// Lines of travel documents: there are `<` in the text.
    pub(super) zones: bool,
}

/// The bits in `seeds`, and those before each up to the beginning of its word, fifteen at most.
fn towards_start(seeds: u64, word: u64) -> u64 {
    let (mut bits, mut inside) = (seeds, word);
    for distance in [1, 2, 4, 8] {
        bits |= inside & bits >> distance;
        inside &= inside >> distance;
    }
    bits
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
#[inline]
pub(super) fn first(bits: u64) -> Option<usize> {
    (bits != 0).then_some(bits.trailing_zeros() as usize)
}

impl Window {
    /// What is from `base` on; nothing when a word begins there that is longer than a window.
    #[inline]
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

    #[inline]
    pub(super) fn end(&self) -> usize {
        self.end
    }

    /// The places to look at: signs, and the last letter or digit of each word. `further`: also what only detectors look at that are
    /// not on by default.
    #[inline]
    pub(super) fn of_interest(&self, further: Option<Further>) -> u64 {
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
            path,
            open,
            space,
            close,
            spice,
            b,
            w,
            j,
        } = self.lanes;
        let starts = word & !(word << 1);
        let lasts = word & !(word >> 1);
        let inner = word & !lasts;
        // The ends of the words in which there is one of these: the sum carries on to there.
        let ends_of = |bits: u64| (inner.wrapping_add(inner & bits) | bits) & lasts;
        let (two, four) = (word & word >> 1, word & word >> 1 & word >> 2 & word >> 3);
        let twelve = (four & four >> 4 & four >> 8) << 11;
        let mut words = lasts & (twelve | joint >> 1);
        if starts & b | w | j != 0 {
            let bearer = starts & b & four & word >> 4 & !(word >> 5 & word >> 6);
            let aws = w & starts << 1 & two & !(word >> 2);
            words |= ends_of(bearer | aws | j & starts << 2);
        }
        if slash != 0 || self.behind_slash {
            words |= ends_of(starts & (slash << 1 | u64::from(self.behind_slash)));
        }
        match further {
            Some(further) => words |= ends_of(digit | self.further(further)),
            None if digit != 0 => {
                // Two letters and two digits, maybe behind `iban`.
                let letters = two & !digit & !(digit >> 1);
                let iban = letters & two >> 2 & digit >> 2 & digit >> 3;
                let iban = iban | letters & letters >> 2 & iban >> 4;
                // Short numbers begin something only before others, or in a sentence.
                let six = (four & two >> 4) << 5;
                let number = !ends_of(word & !digit) & (six | (open | space | close | path) >> 1);
                // `hunter2`, `P@ssw0rd`, but not `x=hunter2`, which is looked at from the sign.
                let plain = (sign | joint) & !spice | quote | comma | path | close;
                let said = ends_of(digit) & ends_of(starts & !(plain << 1));
                words |= lasts & number | ends_of(starts & iban) | said;
            }
            None => {}
        }
        // `--password`, ` -p x`; `"a", "b"`; `PASSWORD 'x'`.
        let spaced = space << 1 | 1;
        // What is neither is a letter, or one of another script, which is in no class.
        let parted = sign | joint | path | comma | quote | close | slash | space;
        let signs = sign
            | hyphen & (hyphen >> 1 | 1 << (LANES - 1)) & !(hyphen << 1)
            | hyphen & !(parted >> 1) & (spaced | quote << 1)
            | comma & (quote << 1 | 1)
            | quote & spaced & !(parted << 2)
            | slash
            | other;
        (words | signs) & (u64::MAX >> (LANES - self.end))
    }

    /// The beginnings of short words without a digit that a number, an address or a token may begin with, and some others.
    #[inline]
    fn further(&self, further: Further) -> u64 {
        let Lanes {
            word,
            digit,
            sign,
            joint,
            path,
            ..
        } = self.lanes;
        let starts = word & !(word << 1);
        // Behind the window may stand anything.
        let behind = u64::MAX
            .checked_shl(u32::try_from(self.end).unwrap_or(u32::MAX))
            .unwrap_or(0);
        let ahead =
            |bits: u64, distance: u32| (bits | behind) >> distance | !(u64::MAX >> distance);
        // Words of two, three and four letters and digits.
        let (second, third, fourth) = (word >> 1, word >> 2, word >> 3);
        let two = starts & second & !third;
        let three = starts & second & third & !fourth;
        let four = starts & second & third & fourth & !(word >> 4);
        // `ab:cd:…`, `abcd.12ab.…`, `AB.1CD.…`
        let groups = two & (ahead(two, 3) | ahead(three, 3)) | four & ahead(four, 5);
        // `AB 12 34`, `RSS MRA 85T`
        let numbers = starts & towards_start(digit, word);
        let names = three & ahead(three & ahead(numbers, 4), 4);
        let zone = if further.zones { ahead(sign, 1) } else { 0 };
        let before = word & !second & (ahead(numbers, 2) | zone);
        // Sixteen signs and more of a token.
        let token = word | joint | path | sign;
        let mut long = ahead(token, 0) & ahead(token, 1);
        for distance in [2, 4, 8] {
            long &= ahead(long, distance);
        }
        for distance in [1, 2, 4, 8] {
            long |= long << distance;
        }
        groups | names | starts & (towards_start(before, word) | long)
    }

    #[inline]
    pub(super) fn is_word(&self, place: usize) -> bool {
        self.lanes.word >> place & 1 == 1
    }

    /// The signs that may begin what means another thing than it says.
    #[inline]
    pub(super) fn escapes(&self) -> u64 {
        self.lanes.slash | self.lanes.other
    }

    #[inline]
    pub(super) fn is_escape(&self, place: usize) -> bool {
        self.escapes() >> place & 1 == 1
    }

    /// The word that ends with `place`, or what of it is behind `from`.
    #[inline]
    pub(super) fn word(&self, place: usize, from: usize) -> Word {
        let around = !self.lanes.word & !(u64::MAX << place);
        let start = LANES - around.leading_zeros() as usize;
        let start = start.max(from);
        let inside = u64::MAX << start & u64::MAX >> (LANES - 1 - place);
        let digits = self.lanes.digit & inside;
        Word {
            start: self.base + start,
            end: self.base + place + 1,
            digits: digits != 0,
            number: digits == inside,
        }
    }
}

#[cfg(test)]
mod tests;
