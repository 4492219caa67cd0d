//! The rows of what is only read and passed on: OTLP, batches and limits.

use std::time::Duration;

use crate::config::{Signal, Sources};
use crate::effective::Report;
#[cfg(feature = "html")]
use crate::effective::Source;
#[cfg(feature = "html")]
use crate::export::html::HtmlOptions;
use crate::export::otlp::{Compression, Otlp};
use crate::pipeline::BatchConfig;
use crate::record::Limits;

/// What the rows of one signal are called.
type Names = [&'static str; 7];

fn names(signal: Signal) -> Names {
    match signal {
        Signal::Traces => [
            "otlp.endpoint",
            "otlp.protocol",
            "otlp.headers",
            "otlp.timeout",
            "otlp.compression",
            "otlp.certificates",
            "otlp.client_certificate",
        ],
        #[cfg(feature = "logs-otlp")]
        Signal::Logs => [
            "logs.otlp.endpoint",
            "logs.otlp.protocol",
            "logs.otlp.headers",
            "logs.otlp.timeout",
            "logs.otlp.compression",
            "logs.otlp.certificates",
            "logs.otlp.client_certificate",
        ],
        #[cfg(feature = "metrics")]
        Signal::Metrics => [
            "metrics.otlp.endpoint",
            "metrics.otlp.protocol",
            "metrics.otlp.headers",
            "metrics.otlp.timeout",
            "metrics.otlp.compression",
            "metrics.otlp.certificates",
            "metrics.otlp.client_certificate",
        ],
    }
}

pub(in crate::setup) fn otlp(report: &mut Report, sources: &Sources, signal: Signal, otlp: &Otlp) {
    let variables = signal.variables();
    let url = otlp.endpoint.split(['?', '#']).next().unwrap_or_default();
    let headers: Vec<_> = otlp.headers.iter().map(|(name, _)| name.as_str()).collect();
    let compression = match otlp.compression {
        Compression::None => "none",
        Compression::Gzip => "gzip",
        Compression::Zstd => "zstd",
    };
    let trusted = otlp.tls.certificate.as_ref();
    let client = otlp.tls.client.as_ref();
    let values = [
        (url.to_owned(), variables.endpoint),
        (otlp.protocol.name().to_owned(), variables.protocol),
        (or_none(headers.join(", ")), variables.headers),
        (time(otlp.timeout), variables.timeout),
        (compression.to_owned(), variables.compression),
        (
            trusted.map_or("the system's", |_| "given").to_owned(),
            variables.certificate,
        ),
        (
            client.map_or("none", |_| "given").to_owned(),
            variables.client_certificate,
        ),
    ];
    for (name, (value, pair)) in names(signal).into_iter().zip(values) {
        report.push(name, value, sources.of(&pair));
    }
}

#[cfg(feature = "html")]
pub(super) fn html(report: &mut Report, sources: &Sources, html: &HtmlOptions, by_code: bool) {
    let source = if by_code {
        Source::Code
    } else {
        sources.of(&["OTEL_RUST_HTML_FILE"])
    };
    report.push("html.file", html.shown(), source);
    let source = sources.of(&["OTEL_RUST_HTML_MAX_TRACES"]);
    report.push("html.max_traces", html.max_traces.to_string(), source);
}

/// What the rows of a batch are called, each with its variable.
type Batch = [(&'static str, &'static str); 4];

pub(super) const SPANS: Batch = [
    ("batch.schedule_delay", "OTEL_BSP_SCHEDULE_DELAY"),
    ("batch.export_timeout", "OTEL_BSP_EXPORT_TIMEOUT"),
    ("batch.max_queue_size", "OTEL_BSP_MAX_QUEUE_SIZE"),
    (
        "batch.max_export_batch_size",
        "OTEL_BSP_MAX_EXPORT_BATCH_SIZE",
    ),
];
#[cfg(feature = "logs-otlp")]
pub(in crate::setup) const RECORDS: Batch = [
    ("logs.batch.schedule_delay", "OTEL_BLRP_SCHEDULE_DELAY"),
    ("logs.batch.export_timeout", "OTEL_BLRP_EXPORT_TIMEOUT"),
    ("logs.batch.max_queue_size", "OTEL_BLRP_MAX_QUEUE_SIZE"),
    (
        "logs.batch.max_export_batch_size",
        "OTEL_BLRP_MAX_EXPORT_BATCH_SIZE",
    ),
];

pub(in crate::setup) fn batch(
    report: &mut Report,
    sources: &Sources,
    rows: Batch,
    batch: &BatchConfig,
) {
    let values = [
        time(batch.schedule_delay),
        time(batch.export_timeout),
        batch.max_queue_size.to_string(),
        batch.max_export_batch_size.to_string(),
    ];
    for ((name, variable), value) in rows.into_iter().zip(values) {
        report.push(name, value, sources.of(&[variable]));
    }
}

pub(super) fn limits(report: &mut Report, sources: &Sources, limits: &Limits) {
    let counts = &limits.counts;
    let values = limits.values.to_string();
    let numbers = [
        (
            "limits.attributes",
            counts.max_attributes_per_span,
            &[
                "OTEL_SPAN_ATTRIBUTE_COUNT_LIMIT",
                "OTEL_ATTRIBUTE_COUNT_LIMIT",
            ][..],
        ),
        (
            "limits.events",
            counts.max_events_per_span,
            &["OTEL_SPAN_EVENT_COUNT_LIMIT"],
        ),
        (
            "limits.links",
            counts.max_links_per_span,
            &["OTEL_SPAN_LINK_COUNT_LIMIT"],
        ),
        (
            "limits.event_attributes",
            counts.max_attributes_per_event,
            &["OTEL_EVENT_ATTRIBUTE_COUNT_LIMIT"],
        ),
        (
            "limits.link_attributes",
            counts.max_attributes_per_link,
            &["OTEL_LINK_ATTRIBUTE_COUNT_LIMIT"],
        ),
    ];
    for (name, number, variables) in numbers {
        report.push(name, number.to_string(), sources.of(variables));
    }
    let variables = [
        "OTEL_SPAN_ATTRIBUTE_VALUE_LENGTH_LIMIT",
        "OTEL_ATTRIBUTE_VALUE_LENGTH_LIMIT",
    ];
    report.push("limits.values", values, sources.of(&variables));
}

pub(in crate::setup) fn or_none(list: String) -> String {
    if list.is_empty() {
        "none".to_owned()
    } else {
        list
    }
}

pub(in crate::setup) fn time(time: Duration) -> String {
    if time == Duration::MAX {
        "no limit".to_owned()
    } else {
        format!("{time:?}")
    }
}
