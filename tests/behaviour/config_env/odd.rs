//! Values that nobody meant: each is honoured, or answered, and the program goes on.

use otel_tests::certificates::Certificates;
use otel_tests::collector::{Answer, Collector};

use super::{arriving, probe};

/// More than any integer holds.
const HUGE: [&str; 2] = [
    "18446744073709551615",
    "99999999999999999999999999999999999999999",
];

#[test]
fn numbers_beyond_all_bounds_are_no_limit() {
    for variable in [
        "OTEL_BSP_MAX_QUEUE_SIZE",
        "OTEL_BSP_SCHEDULE_DELAY",
        "OTEL_BSP_EXPORT_TIMEOUT",
        "OTEL_BLRP_MAX_QUEUE_SIZE",
        "OTEL_BLRP_SCHEDULE_DELAY",
        "OTEL_EXPORTER_OTLP_TIMEOUT",
        "OTEL_ATTRIBUTE_COUNT_LIMIT",
        "OTEL_ATTRIBUTE_VALUE_LENGTH_LIMIT",
        "OTEL_SPAN_EVENT_COUNT_LIMIT",
        "OTEL_METRIC_EXPORT_INTERVAL",
        "OTEL_METRIC_EXPORT_TIMEOUT",
        "OTEL_RUST_HTML_MAX_TRACES",
    ] {
        for value in HUGE {
            let (names, _) = arriving("spans", &[(variable, value)]);
            assert_eq!(names, ["inner", "outer"], "{variable}={value}");
        }
    }
    let both = [
        ("OTEL_BSP_MAX_QUEUE_SIZE", HUGE[0]),
        ("OTEL_BSP_MAX_EXPORT_BATCH_SIZE", HUGE[0]),
    ];
    assert_eq!(arriving("spans", &both).0, ["inner", "outer"]);
}

/// They would cut the request short, and nobody would notice that nothing has arrived.
#[test]
fn headers_of_the_connection_are_refused() {
    for header in [
        "content-length=5",
        "Content-Length=5",
        "transfer-encoding=chunked",
        "connection=close",
        "te=trailers",
        "upgrade=h2c",
    ] {
        for protocol in ["http/protobuf", "grpc"] {
            let env = [
                ("OTEL_EXPORTER_OTLP_PROTOCOL", protocol),
                ("OTEL_EXPORTER_OTLP_HEADERS", header),
            ];
            let finished = probe(&["spans"], &env);
            assert!(!finished.success, "{header}");
            let told = "OTEL_EXPORTER_OTLP_HEADERS: the value (withheld) is not valid; allowed: a list of name=value, percent-encoded, without headers \
                        of the connection such as content-length";
            assert!(finished.stderr.contains(told), "{}", finished.stderr);
        }
    }
}

#[test]
fn tls_that_is_in_vain_is_said() {
    let folder = tempfile::tempdir().unwrap();
    let certificates = Certificates::new();
    let mut env = Vec::new();
    for (name, pem) in [
        ("CERTIFICATE", &certificates.ca),
        ("CLIENT_CERTIFICATE", &certificates.client_chain),
        ("CLIENT_KEY", &certificates.client_key),
    ] {
        let path = folder.path().join(name);
        std::fs::write(&path, pem).unwrap();
        let name = format!("OTEL_EXPORTER_OTLP_{name}");
        env.push((name, path.to_str().unwrap().to_owned()));
    }
    let env: Vec<_> = env.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
    let in_vain: Vec<_> = env
        .iter()
        .map(|(name, _)| {
            format!(
                "{name}: it is not used, for the endpoint is plain text; write https:// there for TLS"
            )
        })
        .collect();
    for protocol in ["http/protobuf", "grpc"] {
        let collector = match protocol {
            "grpc" => Collector::grpc(None),
            _ => Collector::http(Answer::Ok),
        };
        let endpoint = collector.endpoint();
        let at = [
            ("OTEL_EXPORTER_OTLP_ENDPOINT", endpoint.as_str()),
            ("OTEL_EXPORTER_OTLP_PROTOCOL", protocol),
        ];
        let finished = probe(&["spans"], &[&at[..], &env].concat());
        assert!(finished.success, "{}", finished.stderr);
        assert_eq!(finished.said(), in_vain, "{protocol}");
        assert_eq!(collector.names(), ["inner", "outer"]);
        // It may be meant for logs.
        let logs = [("OTEL_EXPORTER_OTLP_LOGS_ENDPOINT", "https://localhost:9")];
        let finished = probe(&["spans"], &[&at[..], &logs, &env].concat());
        assert_eq!(finished.said(), [""; 0], "{protocol}");
    }
}

#[test]
fn a_scheme_goes_before_insecure_and_that_is_said() {
    let folder = tempfile::tempdir().unwrap();
    let certificates = Certificates::new();
    let ca = folder.path().join("ca.pem");
    std::fs::write(&ca, &certificates.ca).unwrap();
    for (protocol, collector) in [
        ("http/protobuf", Collector::https(&certificates)),
        ("grpc", Collector::grpc(Some(&certificates))),
    ] {
        let endpoint = collector.endpoint();
        let finished = probe(
            &["spans"],
            &[
                ("OTEL_EXPORTER_OTLP_ENDPOINT", &endpoint),
                ("OTEL_EXPORTER_OTLP_PROTOCOL", protocol),
                ("OTEL_EXPORTER_OTLP_INSECURE", "true"),
                ("OTEL_EXPORTER_OTLP_CERTIFICATE", ca.to_str().unwrap()),
            ],
        );
        assert!(finished.success, "{}", finished.stderr);
        let told = "OTEL_EXPORTER_OTLP_INSECURE: it is not used, for the endpoint says https; write http:// there for plain text";
        assert_eq!(finished.said(), [told], "{protocol}");
        assert_eq!(collector.names(), ["inner", "outer"], "{protocol}");
    }
}

