//! OTLP over HTTP/1.1, by hyper.
//!
//! The client follows no redirect, so headers go to no other host, and asks no process-wide default for its TLS provider.

mod client;
mod reply;

use std::sync::Arc;

use hyper_rustls::HttpsConnectorBuilder;
use hyper_util::client::legacy::Client;
use hyper_util::rt::TokioExecutor;
use opentelemetry_otlp::{Protocol, RetryPolicy, SpanExporter, WithExportConfig, WithHttpConfig};
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use rustls::{ClientConfig, RootCertStore};

use self::client::RememberingClient;
use super::{Otlp, Tls};
use crate::export::LastError;

/// The exporter of spans; one of another signal differs in its builder only.
pub(super) fn build(otlp: Otlp, last: LastError) -> Result<SpanExporter, String> {
    configured(SpanExporter::builder().with_http(), otlp, last)?
        .build()
        .map_err(|error| error.to_string())
}

/// Tells the builder of whatever signal where and how to send.
fn configured<B: WithExportConfig + WithHttpConfig>(
    builder: B,
    otlp: Otlp,
    last: LastError,
) -> Result<B, String> {
    let (timeout, compression) = (otlp.request_timeout(), otlp.compression());
    let builder = builder
        .with_http_client(client(&otlp, last)?)
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
