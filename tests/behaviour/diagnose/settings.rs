//! What the variables say, before anything is sent.

use otel_tests::collector::{Answer, Collector, nobody};
use otel_tests::faults::Server;

use super::{diagnosed, wrong};

/// With a receiver behind it that takes everything.
#[track_caller]
fn with_receiver(env: &[(&str, &str)]) -> Vec<String> {
    let collector = Collector::http(Answer::Ok);
    let endpoint = collector.endpoint();
    wrong(&[&[("OTEL_EXPORTER_OTLP_ENDPOINT", endpoint.as_str())], env].concat())
}

#[test]
fn all_is_well() {
    for (collector, protocol, name) in [
        (
            Collector::http(Answer::Ok),
            "http/protobuf",
            "http/protobuf",
        ),
        (Collector::http(Answer::Ok), "http/json", "http/json"),
        (Collector::grpc(None), "grpc", "gRPC"),
    ] {
        let endpoint = collector.endpoint();
        let (is_fine, lines) = diagnosed(&[
            ("OTEL_SERVICE_NAME", "shop"),
            ("OTEL_EXPORTER_OTLP_PROTOCOL", protocol),
            ("OTEL_EXPORTER_OTLP_ENDPOINT", &endpoint),
            ("OTEL_EXPORTER_OTLP_HEADERS", "x-tenant=a%20b"),
            ("OTEL_EXPORTER_OTLP_COMPRESSION", "gzip"),
        ]);
        assert!(is_fine, "{lines:#?}");
        let path = if protocol == "grpc" { "" } else { "/v1/traces" };
        let expected = [
            "MalformedVariable: ok       every variable has a value that is allowed".to_owned(),
            "Sampler: ok       the sampler is parentbased_always_on".to_owned(),
            "ServiceName: ok       the name of the service is shop".to_owned(),
            format!("Exporter: ok       spans are sent over OTLP, {name}"),
            "Connection: ok       somebody listens at localhost:PORT".to_owned(),
            format!("TestSpan: ok       http://localhost:PORT{path} has accepted a test span"),
        ];
        assert_eq!(lines, expected);
        // What arrives is what `init()` would send.
        let received = collector.received().pop().unwrap();
        assert_eq!(received.path, path);
        assert_eq!(received.headers["x-tenant"], "a b");
        let encoding = if protocol == "grpc" {
            "grpc-encoding"
        } else {
            "content-encoding"
        };
        assert_eq!(received.headers[encoding], "gzip");
        let (resource, span) = collector.spans().pop().unwrap();
        assert_eq!(span.name, "otel-runtime diagnose");
        assert_eq!(resource.attributes[0].key, "service.name");
    }
}

#[test]
fn it_needs_no_runtime_and_stands_one() {
    let collector = Collector::grpc(None);
    let endpoint = collector.endpoint();
    let env = [
        ("OTEL_EXPORTER_OTLP_PROTOCOL", "grpc"),
        ("OTEL_EXPORTER_OTLP_ENDPOINT", endpoint.as_str()),
    ];
    let program = env!("CARGO_BIN_EXE_diagnosing");
    let finished = otel_tests::process::run(program, &["inside"], &env);
    assert!(finished.success, "{}{}", finished.stdout, finished.stderr);
    assert_eq!(collector.names(), ["otel-runtime diagnose"]);
}

#[test]
fn every_malformed_variable_is_named_and_not_the_first_only() {
    let said = with_receiver(&[
        ("OTEL_TRACES_SAMPLER", "sometimes"),
        ("OTEL_BSP_MAX_QUEUE_SIZE", "many"),
        ("OTEL_EXPORTER_OTLP_HEADERS", "authorization: Bearer s3cret"),
        ("OTEL_EXPORTER_OTLP_CERTIFICATE", "/nowhere/ca.pem"),
        ("OTEL_TRACES_EXPORTER", "zipkin"),
    ]);
    let expected = [
        "MalformedVariable: error    OTEL_EXPORTER_OTLP_CERTIFICATE: `/nowhere/ca.pem` (No such file or directory (os error 2)) is not valid, so \
         `init()` fails; to fix it, write the path of a readable file in PEM format",
        "IgnoredVariable: warning  OTEL_TRACES_EXPORTER: `zipkin` is not supported yet; otlp is used; to fix it, unset it, or say what is supported",
        "MalformedVariable: error    OTEL_EXPORTER_OTLP_HEADERS: the value (withheld) is not valid, so `init()` fails; to fix it, write a list of \
         name=value, percent-encoded, without headers of the connection such as content-length",
        "MalformedVariable: error    OTEL_TRACES_SAMPLER: `sometimes` is not valid, so `init()` fails; to fix it, write `always_on`, `always_off`, \
         `traceidratio`, `jaeger_remote`, `parentbased_always_on`, `parentbased_always_off`, `parentbased_traceidratio` or \
         `parentbased_jaeger_remote`",
        "MalformedVariable: error    OTEL_BSP_MAX_QUEUE_SIZE: `many` is not valid, so `init()` fails; to fix it, write a whole number, 1 or more",
    ];
    assert_eq!(said, expected);
}

