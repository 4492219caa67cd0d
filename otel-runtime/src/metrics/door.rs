//! Every text of every metric passes the door: names, descriptions, attributes of scopes, of points and of exemplars.

use std::borrow::Cow;

use opentelemetry::{Array, Key, Value};
use opentelemetry_proto::tonic::collector::metrics::v1::ExportMetricsServiceRequest;
use opentelemetry_proto::tonic::common::v1::{AnyValue, KeyValue, any_value};
use opentelemetry_proto::tonic::metrics::v1::{Exemplar, Metric, metric};

use crate::redact::{Door, Known, Limits};

/// Scrubs everything but the resource, which the provider was given scrubbed.
pub(super) fn scrub(request: &mut ExportMetricsServiceRequest) {
    let scopes = request
        .resource_metrics
        .iter_mut()
        .flat_map(|resource| &mut resource.scope_metrics);
    Door::kept(Limits::default(), |door| {
        for scope in scopes {
            if let Some(scope) = &mut scope.scope {
                plain(door, &mut scope.name);
                attributes(door, &mut scope.attributes);
            }
            for metric in &mut scope.metrics {
                self::metric(door, metric);
            }
        }
    });
}

fn metric(door: &mut Door, metric: &mut Metric) {
    plain(door, &mut metric.name);
    plain(door, &mut metric.description);
    plain(door, &mut metric.unit);
    attributes(door, &mut metric.metadata);
    macro_rules! points {
        ($points:expr) => {
            for point in $points {
                attributes(door, &mut point.attributes);
                exemplars(door, &mut point.exemplars);
            }
        };
    }
    match &mut metric.data {
        Some(metric::Data::Gauge(gauge)) => points!(&mut gauge.data_points),
        Some(metric::Data::Sum(sum)) => points!(&mut sum.data_points),
        Some(metric::Data::Histogram(histogram)) => points!(&mut histogram.data_points),
        Some(metric::Data::ExponentialHistogram(histogram)) => {
            points!(&mut histogram.data_points);
        }
        // The SDK makes none, and a text that was not looked at does not leave.
        Some(metric::Data::Summary(_)) => metric.data = None,
        None => {}
    }
}

fn exemplars(door: &mut Door, exemplars: &mut [Exemplar]) {
    for exemplar in exemplars {
        attributes(door, &mut exemplar.filtered_attributes);
    }
}

fn plain(door: &mut Door, text: &mut String) {
    let mut scrubbed = Cow::Owned(std::mem::take(text));
    door.plain(&mut scrubbed);
    *text = scrubbed.into_owned();
}

fn attributes(door: &mut Door, attributes: &mut Vec<KeyValue>) {
    let mut list: Vec<opentelemetry::KeyValue> = std::mem::take(attributes)
        .into_iter()
        .filter_map(|attribute| {
            let value = value(attribute.value?.value?)?;
            Some(opentelemetry::KeyValue::new(
                Key::from(attribute.key),
                value,
            ))
        })
        .collect();
    door.attributes(&mut list, Known::default());
    attributes.extend(list.iter().map(KeyValue::from));
}

/// What an attribute can hold. There is nothing else in metrics, and what there is not does not leave.
fn value(value: any_value::Value) -> Option<Value> {
    Some(match value {
        any_value::Value::StringValue(text) => text.into(),
        any_value::Value::BoolValue(yes) => yes.into(),
        any_value::Value::IntValue(number) => number.into(),
        any_value::Value::DoubleValue(number) => number.into(),
        any_value::Value::ArrayValue(array) => Value::Array(list(array.values)?),
        _ => return None,
    })
}

/// All elements are of one type.
fn list(values: Vec<AnyValue>) -> Option<Array> {
    let values: Option<Vec<Value>> = values
        .into_iter()
        .map(|element| value(element.value?))
        .collect();
    let values = values?;
    macro_rules! all {
        ($variant:ident) => {
            values
                .iter()
                .map(|value| match value {
                    Value::$variant(value) => Some(value.clone()),
                    _ => None,
                })
                .collect::<Option<Vec<_>>>()
        };
    }
    match values.first() {
        Some(Value::Bool(_)) => all!(Bool).map(Array::Bool),
        Some(Value::I64(_)) => all!(I64).map(Array::I64),
        Some(Value::F64(_)) => all!(F64).map(Array::F64),
        _ => all!(String).map(Array::String),
    }
}
