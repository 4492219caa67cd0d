//! Decides where metrics go: code, else `OTEL_METRICS_EXPORTER`, else OTLP where an endpoint is set for them or spans go there; and says so.

use opentelemetry_sdk::Resource;

use super::account::rows::{self, or_none, time};
use crate::config::{ExporterName, MetricsExporter, Settings, Signal};
use crate::effective::{Ignored, Report, Source};
use crate::error::InitError;
use crate::export::otlp::{Otlp, Protocol};
use crate::metrics::Histograms;
pub(super) use crate::metrics::Options;
use crate::red::Exemplars;

/// What code says of metrics.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Asked {
    /// [`Builder::with_prometheus`](super::Builder::with_prometheus)
    #[cfg(feature = "prometheus")]
    pub(super) prometheus: bool,
    /// [`Builder::with_metric_limit`](super::Builder::with_metric_limit)
    pub(super) limit: Option<usize>,
}

impl Decided {
    /// Whether metrics go over OTLP.
    pub(super) fn sends(&self) -> bool {
        self.options.as_ref().is_some_and(|it| it.otlp.is_some())
    }
}

/// As the specification of the SDK has it.
const LIMIT: usize = 2000;

const EXPORTER: &str = "OTEL_METRICS_EXPORTER";
const ENDPOINT: &str = "OTEL_EXPORTER_OTLP_ENDPOINT";
const OWN_ENDPOINT: &str = "OTEL_EXPORTER_OTLP_METRICS_ENDPOINT";
const TRACES_ENDPOINT: &str = "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT";

/// What was decided, with the reasons.
pub(super) struct Decided {
    /// None: nothing is measured.
    pub(super) options: Option<Options>,
    pub(super) report: Report,
}

/// `spans` are the exporters that spans go to by the environment.
///
/// # Errors
/// When what was asked for is not compiled in, a file cannot be read, or the listener's port is taken.
pub(super) fn decide(
    asked: Asked,
    settings: &mut Settings,
    spans: &[ExporterName],
    resource: &Resource,
) -> Result<Decided, InitError> {
    let names = names(settings, spans);
    for name in &names {
        compiled_in(*name, settings)?;
    }
    let otlp = names
        .contains(&MetricsExporter::Otlp)
        .then(|| settings.otlp_of_metrics())
        .transpose()?;
    let console = names.contains(&MetricsExporter::Console);
    let metrics = &settings.metrics;
    #[cfg(feature = "prometheus")]
    let listener = names
        .contains(&MetricsExporter::Prometheus)
        .then(|| {
            let (host, port) = &metrics.page;
            crate::metrics::Bound::to(host, *port)
        })
        .transpose()?;
    #[cfg(feature = "prometheus")]
    let prometheus = asked.prometheus || listener.is_some();
    #[cfg(not(feature = "prometheus"))]
    let prometheus = false;
    let options = Options {
        resource: resource.clone(),
        otlp,
        console,
        #[cfg(feature = "prometheus")]
        prometheus,
        #[cfg(feature = "prometheus")]
        listener,
        interval: metrics.interval,
        timeout: metrics.timeout,
        temporality: metrics.temporality,
        histograms: metrics.histograms,
        exemplars: metrics.exemplars,
        // One is for what is beyond.
        limit: asked.limit.unwrap_or(LIMIT).max(1),
        is_asked_for: metrics.exporters.is_some() || settings.is_set(OWN_ENDPOINT),
    };
    let report = report(asked, settings, &names, &options);
    let is_used = prometheus || console || options.otlp.is_some();
    Ok(Decided {
        options: is_used.then_some(options),
        report,
    })
}

/// Where metrics go when code does not say. Whoever has set nothing and looks at a terminal did not ask for metrics, and whoever has set the endpoint of traces
/// asked for traces.
pub(crate) fn names(settings: &Settings, spans: &[ExporterName]) -> Vec<MetricsExporter> {
    const OTLP: bool = cfg!(any(feature = "otlp-http", feature = "otlp-grpc"));
    if let Some(names) = &settings.metrics.exporters {
        return names.clone();
    }
    let is_set = settings.is_set(ENDPOINT) || settings.is_set(OWN_ENDPOINT);
    let is_default = spans.contains(&ExporterName::Otlp) && !settings.is_set(TRACES_ENDPOINT);
    if OTLP && (is_set || is_default) {
        vec![MetricsExporter::Otlp]
    } else {
        Vec::new()
    }
}

