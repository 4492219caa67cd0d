//! How many of its calls a traced function wants recorded.

/// The rate in `sample(…)`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Sample {
    /// This share of the calls.
    Ratio(f64),
    /// All of them.
    Always,
    /// None of them.
    Never,
}

impl Sample {
    /// Whether a call that drew this number is recorded.
    pub(crate) fn keeps(self, drawn: u32) -> bool {
        match self {
            Self::Ratio(ratio) => f64::from(drawn) < ratio * (f64::from(u32::MAX) + 1.0),
            Self::Always => true,
            Self::Never => false,
        }
    }
}

/// What stands in the macro, or nothing.
#[must_use]
pub const fn sample<const N: usize>(given: [Sample; N]) -> Option<Sample> {
    match given.as_slice() {
        [given, ..] => Some(*given),
        [] => None,
    }
}

#[cfg(test)]
mod tests {
    use super::Sample;

    #[test]
    fn a_ratio_is_a_share_of_the_numbers() {
        for (sample, drawn, keeps) in [
            (Sample::Ratio(0.0), 0, false),
            (Sample::Ratio(1.0), u32::MAX, true),
            (Sample::Ratio(0.5), (1 << 31) - 1, true),
            (Sample::Ratio(0.5), 1 << 31, false),
            (Sample::Always, u32::MAX, true),
            (Sample::Never, 0, false),
        ] {
            assert_eq!(sample.keeps(drawn), keeps, "{sample:?} {drawn}");
        }
    }
}
