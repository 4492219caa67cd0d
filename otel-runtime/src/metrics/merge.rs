//! Makes one point of those that have the same attributes: behind the door, what two had apart may be gone.

use std::collections::HashMap;

use opentelemetry_proto::tonic::collector::metrics::v1::ExportMetricsServiceRequest;
use opentelemetry_proto::tonic::common::v1::KeyValue;
use opentelemetry_proto::tonic::metrics::v1::exponential_histogram_data_point::Buckets;
use opentelemetry_proto::tonic::metrics::v1::{
    ExponentialHistogramDataPoint, HistogramDataPoint, NumberDataPoint, metric, number_data_point,
};
use prost::Message as _;

/// Looks at all points of all metrics.
pub(super) fn merge(request: &mut ExportMetricsServiceRequest) {
    let metrics = request
        .resource_metrics
        .iter_mut()
        .flat_map(|resource| &mut resource.scope_metrics)
        .flat_map(|scope| &mut scope.metrics);
    for metric in metrics {
        match &mut metric.data {
            Some(metric::Data::Gauge(gauge)) => unite(&mut gauge.data_points, latest),
            Some(metric::Data::Sum(sum)) => unite(&mut sum.data_points, add),
            Some(metric::Data::Histogram(histogram)) => {
                unite(&mut histogram.data_points, add_histogram);
            }
            Some(metric::Data::ExponentialHistogram(histogram)) => {
                unite(&mut histogram.data_points, add_exponential);
            }
            Some(metric::Data::Summary(_)) | None => {}
        }
    }
}

/// A point of any kind.
trait Point {
    fn attributes(&self) -> &[KeyValue];
}

impl Point for NumberDataPoint {
    fn attributes(&self) -> &[KeyValue] {
        &self.attributes
    }
}

impl Point for HistogramDataPoint {
    fn attributes(&self) -> &[KeyValue] {
        &self.attributes
    }
}

impl Point for ExponentialHistogramDataPoint {
    fn attributes(&self) -> &[KeyValue] {
        &self.attributes
    }
}

fn unite<P: Point>(points: &mut Vec<P>, into: impl Fn(&mut P, P)) {
    let mut places: HashMap<Vec<Vec<u8>>, usize> = HashMap::with_capacity(points.len());
    let mut united: Vec<P> = Vec::with_capacity(points.len());
    for point in std::mem::take(points) {
        let mut key: Vec<_> = point
            .attributes()
            .iter()
            .map(KeyValue::encode_to_vec)
            .collect();
        key.sort_unstable();
        let place = *places.entry(key).or_insert(united.len());
        match united.get_mut(place) {
            Some(first) => into(first, point),
            None => united.push(point),
        }
    }
    *points = united;
}

fn latest(first: &mut NumberDataPoint, other: NumberDataPoint) {
    if other.time_unix_nano >= first.time_unix_nano {
        *first = other;
    }
}

fn add(first: &mut NumberDataPoint, other: NumberDataPoint) {
    use number_data_point::Value::{AsDouble, AsInt};
    first.value = match (first.value, other.value) {
        (Some(AsInt(a)), Some(AsInt(b))) => Some(AsInt(a.saturating_add(b))),
        (Some(AsDouble(a)), Some(AsDouble(b))) => Some(AsDouble(a + b)),
        (value, other) => value.or(other),
    };
    first.start_time_unix_nano = first.start_time_unix_nano.min(other.start_time_unix_nano);
    first.exemplars.extend(other.exemplars);
}

fn both(a: Option<f64>, b: Option<f64>, of: impl Fn(f64, f64) -> f64) -> Option<f64> {
    match (a, b) {
        (Some(a), Some(b)) => Some(of(a, b)),
        (value, None) | (None, value) => value,
    }
}

