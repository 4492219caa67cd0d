//! OTLP over gRPC, by tonic.

mod channel;
mod client;
#[cfg(feature = "metrics")]
mod metrics;
mod status;

use tonic::metadata::MetadataMap;
use tonic::transport::{Certificate, ClientTlsConfig, Identity};

#[cfg(feature = "logs-otlp")]
use opentelemetry_otlp::{WithExportConfig, WithTonicConfig};

use self::client::GrpcExporter;
#[cfg(feature = "metrics")]
pub(super) use self::metrics::Metrics;
use super::{Otlp, Tls};
use crate::export::LastError;

/// The exporter of spans. `opentelemetry-otlp` has one as well, which keeps to itself what the receiver did not take, and whether anything was sent.
pub(super) fn build(otlp: Otlp, last: LastError) -> Result<GrpcExporter, String> {
    GrpcExporter::new(otlp, last)
}

/// Tells the builder of whatever signal where and how to send.
#[cfg(feature = "logs-otlp")]
pub(super) fn configured<B: WithExportConfig + WithTonicConfig>(
    builder: B,
    otlp: Otlp,
) -> Result<B, String> {
    let timeout = otlp.request_timeout();
    let mut builder = builder
        .with_metadata(metadata(&otlp.headers)?)
        .with_timeout(timeout);
    if let Some(compression) = otlp.compression() {
        builder = builder.with_compression(compression);
    }
    if otlp.endpoint.starts_with("https:") {
        builder = builder.with_tls_config(tls_config(otlp.tls));
    }
    Ok(builder.with_endpoint(otlp.endpoint))
}

pub(crate) fn metadata(headers: &[(String, String)]) -> Result<MetadataMap, String> {
    let mut map = http::HeaderMap::new();
    for (name, value) in headers {
        let name: http::HeaderName = name
            .parse()
            .map_err(|_| "a header has an invalid name".to_owned())?;
        let mut value: http::HeaderValue = value
            .parse()
            .map_err(|_| format!("the header {name} has an invalid value"))?;
        value.set_sensitive(true);
        map.insert(name, value);
    }
    Ok(MetadataMap::from_headers(map))
}

pub(crate) fn tls_config(tls: Tls) -> ClientTlsConfig {
    let mut config = ClientTlsConfig::new();
    config = match tls.certificate {
        Some(pem) => config.ca_certificate(Certificate::from_pem(pem)),
        None => config.with_native_roots(),
    };
    if let Some((chain, key)) = tls.client {
        config = config.identity(Identity::from_pem(chain, key));
    }
    config
}
