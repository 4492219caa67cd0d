//! Metrics and logs: whether they are sent over OTLP, and where to.
#![cfg_attr(
    not(any(feature = "metrics", feature = "logs-otlp")),
    expect(
        clippy::ptr_arg,
        dead_code,
        unused_mut,
        unused_variables,
        reason = "there are spans only"
    )
)]

use super::finding::{Finding, FindingCode as Code};
use super::settings::{Known, Way, of_error};
use super::words::words;
use crate::config::{ExporterName, OtlpSettings, Settings, Signal};
use crate::error::InitError;
use crate::export::otlp::Otlp;
use crate::setup;

/// `spans` is where spans go.
pub(super) fn look(
    settings: &mut Settings,
    spans: &[ExporterName],
    known: &Known<'_>,
    findings: &mut Vec<Finding>,
) -> Vec<Way> {
    let mut ways = Vec::new();
    #[cfg(feature = "metrics")]
    ways.extend(metrics(settings, spans, known, findings));
    #[cfg(feature = "logs-otlp")]
    ways.extend(logs(settings, spans, known, findings));
    ways
}

#[cfg(feature = "metrics")]
fn metrics(
    settings: &mut Settings,
    spans: &[ExporterName],
    known: &Known<'_>,
    findings: &mut Vec<Finding>,
) -> Option<Way> {
    use crate::config::MetricsExporter;

    let names = setup::names_of_metrics(settings, spans);
    let is_said = settings.metrics.exporters.is_some();
    if !names.contains(&MetricsExporter::Otlp) {
        if names.contains(&MetricsExporter::Prometheus) {
            let (host, port) = &settings.metrics.page;
            let what = format!("Prometheus reads metrics at {host}:{port}");
            findings.push(Finding::ok(Code::Exporter, what));
        } else if is_said {
            findings.push(stays(Signal::Metrics, names.is_empty()));
        }
        return None;
    }
    let otlp = settings.metrics.otlp.clone();
    let found = sent(Signal::Metrics, &otlp).and_then(|finding| {
        findings.push(finding);
        settings.otlp_of_metrics()
    });
    let asked = is_said || is_own(settings, Signal::Metrics);
    way(found, Signal::Metrics, asked, known, findings)
}

#[cfg(feature = "logs-otlp")]
fn logs(
    settings: &mut Settings,
    spans: &[ExporterName],
    known: &Known<'_>,
    findings: &mut Vec<Finding>,
) -> Option<Way> {
    let names = setup::names_of_logs(settings, spans);
    let is_said = settings.exporters_of_logs().is_some();
    if !names.contains(&ExporterName::Otlp) {
        if is_said {
            findings.push(stays(Signal::Logs, names.is_empty()));
        }
        return None;
    }
    let otlp = settings.take_logs()?.otlp;
    let found = sent(Signal::Logs, &otlp).and_then(|finding| {
        findings.push(finding);
        settings.resolve(otlp)
    });
    let asked = is_said || is_own(settings, Signal::Logs);
    way(found, Signal::Logs, asked, known, findings)
}

/// # Errors
/// When the protocol is not compiled in.
fn sent(signal: Signal, otlp: &OtlpSettings) -> Result<Finding, InitError> {
    let protocol = otlp.protocol();
    setup::compiled_in_protocol(protocol)?;
    let many = words(signal).many;
    let what = format!("{many} are sent over OTLP, {}", protocol.name());
    Ok(Finding::ok(Code::Exporter, what))
}

fn way(
    found: Result<Otlp, InitError>,
    signal: Signal,
    asked: bool,
    known: &Known<'_>,
    findings: &mut Vec<Finding>,
) -> Option<Way> {
    match found {
        Ok(otlp) => Some(known.way(signal, otlp, asked)),
        Err(error) => {
            findings.push(of_error(&error));
            None
        }
    }
}

/// The endpoint of this very signal is set.
fn is_own(settings: &Settings, signal: Signal) -> bool {
    let [own, _] = signal.variables().endpoint;
    settings.is_set(own)
}

fn stays(signal: Signal, is_none: bool) -> Finding {
    let words = words(signal);
    let (exporter, many, signal) = (words.exporter, words.many, words.signal);
    if is_none {
        let what = format!("{exporter} is none, so no {many} are sent");
        return Finding::warning(Code::NoExporter, what, "set it to otlp, or unset it");
    }
    Finding::warning(
        Code::NotSent,
        format!("{exporter} does not name otlp, so {signal} stay on this machine"),
        format!("add it, as in {exporter}=otlp,console"),
    )
}
