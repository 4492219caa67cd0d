//! What a trace waited for: at each moment the one span that had to end for the trace to end.
//!
//! Followed from the end backwards: of the children that had ended by then the last one, and where there is none, the span itself. A child that
//! outlives its parent counts up to the end of that.

use std::time::Duration;

use super::{Row, Waterfall};

/// A time in which everything waited for one row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Stretch {
    /// Index of the row.
    pub(crate) row: usize,
    /// From the beginning of the axis.
    pub(crate) from: Duration,
    pub(crate) to: Duration,
}

impl Stretch {
    pub(crate) fn length(self) -> Duration {
        self.to.saturating_sub(self.from)
    }
}

/// The stretches, by row and time. No two of them overlap.
pub(crate) fn critical_path(waterfall: &Waterfall<'_>) -> Vec<Stretch> {
    let rows = &waterfall.rows;
    let (tops, children) = families(rows);
    let mut found = Vec::new();
    let mut open = Vec::new();
    back(rows, &tops, Duration::ZERO, waterfall.duration, &mut open);
    while let Some((row, from, until)) = open.pop() {
        for (from, to) in back(rows, &children[row], from, until, &mut open) {
            found.push(Stretch { row, from, to });
        }
    }
    found.sort_by_key(|stretch| (stretch.row, stretch.from));
    found
}

/// The rows at the top, and below each row those under it.
fn families(rows: &[Row<'_>]) -> (Vec<usize>, Vec<Vec<usize>>) {
    let mut tops = Vec::new();
    let mut children = vec![Vec::new(); rows.len()];
    let mut above: Vec<usize> = Vec::new();
    for (index, row) in rows.iter().enumerate() {
        above.truncate(row.depth);
        match above.last() {
            Some(&parent) => children[parent].push(index),
            None => tops.push(index),
        }
        above.push(index);
    }
    (tops, children)
}

/// Goes from `until` back to `from`: what is not spent in a child is given back, the children that are waited for are put into `open`.
fn back(
    rows: &[Row<'_>],
    children: &[usize],
    from: Duration,
    until: Duration,
    open: &mut Vec<(usize, Duration, Duration)>,
) -> Vec<(Duration, Duration)> {
    let end = |child: usize| (rows[child].offset + rows[child].duration).min(until);
    let mut children = children.to_vec();
    children.sort_by_key(|&child| std::cmp::Reverse((end(child), rows[child].offset)));
    let mut own = Vec::new();
    let mut now = until;
    for child in children {
        let (start, end) = (rows[child].offset.max(from), end(child));
        // It takes no time, or runs beside one that takes longer.
        if end <= start || end > now {
            continue;
        }
        if end < now {
            own.push((end, now));
        }
        open.push((child, start, end));
        now = start;
    }
    if from < now {
        own.push((from, now));
    }
    own
}

#[cfg(test)]
mod tests {
    use std::time::SystemTime;

    use opentelemetry::trace::{SpanId, Status};
    use proptest::prelude::*;

    use super::super::{Span, layout};
    use super::*;

    fn span(id: u64, parent: u64, from: u64, to: u64) -> Span<'static> {
        let at = |micros| SystemTime::UNIX_EPOCH + Duration::from_micros(micros);
        Span {
            id: SpanId::from(id),
            parent: SpanId::from(parent),
            parent_is_remote: false,
            name: "",
            start: at(from),
            end: at(to),
            status: &Status::Unset,
            attributes: &[],
            events: &[],
        }
    }

    /// Row, from, to.
    fn path(spans: &[Span<'_>]) -> Vec<(usize, u128, u128)> {
        let path = critical_path(&layout(spans)).into_iter();
        path.map(|at| (at.row, at.from.as_micros(), at.to.as_micros()))
            .collect()
    }

    #[test]
    fn what_ends_last_is_waited_for() {
        let root = span(1, 0, 0, 100);
        assert_eq!(path(&[root]), [(0, 0, 100)]);
        // One after the other, with a pause.
        let after = [root, span(2, 1, 10, 40), span(3, 1, 50, 90)];
        let expected = [
            (0, 0, 10),
            (0, 40, 50),
            (0, 90, 100),
            (1, 10, 40),
            (2, 50, 90),
        ];
        assert_eq!(path(&after), expected);
        // Side by side: only the longer one.
        let beside = [root, span(2, 1, 10, 40), span(3, 1, 10, 90)];
        assert_eq!(path(&beside), [(0, 0, 10), (0, 90, 100), (2, 10, 90)]);
        // A child that outlives its parent counts while that runs.
        let outlives = [root, span(2, 1, 60, 300)];
        assert_eq!(path(&outlives), [(0, 0, 60), (1, 60, 100)]);
        assert_eq!(path(&[]), []);
    }

    prop_compose! {
        fn any_span()(id in 0_u64..12, parent in 0_u64..14, from in 0_u64..50, to in 0_u64..50) -> Span<'static> {
            span(id, parent, from, to)
        }
    }

    proptest! {
        #[test]
        fn no_moment_is_waited_for_twice(spans in prop::collection::vec(any_span(), 0..30)) {
            let waterfall = layout(&spans);
            let mut path = critical_path(&waterfall);
            path.sort_by_key(|stretch| stretch.from);
            for stretch in &path {
                let row = &waterfall.rows[stretch.row];
                prop_assert!(stretch.from < stretch.to);
                prop_assert!(row.offset <= stretch.from && stretch.to <= row.offset + row.duration);
            }
            for pair in path.windows(2) {
                prop_assert!(pair[0].to <= pair[1].from, "{path:?}");
            }
        }
    }
}
