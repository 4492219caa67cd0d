//! Captures durations as seconds and points in time as RFC 3339 text in UTC.

use std::fmt;
use std::time::{Duration, SystemTime};

use super::{Capture, Field};

impl Capture for Duration {
    fn capture(&self, field: Field<'_>) {
        field.float(self.as_secs_f64());
    }
}

impl Capture for SystemTime {
    fn capture(&self, field: Field<'_>) {
        field.display(&Utc::from(*self));
    }
}

/// A point in time, as seconds since 1970 and nanoseconds that count forward, also before 1970.
pub(crate) struct Utc {
    seconds: i128,
    nanos: u32,
}

impl From<SystemTime> for Utc {
    fn from(time: SystemTime) -> Self {
        match time.duration_since(SystemTime::UNIX_EPOCH) {
            Ok(since) => Self {
                seconds: since.as_secs().into(),
                nanos: since.subsec_nanos(),
            },
            Err(error) => {
                let before = error.duration();
                let seconds = -i128::from(before.as_secs());
                match before.subsec_nanos() {
                    0 => Self { seconds, nanos: 0 },
                    nanos => Self {
                        seconds: seconds - 1,
                        nanos: 1_000_000_000 - nanos,
                    },
                }
            }
        }
    }
}

impl fmt::Display for Utc {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = date(self.seconds.div_euclid(86_400));
        let second = self.seconds.rem_euclid(86_400);
        write!(f, "{year:04}-{month:02}-{day:02}T")?;
        write!(
            f,
            "{:02}:{:02}:{:02}",
            second / 3600,
            second / 60 % 60,
            second % 60
        )?;
        write!(f, "{}Z", Fraction(self.nanos))
    }
}

/// Year, month and day of a day counted from 1970-01-01, in the Gregorian calendar.
///
/// Years are counted from March, so that the leap day is a year's last day.
fn date(day: i128) -> (i128, i128, i128) {
    const DAYS_IN_ERA: i128 = 400 * 365 + 97;
    const DAYS_IN_CENTURY: i128 = 100 * 365 + 24;
    const DAYS_IN_FOUR_YEARS: i128 = 4 * 365 + 1;
    // From 0000-03-01, the first day of a cycle of 400 years, to 1970-01-01.
    const EPOCH: i128 = 719_468;

    let day = day + EPOCH;
    let era = day.div_euclid(DAYS_IN_ERA);
    let day = day.rem_euclid(DAYS_IN_ERA);
    // The last day of an era and of four years belongs to a century and a year that begin before it.
    let century = (day / DAYS_IN_CENTURY).min(3);
    let day = day - century * DAYS_IN_CENTURY;
    let four_years = day / DAYS_IN_FOUR_YEARS;
    let day = day - four_years * DAYS_IN_FOUR_YEARS;
    let year = (day / 365).min(3);
    let mut day = day - year * 365;

    let mut month = 0;
    // From March on; February gets whatever is left.
    for length in [31, 30, 31, 30, 31, 31, 30, 31, 30, 31, 31] {
        if day < length {
            break;
        }
        day -= length;
        month += 1;
    }
    let year = era * 400 + century * 100 + four_years * 4 + year;
    if month < 10 {
        (year, month + 3, day + 1)
    } else {
        (year + 1, month - 9, day + 1)
    }
}

/// `.5`, `.000000001`, or nothing for a full second.
pub(super) struct Fraction(pub(super) u32);

impl fmt::Display for Fraction {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.0 == 0 {
            return Ok(());
        }
        let digits = format!("{:09}", self.0);
        write!(f, ".{}", digits.trim_end_matches('0'))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(seconds: i64, nanos: u32) -> String {
        Utc {
            seconds: seconds.into(),
            nanos,
        }
        .to_string()
    }

    #[test]
    fn points_in_time_are_rfc_3339() {
        assert_eq!(at(0, 0), "1970-01-01T00:00:00Z");
        assert_eq!(at(951_782_400, 0), "2000-02-29T00:00:00Z");
        assert_eq!(at(951_868_799, 1), "2000-02-29T23:59:59.000000001Z");
        assert_eq!(at(951_868_800, 500_000_000), "2000-03-01T00:00:00.5Z");
        assert_eq!(at(4_107_542_400, 0), "2100-03-01T00:00:00Z");
        assert_eq!(at(1_709_210_096, 0), "2024-02-29T12:34:56Z");
        assert_eq!(at(1_735_689_599, 0), "2024-12-31T23:59:59Z");
        assert_eq!(at(253_402_300_799, 0), "9999-12-31T23:59:59Z");
    }

    #[test]
    fn time_before_1970_counts_backwards() {
        let time = SystemTime::UNIX_EPOCH - Duration::from_nanos(1);
        assert_eq!(
            Utc::from(time).to_string(),
            "1969-12-31T23:59:59.999999999Z"
        );
        let time = SystemTime::UNIX_EPOCH - Duration::from_secs(1);
        assert_eq!(Utc::from(time).to_string(), "1969-12-31T23:59:59Z");
        assert_eq!(at(-2_203_891_200, 0), "1900-03-01T00:00:00Z");
        assert_eq!(at(-62_167_219_200, 0), "0000-01-01T00:00:00Z");
    }

    #[test]
    fn every_day_of_eight_centuries_follows_the_one_before() {
        let is_leap = |year: i128| year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        let length = |year, month| match month {
            2 => 28 + i128::from(is_leap(year)),
            4 | 6 | 9 | 11 => 30,
            _ => 31,
        };
        let (mut year, mut month, mut day) = date(-146_097);
        for next in -146_096..146_097 {
            (year, month, day) = if day < length(year, month) {
                (year, month, day + 1)
            } else if month < 12 {
                (year, month + 1, 1)
            } else {
                (year + 1, 1, 1)
            };
            assert_eq!(date(next), (year, month, day));
        }
    }
}
