//! Finds variables that are set and that nothing reads, because their name is a slip: of those of `OTEL_RUST_…` all, of others those that are one letter, or two swapped ones, away.

use super::finding::{Finding, FindingCode as Code};
use crate::redact::scrub;

/// The rows of the page [`variables`](crate::variables), in order.
const KNOWN: &[&str] = &[
    "OTEL_ATTRIBUTE_COUNT_LIMIT",
    "OTEL_ATTRIBUTE_VALUE_LENGTH_LIMIT",
    "OTEL_BLRP_EXPORT_TIMEOUT",
    "OTEL_BLRP_MAX_EXPORT_BATCH_SIZE",
    "OTEL_BLRP_MAX_QUEUE_SIZE",
    "OTEL_BLRP_SCHEDULE_DELAY",
    "OTEL_BSP_EXPORT_TIMEOUT",
    "OTEL_BSP_MAX_EXPORT_BATCH_SIZE",
    "OTEL_BSP_MAX_QUEUE_SIZE",
    "OTEL_BSP_SCHEDULE_DELAY",
    "OTEL_CONFIG_FILE",
    "OTEL_ENTITIES",
    "OTEL_EVENT_ATTRIBUTE_COUNT_LIMIT",
    "OTEL_EXPERIMENTAL_CONFIG_FILE",
    "OTEL_EXPORTER_OTLP_CERTIFICATE",
    "OTEL_EXPORTER_OTLP_CLIENT_CERTIFICATE",
    "OTEL_EXPORTER_OTLP_CLIENT_KEY",
    "OTEL_EXPORTER_OTLP_COMPRESSION",
    "OTEL_EXPORTER_OTLP_ENDPOINT",
    "OTEL_EXPORTER_OTLP_HEADERS",
    "OTEL_EXPORTER_OTLP_INSECURE",
    "OTEL_EXPORTER_OTLP_LOGS_CERTIFICATE",
    "OTEL_EXPORTER_OTLP_LOGS_CLIENT_CERTIFICATE",
    "OTEL_EXPORTER_OTLP_LOGS_CLIENT_KEY",
    "OTEL_EXPORTER_OTLP_LOGS_COMPRESSION",
    "OTEL_EXPORTER_OTLP_LOGS_ENDPOINT",
    "OTEL_EXPORTER_OTLP_LOGS_HEADERS",
    "OTEL_EXPORTER_OTLP_LOGS_INSECURE",
    "OTEL_EXPORTER_OTLP_LOGS_PROTOCOL",
    "OTEL_EXPORTER_OTLP_LOGS_TIMEOUT",
    "OTEL_EXPORTER_OTLP_METRICS_CERTIFICATE",
    "OTEL_EXPORTER_OTLP_METRICS_CLIENT_CERTIFICATE",
    "OTEL_EXPORTER_OTLP_METRICS_CLIENT_KEY",
    "OTEL_EXPORTER_OTLP_METRICS_COMPRESSION",
    "OTEL_EXPORTER_OTLP_METRICS_DEFAULT_HISTOGRAM_AGGREGATION",
    "OTEL_EXPORTER_OTLP_METRICS_ENDPOINT",
    "OTEL_EXPORTER_OTLP_METRICS_HEADERS",
    "OTEL_EXPORTER_OTLP_METRICS_INSECURE",
    "OTEL_EXPORTER_OTLP_METRICS_PROTOCOL",
    "OTEL_EXPORTER_OTLP_METRICS_TEMPORALITY_PREFERENCE",
    "OTEL_EXPORTER_OTLP_METRICS_TIMEOUT",
    "OTEL_EXPORTER_OTLP_METRIC_INSECURE",
    "OTEL_EXPORTER_OTLP_PROTOCOL",
    "OTEL_EXPORTER_OTLP_SPAN_INSECURE",
    "OTEL_EXPORTER_OTLP_TIMEOUT",
    "OTEL_EXPORTER_OTLP_TRACES_CERTIFICATE",
    "OTEL_EXPORTER_OTLP_TRACES_CLIENT_CERTIFICATE",
    "OTEL_EXPORTER_OTLP_TRACES_CLIENT_KEY",
    "OTEL_EXPORTER_OTLP_TRACES_COMPRESSION",
    "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT",
    "OTEL_EXPORTER_OTLP_TRACES_HEADERS",
    "OTEL_EXPORTER_OTLP_TRACES_INSECURE",
    "OTEL_EXPORTER_OTLP_TRACES_PROTOCOL",
    "OTEL_EXPORTER_OTLP_TRACES_TIMEOUT",
    "OTEL_EXPORTER_PROMETHEUS_HOST",
    "OTEL_EXPORTER_PROMETHEUS_PORT",
    "OTEL_EXPORTER_ZIPKIN_ENDPOINT",
    "OTEL_EXPORTER_ZIPKIN_PROTOCOL",
    "OTEL_EXPORTER_ZIPKIN_TIMEOUT",
    "OTEL_LINK_ATTRIBUTE_COUNT_LIMIT",
    "OTEL_LOGRECORD_ATTRIBUTE_COUNT_LIMIT",
    "OTEL_LOGRECORD_ATTRIBUTE_VALUE_LENGTH_LIMIT",
    "OTEL_LOGS_EXPORTER",
    "OTEL_LOG_LEVEL",
    "OTEL_METRICS_EXEMPLAR_FILTER",
    "OTEL_METRICS_EXPORTER",
    "OTEL_METRIC_EXPORT_INTERVAL",
    "OTEL_METRIC_EXPORT_TIMEOUT",
    "OTEL_PROPAGATORS",
    "OTEL_RESOURCE_ATTRIBUTES",
    "OTEL_RUST_HTML_FILE",
    "OTEL_RUST_HTML_MAX_TRACES",
    "OTEL_RUST_REDACTION_KEY_FILE",
    "OTEL_RUST_RESOURCE_DETECTORS",
    "OTEL_RUST_TRACED_FILTER",
    "OTEL_SDK_DISABLED",
    "OTEL_SERVICE_NAME",
    "OTEL_SPAN_ATTRIBUTE_COUNT_LIMIT",
    "OTEL_SPAN_ATTRIBUTE_VALUE_LENGTH_LIMIT",
    "OTEL_SPAN_EVENT_COUNT_LIMIT",
    "OTEL_SPAN_LINK_COUNT_LIMIT",
    "OTEL_TRACES_EXPORTER",
    "OTEL_TRACES_SAMPLER",
    "OTEL_TRACES_SAMPLER_ARG",
];

