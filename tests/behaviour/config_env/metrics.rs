//! Where metrics go, how, and when.

use std::io::Read as _;
use std::net::{Ipv4Addr, TcpListener};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use opentelemetry_proto::tonic::metrics::v1::metric;
use otel_tests::certificates::Certificates;
use otel_tests::collector::{Answer, Collector, nobody};
use otel_tests::process::{Finished, run};

const METERED: &str = env!("CARGO_BIN_EXE_metered");
const EXPORTER: &str = "OTEL_METRICS_EXPORTER";

/// A program that counts calls; its spans go nowhere, unless `env` says otherwise.
fn metered(scenario: &str, env: &[(&str, &str)]) -> Finished {
    run(
        METERED,
        &[scenario],
        &[&[("OTEL_TRACES_EXPORTER", "none")], env].concat(),
    )
}

#[test]
fn metrics_go_where_their_variable_says() {
    const ENDPOINT: &str = "OTEL_EXPORTER_OTLP_ENDPOINT";
    const TRACES: &str = "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT";
    for (names, endpoint, to_console, to_collector) in [
        ("otlp", ENDPOINT, false, true),
        ("Console", ENDPOINT, true, false),
        ("console, OTLP", ENDPOINT, true, true),
        ("none", ENDPOINT, false, false),
        // As good as unset.
        ("", ENDPOINT, false, true),
        ("", TRACES, false, false),
        ("logging", ENDPOINT, true, false),
    ] {
        let collector = Collector::http(Answer::Ok);
        let url = collector.endpoint();
        let finished = metered("calls", &[(EXPORTER, names), (endpoint, &url)]);
        assert!(finished.success, "{names}: {}", finished.stderr);
        let is_shown = finished.stderr.contains("── metrics ──");
        assert_eq!(is_shown, to_console, "{names}: {}", finished.stderr);
        let has_arrived = !collector.received_metrics().is_empty();
        assert_eq!(has_arrived, to_collector, "{names} {endpoint}");
        assert_eq!(finished.said().len(), usize::from(names == "logging"));
    }
    let wrong = metered("calls", &[(EXPORTER, "graphite")]);
    let expected = "OTEL_METRICS_EXPORTER: `graphite` is not valid; allowed: a list of `otlp`, `console` and `prometheus`, or `none`";
    assert!(
        !wrong.success && wrong.stderr.contains(expected),
        "{}",
        wrong.stderr
    );
}

#[test]
fn metrics_are_sent_at_an_interval() {
    let collector = Collector::http(Answer::Ok);
    let mut child = Command::new(METERED)
        .arg("until-eof")
        .env_clear()
        .env("OTEL_TRACES_EXPORTER", "none")
        .env("OTEL_EXPORTER_OTLP_ENDPOINT", collector.endpoint())
        .env("OTEL_METRIC_EXPORT_INTERVAL", "20")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    // Without the variable, it would take minutes.
    let until = Instant::now() + Duration::from_secs(50);
    while collector.received_metrics().len() < 3 && Instant::now() < until {
        std::thread::sleep(Duration::from_millis(20));
    }
    assert!(collector.received_metrics().len() >= 3);
    drop(child.stdin.take());
    let _ = child.stdout.take().unwrap().read_to_end(&mut Vec::new());
    assert!(child.wait().unwrap().success());
}

#[test]
fn exports_of_metrics_have_time_limits() {
    for limit in [
        "OTEL_METRIC_EXPORT_TIMEOUT",
        "OTEL_EXPORTER_OTLP_METRICS_TIMEOUT",
    ] {
        let stalling = Collector::stalling();
        let endpoint = stalling.endpoint();
        let env = [
            (EXPORTER, "otlp"),
            ("OTEL_EXPORTER_OTLP_ENDPOINT", endpoint.as_str()),
            (limit, "70"),
        ];
        let finished = metered("delta", &env);
        let expected = "no answer within 70ms";
        assert!(finished.stderr.contains(expected), "{}", finished.stderr);
    }
}

#[test]
fn prometheus_reads_where_the_variables_say() {
    let page = |env: &[(&str, &str)]| {
        let all = [&[(EXPORTER, "prometheus")], env].concat();
        let finished = metered("report", &all);
        let lines = finished.stdout.lines();
        let mut lines = lines.filter_map(|line| line.strip_prefix("metrics.prometheus"));
        let line = lines.next().unwrap_or_default().trim().to_owned();
        (line, finished)
    };
    let (host, port) = (
        "OTEL_EXPORTER_PROMETHEUS_HOST",
        "OTEL_EXPORTER_PROMETHEUS_PORT",
    );
    for (address, start) in [
        ("127.0.0.1", "http://127.0.0.1:"),
        ("0.0.0.0", "http://0.0.0.0:"),
        ("localhost", "http://127.0.0.1:"),
    ] {
        let (line, finished) = page(&[(host, address), (port, "0")]);
        assert!(line.starts_with(start), "{line}: {}", finished.stderr);
        assert!(line.ends_with(host), "{line}");
    }
    let taken = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
    let number = taken.local_addr().unwrap().port().to_string();
    let (_, finished) = page(&[(port, &number)]);
    let expected = format!("metrics cannot be served at localhost:{number}");
    assert!(finished.stderr.contains(&expected), "{}", finished.stderr);
    let (_, finished) = page(&[(port, "65536")]);
    assert!(
        finished.stderr.contains("the number of a port"),
        "{}",
        finished.stderr
    );
}

