//! OTLP over gRPC, by tonic.

use opentelemetry_otlp::tonic_types::metadata::MetadataMap;
use opentelemetry_otlp::tonic_types::transport::{Certificate, ClientTlsConfig, Identity};
use opentelemetry_otlp::{SpanExporter, WithExportConfig, WithTonicConfig};

#[cfg(feature = "metrics")]
use opentelemetry_proto::tonic::collector::metrics::v1::{
    ExportMetricsServiceRequest as MetricsRequest, ExportMetricsServiceResponse as MetricsResponse,
    metrics_service_client::MetricsServiceClient,
};
#[cfg(feature = "metrics")]
use tonic::codec::CompressionEncoding;

#[cfg(feature = "metrics")]
use super::metrics::Failed;
use super::{Otlp, Tls};

/// The exporter of spans; one of another signal differs in its builder only.
pub(super) fn build(otlp: Otlp) -> Result<SpanExporter, String> {
    configured(SpanExporter::builder().with_tonic(), otlp)?
        .build()
        .map_err(|error| error.to_string())
}

/// Tells the builder of whatever signal where and how to send.
fn configured<B: WithExportConfig + WithTonicConfig>(builder: B, otlp: Otlp) -> Result<B, String> {
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

/// The client of metrics.
#[cfg(feature = "metrics")]
pub(super) struct Metrics {
    client: MetricsServiceClient<tonic::transport::Channel>,
    metadata: MetadataMap,
}

#[cfg(feature = "metrics")]
impl Metrics {
    pub(super) fn build(otlp: Otlp) -> Result<Self, String> {
        let metadata = metadata(&otlp.headers)?;
        let compression = otlp.compression();
        let mut endpoint = tonic::transport::Endpoint::from_shared(otlp.endpoint.clone())
            .and_then(|endpoint| {
                endpoint.user_agent(concat!("otel-runtime/", env!("CARGO_PKG_VERSION")))
            })
            .map_err(|error| error.to_string())?
            .timeout(otlp.request_timeout());
        if otlp.endpoint.starts_with("https:") {
            endpoint = endpoint
                .tls_config(tls_config(otlp.tls))
                .map_err(|error| error.to_string())?;
        }
        let client = MetricsServiceClient::new(endpoint.connect_lazy());
        Ok(Self {
            client: match compression {
                None => client,
                #[cfg(feature = "otlp-zstd")]
                Some(opentelemetry_otlp::Compression::Zstd) => {
                    client.send_compressed(CompressionEncoding::Zstd)
                }
                Some(_) => client.send_compressed(CompressionEncoding::Gzip),
            },
            metadata,
        })
    }

    pub(super) async fn send(&self, request: &MetricsRequest) -> Result<MetricsResponse, Failed> {
        let mut message = tonic::Request::new(request.clone());
        *message.metadata_mut() = self.metadata.clone();
        match self.client.clone().export(message).await {
            Ok(response) => Ok(response.into_inner()),
            Err(status) => Err(failed(&status)),
        }
    }
}

/// What the protocol says of codes: these may be tried again.
#[cfg(feature = "metrics")]
fn failed(status: &tonic::Status) -> Failed {
    use tonic::Code;
    let may_help = matches!(
        status.code(),
        Code::Cancelled
            | Code::DeadlineExceeded
            | Code::Aborted
            | Code::OutOfRange
            | Code::Unavailable
            | Code::DataLoss
    );
    let cause = std::error::Error::source(status).map(crate::export::innermost);
    let said = cause.unwrap_or_else(|| status.message().to_owned());
    Failed {
        reason: format!("gRPC code {:?}: {said}", status.code()),
        takes_none: status.code() == Code::Unimplemented,
        retry: may_help.then_some(std::time::Duration::ZERO),
    }
}
