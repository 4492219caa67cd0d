//! The variables `OTEL_EXPORTER_OTLP_…`: which goes first, and what becomes of an endpoint.

use std::time::Duration;

use super::{error, otlp};
use crate::export::otlp::{Compression, Protocol};

#[test]
fn endpoints_follow_the_specification() {
    let http = |pairs: &[(&'static str, &'static str)]| {
        let mut all = vec![("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf")];
        all.extend_from_slice(pairs);
        otlp(&all).unwrap().endpoint
    };
    assert_eq!(http(&[]), "http://localhost:4318/v1/traces");
    assert_eq!(
        http(&[("OTEL_EXPORTER_OTLP_ENDPOINT", "http://h:1")]),
        "http://h:1/v1/traces"
    );
    assert_eq!(
        http(&[("OTEL_EXPORTER_OTLP_ENDPOINT", "HTTPS://h/base/")]),
        "https://h/base/v1/traces"
    );
    assert_eq!(
        http(&[("OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", "http://h:1/x")]),
        "http://h:1/x"
    );
    assert_eq!(
        http(&[("OTEL_EXPORTER_OTLP_ENDPOINT", "http://[::1]:4318")]),
        "http://[::1]:4318/v1/traces"
    );
    let both = [
        ("OTEL_EXPORTER_OTLP_ENDPOINT", "http://a"),
        ("OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", "http://b/t"),
    ];
    assert_eq!(http(&both), "http://b/t");
}

#[test]
fn a_query_is_for_the_endpoint_of_traces_only() {
    let query = "http://h/t?key=s3cret";
    let traces = otlp(&[("OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", query)]).unwrap();
    assert_eq!(traces.endpoint, query);
    let general = error(&[("OTEL_EXPORTER_OTLP_ENDPOINT", query)]);
    assert!(!general.contains("s3cret"), "{general}");
    error(&[("OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", "http://h/t#x")]);
}

#[test]
fn grpc_endpoints_may_lack_a_scheme() {
    let grpc = |pairs: &[(&'static str, &'static str)]| {
        let mut all = vec![
            ("OTEL_EXPORTER_OTLP_TRACES_PROTOCOL", "GRPC"),
            ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"),
        ];
        all.extend_from_slice(pairs);
        otlp(&all).unwrap()
    };
    assert_eq!(grpc(&[]).protocol, Protocol::Grpc);
    assert_eq!(grpc(&[]).endpoint, "http://localhost:4317");
    let bare = ("OTEL_EXPORTER_OTLP_ENDPOINT", "collector:4317");
    assert_eq!(grpc(&[bare]).endpoint, "https://collector:4317");
    assert_eq!(
        grpc(&[bare, ("OTEL_EXPORTER_OTLP_INSECURE", "true")]).endpoint,
        "http://collector:4317"
    );
    let scheme = ("OTEL_EXPORTER_OTLP_ENDPOINT", "https://collector:4317");
    assert_eq!(
        grpc(&[scheme, ("OTEL_EXPORTER_OTLP_INSECURE", "true")]).endpoint,
        "https://collector:4317"
    );
}

#[test]
fn the_traces_own_variable_goes_first() {
    let otlp = otlp(&[
        ("OTEL_EXPORTER_OTLP_HEADERS", "a=1"),
        ("OTEL_EXPORTER_OTLP_TRACES_HEADERS", "B=x%3Dy"),
        ("OTEL_EXPORTER_OTLP_TIMEOUT", "1000"),
        ("OTEL_EXPORTER_OTLP_TRACES_TIMEOUT", ""),
        ("OTEL_EXPORTER_OTLP_COMPRESSION", "gzip"),
        ("OTEL_EXPORTER_OTLP_TRACES_COMPRESSION", "none"),
    ])
    .unwrap();
    assert_eq!(otlp.headers, [("b".to_owned(), "x=y".to_owned())]);
    assert_eq!(otlp.timeout, Duration::from_secs(1));
    assert_eq!(otlp.compression, Compression::None);
}
