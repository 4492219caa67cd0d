//! Processors and exporters of one signal.

use super::place::Place;
use super::{Checked, Origin};

/// What the variables of a signal are called.
pub(super) struct Signal {
    pub(super) exporter: &'static str,
    pub(super) protocol: &'static str,
    pub(super) endpoint: &'static str,
    pub(super) headers: &'static str,
    pub(super) timeout: &'static str,
    pub(super) compression: &'static str,
    pub(super) insecure: &'static str,
    pub(super) certificate: &'static str,
    pub(super) client_certificate: &'static str,
    pub(super) client_key: &'static str,
    pub(super) path: &'static str,
    /// Temporality and aggregation, where there is such a thing.
    pub(super) of_metrics: &'static [&'static str],
}

macro_rules! signal {
    ($exporter:literal, $signal:literal, $path:literal) => {
        Signal {
            exporter: $exporter,
            protocol: concat!("OTEL_EXPORTER_OTLP_", $signal, "_PROTOCOL"),
            endpoint: concat!("OTEL_EXPORTER_OTLP_", $signal, "_ENDPOINT"),
            headers: concat!("OTEL_EXPORTER_OTLP_", $signal, "_HEADERS"),
            timeout: concat!("OTEL_EXPORTER_OTLP_", $signal, "_TIMEOUT"),
            compression: concat!("OTEL_EXPORTER_OTLP_", $signal, "_COMPRESSION"),
            insecure: concat!("OTEL_EXPORTER_OTLP_", $signal, "_INSECURE"),
            certificate: concat!("OTEL_EXPORTER_OTLP_", $signal, "_CERTIFICATE"),
            client_certificate: concat!("OTEL_EXPORTER_OTLP_", $signal, "_CLIENT_CERTIFICATE"),
            client_key: concat!("OTEL_EXPORTER_OTLP_", $signal, "_CLIENT_KEY"),
            path: $path,
            of_metrics: &[],
        }
    };
}

pub(super) const TRACES: Signal = signal!("OTEL_TRACES_EXPORTER", "TRACES", "/v1/traces");
pub(super) const METRICS: Signal = Signal {
    of_metrics: &[
        "OTEL_EXPORTER_OTLP_METRICS_TEMPORALITY_PREFERENCE",
        "OTEL_EXPORTER_OTLP_METRICS_DEFAULT_HISTOGRAM_AGGREGATION",
    ],
    ..signal!("OTEL_METRICS_EXPORTER", "METRICS", "/v1/metrics")
};
pub(super) const LOGS: Signal = signal!("OTEL_LOGS_EXPORTER", "LOGS", "/v1/logs");

/// What the variables of a batch processor are called.
pub(super) type Batch = [&'static str; 4];

pub(super) const SPANS: Batch = [
    "OTEL_BSP_SCHEDULE_DELAY",
    "OTEL_BSP_EXPORT_TIMEOUT",
    "OTEL_BSP_MAX_QUEUE_SIZE",
    "OTEL_BSP_MAX_EXPORT_BATCH_SIZE",
];
pub(super) const RECORDS: Batch = [
    "OTEL_BLRP_SCHEDULE_DELAY",
    "OTEL_BLRP_EXPORT_TIMEOUT",
    "OTEL_BLRP_MAX_QUEUE_SIZE",
    "OTEL_BLRP_MAX_EXPORT_BATCH_SIZE",
];

impl Signal {
    /// Each processor with its exporter. One batch, one OTLP exporter and one console are what there can be.
    pub(super) fn processors(
        &self,
        list: &Place<'_>,
        batch: Batch,
        origin: &mut Origin,
    ) -> Checked<Vec<&'static str>> {
        let mut names = Vec::new();
        let mut kinds = Vec::new();
        for place in list.list()? {
            let (kind, inside) = place.choice(&["batch", "simple"])?;
            kinds.push(kind);
            let exporter = if kind == "batch" {
                let [exporter, settings @ ..] = inside.map([
                    "exporter",
                    "schedule_delay",
                    "export_timeout",
                    "max_queue_size",
                    "max_export_batch_size",
                ])?;
                for (setting, variable) in settings.into_iter().zip(batch) {
                    origin.say(variable, setting)?;
                }
                exporter
            } else {
                let [exporter] = inside.map(["exporter"])?;
                let [schedule_delay, ..] = batch;
                // With a batch before, a warning says it.
                if origin.place(schedule_delay).is_none() {
                    origin.say_that(schedule_delay, "0", &inside);
                }
                exporter
            };
            let exporter = exporter.ok_or_else(|| inside.wrong("`exporter` is missing"))?;
            names.extend(self.exporter(&exporter, origin)?);
        }
        if kinds.contains(&"batch") && kinds.contains(&"simple") {
            let warning =
                "has `batch` and `simple`: all exporters of a signal get the same batches";
            origin.warn(list, warning);
        }
        Ok(names)
    }

    /// Its name in the variable; none is one that is not supported, and a warning.
    pub(super) fn exporter(
        &self,
        place: &Place<'_>,
        origin: &mut Origin,
    ) -> Checked<Option<&'static str>> {
        let kinds = [
            "otlp_http",
            "otlp_grpc",
            "console",
            "otlp_file/development",
            "zipkin",
        ];
        let (kind, inside) = place.choice(&kinds)?;
        match kind {
            "otlp_http" => self.otlp_http(&inside, origin),
            "otlp_grpc" => self.otlp_grpc(&inside, origin),
            "console" if self.of_metrics.is_empty() => {
                let [] = inside.map([])?;
                Ok(Some("console"))
            }
            "console" => {
                let settings =
                    inside.map(["temporality_preference", "default_histogram_aggregation"])?;
                origin.unsupported(settings);
                Ok(Some("console"))
            }
            _ => {
                origin.warn(&inside, "is not supported yet; nothing is sent there");
                Ok(None)
            }
        }
    }
}

/// `opentelemetry-otlp` asks the environment by itself where it is told of no compression. Nothing is silent about that.
pub(super) fn read_by_others(origin: &mut Origin, lookup: &dyn Fn(&str) -> Option<String>) {
    const GENERAL: &str = "OTEL_EXPORTER_OTLP_COMPRESSION";
    let is_set = |name: &&str| lookup(name).is_some_and(|value| !value.is_empty());
    // What goes over gRPC, and metrics, do without it.
    for signal in [TRACES, LOGS] {
        let is_http = origin
            .value(signal.protocol)
            .is_some_and(|protocol| protocol != "grpc");
        let is_told = origin.place(signal.compression).is_some();
        if let Some(variable) = [signal.compression, GENERAL].into_iter().find(is_set)
            && is_http
            && !is_told
            && let Some((path, _)) = origin.place(signal.protocol)
        {
            let warning = format!(
                "{path}: the variable {variable} is looked at all the same; unset it, or refer to it here"
            );
            origin.warnings.push(warning);
        }
    }
}
