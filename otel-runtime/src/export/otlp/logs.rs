//! Sends log records over OTLP. What it gets has passed the door.

use opentelemetry::InstrumentationScope;
#[cfg(feature = "otlp-http")]
use opentelemetry_otlp::LogExporter;
use opentelemetry_sdk::Resource;
use opentelemetry_sdk::logs::{LogBatch, SdkLogRecord};

#[cfg(feature = "otlp-grpc")]
use super::grpc;
use super::{Otlp, Protocol};
use crate::error::InitError;
use crate::export::{LastError, Outcome};

/// An exporter of log records.
#[derive(Debug)]
pub(crate) struct LogSender {
    transport: Transport,
    to: String,
    last: LastError,
}

#[derive(Debug)]
enum Transport {
    #[cfg(feature = "otlp-http")]
    Http(Box<LogExporter>),
    #[cfg(feature = "otlp-grpc")]
    Grpc(Box<grpc::Logs>),
}

impl Otlp {
    /// Builds the exporter; inside a reactor. The resource has passed the door.
    ///
    /// # Errors
    /// When the transport cannot be set up.
    pub(crate) fn build_logs(self, resource: &Resource) -> Result<LogSender, InitError> {
        let to = self.to();
        let last = LastError::watched();
        match self.log_transport(resource, last.clone()) {
            Ok(transport) => Ok(LogSender {
                transport,
                to,
                last,
            }),
            Err(reason) => Err(InitError::Exporter { to, reason }),
        }
    }

    fn log_transport(self, resource: &Resource, last: LastError) -> Result<Transport, String> {
        match self.protocol {
            #[cfg(feature = "otlp-http")]
            Protocol::HttpProtobuf | Protocol::HttpJson => {
                use opentelemetry_sdk::logs::LogExporter as _;
                let builder = LogExporter::builder().with_http();
                let mut exporter = super::http::configured(builder, self, last)?
                    .build()
                    .map_err(|error| error.to_string())?;
                exporter.set_resource(resource);
                Ok(Transport::Http(Box::new(exporter)))
            }
            #[cfg(feature = "otlp-grpc")]
            Protocol::Grpc => {
                let logs = grpc::Logs::new(&self, resource, last)?;
                Ok(Transport::Grpc(Box::new(logs)))
            }
            #[cfg(not(all(feature = "otlp-http", feature = "otlp-grpc")))]
            _ => Err(format!("the protocol of {} is not compiled in", self.to())),
        }
    }
}

impl LogSender {
    /// Where it sends, for messages.
    pub(crate) fn to(&self) -> &str {
        &self.to
    }

    /// A flush or the shut-down waits for the export under way.
    pub(crate) fn hurry(&self) {
        self.last.hurry();
    }

    /// Why an export that was given up did not get there, and whether it may have.
    pub(crate) fn cut_short(&self, reason: String) -> (String, bool) {
        match self.last.cut_short(reason) {
            Outcome::Unknown(reason) => (reason, true),
            Outcome::Lost(_, reason) | Outcome::Partly { reason, .. } => (reason, false),
            Outcome::Taken => (String::new(), false),
        }
    }

    /// # Errors
    /// How many did not get there and why, and whether they may have.
    pub(crate) async fn export(
        &self,
        batch: &[(&SdkLogRecord, &InstrumentationScope)],
    ) -> Result<(), (u64, String, bool)> {
        self.last.begin();
        let records = LogBatch::new(batch);
        let result = match &self.transport {
            #[cfg(feature = "otlp-http")]
            Transport::Http(exporter) => {
                use opentelemetry_sdk::logs::LogExporter as _;
                exporter.export(records).await
            }
            #[cfg(feature = "otlp-grpc")]
            Transport::Grpc(exporter) => exporter.export(records).await,
        };
        let all = batch.len() as u64;
        match self.last.outcome(result) {
            Outcome::Taken => Ok(()),
            Outcome::Partly {
                rejected,
                unclear,
                reason,
            } => Err((rejected, reason, unclear)),
            Outcome::Lost(_, reason) => Err((all, reason, false)),
            Outcome::Unknown(reason) => Err((all, reason, true)),
        }
    }
}
