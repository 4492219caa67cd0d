//! Knows where in a JSON document a value stands that is no string: a marker in its place has to be one. So it has in a document that
//! stands in a string, with quotes that are escaped as that one's are.

use super::bytes::{at, back, run, run_back, slice};
use super::finding::{Hit, marker_length};

/// How far a number may go on beside what was found in it.
const NUMBER: usize = 32;
/// How far before a number a quote is looked for that says how those of its document are escaped.
const LIST: usize = 256;

/// A value that is no string.
pub(super) struct Whole {
    pub(super) start: usize,
    pub(super) end: usize,
    /// How many backslashes stand before the quotes of its document.
    pub(super) escapes: usize,
}

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
    /// How many backslashes stand before the quotes outside of strings. Asked once: the first quote may be far, and finds many.
    escapes: usize,
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
            escapes: escapes_of(bytes),
        })
    }

    /// The whole number, list or object that this is, or is in. Finds have to be asked for in their order.
    pub(super) fn around(&mut self, bytes: &[u8], hit: &Hit) -> Option<Whole> {
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
        if self.closed || self.index > hit.start {
            return None;
        }
        let escapes = if self.quoted {
            escapes_before(bytes, start)?
        } else {
            self.escapes
        };
        // What stands in a string without escapes is its text.
        (!self.quoted || escapes > 0).then_some(Whole {
            start,
            end,
            escapes,
        })
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

/// How many backslashes stand before the quotes of a document.
fn escapes_of(bytes: &[u8]) -> usize {
    let first = run(bytes, 0, usize::MAX, |byte| byte != b'"');
    run_back(bytes, first, 15, |byte| byte == b'\\')
}

/// How many backslashes stand before the last quote before `start`, when nothing but values stands in between.
fn escapes_before(bytes: &[u8], start: usize) -> Option<usize> {
    let values = run_back(bytes, start, LIST, |byte| {
        is_space(byte) || is_of_number(byte) || matches!(byte, b':' | b',' | b'[' | b'{')
    });
    let quote = start - values;
    (back(bytes, quote, 1) == b'"').then(|| run_back(bytes, quote - 1, 15, |byte| byte == b'\\'))
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