/// What is no PEM is an error of `init`, over either protocol.
#[test]
fn files_that_are_no_certificates_stop_init() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("file.pem");
    let path = file.to_str().unwrap();
    for text in [
        "",
        "root:x:0:0",
        "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n",
    ] {
        std::fs::write(&file, text).unwrap();
        for protocol in ["http/protobuf", "grpc"] {
            let env = [
                ("OTEL_EXPORTER_OTLP_ENDPOINT", "https://localhost:9"),
                ("OTEL_EXPORTER_OTLP_PROTOCOL", protocol),
                ("OTEL_EXPORTER_OTLP_CERTIFICATE", path),
            ];
            let finished = probe(&["spans"], &env);
            assert!(!finished.success, "{protocol} {text}");
            let told = "could not be built: ";
            assert!(
                finished.stderr.contains(told) && finished.stderr.contains("certificate"),
                "{protocol} {text}: {}",
                finished.stderr
            );
        }
    }
}

/// It may be meant for HTTP.
#[test]
fn a_path_over_grpc_is_said() {
    let collector = Collector::grpc(None);
    for (path, is_said) in [
        ("/v1/traces", true),
        ("/?key=s3cret", true),
        ("/", false),
        ("", false),
    ] {
        let endpoint = format!("{}{path}", collector.endpoint());
        let finished = probe(
            &["spans"],
            &[
                ("OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", &endpoint),
                ("OTEL_EXPORTER_OTLP_PROTOCOL", "grpc"),
            ],
        );
        assert!(finished.success, "{}", finished.stderr);
        let told = "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: what stands behind the port is not used, for gRPC has paths of its own; with a path, \
                    OTEL_EXPORTER_OTLP_PROTOCOL=http/protobuf may be meant";
        let expected = if is_said { &[told][..] } else { &[] };
        assert_eq!(finished.said(), expected, "{path}");
    }
    assert_eq!(collector.names().len(), 8);
}

/// Over each protocol and for each signal, a header that is said twice is sent once.
#[test]
fn of_a_header_that_is_said_twice_the_last_holds() {
    for protocol in ["http/protobuf", "grpc"] {
        let collector = match protocol {
            "grpc" => Collector::grpc(None),
            _ => Collector::http(Answer::Ok),
        };
        let endpoint = collector.endpoint();
        let env = [
            ("OTEL_EXPORTER_OTLP_ENDPOINT", endpoint.as_str()),
            ("OTEL_EXPORTER_OTLP_PROTOCOL", protocol),
            ("OTEL_EXPORTER_OTLP_HEADERS", "x-tenant=a,X-Tenant=b"),
            ("OTEL_METRICS_EXPORTER", "otlp"),
        ];
        let finished = probe(&["spans"], &env);
        assert!(finished.success, "{}", finished.stderr);
        assert_eq!(collector.received()[0].headers["x-tenant"], "b");
        let metrics = &collector.received_metrics()[0];
        assert_eq!(metrics.headers["x-tenant"], "b", "{protocol}");
    }
}

#[test]
fn an_argument_that_no_sampler_takes_is_said() {
    let told = "OTEL_TRACES_SAMPLER_ARG: it is not used, for OTEL_TRACES_SAMPLER names no sampler that takes it; one that does is \
                parentbased_traceidratio";
    for (sampler, is_said) in [
        ("", true),
        ("always_on", true),
        ("parentbased_always_on", true),
        ("traceidratio", false),
        ("parentbased_traceidratio", false),
    ] {
        let collector = Collector::http(Answer::Ok);
        let endpoint = collector.endpoint();
        let env = [
            ("OTEL_EXPORTER_OTLP_ENDPOINT", endpoint.as_str()),
            ("OTEL_TRACES_SAMPLER", sampler),
            ("OTEL_TRACES_SAMPLER_ARG", "1"),
        ];
        let finished = probe(&["spans"], &env);
        let expected = if is_said { &[told][..] } else { &[] };
        assert_eq!(finished.said(), expected, "{sampler}");
        assert_eq!(collector.names(), ["inner", "outer"], "{sampler}");
    }
}

/// Settings of an exporter that is not chosen: a line in the report, and no warning.
#[test]
fn where_prometheus_would_read_is_in_the_report_when_it_does_not() {
    let collector = Collector::http(Answer::Ok);
    let endpoint = collector.endpoint();
    let env = [
        ("OTEL_EXPORTER_OTLP_ENDPOINT", endpoint.as_str()),
        ("OTEL_METRICS_EXPORTER", "otlp"),
        ("OTEL_EXPORTER_PROMETHEUS_PORT", "9999"),
    ];
    let finished = probe(&["report"], &env);
    assert!(finished.success, "{}", finished.stderr);
    assert_eq!(finished.said(), [""; 0]);
    let line = "OTEL_EXPORTER_PROMETHEUS_PORT: OTEL_METRICS_EXPORTER does not name `prometheus`";
    assert!(finished.stdout.contains(line), "{}", finished.stdout);
}
