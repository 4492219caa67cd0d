//! What is sent as a test: one span, one data point or one log record, which says what it is.

use std::time::{SystemTime, UNIX_EPOCH};

#[cfg(feature = "logs-otlp")]
use opentelemetry_proto::tonic::collector::logs::v1::ExportLogsServiceRequest;
#[cfg(feature = "metrics")]
use opentelemetry_proto::tonic::collector::metrics::v1::ExportMetricsServiceRequest;
use opentelemetry_proto::tonic::collector::trace::v1::ExportTraceServiceRequest;
use opentelemetry_proto::tonic::common::v1::{AnyValue, InstrumentationScope, KeyValue, any_value};
use opentelemetry_proto::tonic::resource::v1::Resource;
use opentelemetry_proto::tonic::trace::v1::{ResourceSpans, ScopeSpans, Span, span::SpanKind};

use super::settings::Way;
use crate::config::Signal;

const NAME: &str = "otel-runtime diagnose";

/// What is sent.
pub(super) enum Message {
    Spans(ExportTraceServiceRequest),
    #[cfg(feature = "metrics")]
    Metrics(ExportMetricsServiceRequest),
    #[cfg(feature = "logs-otlp")]
    Logs(ExportLogsServiceRequest),
}

impl Message {
    pub(super) fn of(way: &Way) -> Self {
        let nanos = SystemTime::now()
            .duration_since(UNIX_EPOCH)
            .unwrap_or_default()
            .as_nanos();
        let now = u64::try_from(nanos).unwrap_or(u64::MAX);
        match way.signal {
            Signal::Traces => Self::Spans(span(way, now)),
            #[cfg(feature = "metrics")]
            Signal::Metrics => Self::Metrics(metric(way, now)),
            #[cfg(feature = "logs-otlp")]
            Signal::Logs => Self::Logs(record(way, now)),
        }
    }
}

fn text(text: impl Into<String>) -> AnyValue {
    let value = Some(any_value::Value::StringValue(text.into()));
    AnyValue { value }
}

/// Who sends it.
fn resource(way: &Way) -> Resource {
    Resource {
        attributes: vec![KeyValue {
            key: "service.name".to_owned(),
            value: Some(text(&way.service_name)),
            ..KeyValue::default()
        }],
        ..Resource::default()
    }
}

fn scope() -> InstrumentationScope {
    InstrumentationScope {
        name: "otel-runtime".to_owned(),
        ..InstrumentationScope::default()
    }
}

fn span(way: &Way, now: u64) -> ExportTraceServiceRequest {
    let span = Span {
        trace_id: rand::random::<u128>().to_be_bytes().to_vec(),
        span_id: rand::random::<u64>().to_be_bytes().to_vec(),
        // Sampled.
        flags: 1,
        name: NAME.to_owned(),
        kind: SpanKind::Internal.into(),
        start_time_unix_nano: now,
        end_time_unix_nano: now,
        ..Span::default()
    };
    ExportTraceServiceRequest {
        resource_spans: vec![ResourceSpans {
            resource: Some(resource(way)),
            scope_spans: vec![ScopeSpans {
                scope: Some(scope()),
                spans: vec![span],
                ..ScopeSpans::default()
            }],
            ..ResourceSpans::default()
        }],
    }
}

#[cfg(feature = "metrics")]
fn metric(way: &Way, now: u64) -> ExportMetricsServiceRequest {
    use opentelemetry_proto::tonic::metrics::v1::{
        Gauge, Metric, NumberDataPoint, ResourceMetrics, ScopeMetrics, metric, number_data_point,
    };
    let point = NumberDataPoint {
        time_unix_nano: now,
        value: Some(number_data_point::Value::AsInt(1)),
        ..NumberDataPoint::default()
    };
    let metric = Metric {
        name: "otel_runtime.diagnose".to_owned(),
        description: "One, whenever somebody asks why nothing arrives".to_owned(),
        data: Some(metric::Data::Gauge(Gauge {
            data_points: vec![point],
        })),
        ..Metric::default()
    };
    ExportMetricsServiceRequest {
        resource_metrics: vec![ResourceMetrics {
            resource: Some(resource(way)),
            scope_metrics: vec![ScopeMetrics {
                scope: Some(scope()),
                metrics: vec![metric],
                ..ScopeMetrics::default()
            }],
            ..ResourceMetrics::default()
        }],
    }
}

#[cfg(feature = "logs-otlp")]
fn record(way: &Way, now: u64) -> ExportLogsServiceRequest {
    use opentelemetry_proto::tonic::logs::v1::{
        LogRecord, ResourceLogs, ScopeLogs, SeverityNumber,
    };
    let record = LogRecord {
        time_unix_nano: now,
        observed_time_unix_nano: now,
        severity_number: SeverityNumber::Info.into(),
        severity_text: "INFO".to_owned(),
        body: Some(text(NAME)),
        ..LogRecord::default()
    };
    ExportLogsServiceRequest {
        resource_logs: vec![ResourceLogs {
            resource: Some(resource(way)),
            scope_logs: vec![ScopeLogs {
                scope: Some(scope()),
                log_records: vec![record],
                ..ScopeLogs::default()
            }],
            ..ResourceLogs::default()
        }],
    }
}
