//! One request with metrics. What its answers mean, the client says.

use opentelemetry_http::HttpClient as _;
use opentelemetry_proto::tonic::collector::metrics::v1::ExportMetricsServiceRequest;
use prost::Message as _;

use super::super::metrics::Failed;
use super::client::RememberingClient;
use super::{Otlp, client};
use crate::export::LastError;
#[cfg(feature = "otlp-json")]
use crate::export::otlp::Protocol;

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
        let encoded = self.encoded(request);
        let request = encoded.and_then(|body| super::request(&self.otlp, body));
        let request = request.map_err(|it| failed(it, false))?;
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

    fn encoded(&self, request: &ExportMetricsServiceRequest) -> Result<Vec<u8>, String> {
        #[cfg(feature = "otlp-json")]
        if self.otlp.protocol == Protocol::HttpJson {
            return serde_json::to_vec(request).map_err(|error| error.to_string());
        }
        Ok(request.encode_to_vec())
    }
}
