//! Draws up the [`Report`]: of each setting its value and who decided, with nothing secret.

use std::time::Duration;

use opentelemetry_sdk::Resource;

use super::builder::Builder;
use crate::config::{ExporterName, Settings, Sources};
use crate::effective::{Ignored, Report, Source};
use crate::export::Plan;
use crate::export::otlp::{Compression, Otlp};
use crate::pipeline::BatchConfig;
use crate::propagation::Format;
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
    timeout: Duration,
    has_name: bool,
    has_attributes: bool,
    has_detectors: bool,
    detectors: Vec<ResourceDetector>,
    has_sampler: bool,
    has_exporters: bool,
    has_key: bool,
    /// Variables that are set and that something else may go before.
    set: Vec<&'static str>,
    /// The console is there because code asks for it.
    console_by_default: bool,
}

/// What was decided.
pub(super) struct Decisions<'a> {
    pub(super) resource: &'a Resource,
    pub(super) sampler: Named,
    pub(super) names: &'a [ExporterName],
    pub(super) plans: &'a [Plan],
    pub(super) batch: &'a BatchConfig,
    pub(super) limits: &'a Limits,
}

const NAME: &str = "OTEL_SERVICE_NAME";
const SAMPLER: &str = "OTEL_TRACES_SAMPLER";
const EXPORTER: &str = "OTEL_TRACES_EXPORTER";
const KEY_FILE: &str = "OTEL_RUST_REDACTION_KEY_FILE";
const ENDPOINT: &str = "OTEL_EXPORTER_OTLP_ENDPOINT";
const TRACES_ENDPOINT: &str = "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT";
const DETECTORS: &str = "OTEL_RUST_RESOURCE_DETECTORS";
const MAY_YIELD: [&str; 7] = [
    DETECTORS,
    NAME,
    SAMPLER,
    EXPORTER,
    KEY_FILE,
    ENDPOINT,
    TRACES_ENDPOINT,
];

impl Account {
    pub(super) fn new(builder: &Builder, settings: &Settings) -> Self {
        let mut attributes = builder.attributes.iter();
        let policy = builder.policy.as_ref();
        Self {
            sources: settings.sources(),
            level: settings.level,
            formats: settings.propagators.clone(),
            baggage_keys: builder.baggage_keys.clone(),
            timeout: builder.shutdown_timeout,
            has_name: builder.service_name.is_some()
                || attributes.any(|attribute| attribute.key.as_str() == "service.name"),
            has_attributes: !builder.attributes.is_empty(),
            has_detectors: builder.detectors.is_some(),
            detectors: builder
                .detectors
                .clone()
                .unwrap_or_else(|| settings.detectors.clone()),
            has_sampler: builder.sampler.is_some(),
            has_exporters: !builder.exporters.is_empty(),
            has_key: builder.redaction_key.is_some()
                || policy.is_some_and(crate::redact::Policy::has_key),
            set: MAY_YIELD
                .into_iter()
                .filter(|name| settings.is_set(name))
                .collect(),
            console_by_default: builder.console_by_default && settings.exporters.is_none(),
        }
    }

    /// Of a process in which nothing is recorded by `OTEL_SDK_DISABLED`.
    pub(super) fn disabled(&self, ignored: Vec<Ignored>) -> Report {
        let mut report = Report::default();
        report.ignored = ignored;
        let source = self.sources.of(&["OTEL_SDK_DISABLED"]);
        report.push("recording", "no", source);
        self.propagation(&mut report);
        report
    }

    pub(super) fn report(&self, decided: &Decisions<'_>, ignored: Vec<Ignored>) -> Report {
        let mut report = Report::default();
        report.ignored = ignored;
        let nothing = decided.plans.is_empty();
        let none = self.sources.of(&[EXPORTER]);
        let (recording, source) = if nothing {
            ("no", none)
        } else {
            ("yes", Source::Default)
        };
        report.push("recording", recording, source);
        self.resource(&mut report, decided.resource);
        self.traces(&mut report, decided);
        let otlp = decided.plans.iter().find_map(Plan::otlp);
        self.yielding(&mut report, otlp.is_some());
        if let Some(otlp) = otlp {
            self.otlp(&mut report, otlp);
        }
        self.batch(&mut report, decided.batch);
        self.limits(&mut report, decided.limits);
        self.propagation(&mut report);
        report
    }

    /// Variables that yield to code, or to the choice of another exporter: worth a line in the report, and no warning.
    fn yielding(&self, report: &mut Report, has_otlp: bool) {
        const CODE: &str = "code decides";
        const NO_OTLP: &str = "nothing is sent over OTLP";
        for (yields, variable, reason) in [
            (self.has_name, NAME, CODE),
            (self.has_detectors, DETECTORS, CODE),
            (self.has_sampler, SAMPLER, CODE),
            (self.has_exporters, EXPORTER, CODE),
            (self.has_key, KEY_FILE, CODE),
            (!has_otlp, ENDPOINT, NO_OTLP),
            (!has_otlp, TRACES_ENDPOINT, NO_OTLP),
        ] {
            if yields && self.set.contains(&variable) {
                report.ignored.push(Ignored {
                    variable,
                    reason: reason.to_owned(),
                });
            }
        }
    }

