//! One request with metrics. What its answers mean, the client says.

use std::io::Write as _;

use opentelemetry_http::{Bytes, HttpClient as _, Request};
use opentelemetry_proto::tonic::collector::metrics::v1::ExportMetricsServiceRequest;
use prost::Message as _;

use super::super::metrics::Failed;
use super::client::RememberingClient;
use super::{Otlp, client};
use crate::export::LastError;
use crate::export::otlp::{Compression, Protocol};

/// The client of metrics.
pub(in super::super) struct Metrics {
    client: RememberingClient,
    otlp: Otlp,
}

impl Metrics {
    pub(in super::super) fn build(otlp: Otlp, last: LastError) -> Result<Self, String> {
        Ok(Self {
            client: client(&otlp, last)?,
            otlp,
        })
    }

    /// Sends it, and tries again as the protocol asks.
    ///
    /// # Errors
    /// When it was not taken. Why is told by the attempts, if there were any.
    pub(in super::super) async fn send(
        &self,
        request: &ExportMetricsServiceRequest,
    ) -> Result<(), Failed> {
        let failed = |reason: String, takes_none| Failed { reason, takes_none };
        let request = self.request(request).map_err(|it| failed(it, false))?;
        match self.client.send_bytes(request).await {
            Ok(response) if response.status().is_success() => Ok(()),
            Ok(response) => {
                let status = response.status();
                let takes_none = matches!(status.as_u16(), 404 | 405);
                Err(failed(format!("it answered {status}"), takes_none))
            }
            Err(error) => Err(failed(error.to_string(), false)),
        }
    }

    fn is_json(&self) -> bool {
        self.otlp.protocol == Protocol::HttpJson
    }

    fn request(&self, request: &ExportMetricsServiceRequest) -> Result<Request<Bytes>, String> {
        let mut builder = Request::post(&self.otlp.endpoint)
            .header("user-agent", "OTel-OTLP-Exporter-Rust")
            .header(
                "content-type",
                if self.is_json() {
                    "application/json"
                } else {
                    "application/x-protobuf"
                },
            );
        let encoding = match self.otlp.compression {
            Compression::None => None,
            Compression::Gzip => Some("gzip"),
            Compression::Zstd => Some("zstd"),
        };
        if let Some(encoding) = encoding {
            builder = builder.header("content-encoding", encoding);
        }
        for (name, value) in &self.otlp.headers {
            builder = builder.header(name, value);
        }
        let body = self.compressed(self.encoded(request)?)?;
        builder
            .body(Bytes::from(body))
            // What it says may quote a header.
            .map_err(|_| "the request could not be made of the endpoint and the headers".to_owned())
    }

    fn encoded(&self, request: &ExportMetricsServiceRequest) -> Result<Vec<u8>, String> {
        #[cfg(feature = "otlp-json")]
        if self.is_json() {
            return serde_json::to_vec(request).map_err(|error| error.to_string());
        }
        Ok(request.encode_to_vec())
    }

    fn compressed(&self, body: Vec<u8>) -> Result<Vec<u8>, String> {
        match self.otlp.compression {
            Compression::None => Ok(body),
            #[cfg(feature = "otlp-zstd")]
            Compression::Zstd => {
                zstd::encode_all(body.as_slice(), 0).map_err(|error| error.to_string())
            }
            // Without its feature, zstd is not chosen.
            _ => {
                let mut encoder =
                    flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
                encoder
                    .write_all(&body)
                    .and_then(|()| encoder.finish())
                    .map_err(|error| error.to_string())
            }
        }
    }
}
