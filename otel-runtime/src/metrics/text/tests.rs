//! Pages in both formats.

use opentelemetry_proto::tonic::common::v1::{AnyValue, KeyValue, any_value};
use opentelemetry_proto::tonic::metrics::v1::exponential_histogram_data_point::Buckets;
use opentelemetry_proto::tonic::metrics::v1::{
    Exemplar, ExponentialHistogram, ExponentialHistogramDataPoint, Gauge, Histogram,
    HistogramDataPoint, NumberDataPoint, ResourceMetrics, ScopeMetrics, Sum, exemplar,
    number_data_point,
};
use opentelemetry_proto::tonic::resource::v1::Resource;

use super::*;

fn attribute(key: &str, value: &str) -> KeyValue {
    KeyValue {
        key: key.to_owned(),
        value: Some(AnyValue {
            value: Some(any_value::Value::StringValue(value.to_owned())),
        }),
        key_strindex: 0,
    }
}

fn metric(name: &str, unit: &str, data: metric::Data) -> Metric {
    Metric {
        name: name.to_owned(),
        description: "What\nit \"is\"".to_owned(),
        unit: unit.to_owned(),
        metadata: Vec::new(),
        data: Some(data),
    }
}

fn point(value: i64, attributes: Vec<KeyValue>) -> NumberDataPoint {
    NumberDataPoint {
        attributes,
        value: Some(number_data_point::Value::AsInt(value)),
        ..NumberDataPoint::default()
    }
}

fn exemplar(value: f64, trace: u8) -> Exemplar {
    Exemplar {
        time_unix_nano: 1_700_000_000_123_456_789,
        span_id: vec![7; 8],
        trace_id: vec![trace; 16],
        value: Some(exemplar::Value::AsDouble(value)),
        ..Exemplar::default()
    }
}

fn request() -> ExportMetricsServiceRequest {
    let calls = Sum {
        data_points: vec![NumberDataPoint {
            exemplars: vec![exemplar(0.2, 1)],
            ..point(
                3,
                vec![
                    attribute("span.name", "a\\b\"c\nd"),
                    attribute("a.b", "1"),
                    attribute("a-b", "2"),
                ],
            )
        }],
        aggregation_temporality: 2,
        is_monotonic: true,
    };
    let durations = Histogram {
        data_points: vec![HistogramDataPoint {
            count: 3,
            sum: Some(2.5),
            bucket_counts: vec![1, 1, 1],
            explicit_bounds: vec![0.5, 1.0],
            exemplars: vec![exemplar(1.0, 2)],
            ..HistogramDataPoint::default()
        }],
        aggregation_temporality: 2,
    };
    let sizes = ExponentialHistogram {
        data_points: vec![ExponentialHistogramDataPoint {
            count: 4,
            sum: Some(9.0),
            scale: 0,
            zero_count: 1,
            positive: Some(Buckets {
                offset: 0,
                bucket_counts: vec![2, 0, 1],
            }),
            ..ExponentialHistogramDataPoint::default()
        }],
        aggregation_temporality: 2,
    };
    let waiting = Gauge {
        data_points: vec![point(-4, Vec::new())],
    };
    message(vec![
        metric("traced.calls", "{call}", metric::Data::Sum(calls)),
        metric("traced.duration", "s", metric::Data::Histogram(durations)),
        metric("sizes", "By", metric::Data::ExponentialHistogram(sizes)),
        metric("waiting", "", metric::Data::Gauge(waiting)),
    ])
}

fn message(metrics: Vec<Metric>) -> ExportMetricsServiceRequest {
    ExportMetricsServiceRequest {
        resource_metrics: vec![ResourceMetrics {
            resource: Some(Resource {
                attributes: vec![attribute("service.name", "shop")],
                ..Resource::default()
            }),
            scope_metrics: vec![ScopeMetrics {
                scope: Some(InstrumentationScope {
                    name: "shop".to_owned(),
                    version: "1.2".to_owned(),
                    attributes: vec![attribute("team", "a")],
                    dropped_attributes_count: 0,
                }),
                metrics,
                schema_url: String::new(),
            }],
            schema_url: String::new(),
        }],
    }
}

