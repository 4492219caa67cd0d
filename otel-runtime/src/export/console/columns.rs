//! Shares the width of the screen out between names, durations and bars.

use crate::waterfall::{Row, human};

use super::text;

/// Nobody follows a line with the eye for longer.
const WIDEST: usize = 160;
const NARROWEST: usize = 20;
/// A bar shorter than this says nothing.
const SHORTEST_BAR: usize = 12;
/// Between the columns.
pub(super) const GAP: usize = 2;
/// What one step down the tree takes.
pub(super) const STEP: usize = 3;

/// Where the columns of one block lie.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Columns {
    /// Of the whole block.
    pub(super) width: usize,
    /// For guides, mark and name.
    pub(super) name: usize,
    /// For the duration.
    pub(super) duration: usize,
    /// For the bar; on a narrow screen there is none, names go first.
    pub(super) bar: Option<usize>,
    /// The steps down the tree that are drawn; a row further down says its depth instead.
    pub(super) steps: usize,
}

impl Columns {
    /// Fits the rows into `width` columns. Names take what they need, up to a half; bars take the rest, if it is worth it; where it
    /// is not, names may take everything that durations leave.
    pub(super) fn fit(rows: &[&Row<'_>], width: usize, unicode: bool) -> Self {
        let width = width.clamp(NARROWEST, WIDEST);
        // A third at most, so that a name has at least a sixth.
        let steps = width / 3 / STEP;
        let need = |row: &&Row<'_>| {
            let mark = if row.failure.is_some() || row.cancelled {
                2
            } else {
                0
            };
            row.depth.min(steps) * STEP + mark + text::width(&text::clean(row.name, unicode))
        };
        let longest = rows.iter().map(need).max().unwrap_or(0);
        let duration = rows
            .iter()
            .map(|row| text::width(&human(row.duration)))
            .max()
            .unwrap_or(0);
        let rest = width.saturating_sub(duration + GAP);
        let name = longest.min(width / 2);
        let bar = rest.saturating_sub(name + GAP);
        if bar >= SHORTEST_BAR {
            Self {
                width,
                name,
                duration,
                bar: Some(bar),
                steps,
            }
        } else {
            Self {
                width,
                name: longest.min(rest),
                duration,
                bar: None,
                steps,
            }
        }
    }
}
