use opentelemetry::Value;

use crate::capture::tests::{captured, plain, text};
use crate::redact::Rule;

#[test]
fn uuids_are_hyphenated() {
    let id = uuid::Uuid::from_u128(0x67e5_5044_10b1_426f_9247_bb68_0e5f_e0c8);
    assert_eq!(plain(&id), text("67e55044-10b1-426f-9247-bb680e5fe0c8"));
}

#[test]
fn urls_have_no_credentials() {
    let url = |text: &str| url::Url::parse(text).unwrap();
    assert_eq!(
        plain(&url("https://example.com/a?b=c")),
        text("https://example.com/a?b=c")
    );
    let secret = url("https://ann:s3cret@example.com/");
    assert_eq!(
        captured(Rule::Raw, &secret),
        text("https://REDACTED:REDACTED@example.com/")
    );
    assert_eq!(captured(Rule::Redact, &secret), text("[redacted:rule]"));
    assert_eq!(
        plain(&url("https://token@example.com/")),
        text("https://REDACTED:REDACTED@example.com/")
    );
}

#[test]
fn types_of_time_are_rfc_3339() {
    use time::{OffsetDateTime, UtcOffset};
    let utc = OffsetDateTime::from_unix_timestamp_nanos(1_709_210_096_500_000_000).unwrap();
    assert_eq!(plain(&utc), text("2024-02-29T12:34:56.5Z"));
    let offset = UtcOffset::from_hms(-5, -30, 0).unwrap();
    assert_eq!(
        plain(&utc.to_offset(offset)),
        text("2024-02-29T07:04:56.5-05:30")
    );
    assert_eq!(plain(&utc.date()), text("2024-02-29"));
    assert_eq!(plain(&utc.time()), text("12:34:56.5"));
    assert_eq!(
        plain(&time::Duration::milliseconds(-1500)),
        Some(Value::F64(-1.5))
    );
}

#[test]
fn types_of_chrono_are_rfc_3339() {
    use chrono::{DateTime, FixedOffset, TimeDelta};
    let utc = DateTime::from_timestamp(1_709_210_096, 500_000_000).unwrap();
    assert_eq!(plain(&utc), text("2024-02-29T12:34:56.500Z"));
    let offset = FixedOffset::east_opt(19_800).unwrap();
    assert_eq!(
        plain(&utc.with_timezone(&offset)),
        text("2024-02-29T18:04:56.500+05:30")
    );
    assert_eq!(plain(&utc.naive_utc()), text("2024-02-29T12:34:56.500"));
    assert_eq!(plain(&utc.date_naive()), text("2024-02-29"));
    assert_eq!(plain(&utc.naive_utc().time()), text("12:34:56.500"));
    assert_eq!(
        plain(&TimeDelta::milliseconds(-1500)),
        Some(Value::F64(-1.5))
    );
}
