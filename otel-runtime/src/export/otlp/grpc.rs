//! OTLP over gRPC, by tonic.

use opentelemetry_otlp::tonic_types::metadata::MetadataMap;
use opentelemetry_otlp::tonic_types::transport::{Certificate, ClientTlsConfig, Identity};
use opentelemetry_otlp::{SpanExporter, WithExportConfig, WithTonicConfig};

use super::{Otlp, Tls};

/// The exporter of spans; one of another signal differs in its builder only.
pub(super) fn build(otlp: Otlp) -> Result<SpanExporter, String> {
    configured(SpanExporter::builder().with_tonic(), otlp)?
        .build()
        .map_err(|error| error.to_string())
}

/// Tells the builder of whatever signal where and how to send.
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

fn metadata(headers: &[(String, String)]) -> Result<MetadataMap, String> {
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

fn tls_config(tls: Tls) -> ClientTlsConfig {
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
