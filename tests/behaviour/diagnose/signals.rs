//! Metrics and logs: the same faults, each said of its signal.

use opentelemetry_proto::tonic::collector::trace::v1::ExportTraceServiceResponse;
use otel_tests::certificates::Certificates;
use otel_tests::collector::{Answer, Collector, nobody};
use otel_tests::faults::Server;
use otel_tests::log_collector::LogCollector;

use super::{diagnosed, wrong};

/// Signal, one, many, path.
const SIGNALS: [(&str, &str, &str, &str); 2] = [
    ("METRICS", "metric", "metrics", "/v1/metrics"),
    ("LOGS", "log record", "log records", "/v1/logs"),
];

/// Only this signal is sent, by variables of its own: `NAME=value`, without what they have in common.
#[track_caller]
fn only(signal: &str, own: &[(&str, &str)]) -> (bool, Vec<String>) {
    let mut env = vec![
        ("OTEL_SERVICE_NAME".to_owned(), "shop".to_owned()),
        ("OTEL_TRACES_EXPORTER".to_owned(), "none".to_owned()),
        (format!("OTEL_{signal}_EXPORTER"), "otlp".to_owned()),
    ];
    for (name, value) in own {
        env.push((
            format!("OTEL_EXPORTER_OTLP_{signal}_{name}"),
            (*value).to_owned(),
        ));
    }
    let env: Vec<_> = env.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
    let (is_fine, mut lines) = diagnosed(&env);
    assert!(!is_fine, "no span is sent, which is said");
    lines.retain(|line| !line.contains("OTEL_TRACES_EXPORTER is none"));
    (!lines.iter().any(|line| line.contains(": error ")), lines)
}

#[track_caller]
fn last(signal: &str, own: &[(&str, &str)]) -> String {
    let (_, lines) = only(signal, own);
    lines.last().unwrap().clone()
}

#[test]
fn all_is_well() {
    for protocol in ["http/protobuf", "http/json", "grpc"] {
        let metrics = match protocol {
            "grpc" => Collector::grpc(None),
            _ => Collector::http(Answer::Ok),
        };
        let logs = match protocol {
            "grpc" => LogCollector::grpc(),
            _ => LogCollector::http(),
        };
        for (signal, one, many, path) in SIGNALS {
            let base = match signal {
                "METRICS" => metrics.endpoint(),
                _ => logs.endpoint(),
            };
            let path = if protocol == "grpc" { "" } else { path };
            let endpoint = format!("{base}{path}");
            let (is_fine, lines) = only(
                signal,
                &[
                    ("ENDPOINT", &endpoint),
                    ("PROTOCOL", protocol),
                    ("HEADERS", "x-tenant=a%20b"),
                ],
            );
            assert!(is_fine, "{lines:#?}");
            let name = protocol.replace("grpc", "gRPC");
            let sent = format!("Exporter: ok       {many} are sent over OTLP, {name}");
            assert!(lines.contains(&sent), "{lines:#?}");
            let code = match signal {
                "METRICS" => "TestMetric",
                _ => "TestLogRecord",
            };
            let accepted =
                format!("{code}: ok       http://localhost:PORT{path} has accepted a test {one}");
            assert_eq!(lines.last(), Some(&accepted), "{lines:#?}");
        }
        let received = metrics.received_metrics().pop().unwrap();
        assert_eq!(received.headers["x-tenant"], "a b");
        let scope = &received.request.resource_metrics[0].scope_metrics[0];
        assert_eq!(scope.metrics[0].name, "otel_runtime.diagnose");
        let export = logs.exports().pop().unwrap();
        assert_eq!(export.headers["x-tenant"], "a b");
        assert_eq!(logs.bodies(), ["string:otel-runtime diagnose"]);
    }
}

#[test]
fn what_all_signals_have_in_common_is_said_once() {
    let endpoint = nobody();
    let said = wrong(&[
        ("OTEL_METRICS_EXPORTER", "otlp"),
        ("OTEL_LOGS_EXPORTER", "otlp"),
        ("OTEL_EXPORTER_OTLP_ENDPOINT", endpoint.as_str()),
    ]);
    let expected = "Connection: error    nobody listens at localhost:PORT: the connection is refused; to fix it, start a receiver there, or say in \
                    OTEL_EXPORTER_OTLP_ENDPOINT where the receiver is; in a container, localhost is the container itself";
    assert_eq!(said, [expected]);
}

