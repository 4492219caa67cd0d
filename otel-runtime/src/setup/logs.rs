//! Decides where logs go, and starts what brings them there.

use opentelemetry_sdk::Resource;

use super::account::rows;
use super::choice;
use crate::config::{ExporterName, LogSettings, Settings, Signal, Sources};
use crate::effective::{Report, Source};
use crate::error::InitError;
use crate::logs::{LogPipeline, LogPlan};

/// What was decided; no plan is no logs.
#[derive(Debug)]
pub(super) struct Logs {
    plan: Option<LogPlan>,
    exporters: Vec<ExporterName>,
}

impl Logs {
    /// `is_watched`: traces are shown to somebody who has configured nothing.
    ///
    /// # Errors
    /// When what was asked for is not compiled in, or a file cannot be read.
    pub(super) fn decide(settings: &mut Settings, is_watched: bool) -> Result<Self, InitError> {
        let nothing = Self {
            plan: None,
            exporters: Vec::new(),
        };
        let Some(logs) = settings.take_logs() else {
            return Ok(nothing);
        };
        let LogSettings {
            exporters,
            otlp,
            batch,
            limits,
        } = logs;
        let exporters = match exporters {
            Some(exporters) => exporters,
            None if is_watched || !cfg!(any(feature = "otlp-http", feature = "otlp-grpc")) => {
                return Ok(nothing);
            }
            None => vec![ExporterName::Otlp],
        };
        if exporters.is_empty() {
            return Ok(nothing);
        }
        let otlp = if exporters.contains(&ExporterName::Otlp) {
            choice::compiled_in_protocol(otlp.protocol())?;
            Some(settings.resolve(otlp)?)
        } else {
            None
        };
        Ok(Self {
            plan: Some(LogPlan {
                console: exporters.contains(&ExporterName::Console),
                otlp,
                batch,
                limits,
            }),
            exporters,
        })
    }

    pub(super) fn start(&self, resource: &Resource) -> Result<Option<LogPipeline>, InitError> {
        let start = |plan: &LogPlan| LogPipeline::start(plan.clone(), resource);
        self.plan.as_ref().map(start).transpose()
    }

    pub(super) fn report(&self, report: &mut Report, sources: &Sources) {
        let names = self.exporters.iter().map(|exporter| match exporter {
            ExporterName::Otlp => "otlp",
            ExporterName::Console => "console",
        });
        let names = rows::or_none(names.collect::<Vec<_>>().join(", "));
        let source = sources.of(&["OTEL_LOGS_EXPORTER"]);
        report.push("logs.exporters", names, source);
        let Some(plan) = &self.plan else {
            return;
        };
        if let Some(otlp) = &plan.otlp {
            rows::otlp(report, sources, Signal::Logs, otlp);
        }
        let mut push = |name, value: String, variables: &[&'static str]| {
            let source: Source = sources.of(variables);
            report.push(name, value, source);
        };
        let batch = &plan.batch;
        for (name, value, variable) in [
            (
                "logs.batch.schedule_delay",
                rows::time(batch.schedule_delay),
                "OTEL_BLRP_SCHEDULE_DELAY",
            ),
            (
                "logs.batch.export_timeout",
                rows::time(batch.export_timeout),
                "OTEL_BLRP_EXPORT_TIMEOUT",
            ),
            (
                "logs.batch.max_queue_size",
                batch.max_queue_size.to_string(),
                "OTEL_BLRP_MAX_QUEUE_SIZE",
            ),
            (
                "logs.batch.max_export_batch_size",
                batch.max_export_batch_size.to_string(),
                "OTEL_BLRP_MAX_EXPORT_BATCH_SIZE",
            ),
        ] {
            push(name, value, &[variable]);
        }
        push(
            "logs.limits.attributes",
            plan.limits.attributes.to_string(),
            &[
                "OTEL_LOGRECORD_ATTRIBUTE_COUNT_LIMIT",
                "OTEL_ATTRIBUTE_COUNT_LIMIT",
            ],
        );
        push(
            "logs.limits.values",
            plan.limits.values.to_string(),
            &[
                "OTEL_LOGRECORD_ATTRIBUTE_VALUE_LENGTH_LIMIT",
                "OTEL_ATTRIBUTE_VALUE_LENGTH_LIMIT",
            ],
        );
    }
}
