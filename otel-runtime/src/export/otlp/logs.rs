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

    /// # Errors
    /// How many did not get there, or may not have, and why.
    pub(crate) async fn export(
        &self,
        batch: &[(&SdkLogRecord, &InstrumentationScope)],
    ) -> Result<(), (u64, String)> {
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
        match self.last.outcome(result) {
            Outcome::Taken => Ok(()),
            Outcome::Partly {
                rejected, reason, ..
            } => Err((rejected, reason)),
            Outcome::Lost(_, reason) | Outcome::Unknown(reason) => {
                Err((batch.len() as u64, reason))
            }
        }
    }
}
