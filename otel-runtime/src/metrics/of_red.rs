//! The counted calls as metrics: `traced.calls`, `traced.errors`, `traced.duration`.

use std::collections::{BTreeMap, HashMap};
use std::time::{SystemTime, UNIX_EPOCH};

use opentelemetry_proto::tonic::common::v1::{InstrumentationScope, KeyValue};
use opentelemetry_proto::tonic::metrics::v1::{
    AggregationTemporality, Exemplar, Histogram, HistogramDataPoint, Metric, NumberDataPoint,
    ScopeMetrics, Sum, exemplar, metric, number_data_point,
};

use crate::red::{self, BOUNDS, Data, Series};

/// What was reported, by the address of the series: a series stays where it is as long as the process lives.
#[derive(Debug, Default)]
pub(super) struct Reported {
    series: HashMap<usize, Data>,
    at: Option<SystemTime>,
}

/// One series, and what is to be said of it.
struct Said<'a> {
    series: &'a Series,
    data: Data,
}

/// The time that a reading is about.
#[derive(Clone, Copy)]
struct Span {
    from: u64,
    to: u64,
    temporality: AggregationTemporality,
}

/// Everything since the start.
pub(super) fn cumulative() -> Vec<ScopeMetrics> {
    let now = SystemTime::now();
    let all = red::collect(|totals| {
        let span = Span {
            from: nanos(totals.since()),
            to: nanos(now),
            temporality: AggregationTemporality::Cumulative,
        };
        let said = totals.iter().map(|series| Said {
            series,
            data: series.data().clone(),
        });
        scopes(said, span)
    });
    all.unwrap_or_default()
}

/// What is new since the last time.
pub(super) fn delta(reported: &mut Reported) -> Vec<ScopeMetrics> {
    let now = SystemTime::now();
    let all = red::collect(|totals| {
        let span = Span {
            from: nanos(reported.at.unwrap_or_else(|| totals.since())),
            to: nanos(now),
            temporality: AggregationTemporality::Delta,
        };
        reported.at = Some(now);
        let said = totals.iter().filter_map(|series| {
            let address = std::ptr::from_ref(series).addr();
            let before = reported.series.entry(address).or_default();
            let data = difference(series.data(), before);
            *before = series.data().clone();
            (data.count > 0).then_some(Said { series, data })
        });
        scopes(said, span)
    });
    all.unwrap_or_default()
}

/// Smallest and largest are not known of a part.
fn difference(now: &Data, before: &Data) -> Data {
    let mut data = now.clone();
    data.count -= before.count;
    data.sum -= before.sum;
    (data.min, data.max) = (f64::NAN, f64::NAN);
    let buckets = data.buckets.iter_mut().zip(before.buckets);
    for ((count, before), example) in buckets.zip(&mut data.examples) {
        *count -= before;
        if *count == 0 {
            *example = None;
        }
    }
    data
}

fn nanos(time: SystemTime) -> u64 {
    let since = time.duration_since(UNIX_EPOCH).unwrap_or_default();
    u64::try_from(since.as_nanos()).unwrap_or(u64::MAX)
}

fn scopes<'a>(said: impl Iterator<Item = Said<'a>>, span: Span) -> Vec<ScopeMetrics> {
    let mut scopes: BTreeMap<(&str, Option<&str>), Points> = BTreeMap::new();
    for one in said {
        let scope = one
            .series
            .site()
            .map_or(("otel-runtime", None), |site| site.description().scope);
        scopes.entry(scope).or_default().add(&one, span);
    }
    let scopes = scopes.into_iter();
    scopes
        .map(|((name, version), points)| ScopeMetrics {
            scope: Some(InstrumentationScope {
                name: name.to_owned(),
                version: version.unwrap_or_default().to_owned(),
                ..InstrumentationScope::default()
            }),
            metrics: points.metrics(span.temporality),
            schema_url: String::new(),
        })
        .collect()
}

/// The points of one scope.
#[derive(Default)]
struct Points {
    calls: Vec<NumberDataPoint>,
    errors: Vec<NumberDataPoint>,
    durations: Vec<HistogramDataPoint>,
}

impl Points {
    fn add(&mut self, said: &Said<'_>, span: Span) {
        let attributes = said.series.attributes();
        let attributes: Vec<KeyValue> = attributes.iter().map(Into::into).collect();
        let data = &said.data;
        let exemplars: Vec<Exemplar> = exemplars(data).collect();
        let latest = exemplars.iter().max_by_key(|it| it.time_unix_nano).cloned();
        let number = NumberDataPoint {
            attributes: attributes.clone(),
            start_time_unix_nano: span.from,
            time_unix_nano: span.to,
            exemplars: latest.into_iter().collect(),
            flags: 0,
            value: Some(number_data_point::Value::AsInt(
                i64::try_from(data.count).unwrap_or(i64::MAX),
            )),
        };
        if said.series.is_error() {
            self.errors.push(number.clone());
        }
        self.calls.push(number);
        let known = |value: f64| (!value.is_nan()).then_some(value);
        self.durations.push(HistogramDataPoint {
            attributes,
            start_time_unix_nano: span.from,
            time_unix_nano: span.to,
            count: data.count,
            sum: Some(data.sum),
            bucket_counts: data.buckets.to_vec(),
            explicit_bounds: BOUNDS.to_vec(),
            exemplars,
            flags: 0,
            min: known(data.min),
            max: known(data.max),
        });
    }

    fn metrics(self, temporality: AggregationTemporality) -> Vec<Metric> {
        let temporality = i32::from(temporality);
        let sum = |data_points| {
            metric::Data::Sum(Sum {
                data_points,
                aggregation_temporality: temporality,
                is_monotonic: true,
            })
        };
        let mut metrics = vec![metric(
            "traced.calls",
            "{call}",
            "Calls of traced functions, recorded or not",
            sum(self.calls),
        )];
        if !self.errors.is_empty() {
            metrics.push(metric(
                "traced.errors",
                "{call}",
                "Calls of traced functions that failed",
                sum(self.errors),
            ));
        }
        metrics.push(metric(
            "traced.duration",
            "s",
            "How long calls of traced functions took",
            metric::Data::Histogram(Histogram {
                data_points: self.durations,
                aggregation_temporality: temporality,
            }),
        ));
        metrics
    }
}

fn metric(name: &str, unit: &str, description: &str, data: metric::Data) -> Metric {
    Metric {
        name: name.to_owned(),
        description: description.to_owned(),
        unit: unit.to_owned(),
        metadata: Vec::new(),
        data: Some(data),
    }
}

fn exemplars(data: &Data) -> impl Iterator<Item = Exemplar> {
    data.examples.iter().flatten().map(|example| Exemplar {
        filtered_attributes: Vec::new(),
        time_unix_nano: nanos(example.time()),
        span_id: ids(&example.span.to_bytes()),
        trace_id: ids(&example.trace.to_bytes()),
        value: Some(exemplar::Value::AsDouble(example.seconds)),
    })
}

/// None, of a call that is part of no trace.
fn ids(bytes: &[u8]) -> Vec<u8> {
    if bytes.iter().all(|byte| *byte == 0) {
        Vec::new()
    } else {
        bytes.to_vec()
    }
}
