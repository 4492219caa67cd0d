//! Sends log records over OTLP. What it gets has passed the door.

use opentelemetry::InstrumentationScope;
use opentelemetry_otlp::LogExporter;
use opentelemetry_sdk::Resource;
use opentelemetry_sdk::logs::{LogBatch, LogExporter as _, SdkLogRecord};

use super::{Otlp, Protocol};
use crate::error::InitError;
use crate::export::{LastError, Outcome};

/// An exporter of log records.
#[derive(Debug)]
pub(crate) struct LogSender {
    exporter: LogExporter,
    to: String,
    last: LastError,
}

impl Otlp {
    /// Builds the exporter; inside a reactor. The resource has passed the door.
    ///
    /// # Errors
    /// When the transport cannot be set up.
    pub(crate) fn build_logs(self, resource: &Resource) -> Result<LogSender, InitError> {
        let to = self.to();
        // The client of HTTP says what it comes to, that of gRPC does not.
        let last = match self.protocol {
            Protocol::Grpc => LastError::default(),
            Protocol::HttpProtobuf | Protocol::HttpJson => LastError::watched(),
        };
        match self.log_exporter(last.clone()) {
            Ok(mut exporter) => {
                exporter.set_resource(resource);
                Ok(LogSender { exporter, to, last })
            }
            Err(reason) => Err(InitError::Exporter { to, reason }),
        }
    }

    #[cfg_attr(
        not(feature = "otlp-http"),
        expect(
            clippy::needless_pass_by_value,
            unused_variables,
            reason = "gRPC says itself why it failed"
        )
    )]
    fn log_exporter(self, last: LastError) -> Result<LogExporter, String> {
        let built = match self.protocol {
            #[cfg(feature = "otlp-http")]
            Protocol::HttpProtobuf | Protocol::HttpJson => {
                super::http::configured(LogExporter::builder().with_http(), self, last)?.build()
            }
            #[cfg(feature = "otlp-grpc")]
            Protocol::Grpc => {
                super::grpc::configured(LogExporter::builder().with_tonic(), self)?.build()
            }
            #[cfg(not(all(feature = "otlp-http", feature = "otlp-grpc")))]
            _ => return Err(format!("the protocol of {} is not compiled in", self.to())),
        };
        built.map_err(|error| error.to_string())
    }
}

impl LogSender {
    /// Where it sends, for messages.
    pub(crate) fn to(&self) -> &str {
        &self.to
    }

    /// # Errors
    /// How many did not get there, or may not have, and why.
    pub(crate) async fn export(
        &self,
        batch: &[(&SdkLogRecord, &InstrumentationScope)],
    ) -> Result<(), (u64, String)> {
        self.last.begin();
        let result = self.exporter.export(LogBatch::new(batch)).await;
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
