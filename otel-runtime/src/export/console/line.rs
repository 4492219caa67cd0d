//! One line of a block while it is being put together: its text, its colours, and how many columns it has taken.

use super::text;

/// What a piece of text is, which decides its colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ink {
    /// Names and durations.
    Plain,
    /// What the block is about.
    Strong,
    /// Guides and attributes.
    Dim,
    /// The bar of a span that did well.
    Bar,
    /// What failed.
    Failed,
    /// What did not come to its end.
    Stopped,
    /// Events.
    Event,
    /// What was withheld.
    Protected,
}

impl Ink {
    fn code(self) -> &'static str {
        match self {
            Ink::Plain => "",
            Ink::Strong => "1",
            Ink::Dim => "2",
            Ink::Bar => "36",
            Ink::Failed => "31",
            Ink::Stopped => "33",
            Ink::Event => "34",
            Ink::Protected => "35",
        }
    }
}

/// A line of clean text.
pub(super) struct Line {
    text: String,
    columns: usize,
    color: bool,
}

impl Line {
    pub(super) fn new(color: bool) -> Self {
        Self {
            text: String::new(),
            columns: 0,
            color,
        }
    }

    pub(super) fn columns(&self) -> usize {
        self.columns
    }

    /// Appends text that has been cleaned.
    pub(super) fn put(&mut self, ink: Ink, text: &str) -> &mut Self {
        if text.is_empty() {
            return self;
        }
        self.columns += text::width(text);
        let code = ink.code();
        if self.color && !code.is_empty() {
            self.text.extend(["\x1b[", code, "m", text, "\x1b[0m"]);
        } else {
            self.text.push_str(text);
        }
        self
    }

    /// Spaces up to a column.
    pub(super) fn pad(&mut self, column: usize) -> &mut Self {
        let missing = column.saturating_sub(self.columns);
        self.text.extend(std::iter::repeat_n(' ', missing));
        self.columns += missing;
        self
    }

    /// Writes the line, without spaces at its end.
    pub(super) fn finish(&self, out: &mut String) {
        out.push_str(self.text.trim_end_matches(' '));
        out.push('\n');
    }
}
