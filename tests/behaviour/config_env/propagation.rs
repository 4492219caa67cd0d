//! Formats of propagation.

use super::probe;

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

const TRACE: &str = "4bf92f3577b34da6a3ce929d0e0e4736";

const SPAN: &str = "00f067aa0ba902b7";

/// The headers that go out, when these have come in.
fn outgoing(env: &[(&str, &str)], incoming: &[String]) -> Vec<String> {
    let mut arguments = vec!["headers"];
    arguments.extend(incoming.iter().map(String::as_str));
    let finished = probe(&arguments, env);
    assert!(finished.success, "{}", finished.stderr);
    let lines = finished.stdout.lines().filter(|line| !line.is_empty());
    lines.map(str::to_owned).collect()
}

#[test]
fn propagators_are_chosen_by_name() {
    let incoming = [
        format!("b3={TRACE}-{SPAN}-d"),
        format!("uber-trace-id={TRACE}:{SPAN}:0:1"),
        format!(
            "x-amzn-trace-id=Root=1-{}-{};Parent={SPAN};Sampled=1",
            &TRACE[..8],
            &TRACE[8..]
        ),
        format!("traceparent=00-{TRACE}-{SPAN}-01"),
        "baggage=tenant=acme,secret=x".to_owned(),
        "uberctx-tenant=acme".to_owned(),
        "uberctx-secret=x".to_owned(),
    ];
    for (names, headers) in [
        (
            "",
            vec![
                "baggage: tenant=acme",
                "traceparent: 00-TRACE-SPAN-01",
                "tracestate: ",
            ],
        ),
        (
            "tracecontext",
            vec!["traceparent: 00-TRACE-SPAN-01", "tracestate: "],
        ),
        ("baggage", vec!["baggage: tenant=acme"]),
        ("b3", vec!["b3: TRACE-SPAN-d"]),
        (
            "B3Multi",
            vec!["x-b3-flags: 1", "x-b3-spanid: SPAN", "x-b3-traceid: TRACE"],
        ),
        (
            "jaeger",
            vec!["uber-trace-id: TRACE:SPAN:0:1", "uberctx-tenant: acme"],
        ),
        (
            "xray",
            vec!["x-amzn-trace-id: Root=1-4bf92f35-77b34da6a3ce929d0e0e4736;Parent=SPAN;Sampled=1"],
        ),
        ("none", vec![]),
    ] {
        for more in [
            ("OTEL_TRACES_EXPORTER", "none"),
            ("OTEL_SDK_DISABLED", "true"),
        ] {
            let env = [("OTEL_PROPAGATORS", names), more];
            let expected: Vec<_> = headers
                .iter()
                .map(|line| line.replace("TRACE", TRACE).replace("SPAN", SPAN))
                .collect();
            // Whatever names no span starts a trace of its own, and nothing is recorded of that either.
            assert_eq!(outgoing(&env, &incoming), expected, "{names} {more:?}");
        }
    }
}

#[test]
fn a_recorded_span_goes_out_in_its_parents_place_and_says_what_was_decided() {
    for (state, sampler, expected) in [
        ("-1", "parentbased_always_on", "-1"),
        ("-0", "parentbased_always_on", "-0"),
        ("", "always_on", "-1"),
        ("-d", "always_on", "-d"),
        ("-d", "always_off", "-d"),
    ] {
        let env = [
            ("OTEL_PROPAGATORS", "b3"),
            ("OTEL_TRACES_EXPORTER", "console"),
            ("OTEL_TRACES_SAMPLER", sampler),
        ];
        let out = outgoing(&env, &[format!("b3={TRACE}-{SPAN}{state}")]).concat();
        assert!(out.starts_with(&format!("b3: {TRACE}-")), "{out}");
        assert!(out.ends_with(expected), "{state} {sampler}: {out}");
        let is_recorded = sampler == "always_on" || state == "-1";
        assert_eq!(!out.contains(SPAN), is_recorded, "{state} {sampler}: {out}");
    }
}
