//! Names and numbers that variables give.

use super::super::{ExporterName, Format, Level, ResourceDetector};
#[cfg(feature = "jaeger-remote")]
use super::{Env, InvalidEnv, Settings};
use super::{error, read};
use crate::sampling::Named;

#[test]
fn the_limit_of_spans_goes_before_the_general_one() {
    let limits = |pairs: &[(&str, &str)]| read(pairs).unwrap().limits;
    let counts = limits(&[]).counts;
    assert_eq!(counts.max_attributes_per_span, 128);
    assert_eq!(counts.max_attributes_per_event, 128);
    let general = ("OTEL_ATTRIBUTE_COUNT_LIMIT", "7");
    assert_eq!(limits(&[general]).counts.max_attributes_per_span, 7);
    let own = ("OTEL_SPAN_ATTRIBUTE_COUNT_LIMIT", "0");
    assert_eq!(limits(&[general, own]).counts.max_attributes_per_span, 0);
    // Events and links have limits of their own only.
    assert_eq!(limits(&[general]).counts.max_attributes_per_event, 128);
    let general = ("OTEL_ATTRIBUTE_VALUE_LENGTH_LIMIT", "7");
    let seven = crate::redact::Limits::of_characters(7);
    assert_eq!(limits(&[general]).values, seven);
    let own = ("OTEL_SPAN_ATTRIBUTE_VALUE_LENGTH_LIMIT", "9");
    let nine = crate::redact::Limits::of_characters(9);
    assert_eq!(limits(&[general, own]).values, nine);
    for variable in [
        "OTEL_ATTRIBUTE_COUNT_LIMIT",
        "OTEL_SPAN_ATTRIBUTE_COUNT_LIMIT",
        "OTEL_ATTRIBUTE_VALUE_LENGTH_LIMIT",
        "OTEL_SPAN_ATTRIBUTE_VALUE_LENGTH_LIMIT",
        "OTEL_SPAN_EVENT_COUNT_LIMIT",
        "OTEL_SPAN_LINK_COUNT_LIMIT",
        "OTEL_EVENT_ATTRIBUTE_COUNT_LIMIT",
        "OTEL_LINK_ATTRIBUTE_COUNT_LIMIT",
    ] {
        assert!(error(&[(variable, "-1")]).contains("a whole number"));
    }
}

#[test]
fn levels_have_names() {
    let level = |value| read(&[("OTEL_LOG_LEVEL", value)]).map(|settings| settings.level);
    assert_eq!(level("").unwrap(), Level::Warn);
    assert_eq!(level("NONE").unwrap(), Level::Off);
    assert_eq!(level("Debug").unwrap(), Level::Info);
    let error = level("loud").unwrap_err().to_string();
    assert!(
        error.contains("OTEL_LOG_LEVEL") && error.contains("`error`"),
        "{error}"
    );
}

#[test]
fn detectors_are_a_list() {
    use ResourceDetector::{Host, Os};
    let detectors = |value| read(&[("OTEL_RUST_RESOURCE_DETECTORS", value)]).map(|s| s.detectors);
    assert_eq!(detectors("").unwrap(), ResourceDetector::ALL);
    assert_eq!(detectors("All").unwrap(), ResourceDetector::ALL);
    assert_eq!(detectors("none").unwrap(), []);
    assert_eq!(detectors("OS, host").unwrap(), [Os, Host]);
    for bad in ["os,none", "docker", ","] {
        assert!(
            detectors(bad)
                .unwrap_err()
                .to_string()
                .contains("`kubernetes`")
        );
    }
}

#[test]
fn propagators_are_a_list() {
    use Format::{B3, B3Multi, Baggage, Jaeger, TraceContext, XRay};
    let propagators = |value| read(&[("OTEL_PROPAGATORS", value)]).unwrap().propagators;
    assert_eq!(propagators(""), [TraceContext, Baggage]);
    assert_eq!(propagators("NONE"), []);
    assert_eq!(
        propagators("xray, Jaeger,b3multi,b3,b3,baggage,tracecontext"),
        [XRay, Jaeger, B3Multi, B3, Baggage, TraceContext]
    );
    assert_eq!(propagators("ottrace,b3"), [B3]);
    assert_eq!(propagators("ottrace"), [TraceContext, Baggage]);
}

