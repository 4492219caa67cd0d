//! The test span over HTTP, encoded and addressed by the exporter itself, and the whole reply.

use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use async_trait::async_trait;
use http_body_util::{BodyExt, Full, Limited};
use hyper_rustls::{HttpsConnector, HttpsConnectorBuilder};
use hyper_util::client::legacy::Client;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::rt::TokioExecutor;
use opentelemetry_http::{Bytes, HttpClient, HttpError, Request, Response};
use opentelemetry_otlp::{RetryPolicy, SpanExporter, WithExportConfig, WithHttpConfig};
use opentelemetry_proto::tonic::collector::trace::v1::ExportTraceServiceResponse;
use opentelemetry_sdk::trace::SpanExporter as _;
use prost::Message as _;

use super::answer::{Kind, Reply, Said, date};
use super::settings::Way;
use super::trip::{Trip, resource, run, span};
use crate::export::otlp::http::protocol;
use crate::export::otlp::tls::tls_config;

/// A larger reply is not from a receiver.
const MAX_RESPONSE: usize = 1024 * 1024;

pub(super) fn send(way: &Way, limit: Duration) -> Trip {
    run(limit, async {
        let heard = Heard::default();
        let mut exporter = match exporter(way, limit, heard.clone()) {
            Ok(exporter) => exporter,
            Err(reason) => return Trip::NotSent(reason),
        };
        exporter.set_resource(&resource(way));
        // The reply tells more.
        let _ = exporter.export(vec![span()]).await;
        heard.take().map_or(Trip::Silent, Trip::Answered)
    })
}

/// As `init()` would build it, with a client that listens.
fn exporter(way: &Way, limit: Duration, heard: Heard) -> Result<SpanExporter, String> {
    let otlp = &way.otlp;
    let tls = tls_config(&otlp.tls, otlp.endpoint.starts_with("https:"))?;
    let connector = HttpsConnectorBuilder::new()
        .with_tls_config(tls)
        .https_or_http()
        .enable_http1()
        .build();
    let inner = Client::builder(TokioExecutor::new()).build(connector);
    let mut builder = SpanExporter::builder()
        .with_http()
        .with_http_client(Listening { inner, heard })
        .with_protocol(protocol(otlp))
        .with_endpoint(otlp.endpoint.clone())
        .with_timeout(limit)
        .with_retry_policy(RetryPolicy::disabled())
        .with_headers(otlp.headers.iter().cloned().collect());
    if let Some(compression) = otlp.compression() {
        builder = builder.with_compression(compression);
    }
    builder.build().map_err(|error| error.to_string())
}

/// The reply, when there was one.
#[derive(Clone, Debug, Default)]
struct Heard(Arc<Mutex<Option<Reply>>>);

impl Heard {
    fn put(&self, reply: Reply) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(reply);
    }

    fn take(&self) -> Option<Reply> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).take()
    }
}

struct Listening {
    inner: Client<HttpsConnector<HttpConnector>, Full<Bytes>>,
    heard: Heard,
}

impl fmt::Debug for Listening {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Listening(..)")
    }
}

#[async_trait]
impl HttpClient for Listening {
    async fn send_bytes(&self, request: Request<Bytes>) -> Result<Response<Bytes>, HttpError> {
        let response = self.inner.request(request.map(Full::new)).await?;
        let (parts, body) = response.into_parts();
        let body = Limited::new(body, MAX_RESPONSE).collect().await?.to_bytes();
        let response = Response::from_parts(parts, body);
        self.heard.put(read(&response));
        Ok(response)
    }
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
    let rejected = some.and_then(|some| some.get("rejectedSpans"));
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
