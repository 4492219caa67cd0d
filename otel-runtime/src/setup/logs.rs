//! Decides where logs go, and starts what brings them there.

use opentelemetry_sdk::Resource;

use super::account::rows;
use super::builder::Builder;
use super::choice;
use crate::config::{ExporterName, Settings, Signal, Sources};
use crate::effective::Report;
use crate::error::InitError;
use crate::export::Plan;
use crate::logs::{LogPipeline, LogPlan};

/// Where logs go, by what the environment says of them and of spans.
pub(crate) fn names(settings: &Settings, spans: &[ExporterName]) -> Vec<ExporterName> {
    if let Some(said) = settings.exporters_of_logs() {
        return said.to_vec();
    }
    let is_shown = !spans.is_empty() && !spans.contains(&ExporterName::Otlp);
    if settings.exporters.is_none() && is_shown {
        return Vec::new();
    }
    vec![ExporterName::Otlp]
}

/// What was decided; no plan is no logs.
#[derive(Debug)]
pub(super) struct Logs {
    plan: Option<LogPlan>,
    exporters: Vec<ExporterName>,
    sources: Sources,
    /// Nobody has said anything, of spans neither.
    is_unsaid: bool,
}

impl Logs {
    /// # Errors
    /// When what was asked for is not compiled in, or a file cannot be read.
    pub(super) fn decide(builder: &Builder, settings: &mut Settings) -> Result<Self, InitError> {
        const OTLP: bool = cfg!(any(feature = "otlp-http", feature = "otlp-grpc"));
        let logs = settings.take_logs().filter(|_| !settings.disabled);
        let said = logs.as_ref().and_then(|logs| logs.exporters.clone());
        let mut decided = Self {
            plan: None,
            is_unsaid: said.is_none()
                && builder.exporters.is_empty()
                && settings.exporters.is_none(),
            exporters: said.unwrap_or_else(|| vec![ExporterName::Otlp]),
            sources: settings.sources(),
        };
        let is_possible = OTLP || !decided.is_unsaid;
        if let Some(logs) = logs.filter(|_| is_possible && !decided.exporters.is_empty()) {
            let otlp = if decided.exporters.contains(&ExporterName::Otlp) {
                choice::compiled_in_protocol(logs.otlp.protocol())?;
                Some(settings.resolve(logs.otlp)?)
            } else {
                None
            };
            decided.plan = Some(LogPlan {
                console: decided.exporters.contains(&ExporterName::Console),
                otlp,
                batch: logs.batch,
                limits: logs.limits,
            });
        }
        Ok(decided)
    }

    /// Where spans are shown to somebody who has configured nothing, logs go nowhere. Beside spans in the report.
    pub(super) fn beside(&mut self, spans: Option<&[Plan]>, report: &mut Report) {
        let Some(spans) = spans else {
            return;
        };
        if self.is_unsaid && !spans.is_empty() && spans.iter().all(Plan::is_watched) {
            self.plan = None;
        }
        if self.plan.is_none() {
            self.exporters.clear();
        }
        self.report(report);
    }

    pub(super) fn start(&self, resource: &Resource) -> Result<Option<LogPipeline>, InitError> {
        let start = |plan: &LogPlan| LogPipeline::start(plan.clone(), resource);
        self.plan.as_ref().map(start).transpose()
    }

    fn report(&self, report: &mut Report) {
        let sources = &self.sources;
        let names = self.exporters.iter().map(|exporter| match exporter {
            ExporterName::Otlp => "otlp",
            ExporterName::Console => "console",
            // Not for logs: a malformed value.
            ExporterName::Html => "html",
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
        rows::batch(report, sources, rows::RECORDS, &plan.batch);
        let mut push = |name, value: String, variables: &[&'static str]| {
            report.push(name, value, sources.of(variables));
        };
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
