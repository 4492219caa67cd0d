//! OTLP over HTTP/1.1, by hyper.
//!
//! The client follows no redirect, so headers go to no other host, and asks no process-wide default for its TLS provider.

use std::error::Error;
use std::sync::Arc;
use std::time::Duration;

use async_trait::async_trait;
use http_body_util::{BodyExt, Full, Limited};
use hyper_rustls::{HttpsConnector, HttpsConnectorBuilder};
use hyper_util::client::legacy::Client;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::rt::TokioExecutor;
use opentelemetry_http::{Bytes, HttpClient, HttpError, Request, Response, ResponseBodyTooLarge};
use opentelemetry_otlp::{Protocol, SpanExporter, WithExportConfig, WithHttpConfig};
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use rustls::{ClientConfig, RootCertStore};

use super::faithful::Faithful;
use super::{Otlp, Tls};
use crate::export::LastError;

/// An OTLP response is small; a larger one is not from a receiver.
const MAX_RESPONSE: usize = 4 * 1024 * 1024;

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
fn protocol(otlp: &Otlp) -> Protocol {
    match otlp.protocol {
        #[cfg(feature = "otlp-json")]
        super::Protocol::HttpJson => Protocol::HttpJson,
        _ => Protocol::HttpBinary,
    }
}

fn tls_config(tls: &Tls, needed: bool) -> Result<ClientConfig, String> {
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let builder = ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .map_err(|error| error.to_string())?
        .with_root_certificates(if needed {
            roots(tls)?
        } else {
            RootCertStore::empty()
        });
    match &tls.client {
        Some((chain, key)) if needed => {
            let chain = certificates(chain)?;
            let key = PrivateKeyDer::from_pem_slice(key)
                .map_err(|error| format!("the client key: {error}"))?;
            builder
                .with_client_auth_cert(chain, key)
                .map_err(|error| error.to_string())
        }
        _ => Ok(builder.with_no_client_auth()),
    }
}

fn roots(tls: &Tls) -> Result<RootCertStore, String> {
    let mut roots = RootCertStore::empty();
    if let Some(pem) = &tls.certificate {
        for certificate in certificates(pem)? {
            roots.add(certificate).map_err(|error| error.to_string())?;
        }
        return Ok(roots);
    }
    roots.add_parsable_certificates(rustls_native_certs::load_native_certs().certs);
    if roots.is_empty() {
        return Err(
            "the system has no trusted certificates; name some with OTEL_EXPORTER_OTLP_CERTIFICATE"
                .to_owned(),
        );
    }
    Ok(roots)
}

fn certificates(pem: &[u8]) -> Result<Vec<CertificateDer<'static>>, String> {
    let certificates: Result<Vec<_>, _> = CertificateDer::pem_slice_iter(pem).collect();
    match certificates {
        Ok(certificates) if certificates.is_empty() => {
            Err("a PEM file without a certificate".to_owned())
        }
        Ok(certificates) => Ok(certificates),
        Err(error) => Err(format!("a certificate: {error}")),
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