#[test]
fn open_metrics_have_exemplars() {
    expect_test::expect![[r#"
        # TYPE target info
        # HELP target Target metadata
        target_info{service_name="shop"} 1
        # TYPE sizes_bytes histogram
        # UNIT sizes_bytes bytes
        # HELP sizes_bytes What\nit \"is\"
        sizes_bytes_bucket{le="0.0",otel_scope_name="shop",otel_scope_team="a",otel_scope_version="1.2"} 1
        sizes_bytes_bucket{le="2.0",otel_scope_name="shop",otel_scope_team="a",otel_scope_version="1.2"} 3
        sizes_bytes_bucket{le="8.0",otel_scope_name="shop",otel_scope_team="a",otel_scope_version="1.2"} 4
        sizes_bytes_bucket{le="+Inf",otel_scope_name="shop",otel_scope_team="a",otel_scope_version="1.2"} 4
        sizes_bytes_sum{otel_scope_name="shop",otel_scope_team="a",otel_scope_version="1.2"} 9.0
        sizes_bytes_count{otel_scope_name="shop",otel_scope_team="a",otel_scope_version="1.2"} 4
        # TYPE traced_calls counter
        # HELP traced_calls What\nit \"is\"
        traced_calls_total{a_b="2;1",otel_scope_name="shop",otel_scope_team="a",otel_scope_version="1.2",span_name="a\\b\"c\nd"} 3 # {trace_id="01010101010101010101010101010101",span_id="0707070707070707"} 0.2 1700000000.123
        # TYPE traced_duration_seconds histogram
        # UNIT traced_duration_seconds seconds
        # HELP traced_duration_seconds What\nit \"is\"
        traced_duration_seconds_bucket{le="0.5",otel_scope_name="shop",otel_scope_team="a",otel_scope_version="1.2"} 1
        traced_duration_seconds_bucket{le="1.0",otel_scope_name="shop",otel_scope_team="a",otel_scope_version="1.2"} 2 # {trace_id="02020202020202020202020202020202",span_id="0707070707070707"} 1.0 1700000000.123
        traced_duration_seconds_bucket{le="+Inf",otel_scope_name="shop",otel_scope_team="a",otel_scope_version="1.2"} 3
        traced_duration_seconds_sum{otel_scope_name="shop",otel_scope_team="a",otel_scope_version="1.2"} 2.5
        traced_duration_seconds_count{otel_scope_name="shop",otel_scope_team="a",otel_scope_version="1.2"} 3
        # TYPE waiting gauge
        # HELP waiting What\nit \"is\"
        waiting{otel_scope_name="shop",otel_scope_team="a",otel_scope_version="1.2"} -4
        # EOF
    "#]].assert_eq(&page(&request(), Format::OpenMetrics));
}

#[test]
fn the_older_format_has_none() {
    expect_test::expect![[r#"
        # TYPE target_info gauge
        # HELP target_info Target metadata
        target_info{service_name="shop"} 1
        # TYPE sizes_bytes histogram
        # HELP sizes_bytes What\nit "is"
        sizes_bytes_bucket{le="0.0",otel_scope_name="shop",otel_scope_team="a",otel_scope_version="1.2"} 1
        sizes_bytes_bucket{le="2.0",otel_scope_name="shop",otel_scope_team="a",otel_scope_version="1.2"} 3
        sizes_bytes_bucket{le="8.0",otel_scope_name="shop",otel_scope_team="a",otel_scope_version="1.2"} 4
        sizes_bytes_bucket{le="+Inf",otel_scope_name="shop",otel_scope_team="a",otel_scope_version="1.2"} 4
        sizes_bytes_sum{otel_scope_name="shop",otel_scope_team="a",otel_scope_version="1.2"} 9.0
        sizes_bytes_count{otel_scope_name="shop",otel_scope_team="a",otel_scope_version="1.2"} 4
        # TYPE traced_calls_total counter
        # HELP traced_calls_total What\nit "is"
        traced_calls_total{a_b="2;1",otel_scope_name="shop",otel_scope_team="a",otel_scope_version="1.2",span_name="a\\b\"c\nd"} 3
        # TYPE traced_duration_seconds histogram
        # HELP traced_duration_seconds What\nit "is"
        traced_duration_seconds_bucket{le="0.5",otel_scope_name="shop",otel_scope_team="a",otel_scope_version="1.2"} 1
        traced_duration_seconds_bucket{le="1.0",otel_scope_name="shop",otel_scope_team="a",otel_scope_version="1.2"} 2
        traced_duration_seconds_bucket{le="+Inf",otel_scope_name="shop",otel_scope_team="a",otel_scope_version="1.2"} 3
        traced_duration_seconds_sum{otel_scope_name="shop",otel_scope_team="a",otel_scope_version="1.2"} 2.5
        traced_duration_seconds_count{otel_scope_name="shop",otel_scope_team="a",otel_scope_version="1.2"} 3
        # TYPE waiting gauge
        # HELP waiting What\nit "is"
        waiting{otel_scope_name="shop",otel_scope_team="a",otel_scope_version="1.2"} -4
    "#]].assert_eq(&page(&request(), Format::Classic));
}

#[test]
fn the_reader_chooses() {
    const PROMETHEUS: &str = "application/openmetrics-text;version=1.0.0,application/openmetrics-text;version=0.0.1;q=0.75,\
                              text/plain;version=0.0.4;q=0.5,*/*;q=0.1";
    for (accept, expected) in [
        (PROMETHEUS, Format::OpenMetrics),
        ("", Format::Classic),
        ("*/*", Format::Classic),
        ("text/plain", Format::Classic),
        (
            "application/openmetrics-text;q=0.1, text/plain",
            Format::Classic,
        ),
        ("application/openmetrics-text;q=0", Format::Classic),
        (
            "text/html, Application/OpenMetrics-Text",
            Format::OpenMetrics,
        ),
    ] {
        assert_eq!(Format::accepted(accept), expected, "{accept}");
    }
}
