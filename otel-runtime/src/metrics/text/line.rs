//! The lines of one point: its labels, its numbers, its exemplars.

use std::collections::BTreeMap;
use std::fmt::{self, Write as _};

use opentelemetry_proto::tonic::common::v1::KeyValue;
use opentelemetry_proto::tonic::metrics::v1::exponential_histogram_data_point::Buckets;
use opentelemetry_proto::tonic::metrics::v1::{
    Exemplar, ExponentialHistogramDataPoint, HistogramDataPoint, NumberDataPoint, exemplar,
    number_data_point,
};

use super::super::console;
use super::{Format, name};

/// Labels by name, escaped. Several keys may have one name, and their values then stand behind each other.
#[derive(Clone, Debug, Default)]
pub(super) struct Labels(BTreeMap<String, String>);

impl Labels {
    pub(super) fn of(attributes: &[KeyValue]) -> Self {
        Self::prefixed("", attributes)
    }

    pub(super) fn prefixed(prefix: &str, attributes: &[KeyValue]) -> Self {
        let mut sorted: Vec<_> = attributes.iter().collect();
        sorted.sort_by(|a, b| a.key.cmp(&b.key));
        let mut labels = Self::default();
        for attribute in sorted {
            let value = attribute.value.as_ref().map(console::text);
            let name = format!("{prefix}{}", name::label(&attribute.key));
            labels.insert(&name, &value.unwrap_or_default());
        }
        labels
    }

    pub(super) fn insert(&mut self, name: &str, value: &str) {
        let value = escaped(value, true);
        match self.0.get_mut(name) {
            Some(before) => {
                before.push(';');
                before.push_str(&value);
            }
            None => {
                self.0.insert(name.to_owned(), value);
            }
        }
    }

    /// Those of a point, and of its scope.
    fn with(&self, attributes: &[KeyValue]) -> Self {
        let mut labels = Self::of(attributes);
        for (name, value) in &self.0 {
            labels
                .0
                .entry(name.clone())
                .or_insert_with(|| value.clone());
        }
        labels
    }

    fn with_bound(&self, bound: f64) -> Self {
        let mut labels = self.clone();
        labels.0.insert("le".to_owned(), Number(bound).to_string());
        labels
    }
}

impl fmt::Display for Labels {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut before = '{';
        for (name, value) in &self.0 {
            write!(f, "{before}{name}=\"{value}\"")?;
            before = ',';
        }
        if before == ',' {
            f.write_char('}')?;
        }
        Ok(())
    }
}

/// On one line; quotes only where something is quoted.
pub(super) fn escaped(text: &str, quotes: bool) -> String {
    let mut clean = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' => clean.push_str("\\\\"),
            '\n' => clean.push_str("\\n"),
            '"' if quotes => clean.push_str("\\\""),
            // Not forbidden, and of no use.
            c if c.is_control() => clean.push(' '),
            c => clean.push(c),
        }
    }
    clean
}

/// As both formats write numbers; a whole one has a point, so that a bound is the same text whoever prints it.
struct Number(f64);

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            value if value.is_nan() => f.write_str("NaN"),
            f64::INFINITY => f.write_str("+Inf"),
            f64::NEG_INFINITY => f.write_str("-Inf"),
            value => write!(f, "{value:?}"),
        }
    }
}

pub(super) fn number(
    out: &mut String,
    name: &str,
    point: &NumberDataPoint,
    scope: &Labels,
    exemplars: Option<Format>,
) {
    let labels = scope.with(&point.attributes);
    let _ = write!(out, "{name}{labels} ");
    let _ = match point.value {
        Some(number_data_point::Value::AsInt(value)) => write!(out, "{value}"),
        Some(number_data_point::Value::AsDouble(value)) => write!(out, "{}", Number(value)),
        None => write!(out, "NaN"),
    };
    let latest = point.exemplars.iter().max_by_key(|it| it.time_unix_nano);
    end(out, latest, exemplars.unwrap_or(Format::Classic));
}

/// Ends the line, with an exemplar where there is one with ids: others say nothing that the line does not.
fn end(out: &mut String, exemplar: Option<&Exemplar>, format: Format) {
    let exemplar = exemplar.filter(|it| format == Format::OpenMetrics && !it.trace_id.is_empty());
    if let Some(exemplar) = exemplar {
        let (trace, span) = (Hex(&exemplar.trace_id), Hex(&exemplar.span_id));
        #[expect(clippy::cast_precision_loss, reason = "milliseconds are enough")]
        let seconds = (exemplar.time_unix_nano / 1_000_000) as f64 / 1e3;
        let _ = write!(
            out,
            " # {{trace_id=\"{trace}\",span_id=\"{span}\"}} {} {seconds}",
            Number(value(exemplar))
        );
    }
    out.push('\n');
}

