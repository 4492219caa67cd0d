//! Processors and exporters of one signal.

use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

use super::place::Place;
use super::{Checked, Origin};

/// What the variables of a signal are called.
pub(super) struct Signal {
    pub(super) exporter: &'static str,
    protocol: &'static str,
    endpoint: &'static str,
    headers: &'static str,
    timeout: &'static str,
    compression: &'static str,
    insecure: &'static str,
    certificate: &'static str,
    client_certificate: &'static str,
    client_key: &'static str,
    path: &'static str,
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
        }
    };
}

pub(super) const TRACES: Signal = signal!("OTEL_TRACES_EXPORTER", "TRACES", "/v1/traces");
pub(super) const METRICS: Signal = signal!("OTEL_METRICS_EXPORTER", "METRICS", "/v1/metrics");
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
            names.extend(self.exporter(&exporter, &[], origin)?);
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
        more: &[(&str, &'static str)],
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
            "otlp_http" => self.otlp_http(&inside, more, origin),
            "otlp_grpc" => self.otlp_grpc(&inside, more, origin),
            "console" if more.is_empty() => {
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

    fn otlp_http(
        &self,
        place: &Place<'_>,
        more: &[(&str, &'static str)],
        origin: &mut Origin,
    ) -> Checked<Option<&'static str>> {
        let [
            endpoint,
            tls,
            headers,
            list,
            compression,
            timeout,
            encoding,
            temporality,
            histogram,
        ] = place.map([
            "endpoint",
            "tls",
            "headers",
            "headers_list",
            "compression",
            "timeout",
            "encoding",
            "temporality_preference",
            "default_histogram_aggregation",
        ])?;
        if self.is_second(place, origin) {
            return Ok(None);
        }
        let protocol = match encoding.as_ref().map(Place::scalar).transpose()? {
            None | Some("protobuf") => "http/protobuf",
            Some("json") => "http/json",
            Some(_) => {
                let place = encoding.as_ref().unwrap_or(place);
                return Err(place.wrong("`protobuf` and `json` are allowed"));
            }
        };
        origin.say_that(self.protocol, protocol, encoding.as_ref().unwrap_or(place));
        // The general variables, which have a say where nothing is said here, do not count.
        let default = format!("http://localhost:4318{}", self.path);
        self.common(&default, (place, endpoint, headers, list), origin)?;
        origin.say(self.compression, compression)?;
        origin.say(self.timeout, timeout)?;
        of_metrics([temporality, histogram], more, origin)?;
        if let Some(tls) = tls {
            let [ca, key, cert] = tls.map(["ca_file", "key_file", "cert_file"])?;
            origin.say(self.certificate, ca)?;
            origin.say(self.client_key, key)?;
            origin.say(self.client_certificate, cert)?;
        }
        Ok(Some("otlp"))
    }

    fn otlp_grpc(
        &self,
        place: &Place<'_>,
        more: &[(&str, &'static str)],
        origin: &mut Origin,
    ) -> Checked<Option<&'static str>> {
        let [
            endpoint,
            tls,
            headers,
            list,
            compression,
            timeout,
            temporality,
            histogram,
        ] = place.map([
            "endpoint",
            "tls",
            "headers",
            "headers_list",
            "compression",
            "timeout",
            "temporality_preference",
            "default_histogram_aggregation",
        ])?;
        if self.is_second(place, origin) {
            return Ok(None);
        }
        origin.say_that(self.protocol, "grpc", place);
        self.common(
            "http://localhost:4317",
            (place, endpoint, headers, list),
            origin,
        )?;
        origin.say(self.compression, compression)?;
        origin.say(self.timeout, timeout)?;
        of_metrics([temporality, histogram], more, origin)?;
        if let Some(tls) = tls {
            let [ca, key, cert, insecure] =
                tls.map(["ca_file", "key_file", "cert_file", "insecure"])?;
            origin.say(self.certificate, ca)?;
            origin.say(self.client_key, key)?;
            origin.say(self.client_certificate, cert)?;
            origin.say(self.insecure, insecure)?;
        }
        Ok(Some("otlp"))
    }

    fn is_second(&self, place: &Place<'_>, origin: &mut Origin) -> bool {
        let is_second = origin.place(self.protocol).is_some();
        if is_second {
            let warning =
                "is not supported yet: there is one OTLP exporter for a signal, the first";
            origin.warn(place, warning);
        }
        is_second
    }

    fn common(
        &self,
        default: &str,
        (place, endpoint, headers, list): (
            &Place<'_>,
            Option<Place<'_>>,
            Option<Place<'_>>,
            Option<Place<'_>>,
        ),
        origin: &mut Origin,
    ) -> Checked<()> {
        match endpoint {
            Some(endpoint) => origin.say(self.endpoint, Some(endpoint))?,
            None => origin.say_that(self.endpoint, default, place),
        }
        let mut all = Vec::new();
        let at = list.as_ref().or(headers.as_ref()).cloned();
        if let Some(list) = list {
            all.push(list.scalar()?.to_owned());
        }
        for (name, value) in pairs(headers.as_ref())? {
            let value = utf8_percent_encode(&value, NON_ALPHANUMERIC);
            all.push(format!("{name}={value}"));
        }
        if let Some(at) = at
            && !all.is_empty()
        {
            origin.say_that(self.headers, &all.join(","), &at);
        }
        Ok(())
    }
}

/// What only metrics have. The schema has another spelling than the variable.
fn of_metrics(
    settings: [Option<Place<'_>>; 2],
    more: &[(&str, &'static str)],
    origin: &mut Origin,
) -> Checked<()> {
    for (at, setting) in settings.into_iter().enumerate() {
        let Some(place) = setting else { continue };
        match more.get(at) {
            Some((_, variable)) => {
                let value = place.scalar()?;
                let value = if value == "low_memory" {
                    "lowmemory"
                } else {
                    value
                };
                origin.say_that(variable, value, &place);
            }
            None => return Err(place.wrong("only an exporter of metrics has this")),
        }
    }
    Ok(())
}

/// A list of `name` and `value`; those without a value are left out.
fn pairs(place: Option<&Place<'_>>) -> Checked<Vec<(String, String)>> {
    let Some(place) = place else {
        return Ok(Vec::new());
    };
    let mut pairs = Vec::new();
    for entry in place.list()? {
        let [name, value] = entry.map(["name", "value"])?;
        let name = name.ok_or_else(|| entry.wrong("`name` is missing"))?;
        if let Some(value) = value {
            pairs.push((name.scalar()?.to_owned(), value.scalar()?.to_owned()));
        }
    }
    Ok(pairs)
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
