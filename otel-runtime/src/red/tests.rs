//! Tables and their limits.

use std::borrow::Cow;

use super::series::{BUCKETS, Data};
use super::table::{Call, Table};
use crate::callsite::NOWHERE;
use crate::capture::Attributes;
use crate::redact::Rule;

fn labels(tenant: i64, text: &str) -> Attributes {
    let mut labels = Attributes::new();
    labels.field("tenant", Rule::Unset).int(tenant);
    labels.field("text", Rule::Unset).text(text);
    labels
}

fn call<'a>(labels: &'a Attributes, error_type: Option<&'a Cow<'static, str>>) -> Call<'a> {
    Call {
        site: &NOWHERE,
        labels,
        error_type,
        is_cancelled: false,
        seconds: 0.02,
        example: None,
    }
}

fn counts(table: &Table) -> Vec<u64> {
    let mut counts: Vec<_> = table.iter().map(|series| series.data().count).collect();
    counts.sort_unstable();
    counts
}

#[test]
fn calls_with_everything_in_common_are_one_series() {
    let mut table = Table::default();
    let timeout = Cow::Borrowed("timeout");
    for (tenant, text, error) in [
        (1, "a", None),
        (1, "a", None),
        (1, "b", None),
        (2, "a", None),
        (1, "a", Some(&timeout)),
    ] {
        table.add(&call(&labels(tenant, text), error), 2000);
    }
    assert_eq!(counts(&table), [1, 1, 1, 2]);
}

#[test]
fn what_is_beyond_the_limit_is_counted_as_one() {
    let mut table = Table::default();
    for tenant in 0..10 {
        for _ in 0..=tenant {
            table.add(&call(&labels(tenant, ""), None), 4);
        }
    }
    assert_eq!(counts(&table), [1, 2, 3, 49]);
    let overflow = table.iter().find(|series| series.site().is_none()).unwrap();
    assert_eq!(
        overflow.attributes()[0].to_string_pair(),
        ("otel.metric.overflow".into(), "true".into())
    );
    // Together, several tables have no more than one of them may have.
    let mut all = Table::default();
    for tenant in 100..110 {
        let mut more = Table::default();
        more.add(&call(&labels(tenant, ""), None), 4);
        all.take(&mut more, 4);
    }
    all.take(&mut table, 4);
    assert_eq!(all.iter().count(), 4);
    assert_eq!(counts(&all).iter().sum::<u64>(), 65);
}

trait Pair {
    fn to_string_pair(&self) -> (String, String);
}

impl Pair for opentelemetry::KeyValue {
    fn to_string_pair(&self) -> (String, String) {
        (self.key.to_string(), self.value.to_string())
    }
}

#[test]
fn a_table_that_was_emptied_counts_on_and_forgets_what_is_not_called() {
    let (mut table, mut all) = (Table::default(), Table::default());
    table.add(&call(&labels(1, "a"), None), 2000);
    table.add(&call(&labels(2, "a"), None), 2000);
    all.take(&mut table, 2000);
    table.add(&call(&labels(1, "a"), None), 2000);
    all.take(&mut table, 2000);
    assert_eq!(counts(&all), [1, 2]);
    assert_eq!(table.iter().count(), 1);
    all.take(&mut table, 2000);
    assert_eq!((table.iter().count(), counts(&all)), (0, vec![1, 2]));
}

#[test]
fn a_bound_belongs_to_the_bucket_below_it() {
    let mut data = Data::default();
    for seconds in [0.0, 0.005, 0.0051, 10.0, 11.0] {
        data.add(seconds, None);
    }
    let mut expected = [0; BUCKETS];
    (expected[0], expected[1], expected[13], expected[14]) = (2, 1, 1, 1);
    assert_eq!(data.buckets, expected);
    assert_eq!((data.count, data.min, data.max), (5, 0.0, 11.0));
    let mut sum = Data::default();
    sum.take(&mut data.clone());
    sum.take(&mut data);
    assert_eq!((sum.count, sum.buckets[0], data.count), (10, 4, 0));
}
