//! Reads tokens that consist of parts of known lengths: `w14.h64` is fourteen letters and digits, a point, 64 hexadecimal digits.

use super::super::bytes::{at, is_word, run};

/// Where the parts of `form` end that begin at `start`, if they are there. `w`: letters and digits; `u`: `-` and `_` as well; `h`:
/// digits and `a` to `f`; behind each how many, `20-27` for any number in between. Any other sign stands for itself.
pub(super) fn end(bytes: &[u8], start: usize, form: &str) -> Option<usize> {
    let form = form.as_bytes();
    let (mut index, mut place) = (start, 0);
    while place < form.len() {
        let kind = at(form, place);
        place += 1;
        if !matches!(kind, b'w' | b'u' | b'h') {
            if at(bytes, index) != kind {
                return None;
            }
            index += 1;
            continue;
        }
        let least = number(form, &mut place);
        let mut most = least;
        // `h8-h4`: a hyphen between two parts is one.
        if at(form, place) == b'-' && at(form, place + 1).is_ascii_digit() {
            place += 1;
            most = number(form, &mut place);
        }
        let length = run(bytes, index, most, |byte| match kind {
            b'w' => is_word(byte),
            b'u' => is_word(byte) || matches!(byte, b'-' | b'_'),
            _ => matches!(byte, b'0'..=b'9' | b'a'..=b'f'),
        });
        if length < least {
            return None;
        }
        index += length;
    }
    (!is_word(at(bytes, index))).then_some(index)
}

/// The number at `place`, and the place behind it.
fn number(form: &[u8], place: &mut usize) -> usize {
    let mut number = 0;
    while at(form, *place).is_ascii_digit() {
        number = number * 10 + usize::from(at(form, *place) - b'0');
        *place += 1;
    }
    number
}

#[cfg(test)]
mod tests {
    use super::end;

    #[test]
    fn parts_have_their_lengths() {
        assert_eq!(end(b"xab12.0f ", 1, "w4.h2"), Some(8));
        assert_eq!(end(b"a_-b.cc", 0, "u2-4.w2"), Some(7));
        assert_eq!(end(b"00-11", 0, "h2-h2"), Some(5));
        for text in [&b"ab12.0g"[..], b"ab1.0f", b"ab12-0f", b"ab12.0f0", b""] {
            assert_eq!(end(text, 0, "w4.h2"), None);
        }
    }
}
