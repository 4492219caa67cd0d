//! Knows commands to the terminal, which colour a text: they are nothing to see.

use super::super::bytes::{ESC, at, back, is_word, run, starts_with};
use super::Sign;

/// Commands to the terminal: `ESC [ 3 1 m`, also with the first sign as a JSON escape. They are nothing to see, but they part words.
pub(super) fn terminal(text: &[u8], index: usize) -> Option<(Sign, usize)> {
    let mut end = index;
    while let Some(length) = command(text, end) {
        end += length;
    }
    if end == index {
        return None;
    }
    let parts = is_word(back(text, index, 1)) && is_word(at(text, end));
    let sign = if parts {
        Sign::Byte(b' ')
    } else {
        Sign::Nothing
    };
    Some((sign, end - index))
}

/// How long the command to the terminal is that begins there.
fn command(text: &[u8], index: usize) -> Option<usize> {
    let slashes = run(text, index, 15, |byte| byte == b'\\');
    let written = if slashes == 0 {
        usize::from(at(text, index) == ESC)
    } else {
        let names: [&[u8]; 5] = [b"u001b", b"x1b", b"u{1b}", b"033", b"e"];
        let name = names
            .iter()
            .find(|name| starts_with(text, index + slashes, name))?;
        slashes + name.len()
    };
    let open = index + written;
    if written == 0 || at(text, open) != b'[' {
        return None;
    }
    let parameters = run(text, open + 1, 24, |byte| matches!(byte, b'0'..=b'?'));
    let last = open + 1 + parameters;
    at(text, last)
        .is_ascii_alphabetic()
        .then_some(last + 1 - index)
}
