//! Readers of metrics and their exporters.

use super::place::Place;
use super::signal::METRICS;
use super::{Checked, Origin};

pub(super) fn meter(place: &Place<'_>, origin: &mut Origin) -> Checked<Vec<&'static str>> {
    let [readers, views, exemplars, configurator, matching] = place.map([
        "readers",
        "views",
        "exemplar_filter",
        "meter_configurator/development",
        "view_matching_mode/development",
    ])?;
    origin.unsupported([views, configurator, matching]);
    origin.say("OTEL_METRICS_EXEMPLAR_FILTER", exemplars)?;
    let readers = readers.ok_or_else(|| place.wrong("`readers` is missing"))?;
    let mut names = Vec::new();
    for reader in readers.list()? {
        let (kind, inside) = reader.choice(&["periodic", "pull"])?;
        let missing = || inside.wrong("`exporter` is missing");
        if kind == "periodic" {
            let [exporter, interval, timeout, producers, limits] = inside.map([
                "exporter",
                "interval",
                "timeout",
                "producers",
                "cardinality_limits",
            ])?;
            origin.unsupported([producers, limits]);
            origin.say("OTEL_METRIC_EXPORT_INTERVAL", interval)?;
            origin.say("OTEL_METRIC_EXPORT_TIMEOUT", timeout)?;
            names.extend(METRICS.exporter(&exporter.ok_or_else(missing)?, origin)?);
        } else {
            let [exporter, producers, limits] =
                inside.map(["exporter", "producers", "cardinality_limits"])?;
            origin.unsupported([producers, limits]);
            prometheus(&exporter.ok_or_else(missing)?, origin)?;
            names.push("prometheus");
        }
    }
    Ok(names)
}

fn prometheus(place: &Place<'_>, origin: &mut Origin) -> Checked<()> {
    let (_, inside) = place.choice(&["prometheus/development", "prometheus"])?;
    let [host, port, rest @ ..] = inside.map([
        "host",
        "port",
        "without_scope_info",
        "without_target_info",
        "without_target_info/development",
        "scope_info_enabled",
        "target_info_enabled/development",
        "with_resource_constant_labels",
        "resource_constant_labels",
        "translation_strategy",
    ])?;
    origin.unsupported(rest);
    origin.say("OTEL_EXPORTER_PROMETHEUS_HOST", host)?;
    origin.say("OTEL_EXPORTER_PROMETHEUS_PORT", port)
}
