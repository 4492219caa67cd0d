//! The characters that a block is drawn with: two sets, alike in width but for the ellipsis.

/// One set of characters.
#[derive(Debug)]
pub(super) struct Glyphs {
    pub(super) rule: &'static str,
    pub(super) dot: &'static str,
    /// Guides, each as wide as a step down the tree.
    pub(super) pass: &'static str,
    pub(super) branch: &'static str,
    pub(super) end: &'static str,
    /// In front of the depth of a row that is too far down for its guides.
    pub(super) deep: &'static str,
    pub(super) failed: &'static str,
    pub(super) cancelled: &'static str,
    pub(super) event: &'static str,
    /// A cell of a bar: filled on its left half, its right half, both.
    pub(super) cells: [&'static str; 3],
}

pub(super) const UNICODE: Glyphs = Glyphs {
    rule: "─",
    dot: " · ",
    pass: "│  ",
    branch: "├─ ",
    end: "└─ ",
    deep: "⋯",
    failed: "✗ ",
    cancelled: "⊘ ",
    event: "• ",
    cells: ["╸", "╺", "━"],
};

pub(super) const ASCII: Glyphs = Glyphs {
    rule: "-",
    dot: " | ",
    pass: "|  ",
    branch: "|- ",
    end: "`- ",
    deep: "~",
    failed: "x ",
    cancelled: "/ ",
    event: "* ",
    cells: ["=", "=", "="],
};
