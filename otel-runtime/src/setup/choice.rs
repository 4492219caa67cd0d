//! Chooses where spans go: code, else `OTEL_TRACES_EXPORTER`, else the terminal if nothing is configured, else OTLP.

use crate::config::{ExporterName, Settings};
use crate::error::InitError;
use crate::export::otlp::Protocol;

/// Where spans go, and why if that may surprise.
#[derive(Debug, PartialEq)]
pub(crate) struct Choice {
    pub(crate) exporters: Vec<ExporterName>,
    pub(crate) notice: Option<&'static str>,
}

const UNSET: &str = "no exporter and no endpoint is configured, so traces are shown here; \
                     OTEL_TRACES_EXPORTER=otlp sends them to an OTLP receiver, =none turns them off";
const NO_OTLP: &str = "no exporter is configured and no OTLP feature is compiled in, so traces are shown here; \
                       OTEL_TRACES_EXPORTER=none turns them off";

/// To be asked when no exporter is given in code.
///
/// # Errors
/// When what was asked for is not compiled in.
pub(crate) fn choose(
    settings: &Settings,
    console_by_default: bool,
    terminal: bool,
) -> Result<Choice, InitError> {
    const CONSOLE: bool = cfg!(feature = "console");
    const OTLP: bool = cfg!(any(feature = "otlp-http", feature = "otlp-grpc"));
    if let Some(exporters) = &settings.exporters {
        for exporter in exporters {
            compiled_in(*exporter, settings)?;
        }
        return Ok(Choice {
            exporters: exporters.clone(),
            notice: None,
        });
    }
    let console = |notice| {
        Ok(Choice {
            exporters: vec![ExporterName::Console],
            notice: Some(notice),
        })
    };
    if CONSOLE && !settings.endpoint_set && (console_by_default || terminal) {
        return console(UNSET);
    }
    if CONSOLE && !OTLP && !settings.endpoint_set {
        return console(NO_OTLP);
    }
    compiled_in(ExporterName::Otlp, settings)?;
    Ok(Choice {
        exporters: vec![ExporterName::Otlp],
        notice: None,
    })
}

fn compiled_in(exporter: ExporterName, settings: &Settings) -> Result<(), InitError> {
    match exporter {
        ExporterName::Console => needs(
            cfg!(feature = "console"),
            "console",
            "OTEL_TRACES_EXPORTER=console",
        ),
        ExporterName::Html => needs(cfg!(feature = "html"), "html", "OTEL_TRACES_EXPORTER=html"),
        ExporterName::Otlp => compiled_in_protocol(settings.otlp.protocol()),
    }
}

/// # Errors
/// When OTLP over this protocol is not compiled in.
pub(crate) fn compiled_in_protocol(protocol: Protocol) -> Result<(), InitError> {
    match protocol {
        Protocol::Grpc => needs(cfg!(feature = "otlp-grpc"), "otlp-grpc", "OTLP over gRPC"),
        Protocol::HttpProtobuf => needs(
            cfg!(feature = "otlp-http"),
            "otlp-http",
            "OTLP over http/protobuf",
        ),
        // Not chosen otherwise.
        Protocol::HttpJson => needs(
            cfg!(feature = "otlp-json"),
            "otlp-json",
            "OTLP over http/json",
        ),
    }
}

fn needs(is_there: bool, feature: &'static str, wanted: &str) -> Result<(), InitError> {
    if is_there {
        Ok(())
    } else {
        Err(InitError::MissingFeature {
            feature,
            wanted: wanted.to_owned(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::Env;
    use crate::error::InvalidEnv;

    fn with(pairs: &[(&str, &str)], console_by_default: bool, terminal: bool) -> Vec<ExporterName> {
        let settings = Settings::read(Env::of(pairs), InvalidEnv::Fail).unwrap();
        choose(&settings, console_by_default, terminal)
            .unwrap()
            .exporters
    }

    #[cfg(all(feature = "console", feature = "otlp-http"))]
    #[test]
    fn the_console_is_for_those_who_configured_nothing() {
        use ExporterName::{Console, Otlp};
        assert_eq!(with(&[], false, true), [Console]);
        assert_eq!(with(&[], false, false), [Otlp]);
        assert_eq!(with(&[], true, false), [Console]);
        for endpoint in [
            "OTEL_EXPORTER_OTLP_ENDPOINT",
            "OTEL_EXPORTER_OTLP_LOGS_ENDPOINT",
        ] {
            assert_eq!(
                with(&[(endpoint, "http://host:1")], true, true),
                [Otlp],
                "{endpoint}"
            );
        }
        assert_eq!(
            with(&[("OTEL_TRACES_EXPORTER", "otlp")], true, true),
            [Otlp]
        );
        assert_eq!(
            with(&[("OTEL_TRACES_EXPORTER", "Console, otlp")], false, false),
            [Console, Otlp]
        );
        assert_eq!(with(&[("OTEL_TRACES_EXPORTER", "none")], true, true), []);
    }

    #[cfg(not(feature = "otlp-grpc"))]
    #[test]
    fn what_is_not_compiled_in_is_named() {
        let pairs = [
            ("OTEL_TRACES_EXPORTER", "otlp"),
            ("OTEL_EXPORTER_OTLP_PROTOCOL", "grpc"),
        ];
        let settings = Settings::read(Env::of(&pairs), InvalidEnv::Fail).unwrap();
        let error = choose(&settings, false, false).unwrap_err().to_string();
        assert_eq!(
            error,
            "OTLP over gRPC needs the feature `otlp-grpc`: cargo add otel-runtime --features otlp-grpc"
        );
    }
}
