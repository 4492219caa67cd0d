//! What arrives at an OTLP receiver: over both protocols, plain and over TLS, compressed or not.
#![expect(clippy::unwrap_used, reason = "a step that fails is a test that fails")]

use otel_tests::certificates::Certificates;
use otel_tests::collector::{Answer, Collector, typed};
use otel_tests::process::{Finished, run};

/// Runs the probe's `spans` against a receiver.
fn send(collector: &Collector, protocol: &str, more: &[(&str, &str)]) -> Finished {
    let endpoint = collector.endpoint();
    let mut env = vec![
        ("OTEL_TRACES_EXPORTER", "otlp"),
        ("OTEL_EXPORTER_OTLP_PROTOCOL", protocol),
        ("OTEL_EXPORTER_OTLP_ENDPOINT", &endpoint),
    ];
    env.extend_from_slice(more);
    run(env!("CARGO_BIN_EXE_probe"), &["spans"], &env)
}

#[track_caller]
fn arrived(collector: &Collector, finished: &Finished) {
    assert!(finished.success, "{}", finished.stderr);
    assert_eq!(finished.stderr, "");
    assert_eq!(collector.names(), ["inner", "outer"]);
}

#[test]
fn spans_arrive_typed_and_nested_over_http() {
    let collector = Collector::http(Answer::Ok);
    arrived(&collector, &send(&collector, "http/protobuf", &[]));
    shape(&collector);
    let request = &collector.received()[0];
    assert_eq!(request.path, "/v1/traces");
    assert_eq!(request.headers["content-type"], "application/x-protobuf");
    let agent = &request.headers["user-agent"];
    assert!(
        agent.starts_with("otel-runtime/") && agent.contains(" OTel-OTLP-Exporter-Rust/"),
        "{agent}"
    );
}

#[test]
fn spans_arrive_typed_and_nested_over_grpc() {
    let collector = Collector::grpc(None);
    arrived(&collector, &send(&collector, "grpc", &[]));
    shape(&collector);
}

#[track_caller]
fn shape(collector: &Collector) {
    let spans = collector.spans();
    let find = |name: &str| spans.iter().find(|(_, span)| span.name == name).unwrap();
    let ((resource, outer), (_, inner)) = (find("outer"), find("inner"));
    assert_eq!(inner.parent_span_id, outer.span_id);
    assert_eq!(inner.trace_id, outer.trace_id);
    assert!(outer.parent_span_id.is_empty());
    assert!(outer.start_time_unix_nano <= inner.start_time_unix_nano);
    assert!(inner.end_time_unix_nano <= outer.end_time_unix_nano);
    let number = outer
        .attributes
        .iter()
        .find(|attribute| attribute.key == "number")
        .unwrap();
    assert_eq!(typed(number.value.as_ref()), "int:7");
    let service = resource
        .attributes
        .iter()
        .find(|attribute| attribute.key == "service.name")
        .unwrap();
    assert_eq!(
        typed(service.value.as_ref()),
        "string:unknown_service:probe"
    );
}

#[test]
fn headers_and_gzip_reach_the_receiver() {
    let more = [
        (
            "OTEL_EXPORTER_OTLP_HEADERS",
            "x-tenant=a%20b,authorization=Bearer%20t0ken",
        ),
        ("OTEL_EXPORTER_OTLP_COMPRESSION", "gzip"),
    ];
    for (collector, protocol) in [
        (Collector::http(Answer::Ok), "http/protobuf"),
        (Collector::grpc(None), "grpc"),
    ] {
        arrived(&collector, &send(&collector, protocol, &more));
        let headers = collector.received()[0].headers.clone();
        assert_eq!(headers["x-tenant"], "a b", "{protocol}");
        assert_eq!(headers["authorization"], "Bearer t0ken", "{protocol}");
        let encoding = if protocol == "grpc" {
            "grpc-encoding"
        } else {
            "content-encoding"
        };
        assert_eq!(headers[encoding], "gzip", "{protocol}");
    }
}