#[test]
fn a_variable_with_a_slip_in_its_name_is_said_without_its_value() {
    let said = wrong(&[
        ("OTEL_TRACES_EXPORTER", "none"),
        ("OTEL_EXPORTER_OTLP_ENDPONT", "http://s3cret"),
        ("OTEL_RUST_COLOUR", "s3cret"),
        ("OTEL_OF_OTHERS", "s3cret"),
    ]);
    let expected = [
        "MisspelledVariable: warning  OTEL_EXPORTER_OTLP_ENDPONT is set, and nothing reads it; to fix it, write OTEL_EXPORTER_OTLP_ENDPOINT, if \
         that is meant",
        "MisspelledVariable: warning  OTEL_RUST_COLOUR is set, and nothing reads it; to fix it, unset it, or correct it; the page \
         `otel_runtime::variables` lists all",
        "NoExporter: error    OTEL_TRACES_EXPORTER is none, so nothing is recorded; to fix it, set it to otlp, or unset it",
    ];
    assert_eq!(said, expected);
}

#[test]
fn what_records_nothing_is_said() {
    let cases: [(&[(&str, &str)], &str); 9] = [
        (
            &[("OTEL_SDK_DISABLED", "true")],
            "SdkDisabled: error    OTEL_SDK_DISABLED is true, so nothing is recorded; to fix it, unset it",
        ),
        (
            &[("OTEL_TRACES_EXPORTER", "none")],
            "NoExporter: error    OTEL_TRACES_EXPORTER is none, so nothing is recorded; to fix it, set it to otlp, or unset it",
        ),
        (
            &[("OTEL_TRACES_EXPORTER", "console")],
            "NotSent: error    OTEL_TRACES_EXPORTER does not name otlp, so traces stay on this machine; to fix it, add it, as in \
             OTEL_TRACES_EXPORTER=otlp,console",
        ),
        (
            &[("OTEL_TRACES_SAMPLER", "always_off")],
            "Sampler: error    OTEL_TRACES_SAMPLER is always_off, so no trace is kept; to fix it, unset OTEL_TRACES_SAMPLER, which keeps every trace",
        ),
        (
            &[
                ("OTEL_TRACES_SAMPLER", "traceidratio"),
                ("OTEL_TRACES_SAMPLER_ARG", "0"),
            ],
            "Sampler: error    OTEL_TRACES_SAMPLER_ARG is 0, so no trace is kept that begins here; to fix it, unset OTEL_TRACES_SAMPLER, which keeps \
             every trace",
        ),
        (
            &[
                ("OTEL_TRACES_SAMPLER", "parentbased_traceidratio"),
                ("OTEL_TRACES_SAMPLER_ARG", "0.01"),
            ],
            "Sampler: warning  OTEL_TRACES_SAMPLER_ARG is 0.01, so of a thousand traces about 10 are kept; to fix it, keep all while you look for \
             one: unset OTEL_TRACES_SAMPLER",
        ),
        (
            &[("OTEL_TRACES_SAMPLER", "parentbased_always_off")],
            "Sampler: warning  OTEL_TRACES_SAMPLER is parentbased_always_off, so only traces are kept that a caller has begun and keeps; to fix it, \
             unset OTEL_TRACES_SAMPLER, which keeps every trace",
        ),
        (
            &[("OTEL_RUST_TRACED_FILTER", "shop::db=off,*=off")],
            "Filter: error    OTEL_RUST_TRACED_FILTER lets no traced function record that says no level, which is then `info`; to fix it, end it \
             with `*=info`, or unset it",
        ),
        (
            &[("OTEL_PROPAGATORS", "none")],
            "Propagators: warning  OTEL_PROPAGATORS is none, so each process begins a trace of its own; to fix it, unset it, which is \
             tracecontext,baggage",
        ),
    ];
    for (env, expected) in cases {
        assert_eq!(with_receiver(env), [expected]);
    }
    // One function is on.
    assert_eq!(
        with_receiver(&[("OTEL_RUST_TRACED_FILTER", "shop=info,*=off")]),
        [""; 0]
    );
}

