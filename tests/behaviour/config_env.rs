//! What the `OTEL_*` variables do to a program, each in a process of its own.

use opentelemetry_proto::tonic::common::v1::KeyValue;
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
fn the_resource_says_where_it_comes_from() {
    let keys = |more: &[(&str, &str)]| arriving("spans", more).1;
    let all = keys(&[]);
    for key in [
        "service.instance.id",
        "process.pid",
        "process.executable.name",
        "process.runtime.name",
        "host.arch",
        "os.type",
    ] {
        assert_ne!(value(&all, key), "", "{key} in {all:?}");
    }
    assert_eq!(value(&all, "process.executable.name"), "string:probe");
    assert_eq!(value(&all, "process.command_args"), "");
    let pod = [
        ("KUBERNETES_SERVICE_HOST", "10.0.0.1"),
        ("POD_NAME", "shop-1"),
        ("OTEL_RUST_RESOURCE_DETECTORS", "kubernetes"),
        ("OTEL_RESOURCE_ATTRIBUTES", "host.name=said"),
    ];
    let pod = keys(&pod);
    assert_eq!(value(&pod, "k8s.pod.name"), "string:shop-1");
    assert_eq!(value(&pod, "host.name"), "string:said");
    assert_eq!(value(&pod, "os.type"), "");
    let none = keys(&[("OTEL_RUST_RESOURCE_DETECTORS", "none")]);
    let mut none: Vec<_> = none.into_iter().map(|(key, _)| key).collect();
    none.sort();
    let sdk = [
        "service.name",
        "telemetry.sdk.language",
        "telemetry.sdk.name",
        "telemetry.sdk.version",
    ];
    assert_eq!(none, sdk);
}

