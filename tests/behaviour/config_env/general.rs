//! What concerns everything: off or on, what is malformed, how much is said, what is sampled.

use super::{arriving, probe};

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
        ("OTEL_RUST_TRACED_FILTER", "checkout=verbose"),
        ("OTEL_TRACES_EXPORTER", "stdout"),
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
fn the_log_level_says_how_much_is_said() {
    let said = |level, more: (&str, &str)| {
        let env = [
            ("OTEL_LOG_LEVEL", level),
            ("OTEL_EXPORTER_OTLP_ENDPOINT", "http://localhost:1"),
            more,
        ];
        let finished = probe(&["drop"], &env);
        assert!(finished.success, "{}", finished.stderr);
        finished.said().len()
    };
    let unsupported = ("OTEL_TRACES_SAMPLER", "xray");
    let fine = ("OTEL_TRACES_SAMPLER", "always_on");
    // Nobody listens there, and the drop says what is lost.
    for (level, warned, quiet) in [("none", 0, 0), ("ERROR", 1, 1), ("warn", 2, 1), ("", 2, 1)] {
        assert_eq!(said(level, unsupported), warned, "{level}");
        assert_eq!(said(level, fine), quiet, "{level}");
    }
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
