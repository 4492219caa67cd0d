//! The exporter of spans. `opentelemetry-otlp` has one as well, which keeps to itself what the receiver did not take, and whether anything was sent.

use opentelemetry_proto::tonic::collector::trace::v1::ExportTraceServiceRequest;
use opentelemetry_proto::transform::common::tonic::ResourceAttributesWithSchema;
use opentelemetry_proto::transform::trace::tonic::group_spans_by_resource_and_scope;
use opentelemetry_sdk::Resource;
use opentelemetry_sdk::error::{OTelSdkError, OTelSdkResult};
use opentelemetry_sdk::trace::{SpanData, SpanExporter};

use super::super::Otlp;
use super::client::Client;
use super::path;
use crate::export::LastError;

/// An OTLP exporter of spans.
#[derive(Debug)]
pub(crate) struct GrpcExporter {
    client: Client<ExportTraceServiceRequest>,
    resource: ResourceAttributesWithSchema,
}

impl GrpcExporter {
    /// Connects at the first export.
    pub(in crate::export::otlp) fn new(otlp: &Otlp, last: LastError) -> Result<Self, String> {
        Ok(Self {
            client: Client::new(otlp, path::SPANS, last)?,
            resource: ResourceAttributesWithSchema::default(),
        })
    }
}

impl SpanExporter for GrpcExporter {
    async fn export(&self, batch: Vec<SpanData>) -> OTelSdkResult {
        let resource_spans = group_spans_by_resource_and_scope(batch, &self.resource);
        let request = ExportTraceServiceRequest { resource_spans };
        let sent = self.client.send(request).await;
        // Why is told by the attempts.
        sent.map_err(|_| OTelSdkError::InternalFailure("not taken".to_owned()))
    }

    fn set_resource(&mut self, resource: &Resource) {
        self.resource = resource.into();
    }
}
