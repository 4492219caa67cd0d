//! Reads the `OTEL_…` variables into plain settings; decides nothing that code may decide otherwise.
//!
//! A malformed value is an error that names variable, value and what is allowed. The specification would warn and go on;
//! `InvalidEnv::Warn` restores that.

mod batch;
mod env;
#[cfg(feature = "config-file")]
mod file;
mod limits;
#[cfg(feature = "logs-otlp")]
mod logs;
#[cfg(feature = "metrics")]
mod metrics;
mod names;
mod otlp;
mod pairs;
mod shown;
mod source;
#[cfg(test)]
mod tests;
mod unbuilt;

#[cfg(feature = "metrics")]
pub(crate) use self::metrics::{MetricsExporter, MetricsSettings};
pub(crate) use self::otlp::{OtlpSettings, Signal};
pub(crate) use self::source::{Env, Sources};

#[cfg(feature = "logs-otlp")]
use self::logs::LogSettings;

use self::env::Reader;
use crate::callsite::filter::Filter;
use crate::effective::Ignored;
use crate::error::{InitError, InvalidEnv};
use crate::export::otlp::Otlp;
use crate::pipeline::BatchConfig;
use crate::propagation::Format;
use crate::record::Limits;
use crate::redact::{RedactionKey, key_file};
use crate::report::Level;
use crate::resource::ResourceDetector;
use crate::sampling::Named;

/// An exporter that `OTEL_TRACES_EXPORTER` can name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ExporterName {
    Otlp,
    Console,
    Html,
}

/// What the environment says.
#[derive(Debug)]
pub(crate) struct Settings {
    /// `OTEL_SDK_DISABLED`: but for the propagators, everything else is as if nothing were set.
    pub(crate) disabled: bool,
    pub(crate) level: Level,
    pub(crate) propagators: Vec<Format>,
    pub(crate) service_name: Option<String>,
    pub(crate) resource_attributes: Vec<(String, String)>,
    pub(crate) detectors: Vec<ResourceDetector>,
    /// `None`: not said. Empty: `none`.
    pub(crate) exporters: Option<Vec<ExporterName>>,
    /// Where the traces go as HTML, and how many stay in it.
    #[cfg_attr(
        not(feature = "html"),
        expect(dead_code, reason = "read all the same, to say what is malformed")
    )]
    pub(crate) html_file: Option<String>,
    #[cfg_attr(
        not(feature = "html"),
        expect(dead_code, reason = "read all the same, to say what is malformed")
    )]
    pub(crate) html_max_traces: Option<usize>,
    /// Some endpoint is configured, of whatever signal.
    pub(crate) endpoint_set: bool,
    pub(crate) otlp: OtlpSettings,
    pub(crate) sampler: Option<Named>,
    pub(crate) limits: Limits,
    /// Which traced functions are on.
    pub(crate) filter: Option<Filter>,
    pub(crate) batch: BatchConfig,
    /// `OTEL_BSP_SCHEDULE_DELAY` is set, so that nobody else sets it.
    pub(crate) delay_set: bool,
    #[cfg(feature = "logs-otlp")]
    logs: Option<LogSettings>,
    /// The file that has said it.
    #[cfg(feature = "config-file")]
    pub(crate) file: Option<String>,
    /// Of the resource, what is no text.
    #[cfg(feature = "config-file")]
    pub(crate) file_attributes: Vec<opentelemetry::KeyValue>,
    #[cfg(feature = "metrics")]
    pub(crate) metrics: MetricsSettings,
    reader: Reader,
}

const ENDPOINTS: [&str; 4] = [
    "OTEL_EXPORTER_OTLP_ENDPOINT",
    "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT",
    "OTEL_EXPORTER_OTLP_METRICS_ENDPOINT",
    "OTEL_EXPORTER_OTLP_LOGS_ENDPOINT",
];

impl Settings {
    /// Reads everything. With `OTEL_SDK_DISABLED` nothing but propagation is left to be configured, so only that is.
    ///
    /// # Errors
    /// When a value is malformed and `policy` does not only warn.
    pub(crate) fn read(env: Env, policy: InvalidEnv) -> Result<Self, InitError> {
        #[cfg(feature = "config-file")]
        let env = file::follow(env)?;
        let mut reader = Reader::new(env, policy);
        #[cfg(feature = "config-file")]
        let (file, file_attributes) = reader.of_file().unzip();
        let level = names::level(&mut reader)?.unwrap_or_default();
        let propagators = names::propagators(&mut reader)?;
        let disabled = reader.boolean("OTEL_SDK_DISABLED")? == Some(true);
        if disabled {
            reader.look_no_further();
        }
        let pairs = "a list of key=value, percent-encoded, separated by commas";
        let mut settings = Self {
            disabled,
            level,
            propagators: propagators.unwrap_or_else(|| Format::DEFAULT.to_vec()),
            service_name: reader.text("OTEL_SERVICE_NAME")?,
            resource_attributes: reader
                .read("OTEL_RESOURCE_ATTRIBUTES", pairs, |text| {
                    pairs::parse(text).into()
                })?
                .unwrap_or_default(),
            detectors: names::detectors(&mut reader)?,
            exporters: reader.read(
                "OTEL_TRACES_EXPORTER",
                "a list of `otlp`, `console` and `html`, separated by commas, or `none`",
                names::exporters,
            )?,
            html_file: reader.text("OTEL_RUST_HTML_FILE")?,
            html_max_traces: reader.count("OTEL_RUST_HTML_MAX_TRACES")?,
            endpoint_set: ENDPOINTS.iter().any(|variable| reader.is_set(variable)),
            otlp: OtlpSettings::read(&mut reader, Signal::Traces)?.check(&mut reader)?,
            sampler: names::sampler(&mut reader)?,
            limits: limits::limits(&mut reader)?,
            filter: filter(&mut reader)?,
            batch: batch::batch(&mut reader, &batch::SPANS, &BatchConfig::default())?,
            delay_set: reader.is_set("OTEL_BSP_SCHEDULE_DELAY"),
            #[cfg(feature = "logs-otlp")]
            logs: Some(LogSettings::read(&mut reader)?),
            #[cfg(feature = "config-file")]
            file,
            #[cfg(feature = "config-file")]
            file_attributes: file_attributes.unwrap_or_default(),
            #[cfg(feature = "metrics")]
            metrics: MetricsSettings::read(&mut reader)?,
            reader,
        };
        unbuilt::answer(&mut settings.reader)?;
        Ok(settings)
    }

