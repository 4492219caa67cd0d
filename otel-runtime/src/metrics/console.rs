//! Shows metrics in the terminal: a line for each series.

use std::fmt::Write as _;

use opentelemetry_proto::tonic::collector::metrics::v1::ExportMetricsServiceRequest;
use opentelemetry_proto::tonic::common::v1::{AnyValue, KeyValue, any_value};
use opentelemetry_proto::tonic::metrics::v1::{Gauge, Metric, Sum, metric, number_data_point};

use crate::printable::printable;

/// One reading, as text.
pub(super) fn page(request: &ExportMetricsServiceRequest) -> String {
    let mut lines: Vec<String> = request
        .resource_metrics
        .iter()
        .flat_map(|resource| &resource.scope_metrics)
        .flat_map(|scope| &scope.metrics)
        .flat_map(lines)
        .collect();
    lines.sort();
    let mut page = "── metrics ──\n".to_owned();
    for line in lines {
        page.push_str(&line);
        page.push('\n');
    }
    page
}

fn lines(metric: &Metric) -> Vec<String> {
    let name = printable(&metric.name);
    let unit = match metric.unit.as_str() {
        "" | "1" => String::new(),
        unit if unit.starts_with('{') => String::new(),
        unit => format!(" {}", printable(unit)),
    };
    let line = |attributes: &[KeyValue], value: String| {
        let attributes = labels(attributes);
        format!("{name}{attributes}  {value}")
    };
    match &metric.data {
        Some(
            metric::Data::Gauge(Gauge { data_points }) | metric::Data::Sum(Sum { data_points, .. }),
        ) => data_points
            .iter()
            .filter_map(|point| {
                let value = format!("{}{unit}", number(point.value?));
                Some(line(&point.attributes, value))
            })
            .collect(),
        Some(metric::Data::Histogram(histogram)) => histogram
            .data_points
            .iter()
            .map(|point| {
                let value = summary(point.count, point.sum, point.min, point.max, &unit);
                line(&point.attributes, value)
            })
            .collect(),
        Some(metric::Data::ExponentialHistogram(histogram)) => histogram
            .data_points
            .iter()
            .map(|point| {
                let value = summary(point.count, point.sum, point.min, point.max, &unit);
                line(&point.attributes, value)
            })
            .collect(),
        Some(metric::Data::Summary(_)) | None => Vec::new(),
    }
}

#[expect(clippy::cast_precision_loss, reason = "a mean for people")]
fn summary(count: u64, sum: Option<f64>, min: Option<f64>, max: Option<f64>, unit: &str) -> String {
    let mut text = format!("count {count}");
    if let Some(sum) = sum.filter(|_| count > 0) {
        let _ = write!(text, ", mean {}{unit}", short(sum / count as f64));
    }
    if let (Some(min), Some(max)) = (min, max) {
        let _ = write!(text, ", {}{unit} to {}{unit}", short(min), short(max));
    }
    text
}

/// Three digits are enough to look at.
fn short(value: f64) -> String {
    if value == 0.0 || (0.001..1e6).contains(&value.abs()) {
        let text = format!("{value:.6}");
        text.trim_end_matches('0').trim_end_matches('.').to_owned()
    } else {
        format!("{value:.2e}")
    }
}

fn number(value: number_data_point::Value) -> String {
    match value {
        number_data_point::Value::AsInt(number) => number.to_string(),
        number_data_point::Value::AsDouble(number) => short(number),
    }
}

fn labels(attributes: &[KeyValue]) -> String {
    let all: Vec<String> = attributes
        .iter()
        .map(|attribute| {
            let value = attribute.value.as_ref().map(text).unwrap_or_default();
            format!("{}={}", printable(&attribute.key), printable(&value))
        })
        .collect();
    if all.is_empty() {
        String::new()
    } else {
        format!("{{{}}}", all.join(", "))
    }
}

/// A value as text: arrays as JSON has them.
pub(super) fn text(value: &AnyValue) -> String {
    match &value.value {
        Some(any_value::Value::StringValue(text)) => text.clone(),
        Some(any_value::Value::BoolValue(yes)) => yes.to_string(),
        Some(any_value::Value::IntValue(number)) => number.to_string(),
        Some(any_value::Value::DoubleValue(number)) => number.to_string(),
        Some(any_value::Value::ArrayValue(array)) => {
            let elements: Vec<String> = array
                .values
                .iter()
                .map(|element| match &element.value {
                    Some(any_value::Value::StringValue(text)) => format!("{text:?}"),
                    _ => text(element),
                })
                .collect();
            format!("[{}]", elements.join(","))
        }
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_short() {
        for (value, expected) in [
            (0.0, "0"),
            (0.0123, "0.0123"),
            (2.0, "2"),
            (1e-7, "1.00e-7"),
        ] {
            assert_eq!(short(value), expected);
        }
    }
}
