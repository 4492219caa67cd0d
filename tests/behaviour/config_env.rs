//! What the `OTEL_*` variables do to a program, each in a process of its own.

use otel_tests::collector::{Answer, Collector, typed};
use otel_tests::process::{Finished, run};

fn probe(arguments: &[&str], env: &[(&str, &str)]) -> Finished {
    run(env!("CARGO_BIN_EXE_probe"), arguments, env)
}

/// Runs the probe against a receiver, and gives back how often each span arrived and the resource.
fn arriving(scenario: &str, more: &[(&str, &str)]) -> (Vec<String>, Vec<(String, String)>) {
    let collector = Collector::http(Answer::Ok);
    let endpoint = collector.endpoint();
    let mut env = vec![("OTEL_EXPORTER_OTLP_ENDPOINT", endpoint.as_str())];
    env.extend_from_slice(more);
    let finished = probe(&[scenario], &env);
    assert!(finished.success, "{}", finished.stderr);
    let resource = collector
        .spans()
        .pop()
        .map(|(resource, _)| resource)
        .unwrap_or_default();
    let attributes = resource
        .attributes
        .iter()
        .map(|a| (a.key.clone(), typed(a.value.as_ref())));
    (collector.names(), attributes.collect())
}

#[track_caller]
fn value<'a>(attributes: &'a [(String, String)], key: &str) -> &'a str {
    attributes
        .iter()
        .find(|(k, _)| k == key)
        .map_or("", |(_, value)| value)
}

#[test]
fn the_environment_describes_the_resource() {
    let env = [
        ("OTEL_SERVICE_NAME", "shop"),
        (
            "OTEL_RESOURCE_ATTRIBUTES",
            "team=a%2Cb,service.name=other,empty=",
        ),
    ];
    let (_, resource) = arriving("spans", &env);
    assert_eq!(value(&resource, "service.name"), "string:shop");
    assert_eq!(value(&resource, "team"), "string:a,b");
    assert_eq!(value(&resource, "empty"), "string:");
    assert_eq!(value(&resource, "telemetry.sdk.language"), "string:rust");
}

#[test]
fn code_beats_the_environment() {
    let env = [
        ("OTEL_SERVICE_NAME", "shop"),
        ("OTEL_RESOURCE_ATTRIBUTES", "team=env,region=eu"),
        ("OTEL_TRACES_SAMPLER", "always_off"),
    ];
    let (names, resource) = arriving("code", &env);
    assert_eq!(names, ["inner", "outer"]);
    assert_eq!(value(&resource, "service.name"), "string:from-code");
    assert_eq!(value(&resource, "team"), "string:code");
    assert_eq!(value(&resource, "region"), "string:eu");
}

#[test]
fn the_sampler_decides() {
    for (sampler, arg, expected) in [
        ("always_off", "", 0),
        ("ALWAYS_ON", "", 2),
        ("traceidratio", "0", 0),
        ("parentbased_traceidratio", "1", 2),
        ("parentbased_always_off", "", 0),
    ] {
        let env = [
            ("OTEL_TRACES_SAMPLER", sampler),
            ("OTEL_TRACES_SAMPLER_ARG", arg),
        ];
        assert_eq!(arriving("spans", &env).0.len(), expected, "{sampler} {arg}");
    }
}

#[test]
fn the_filter_switches_traced_functions_off() {
    for (filter, expected) in [
        ("outer=off", &["inner"][..]),
        ("probe::*=off, *=info", &["inner"]),
        ("*=INFO", &["inner", "outer"]),
        ("probe=warn", &["inner"]),
        ("", &["inner", "outer"]),
    ] {
        let (names, _) = arriving("spans", &[("OTEL_RUST_TRACED_FILTER", filter)]);
        assert_eq!(names, expected, "{filter}");
    }
}

