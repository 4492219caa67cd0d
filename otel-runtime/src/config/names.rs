//! Names that variables give to exporters, samplers and formats of propagation; in any case, as the specification asks.

use super::ExporterName;
use super::env::{Parsed, Reader};
use crate::error::InitError;
use crate::propagation::Format;
use crate::report::Level;
use crate::resource::ResourceDetector;
use crate::sampling::Named;
#[cfg(feature = "jaeger-remote")]
use crate::sampling::Remote;

pub(super) fn exporters(text: &str) -> Parsed<Vec<ExporterName>> {
    let mut named = Vec::new();
    let (mut none, mut unsupported) = (false, false);
    for name in text.split(',').map(|name| name.trim().to_ascii_lowercase()) {
        let exporter = match name.as_str() {
            "otlp" => ExporterName::Otlp,
            "console" => ExporterName::Console,
            "html" => ExporterName::Html,
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

/// What shows traces shows no logs.
#[cfg(feature = "logs-otlp")]
pub(super) fn exporters_of_logs(text: &str) -> Parsed<Vec<ExporterName>> {
    match exporters(text) {
        Parsed::Value(named) if named.contains(&ExporterName::Html) => Parsed::Malformed,
        parsed => parsed,
    }
}

const SAMPLER_ARG: &str = "OTEL_TRACES_SAMPLER_ARG";

/// With its argument.
pub(super) fn sampler(reader: &mut Reader) -> Result<Option<Named>, InitError> {
    let allowed = if cfg!(feature = "jaeger-remote") {
        "`always_on`, `always_off`, `traceidratio`, `jaeger_remote`, `parentbased_always_on`, `parentbased_always_off`, \
         `parentbased_traceidratio` or `parentbased_jaeger_remote`"
    } else {
        "`always_on`, `always_off`, `traceidratio`, `parentbased_always_on`, `parentbased_always_off` or `parentbased_traceidratio`"
    };
    let named = reader.read("OTEL_TRACES_SAMPLER", allowed, |text| {
        Parsed::Value(match text.to_ascii_lowercase().as_str() {
            "always_on" => Named::AlwaysOn,
            "always_off" => Named::AlwaysOff,
            "traceidratio" => Named::Ratio(1.0),
            "parentbased_always_on" => Named::ParentBasedAlwaysOn,
            "parentbased_always_off" => Named::ParentBasedAlwaysOff,
            "parentbased_traceidratio" => Named::ParentBasedRatio(1.0),
            #[cfg(feature = "jaeger-remote")]
            "jaeger_remote" => Named::Remote(Remote::default()),
            #[cfg(feature = "jaeger-remote")]
            "parentbased_jaeger_remote" => Named::ParentBasedRemote(Remote::default()),
            #[cfg(not(feature = "jaeger-remote"))]
            "jaeger_remote" | "parentbased_jaeger_remote" => {
                return Parsed::NotCompiledIn {
                    instead: Named::ParentBasedAlwaysOn,
                    note: "parentbased_always_on is used; a remote sampler needs the feature `jaeger-remote`",
                };
            }
            "xray" => {
                return Parsed::Unsupported {
                    instead: Named::ParentBasedAlwaysOn,
                    note: "parentbased_always_on is used",
                };
            }
            _ => return Parsed::Malformed,
        })
    })?;
    Ok(match named {
        Some(Named::Ratio(all)) => Some(Named::Ratio(ratio(reader)?.unwrap_or(all))),
        Some(Named::ParentBasedRatio(all)) => {
            Some(Named::ParentBasedRatio(ratio(reader)?.unwrap_or(all)))
        }
        #[cfg(feature = "jaeger-remote")]
        Some(Named::Remote(default)) => Some(Named::Remote(remote(reader)?.unwrap_or(default))),
        #[cfg(feature = "jaeger-remote")]
        Some(Named::ParentBasedRemote(default)) => {
            Some(Named::ParentBasedRemote(remote(reader)?.unwrap_or(default)))
        }
        named => {
            say_of_argument(reader);
            named
        }
    })
}

/// An argument that nobody takes; where the sampler itself is none, that was said.
fn say_of_argument(reader: &mut Reader) {
    let is_said = { reader.ignored.iter() }.any(|it| it.variable == "OTEL_TRACES_SAMPLER");
    if reader.is_set(SAMPLER_ARG) && !is_said {
        let reason = "it is not used, for OTEL_TRACES_SAMPLER names no sampler that takes it; one that does is parentbased_traceidratio";
        reader.ignore(SAMPLER_ARG, reason.to_owned());
    }
}

fn ratio(reader: &mut Reader) -> Result<Option<f64>, InitError> {
    reader.read(SAMPLER_ARG, "a number from 0 to 1", |text| {
        // `parse` takes "inf" and "NaN"; neither is in the range.
        text.parse()
            .ok()
            .filter(|ratio| (0.0..=1.0).contains(ratio))
            .into()
    })
}

#[cfg(feature = "jaeger-remote")]
fn remote(reader: &mut Reader) -> Result<Option<Remote>, InitError> {
    reader.read(SAMPLER_ARG, Remote::ALLOWED, |text| {
        Remote::parse(text).into()
    })
}

/// `OTEL_RUST_RESOURCE_DETECTORS`; unset, all.
pub(super) fn detectors(reader: &mut Reader) -> Result<Vec<ResourceDetector>, InitError> {
    const ALLOWED: &str = "a list of `service`, `process`, `host`, `os`, `container` and `kubernetes`, separated by \
         commas, or `all` or `none`";
    let named = reader.read("OTEL_RUST_RESOURCE_DETECTORS", ALLOWED, |text| {
        let text = text.to_ascii_lowercase();
        let named = match text.as_str() {
            "all" => Some(ResourceDetector::ALL.to_vec()),
            "none" => Some(Vec::new()),
            list => {
                let names = list.split(',').map(str::trim);
                names.map(ResourceDetector::named).collect()
            }
        };
        named.into()
    })?;
    Ok(named.unwrap_or_else(|| ResourceDetector::ALL.to_vec()))
}

/// `OTEL_LOG_LEVEL`.
pub(super) fn level(reader: &mut Reader) -> Result<Option<Level>, InitError> {
    const ALLOWED: &str = "`none`, `error`, `warn`, `info` or `debug`";
    reader.read("OTEL_LOG_LEVEL", ALLOWED, |text| {
        Level::named(&text.to_ascii_lowercase()).into()
    })
}

/// `OTEL_PROPAGATORS`; `none` is an empty list.
pub(super) fn propagators(reader: &mut Reader) -> Result<Option<Vec<Format>>, InitError> {
    const ALLOWED: &str = "a list of `tracecontext`, `baggage`, `b3`, `b3multi`, `jaeger` and `xray`, separated by \
         commas, or `none`";
    reader.read("OTEL_PROPAGATORS", ALLOWED, |text| {
        let mut formats = Vec::new();
        let (mut none, mut unsupported) = (false, false);
        for name in text.split(',').map(|name| name.trim().to_ascii_lowercase()) {
            match Format::named(&name) {
                Some(format) if formats.contains(&format) => {}
                Some(format) => formats.push(format),
                None if name == "none" => none = true,
                None if name == "ottrace" => unsupported = true,
                None => return Parsed::Malformed,
            }
        }
        match (none, unsupported, formats.is_empty()) {
            (true, true, _) | (true, _, false) => Parsed::Malformed,
            (_, true, true) => Parsed::Unsupported {
                instead: Format::DEFAULT.to_vec(),
                note: "tracecontext and baggage are used",
            },
            (_, true, false) => Parsed::Unsupported {
                instead: formats,
                note: "the others are used",
            },
            _ => Parsed::Value(formats),
        }
    })
}
