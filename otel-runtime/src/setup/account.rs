//! Draws up the [`Report`]: of each setting its value and who decided, with nothing secret.

pub(super) mod rows;

use std::time::Duration;

use opentelemetry_sdk::Resource;

use self::rows::{or_none, time};
use super::builder::{Builder, SHUTDOWN_TIMEOUT};
use crate::config::{ExporterName, Settings, Signal, Sources};
use crate::effective::{Ignored, Report, Source};
use crate::export::Plan;
use crate::pipeline::BatchConfig;
use crate::propagation::{Format, TrustedRemote};
use crate::record::Limits;
use crate::redact::Door;
use crate::report::Level;
use crate::resource::ResourceDetector;
use crate::sampling::Named;

/// What is known before anything is taken out of builder and settings.
pub(super) struct Account {
    /// To be set again when all variables are read.
    pub(super) sources: Sources,
    level: Level,
    formats: Vec<Format>,
    baggage_keys: Vec<String>,
    trusted: TrustedRemote,
    timeout: Duration,
    detectors: Vec<ResourceDetector>,
    /// Settings that code decides.
    by_code: Vec<&'static str>,
    /// Variables that are set and that something else may go before.
    set: Vec<&'static str>,
    /// The console is there because code asks for it.
    console_by_default: bool,
    /// Not all traced functions are on.
    is_filtered: bool,
    #[cfg(feature = "config-file")]
    file: Option<String>,
}

/// What was decided.
pub(super) struct Decisions<'a> {
    pub(super) resource: &'a Resource,
    pub(super) sampler: &'a Named,
    pub(super) names: &'a [ExporterName],
    pub(super) plans: &'a [Plan],
    pub(super) batch: &'a BatchConfig,
    pub(super) limits: &'a Limits,
    /// Metrics go over OTLP.
    pub(super) sends_metrics: bool,
}

const SERVICE: &str = "service.name";
const KEYS: &str = "resource.keys";
const DETECTED: &str = "resource.detectors";
const EXPORTED: &str = "traces.exporters";
const SAMPLED: &str = "traces.sampler";
const KEY: &str = "redaction.key";
const BAGGAGE: &str = "baggage.keys";
const TRUSTED: &str = "remote.trusted";
const TIMEOUT: &str = "shutdown.timeout";

const NAME: &str = "OTEL_SERVICE_NAME";
const ATTRIBUTES: &str = "OTEL_RESOURCE_ATTRIBUTES";
const SAMPLER: &str = "OTEL_TRACES_SAMPLER";
const EXPORTER: &str = "OTEL_TRACES_EXPORTER";
const KEY_FILE: &str = "OTEL_RUST_REDACTION_KEY_FILE";
const ENDPOINT: &str = "OTEL_EXPORTER_OTLP_ENDPOINT";
const HTML_FILE: &str = "OTEL_RUST_HTML_FILE";
const TRACES_ENDPOINT: &str = "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT";
const DETECTORS: &str = "OTEL_RUST_RESOURCE_DETECTORS";
const MAY_YIELD: [&str; 8] = [
    DETECTORS,
    NAME,
    SAMPLER,
    EXPORTER,
    KEY_FILE,
    ENDPOINT,
    TRACES_ENDPOINT,
    HTML_FILE,
];

impl Account {
    pub(super) fn new(builder: &Builder, settings: &Settings) -> Self {
        Self {
            sources: settings.sources(),
            level: settings.level,
            formats: settings.propagators.clone(),
            baggage_keys: builder.baggage_keys.clone(),
            trusted: builder.trusted_remote.clone().unwrap_or_default(),
            timeout: builder.shutdown_timeout,
            detectors: builder
                .detectors
                .clone()
                .unwrap_or_else(|| settings.detectors.clone()),
            by_code: by_code(builder),
            set: MAY_YIELD
                .into_iter()
                .filter(|name| settings.is_set(name))
                .collect(),
            console_by_default: builder.console_by_default && settings.exporters.is_none(),
            is_filtered: settings.filter.is_some(),
            #[cfg(feature = "config-file")]
            file: settings.file.clone(),
        }
    }

    /// Of a process in which nothing is recorded by `OTEL_SDK_DISABLED`.
    pub(super) fn disabled(&self, ignored: Vec<Ignored>) -> Report {
        let mut report = Report {
            ignored,
            ..Report::default()
        };
        let source = self.sources.of(&["OTEL_SDK_DISABLED"]);
        report.push("recording", "no", source);
        self.propagation(&mut report);
        report
    }

    pub(super) fn report(&self, decided: &Decisions<'_>, ignored: Vec<Ignored>) -> Report {
        let mut report = Report {
            ignored,
            ..Report::default()
        };
        let nothing = decided.plans.is_empty();
        let none = self.sources.of(&[EXPORTER]);
        let (recording, source) = if nothing {
            ("no", none)
        } else {
            ("yes", Source::Default)
        };
        report.push("recording", recording, source);
        #[cfg(feature = "config-file")]
        if let (Some(file), Source::Variable(variable)) = (&self.file, none) {
            report.push("config.file", file.clone(), Source::Variable(variable));
        }
        self.resource(&mut report, decided.resource);
        self.traces(&mut report, decided);
        let on = if self.is_filtered {
            "by the filter's directives"
        } else {
            "all"
        };
        let source = self.sources.of(&["OTEL_RUST_TRACED_FILTER"]);
        report.push("traced.functions", on, source);
        let otlp = decided.plans.iter().find_map(Plan::otlp);
        self.yielding(&mut report, decided, otlp.is_some());
        if let Some(otlp) = otlp {
            rows::otlp(&mut report, &self.sources, Signal::Traces, otlp);
        }
        #[cfg(feature = "html")]
        if let Some(html) = decided.plans.iter().find_map(Plan::html) {
            rows::html(&mut report, &self.sources, html, self.is_by_code(EXPORTED));
        }
        rows::batch(&mut report, &self.sources, rows::SPANS, decided.batch);
        rows::limits(&mut report, &self.sources, decided.limits);
        self.propagation(&mut report);
        report
    }