fn add_histogram(first: &mut HistogramDataPoint, other: HistogramDataPoint) {
    // One instrument has one set of bounds.
    if first.explicit_bounds != other.explicit_bounds {
        return;
    }
    first.count += other.count;
    first.sum = both(first.sum, other.sum, |a, b| a + b);
    first.min = both(first.min, other.min, f64::min);
    first.max = both(first.max, other.max, f64::max);
    for (count, more) in first.bucket_counts.iter_mut().zip(&other.bucket_counts) {
        *count += more;
    }
    first.start_time_unix_nano = first.start_time_unix_nano.min(other.start_time_unix_nano);
    first.exemplars.extend(other.exemplars);
}

fn add_exponential(
    first: &mut ExponentialHistogramDataPoint,
    mut other: ExponentialHistogramDataPoint,
) {
    let scale = first.scale.min(other.scale);
    for point in [&mut *first, &mut other] {
        let by = point.scale - scale;
        for buckets in [&mut point.positive, &mut point.negative] {
            *buckets = buckets.take().map(|buckets| coarser(&buckets, by));
        }
        point.scale = scale;
    }
    first.count += other.count;
    first.sum = both(first.sum, other.sum, |a, b| a + b);
    first.min = both(first.min, other.min, f64::min);
    first.max = both(first.max, other.max, f64::max);
    first.zero_count += other.zero_count;
    first.positive = side_by_side(first.positive.take(), other.positive.take());
    first.negative = side_by_side(first.negative.take(), other.negative.take());
    first.start_time_unix_nano = first.start_time_unix_nano.min(other.start_time_unix_nano);
    first.exemplars.extend(other.exemplars);
}

/// The counts of a histogram whose scale is smaller by so much: each bucket holds 2^`by` of these.
fn coarser(buckets: &Buckets, by: i32) -> Buckets {
    let indices = (buckets.offset..).map(|index| index >> by.clamp(0, 31));
    collected(indices.zip(buckets.bucket_counts.iter().copied()))
}

fn side_by_side(a: Option<Buckets>, b: Option<Buckets>) -> Option<Buckets> {
    match (a, b) {
        (Some(a), Some(b)) => {
            let a = (a.offset..).zip(a.bucket_counts);
            let b = (b.offset..).zip(b.bucket_counts);
            Some(collected(a.chain(b)))
        }
        (buckets, None) | (None, buckets) => buckets,
    }
}

fn collected(counts: impl Iterator<Item = (i32, u64)>) -> Buckets {
    let mut by_index = std::collections::BTreeMap::new();
    for (index, count) in counts {
        *by_index.entry(index).or_insert(0) += count;
    }
    let offset = by_index.keys().next().copied().unwrap_or(0);
    let mut buckets = Buckets {
        offset,
        bucket_counts: Vec::new(),
    };
    for (index, count) in by_index {
        let place = usize::try_from(index - offset).unwrap_or(0);
        buckets.bucket_counts.resize(place, 0);
        buckets.bucket_counts.push(count);
    }
    buckets
}

#[cfg(test)]
mod tests {
    use super::*;

    fn buckets(offset: i32, counts: &[u64]) -> Buckets {
        Buckets {
            offset,
            bucket_counts: counts.to_vec(),
        }
    }

    #[test]
    fn histograms_of_two_scales_meet_at_the_coarser() {
        let mut fine = ExponentialHistogramDataPoint {
            scale: 1,
            count: 6,
            positive: Some(buckets(-2, &[1, 2, 3])),
            ..Default::default()
        };
        let coarse = ExponentialHistogramDataPoint {
            scale: 0,
            count: 1,
            positive: Some(buckets(3, &[1])),
            ..Default::default()
        };
        add_exponential(&mut fine, coarse);
        assert_eq!((fine.scale, fine.count), (0, 7));
        assert_eq!(fine.positive, Some(buckets(-1, &[3, 3, 0, 0, 1])));
    }

    #[test]
    fn points_that_look_the_same_become_one() {
        let point = |n| NumberDataPoint {
            value: Some(number_data_point::Value::AsInt(n)),
            ..Default::default()
        };
        let mut points = vec![point(1), point(2)];
        unite(&mut points, add);
        assert_eq!(points, [point(3)]);
    }
}
