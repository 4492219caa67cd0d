//! Reads the `OTEL_…` variables into plain settings; decides nothing that code may decide otherwise.
//!
//! A malformed value is an error that names variable, value and what is allowed. The specification would warn and go on;
//! `InvalidEnv::Warn` restores that.

mod env;
mod otlp;
mod pairs;
#[cfg(test)]
mod tests;

pub(crate) use self::env::Env;
pub(crate) use self::otlp::OtlpSettings;

use self::env::{Parsed, Reader};
use crate::callsite::filter::Filter;
use crate::error::{InitError, InvalidEnv};
use crate::export::otlp::Otlp;
use crate::pipeline::BatchConfig;
use crate::redact::{RedactionKey, key_file};
use crate::sampling::Named;

/// An exporter that `OTEL_TRACES_EXPORTER` can name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ExporterName {
    Otlp,
    Console,
}

/// What the environment says.
#[derive(Debug)]
pub(crate) struct Settings {
    pub(crate) service_name: Option<String>,
    pub(crate) resource_attributes: Vec<(String, String)>,
    /// `None`: not said. Empty: `none`.
    pub(crate) exporters: Option<Vec<ExporterName>>,
    /// Some endpoint is configured, of whatever signal.
    pub(crate) endpoint_set: bool,
    pub(crate) otlp: OtlpSettings,
    pub(crate) sampler: Option<Named>,
    /// Which traced functions are on.
    pub(crate) filter: Option<Filter>,
    pub(crate) batch: BatchConfig,
    /// `OTEL_BSP_SCHEDULE_DELAY` is set, so that nobody else sets it.
    pub(crate) delay_set: bool,
    reader: Reader,
}

const ENDPOINTS: [&str; 4] = [
    "OTEL_EXPORTER_OTLP_ENDPOINT",
    "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT",
    "OTEL_EXPORTER_OTLP_METRICS_ENDPOINT",
    "OTEL_EXPORTER_OTLP_LOGS_ENDPOINT",
];

impl Settings {
    /// Reads everything; `None` with `OTEL_SDK_DISABLED`, when nothing else matters.
    ///
    /// # Errors
    /// When a value is malformed and `policy` does not only warn.
    pub(crate) fn read(env: Env, policy: InvalidEnv) -> Result<Option<Self>, InitError> {
        let mut reader = Reader::new(env, policy);
        if reader.boolean("OTEL_SDK_DISABLED")? == Some(true) {
            return Ok(None);
        }
        let pairs = "a list of key=value, percent-encoded, separated by commas";
        Ok(Some(Self {
            service_name: reader.text("OTEL_SERVICE_NAME")?,
            resource_attributes: reader
                .read("OTEL_RESOURCE_ATTRIBUTES", pairs, |text| {
                    pairs::parse(text).into()
                })?
                .unwrap_or_default(),
            exporters: reader.read(
                "OTEL_TRACES_EXPORTER",
                "`otlp`, `console`, both separated by a comma, or `none`",
                exporters,
            )?,
            endpoint_set: ENDPOINTS.iter().any(|variable| reader.is_set(variable)),
            otlp: OtlpSettings::read(&mut reader)?,
            sampler: sampler(&mut reader)?,
            filter: filter(&mut reader)?,
            batch: batch(&mut reader)?,
            delay_set: reader.is_set("OTEL_BSP_SCHEDULE_DELAY"),
            reader,
        }))
    }

