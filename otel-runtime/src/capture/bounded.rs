//! Formats a value and keeps no more than the capture limit.

use std::fmt::{self, Display, Write};

use crate::redact::CAPTURED_BYTES;

/// The output of a value that is formatted.
pub(super) struct Formatted {
    pub(super) text: String,
    /// There was more, which was not looked at.
    pub(super) is_cut: bool,
}

/// A value that goes on formatting behind this is stopped.
const DISCARDED_BYTES: usize = 1024 * 1024;

/// Formats a value. What is behind the limit is discarded and not refused, within reason: an implementation that unwraps its `write!` would panic on the
/// user's thread. An error of the value's own only ends its text.
pub(super) fn format(value: fmt::Arguments<'_>) -> Formatted {
    let mut buffer = Buffer {
        text: String::new(),
        discarded: 0,
        is_full: false,
    };
    let _ = buffer.write_fmt(value);
    Formatted {
        text: buffer.text,
        is_cut: buffer.is_full,
    }
}

/// How many bytes the output has, without keeping it; of an output that does not end, so many as [`format`] looks at.
pub(super) fn count(value: fmt::Arguments<'_>) -> usize {
    let mut counter = Counter(0);
    let _ = counter.write_fmt(value);
    counter.0
}

/// A short text without limit: numbers.
pub(super) fn short(value: impl Display) -> String {
    format(format_args!("{value}")).text
}

struct Buffer {
    text: String,
    discarded: usize,
    is_full: bool,
}

impl Write for Buffer {
    fn write_str(&mut self, part: &str) -> fmt::Result {
        if self.is_full {
            self.discarded = self.discarded.saturating_add(part.len());
            return if self.discarded > DISCARDED_BYTES {
                Err(fmt::Error)
            } else {
                Ok(())
            };
        }
        // One character more than the limit tells that there is a token to cut.
        let room = (CAPTURED_BYTES + 1).saturating_sub(self.text.len());
        if part.len() <= room {
            self.text.push_str(part);
            return Ok(());
        }
        let end = part
            .char_indices()
            .map(|(at, _)| at)
            .take_while(|at| *at < room)
            .last();
        // The character at `end` crosses the limit and belongs to the text that is cut there.
        let end = end.map_or(0, |at| {
            at + part[at..].chars().next().map_or(0, char::len_utf8)
        });
        self.text.push_str(&part[..end]);
        self.is_full = true;
        Ok(())
    }
}

struct Counter(usize);

impl Write for Counter {
    fn write_str(&mut self, part: &str) -> fmt::Result {
        self.0 = self.0.saturating_add(part.len());
        if self.0 > CAPTURED_BYTES + DISCARDED_BYTES {
            return Err(fmt::Error);
        }
        Ok(())
    }
}
