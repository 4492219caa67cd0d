//! OTLP over HTTP/1.1, by hyper.
//!
//! The client follows no redirect, so headers go to no other host, and asks no process-wide default for its TLS provider.

mod client;
#[cfg(feature = "metrics")]
mod metrics;
mod reply;
mod request;

use hyper_rustls::HttpsConnectorBuilder;
use hyper_util::client::legacy::Client;
use hyper_util::rt::TokioExecutor;
use opentelemetry_otlp::{Protocol, RetryPolicy, SpanExporter, WithExportConfig, WithHttpConfig};

use self::client::RememberingClient;
#[cfg(feature = "metrics")]
pub(super) use self::metrics::Metrics;
pub(crate) use self::request::request;
use super::Otlp;
use super::faithful::Faithful;
use super::tls::tls_config;
use crate::export::LastError;

/// The exporter of spans; one of another signal differs in its builder only.
pub(super) fn build(otlp: Otlp, last: LastError) -> Result<SpanExporter, String> {
    configured(SpanExporter::builder().with_http(), otlp, last)?
        .build()
        .map_err(|error| error.to_string())
}

/// Tells the builder of whatever signal where and how to send.
pub(super) fn configured<B: WithExportConfig + WithHttpConfig>(
    builder: B,
    otlp: Otlp,
    last: LastError,
) -> Result<B, String> {
    let (timeout, compression) = (otlp.request_timeout(), otlp.compression());
    let builder = builder
        .with_http_client(Faithful::new(client(&otlp, last)?, otlp.headers.clone()))
        .with_protocol(protocol(&otlp))
        .with_endpoint(otlp.endpoint)
        .with_timeout(timeout)
        // The client does.
        .with_retry_policy(RetryPolicy::disabled())
        .with_headers(otlp.headers.into_iter().collect());
    Ok(match compression {
        Some(compression) => builder.with_compression(compression),
        None => builder,
    })
}

/// The client of one exporter.
fn client(otlp: &Otlp, last: LastError) -> Result<RememberingClient, String> {
    let tls = tls_config(&otlp.tls, otlp.endpoint.starts_with("https:"))?;
    let connector = HttpsConnectorBuilder::new()
        .with_tls_config(tls)
        .https_or_http()
        .enable_http1()
        .build();
    Ok(RememberingClient {
        inner: Client::builder(TokioExecutor::new()).build(connector),
        timeout: otlp.request_timeout(),
        last,
    })
}

/// Without the feature `otlp-json`, JSON is not chosen.
pub(crate) fn protocol(otlp: &Otlp) -> Protocol {
    match otlp.protocol {
        #[cfg(feature = "otlp-json")]
        super::Protocol::HttpJson => Protocol::HttpJson,
        _ => Protocol::HttpBinary,
    }
}
