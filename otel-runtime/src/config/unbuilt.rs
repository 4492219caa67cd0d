//! Variables of the specification for parts that are not built: each is checked, and answered with a warning where it asks for something.
//!
//! What belongs to a signal that is turned off, as with `OTEL_METRICS_EXPORTER=none`, asks for nothing.

use super::env::{Parsed, Reader};
use crate::error::InitError;

/// What a variable may say.
#[derive(Clone, Copy)]
enum Kind {
    /// Some of these names, or `none`.
    Exporters(&'static [&'static str]),
    OneOf(&'static [&'static str]),
    Number,
    Boolean,
    Text,
}

/// The name, what it may say, and what happens instead.
type Row = (&'static str, Kind, &'static str);

const NO_METRICS: &str = "no metrics are sent";
#[cfg(not(feature = "logs-otlp"))]
const NO_LOGS: &str = "no logs are sent; that takes the feature `logs-otlp`";
const NO_ZIPKIN: &str = "there is no exporter to Zipkin";
#[cfg(not(feature = "config-file"))]
const OTHERS: &str = "the other variables are used; a file takes the feature `config-file`";

/// The variable of a signal's exporters, which may turn it off, and those that then ask for nothing.
type Signal = (Row, &'static [Row]);

const PROTOCOLS: Kind = Kind::OneOf(&["grpc", "http/protobuf", "http/json"]);
const COMPRESSIONS: Kind = Kind::OneOf(&["gzip", "zstd", "none"]);

macro_rules! otlp {
    ($signal:literal, $instead:expr, $($more:expr),* $(,)?) => {
        &[
            (concat!("OTEL_EXPORTER_OTLP_", $signal, "_ENDPOINT"), Kind::Text, $instead),
            (concat!("OTEL_EXPORTER_OTLP_", $signal, "_PROTOCOL"), PROTOCOLS, $instead),
            (concat!("OTEL_EXPORTER_OTLP_", $signal, "_HEADERS"), Kind::Text, $instead),
            (concat!("OTEL_EXPORTER_OTLP_", $signal, "_TIMEOUT"), Kind::Number, $instead),
            (concat!("OTEL_EXPORTER_OTLP_", $signal, "_COMPRESSION"), COMPRESSIONS, $instead),
            (concat!("OTEL_EXPORTER_OTLP_", $signal, "_INSECURE"), Kind::Boolean, $instead),
            (concat!("OTEL_EXPORTER_OTLP_", $signal, "_CERTIFICATE"), Kind::Text, $instead),
            (concat!("OTEL_EXPORTER_OTLP_", $signal, "_CLIENT_CERTIFICATE"), Kind::Text, $instead),
            (concat!("OTEL_EXPORTER_OTLP_", $signal, "_CLIENT_KEY"), Kind::Text, $instead),
            $($more),*
        ]
    };
}

const SIGNALS: &[Signal] = &[
    (
        (
            "OTEL_METRICS_EXPORTER",
            Kind::Exporters(&["otlp", "console", "prometheus", "logging"]),
            NO_METRICS,
        ),
        otlp![
            "METRICS",
            NO_METRICS,
            (
                "OTEL_EXPORTER_OTLP_METRICS_TEMPORALITY_PREFERENCE",
                Kind::OneOf(&["cumulative", "delta", "lowmemory"]),
                NO_METRICS,
            ),
            (
                "OTEL_EXPORTER_OTLP_METRICS_DEFAULT_HISTOGRAM_AGGREGATION",
                Kind::OneOf(&[
                    "explicit_bucket_histogram",
                    "base2_exponential_bucket_histogram",
                ]),
                NO_METRICS,
            ),
            (
                "OTEL_EXPORTER_OTLP_METRIC_INSECURE",
                Kind::Boolean,
                NO_METRICS
            ),
            ("OTEL_METRIC_EXPORT_INTERVAL", Kind::Number, NO_METRICS),
            ("OTEL_METRIC_EXPORT_TIMEOUT", Kind::Number, NO_METRICS),
            (
                "OTEL_METRICS_EXEMPLAR_FILTER",
                Kind::OneOf(&["always_on", "always_off", "trace_based"]),
                NO_METRICS,
            ),
            ("OTEL_EXPORTER_PROMETHEUS_HOST", Kind::Text, NO_METRICS),
            ("OTEL_EXPORTER_PROMETHEUS_PORT", Kind::Number, NO_METRICS),
        ],
    ),
    #[cfg(not(feature = "logs-otlp"))]
    (
        (
            "OTEL_LOGS_EXPORTER",
            Kind::Exporters(&["otlp", "console", "logging"]),
            NO_LOGS,
        ),
        otlp![
            "LOGS",
            NO_LOGS,
            ("OTEL_BLRP_SCHEDULE_DELAY", Kind::Number, NO_LOGS),
            ("OTEL_BLRP_EXPORT_TIMEOUT", Kind::Number, NO_LOGS),
            ("OTEL_BLRP_MAX_QUEUE_SIZE", Kind::Number, NO_LOGS),
            ("OTEL_BLRP_MAX_EXPORT_BATCH_SIZE", Kind::Number, NO_LOGS),
            (
                "OTEL_LOGRECORD_ATTRIBUTE_COUNT_LIMIT",
                Kind::Number,
                NO_LOGS
            ),
            (
                "OTEL_LOGRECORD_ATTRIBUTE_VALUE_LENGTH_LIMIT",
                Kind::Number,
                NO_LOGS
            ),
        ],
    ),
];

/// Beside metrics and logs.
const REST: &[Row] = &[
    #[cfg(not(feature = "config-file"))]
    ("OTEL_CONFIG_FILE", Kind::Text, OTHERS),
    #[cfg(not(feature = "config-file"))]
    ("OTEL_EXPERIMENTAL_CONFIG_FILE", Kind::Text, OTHERS),
    (
        "OTEL_ENTITIES",
        Kind::Text,
        "OTEL_RESOURCE_ATTRIBUTES describes the resource",
    ),
    (
        "OTEL_EXPORTER_OTLP_SPAN_INSECURE",
        Kind::Boolean,
        "OTEL_EXPORTER_OTLP_TRACES_INSECURE has taken its place",
    ),
    ("OTEL_EXPORTER_ZIPKIN_ENDPOINT", Kind::Text, NO_ZIPKIN),
    ("OTEL_EXPORTER_ZIPKIN_TIMEOUT", Kind::Number, NO_ZIPKIN),
    ("OTEL_EXPORTER_ZIPKIN_PROTOCOL", Kind::Text, NO_ZIPKIN),
];

/// Answers them all.
pub(super) fn answer(reader: &mut Reader) -> Result<(), InitError> {
    for (exporters, rows) in SIGNALS {
        if ask(reader, *exporters)? == Some(Asks::ForNothing) {
            continue;
        }
        for row in *rows {
            ask(reader, *row)?;
        }
    }
    for row in REST {
        ask(reader, *row)?;
    }
    Ok(())
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Asks {
    ForSomething,
    ForNothing,
}

fn ask(reader: &mut Reader, (variable, kind, note): Row) -> Result<Option<Asks>, InitError> {
    reader.read(variable, &allowed(kind), |text| {
        let lower = text.to_ascii_lowercase();
        let fits = match kind {
            Kind::Exporters(_) if lower == "none" => return Parsed::Value(Asks::ForNothing),
            Kind::Exporters(names) => lower.split(',').all(|name| names.contains(&name.trim())),
            Kind::OneOf(names) => names.contains(&lower.as_str()),
            Kind::Number => lower.bytes().all(|byte| byte.is_ascii_digit()),
            Kind::Boolean => ["true", "false"].contains(&lower.as_str()),
            Kind::Text => true,
        };
        if !fits {
            return Parsed::Malformed;
        }
        Parsed::Unsupported {
            instead: Asks::ForSomething,
            note,
        }
    })
}

fn allowed(kind: Kind) -> String {
    let quoted = |names: &[&str]| {
        let names: Vec<_> = names.iter().map(|name| format!("`{name}`")).collect();
        names.join(", ")
    };
    match kind {
        Kind::Exporters(names) => format!("a list of {}, or `none`", quoted(names)),
        Kind::OneOf(names) => format!("one of {}", quoted(names)),
        Kind::Number => "a whole number".to_owned(),
        Kind::Boolean => "`true` or `false`".to_owned(),
        Kind::Text => "UTF-8 text".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Env, Settings};
    use super::*;
    use crate::error::InvalidEnv;

    fn good(kind: Kind) -> &'static str {
        match kind {
            Kind::Exporters(names) | Kind::OneOf(names) => names[0],
            Kind::Number => "7",
            Kind::Boolean => "true",
            Kind::Text => "http://host:1",
        }
    }

    fn all() -> impl Iterator<Item = Row> {
        let signals = SIGNALS.iter();
        let signals =
            signals.flat_map(|(first, rest)| [*first].into_iter().chain(rest.iter().copied()));
        signals.chain(REST.iter().copied())
    }

    fn warnings(pairs: &[(&str, &str)]) -> Vec<String> {
        let settings = Settings::read(Env::of(pairs), InvalidEnv::Fail);
        settings.unwrap().take_warnings()
    }

    #[test]
    fn each_is_answered() {
        for (variable, kind, note) in all() {
            let warnings = warnings(&[(variable, good(kind))]);
            assert_eq!(warnings.len(), 1, "{variable}");
            assert!(warnings[0].starts_with(variable), "{warnings:?}");
            assert!(warnings[0].ends_with(note), "{warnings:?}");
        }
    }

    #[test]
    fn each_is_checked() {
        for (variable, kind, _) in all().filter(|row| !matches!(row.1, Kind::Text)) {
            let env = Env::of(&[(variable, "-1")]);
            let error = Settings::read(env, InvalidEnv::Fail)
                .unwrap_err()
                .to_string();
            assert!(
                error.contains(variable) && error.contains(&allowed(kind)),
                "{error}"
            );
        }
    }

    #[test]
    fn a_signal_that_is_turned_off_asks_for_nothing() {
        let none = [
            ("OTEL_METRICS_EXPORTER", "None"),
            ("OTEL_METRIC_EXPORT_INTERVAL", "1000"),
            ("OTEL_EXPORTER_OTLP_METRICS_ENDPOINT", "http://host:1"),
            ("OTEL_LOGS_EXPORTER", "none"),
            ("OTEL_BLRP_SCHEDULE_DELAY", "1000"),
        ];
        assert_eq!(warnings(&none), [""; 0]);
        assert_eq!(warnings(&none[1..]).len(), 2);
    }

    #[cfg(not(feature = "logs-otlp"))]
    #[test]
    fn headers_are_not_shown() {
        let secret = [("OTEL_EXPORTER_OTLP_LOGS_HEADERS", "authorization=s3cret")];
        assert!(!warnings(&secret)[0].contains("s3cret"));
    }
}