/// `names` are those of all variables of the process.
pub(super) fn look(names: impl Iterator<Item = String>) -> Vec<Finding> {
    let mut found: Vec<_> = names.filter_map(|name| slip(&name)).collect();
    found.sort_by(|left, right| left.what.cmp(&right.what));
    found
}

fn slip(name: &str) -> Option<Finding> {
    if KNOWN.contains(&name) {
        return None;
    }
    let meant = KNOWN.iter().find(|known| is_one_edit_away(name, known));
    let fix = match meant {
        Some(meant) => format!("write {meant}, if that is meant"),
        None if name.starts_with("OTEL_RUST_") && name != "OTEL_RUST_MANIFEST_BLESS" => {
            "unset it, or correct it; the page `otel_runtime::variables` lists all".to_owned()
        }
        None => return None,
    };
    let what = format!("{} is set, and nothing reads it", scrub(name));
    Some(Finding::warning(Code::MisspelledVariable, what, fix))
}

/// One letter more, less or another one, or two neighbours swapped.
fn is_one_edit_away(left: &str, right: &str) -> bool {
    let (left, right) = (left.as_bytes(), right.as_bytes());
    let pairs = left.iter().zip(right);
    let same = pairs.take_while(|(a, b)| a == b).count();
    let (left, right) = (left.split_at(same).1, right.split_at(same).1);
    let is_swapped = || match (left, right) {
        ([a, b, left @ ..], [c, d, right @ ..]) => (a, b, left) == (d, c, right),
        _ => false,
    };
    match (left, right) {
        ([_, shorter @ ..], longer) if shorter == longer => true,
        (longer, [_, shorter @ ..]) if shorter == longer => true,
        ([_, left @ ..], [_, right @ ..]) => left == right || is_swapped(),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_that_of_the_documentation() {
        let page = include_str!("../docs/variables.md");
        let rows = page
            .lines()
            .filter_map(|line| line.strip_prefix("| `OTEL_"));
        let mut listed: Vec<_> = rows
            .filter_map(|row| row.split_once('`'))
            .map(|(name, _)| format!("OTEL_{name}"))
            .collect();
        listed.sort();
        assert_eq!(listed, KNOWN);
    }

    #[test]
    fn one_edit_is_a_slip_and_two_are_not() {
        for slip in [
            "ENDPONT",
            "ENDPOINTT",
            "ENDPOIMT",
            "ENDPIONT",
            "NDPOINT",
            "XENDPOINT",
        ] {
            assert!(is_one_edit_away(slip, "ENDPOINT"), "{slip}");
        }
        for other in ["ENDPOINT", "ENDPNT", "POINT", "", "ENDPOINTED", "TNIOPDNE"] {
            assert!(!is_one_edit_away(other, "ENDPOINT"), "{other}");
        }
    }

    #[test]
    fn what_others_read_is_none_of_our_business() {
        let names = KNOWN
            .iter()
            .copied()
            .chain(["OTEL_COLLECTOR_NAME", "PATH", "OTEL_"]);
        assert_eq!(look(names.map(str::to_owned)), []);
    }
}