#[test]
fn exporters_are_a_list() {
    let exporters = |value| read(&[("OTEL_TRACES_EXPORTER", value)]).unwrap().exporters;
    assert_eq!(exporters("none"), Some(vec![]));
    assert_eq!(
        exporters(" OTLP , console,otlp"),
        Some(vec![ExporterName::Otlp, ExporterName::Console])
    );
}

#[test]
fn samplers_take_a_ratio_from_zero_to_one() {
    let sampler = |name, arg| {
        read(&[
            ("OTEL_TRACES_SAMPLER", name),
            ("OTEL_TRACES_SAMPLER_ARG", arg),
        ])
    };
    assert_eq!(
        sampler("TraceIdRatio", "0.25").unwrap().sampler,
        Some(Named::Ratio(0.25))
    );
    assert_eq!(
        sampler("parentbased_traceidratio", "").unwrap().sampler,
        Some(Named::ParentBasedRatio(1.0))
    );
    assert_eq!(
        sampler("always_off", "ignored").unwrap().sampler,
        Some(Named::AlwaysOff)
    );
    for arg in ["NaN", "inf", "-inf", "-0.1", "1.1", "1e9", "half", "0,5"] {
        let error = sampler("traceidratio", arg).unwrap_err().to_string();
        assert!(
            error.contains("OTEL_TRACES_SAMPLER_ARG") && error.contains("from 0 to 1"),
            "{error}"
        );
    }
}

#[cfg(feature = "jaeger-remote")]
#[test]
fn a_remote_sampler_takes_a_list() {
    let sampler = |name, arg| {
        let pairs = [
            ("OTEL_TRACES_SAMPLER", name),
            ("OTEL_TRACES_SAMPLER_ARG", arg),
        ];
        read(&pairs).map(|settings| settings.sampler.unwrap().to_string())
    };
    // The example of the specification.
    let list = "endpoint=http://localhost:14250,pollingIntervalMs=5000,initialSamplingRate=0.25";
    assert_eq!(
        sampler("parentbased_Jaeger_Remote", list).unwrap(),
        "parentbased_jaeger_remote http://localhost:14250/sampling every 5s, 0.25 until it answers"
    );
    assert_eq!(
        sampler("jaeger_remote", "").unwrap(),
        "jaeger_remote http://localhost:5778/sampling every 60s, 0.001 until it answers"
    );
    let error = sampler("jaeger_remote", "0.5").unwrap_err().to_string();
    for part in [
        "OTEL_TRACES_SAMPLER_ARG",
        "`0.5`",
        "as in `endpoint=http://localhost:5778/sampling,pollingIntervalMs=60000,initialSamplingRate=0.25`",
    ] {
        assert!(error.contains(part), "{error}");
    }
    let secret = "endpoint=http://user:s3cret@host,pollingIntervalMs=1";
    let error = sampler("jaeger_remote", secret).unwrap_err().to_string();
    assert!(!error.contains("s3cret"), "{error}");
    let pairs = [
        ("OTEL_TRACES_SAMPLER", "jaeger_remote"),
        ("OTEL_TRACES_SAMPLER_ARG", "often"),
    ];
    let mut settings = Settings::read(Env::of(&pairs), InvalidEnv::Warn).unwrap();
    assert!(settings.sampler.as_ref().unwrap().remote().is_some());
    assert_eq!(settings.take_warnings().len(), 1);
}

#[cfg(not(feature = "jaeger-remote"))]
#[test]
fn a_remote_sampler_that_is_not_compiled_in_names_its_feature() {
    for name in ["jaeger_remote", "parentbased_jaeger_remote"] {
        let pairs = [
            ("OTEL_TRACES_SAMPLER", name),
            ("OTEL_TRACES_SAMPLER_ARG", "endpoint=http://x"),
        ];
        let mut settings = read(&pairs).unwrap();
        assert_eq!(settings.sampler, Some(Named::ParentBasedAlwaysOn));
        let expected = format!(
            "OTEL_TRACES_SAMPLER: `{name}` is not compiled in; parentbased_always_on is used; a remote sampler needs the feature \
             `jaeger-remote`"
        );
        assert_eq!(settings.take_warnings(), [expected]);
    }
}