fn compiled_in(exporter: MetricsExporter, settings: &Settings) -> Result<(), InitError> {
    let (there, feature, wanted) = match (exporter, settings.metrics.otlp.protocol()) {
        (MetricsExporter::Console, _) => return Ok(()),
        (MetricsExporter::Prometheus, _) => (
            cfg!(feature = "prometheus"),
            "prometheus",
            "OTEL_METRICS_EXPORTER=prometheus",
        ),
        (MetricsExporter::Otlp, Protocol::Grpc) => (
            cfg!(feature = "otlp-grpc"),
            "otlp-grpc",
            "metrics over gRPC",
        ),
        (MetricsExporter::Otlp, Protocol::HttpProtobuf | Protocol::HttpJson) => (
            cfg!(feature = "otlp-http"),
            "otlp-http",
            "metrics over OTLP, http/protobuf",
        ),
    };
    if there {
        Ok(())
    } else {
        Err(InitError::MissingFeature {
            feature,
            wanted: wanted.to_owned(),
        })
    }
}

fn report(
    asked: Asked,
    settings: &Settings,
    names: &[MetricsExporter],
    options: &Options,
) -> Report {
    let sources = settings.sources();
    let mut report = Report::default();
    let names: Vec<_> = names.iter().map(|name| name.name()).collect();
    report.push(
        "metrics.exporters",
        or_none(names.join(", ")),
        sources.of(&[EXPORTER]),
    );
    #[cfg(feature = "prometheus")]
    if asked.prometheus {
        report.push("metrics.render", "yes", Source::Code);
    }
    #[cfg(feature = "prometheus")]
    if let Some(listener) = &options.listener {
        let variables = [
            "OTEL_EXPORTER_PROMETHEUS_HOST",
            "OTEL_EXPORTER_PROMETHEUS_PORT",
        ];
        let page = format!("http://{}/metrics", listener.address());
        report.push("metrics.prometheus", page, sources.of(&variables));
    }
    if let Some(otlp) = &options.otlp {
        of_otlp(&mut report, settings, otlp);
    }
    if options.otlp.is_some() || options.console {
        let (interval, timeout) = (time(options.interval), time(options.timeout));
        let source = sources.of(&["OTEL_METRIC_EXPORT_INTERVAL"]);
        report.push("metrics.interval", interval, source);
        let source = sources.of(&["OTEL_METRIC_EXPORT_TIMEOUT"]);
        report.push("metrics.timeout", timeout, source);
    }
    let exemplars = match options.exemplars {
        Exemplars::AlwaysOn => "always_on",
        Exemplars::AlwaysOff => "always_off",
        Exemplars::TraceBased => "trace_based",
    };
    let source = sources.of(&["OTEL_METRICS_EXEMPLAR_FILTER"]);
    report.push("metrics.exemplars", exemplars, source);
    let histograms = match options.histograms {
        Histograms::Explicit => "explicit_bucket_histogram",
        Histograms::Exponential => "base2_exponential_bucket_histogram",
    };
    let source = sources.of(&["OTEL_EXPORTER_OTLP_METRICS_DEFAULT_HISTOGRAM_AGGREGATION"]);
    report.push("metrics.histograms", histograms, source);
    unused(&mut report, settings, &names, options);
    let source = asked.limit.map_or(Source::Default, |_| Source::Code);
    report.push("metrics.limit", options.limit.to_string(), source);
    report
}

/// Variables of exporters that are not chosen: worth a line in the report, and no warning.
fn unused(report: &mut Report, settings: &Settings, names: &[&str], options: &Options) {
    if options.otlp.is_none() && settings.is_set(OWN_ENDPOINT) {
        report.ignored.push(Ignored {
            variable: OWN_ENDPOINT,
            reason: "no metrics are sent over OTLP".to_owned(),
        });
    }
    for variable in [
        "OTEL_EXPORTER_PROMETHEUS_HOST",
        "OTEL_EXPORTER_PROMETHEUS_PORT",
    ] {
        if !names.contains(&"prometheus") && settings.is_set(variable) {
            report.ignored.push(Ignored {
                variable,
                reason: "OTEL_METRICS_EXPORTER does not name `prometheus`".to_owned(),
            });
        }
    }
}

fn of_otlp(report: &mut Report, settings: &Settings, otlp: &Otlp) {
    use opentelemetry_sdk::metrics::Temporality;

    let sources = settings.sources();
    rows::otlp(report, &sources, Signal::Metrics, otlp);
    let temporality = match settings.metrics.temporality {
        Temporality::Delta => "delta",
        Temporality::LowMemory => "lowmemory",
        _ => "cumulative",
    };
    let source = sources.of(&["OTEL_EXPORTER_OTLP_METRICS_TEMPORALITY_PREFERENCE"]);
    report.push("metrics.temporality", temporality, source);
}
