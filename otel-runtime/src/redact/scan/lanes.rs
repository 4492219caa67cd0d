//! Sorts the bytes of a text into classes, 64 at a time, with one bit for each: where to look is then a matter of a few operations,
//! however many words there are in between.

use super::bytes::{ESC, begins_foldable};

/// How many bytes are sorted at a time.
pub(super) const LANES: usize = 64;

/// For each class, a bit for each byte that is in it. Bytes behind the end of the text are in none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Lanes {
    /// Letters of ASCII, and digits.
    pub(super) word: u64,
    pub(super) digit: u64,
    /// Letters by which the few words without a digit are known that detectors look for: `bearer`, `aws`, `eyJ`.
    pub(super) b: u64,
    pub(super) w: u64,
    pub(super) j: u64,
    /// Signs that a detector wants to look at, whatever stands beside them.
    pub(super) sign: u64,
    /// Looked at only beside another one.
    pub(super) hyphen: u64,
    /// Looked at only behind a quote.
    pub(super) comma: u64,
    pub(super) quote: u64,
    /// What begins an escape that letters may follow.
    pub(super) slash: u64,
    /// What else may be written in another way than it is meant: `&`, commands to the terminal, and the beginnings of some characters.
    pub(super) other: u64,
    /// What joins the words of a token.
    pub(super) joint: u64,
    /// It does so in paths and in base64.
    pub(super) path: u64,
    /// An opening parenthesis, which is a sign as well.
    pub(super) open: u64,
    pub(super) space: u64,
    /// A closing parenthesis.
    pub(super) close: u64,
    /// Signs and joints that stand in passwords more than elsewhere: `@`, `*`, `$`, `~`.
    pub(super) spice: u64,
}

/// For each byte its classes, each as the lowest bit of a byte. Those of words and those of signs share the same bits.
static CLASSES: [u64; 256] = {
    const fn bits(classes: &[u32]) -> u64 {
        let (mut bits, mut index) = (0, 0);
        while index < classes.len() {
            bits |= 1 << (8 * classes[index]);
            index += 1;
        }
        bits
    }
    let mut table = [0; 256];
    let mut byte = 0_u8;
    loop {
        table[byte as usize] = match byte {
            b'0'..=b'9' => bits(&[0, 1]),
            b'b' | b'B' => bits(&[0, 2]),
            b'w' | b'W' => bits(&[0, 3]),
            b'J' => bits(&[0, 2, 3]),
            b'a'..=b'z' | b'A'..=b'Z' => bits(&[0]),
            b'"' | b'\'' => bits(&[1]),
            b':' | b'=' | b'+' | b'[' | b'<' => bits(&[2]),
            b'@' | b'*' => bits(&[2, 7]),
            b'%' | b'\\' => bits(&[3]),
            b'&' | ESC => bits(&[4]),
            _ if begins_foldable(byte) => bits(&[4]),
            b'_' | b'.' => bits(&[5]),
            b'$' | b'~' => bits(&[1, 5]),
            b'-' => bits(&[5, 6]),
            b',' => bits(&[7]),
            b'(' => bits(&[2, 6]),
            b' ' => bits(&[6, 7]),
            b')' => bits(&[1, 7]),
            b'/' => bits(&[5, 7]),
            _ => 0,
        };
        if byte == u8::MAX {
            break table;
        }
        byte += 1;
    }
};

impl Lanes {
    /// Sorts the bytes from `start` on.
    #[inline]
    pub(super) fn at(bytes: &[u8], start: usize) -> Self {
        let text = bytes.get(start..).unwrap_or(&[]);
        let rows = match text.as_chunks::<8>() {
            ([r0, r1, r2, r3, r4, r5, r6, r7, ..], _) => [
                row(r0),
                row(r1),
                row(r2),
                row(r3),
                row(r4),
                row(r5),
                row(r6),
                row(r7),
            ],
            (chunks, tail) => {
                let mut rows = [0; 8];
                let mut places = rows.iter_mut();
                for (chunk, place) in chunks.iter().zip(&mut places) {
                    *place = row(chunk);
                }
                if let Some(place) = places.next() {
                    *place = row(tail);
                }
                rows
            }
        };
        let [word, one, two, three, other, five, six, seven] = across(rows);
        Self {
            word,
            digit: word & one,
            b: word & two & !three,
            w: word & three & !two,
            j: word & two & three,
            sign: two & !word,
            hyphen: six & five,
            comma: seven & !five & !six & !one & !two,
            quote: one & !five & !seven & !word,
            slash: three & !word,
            other,
            joint: five & !seven,
            path: five & seven,
            open: six & !five & !seven,
            space: six & seven,
            close: one & seven,
            spice: two & seven | one & five,
        }
    }
}

