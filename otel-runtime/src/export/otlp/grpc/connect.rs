//! Connects to a receiver, with TLS by the provider of our own choice: tonic would take the process-wide one.

use std::task::{Context, Poll};

use http::Uri;
use http::uri::Scheme;
use hyper_rustls::{HttpsConnector, HttpsConnectorBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use tonic::codec::CompressionEncoding;
use tonic::codegen::Service;
use tonic::transport::{Channel, Endpoint};

use super::super::tls::tls_config;
use super::super::{Compression, Otlp};

/// A channel that connects with its first request.
///
/// # Errors
/// When the endpoint, a certificate or a key is not usable.
pub(crate) fn channel(otlp: &Otlp) -> Result<Channel, String> {
    let uri: Uri = otlp.endpoint.parse().map_err(|error| in_full(&error))?;
    let ours = concat!("otel-runtime/", env!("CARGO_PKG_VERSION"));
    let secure = uri.scheme() == Some(&Scheme::HTTPS);
    // Whoever else uses tonic may have compiled its TLS in; of an `https` endpoint it would then want to do TLS itself.
    let plain = if secure {
        with_scheme(&uri, Scheme::HTTP)?
    } else {
        uri.clone()
    };
    let endpoint = Endpoint::from_shared(plain.to_string())
        .and_then(|endpoint| endpoint.origin(uri).user_agent(ours))
        .map_err(|error| in_full(&error))?;
    let mut tcp = HttpConnector::new();
    tcp.enforce_http(false);
    tcp.set_nodelay(true);
    let inner = HttpsConnectorBuilder::new()
        .with_tls_config(tls_config(&otlp.tls, secure)?)
        .https_or_http()
        .enable_http2()
        .wrap_connector(tcp);
    Ok(endpoint.connect_with_connector_lazy(Connector { inner, secure }))
}

/// What the requests are compressed with.
pub(crate) fn encoding(compression: Compression) -> Option<CompressionEncoding> {
    match compression {
        Compression::None => None,
        Compression::Gzip => Some(CompressionEncoding::Gzip),
        #[cfg(feature = "otlp-zstd")]
        Compression::Zstd => Some(CompressionEncoding::Zstd),
        // Is not chosen then.
        #[cfg(not(feature = "otlp-zstd"))]
        Compression::Zstd => None,
    }
}

/// Speaks TLS to where tonic believes to speak plain text.
#[derive(Clone)]
struct Connector {
    inner: HttpsConnector<HttpConnector>,
    secure: bool,
}

type Inner = HttpsConnector<HttpConnector>;

impl Service<Uri> for Connector {
    type Response = <Inner as Service<Uri>>::Response;
    type Error = <Inner as Service<Uri>>::Error;
    type Future = <Inner as Service<Uri>>::Future;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), Self::Error>> {
        self.inner.poll_ready(context)
    }

    fn call(&mut self, uri: Uri) -> Self::Future {
        if !self.secure {
            return self.inner.call(uri);
        }
        match with_scheme(&uri, Scheme::HTTPS) {
            Ok(uri) => self.inner.call(uri),
            Err(reason) => Box::pin(std::future::ready(Err(reason.into()))),
        }
    }
}

fn with_scheme(uri: &Uri, scheme: Scheme) -> Result<Uri, String> {
    let mut parts = uri.clone().into_parts();
    parts.scheme = Some(scheme);
    Uri::from_parts(parts).map_err(|error| in_full(&error))
}

/// An error and its causes.
fn in_full(error: &dyn std::error::Error) -> String {
    let mut text = error.to_string();
    let mut next = error.source();
    while let Some(cause) = next {
        text = format!("{text}: {cause}");
        next = cause.source();
    }
    text
}
