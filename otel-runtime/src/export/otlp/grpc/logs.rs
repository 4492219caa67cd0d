//! The exporter of log records. `opentelemetry-otlp` has one as well, which tries again by rules of its own and keeps to itself what became of them.

use opentelemetry_proto::tonic::collector::logs::v1::ExportLogsServiceRequest;
use opentelemetry_proto::transform::common::tonic::ResourceAttributesWithSchema;
use opentelemetry_proto::transform::logs::tonic::group_logs_by_resource_and_scope;
use opentelemetry_sdk::Resource;
use opentelemetry_sdk::error::{OTelSdkError, OTelSdkResult};
use opentelemetry_sdk::logs::LogBatch;

use super::super::Otlp;
use super::client::Client;
use super::path;
use crate::export::LastError;

/// An OTLP exporter of log records.
#[derive(Debug)]
pub(in crate::export::otlp) struct Logs {
    client: Client<ExportLogsServiceRequest>,
    resource: ResourceAttributesWithSchema,
}

impl Logs {
    /// Connects at the first export.
    pub(in crate::export::otlp) fn new(
        otlp: &Otlp,
        resource: &Resource,
        last: LastError,
    ) -> Result<Self, String> {
        Ok(Self {
            client: Client::new(otlp, path::LOGS, last)?,
            resource: resource.into(),
        })
    }

    pub(in crate::export::otlp) async fn export(&self, batch: LogBatch<'_>) -> OTelSdkResult {
        let resource_logs = group_logs_by_resource_and_scope(&batch, &self.resource);
        let request = ExportLogsServiceRequest { resource_logs };
        let sent = self.client.send(request).await;
        // Why is told by the attempts.
        sent.map_err(|_| OTelSdkError::InternalFailure("not taken".to_owned()))
    }
}