#[test]
fn zstd_and_json_reach_the_receiver() {
    let zstd = [("OTEL_EXPORTER_OTLP_TRACES_COMPRESSION", "zstd")];
    for (collector, protocol, encoding) in [
        (
            Collector::http(Answer::Ok),
            "http/protobuf",
            "content-encoding",
        ),
        (Collector::http(Answer::Ok), "http/json", "content-encoding"),
        (Collector::grpc(None), "grpc", "grpc-encoding"),
    ] {
        arrived(&collector, &send(&collector, protocol, &zstd));
        let received = &collector.received()[0];
        assert_eq!(received.headers[encoding], "zstd", "{protocol}");
        let json = received.headers["content-type"] == "application/json";
        assert_eq!(json, protocol == "http/json");
    }
}

#[test]
fn the_endpoint_of_traces_is_used_as_it_is() {
    let collector = Collector::http(Answer::Ok);
    let endpoint = format!("{}/custom/path", collector.endpoint());
    let more = [("OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", endpoint.as_str())];
    arrived(&collector, &send(&collector, "http/protobuf", &more));
    assert_eq!(collector.received()[0].path, "/custom/path");
}

#[test]
fn a_grpc_endpoint_without_a_scheme_is_plain_when_insecure() {
    let collector = Collector::grpc(None);
    let endpoint = collector.endpoint().replace("http://", "");
    let more = [
        ("OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", endpoint.as_str()),
        ("OTEL_EXPORTER_OTLP_TRACES_INSECURE", "true"),
    ];
    arrived(&collector, &send(&collector, "grpc", &more));
}

#[test]
fn tls_with_a_certificate_authority_of_ones_own() {
    let certificates = Certificates::new();
    let directory = tempfile::tempdir().unwrap();
    let ca = directory.path().join("ca.pem");
    std::fs::write(&ca, &certificates.ca).unwrap();
    let more = [("OTEL_EXPORTER_OTLP_CERTIFICATE", ca.to_str().unwrap())];
    let http = Collector::https(&certificates);
    arrived(&http, &send(&http, "http/protobuf", &more));
    let grpc = Collector::grpc(Some(&certificates));
    arrived(&grpc, &send(&grpc, "grpc", &more));
}

#[test]
fn a_certificate_of_somebody_else_is_refused() {
    let directory = tempfile::tempdir().unwrap();
    let ca = directory.path().join("ca.pem");
    std::fs::write(&ca, Certificates::new().ca).unwrap();
    let more = [("OTEL_EXPORTER_OTLP_CERTIFICATE", ca.to_str().unwrap())];
    let theirs = Certificates::new();
    for (collector, protocol) in [
        (Collector::https(&theirs), "http/protobuf"),
        (Collector::grpc(Some(&theirs)), "grpc"),
    ] {
        let finished = send(&collector, protocol, &more);
        assert!(
            !finished.success && finished.stderr.contains("2 spans could not be sent"),
            "{}",
            finished.stderr
        );
        assert!(
            finished.stderr.contains("certificate"),
            "{}",
            finished.stderr
        );
        assert!(collector.names().is_empty());
    }
}

#[test]
fn a_redirect_is_not_followed() {
    let elsewhere = Collector::http(Answer::Ok);
    let location = format!("{}/v1/traces", elsewhere.endpoint());
    let collector = Collector::http(Answer::Status(307, Some(location)));
    let finished = send(
        &collector,
        "http/protobuf",
        &[("OTEL_EXPORTER_OTLP_HEADERS", "authorization=s3cret")],
    );
    assert!(
        finished
            .stderr
            .contains("307 Temporary Redirect, and redirects are not followed"),
        "{}",
        finished.stderr
    );
    assert!(elsewhere.received().is_empty());
    assert!(!finished.stderr.contains("s3cret"));
}

#[test]
fn the_status_of_a_refusal_is_told() {
    let collector = Collector::http(Answer::Status(401, None));
    let finished = send(&collector, "http/protobuf", &[]);
    assert!(
        finished.stderr.contains("it answered 401 Unauthorized"),
        "{}",
        finished.stderr
    );
}

#[test]
fn several_exporters_get_every_span() {
    let collector = Collector::http(Answer::Ok);
    let finished = send(
        &collector,
        "http/protobuf",
        &[("OTEL_TRACES_EXPORTER", "console,otlp")],
    );
    assert!(finished.success);
    assert_eq!(collector.names(), ["inner", "outer"]);
    assert!(
        finished.stderr.contains("outer") && finished.stderr.contains("inner"),
        "{}",
        finished.stderr
    );
}
