//! Sends batches of spans over one channel, attempt by attempt, and reports what each came to.

use std::fmt;
use std::time::Duration;

use opentelemetry_proto::tonic::collector::trace::v1::ExportTraceServiceRequest;
use opentelemetry_proto::tonic::collector::trace::v1::trace_service_client::TraceServiceClient;
use opentelemetry_proto::transform::common::tonic::ResourceAttributesWithSchema;
use opentelemetry_proto::transform::trace::tonic::group_spans_by_resource_and_scope;
use opentelemetry_sdk::Resource;
use opentelemetry_sdk::error::{OTelSdkError, OTelSdkResult};
use opentelemetry_sdk::trace::{SpanData, SpanExporter};
use tonic::codec::CompressionEncoding;
use tonic::metadata::MetadataMap;
use tonic::transport::{Channel, Endpoint};

use super::super::patience::{Again, Patience};
use super::super::{Compression, Otlp};
use super::channel::{Heard, Watching};
use super::status::judge;
use super::{metadata, tls_config};
use crate::export::{Attempt, LastError};

/// An OTLP exporter of spans.
pub(crate) struct GrpcExporter {
    client: TraceServiceClient<Watching<Channel>>,
    metadata: MetadataMap,
    resource: ResourceAttributesWithSchema,
    /// For all attempts of one export together.
    timeout: Duration,
    last: LastError,
    heard: Heard,
}

impl GrpcExporter {
    /// Connects at the first export.
    pub(super) fn new(otlp: Otlp, last: LastError) -> Result<Self, String> {
        let timeout = otlp.request_timeout();
        let metadata = metadata(&otlp.headers)?;
        let compression = encoding(otlp.compression);
        let channel = connect(otlp)?;
        let heard = Heard::default();
        let watching = Watching::new(channel, last.clone(), heard.clone());
        let mut client = TraceServiceClient::new(watching);
        if let Some(compression) = compression {
            client = client
                .send_compressed(compression)
                .accept_compressed(compression);
        }
        Ok(Self {
            client,
            metadata,
            resource: ResourceAttributesWithSchema::default(),
            timeout,
            last,
            heard,
        })
    }

    async fn attempt(
        &self,
        request: ExportTraceServiceRequest,
        limit: Duration,
    ) -> (Attempt, Again) {
        let mut request = tonic::Request::new(request);
        *request.metadata_mut() = self.metadata.clone();
        self.heard.forget();
        let mut client = self.client.clone();
        match tokio::time::timeout(limit, client.export(request)).await {
            Ok(Ok(reply)) => {
                let some = reply.into_inner().partial_success;
                let rejected = some.map_or(0, |some| some.rejected_spans);
                let rejected = rejected.try_into().unwrap_or(0);
                (Attempt::Taken { rejected }, Again::No)
            }
            Ok(Err(status)) => judge(&status, self.heard.what()),
            Err(_) => {
                let silence = format!("no answer within {:?}", self.timeout);
                (Attempt::NoReply(silence), Again::No)
            }
        }
    }
}

pub(super) fn connect(otlp: Otlp) -> Result<Channel, String> {
    let secure = otlp.endpoint.starts_with("https:");
    let ours = concat!("otel-runtime/", env!("CARGO_PKG_VERSION"));
    let mut endpoint = Endpoint::from_shared(otlp.endpoint)
        .and_then(|endpoint| endpoint.user_agent(ours))
        .map_err(|error| in_full(&error))?;
    if secure {
        endpoint = endpoint
            .tls_config(tls_config(otlp.tls))
            .map_err(|error| in_full(&error))?;
    }
    Ok(endpoint.connect_lazy())
}

pub(super) fn encoding(compression: Compression) -> Option<CompressionEncoding> {
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

impl fmt::Debug for GrpcExporter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("GrpcExporter(..)")
    }
}

impl SpanExporter for GrpcExporter {
    async fn export(&self, batch: Vec<SpanData>) -> OTelSdkResult {
        let mut patience = Patience::new(self.timeout, &self.last);
        if !patience.begin().await {
            let asked = "it asked for a longer pause than an export may take";
            self.last.note(Attempt::Refused(asked.to_owned()));
            return Err(failed());
        }
        let resource_spans = group_spans_by_resource_and_scope(batch, &self.resource);
        let request = ExportTraceServiceRequest { resource_spans };
        loop {
            let (attempt, again) = self.attempt(request.clone(), patience.left()).await;
            let taken = matches!(attempt, Attempt::Taken { .. });
            self.last.note(attempt);
            if taken {
                return Ok(());
            }
            if !patience.again(again).await {
                return Err(failed());
            }
        }
    }

    fn set_resource(&mut self, resource: &Resource) {
        self.resource = resource.into();
    }
}

/// Why is told by the attempts.
fn failed() -> OTelSdkError {
    OTelSdkError::InternalFailure("not taken".to_owned())
}
