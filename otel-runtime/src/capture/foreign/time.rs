//! Captures types of the crate `time`: points in time in the forms of RFC 3339, durations as seconds.

use std::fmt;

use time::{Date, Duration, OffsetDateTime, PrimitiveDateTime, Time, UtcDateTime, UtcOffset};

use crate::capture::clock::Fraction;
use crate::capture::{Capture, CaptureRaw, CaptureWithoutRule, Field};

impl Capture for OffsetDateTime {
    fn capture(&self, field: Field<'_>) {
        let (date, time, offset) = (DateText(self.date()), TimeText(self.time()), self.offset());
        field.display(&Joined(&date, &time, &OffsetText(offset)));
    }
}

impl Capture for UtcDateTime {
    fn capture(&self, field: Field<'_>) {
        field.display(&Joined(
            &DateText(self.date()),
            &TimeText(self.time()),
            &"Z",
        ));
    }
}

impl Capture for PrimitiveDateTime {
    fn capture(&self, field: Field<'_>) {
        field.display(&Joined(&DateText(self.date()), &TimeText(self.time()), &""));
    }
}

impl Capture for Date {
    fn capture(&self, field: Field<'_>) {
        field.display(&DateText(*self));
    }
}

impl Capture for Time {
    fn capture(&self, field: Field<'_>) {
        field.display(&TimeText(*self));
    }
}

impl Capture for Duration {
    fn capture(&self, field: Field<'_>) {
        field.float(self.as_seconds_f64());
    }
}

impl CaptureWithoutRule for OffsetDateTime {}
impl CaptureWithoutRule for UtcDateTime {}
impl CaptureWithoutRule for PrimitiveDateTime {}
impl CaptureWithoutRule for Date {}
impl CaptureWithoutRule for Time {}
impl CaptureWithoutRule for Duration {}

/// Date, time and offset.
struct Joined<'a>(&'a DateText, &'a TimeText, &'a dyn fmt::Display);

impl fmt::Display for Joined<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}T{}{}", self.0, self.1, self.2)
    }
}

struct DateText(Date);

impl fmt::Display for DateText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = self.0.to_calendar_date();
        write!(f, "{year:04}-{:02}-{day:02}", u8::from(month))
    }
}

struct TimeText(Time);

impl fmt::Display for TimeText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (hour, minute, second, nanos) = self.0.as_hms_nano();
        write!(f, "{hour:02}:{minute:02}:{second:02}{}", Fraction(nanos))
    }
}

struct OffsetText(UtcOffset);

impl fmt::Display for OffsetText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.0.is_utc() {
            return f.write_str("Z");
        }
        let (hours, minutes, seconds) = self.0.as_hms();
        let sign = if self.0.is_negative() { '-' } else { '+' };
        write!(
            f,
            "{sign}{:02}:{:02}",
            hours.unsigned_abs(),
            minutes.unsigned_abs()
        )?;
        // Not in RFC 3339, but the offset is not rounded either.
        if seconds == 0 {
            Ok(())
        } else {
            write!(f, ":{:02}", seconds.unsigned_abs())
        }
    }
}

impl CaptureRaw for OffsetDateTime {}
impl CaptureRaw for UtcDateTime {}
impl CaptureRaw for PrimitiveDateTime {}
impl CaptureRaw for Date {}
impl CaptureRaw for Time {}
impl CaptureRaw for Duration {}