#[test]
fn a_service_without_a_name_is_warned_of() {
    let collector = Collector::http(Answer::Ok);
    let endpoint = collector.endpoint();
    let endpoint = ("OTEL_EXPORTER_OTLP_ENDPOINT", endpoint.as_str());
    let (is_fine, lines) = diagnosed(&[endpoint]);
    let expected = "ServiceName: warning  the service has no name, so a backend lists it as unknown_service, unless code names it; to fix it, set \
                    OTEL_SERVICE_NAME";
    assert!(
        is_fine && lines.contains(&expected.to_owned()),
        "{lines:#?}"
    );
    let (_, lines) = diagnosed(&[
        endpoint,
        ("OTEL_RESOURCE_ATTRIBUTES", "service.name=listed"),
    ]);
    assert!(lines.contains(&"ServiceName: ok       the name of the service is listed".to_owned()));
}

#[test]
fn an_endpoint_without_a_scheme_is_named() {
    for (variable, value) in [
        ("OTEL_EXPORTER_OTLP_ENDPOINT", "localhost:9"),
        (
            "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT",
            "localhost:9/v1/traces",
        ),
    ] {
        let said = wrong(&[(variable, value)]);
        let expected = format!(
            "EndpointWithoutScheme: error    {variable}: `{value}` has no scheme, so `init()` fails; to fix it, write http://{value}, or https:// if \
             the receiver speaks TLS"
        );
        // Where it would go by default is of no interest.
        assert_eq!(said, [expected]);
    }
}

#[test]
fn nothing_secret_is_shown() {
    let collector = Collector::http(Answer::Status(401, None));
    let endpoint = format!("{}/v1/traces?key=s3cret", collector.endpoint());
    for env in [
        [
            ("OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", endpoint.as_str()),
            (
                "OTEL_EXPORTER_OTLP_HEADERS",
                "authorization=Bearer%20s3cret",
            ),
        ],
        [
            (
                "OTEL_EXPORTER_OTLP_ENDPOINT",
                "http://user:s3cret@localhost:9",
            ),
            ("OTEL_SERVICE_NAME", "mail ann@example.org"),
        ],
    ] {
        let (_, lines) = diagnosed(&env);
        let said = lines.join("\n");
        assert!(said.contains(": error "), "{said}");
        assert!(
            !said.contains("s3cret") && !said.contains("example.org"),
            "{said}"
        );
    }
}

/// It decides how much is kept.
#[test]
fn a_server_of_strategies_is_asked() {
    let strategy =
        br#"{"strategyType":"PROBABILISTIC","probabilisticSampling":{"samplingRate":0.5}}"#;
    let answering = Collector::http(Answer::Ok);
    let (nobody, receiver) = (nobody(), answering.endpoint());
    let receiver = ("OTEL_EXPORTER_OTLP_ENDPOINT", receiver.as_str());
    let sampler = ("OTEL_TRACES_SAMPLER", "parentbased_jaeger_remote");
    for (rate, severity) in [("0", "error   "), ("0.25", "warning ")] {
        let argument = format!("endpoint={nobody}/sampling,initialSamplingRate={rate}");
        let said = wrong(&[receiver, sampler, ("OTEL_TRACES_SAMPLER_ARG", &argument)]);
        let expected = format!(
            "Sampler: {severity} no sampling strategy from http://localhost:PORT/sampling: Connection refused (os error 111); the rate {rate} holds until it \
             says otherwise; to fix it, start the server, or say in OTEL_TRACES_SAMPLER_ARG where it is; or unset OTEL_TRACES_SAMPLER, which keeps every \
             trace"
        );
        // The port is not replaced where a comma follows.
        let port = nobody.rsplit(':').next().unwrap();
        let said: Vec<_> = said.iter().map(|line| line.replace(port, "PORT")).collect();
        assert_eq!(said, [expected]);
    }
    let server = Server::answering(strategy);
    let argument = format!("endpoint={}/sampling", server.endpoint());
    let (is_fine, lines) = diagnosed(&[
        receiver,
        sampler,
        ("OTEL_TRACES_SAMPLER_ARG", &argument),
        ("OTEL_SERVICE_NAME", "shop"),
    ]);
    let says = format!(
        "Sampler: ok       {}/sampling says how much is kept",
        server.endpoint()
    );
    let says = says.replace(server.endpoint().rsplit(':').next().unwrap(), "PORT");
    assert!(is_fine && lines.contains(&says), "{lines:#?}");
}
