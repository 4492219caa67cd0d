//! The test over HTTP, addressed and compressed as the exporters do, and the whole reply.

use std::time::Duration;

use http_body_util::{BodyExt, Full, Limited};
use hyper_rustls::HttpsConnectorBuilder;
use hyper_util::client::legacy::Client;
use hyper_util::rt::TokioExecutor;
use opentelemetry_http::{Bytes, HttpError, Request, Response};
use opentelemetry_proto::tonic::collector::trace::v1::ExportTraceServiceResponse;
use prost::Message as _;

use super::answer::{Kind, Reply, Said, date};
use super::message::Message;
use super::settings::Way;
use super::trip::{Trip, run};
#[cfg(feature = "otlp-json")]
use crate::export::otlp::Protocol;
use crate::export::otlp::http::request;
use crate::export::otlp::tls::tls_config;

/// A larger reply is not from a receiver.
const MAX_RESPONSE: usize = 1024 * 1024;

pub(super) fn send(way: &Way, limit: Duration) -> Trip {
    run(limit, async {
        let body = encoded(way, &Message::of(way));
        let request = match body.and_then(|body| request(&way.otlp, body)) {
            Ok(request) => request,
            Err(reason) => return Trip::NotSent(reason),
        };
        match ask(way, request).await {
            Ok(Ok(response)) => Trip::Answered(read(&response)),
            Ok(Err(_)) => Trip::Silent,
            Err(reason) => Trip::NotSent(reason),
        }
    })
}

fn encoded(way: &Way, message: &Message) -> Result<Vec<u8>, String> {
    #[cfg(feature = "otlp-json")]
    if way.otlp.protocol == Protocol::HttpJson {
        let json = match message {
            Message::Spans(request) => serde_json::to_vec(request),
            #[cfg(feature = "metrics")]
            Message::Metrics(request) => serde_json::to_vec(request),
            #[cfg(feature = "logs-otlp")]
            Message::Logs(request) => serde_json::to_vec(request),
        };
        return json.map_err(|error| error.to_string());
    }
    #[cfg(not(feature = "otlp-json"))]
    let _ = way;
    Ok(match message {
        Message::Spans(request) => request.encode_to_vec(),
        #[cfg(feature = "metrics")]
        Message::Metrics(request) => request.encode_to_vec(),
        #[cfg(feature = "logs-otlp")]
        Message::Logs(request) => request.encode_to_vec(),
    })
}

/// The reply, if there is one; an error is one of the certificates.
async fn ask(
    way: &Way,
    request: Request<Bytes>,
) -> Result<Result<Response<Bytes>, HttpError>, String> {
    let otlp = &way.otlp;
    let tls = tls_config(&otlp.tls, otlp.endpoint.starts_with("https:"))?;
    let connector = HttpsConnectorBuilder::new()
        .with_tls_config(tls)
        .https_or_http()
        .enable_http1()
        .build();
    let client = Client::builder(TokioExecutor::new()).build(connector);
    Ok(async {
        let response = client.request(request.map(Full::new)).await?;
        let (parts, body) = response.into_parts();
        let body = Limited::new(body, MAX_RESPONSE).collect().await?.to_bytes();
        Ok(Response::from_parts(parts, body))
    }
    .await)
}

fn read(response: &Response<Bytes>) -> Reply {
    let status = response.status();
    let header = |name: &str| {
        let value = response.headers().get(name)?.to_str().ok()?;
        Some(value.trim().to_owned())
    };
    let said = match status.as_u16() {
        200..=299 => taken(response.body(), &header("content-type").unwrap_or_default()),
        code => Said::Refused(kind(code), status.to_string()),
    };
    Reply {
        said,
        date: header("date").and_then(|text| date(&text)),
        retry_after: header("retry-after").filter(|text| is_delay(text)),
    }
}

/// Anything else is not shown.
fn is_delay(text: &str) -> bool {
    let is_seconds = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    is_seconds || date(text).is_some()
}

fn kind(status: u16) -> Kind {
    match status {
        401 | 407 => Kind::Unauthorized,
        403 => Kind::Forbidden,
        404 | 405 | 410 | 501 => Kind::NotFound,
        429 => Kind::TooMany,
        502..=504 => Kind::Unavailable,
        500..=599 => Kind::ServerError,
        300..=399 => Kind::Redirect,
        _ => Kind::BadRequest,
    }
}

/// Empty is everything, in both encodings.
fn taken(body: &Bytes, content_type: &str) -> Said {
    let text = body.trim_ascii();
    if text.is_empty() {
        return Said::Taken {
            rejected: 0,
            message: String::new(),
        };
    }
    if content_type.starts_with("application/json") {
        return taken_in_json(text).unwrap_or(Said::NotOtlp);
    }
    if content_type.starts_with("text/") {
        return Said::NotOtlp;
    }
    let Ok(answer) = ExportTraceServiceResponse::decode(body.clone()) else {
        return Said::NotOtlp;
    };
    let some = answer.partial_success.unwrap_or_default();
    Said::Taken {
        rejected: some.rejected_spans,
        message: some.error_message,
    }
}

#[cfg(feature = "otlp-json")]
fn taken_in_json(text: &[u8]) -> Option<Said> {
    let answer: serde_json::Value = serde_json::from_slice(text).ok()?;
    let answer = answer.as_object()?;
    let some = answer
        .get("partialSuccess")
        .and_then(serde_json::Value::as_object);
    let names = ["rejectedSpans", "rejectedDataPoints", "rejectedLogRecords"];
    let rejected = some.and_then(|some| names.iter().find_map(|name| some.get(*name)));
    // A 64-bit number is a string in JSON; not everybody knows.
    let rejected = match rejected {
        None => 0,
        Some(serde_json::Value::String(number)) => number.parse().ok()?,
        Some(number) => number.as_i64()?,
    };
    let message = some.and_then(|some| some.get("errorMessage")?.as_str());
    Some(Said::Taken {
        rejected,
        message: message.unwrap_or_default().to_owned(),
    })
}

/// Of which only the empty object is known here.
#[cfg(not(feature = "otlp-json"))]
fn taken_in_json(text: &[u8]) -> Option<Said> {
    (text == b"{}").then(|| Said::Taken {
        rejected: 0,
        message: String::new(),
    })
}
