//! What receivers say, over HTTP and over gRPC.

use std::time::{Duration, SystemTime};

use opentelemetry_proto::tonic::collector::trace::v1::{
    ExportTracePartialSuccess, ExportTraceServiceResponse,
};
use otel_tests::faults::Server;
use prost::Message as _;
use tonic::{Code, Status};
use tonic_types::{ErrorDetails, StatusExt as _};

use super::wrong;

#[track_caller]
fn over_http(server: &Server, more: &[(&str, &str)]) -> Vec<String> {
    let endpoint = server.endpoint();
    wrong(&[&[("OTEL_EXPORTER_OTLP_ENDPOINT", endpoint.as_str())], more].concat())
}

#[track_caller]
fn over_grpc(
    answer: Result<ExportTraceServiceResponse, Status>,
    more: &[(&str, &str)],
) -> Vec<String> {
    let server = Server::grpc(answer);
    let grpc = [("OTEL_EXPORTER_OTLP_PROTOCOL", "grpc")];
    over_http(&server, &[&grpc, more].concat())
}

const HEADERS: [(&str, &str); 1] = [(
    "OTEL_EXPORTER_OTLP_HEADERS",
    "authorization=Bearer%20s3cret",
)];

/// Status, headers, and the line.
type Case = (u16, &'static [(&'static str, &'static str)], &'static str);

const OF_HTTP: [Case; 9] = [
    (
        401,
        &[],
        "Unauthorized: error    URL answers 401 Unauthorized: it asks who sends; to fix it, send credentials, as in \
         OTEL_EXPORTER_OTLP_HEADERS=authorization=Bearer%20<token>",
    ),
    (
        403,
        &[],
        "Forbidden: error    URL answers 403 Forbidden: who sends is known, and must not write here; to fix it, check what the credentials in \
         OTEL_EXPORTER_OTLP_HEADERS may do, and for which tenant or project they are",
    ),
    (
        404,
        &[],
        "NotFound: error    URL answers 404 Not Found: there is no receiver at this path; to fix it, look for the path of the receiver, and \
         whether it takes traces over HTTP",
    ),
    (
        429,
        &[("retry-after", "30")],
        "TooManyRequests: error    URL answers 429 Too Many Requests: it has enough for now, and asks to wait 30 s (Retry-After); to fix it, \
         send less, as with OTEL_TRACES_SAMPLER=parentbased_traceidratio, or ask for a larger quota",
    ),
    (
        429,
        &[("retry-after", "<script>")],
        "TooManyRequests: error    URL answers 429 Too Many Requests: it has enough for now; to fix it, send less, as with \
         OTEL_TRACES_SAMPLER=parentbased_traceidratio, or ask for a larger quota",
    ),
    (
        503,
        &[("retry-after", "Fri, 31 Dec 1999 23:59:59 GMT")],
        "Unavailable: error    URL answers 503 Service Unavailable: it, or what is behind it, is not ready, and asks to wait until Fri, 31 Dec \
         1999 23:59:59 GMT (Retry-After); to fix it, wait, and look whether the receiver and what it sends to are up",
    ),
    (
        307,
        &[("location", "https://elsewhere/?key=s3cret")],
        "Redirect: error    URL answers 307 Temporary Redirect, and redirects are not followed; to fix it, set the endpoint to where it \
         redirects to; often that is https:// instead of http://",
    ),
    (
        415,
        &[],
        "BadRequest: error    URL answers 415 Unsupported Media Type: it does not take what is sent; to fix it, look into the log of the \
         receiver, and try it without OTEL_EXPORTER_OTLP_COMPRESSION",
    ),
    (
        500,
        &[],
        "ServerError: error    URL answers 500 Internal Server Error: it failed over the test span; to fix it, look into the log of the receiver",
    ),
];

#[test]
fn a_status_of_http_is_explained() {
    for (status, headers, expected) in OF_HTTP {
        let server = Server::http(None, status, headers, b"");
        let url = "http://localhost:PORT/v1/traces";
        assert_eq!(over_http(&server, &[]), [expected.replace("URL", url)]);
    }
    let server = Server::http(None, 401, &[], b"");
    let expected = "Unauthorized: error    http://localhost:PORT/v1/traces answers 401 Unauthorized: it asks who sends; to fix it, correct the \
                    credentials in OTEL_EXPORTER_OTLP_HEADERS: what is there is not accepted; a space is written %20";
    assert_eq!(over_http(&server, &HEADERS), [expected]);
}