#[test]
fn where_nobody_listens_or_something_else_is_spoken_it_is_said() {
    let grpc = Collector::grpc(None);
    let http = Collector::http(Answer::Ok);
    let secret = Certificates::new();
    let tls = Collector::https(&secret);
    let plain_to_tls = tls.endpoint().replace("https:", "http:");
    let stalling = Collector::stalling();
    let away = nobody();
    for (signal, ..) in SIGNALS {
        for (endpoint, protocol, expected) in [
            (&away, "http/protobuf", "Connection: error "),
            (&away, "grpc", "Connection: error "),
            (&grpc.endpoint(), "http/protobuf", "HttpToGrpc: error "),
            (&http.endpoint(), "grpc", "GrpcToHttp: error "),
            (&plain_to_tls, "http/protobuf", "PlainTextToTls: error "),
            (&plain_to_tls, "grpc", "PlainTextToTls: error "),
            (&stalling.endpoint(), "http/protobuf", "Timeout: error "),
        ] {
            // Only where there is no answer, one need not be waited for.
            let timeout = match expected {
                "Timeout: error " => "300",
                _ => "10000",
            };
            let own = [
                ("ENDPOINT", endpoint.as_str()),
                ("PROTOCOL", protocol),
                ("TIMEOUT", timeout),
            ];
            let said = last(signal, &own);
            assert!(said.starts_with(expected), "{signal} {protocol}: {said}");
        }
    }
}

#[test]
fn what_a_receiver_answers_is_explained_for_the_signal() {
    let url = "http://localhost:PORT";
    for (signal, one, _, path) in SIGNALS {
        let plain = signal.to_lowercase();
        let fewer = match signal {
            "METRICS" => {
                "send less often, with OTEL_METRIC_EXPORT_INTERVAL, or ask for a larger quota"
            }
            _ => "log less, or ask for a larger quota",
        };
        for (status, expected) in [
            (
                401,
                format!(
                    "Unauthorized: error    {url}{path} answers 401 Unauthorized: it asks who sends; to fix it, send credentials, as in \
                     OTEL_EXPORTER_OTLP_HEADERS=authorization=Bearer%20<token>"
                ),
            ),
            (
                404,
                format!(
                    "NotFound: error    {url}{path} answers 404 Not Found: there is no receiver at this path; to fix it, look for the path of the \
                     receiver, and whether it takes {plain} over HTTP"
                ),
            ),
            (
                429,
                format!(
                    "TooManyRequests: error    {url}{path} answers 429 Too Many Requests: it has enough for now; to fix it, {fewer}"
                ),
            ),
            (
                500,
                format!(
                    "ServerError: error    {url}{path} answers 500 Internal Server Error: it failed over the test {one}; to fix it, look into the \
                     log of the receiver"
                ),
            ),
        ] {
            let server = Server::http(None, status, &[], b"");
            let endpoint = format!("{}{path}", server.endpoint());
            assert_eq!(last(signal, &[("ENDPOINT", &endpoint)]), expected);
        }
    }
}

#[test]
fn a_fix_names_the_variable_of_the_signal() {
    let url = "http://localhost:PORT";
    for (signal, one, _, path) in SIGNALS {
        // The variable that holds the credentials.
        let server = Server::http(None, 401, &[], b"");
        let endpoint = format!("{}{path}", server.endpoint());
        let own = [
            ("ENDPOINT", endpoint.as_str()),
            ("HEADERS", "authorization=Bearer%20s3cret"),
        ];
        let expected = format!(
            "Unauthorized: error    {url}{path} answers 401 Unauthorized: it asks who sends; to fix it, correct the credentials in \
             OTEL_EXPORTER_OTLP_{signal}_HEADERS: what is there is not accepted; a space is written %20"
        );
        assert_eq!(last(signal, &own), expected);
        // A path that is missing.
        let server = Server::http(Some(path), 200, &[], b"");
        let endpoint = server.endpoint();
        let expected = format!(
            "Path: error    {url} answers 404 Not Found: OTEL_EXPORTER_OTLP_{signal}_ENDPOINT is taken as it is, and does not end with {path}; to fix \
             it, write OTEL_EXPORTER_OTLP_{signal}_ENDPOINT={url}{path}"
        );
        assert_eq!(last(signal, &[("ENDPOINT", &endpoint)]), expected);
        // Rejected.
        let rejected = match signal {
            "METRICS" => "rejectedDataPoints",
            _ => "rejectedLogRecords",
        };
        let json = format!(r#"{{"partialSuccess":{{"{rejected}":"1","errorMessage":"full"}}}}"#);
        let kind = [("content-type", "application/json")];
        let server = Server::http(None, 200, &kind, json.as_bytes());
        let endpoint = format!("{}{path}", server.endpoint());
        let own = [("ENDPOINT", endpoint.as_str()), ("PROTOCOL", "http/json")];
        let expected = format!(
            "PartialSuccess: error    the receiver has accepted the request, without the test {one} and says: full; to fix it, look into the log and \
             the limits of the receiver"
        );
        assert_eq!(last(signal, &own), expected);
    }
}

/// It takes traces, and has no other service.
#[test]
fn a_receiver_over_grpc_without_the_service_is_said() {
    for (signal, _, many, _) in SIGNALS {
        let plain = signal.to_lowercase();
        let server = Server::grpc(Ok(ExportTraceServiceResponse::default()));
        let endpoint = server.endpoint();
        let own = [("ENDPOINT", endpoint.as_str()), ("PROTOCOL", "grpc")];
        let expected = format!(
            "NotFound: error    http://localhost:PORT answers Unimplemented: it speaks gRPC, and has no service that takes {many}; to fix it, look for \
             the port of the OTLP receiver, usually 4317, and whether it takes {plain}"
        );
        assert_eq!(last(signal, &own), expected);
    }
}

#[test]
fn tls_of_a_signal_is_looked_at() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("ca.pem");
    let certificates = Certificates::new();
    let collector = Collector::https(&certificates);
    for (signal, _, _, path) in SIGNALS {
        let endpoint = format!("{}{path}", collector.endpoint());
        std::fs::write(&file, &Certificates::new().ca).unwrap();
        let ca = file.to_str().unwrap();
        let own = [("ENDPOINT", endpoint.as_str()), ("CERTIFICATE", ca)];
        let said = last(signal, &own);
        assert!(said.starts_with("UntrustedCertificate: error "), "{said}");
        std::fs::write(&file, &certificates.ca).unwrap();
        let (_, lines) = only(signal, &own);
        let trusted = "Tls: ok       localhost:PORT speaks TLS and is trusted";
        assert!(lines.contains(&trusted.to_owned()), "{lines:#?}");
    }
}

