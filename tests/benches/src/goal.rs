//! The budgets of the design: what `otel-runtime` may cost, beside whom.

use crate::contenders::{BARE, FASTRACE, OURS, OURS_LEAF, SDK};
use crate::row::Row;

/// A limit in relation to something measured in the same run.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Limit {
    /// So many times the SDK's.
    Sdk,
    /// So many times fastrace's.
    Fastrace,
    /// So many times our own cost on one thread, in rounds of the same length.
    Own,
    /// So many nanoseconds above the bare function.
    OverBare,
    /// So many of whatever the table counts.
    Count,
}

/// What is wanted, and what is accepted with a reason.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Budget {
    /// In relation to what.
    pub(crate) limit: Limit,
    /// Wanted.
    pub(crate) goal: f64,
    /// Accepted at most.
    pub(crate) bound: f64,
}

const fn budget(limit: Limit, goal: f64, bound: f64) -> Budget {
    Budget { limit, goal, bound }
}

/// Run time, in DESIGN section 5.
pub(crate) fn of_time(contender: &str, row: Row) -> &'static [Budget] {
    match (contender, row) {
        (OURS, Row::Leaf) => const { &[budget(Limit::Sdk, 0.30, 0.45)] },
        (OURS, Row::LeafAttrs) => {
            const {
                &[
                    budget(Limit::Sdk, 0.40, 0.55),
                    budget(Limit::Fastrace, 0.75, 1.0),
                ]
            }
        }
        (OURS, Row::Contended) => const { &[budget(Limit::Own, 1.3, 1.5)] },
        (OURS, Row::UnsampledChild) => const { &[budget(Limit::OverBare, 10.0, 12.0)] },
        (OURS, Row::AsyncMulti | Row::UnsampledRoot) => const { &[budget(Limit::Sdk, 0.5, 0.6)] },
        (OURS, Row::DisabledNone) => const { &[budget(Limit::OverBare, 1.0, 2.0)] },
        (OURS, Row::Disabled) => const { &[budget(Limit::OverBare, 2.0, 3.0)] },
        (OURS_LEAF, Row::Leaf) => const { &[budget(Limit::Fastrace, 1.0, 1.2)] },
        _ => &[],
    }
}

/// CPU of the whole process per span.
pub(crate) fn of_cpu(contender: &str, row: Row) -> &'static [Budget] {
    match (contender, row) {
        (OURS, Row::Leaf) => const { &[budget(Limit::Sdk, 0.5, 0.65)] },
        _ => &[],
    }
}

/// Bytes by which a future grows.
pub(crate) fn of_growth(contender: &str, _: Row) -> &'static [Budget] {
    if contender == OURS {
        const { &[budget(Limit::Count, 64.0, 96.0)] }
    } else {
        &[]
    }
}

/// Allocations on the caller's thread. There is no slack between goal and bound.
pub(crate) fn of_allocations(contender: &str, row: Row) -> &'static [Budget] {
    match (contender, row) {
        (OURS, Row::Leaf) => const { &[budget(Limit::Count, 2.0, 2.0)] },
        (OURS, Row::LeafAttrs) => const { &[budget(Limit::Count, 3.0, 3.0)] },
        (OURS, Row::UnsampledRoot) => const { &[budget(Limit::Count, 1.0, 1.0)] },
        (OURS, Row::UnsampledChild | Row::DisabledNone | Row::Disabled) => {
            const { &[budget(Limit::Count, 0.0, 0.0)] }
        }
        _ => &[],
    }
}

impl Budget {
    /// What was measured, in the limit's own terms. `value` finds the number of a contender, in the row of this budget or in another one.
    pub(crate) fn measure(
        &self,
        ours: f64,
        value: impl Fn(&str, Option<Row>) -> Option<f64>,
    ) -> Option<f64> {
        let measured = match self.limit {
            Limit::Sdk => ours / value(SDK, None)?,
            Limit::Fastrace => ours / value(FASTRACE, None)?,
            Limit::Own => ours / value(OURS, Some(Row::Alone))?,
            Limit::OverBare => ours - value(BARE, None)?,
            Limit::Count => ours,
        };
        // As it is printed: what reads 0.30 meets 0.30.
        Some((measured * 100.0).round() / 100.0)
    }

    /// For a cell: the limit's own terms.
    pub(crate) fn in_words(&self, number: f64) -> String {
        match self.limit {
            Limit::Sdk => format!("{number:.2} × SDK"),
            Limit::Fastrace => format!("{number:.2} × fastrace"),
            Limit::Own => format!("{number:.2} × alone"),
            Limit::OverBare => format!("bare + {number:.1} ns"),
            Limit::Count => format!("{number}"),
        }
    }

    /// `goal`, `bound` or `missed`.
    pub(crate) fn verdict(&self, measured: f64) -> &'static str {
        verdict(measured, self.goal, self.bound)
    }
}

/// `goal`, `bound` or **missed**.
pub(crate) fn verdict(measured: f64, goal: f64, bound: f64) -> &'static str {
    if measured <= goal {
        "goal"
    } else if measured <= bound {
        "bound"
    } else {
        "**missed**"
    }
}