#[test]
fn a_status_of_grpc_is_explained() {
    let pause = ErrorDetails::with_retry_info(Some(Duration::from_secs(30)));
    for (status, expected) in [
        (
            Status::unauthenticated("s3cret"),
            "Unauthorized: error    URL answers Unauthenticated: it asks who sends; to fix it, send credentials, as in \
             OTEL_EXPORTER_OTLP_HEADERS=authorization=Bearer%20<token>",
        ),
        (
            Status::permission_denied(""),
            "Forbidden: error    URL answers PermissionDenied: who sends is known, and must not write here; to fix it, check what the credentials \
             in OTEL_EXPORTER_OTLP_HEADERS may do, and for which tenant or project they are",
        ),
        (
            Status::unimplemented(""),
            "NotFound: error    URL answers Unimplemented: it speaks gRPC, and has no service that takes spans; to fix it, look for the port of the \
             OTLP receiver, usually 4317, and whether it takes traces",
        ),
        (
            Status::with_error_details(Code::ResourceExhausted, "", pause),
            "TooManyRequests: error    URL answers ResourceExhausted: it has enough for now, and asks to wait 30 s (Retry-After); to fix it, send \
             less, as with OTEL_TRACES_SAMPLER=parentbased_traceidratio, or ask for a larger quota",
        ),
        (
            Status::unavailable(""),
            "Unavailable: error    URL answers Unavailable: it, or what is behind it, is not ready; to fix it, wait, and look whether the receiver \
             and what it sends to are up",
        ),
        (
            Status::internal(""),
            "ServerError: error    URL answers Internal: it failed over the test span; to fix it, look into the log of the receiver",
        ),
    ] {
        let url = "http://localhost:PORT";
        assert_eq!(over_grpc(Err(status), &[]), [expected.replace("URL", url)]);
    }
}

#[test]
fn a_path_that_is_missing_or_there_twice_is_explained() {
    let server = Server::http(Some("/v1/traces"), 200, &[], b"");
    let twice = format!("{}/v1/traces", server.endpoint());
    let expected = "Path: error    http://localhost:PORT/v1/traces/v1/traces answers 404 Not Found: OTEL_EXPORTER_OTLP_ENDPOINT gets /v1/traces \
                    appended, and ends with it already; to fix it, write OTEL_EXPORTER_OTLP_ENDPOINT=http://localhost:PORT";
    assert_eq!(
        wrong(&[("OTEL_EXPORTER_OTLP_ENDPOINT", &twice)]),
        [expected]
    );
    for slash in ["", "/"] {
        let bare = format!("{}{slash}", server.endpoint());
        let expected = format!(
            "Path: error    http://localhost:PORT{slash} answers 404 Not Found: OTEL_EXPORTER_OTLP_TRACES_ENDPOINT is taken as it is, and does not end \
             with /v1/traces; to fix it, write OTEL_EXPORTER_OTLP_TRACES_ENDPOINT=http://localhost:PORT/v1/traces"
        );
        assert_eq!(
            wrong(&[("OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", &bare)]),
            [expected]
        );
    }
}

#[test]
fn a_page_for_people_is_no_receiver() {
    for (kind, body) in [
        ("text/html", &b"<html>"[..]),
        ("application/x-protobuf", b"\xff\xff"),
    ] {
        let server = Server::http(None, 200, &[("content-type", kind)], body);
        let expected = "NotOtlp: error    http://localhost:PORT/v1/traces answers with something that is not OTLP; to fix it, look for the port of \
                        the receiver: this one belongs to something else, perhaps a page for people";
        assert_eq!(over_http(&server, &[]), [expected]);
    }
}

fn partial(rejected: i64) -> ExportTraceServiceResponse {
    ExportTraceServiceResponse {
        partial_success: Some(ExportTracePartialSuccess {
            rejected_spans: rejected,
            error_message: "the tenant of Bearer s3cret and ann@example.org is full".to_owned(),
        }),
    }
}

#[test]
fn a_partial_success_is_shown_without_what_it_quotes() {
    const SAYS: &str = "and says: the tenant of [withheld] and [redacted:email] is full; to fix it, look into the log and the limits of the receiver";
    let json = br#"{"partialSuccess":{"rejectedSpans":"1","errorMessage":"the tenant of Bearer s3cret and ann@example.org is full"}}"#;
    let as_json = Server::http(None, 200, &[("content-type", "application/json")], json);
    let json_env = [HEADERS[0], ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/json")];
    let expected = format!(
        "PartialSuccess: error    the receiver has accepted the request, without the test span {SAYS}"
    );
    assert_eq!(over_http(&as_json, &json_env), [expected.as_str()]);
    for (rejected, expected) in [
        (1, expected),
        (
            0,
            format!("PartialSuccess: warning  the receiver has accepted the test span {SAYS}"),
        ),
    ] {
        let body = partial(rejected).encode_to_vec();
        let server = Server::http(
            None,
            200,
            &[("content-type", "application/x-protobuf")],
            &body,
        );
        assert_eq!(over_http(&server, &HEADERS), [expected.as_str()]);
        assert_eq!(
            over_grpc(Ok(partial(rejected)), &HEADERS),
            [expected.as_str()]
        );
    }
}

#[test]
fn clocks_that_differ_are_told() {
    let then = SystemTime::now() - Duration::from_secs(3 * 3600 + 60);
    let date = httpdate::fmt_http_date(then);
    let server = Server::http(None, 200, &[("date", &date)], b"");
    let expected = "ClockSkew: warning  the clock here is about 3 h ahead of that of the receiver, so spans are filed under another time; to fix it, set \
                    the clock, as with NTP, or search a longer time in the backend";
    assert_eq!(over_http(&server, &[]), [expected]);
    let date = httpdate::fmt_http_date(SystemTime::now() + Duration::from_secs(900));
    let server = Server::http(None, 200, &[("date", &date)], b"");
    assert!(over_http(&server, &[])[0].contains("min behind that of the receiver"));
}