    fn by_code_or(&self, is_code: bool, variables: &[&'static str]) -> Source {
        if is_code {
            Source::Code
        } else {
            self.sources.of(variables)
        }
    }

    /// As it leaves.
    fn resource(&self, report: &mut Report, resource: &Resource) {
        let resource = Door::default().resource(resource);
        let name = resource.get(&"service.name".into());
        let name = name.map(|name| name.to_string()).unwrap_or_default();
        let variables = [NAME, "OTEL_RESOURCE_ATTRIBUTES"];
        let named = name.starts_with("unknown_service");
        let source = match self.by_code_or(self.has_name, &variables) {
            Source::Variable(_) if named => Source::Default,
            source => source,
        };
        report.push("service.name", name, source);
        let mut keys: Vec<_> = resource.iter().map(|(key, _)| key.as_str()).collect();
        keys.sort_unstable();
        let source = self.by_code_or(self.has_attributes, &["OTEL_RESOURCE_ATTRIBUTES"]);
        report.push("resource.keys", keys.join(", "), source);
        let names: Vec<_> = self.detectors.iter().map(|one| one.name()).collect();
        let source = self.by_code_or(self.has_detectors, &[DETECTORS]);
        report.push("resource.detectors", or_none(names.join(", ")), source);
    }

    fn traces(&self, report: &mut Report, decided: &Decisions<'_>) {
        let names: Vec<_> = decided.plans.iter().map(Plan::name).collect();
        let names = if names.is_empty() {
            "none".to_owned()
        } else {
            names.join(", ")
        };
        let is_code = self.has_exporters
            || self.console_by_default && decided.names == [ExporterName::Console];
        let source = self.by_code_or(is_code, &[EXPORTER]);
        report.push("traces.exporters", names, source);
        let sampler = if self.has_sampler {
            "given".to_owned()
        } else {
            decided.sampler.to_string()
        };
        let source = self.by_code_or(self.has_sampler, &[SAMPLER]);
        report.push("traces.sampler", sampler, source);
        let source = self.by_code_or(self.has_key, &[KEY_FILE]);
        let key = if source == Source::Default {
            "none"
        } else {
            "given"
        };
        report.push("redaction.key", key, source);
    }

    fn otlp(&self, report: &mut Report, otlp: &Otlp) {
        let mut push = |name, value: String, variables: [&'static str; 2]| {
            report.push(name, value, self.sources.of(&variables));
        };
        macro_rules! pair {
            ($name:literal) => {
                [
                    concat!("OTEL_EXPORTER_OTLP_TRACES_", $name),
                    concat!("OTEL_EXPORTER_OTLP_", $name),
                ]
            };
        }
        let url = otlp.endpoint.split(['?', '#']).next().unwrap_or_default();
        push("otlp.endpoint", url.to_owned(), pair!("ENDPOINT"));
        push(
            "otlp.protocol",
            otlp.protocol.name().to_owned(),
            pair!("PROTOCOL"),
        );
        let headers: Vec<_> = otlp.headers.iter().map(|(name, _)| name.as_str()).collect();
        push(
            "otlp.headers",
            or_none(headers.join(", ")),
            pair!("HEADERS"),
        );
        push("otlp.timeout", time(otlp.timeout), pair!("TIMEOUT"));
        let compression = match otlp.compression {
            Compression::None => "none",
            Compression::Gzip => "gzip",
            Compression::Zstd => "zstd",
        };
        push(
            "otlp.compression",
            compression.to_owned(),
            pair!("COMPRESSION"),
        );
        let trusted = otlp
            .tls
            .certificate
            .as_ref()
            .map_or("the system's", |_| "given");
        push(
            "otlp.certificates",
            trusted.to_owned(),
            pair!("CERTIFICATE"),
        );
        let client = otlp.tls.client.as_ref().map_or("none", |_| "given");
        push(
            "otlp.client_certificate",
            client.to_owned(),
            pair!("CLIENT_CERTIFICATE"),
        );
    }

    fn batch(&self, report: &mut Report, batch: &BatchConfig) {
        for (name, value, variable) in [
            (
                "batch.schedule_delay",
                time(batch.schedule_delay),
                "OTEL_BSP_SCHEDULE_DELAY",
            ),
            (
                "batch.export_timeout",
                time(batch.export_timeout),
                "OTEL_BSP_EXPORT_TIMEOUT",
            ),
            (
                "batch.max_queue_size",
                batch.max_queue_size.to_string(),
                "OTEL_BSP_MAX_QUEUE_SIZE",
            ),
            (
                "batch.max_export_batch_size",
                batch.max_export_batch_size.to_string(),
                "OTEL_BSP_MAX_EXPORT_BATCH_SIZE",
            ),
        ] {
            report.push(name, value, self.sources.of(&[variable]));
        }
    }

    fn limits(&self, report: &mut Report, limits: &Limits) {
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
            report.push(name, number.to_string(), self.sources.of(variables));
        }
        let variables = [
            "OTEL_SPAN_ATTRIBUTE_VALUE_LENGTH_LIMIT",
            "OTEL_ATTRIBUTE_VALUE_LENGTH_LIMIT",
        ];
        report.push("limits.values", values, self.sources.of(&variables));
    }

    fn propagation(&self, report: &mut Report) {
        let formats: Vec<_> = self.formats.iter().map(|format| format.name()).collect();
        report.push(
            "propagators",
            or_none(formats.join(", ")),
            self.sources.of(&["OTEL_PROPAGATORS"]),
        );
        let keys = self.by_code_or(!self.baggage_keys.is_empty(), &[]);
        report.push("baggage.keys", or_none(self.baggage_keys.join(", ")), keys);
        let timeout = self.by_code_or(self.timeout != super::builder::SHUTDOWN_TIMEOUT, &[]);
        report.push("shutdown.timeout", time(self.timeout), timeout);
        report.push(
            "log.level",
            self.level.name(),
            self.sources.of(&["OTEL_LOG_LEVEL"]),
        );
    }
}

fn or_none(list: String) -> String {
    if list.is_empty() {
        "none".to_owned()
    } else {
        list
    }
}

fn time(time: Duration) -> String {
    if time == Duration::MAX {
        "no limit".to_owned()
    } else {
        format!("{time:?}")
    }
}
