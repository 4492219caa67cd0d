//! The variables of metrics: where they go, how often they are read, and what for.

use std::time::Duration;

use opentelemetry_sdk::metrics::Temporality;

use super::env::{Parsed, Reader, digits};
use super::otlp::{OtlpSettings, Signal};
use crate::error::InitError;
use crate::metrics::Histograms;
use crate::red::Exemplars;

/// An exporter that `OTEL_METRICS_EXPORTER` can name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum MetricsExporter {
    Otlp,
    Console,
    Prometheus,
}

impl MetricsExporter {
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Otlp => "otlp",
            Self::Console => "console",
            Self::Prometheus => "prometheus",
        }
    }
}

/// What the variables say of metrics.
#[derive(Debug)]
pub(crate) struct MetricsSettings {
    /// `None`: not said. Empty: `none`.
    pub(crate) exporters: Option<Vec<MetricsExporter>>,
    pub(crate) otlp: OtlpSettings,
    pub(crate) interval: Duration,
    /// `Duration::MAX`: no limit.
    pub(crate) timeout: Duration,
    pub(crate) exemplars: Exemplars,
    pub(crate) temporality: Temporality,
    pub(crate) histograms: Histograms,
    /// Host and port that Prometheus reads from.
    pub(crate) page: (String, u16),
}

impl MetricsSettings {
    pub(super) fn read(reader: &mut Reader) -> Result<Self, InitError> {
        Ok(Self {
            exporters: reader.read(
                "OTEL_METRICS_EXPORTER",
                "a list of `otlp`, `console` and `prometheus`, or `none`",
                exporters,
            )?,
            otlp: OtlpSettings::read(reader, Signal::Metrics)?,
            interval: interval(reader)?.unwrap_or(Duration::from_secs(60)),
            timeout: reader
                .timeout("OTEL_METRIC_EXPORT_TIMEOUT")?
                .unwrap_or(Duration::from_secs(30)),
            exemplars: reader
                .read(
                    "OTEL_METRICS_EXEMPLAR_FILTER",
                    "`always_on`, `always_off` or `trace_based`",
                    exemplars,
                )?
                .unwrap_or_default(),
            temporality: reader
                .read(
                    "OTEL_EXPORTER_OTLP_METRICS_TEMPORALITY_PREFERENCE",
                    "`cumulative`, `delta` or `lowmemory`",
                    temporality,
                )?
                .unwrap_or_default(),
            histograms: reader
                .read(
                    "OTEL_EXPORTER_OTLP_METRICS_DEFAULT_HISTOGRAM_AGGREGATION",
                    "`explicit_bucket_histogram` or `base2_exponential_bucket_histogram`",
                    histograms,
                )?
                .unwrap_or_default(),
            page: (
                host(reader)?.unwrap_or_else(|| "localhost".to_owned()),
                port(reader)?.unwrap_or(9464),
            ),
        })
    }
}

fn exporters(text: &str) -> Parsed<Vec<MetricsExporter>> {
    let lower = text.to_ascii_lowercase();
    if lower == "none" {
        return Parsed::Value(Vec::new());
    }
    let mut exporters = Vec::new();
    for name in lower.split(',').map(str::trim) {
        let exporter = match name {
            "otlp" => MetricsExporter::Otlp,
            "console" => MetricsExporter::Console,
            "prometheus" => MetricsExporter::Prometheus,
            "logging" => {
                return Parsed::Unsupported {
                    instead: vec![MetricsExporter::Console],
                    note: "console is used",
                };
            }
            _ => return Parsed::Malformed,
        };
        if !exporters.contains(&exporter) {
            exporters.push(exporter);
        }
    }
    Parsed::Value(exporters)
}

fn interval(reader: &mut Reader) -> Result<Option<Duration>, InitError> {
    const INTERVAL: &str = "OTEL_METRIC_EXPORT_INTERVAL";
    let millis = "a whole number of milliseconds, 1 or more";
    reader.read(INTERVAL, millis, |text| {
        let number = digits(text).filter(|number| *number > 0);
        number.map(Duration::from_millis).into()
    })
}

fn exemplars(text: &str) -> Parsed<Exemplars> {
    match text.to_ascii_lowercase().as_str() {
        "always_on" => Parsed::Value(Exemplars::AlwaysOn),
        "always_off" => Parsed::Value(Exemplars::AlwaysOff),
        "trace_based" => Parsed::Value(Exemplars::TraceBased),
        _ => Parsed::Malformed,
    }
}

fn temporality(text: &str) -> Parsed<Temporality> {
    match text.to_ascii_lowercase().as_str() {
        "cumulative" => Parsed::Value(Temporality::Cumulative),
        "delta" => Parsed::Value(Temporality::Delta),
        "lowmemory" => Parsed::Value(Temporality::LowMemory),
        _ => Parsed::Malformed,
    }
}

fn histograms(text: &str) -> Parsed<Histograms> {
    match text.to_ascii_lowercase().as_str() {
        "explicit_bucket_histogram" => Parsed::Value(Histograms::Explicit),
        "base2_exponential_bucket_histogram" => Parsed::Value(Histograms::Exponential),
        _ => Parsed::Malformed,
    }
}

fn host(reader: &mut Reader) -> Result<Option<String>, InitError> {
    let allowed = "the name or address of a host, without a port";
    reader.read("OTEL_EXPORTER_PROMETHEUS_HOST", allowed, |text| {
        let is_v6 = text.parse::<std::net::Ipv6Addr>().is_ok();
        let is_name = text
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || b"-._".contains(&byte));
        (is_v6 || is_name).then(|| text.to_owned()).into()
    })
}

fn port(reader: &mut Reader) -> Result<Option<u16>, InitError> {
    let allowed = "the number of a port, 0 for any that is free";
    reader.read("OTEL_EXPORTER_PROMETHEUS_PORT", allowed, |text| {
        let digits = text.bytes().all(|byte| byte.is_ascii_digit());
        text.parse().ok().filter(|_| digits).into()
    })
}
