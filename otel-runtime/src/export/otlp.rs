//! Sends spans over OTLP: gRPC, http/protobuf or http/json, as the variables `OTEL_EXPORTER_OTLP_…` say.
//!
//! Everything is passed to `opentelemetry-otlp` explicitly; what it reads from the environment by itself is the same.

#[cfg(feature = "otlp-http")]
mod faithful;
#[cfg(feature = "otlp-grpc")]
pub(crate) mod grpc;
#[cfg(feature = "otlp-http")]
pub(crate) mod http;
#[cfg(all(
    feature = "logs-otlp",
    any(feature = "otlp-http", feature = "otlp-grpc")
))]
mod logs;
#[cfg(all(feature = "metrics", any(feature = "otlp-http", feature = "otlp-grpc")))]
pub(crate) mod metrics;
#[cfg(any(feature = "otlp-http", feature = "otlp-grpc"))]
mod patience;
#[cfg(any(
    feature = "otlp-http",
    feature = "otlp-grpc",
    feature = "jaeger-remote"
))]
pub(crate) mod tls;
#[cfg(any(feature = "otlp-http", feature = "otlp-grpc"))]
mod watched;

use std::fmt;
use std::time::Duration;

#[cfg(all(
    feature = "logs-otlp",
    any(feature = "otlp-http", feature = "otlp-grpc")
))]
pub(crate) use self::logs::LogSender;
use super::BoxedExporter;
#[cfg(any(feature = "otlp-http", feature = "otlp-grpc"))]
use super::{LastError, boxed};
use crate::error::InitError;

/// How to encode and send.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Protocol {
    Grpc,
    HttpProtobuf,
    HttpJson,
}

impl Protocol {
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Grpc => "gRPC",
            Self::HttpProtobuf => "http/protobuf",
            Self::HttpJson => "http/json",
        }
    }
}

/// How to compress, if at all.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Compression {
    #[default]
    None,
    Gzip,
    Zstd,
}

/// Where and how to send. Its `Debug` shows no header and no key.
#[derive(Clone, PartialEq)]
pub(crate) struct Otlp {
    pub(crate) protocol: Protocol,
    /// The whole URL, with path and without userinfo.
    pub(crate) endpoint: String,
    pub(crate) headers: Vec<(String, String)>,
    /// `Duration::MAX`: no limit.
    pub(crate) timeout: Duration,
    pub(crate) compression: Compression,
    pub(crate) tls: Tls,
}

/// PEM texts.
#[derive(Clone, Default, PartialEq)]
pub(crate) struct Tls {
    /// Trusted instead of the system's certificates.
    pub(crate) certificate: Option<Vec<u8>>,
    /// Certificate chain and key of the client.
    pub(crate) client: Option<(Vec<u8>, Vec<u8>)>,
}

impl fmt::Debug for Otlp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Otlp")
            .field("protocol", &self.protocol)
            .field("compression", &self.compression)
            .finish_non_exhaustive()
    }
}

impl Otlp {
    /// Builds the exporter; inside the worker's reactor.
    ///
    /// # Errors
    /// When the transport cannot be set up.
    pub(super) fn build(self) -> Result<BoxedExporter, InitError> {
        let to = self.to();
        match self.connect(&to) {
            Ok(exporter) => Ok(exporter),
            Err(reason) => Err(InitError::Exporter { to, reason }),
        }
    }

    fn connect(self, to: &str) -> Result<BoxedExporter, String> {
        match self.protocol {
            #[cfg(feature = "otlp-http")]
            Protocol::HttpProtobuf | Protocol::HttpJson => {
                let component = match self.protocol {
                    Protocol::HttpJson => "otlp_http_json_span_exporter",
                    _ => "otlp_http_span_exporter",
                };
                let last = LastError::watched();
                let exporter = http::build(self, last.clone())?;
                Ok(boxed(exporter, component, to.to_owned(), last))
            }
            #[cfg(feature = "otlp-grpc")]
            Protocol::Grpc => {
                let last = LastError::watched();
                let exporter = grpc::GrpcExporter::new(&self, last.clone())?;
                Ok(boxed(
                    exporter,
                    "otlp_grpc_span_exporter",
                    to.to_owned(),
                    last,
                ))
            }
            #[cfg(not(all(feature = "otlp-http", feature = "otlp-grpc")))]
            _ => Err(format!("the protocol of {to} is not compiled in")),
        }
    }

    /// The library's word for how to compress.
    #[cfg(feature = "otlp-http")]
    pub(crate) fn compression(&self) -> Option<opentelemetry_otlp::Compression> {
        match self.compression {
            Compression::None => None,
            Compression::Gzip => Some(opentelemetry_otlp::Compression::Gzip),
            Compression::Zstd => Some(opentelemetry_otlp::Compression::Zstd),
        }
    }

    /// The limit of one request, retries included; the libraries below do not take any number.
    #[cfg(any(feature = "otlp-http", feature = "otlp-grpc"))]
    pub(crate) fn request_timeout(&self) -> Duration {
        self.timeout.min(Duration::from_secs(24 * 60 * 60))
    }

    fn to(&self) -> String {
        let protocol = self.protocol.name();
        let url = self.endpoint.split(['?', '#']).next().unwrap_or_default();
        format!("{url} (OTLP, {protocol})")
    }
}
