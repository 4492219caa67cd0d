//! Where a span lies on the axis that it shares with its trace.

#[cfg(any(feature = "console", test))]
use std::ops::Range;
use std::time::Duration;

/// A part of the axis, in shares of its length: `0.0 <= start <= start + length <= 1.0`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Bar {
    /// Where it begins.
    pub(crate) start: f64,
    /// How long it is; zero for a span without duration.
    pub(crate) length: f64,
}

impl Bar {
    /// The place of a span; an axis without length holds everything at its beginning.
    pub(super) fn new(offset: Duration, duration: Duration, axis: Duration) -> Self {
        let share = |part: Duration| {
            if axis.is_zero() {
                0.0
            } else {
                (part.as_secs_f64() / axis.as_secs_f64()).clamp(0.0, 1.0)
            }
        };
        let start = share(offset);
        Self {
            start,
            length: share(duration).min(1.0 - start),
        }
    }

    /// The cells that the bar fills on an axis of `cells` cells: at least one, wherever there is one, and none outside.
    #[cfg(any(feature = "console", test))]
    #[expect(
        clippy::cast_precision_loss,
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a share of the width of a screen"
    )]
    pub(crate) fn cells(self, cells: usize) -> Range<usize> {
        let at = |share: f64| ((share * cells as f64).round() as usize).min(cells);
        let start = at(self.start).min(cells.saturating_sub(1));
        let end = at(self.start + self.length).max(start + 1).min(cells);
        start..end
    }
}
