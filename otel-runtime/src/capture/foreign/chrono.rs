//! Captures types of the crate `chrono`: points in time in the forms of RFC 3339, durations as seconds.

use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime, SecondsFormat, TimeDelta, TimeZone};

use crate::capture::{Capture, CaptureRaw, CaptureWithoutRule, Field};

impl<Tz: TimeZone> Capture for DateTime<Tz> {
    fn capture(&self, field: Field<'_>) {
        let fixed = self.fixed_offset();
        field.text(&fixed.to_rfc3339_opts(SecondsFormat::AutoSi, true));
    }
}

impl Capture for NaiveDateTime {
    fn capture(&self, field: Field<'_>) {
        // `Debug` is documented as ISO 8601: `2024-02-29T12:34:56.5`.
        field.debug(self);
    }
}

impl Capture for NaiveDate {
    fn capture(&self, field: Field<'_>) {
        field.display(self);
    }
}

impl Capture for NaiveTime {
    fn capture(&self, field: Field<'_>) {
        field.display(self);
    }
}

impl Capture for TimeDelta {
    fn capture(&self, field: Field<'_>) {
        // Beyond 2^53 seconds a double is rounded anyway.
        #[expect(
            clippy::cast_precision_loss,
            reason = "seconds as a double are the format"
        )]
        let seconds = self.num_seconds() as f64;
        field.float(seconds + f64::from(self.subsec_nanos()) / 1e9);
    }
}

impl<Tz: TimeZone> CaptureWithoutRule for DateTime<Tz> {}
impl CaptureWithoutRule for NaiveDateTime {}
impl CaptureWithoutRule for NaiveDate {}
impl CaptureWithoutRule for NaiveTime {}
impl CaptureWithoutRule for TimeDelta {}
impl<Tz: TimeZone> CaptureRaw for DateTime<Tz> {}
impl CaptureRaw for NaiveDateTime {}
impl CaptureRaw for NaiveDate {}
impl CaptureRaw for NaiveTime {}
impl CaptureRaw for TimeDelta {}
