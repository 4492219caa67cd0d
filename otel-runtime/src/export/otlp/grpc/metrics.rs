//! Sends metrics over one channel, and says what a failed attempt came to.

use std::time::Duration;

use opentelemetry_proto::tonic::collector::metrics::v1::{
    ExportMetricsServiceRequest as Request, ExportMetricsServiceResponse as Response,
    metrics_service_client::MetricsServiceClient,
};
use tonic::metadata::MetadataMap;
use tonic::transport::Channel;
use tonic::{Code, Status};

use super::client::{connect, encoding};
use super::metadata;
use crate::export::innermost;
use crate::export::otlp::Otlp;
use crate::export::otlp::metrics::Failed;

/// The client of metrics.
pub(in crate::export::otlp) struct Metrics {
    client: MetricsServiceClient<Channel>,
    metadata: MetadataMap,
    timeout: Duration,
}

impl Metrics {
    /// Connects at the first export.
    pub(in crate::export::otlp) fn build(otlp: Otlp) -> Result<Self, String> {
        let timeout = otlp.request_timeout();
        let metadata = metadata(&otlp.headers)?;
        let compression = encoding(otlp.compression);
        let client = MetricsServiceClient::new(connect(otlp)?);
        Ok(Self {
            client: match compression {
                Some(compression) => client.send_compressed(compression),
                None => client,
            },
            metadata,
            timeout,
        })
    }

    pub(in crate::export::otlp) async fn send(
        &self,
        request: &Request,
    ) -> Result<Response, Failed> {
        let mut message = tonic::Request::new(request.clone());
        *message.metadata_mut() = self.metadata.clone();
        let mut client = self.client.clone();
        match tokio::time::timeout(self.timeout, client.export(message)).await {
            Ok(Ok(response)) => Ok(response.into_inner()),
            Ok(Err(status)) => Err(failed(&status)),
            Err(_) => Err(Failed {
                reason: format!("no answer within {:?}", self.timeout),
                takes_none: false,
                retry: None,
            }),
        }
    }
}

/// What the protocol says of codes: these may be tried again. The receiver's own text is not repeated: it may quote what it was sent.
fn failed(status: &Status) -> Failed {
    let may_help = matches!(
        status.code(),
        Code::Cancelled
            | Code::DeadlineExceeded
            | Code::Aborted
            | Code::OutOfRange
            | Code::Unavailable
            | Code::DataLoss
    );
    let cause = std::error::Error::source(status).map(innermost);
    Failed {
        reason: match cause {
            Some(cause) => format!("gRPC code {:?}: {cause}", status.code()),
            None => format!("it answered {:?}", status.code()),
        },
        takes_none: status.code() == Code::Unimplemented,
        retry: may_help.then_some(Duration::ZERO),
    }
}