/// For each class a byte, with a bit for each of these bytes.
#[inline]
fn row(bytes: &[u8]) -> u64 {
    bytes
        .iter()
        .rev()
        .fold(0, |row, &byte| row << 1 | CLASSES[usize::from(byte)])
}

/// Eight numbers, of which each holds one byte of all that were given.
#[inline]
fn across(rows: [u64; 8]) -> [u64; 8] {
    let [r0, r1, r2, r3, r4, r5, r6, r7] = rows;
    let ((r0, r4), (r1, r5), (r2, r6), (r3, r7)) = (
        exchanged(r0, r4, 32, 0xFFFF_FFFF),
        exchanged(r1, r5, 32, 0xFFFF_FFFF),
        exchanged(r2, r6, 32, 0xFFFF_FFFF),
        exchanged(r3, r7, 32, 0xFFFF_FFFF),
    );
    let ((r0, r2), (r1, r3), (r4, r6), (r5, r7)) = (
        exchanged(r0, r2, 16, 0x0000_FFFF_0000_FFFF),
        exchanged(r1, r3, 16, 0x0000_FFFF_0000_FFFF),
        exchanged(r4, r6, 16, 0x0000_FFFF_0000_FFFF),
        exchanged(r5, r7, 16, 0x0000_FFFF_0000_FFFF),
    );
    let ((r0, r1), (r2, r3), (r4, r5), (r6, r7)) = (
        exchanged(r0, r1, 8, 0x00FF_00FF_00FF_00FF),
        exchanged(r2, r3, 8, 0x00FF_00FF_00FF_00FF),
        exchanged(r4, r5, 8, 0x00FF_00FF_00FF_00FF),
        exchanged(r6, r7, 8, 0x00FF_00FF_00FF_00FF),
    );
    [r0, r1, r2, r3, r4, r5, r6, r7]
}

/// Exchanges the upper parts of one number for the lower ones of another.
#[inline]
fn exchanged(low: u64, high: u64, distance: u32, lower: u64) -> (u64, u64) {
    let different = (low >> distance ^ high) & lower;
    (low ^ different << distance, high ^ different)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// One byte at a time.
    fn slowly(bytes: &[u8]) -> Lanes {
        let mut lanes = Lanes::default();
        for (index, &byte) in bytes.iter().take(LANES).enumerate() {
            let bit = |is: bool| u64::from(is) << index;
            lanes.word |= bit(byte.is_ascii_alphanumeric());
            lanes.digit |= bit(byte.is_ascii_digit());
            lanes.b |= bit(matches!(byte, b'b' | b'B'));
            lanes.w |= bit(matches!(byte, b'w' | b'W'));
            lanes.j |= bit(byte == b'J');
            lanes.sign |= bit(b"@:=+[(*<".contains(&byte));
            lanes.hyphen |= bit(byte == b'-');
            lanes.comma |= bit(byte == b',');
            lanes.quote |= bit(matches!(byte, b'"' | b'\''));
            lanes.slash |= bit(matches!(byte, b'%' | b'\\'));
            lanes.other |= bit(byte == b'&' || byte == ESC || begins_foldable(byte));
            lanes.joint |= bit(b"-_.$~".contains(&byte));
            lanes.path |= bit(byte == b'/');
            lanes.open |= bit(byte == b'(');
            lanes.space |= bit(byte == b' ');
            lanes.close |= bit(byte == b')');
            lanes.spice |= bit(b"@*$~".contains(&byte));
        }
        lanes
    }

    #[test]
    fn each_byte_is_sorted_at_each_place() {
        for byte in 0..=u8::MAX {
            for place in 0..LANES {
                let mut block = [b' '; LANES + 9];
                block[place] = byte;
                block[(place + 5) % LANES] = b'7';
                assert_eq!(Lanes::at(&block, 0), slowly(&block), "{byte:?} at {place}");
            }
        }
    }

    #[test]
    fn what_is_behind_the_end_is_in_no_class() {
        let text = b"ab1:%b-_,\"( ab1:%b-_,\"( ";
        for start in 0..=text.len() {
            assert_eq!(Lanes::at(text, start), slowly(&text[start..]));
        }
        assert_eq!(Lanes::at(text, text.len() + 1), Lanes::default());
    }
}