#[expect(
    clippy::cast_precision_loss,
    reason = "all numbers of Prometheus are floats"
)]
fn value(exemplar: &Exemplar) -> f64 {
    match exemplar.value {
        Some(exemplar::Value::AsDouble(value)) => value,
        Some(exemplar::Value::AsInt(value)) => value as f64,
        None => f64::NAN,
    }
}

struct Hex<'a>(&'a [u8]);

impl fmt::Display for Hex<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

/// Buckets as Prometheus has them: each with all that are below it.
struct Cumulative<'a> {
    out: &'a mut String,
    name: &'a str,
    labels: Labels,
    format: Format,
    exemplars: Vec<&'a Exemplar>,
    below: f64,
    count: u64,
}

impl<'a> Cumulative<'a> {
    fn new(
        out: &'a mut String,
        name: &'a str,
        labels: Labels,
        exemplars: &'a [Exemplar],
        format: Format,
    ) -> Self {
        Self {
            out,
            name,
            labels,
            format,
            exemplars: exemplars.iter().collect(),
            below: f64::NEG_INFINITY,
            count: 0,
        }
    }

    fn bucket(&mut self, bound: f64, count: u64) {
        self.count += count;
        let labels = self.labels.with_bound(bound);
        let _ = write!(self.out, "{}_bucket{labels} {}", self.name, self.count);
        let inside = |it: &&&Exemplar| value(it) > self.below && value(it) <= bound;
        let latest = self.exemplars.iter().filter(inside);
        let latest = latest.max_by_key(|it| it.time_unix_nano).copied();
        end(self.out, latest, self.format);
        self.below = bound;
    }

    fn sum_and_count(&mut self, sum: Option<f64>, count: u64) {
        let (name, labels) = (self.name, &self.labels);
        if let Some(sum) = sum {
            let _ = writeln!(self.out, "{name}_sum{labels} {}", Number(sum));
        }
        let _ = writeln!(self.out, "{name}_count{labels} {count}");
    }
}

pub(super) fn histogram(
    out: &mut String,
    name: &str,
    point: &HistogramDataPoint,
    scope: &Labels,
    format: Format,
) {
    let labels = scope.with(&point.attributes);
    let mut lines = Cumulative::new(out, name, labels, &point.exemplars, format);
    let bounds = point.explicit_bounds.iter().copied();
    for (bound, count) in bounds.chain([f64::INFINITY]).zip(&point.bucket_counts) {
        lines.bucket(bound, *count);
    }
    if point.bucket_counts.is_empty() {
        lines.bucket(f64::INFINITY, point.count);
    }
    lines.sum_and_count(point.sum, point.count);
}

/// With the bounds of the buckets that are in use. What Prometheus itself has for these is not text.
pub(super) fn exponential(
    out: &mut String,
    name: &str,
    point: &ExponentialHistogramDataPoint,
    scope: &Labels,
    format: Format,
) {
    let labels = scope.with(&point.attributes);
    let mut lines = Cumulative::new(out, name, labels, &point.exemplars, format);
    let bound = |index: i64| (index_as_f64(index) * f64::from(-point.scale).exp2()).exp2();
    let empty = Buckets::default();
    let negative = point.negative.as_ref().unwrap_or(&empty);
    for (index, count) in indexed(negative).rev().filter(|(_, count)| *count > 0) {
        lines.bucket(-bound(index), count);
    }
    if point.zero_count > 0 {
        lines.bucket(point.zero_threshold, point.zero_count);
    }
    let positive = point.positive.as_ref().unwrap_or(&empty);
    for (index, count) in indexed(positive).filter(|(_, count)| *count > 0) {
        lines.bucket(bound(index + 1), count);
    }
    let rest = point.count.saturating_sub(lines.count);
    lines.bucket(f64::INFINITY, rest);
    lines.sum_and_count(point.sum, point.count);
}

fn indexed(buckets: &Buckets) -> impl DoubleEndedIterator<Item = (i64, u64)> {
    let offset = i64::from(buckets.offset);
    let counts = buckets.bucket_counts.iter().enumerate();
    counts.map(move |(at, count)| (offset + i64::try_from(at).unwrap_or(0), *count))
}

#[expect(clippy::cast_precision_loss, reason = "an index is small")]
fn index_as_f64(index: i64) -> f64 {
    index as f64
}