    /// Where OTLP is to go, with the files of certificates read.
    ///
    /// # Errors
    /// When a file cannot be read and malformed values are not only warned of.
    pub(crate) fn into_otlp(self) -> Result<(Otlp, Vec<Ignored>, Sources), InitError> {
        let Self {
            otlp, mut reader, ..
        } = self;
        let otlp = otlp.resolve(&mut reader)?;
        let sources = reader.sources();
        Ok((otlp, reader.ignored, sources))
    }

    /// Where OTLP is to go with metrics, with the files of certificates read.
    ///
    /// # Errors
    /// When a file cannot be read and malformed values are not only warned of.
    #[cfg(feature = "metrics")]
    pub(crate) fn otlp_of_metrics(&mut self) -> Result<Otlp, InitError> {
        let otlp = self.metrics.otlp.clone();
        otlp.resolve(&mut self.reader)
    }

    /// The keys of pseudonyms, the active one first. To be asked only when code gives none.
    ///
    /// # Errors
    /// When the file cannot be used and malformed values are not only warned of.
    pub(crate) fn redaction_keys(&mut self) -> Result<Vec<RedactionKey>, InitError> {
        const FILE: &str = "OTEL_RUST_REDACTION_KEY_FILE";
        let Some(path) = self.reader.text(FILE)? else {
            return Ok(Vec::new());
        };
        if !cfg!(any(feature = "hash-blake3", feature = "hash-hmac-sha256")) {
            return Err(InitError::MissingFeature {
                feature: "hash-blake3",
                wanted: FILE.to_owned(),
            });
        }
        let keys = match key_file::read(path.as_ref()) {
            Ok(keys) => Some(keys),
            Err(reason) => {
                let shown = format!("`{}` ({reason})", path.escape_debug());
                self.reader.malformed(FILE, shown, key_file::ALLOWED)?
            }
        };
        Ok(keys.unwrap_or_default())
    }

    /// Where logs go, if that is said; empty: nowhere.
    #[cfg(feature = "logs-otlp")]
    pub(crate) fn exporters_of_logs(&self) -> Option<&[ExporterName]> {
        self.logs.as_ref()?.exporters.as_deref()
    }

    /// What is said of logs, the first time.
    #[cfg(feature = "logs-otlp")]
    pub(crate) fn take_logs(&mut self) -> Option<LogSettings> {
        self.logs.take()
    }

    /// Where OTLP of another signal is to go, with the files of certificates read.
    ///
    /// # Errors
    /// When a file cannot be read and malformed values are not only warned of.
    #[cfg(feature = "logs-otlp")]
    pub(crate) fn resolve(&mut self, otlp: OtlpSettings) -> Result<Otlp, InitError> {
        otlp.resolve(&mut self.reader)
    }

    /// What does not hold, so far.
    pub(crate) fn take_ignored(&mut self) -> Vec<Ignored> {
        std::mem::take(&mut self.reader.ignored)
    }

    /// Whether a variable has a value.
    pub(crate) fn is_set(&self, variable: &str) -> bool {
        self.reader.is_set(variable)
    }

    /// Which variables have had a say.
    pub(crate) fn sources(&self) -> Sources {
        self.reader.sources()
    }

    /// As lines.
    #[cfg(test)]
    pub(crate) fn take_warnings(&mut self) -> Vec<String> {
        let ignored = self.take_ignored();
        ignored.iter().map(ToString::to_string).collect()
    }
}

fn filter(reader: &mut Reader) -> Result<Option<Filter>, InitError> {
    const FILTER: &str = "OTEL_RUST_TRACED_FILTER";
    const ALLOWED: &str =
        "directives `pattern=level`, separated by commas, for example `shop::db=off,*=info`";
    match Filter::parse(&reader.text(FILTER)?.unwrap_or_default()) {
        Ok(filter) => Ok(filter),
        Err(error) => reader.malformed(FILTER, format!("a directive ({error})"), ALLOWED),
    }
}
