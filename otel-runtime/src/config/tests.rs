//! The variables, each with good, odd and bad values.

mod names;
mod otlp;

use super::*;
use crate::export::otlp::{Compression, Protocol};
use std::time::Duration;

fn read(pairs: &[(&str, &str)]) -> Result<Settings, InitError> {
    Settings::read(Env::of(pairs), InvalidEnv::Fail)
}

fn otlp(pairs: &[(&str, &str)]) -> Result<Otlp, InitError> {
    Ok(read(pairs)?.into_otlp()?.0)
}

fn error(pairs: &[(&str, &str)]) -> String {
    match read(pairs).and_then(Settings::into_otlp) {
        Err(error) => error.to_string(),
        Ok(_) => panic!("{pairs:?} is accepted"),
    }
}

#[test]
fn nothing_set_is_the_specifications_default() {
    let settings = read(&[]).unwrap();
    assert_eq!(settings.exporters, None);
    assert_eq!(settings.sampler, None);
    assert!(!settings.endpoint_set);
    assert_eq!(settings.batch, BatchConfig::default());
    let (otlp, warnings, _) = settings.into_otlp().unwrap();
    assert!(warnings.is_empty());
    assert_eq!(otlp.timeout, Duration::from_secs(10));
    assert!(otlp.headers.is_empty() && otlp.compression == Compression::None);
}

#[cfg(feature = "otlp-http")]
#[test]
fn the_default_protocol_is_http_protobuf() {
    assert_eq!(otlp(&[]).unwrap().protocol, Protocol::HttpProtobuf);
    assert_eq!(
        otlp(&[]).unwrap().endpoint,
        "http://localhost:4318/v1/traces"
    );
}

#[test]
fn empty_is_unset() {
    for variable in [
        "OTEL_SDK_DISABLED",
        "OTEL_SERVICE_NAME",
        "OTEL_RESOURCE_ATTRIBUTES",
        "OTEL_TRACES_EXPORTER",
        "OTEL_TRACES_SAMPLER",
        "OTEL_BSP_MAX_QUEUE_SIZE",
        "OTEL_EXPORTER_OTLP_ENDPOINT",
        "OTEL_EXPORTER_OTLP_PROTOCOL",
        "OTEL_EXPORTER_OTLP_TIMEOUT",
    ] {
        let settings = read(&[(variable, "")]).unwrap();
        assert!(!settings.endpoint_set, "{variable}");
        assert_eq!(settings.batch, BatchConfig::default(), "{variable}");
    }
}

#[test]
fn a_disabled_sdk_looks_at_nothing_else_but_propagation() {
    let settings = read(&[
        ("OTEL_SDK_DISABLED", "TRUE"),
        ("OTEL_TRACES_SAMPLER", "nonsense"),
        ("OTEL_PROPAGATORS", "b3"),
    ])
    .unwrap();
    assert!(settings.disabled && settings.sampler.is_none());
    assert_eq!(settings.propagators, [Format::B3]);
    assert!(error(&[("OTEL_SDK_DISABLED", "1")]).contains("`true` or `false`"));
}

#[test]
fn a_malformed_value_names_variable_value_and_what_is_allowed() {
    for (variable, value, allowed) in [
        ("OTEL_TRACES_EXPORTER", "stdout", "`otlp`"),
        ("OTEL_TRACES_EXPORTER", "otlp,none", "`none`"),
        ("OTEL_TRACES_EXPORTER", "zipkin,none", "`none`"),
        ("OTEL_PROPAGATORS", "b3,zipkin", "`b3multi`"),
        ("OTEL_PROPAGATORS", "none,b3", "`none`"),
        ("OTEL_TRACES_SAMPLER", "always", "`always_on`"),
        ("OTEL_BSP_SCHEDULE_DELAY", "5s", "milliseconds"),
        ("OTEL_BSP_MAX_QUEUE_SIZE", "0", "1 or more"),
        ("OTEL_BSP_EXPORT_TIMEOUT", "-1", "milliseconds"),
        ("OTEL_RESOURCE_ATTRIBUTES", "a=%zz", "key=value"),
        ("OTEL_EXPORTER_OTLP_PROTOCOL", "http", "`http/protobuf`"),
        (
            "OTEL_EXPORTER_OTLP_ENDPOINT",
            "localhost:4318",
            "http://localhost:4318",
        ),
        (
            "OTEL_EXPORTER_OTLP_ENDPOINT",
            "ftp://host",
            "http://localhost:4318",
        ),
        (
            "OTEL_EXPORTER_OTLP_ENDPOINT",
            "http://",
            "http://localhost:4318",
        ),
        (
            "OTEL_EXPORTER_OTLP_ENDPOINT",
            "http://host:99999",
            "http://localhost:4318",
        ),
        ("OTEL_EXPORTER_OTLP_TRACES_COMPRESSION", "lz4", "`gzip`"),
        ("OTEL_EXPORTER_OTLP_TRACES_TIMEOUT", "1.5", "milliseconds"),
        ("OTEL_EXPORTER_OTLP_INSECURE", "yes", "`true`"),
        ("OTEL_EXPORTER_OTLP_CERTIFICATE", "/nowhere/ca.pem", "PEM"),
        (
            "OTEL_EXPORTER_OTLP_CLIENT_KEY",
            "/nowhere/key.pem",
            "both or neither",
        ),
    ] {
        let message = error(&[(variable, value)]);
        for part in [variable, value, allowed] {
            assert!(message.contains(part), "{message} should mention {part}");
        }
    }
}

