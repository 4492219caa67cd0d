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
    /// The colour that the text ends in.
    ink: Ink,
}

impl Line {
    pub(super) fn new(color: bool) -> Self {
        Self {
            text: String::new(),
            columns: 0,
            color,
            ink: Ink::Plain,
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
        self.switch(ink);
        self.text.push_str(text);
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
    pub(super) fn finish(mut self, out: &mut String) {
        self.text.truncate(self.text.trim_end_matches(' ').len());
        self.switch(Ink::Plain);
        out.push_str(&self.text);
        out.push('\n');
    }

    fn switch(&mut self, ink: Ink) {
        let before = std::mem::replace(&mut self.ink, ink);
        if !self.color || before == ink {
            return;
        }
        if before != Ink::Plain {
            self.text.push_str("\x1b[0m");
        }
        if ink != Ink::Plain {
            self.text.extend(["\x1b[", ink.code(), "m"]);
        }
    }
}