    /// Where OTLP is to go, with the files of certificates read.
    ///
    /// # Errors
    /// When a file cannot be read and malformed values are not only warned of.
    pub(crate) fn into_otlp(self) -> Result<(Otlp, Vec<String>), InitError> {
        let Self {
            otlp, mut reader, ..
        } = self;
        Ok((otlp.resolve(&mut reader)?, reader.warnings))
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

    /// Lines to say on stderr.
    pub(crate) fn take_warnings(&mut self) -> Vec<String> {
        std::mem::take(&mut self.reader.warnings)
    }
}

fn exporters(text: &str) -> Parsed<Vec<ExporterName>> {
    let mut named = Vec::new();
    let (mut none, mut unsupported) = (false, false);
    for name in text.split(',').map(|name| name.trim().to_ascii_lowercase()) {
        let exporter = match name.as_str() {
            "otlp" => ExporterName::Otlp,
            "console" => ExporterName::Console,
            "none" => {
                none = true;
                continue;
            }
            "zipkin" | "logging" => {
                unsupported = true;
                continue;
            }
            _ => return Parsed::Malformed,
        };
        if !named.contains(&exporter) {
            named.push(exporter);
        }
    }
    match (none, unsupported, named.is_empty()) {
        (true, _, false) | (true, true, _) => Parsed::Malformed,
        (_, true, true) => Parsed::Unsupported {
            instead: vec![ExporterName::Otlp],
            note: "otlp is used",
        },
        (_, true, false) => Parsed::Unsupported {
            instead: named,
            note: "the others are used",
        },
        _ => Parsed::Value(named),
    }
}

fn sampler(reader: &mut Reader) -> Result<Option<Named>, InitError> {
    const ALLOWED: &str = "`always_on`, `always_off`, `traceidratio`, `parentbased_always_on`, `parentbased_always_off` \
                           or `parentbased_traceidratio`";
    let named = reader.read("OTEL_TRACES_SAMPLER", ALLOWED, |text| {
        Parsed::Value(match text.to_ascii_lowercase().as_str() {
            "always_on" => Named::AlwaysOn,
            "always_off" => Named::AlwaysOff,
            "traceidratio" => Named::Ratio(1.0),
            "parentbased_always_on" => Named::ParentBasedAlwaysOn,
            "parentbased_always_off" => Named::ParentBasedAlwaysOff,
            "parentbased_traceidratio" => Named::ParentBasedRatio(1.0),
            "jaeger_remote" | "parentbased_jaeger_remote" | "xray" => {
                let instead = Named::ParentBasedAlwaysOn;
                return Parsed::Unsupported {
                    instead,
                    note: "parentbased_always_on is used",
                };
            }
            _ => return Parsed::Malformed,
        })
    })?;
    let Some(named @ (Named::Ratio(_) | Named::ParentBasedRatio(_))) = named else {
        return Ok(named);
    };
    let ratio = reader.read("OTEL_TRACES_SAMPLER_ARG", "a number from 0 to 1", |text| {
        // `parse` takes "inf" and "NaN"; neither is in the range.
        text.parse()
            .ok()
            .filter(|ratio| (0.0..=1.0).contains(ratio))
            .into()
    })?;
    Ok(Some(match (named, ratio) {
        (Named::Ratio(_), Some(ratio)) => Named::Ratio(ratio),
        (Named::ParentBasedRatio(_), Some(ratio)) => Named::ParentBasedRatio(ratio),
        (named, _) => named,
    }))
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

fn batch(reader: &mut Reader) -> Result<BatchConfig, InitError> {
    const BATCH: &str = "OTEL_BSP_MAX_EXPORT_BATCH_SIZE";
    let default = BatchConfig::default();
    let max_queue_size = reader
        .count("OTEL_BSP_MAX_QUEUE_SIZE")?
        .unwrap_or(default.max_queue_size);
    let batch_size = match reader.count(BATCH)? {
        Some(size) if size > max_queue_size => reader.malformed(
            BATCH,
            format!("`{size}`"),
            &format!("at most OTEL_BSP_MAX_QUEUE_SIZE, {max_queue_size}"),
        )?,
        size => size,
    };
    Ok(BatchConfig {
        schedule_delay: reader
            .millis("OTEL_BSP_SCHEDULE_DELAY")?
            .unwrap_or(default.schedule_delay),
        export_timeout: reader
            .timeout("OTEL_BSP_EXPORT_TIMEOUT")?
            .unwrap_or(default.export_timeout),
        max_queue_size,
        max_export_batch_size: batch_size
            .unwrap_or(default.max_export_batch_size)
            .min(max_queue_size),
        max_queue_bytes: default.max_queue_bytes,
    })
}
