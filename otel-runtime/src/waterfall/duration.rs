//! Durations for people: three significant digits, in the unit that needs no leading zeros.

use std::time::Duration;

const UNITS: [(u128, &str); 3] = [(1_000, "µs"), (1_000_000, "ms"), (1_000_000_000, "s")];
const SECOND: u128 = 1_000_000_000;

/// `0 ns`, `812 ns`, `1.20 µs`, `34.5 ms`, `678 ms`, `59.9 s`, `1 min 05 s`, `75 min 00 s`: rounded half up, to nanoseconds below a
/// microsecond, to three digits below a minute, to seconds from there on.
pub(crate) fn human(duration: Duration) -> String {
    let nanos = duration.as_nanos();
    if nanos < 1_000 {
        return format!("{nanos} ns");
    }
    UNITS
        .iter()
        .find_map(|&(unit, name)| three_digits(nanos, unit, name))
        .unwrap_or_else(|| {
            let seconds = rounded(nanos, SECOND);
            format!("{} min {:02} s", seconds / 60, seconds % 60)
        })
}

/// `None` when the number, once rounded, belongs to the next unit.
fn three_digits(nanos: u128, unit: u128, name: &str) -> Option<String> {
    let limit = if unit == SECOND { 60 } else { 1_000 };
    let hundredths = rounded(nanos * 100, unit);
    let tenths = rounded(nanos * 10, unit);
    let whole = rounded(nanos, unit);
    if hundredths < 1_000 {
        Some(format!(
            "{}.{:02} {name}",
            hundredths / 100,
            hundredths % 100
        ))
    } else if tenths < 1_000 && tenths < limit * 10 {
        Some(format!("{}.{} {name}", tenths / 10, tenths % 10))
    } else if tenths >= 1_000 && whole < limit {
        Some(format!("{whole} {name}"))
    } else {
        None
    }
}

fn rounded(nanos: u128, unit: u128) -> u128 {
    (nanos + unit / 2) / unit
}
