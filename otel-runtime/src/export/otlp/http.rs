//! OTLP over HTTP/1.1, by hyper.
//!
//! The client follows no redirect, so headers go to no other host, and asks no process-wide default for its TLS provider.

use std::error::Error;
use std::time::Duration;

use async_trait::async_trait;
use http_body_util::{BodyExt, Full, Limited};
use hyper_rustls::{HttpsConnector, HttpsConnectorBuilder};
use hyper_util::client::legacy::Client;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::rt::TokioExecutor;
use opentelemetry_http::{Bytes, HttpClient, HttpError, Request, Response, ResponseBodyTooLarge};
use opentelemetry_otlp::{Protocol, SpanExporter, WithExportConfig, WithHttpConfig};

use super::Otlp;
use super::tls::tls_config;
use crate::export::LastError;

/// An OTLP response is small; a larger one is not from a receiver.
const MAX_RESPONSE: usize = 4 * 1024 * 1024;

pub(super) fn build(otlp: Otlp, last: LastError) -> Result<SpanExporter, String> {
    let (timeout, compression) = (otlp.request_timeout(), otlp.compression());
    let tls = tls_config(&otlp.tls, otlp.endpoint.starts_with("https:"))?;
    let connector = HttpsConnectorBuilder::new()
        .with_tls_config(tls)
        .https_or_http()
        .enable_http1()
        .build();
    let inner = Client::builder(TokioExecutor::new()).build(connector);
    let mut builder = SpanExporter::builder()
        .with_http()
        .with_http_client(RememberingClient {
            inner,
            timeout,
            last,
        })
        .with_protocol(protocol(&otlp))
        .with_endpoint(otlp.endpoint)
        .with_timeout(timeout)
        .with_headers(otlp.headers.into_iter().collect());
    if let Some(compression) = compression {
        builder = builder.with_compression(compression);
    }
    builder.build().map_err(|error| error.to_string())
}

/// Without the feature `otlp-json`, JSON is not chosen.
pub(crate) fn protocol(otlp: &Otlp) -> Protocol {
    match otlp.protocol {
        #[cfg(feature = "otlp-json")]
        super::Protocol::HttpJson => Protocol::HttpJson,
        _ => Protocol::HttpBinary,
    }
}

/// A client that remembers why a request failed, which `opentelemetry-otlp` keeps to itself.
#[derive(Debug)]
struct RememberingClient {
    inner: Client<HttpsConnector<HttpConnector>, Full<Bytes>>,
    timeout: Duration,
    last: LastError,
}

#[async_trait]
impl HttpClient for RememberingClient {
    async fn send_bytes(&self, request: Request<Bytes>) -> Result<Response<Bytes>, HttpError> {
        let result = match tokio::time::timeout(self.timeout, self.send(request)).await {
            Ok(result) => result,
            Err(_) => Err(format!("no answer within {:?}", self.timeout).into()),
        };
        match &result {
            Err(error) => self.last.set(innermost(error.as_ref())),
            Ok(response) if response.status().is_redirection() => {
                self.last.set(format!(
                    "it answered {}, and redirects are not followed",
                    response.status()
                ));
            }
            Ok(response) if !response.status().is_success() => {
                self.last.set(format!("it answered {}", response.status()));
            }
            Ok(_) => {}
        }
        result
    }
}

impl RememberingClient {
    async fn send(&self, mut request: Request<Bytes>) -> Result<Response<Bytes>, HttpError> {
        introduce(&mut request);
        let (parts, body) = self
            .inner
            .request(request.map(Full::new))
            .await?
            .into_parts();
        let body =
            Limited::new(body, MAX_RESPONSE)
                .collect()
                .await
                .map_err(|error| -> HttpError {
                    if error.is::<http_body_util::LengthLimitError>() {
                        Box::new(ResponseBodyTooLarge::new())
                    } else {
                        error
                    }
                })?;
        Ok(Response::from_parts(parts, body.to_bytes()))
    }
}

/// Our name in front of the exporter's.
fn introduce(request: &mut Request<Bytes>) {
    let ours = concat!("otel-runtime/", env!("CARGO_PKG_VERSION"));
    if let Some(agent) = request.headers_mut().get_mut("user-agent")
        && let Ok(theirs) = agent.to_str()
        && let Ok(both) = format!("{ours} {theirs}").parse()
    {
        *agent = both;
    }
}

/// The cause at the bottom: "Connection refused" rather than "client error".
fn innermost(error: &(dyn Error + 'static)) -> String {
    let mut cause = error;
    while let Some(source) = cause.source() {
        cause = source;
    }
    cause.to_string()
}
