//! Knows where in a JSON document a value stands that is no string: a marker in its place has to be one.

use super::bytes::{at, back, run, run_back, slice};
use super::finding::{Hit, marker_length};

/// How far a number may go on beside what was found in it.
const NUMBER: usize = 32;

/// Whether the text begins like a document, an object or a list.
pub(super) fn begins(bytes: &[u8]) -> bool {
    let first = run(bytes, 0, usize::MAX, is_space);
    matches!(at(bytes, first), b'{' | b'[') && marker_length(bytes, first) == 0
}

/// Goes over a document, from one find to the next.
pub(super) struct Values {
    /// Up to there it has been read.
    index: usize,
    /// Whether a string goes on there.
    quoted: bool,
    /// How many lists and objects are open there; what follows when the first is closed is no document.
    depth: usize,
    closed: bool,
}

impl Values {
    /// Nothing when the text is no document: one that was cut off is none, nor are numbers in brackets, as anybody may print them.
    pub(super) fn of(bytes: &[u8]) -> Option<Self> {
        let last = bytes.len() - run_back(bytes, bytes.len(), usize::MAX, is_space);
        let closed = matches!(back(bytes, last, 1), b'}' | b']');
        (begins(bytes) && closed && bytes.contains(&b'"')).then_some(Self {
            index: 0,
            quoted: false,
            depth: 0,
            closed: false,
        })
    }

    /// The whole number, list or object that this is, or is in. Finds have to be asked for in their order.
    pub(super) fn around(&mut self, bytes: &[u8], hit: &Hit) -> Option<(usize, usize)> {
        let (start, end) = match at(bytes, hit.start) {
            b'{' | b'[' => (hit.start, hit.end),
            _ => (
                hit.start - run_back(bytes, hit.start, NUMBER, is_of_number),
                hit.end + run(bytes, hit.end, NUMBER, is_of_number),
            ),
        };
        let whole = matches!(at(bytes, start), b'{' | b'[') || is_number(slice(bytes, start, end));
        // Most finds are in strings: the document is read only up to one that looks like a value by itself.
        if !whole || !is_value(bytes, start, end) {
            return None;
        }
        self.read(bytes, hit.start);
        (!self.quoted && !self.closed && self.index <= hit.start).then_some((start, end))
    }

    /// Reads on up to there.
    fn read(&mut self, bytes: &[u8], to: usize) {
        while self.index < to {
            match at(bytes, self.index) {
                b'\\' if self.quoted => self.index += 1,
                b'"' => self.quoted = !self.quoted,
                b'{' | b'[' if !self.quoted => self.depth += 1,
                b'}' | b']' if !self.quoted => {
                    self.depth = self.depth.saturating_sub(1);
                    self.closed = self.closed || self.depth == 0;
                }
                _ => {}
            }
            self.index += 1;
        }
    }
}

/// Whether a value stands from `start` to `end`: behind a key or in a list.
fn is_value(bytes: &[u8], start: usize, end: usize) -> bool {
    let before = |index: usize| index - run_back(bytes, index, usize::MAX, is_space);
    let opened = before(start);
    let opens = match back(bytes, opened, 1) {
        b':' => back(bytes, before(opened - 1), 1) == b'"',
        sign => matches!(sign, b',' | b'['),
    };
    let closed = end + run(bytes, end, usize::MAX, is_space);
    opens && matches!(at(bytes, closed), b',' | b'}' | b']')
}

fn is_space(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\n' | b'\r')
}

fn is_of_number(byte: u8) -> bool {
    byte.is_ascii_digit() || matches!(byte, b'-' | b'+' | b'.' | b'e' | b'E')
}

/// Whether this is written like a number, be it that it has a zero too many before it.
fn is_number(text: &[u8]) -> bool {
    let digits = |from: usize| run(text, from, usize::MAX, |byte| byte.is_ascii_digit());
    let start = usize::from(at(text, 0) == b'-');
    let mut index = start + digits(start);
    if index == start {
        return false;
    }
    if at(text, index) == b'.' && digits(index + 1) > 0 {
        index += 1 + digits(index + 1);
    }
    if matches!(at(text, index), b'e' | b'E') {
        index += 1 + usize::from(matches!(at(text, index + 1), b'+' | b'-'));
        index += digits(index);
    }
    index == text.len()
}
