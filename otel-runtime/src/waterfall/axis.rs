//! Marks on the axis of time, at round numbers.

use std::time::Duration;

/// A mark on the axis.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Tick {
    /// Where, as a share of the axis.
    pub(crate) at: f64,
    /// As in `20 ms`.
    pub(crate) label: String,
}

/// The marks of an axis beyond its beginning, at most `most` of them: multiples of 1, 2 or 5 with zeros behind. Without time or room, none.
#[expect(
    clippy::cast_precision_loss,
    reason = "a share of the width of a screen"
)]
pub(crate) fn ticks(axis: Duration, most: u32) -> Vec<Tick> {
    let nanos = axis.as_nanos();
    if nanos == 0 || most == 0 {
        return Vec::new();
    }
    let step = step(nanos, u128::from(most));
    let unit = UNITS.iter().find(|(size, _)| nanos >= *size);
    let &(size, name) = unit.unwrap_or(&(1, "ns"));
    (1..=nanos / step)
        .map(|count| Tick {
            at: (count * step) as f64 / nanos as f64,
            label: label(count * step, size, name),
        })
        .collect()
}

const UNITS: [(u128, &str); 4] = [
    (1_000_000_000, "s"),
    (1_000_000, "ms"),
    (1_000, "µs"),
    (1, "ns"),
];

/// The smallest round number that fits in at most `most` times.
fn step(nanos: u128, most: u128) -> u128 {
    let mut zeros = 1;
    loop {
        for digit in [1, 2, 5] {
            let step = digit * zeros;
            if nanos / step <= most {
                return step;
            }
        }
        zeros *= 10;
    }
}

/// With one decimal, where there is one.
fn label(nanos: u128, size: u128, unit: &str) -> String {
    let tenths = nanos * 10 / size;
    match (tenths / 10, tenths % 10) {
        (whole, 0) => format!("{whole} {unit}"),
        (whole, tenth) => format!("{whole}.{tenth} {unit}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_stand_at_round_numbers() {
        let labels = |nanos| -> Vec<String> {
            let ticks = ticks(Duration::from_nanos(nanos), 6);
            ticks.into_iter().map(|tick| tick.label).collect()
        };
        for (nanos, expected) in [
            (0, &[][..]),
            (1, &["1 ns"]),
            (25_300_000, &["5 ms", "10 ms", "15 ms", "20 ms", "25 ms"]),
            (
                1_200_000,
                &["0.2 ms", "0.4 ms", "0.6 ms", "0.8 ms", "1 ms", "1.2 ms"],
            ),
            (90_000_000_000, &["20 s", "40 s", "60 s", "80 s"]),
        ] {
            assert_eq!(labels(nanos), expected, "{nanos}");
        }
    }

    proptest::proptest! {
        #[test]
        fn marks_are_few_and_on_the_axis(nanos in 1_u64.., shift in 0_u32..64, most in 1_u32..9) {
            let ticks = ticks(Duration::from_nanos((nanos >> shift).max(1)), most);
            proptest::prop_assert!(ticks.len() <= most as usize);
            for pair in ticks.windows(2) {
                proptest::prop_assert!(pair[0].at < pair[1].at && pair[0].label != pair[1].label);
            }
            proptest::prop_assert!(ticks.iter().all(|tick| tick.at > 0.0 && tick.at <= 1.0));
        }
    }
}