#[test]
fn secrets_do_not_show_in_errors() {
    let headers = error(&[("OTEL_EXPORTER_OTLP_HEADERS", "authorization: Bearer s3cret")]);
    assert!(
        headers.contains("OTEL_EXPORTER_OTLP_HEADERS") && !headers.contains("s3cret"),
        "{headers}"
    );
    let newline = error(&[(
        "OTEL_EXPORTER_OTLP_TRACES_HEADERS",
        "authorization=s3cret%0d%0aevil: x",
    )]);
    assert!(!newline.contains("s3cret"), "{newline}");
    let userinfo = error(&[(
        "OTEL_EXPORTER_OTLP_ENDPOINT",
        "https://user:s3cret@host:4318",
    )]);
    assert!(
        userinfo.contains("host:4318") && !userinfo.contains("s3cret"),
        "{userinfo}"
    );
    let settings = read(&[("OTEL_EXPORTER_OTLP_HEADERS", "authorization=s3cret")]).unwrap();
    let otlp = settings.into_otlp().unwrap().0;
    assert!(!format!("{otlp:?}").contains("s3cret"));
}

#[test]
fn warn_restores_the_specifications_behaviour() {
    let pairs = [
        ("OTEL_TRACES_SAMPLER", "nonsense"),
        ("OTEL_BSP_MAX_QUEUE_SIZE", "many"),
        ("OTEL_EXPORTER_OTLP_ENDPOINT", "host:4318"),
        ("OTEL_EXPORTER_OTLP_CERTIFICATE", "/nowhere/ca.pem"),
    ];
    let mut settings = Settings::read(Env::of(&pairs), InvalidEnv::Warn).unwrap();
    assert_eq!(settings.sampler, None);
    assert_eq!(settings.batch, BatchConfig::default());
    let mut warnings = settings.take_warnings();
    let (otlp, later, _) = settings.into_otlp().unwrap();
    warnings.extend(later.iter().map(ToString::to_string));
    assert!(otlp.endpoint.starts_with("http://localhost:"));
    assert_eq!(otlp.tls.certificate, None);
    for (variable, _) in pairs {
        assert_eq!(
            warnings.iter().filter(|w| w.starts_with(variable)).count(),
            1,
            "{warnings:?}"
        );
    }
}

#[test]
fn what_the_specification_lists_and_we_do_not_have_is_a_warning() {
    for (variable, value) in [
        #[cfg(not(feature = "jaeger-remote"))]
        ("OTEL_TRACES_SAMPLER", "jaeger_remote"),
        #[cfg(not(feature = "jaeger-remote"))]
        ("OTEL_TRACES_SAMPLER", "parentbased_jaeger_remote"),
        ("OTEL_TRACES_SAMPLER", "xray"),
        ("OTEL_TRACES_EXPORTER", "zipkin"),
        ("OTEL_PROPAGATORS", "ottrace"),
        #[cfg(not(feature = "otlp-json"))]
        ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/json"),
        #[cfg(not(feature = "otlp-zstd"))]
        ("OTEL_EXPORTER_OTLP_COMPRESSION", "zstd"),
    ] {
        let mut settings = read(&[(variable, value)]).unwrap();
        let warnings = settings.take_warnings();
        assert_eq!(warnings.len(), 1, "{variable}={value}");
        assert!(
            warnings[0].contains(variable) && warnings[0].contains(value),
            "{warnings:?}"
        );
    }
    let with_args = [
        ("OTEL_TRACES_SAMPLER", "xray"),
        ("OTEL_TRACES_SAMPLER_ARG", "endpoint=http://x"),
    ];
    assert_eq!(
        read(&with_args).unwrap().sampler,
        Some(Named::ParentBasedAlwaysOn)
    );
    assert_eq!(
        read(&[("OTEL_TRACES_EXPORTER", "zipkin")])
            .unwrap()
            .exporters,
        Some(vec![ExporterName::Otlp])
    );
}

#[test]
fn batches_fit_into_the_queue() {
    let batch = |pairs: &[(&str, &str)]| read(pairs).unwrap().batch;
    assert_eq!(
        batch(&[("OTEL_BSP_MAX_QUEUE_SIZE", "100")]).max_export_batch_size,
        100
    );
    assert_eq!(
        batch(&[("OTEL_BSP_MAX_EXPORT_BATCH_SIZE", "10")]).max_export_batch_size,
        10
    );
    assert_eq!(
        batch(&[("OTEL_BSP_SCHEDULE_DELAY", "0")]).schedule_delay,
        Duration::ZERO
    );
    assert_eq!(
        batch(&[("OTEL_BSP_EXPORT_TIMEOUT", "0")]).export_timeout,
        Duration::MAX
    );
    let message = error(&[
        ("OTEL_BSP_MAX_QUEUE_SIZE", "10"),
        ("OTEL_BSP_MAX_EXPORT_BATCH_SIZE", "11"),
    ]);
    assert!(
        message.contains("at most OTEL_BSP_MAX_QUEUE_SIZE, 10"),
        "{message}"
    );
}

#[test]
fn resource_attributes_are_decoded() {
    let settings = read(&[("OTEL_RESOURCE_ATTRIBUTES", "team=a%20b,region=eu")]).unwrap();
    let expected = [
        ("team".to_owned(), "a b".to_owned()),
        ("region".to_owned(), "eu".to_owned()),
    ];
    assert_eq!(settings.resource_attributes, expected);
}

#[cfg(unix)]
#[test]
fn a_value_that_is_not_text_is_malformed() {
    use std::os::unix::ffi::OsStringExt;
    let env = Env::from_fn(|name| {
        (name == "OTEL_SERVICE_NAME").then(|| std::ffi::OsString::from_vec(vec![0xff]))
    });
    let error = Settings::read(env, InvalidEnv::Fail)
        .unwrap_err()
        .to_string();
    assert!(
        error.contains("OTEL_SERVICE_NAME") && error.contains("UTF-8"),
        "{error}"
    );
}