#[test]
fn a_malformed_value_stops_init_and_says_what_is_allowed() {
    for (variable, bad) in [
        ("OTEL_TRACES_SAMPLER", "sometimes"),
        ("OTEL_TRACES_EXPORTER", "stdout"),
        ("OTEL_RUST_TRACED_FILTER", "checkout=verbose"),
        ("OTEL_BSP_SCHEDULE_DELAY", "soon"),
        ("OTEL_EXPORTER_OTLP_PROTOCOL", "http"),
        ("OTEL_EXPORTER_OTLP_ENDPOINT", "localhost:4318"),
        ("OTEL_SDK_DISABLED", "yes"),
    ] {
        let finished = probe(&["spans"], &[(variable, bad)]);
        assert!(!finished.success, "{variable}={bad}");
        for part in [variable, bad, "allowed"] {
            assert!(finished.stderr.contains(part), "{}", finished.stderr);
        }
    }
}

#[test]
fn a_malformed_value_can_be_a_warning() {
    let env = [
        ("OTEL_TRACES_SAMPLER", "sometimes"),
        ("OTEL_TRACES_EXPORTER", "console"),
    ];
    let finished = probe(&["warn"], &env);
    assert!(finished.success, "{}", finished.stderr);
    assert_eq!(finished.said().len(), 1, "{}", finished.stderr);
    assert!(finished.said()[0].starts_with("OTEL_TRACES_SAMPLER: `sometimes` is not valid"));
    assert!(finished.stderr.contains("outer"));
}

#[test]
fn what_is_not_supported_yet_is_a_warning_and_the_next_best() {
    let env = [
        ("OTEL_TRACES_SAMPLER", "jaeger_remote"),
        ("OTEL_TRACES_EXPORTER", "console"),
    ];
    let finished = probe(&["spans"], &env);
    assert!(
        finished.success && finished.stderr.contains("outer"),
        "{}",
        finished.stderr
    );
    assert!(
        finished.said()[0]
            .contains("`jaeger_remote` is not supported yet; parentbased_always_on is used")
    );
}

#[test]
fn a_disabled_sdk_records_nothing_and_still_propagates() {
    for env in [
        [("OTEL_SDK_DISABLED", "true")],
        [("OTEL_TRACES_EXPORTER", "none")],
    ] {
        let finished = probe(&["spans"], &env);
        assert!(finished.success);
        assert_eq!(
            (finished.stdout.as_str(), finished.stderr.as_str()),
            ("recording: false\n", ""),
            "{env:?}"
        );
        let finished = probe(&["propagation"], &env);
        assert!(
            finished
                .stdout
                .contains("traceparent: 00-4bf92f3577b34da6a3ce929d0e0e4736-"),
            "{}",
            finished.stdout
        );
    }
}

#[test]
fn baggage_travels_by_the_list_only() {
    let env = [("OTEL_TRACES_EXPORTER", "console")];
    let none = probe(&["propagation"], &env).stdout;
    assert!(
        none.contains("traceparent: 00-4bf92f3577b34da6a3ce929d0e0e4736-")
            && none.ends_with("baggage: \n"),
        "{none}"
    );
    let tenant = probe(&["propagation", "tenant"], &env).stdout;
    assert!(tenant.ends_with("baggage: tenant=acme\n"), "{tenant}");
}

#[test]
fn the_console_can_be_the_default_and_says_why() {
    let finished = probe(&["console"], &[]);
    assert!(finished.success);
    assert_eq!(finished.said().len(), 1, "{}", finished.stderr);
    assert!(
        finished.said()[0].starts_with("no exporter and no endpoint is configured"),
        "{}",
        finished.stderr
    );
    assert!(finished.stderr.contains("outer"));
    let named = probe(&["console"], &[("OTEL_TRACES_EXPORTER", "console")]);
    assert!(
        named.said().is_empty() && named.stderr.contains("outer"),
        "{}",
        named.stderr
    );
}

#[test]
fn without_a_terminal_the_default_is_otlp() {
    let finished = probe(&["spans"], &[("OTEL_EXPORTER_OTLP_TIMEOUT", "200")]);
    // Whether somebody listens at the default port is not ours to say.
    assert!(
        finished.said().is_empty() && !finished.stderr.contains("outer"),
        "{}",
        finished.stderr
    );
}
