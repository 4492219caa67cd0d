//! Sends log records over OTLP. What it gets has passed the door.

use opentelemetry::InstrumentationScope;
use opentelemetry_otlp::LogExporter;
use opentelemetry_sdk::Resource;
use opentelemetry_sdk::logs::{LogBatch, LogExporter as _, SdkLogRecord};

use super::{Otlp, Protocol};
use crate::error::InitError;
use crate::export::{LastError, in_words};

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
        let (to, last) = (self.to(), LastError::default());
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
    /// Why they did not get there.
    pub(crate) async fn export(
        &self,
        batch: &[(&SdkLogRecord, &InstrumentationScope)],
    ) -> Result<(), String> {
        let result = self.exporter.export(LogBatch::new(batch)).await;
        let last = self.last.take();
        result.map_err(|error| last.unwrap_or_else(|| in_words(error)))
    }
}
