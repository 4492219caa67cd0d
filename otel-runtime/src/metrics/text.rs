//! Prints metrics for Prometheus: OpenMetrics, with exemplars, or its older text format.
//!
//! By the OpenTelemetry specification's rules for names, units, scopes and the resource. There is a crate for OpenMetrics (`prometheus-client`), whose metrics are of its own
//! making: it cannot print what the OpenTelemetry SDK has measured, and not the older format.

mod line;
mod name;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;
use std::fmt::Write as _;

use opentelemetry_proto::tonic::collector::metrics::v1::ExportMetricsServiceRequest;
use opentelemetry_proto::tonic::common::v1::InstrumentationScope;
use opentelemetry_proto::tonic::metrics::v1::{Metric, metric};

use self::line::{Labels, exponential, histogram, number};

/// What the reader understands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Format {
    OpenMetrics,
    Classic,
}

impl Format {
    /// By the header `accept`: OpenMetrics for whoever prefers it.
    pub(super) fn accepted(accept: &str) -> Self {
        let weight = |wanted: &str| {
            let ranges = accept.split(',').filter_map(|range| {
                let mut parts = range.split(';').map(str::trim);
                let name = parts.next()?;
                let weight = parts.find_map(|part| part.strip_prefix("q="));
                let weight: f64 = weight.map_or(Some(1.0), |weight| weight.trim().parse().ok())?;
                name.eq_ignore_ascii_case(wanted).then_some(weight)
            });
            ranges.fold(0.0, f64::max)
        };
        let open = weight("application/openmetrics-text");
        if open > 0.0 && open >= weight("text/plain") {
            Self::OpenMetrics
        } else {
            Self::Classic
        }
    }

    pub(super) fn content_type(self) -> &'static str {
        match self {
            Self::OpenMetrics => "application/openmetrics-text; version=1.0.0; charset=utf-8",
            Self::Classic => "text/plain; version=0.0.4; charset=utf-8",
        }
    }
}

/// What Prometheus calls the kind of a metric.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Counter,
    Gauge,
    Histogram,
}

impl Kind {
    fn of(data: &metric::Data) -> Option<Self> {
        match data {
            metric::Data::Sum(sum) if sum.is_monotonic => Some(Self::Counter),
            metric::Data::Sum(_) | metric::Data::Gauge(_) => Some(Self::Gauge),
            metric::Data::Histogram(_) | metric::Data::ExponentialHistogram(_) => {
                Some(Self::Histogram)
            }
            metric::Data::Summary(_) => None,
        }
    }

    fn name(self) -> &'static str {
        match self {
            Self::Counter => "counter",
            Self::Gauge => "gauge",
            Self::Histogram => "histogram",
        }
    }
}

/// All metrics of one name, which may be of several scopes.
struct Family {
    kind: Kind,
    unit: Option<String>,
    help: String,
    lines: String,
}

/// The page.
pub(super) fn page(request: &ExportMetricsServiceRequest, format: Format) -> String {
    let mut families: BTreeMap<String, Family> = BTreeMap::new();
    let mut page = String::new();
    for resource in &request.resource_metrics {
        if let Some(resource) = &resource.resource {
            target_info(&mut page, &Labels::of(&resource.attributes), format);
        }
        for scope in &resource.scope_metrics {
            let labels = scope.scope.as_ref().map(of_scope).unwrap_or_default();
            for metric in &scope.metrics {
                add(&mut families, metric, &labels, format);
            }
        }
    }
    for (name, family) in families {
        head(&mut page, &name, &family, format);
        page.push_str(&family.lines);
    }
    if format == Format::OpenMetrics {
        page.push_str("# EOF\n");
    }
    page
}

fn target_info(page: &mut String, labels: &Labels, format: Format) {
    let (name, kind) = match format {
        Format::OpenMetrics => ("target", "info"),
        Format::Classic => ("target_info", "gauge"),
    };
    let _ = write!(
        page,
        "# TYPE {name} {kind}\n# HELP {name} Target metadata\ntarget_info{labels} 1\n"
    );
}

/// The scope's own attributes, too.
fn of_scope(scope: &InstrumentationScope) -> Labels {
    let mut labels = Labels::prefixed("otel_scope_", &scope.attributes);
    labels.insert("otel_scope_name", &scope.name);
    if !scope.version.is_empty() {
        labels.insert("otel_scope_version", &scope.version);
    }
    labels
}

fn add(families: &mut BTreeMap<String, Family>, metric: &Metric, scope: &Labels, format: Format) {
    let Some(data) = &metric.data else { return };
    let Some(kind) = Kind::of(data) else { return };
    let (name, unit) = name::family(&metric.name, &metric.unit, kind == Kind::Counter);
    let family = families.entry(name.clone()).or_insert_with(|| Family {
        kind,
        unit,
        help: metric.description.clone(),
        lines: String::new(),
    });
    // Two of one name and different kinds: a page with both is none at all.
    if family.kind != kind {
        return;
    }
    let out = &mut family.lines;
    match data {
        metric::Data::Gauge(gauge) => {
            for point in &gauge.data_points {
                number(out, &name, point, scope, None);
            }
        }
        metric::Data::Sum(sum) => {
            let (name, exemplars) = match kind {
                Kind::Counter => (format!("{name}_total"), Some(format)),
                _ => (name, None),
            };
            for point in &sum.data_points {
                number(out, &name, point, scope, exemplars);
            }
        }
        metric::Data::Histogram(data) => {
            for point in &data.data_points {
                histogram(out, &name, point, scope, format);
            }
        }
        metric::Data::ExponentialHistogram(data) => {
            for point in &data.data_points {
                exponential(out, &name, point, scope, format);
            }
        }
        metric::Data::Summary(_) => {}
    }
}

fn head(page: &mut String, name: &str, family: &Family, format: Format) {
    // In the older format, it is the line's name that has a type.
    let total = match (family.kind, format) {
        (Kind::Counter, Format::Classic) => "_total",
        _ => "",
    };
    let kind = family.kind.name();
    let _ = writeln!(page, "# TYPE {name}{total} {kind}");
    if let (Some(unit), Format::OpenMetrics) = (&family.unit, format) {
        let _ = writeln!(page, "# UNIT {name} {unit}");
    }
    if !family.help.is_empty() {
        let help = line::escaped(&family.help, format == Format::OpenMetrics);
        let _ = writeln!(page, "# HELP {name}{total} {help}");
    }
}