#[test]
fn histograms_are_as_their_variable_says() {
    for (value, is_exponential) in [
        ("explicit_bucket_histogram", false),
        ("BASE2_exponential_bucket_histogram", true),
    ] {
        let collector = Collector::http(Answer::Ok);
        let endpoint = collector.endpoint();
        let env = [
            (EXPORTER, "otlp"),
            ("OTEL_EXPORTER_OTLP_ENDPOINT", endpoint.as_str()),
            (
                "OTEL_EXPORTER_OTLP_METRICS_DEFAULT_HISTOGRAM_AGGREGATION",
                value,
            ),
        ];
        let finished = metered("manual", &env);
        assert!(finished.success, "{}", finished.stderr);
        let request = collector.received_metrics().pop().unwrap().request;
        let size = request.resource_metrics[0]
            .scope_metrics
            .iter()
            .flat_map(|scope| &scope.metrics)
            .find(|metric| metric.name == "shop.size");
        let data = size.unwrap().data.as_ref().unwrap();
        let found = matches!(data, metric::Data::ExponentialHistogram(_));
        assert_eq!(found, is_exponential, "{data:?}");
    }
}

#[test]
fn metrics_have_an_endpoint_of_their_own() {
    let collector = Collector::http(Answer::Ok);
    let own = format!("{}/own/v1/metrics", collector.endpoint());
    let nobody = nobody();
    let env = [
        ("OTEL_EXPORTER_OTLP_ENDPOINT", nobody.as_str()),
        ("OTEL_EXPORTER_OTLP_METRICS_ENDPOINT", own.as_str()),
        ("OTEL_EXPORTER_OTLP_HEADERS", "x-key=general"),
        ("OTEL_EXPORTER_OTLP_METRICS_HEADERS", "x-key=own"),
        ("OTEL_EXPORTER_OTLP_METRICS_COMPRESSION", "gzip"),
        (EXPORTER, "otlp"),
    ];
    let finished = metered("calls", &env);
    assert!(finished.success, "{}", finished.stderr);
    let received = collector.received_metrics().pop().unwrap();
    assert_eq!(received.path, "/own/v1/metrics");
    assert_eq!(received.headers["x-key"], "own");
    assert_eq!(received.headers["content-encoding"], "gzip");
    let agent = &received.headers["user-agent"];
    assert!(agent.starts_with("otel-runtime/"), "{agent}");
}

#[test]
fn each_protocol_carries_metrics() {
    for (protocol, collector) in [
        ("http/protobuf", Collector::http(Answer::Ok)),
        ("http/json", Collector::http(Answer::Ok)),
        ("grpc", Collector::grpc(None)),
    ] {
        let url = collector.endpoint();
        let endpoint = match protocol {
            "grpc" => url.trim_start_matches("http://"),
            _ => url.as_str(),
        };
        let env = [
            ("OTEL_EXPORTER_OTLP_ENDPOINT", endpoint),
            ("OTEL_EXPORTER_OTLP_METRICS_PROTOCOL", protocol),
            ("OTEL_EXPORTER_OTLP_METRICS_INSECURE", "true"),
            (EXPORTER, "otlp"),
        ];
        // With gRPC, the endpoint is none for the spans of this program, which go nowhere.
        let traces = [("OTEL_EXPORTER_OTLP_TRACES_PROTOCOL", protocol)];
        let finished = metered("calls", &[env.as_slice(), &traces].concat());
        assert!(finished.success, "{protocol}: {}", finished.stderr);
        let received = collector.received_metrics().pop().unwrap();
        let kind = &received.headers["content-type"];
        let expected = match protocol {
            "grpc" => "application/grpc",
            "http/json" => "application/json",
            _ => "application/x-protobuf",
        };
        assert_eq!(kind, expected);
    }
}

#[test]
fn metrics_are_sent_over_tls() {
    let certificates = Certificates::new();
    let directory = tempfile::tempdir().unwrap();
    let (ca, empty) = (
        directory.path().join("ca.pem"),
        directory.path().join("pem"),
    );
    std::fs::write(&ca, &certificates.ca).unwrap();
    std::fs::write(&empty, "").unwrap();
    let (ca, empty) = (ca.to_str().unwrap(), empty.to_str().unwrap());
    for (protocol, collector) in [
        ("http/protobuf", Collector::https(&certificates)),
        ("grpc", Collector::grpc(Some(&certificates))),
    ] {
        let endpoint = collector.endpoint();
        let env = [
            ("OTEL_EXPORTER_OTLP_ENDPOINT", endpoint.as_str()),
            ("OTEL_EXPORTER_OTLP_METRICS_PROTOCOL", protocol),
            ("OTEL_EXPORTER_OTLP_METRICS_CERTIFICATE", ca),
            (EXPORTER, "otlp"),
        ];
        let finished = metered("calls", &env);
        assert!(finished.success, "{protocol}: {}", finished.stderr);
        assert!(!collector.received_metrics().is_empty(), "{protocol}");
    }
    // Read, and as the endpoint is not TLS, not looked into.
    let collector = Collector::http(Answer::Ok);
    let endpoint = collector.endpoint();
    let env = [
        ("OTEL_EXPORTER_OTLP_ENDPOINT", endpoint.as_str()),
        ("OTEL_EXPORTER_OTLP_METRICS_CLIENT_CERTIFICATE", empty),
        ("OTEL_EXPORTER_OTLP_METRICS_CLIENT_KEY", empty),
        (EXPORTER, "otlp"),
    ];
    let report = metered("report", &env).stdout;
    let line = report
        .lines()
        .find(|line| line.starts_with("metrics.otlp.client_certificate"));
    let columns: Vec<_> = line
        .unwrap_or_default()
        .split_whitespace()
        .skip(1)
        .collect();
    let expected = ["given", "OTEL_EXPORTER_OTLP_METRICS_CLIENT_CERTIFICATE"];
    assert_eq!(columns, expected, "{report}");
}