/// Nobody has asked for them; spans arrive.
#[test]
fn what_only_the_default_sends_is_a_warning() {
    let server = Server::http(Some("/v1/traces"), 200, &[], b"");
    let endpoint = server.endpoint();
    let said = wrong(&[
        ("OTEL_METRICS_EXPORTER", ""),
        ("OTEL_LOGS_EXPORTER", ""),
        ("OTEL_EXPORTER_OTLP_ENDPOINT", endpoint.as_str()),
    ]);
    let expected = |path: &str, signal: &str, variable: &str| {
        format!(
            "NotFound: warning  http://localhost:PORT{path} answers 404 Not Found: there is no receiver at this path; to fix it, look for the path of \
             the receiver, and whether it takes {signal} over HTTP; or set {variable}=none, if none are to be sent"
        )
    };
    assert_eq!(
        said,
        [
            expected("/v1/metrics", "metrics", "OTEL_METRICS_EXPORTER"),
            expected("/v1/logs", "logs", "OTEL_LOGS_EXPORTER"),
        ]
    );
}

#[test]
fn signals_that_are_not_sent_are_said() {
    let collector = Collector::http(Answer::Ok);
    let endpoint = collector.endpoint();
    let endpoint = ("OTEL_EXPORTER_OTLP_ENDPOINT", endpoint.as_str());
    let said = wrong(&[
        endpoint,
        ("OTEL_METRICS_EXPORTER", "none"),
        ("OTEL_LOGS_EXPORTER", "none"),
    ]);
    let none = |variable: &str, many: &str| {
        format!(
            "NoExporter: warning  {variable} is none, so no {many} are sent; to fix it, set it to otlp, or unset it"
        )
    };
    assert_eq!(
        said,
        [
            none("OTEL_METRICS_EXPORTER", "metrics"),
            none("OTEL_LOGS_EXPORTER", "log records")
        ]
    );
    let said = wrong(&[
        endpoint,
        ("OTEL_METRICS_EXPORTER", "console"),
        ("OTEL_LOGS_EXPORTER", "console"),
    ]);
    let stays = |variable: &str, signal: &str| {
        format!(
            "NotSent: warning  {variable} does not name otlp, so {signal} stay on this machine; to fix it, add it, as in {variable}=otlp,console"
        )
    };
    assert_eq!(
        said,
        [
            stays("OTEL_METRICS_EXPORTER", "metrics"),
            stays("OTEL_LOGS_EXPORTER", "logs")
        ]
    );
    let prometheus = ("OTEL_METRICS_EXPORTER", "prometheus");
    let (is_fine, lines) = diagnosed(&[endpoint, prometheus]);
    let reads = "Exporter: ok       Prometheus reads metrics at localhost:9464";
    assert!(is_fine && lines.contains(&reads.to_owned()), "{lines:#?}");
}

#[test]
fn malformed_endpoints_of_signals_are_named() {
    for (signal, _, _, path) in SIGNALS {
        let own = format!("OTEL_EXPORTER_OTLP_{signal}_ENDPOINT");
        let exporter = format!("OTEL_{signal}_EXPORTER");
        let value = format!("localhost:9{path}");
        let collector = Collector::http(Answer::Ok);
        let said = wrong(&[
            ("OTEL_EXPORTER_OTLP_ENDPOINT", &collector.endpoint()),
            (&exporter, "otlp"),
            (&own, &value),
        ]);
        let expected = format!(
            "EndpointWithoutScheme: error    {own}: `{value}` has no scheme, so `init()` fails; to fix it, write http://{value}, or https:// if the \
             receiver speaks TLS"
        );
        assert_eq!(said, [expected]);
    }
}