    /// Variables that yield to code, or to the choice of another exporter: worth a line in the report, and no warning.
    fn yielding(&self, report: &mut Report, decided: &Decisions<'_>, has_otlp: bool) {
        const CODE: &str = "code decides";
        const NO_HTML: &str = "OTEL_TRACES_EXPORTER does not name `html`";
        const NO_OTLP: &str = "nothing is sent over OTLP";
        for (yields, variable, reason) in [
            (self.is_by_code(SERVICE), NAME, CODE),
            (self.is_by_code(DETECTED), DETECTORS, CODE),
            (self.is_by_code(SAMPLED), SAMPLER, CODE),
            (self.is_by_code(EXPORTED), EXPORTER, CODE),
            (self.is_by_code(KEY), KEY_FILE, CODE),
            (!(has_otlp || decided.sends_metrics), ENDPOINT, NO_OTLP),
            (!has_otlp, TRACES_ENDPOINT, NO_OTLP),
            (
                !decided.names.contains(&ExporterName::Html),
                HTML_FILE,
                NO_HTML,
            ),
        ] {
            if yields && self.set.contains(&variable) {
                report.ignored.push(Ignored {
                    variable,
                    reason: reason.to_owned(),
                });
            }
        }
    }

    fn is_by_code(&self, setting: &str) -> bool {
        self.by_code.contains(&setting)
    }

    fn source(&self, setting: &str, variables: &[&'static str]) -> Source {
        if self.is_by_code(setting) {
            Source::Code
        } else {
            self.sources.of(variables)
        }
    }

    fn push(
        &self,
        report: &mut Report,
        setting: &'static str,
        value: String,
        variables: &[&'static str],
    ) {
        report.push(setting, value, self.source(setting, variables));
    }

    /// As it leaves.
    fn resource(&self, report: &mut Report, resource: &Resource) {
        let resource = Door::default().resource(resource);
        let name = resource.get(&"service.name".into());
        let name = name.map(|name| name.to_string()).unwrap_or_default();
        let source = match self.source(SERVICE, &[NAME, ATTRIBUTES]) {
            // The list has no name in it.
            Source::Variable(_) if name.starts_with("unknown_service") => Source::Default,
            source => source,
        };
        report.push(SERVICE, name, source);
        let mut keys: Vec<_> = resource.iter().map(|(key, _)| key.as_str()).collect();
        keys.sort_unstable();
        self.push(report, KEYS, keys.join(", "), &[ATTRIBUTES]);
        let detectors: Vec<_> = self.detectors.iter().map(|one| one.name()).collect();
        self.push(
            report,
            DETECTED,
            or_none(detectors.join(", ")),
            &[DETECTORS],
        );
    }

    fn traces(&self, report: &mut Report, decided: &Decisions<'_>) {
        let names: Vec<_> = decided.plans.iter().map(Plan::name).collect();
        let source = if self.console_by_default && decided.names == [ExporterName::Console] {
            Source::Code
        } else {
            self.source(EXPORTED, &[EXPORTER])
        };
        report.push(EXPORTED, or_none(names.join(", ")), source);
        let sampler = if self.is_by_code(SAMPLED) {
            "given".to_owned()
        } else {
            decided.sampler.to_string()
        };
        self.push(report, SAMPLED, sampler, &[SAMPLER]);
        let source = self.source(KEY, &[KEY_FILE]);
        let key = if source == Source::Default {
            "none"
        } else {
            "given"
        };
        report.push(KEY, key, source);
    }

    fn propagation(&self, report: &mut Report) {
        let formats: Vec<_> = self.formats.iter().map(|format| format.name()).collect();
        report.push(
            "propagators",
            or_none(formats.join(", ")),
            self.sources.of(&["OTEL_PROPAGATORS"]),
        );
        self.push(report, BAGGAGE, or_none(self.baggage_keys.join(", ")), &[]);
        self.push(report, TRUSTED, self.trusted.name().to_owned(), &[]);
        if let Some(limit) = self.trusted.limit() {
            let source = self.source(TRUSTED, &[]);
            report.push("remote.flags_of_others", limit.to_string(), source);
        }
        self.push(report, TIMEOUT, time(self.timeout), &[]);
        report.push(
            "log.level",
            self.level.name(),
            self.sources.of(&["OTEL_LOG_LEVEL"]),
        );
    }
}

/// The settings that code decides.
fn by_code(builder: &Builder) -> Vec<&'static str> {
    let mut attributes = builder.attributes.iter();
    let has_name = attributes.any(|attribute| attribute.key.as_str() == SERVICE);
    let policy = builder.policy.as_ref();
    let has_key = policy.is_some_and(crate::redact::Policy::has_key);
    let all = [
        (SERVICE, builder.service_name.is_some() || has_name),
        (KEYS, !builder.attributes.is_empty()),
        (DETECTED, builder.detectors.is_some()),
        (EXPORTED, !builder.exporters.is_empty()),
        (SAMPLED, builder.sampler.is_some()),
        (KEY, builder.redaction_key.is_some() || has_key),
        (BAGGAGE, !builder.baggage_keys.is_empty()),
        (TRUSTED, builder.trusted_remote.is_some()),
        (TIMEOUT, builder.shutdown_timeout != SHUTDOWN_TIMEOUT),
    ];
    let all = all.into_iter().filter(|(_, is_by_code)| *is_by_code);
    all.map(|(setting, _)| setting).collect()
}