#[test]
fn detectors_of_code_go_before_those_of_the_environment_and_behind_what_is_said() {
    let env = [
        ("OTEL_RUST_RESOURCE_DETECTORS", "host"),
        ("OTEL_RESOURCE_ATTRIBUTES", "process.pid=7"),
    ];
    let (_, resource) = arriving("code", &env);
    assert_eq!(value(&resource, "os.type"), "string:code");
    assert_eq!(value(&resource, "process.pid"), "string:7");
    assert_eq!(value(&resource, "process.runtime.name"), "string:rust");
    assert_eq!(value(&resource, "host.arch"), "");
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
fn a_malformed_value_stops_init_and_says_what_is_allowed() {
    for (variable, bad) in [
        ("OTEL_TRACES_SAMPLER", "sometimes"),
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
fn what_is_not_built_is_a_warning_and_the_rest_works() {
    for (variable, value, instead) in [
        ("OTEL_METRICS_EXPORTER", "otlp", "no metrics are sent"),
        ("OTEL_METRICS_EXPORTER", "prometheus", "no metrics are sent"),
        ("OTEL_METRIC_EXPORT_INTERVAL", "1000", "no metrics are sent"),
        (
            "OTEL_METRICS_EXEMPLAR_FILTER",
            "always_on",
            "no metrics are sent",
        ),
        (
            "OTEL_EXPORTER_PROMETHEUS_PORT",
            "9464",
            "no metrics are sent",
        ),
        ("OTEL_LOGS_EXPORTER", "otlp,console", "no logs are sent"),
        ("OTEL_BLRP_SCHEDULE_DELAY", "1000", "no logs are sent"),
        (
            "OTEL_EXPORTER_OTLP_LOGS_PROTOCOL",
            "grpc",
            "no logs are sent",
        ),
        (
            "OTEL_CONFIG_FILE",
            "otel.yaml",
            "the other variables are used",
        ),
    ] {
        let finished = probe(
            &["spans"],
            &[("OTEL_TRACES_EXPORTER", "console"), (variable, value)],
        );
        assert!(finished.success && finished.stderr.contains("outer"));
        let expected = format!("{variable}: `{value}` is not supported yet; {instead}");
        assert_eq!(finished.said(), [expected], "{}", finished.stderr);
    }
    let none = [
        ("OTEL_TRACES_EXPORTER", "none"),
        ("OTEL_METRICS_EXPORTER", "none"),
        ("OTEL_LOGS_EXPORTER", "none"),
    ];
    assert_eq!(probe(&["spans"], &none).stderr, "");
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
    let unsupported = ("OTEL_TRACES_SAMPLER", "jaeger_remote");
    let fine = ("OTEL_TRACES_SAMPLER", "always_on");
    // Nobody listens there, and the drop says what is lost.
    for (level, warned, quiet) in [("none", 0, 0), ("ERROR", 1, 1), ("warn", 2, 1), ("", 2, 1)] {
        assert_eq!(said(level, unsupported), warned, "{level}");
        assert_eq!(said(level, fine), quiet, "{level}");
    }
}

/// The columns of each line of the report, and what was ignored.
fn report(env: &[(&str, &str)]) -> (Vec<[String; 3]>, Vec<String>, Finished) {
    report_of("report", env)
}

fn report_of(scenario: &str, env: &[(&str, &str)]) -> (Vec<[String; 3]>, Vec<String>, Finished) {
    let finished = probe(&[scenario], env);
    assert!(finished.success, "{}", finished.stderr);
    let (mut settings, mut ignored) = (Vec::new(), Vec::new());
    for line in finished.stdout.lines() {
        if let Some(entry) = line.strip_prefix("ignored: ") {
            ignored.push(entry.to_owned());
        } else {
            let mut columns = line
                .split("  ")
                .map(str::trim)
                .filter(|text| !text.is_empty());
            let mut next = || columns.next().unwrap_or_default().to_owned();
            settings.push([next(), next(), next()]);
        }
    }
    (settings, ignored, finished)
}

#[test]
fn the_report_says_what_holds_and_who_decided() {
    let (settings, ignored, finished) = report(&[
        ("OTEL_SERVICE_NAME", "shop"),
        ("OTEL_TRACES_SAMPLER", "traceidratio"),
        ("OTEL_TRACES_SAMPLER_ARG", "0.25"),
        ("OTEL_EXPORTER_OTLP_ENDPOINT", "http://localhost:1"),
        (
            "OTEL_EXPORTER_OTLP_HEADERS",
            "authorization=s3cret,x-key=s3cret",
        ),
        ("OTEL_EXPORTER_OTLP_TRACES_TIMEOUT", "1500"),
        ("OTEL_BSP_EXPORT_TIMEOUT", "0"),
        ("OTEL_SPAN_LINK_COUNT_LIMIT", "7"),
        ("OTEL_ATTRIBUTE_VALUE_LENGTH_LIMIT", "77"),
        ("OTEL_METRICS_EXPORTER", "otlp"),
        ("OTEL_LOG_LEVEL", "error"),
    ]);
    for expected in [
        ["recording", "yes", "default"],
        ["service.name", "shop", "OTEL_SERVICE_NAME"],
        ["traces.exporters", "otlp", "default"],
        ["traces.sampler", "traceidratio 0.25", "OTEL_TRACES_SAMPLER"],
        [
            "otlp.endpoint",
            "http://localhost:1/v1/traces",
            "OTEL_EXPORTER_OTLP_ENDPOINT",
        ],
        ["otlp.protocol", "http/protobuf", "default"],
        [
            "otlp.headers",
            "authorization, x-key",
            "OTEL_EXPORTER_OTLP_HEADERS",
        ],
        ["otlp.timeout", "1.5s", "OTEL_EXPORTER_OTLP_TRACES_TIMEOUT"],
        ["otlp.compression", "none", "default"],
        [
            "batch.export_timeout",
            "no limit",
            "OTEL_BSP_EXPORT_TIMEOUT",
        ],
        ["batch.schedule_delay", "5s", "default"],
        ["limits.attributes", "128", "default"],
        ["limits.links", "7", "OTEL_SPAN_LINK_COUNT_LIMIT"],
        [
            "limits.values",
            "77 characters",
            "OTEL_ATTRIBUTE_VALUE_LENGTH_LIMIT",
        ],
        ["propagators", "tracecontext, baggage", "default"],
        ["baggage.keys", "tenant", "code"],
        ["log.level", "error", "OTEL_LOG_LEVEL"],
        ["redaction.key", "none", "default"],
    ] {
        assert!(
            settings.contains(&expected.map(str::to_owned)),
            "{expected:?} in {settings:#?}"
        );
    }
    assert_eq!(
        ignored,
        ["OTEL_METRICS_EXPORTER: `otlp` is not supported yet; no metrics are sent"]
    );
    assert!(!finished.stdout.contains("s3cret"), "{}", finished.stdout);
    assert_eq!(finished.stderr, "");
}

#[test]
fn the_report_of_a_process_that_does_not_record_says_why() {
    let no = |variable: &str| ["recording", "no", variable].map(str::to_owned);
    let (settings, ..) = report(&[("OTEL_SDK_DISABLED", "true"), ("OTEL_PROPAGATORS", "b3")]);
    assert_eq!(settings[0], no("OTEL_SDK_DISABLED"));
    assert!(settings.contains(&["propagators", "b3", "OTEL_PROPAGATORS"].map(str::to_owned)));
    let (settings, ..) = report(&[("OTEL_TRACES_EXPORTER", "none")]);
    assert_eq!(settings[0], no("OTEL_TRACES_EXPORTER"));
}

#[test]
fn the_report_names_the_variables_that_yield_to_code() {
    let (settings, ignored, finished) = report_of(
        "report-code",
        &[
            ("OTEL_SERVICE_NAME", "shop"),
            ("OTEL_TRACES_SAMPLER", "always_off"),
            ("OTEL_TRACES_EXPORTER", "otlp"),
            ("OTEL_EXPORTER_OTLP_ENDPOINT", "http://localhost:1"),
        ],
    );
    for expected in [
        ["service.name", "from-code", "code"],
        ["traces.exporters", "console", "code"],
        ["traces.sampler", "given", "code"],
    ] {
        assert!(
            settings.contains(&expected.map(str::to_owned)),
            "{settings:#?}"
        );
    }
    assert_eq!(
        ignored,
        [
            "OTEL_SERVICE_NAME: code decides",
            "OTEL_TRACES_SAMPLER: code decides",
            "OTEL_TRACES_EXPORTER: code decides",
            "OTEL_EXPORTER_OTLP_ENDPOINT: nothing is sent over OTLP",
        ]
    );
    assert_eq!(finished.stderr, "");
}

#[test]
fn at_level_info_one_line_says_what_was_set_up() {
    let (.., finished) = report(&[
        ("OTEL_LOG_LEVEL", "info"),
        ("OTEL_SERVICE_NAME", "shop"),
        ("OTEL_EXPORTER_OTLP_ENDPOINT", "http://localhost:1"),
        ("OTEL_EXPORTER_OTLP_HEADERS", "authorization=s3cret"),
    ]);
    let said = finished.said();
    assert_eq!(said.len(), 1, "{}", finished.stderr);
    for part in [
        "set up with service.name=shop (OTEL_SERVICE_NAME), ",
        "traces.exporters=otlp (default)",
        "otlp.endpoint=http://localhost:1/v1/traces (OTEL_EXPORTER_OTLP_ENDPOINT)",
    ] {
        assert!(said[0].contains(part), "{}", said[0]);
    }
    assert!(!said[0].contains("s3cret"), "{}", said[0]);
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

/// Of the traced span and the one by hand: everything that a limit changes.
fn limited(variable: &str, limit: &str) -> Vec<String> {
    let collector = Collector::http(Answer::Ok);
    let endpoint = collector.endpoint();
    let env = [
        ("OTEL_EXPORTER_OTLP_ENDPOINT", endpoint.as_str()),
        (variable, limit),
    ];
    let finished = probe(&["limits"], &env);
    assert!(finished.success, "{}", finished.stderr);
    let text = |attributes: &[KeyValue]| {
        let own = attributes.iter().filter(|a| !a.key.starts_with("code."));
        let own = own.map(|a| format!("{}={}", a.key, typed(a.value.as_ref())));
        own.collect::<Vec<_>>().join(",").replace("string:", "")
    };
    let mut all = Vec::new();
    for (_, span) in collector.spans() {
        let dropped = span.dropped_attributes_count;
        let mut line = format!("{} -{dropped}", text(&span.attributes));
        for event in &span.events {
            let dropped = event.dropped_attributes_count;
            line += &format!(" event({} -{dropped})", text(&event.attributes));
        }
        line += &format!(" -{}", span.dropped_events_count);
        for link in &span.links {
            let dropped = link.dropped_attributes_count;
            line += &format!(" link({} -{dropped})", text(&link.attributes));
        }
        line += &format!(" -{}", span.dropped_links_count);
        all.push((span.name, line));
    }
    all.sort();
    assert_eq!(all.len(), 2, "{}", finished.stderr);
    all.into_iter().map(|(_, line)| line).collect()
}

const EVENTS: &str = "event(x=xxxxx,y=yyyyy -0) event(x=xxxxx,y=yyyyy -0) -0";
const LINKS: &str = "link(x=xxxxx,y=yyyyy -0) link(x=xxxxx,y=yyyyy -0) -0";
const BY_HAND: &str = "text=ééééé,a=ééééé,b=ééééé";
const TRACED: &str = "text=ééééé,a=aaaaa,b=bbbbb";

#[test]
fn counts_of_attributes_are_limited() {
    for variable in [
        "OTEL_ATTRIBUTE_COUNT_LIMIT",
        "OTEL_SPAN_ATTRIBUTE_COUNT_LIMIT",
    ] {
        let [by_hand, traced] = &limited(variable, "2")[..] else {
            panic!("two spans");
        };
        assert_eq!(*by_hand, format!("text=ééééé,a=ééééé -1 {EVENTS} {LINKS}"));
        // Where the function is comes first, and counts.
        assert!(traced.starts_with(" -"), "{traced}");
        assert!(!traced.starts_with(" -0"), "{traced}");
    }
    let lines = limited("OTEL_SPAN_ATTRIBUTE_COUNT_LIMIT", "6");
    assert_eq!(lines[0], format!("{BY_HAND} -0 {EVENTS} {LINKS}"));
}

#[test]
fn counts_of_events_and_links_are_limited() {
    let (event, link) = (
        "event(x=xxxxx,y=yyyyy -0) -1",
        "link(x=xxxxx,y=yyyyy -0) -1",
    );
    for (variable, events, links) in [
        ("OTEL_SPAN_EVENT_COUNT_LIMIT", event, LINKS),
        ("OTEL_SPAN_LINK_COUNT_LIMIT", EVENTS, link),
        (
            "OTEL_EVENT_ATTRIBUTE_COUNT_LIMIT",
            "event(x=xxxxx -1) event(x=xxxxx -1) -0",
            LINKS,
        ),
        (
            "OTEL_LINK_ATTRIBUTE_COUNT_LIMIT",
            EVENTS,
            "link(x=xxxxx -1) link(x=xxxxx -1) -0",
        ),
    ] {
        let expected = [BY_HAND, TRACED].map(|own| format!("{own} -0 {events} {links}"));
        assert_eq!(limited(variable, "1"), expected, "{variable}");
    }
}

#[test]
fn lengths_of_values_are_limited_in_characters() {
    for variable in [
        "OTEL_ATTRIBUTE_VALUE_LENGTH_LIMIT",
        "OTEL_SPAN_ATTRIBUTE_VALUE_LENGTH_LIMIT",
    ] {
        let cut = |text: &str| {
            text.replace("ééééé", "ééé")
                .replace("aaaaa", "aaa")
                .replace("bbbbb", "bbb")
                .replace("xxxxx", "xxx")
                .replace("yyyyy", "yyy")
        };
        let expected = [BY_HAND, TRACED].map(|own| cut(&format!("{own} -0 {EVENTS} {LINKS}")));
        assert_eq!(limited(variable, "3"), expected, "{variable}");
    }
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
