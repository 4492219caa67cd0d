//! Sends spans over OTLP: gRPC or http/protobuf, as the variables `OTEL_EXPORTER_OTLP_…` say.
//!
//! Everything is passed to `opentelemetry-otlp` explicitly; what it reads from the environment by itself is the same.

#[cfg(feature = "otlp-grpc")]
mod grpc;
#[cfg(feature = "otlp-http")]
mod http;

use std::fmt;
use std::time::Duration;

/// How to encode and send.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Protocol {
    Grpc,
    HttpProtobuf,
}

/// Where and how to send. Its `Debug` shows no header and no key.
#[derive(Clone, PartialEq)]
pub(crate) struct Otlp {
    pub(crate) protocol: Protocol,
    /// The whole URL, with path and without userinfo.
    pub(crate) endpoint: String,
    pub(crate) headers: Vec<(String, String)>,
    /// `None`: no limit.
    pub(crate) timeout: Option<Duration>,
    pub(crate) gzip: bool,
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
            .field("gzip", &self.gzip)
            .finish_non_exhaustive()
    }
}

#[cfg(any(feature = "otlp-http", feature = "otlp-grpc"))]
mod build {
    use super::{Duration, Otlp, Protocol};
    use crate::error::InitError;
    use crate::export::{BoxedExporter, LastError, boxed};

    /// The libraries below know no "no limit".
    const LONG: Duration = Duration::from_secs(24 * 60 * 60);

    impl Otlp {
        /// Builds the exporter; inside the worker's reactor.
        pub(crate) fn build(self) -> Result<BoxedExporter, InitError> {
            let to = self.to();
            let last = LastError::default();
            let built = match self.protocol {
                #[cfg(feature = "otlp-http")]
                Protocol::HttpProtobuf => super::http::build(self, last.clone()),
                #[cfg(feature = "otlp-grpc")]
                Protocol::Grpc => super::grpc::build(self),
                #[cfg(not(all(feature = "otlp-http", feature = "otlp-grpc")))]
                _ => Err("its protocol is not compiled in".to_owned()),
            };
            match built {
                Ok(exporter) => Ok(boxed(exporter, to, last)),
                Err(reason) => Err(InitError::Exporter { to, reason }),
            }
        }

        /// The limit of one request, retries included.
        pub(super) fn request_timeout(&self) -> Duration {
            self.timeout.unwrap_or(LONG)
        }

        fn to(&self) -> String {
            let protocol = match self.protocol {
                Protocol::Grpc => "gRPC",
                Protocol::HttpProtobuf => "http/protobuf",
            };
            let url = self.endpoint.split(['?', '#']).next().unwrap_or_default();
            format!("{url} (OTLP, {protocol})")
        }
    }
}
