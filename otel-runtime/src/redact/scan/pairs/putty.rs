//! Finds the private part of a key as `PuTTY` keeps it: so many lines of base64 behind `Private-Lines: 14`.

use super::super::bytes::{is_word, run, slice};
use super::super::finding::{Finding, Hit, push};

/// The most lines of one.
const LINES: usize = 64;

/// The lines behind the `:` at `sign`, if they are said to be private.
pub(in super::super) fn lines(bytes: &[u8], sign: usize, hits: &mut Vec<Hit>) {
    if !slice(bytes, 0, sign).ends_with(b"Private-Lines") {
        return;
    }
    let count = run(bytes, sign + 2, 4, |byte| byte.is_ascii_digit());
    let start = sign + 2 + count;
    let start = start + end_of_line(bytes, start);
    let (mut index, mut end) = (start, start);
    for _ in 0..LINES {
        let length = run(bytes, index, 256, |byte| {
            is_word(byte) || matches!(byte, b'+' | b'/' | b'=')
        });
        let line = end_of_line(bytes, index + length);
        // `Private-MAC: …` is no line of it.
        if length == 0 || line == 0 && index + length < bytes.len() && length < 64 {
            break;
        }
        end = index + length;
        index = end + line;
    }
    push(bytes, start, end, Finding::PrivateKey, hits);
}

/// How long the end of a line is that stands there, also as an escape.
fn end_of_line(bytes: &[u8], start: usize) -> usize {
    let mut length = 0;
    while length < 32 {
        let slashes = run(bytes, start + length, 15, |byte| byte == b'\\');
        let sign = slice(
            bytes,
            start + length + slashes,
            start + length + slashes + 1,
        );
        let ends = match sign {
            [b'\r' | b'\n'] => slashes == 0,
            [b'r' | b'n'] => slashes > 0,
            _ => false,
        };
        if !ends {
            break;
        }
        length += slashes + 1;
    }
    length
}
