//! Sends metrics over OTLP, with the transports of spans and their patience.
//!
//! `opentelemetry-otlp` takes the SDK's own data only, which cannot be made or changed outside of it: neither scrubbed nor given exemplars. So the message is ours.

use opentelemetry_proto::tonic::collector::metrics::v1::ExportMetricsServiceRequest as Request;
use opentelemetry_sdk::error::OTelSdkError;

use super::Otlp;
#[cfg(feature = "otlp-grpc")]
use super::grpc;
#[cfg(feature = "otlp-http")]
use super::http;
use crate::error::InitError;
use crate::export::{LastError, Outcome};

/// Sends metrics to one receiver. To be built and used inside a reactor.
pub(crate) struct MetricsClient {
    to: String,
    transport: Transport,
    last: LastError,
}

enum Transport {
    #[cfg(feature = "otlp-http")]
    Http(Box<http::Metrics>),
    #[cfg(feature = "otlp-grpc")]
    Grpc(Box<grpc::Client<Request>>),
}

/// Why an export failed.
#[derive(Debug)]
pub(crate) struct Failed {
    /// In words for a developer.
    pub(crate) reason: String,
    /// The receiver knows nothing of metrics.
    pub(crate) takes_none: bool,
}

impl MetricsClient {
    /// # Errors
    /// When the transport cannot be set up.
    pub(crate) fn build(otlp: Otlp) -> Result<Self, InitError> {
        let to = otlp.to();
        let last = LastError::watched();
        match transport(otlp, last.clone(), &to) {
            Ok(transport) => Ok(Self {
                to,
                transport,
                last,
            }),
            Err(reason) => Err(InitError::Exporter { to, reason }),
        }
    }

    /// Where it sends, for messages.
    pub(crate) fn to(&self) -> &str {
        &self.to
    }

    /// A flush or the shut-down waits for the export under way.
    pub(crate) fn hurry(&self) {
        self.last.hurry();
    }

    /// Sends, and tries again where that may help, within the time limit.
    ///
    /// # Errors
    /// Why it did not arrive.
    pub(crate) async fn send(&self, request: Request) -> Result<(), Failed> {
        self.last.begin();
        let sent = match &self.transport {
            #[cfg(feature = "otlp-http")]
            Transport::Http(http) => http.send(&request).await,
            #[cfg(feature = "otlp-grpc")]
            Transport::Grpc(grpc) => {
                let sent = grpc.send(request).await;
                sent.map_err(|not| Failed {
                    reason: String::new(),
                    takes_none: not.no_such_service,
                })
            }
        };
        let takes_none = sent.as_ref().is_err_and(|failed| failed.takes_none);
        let result = sent.map_err(|failed| OTelSdkError::InternalFailure(failed.reason));
        match self.last.outcome(result) {
            Outcome::Taken => Ok(()),
            Outcome::Partly { rejected, .. } => Err(Failed {
                reason: format!("it rejected {rejected} data points"),
                takes_none: false,
            }),
            Outcome::Lost(_, reason) | Outcome::Unknown(reason) => {
                Err(Failed { reason, takes_none })
            }
        }
    }
}

#[cfg_attr(
    all(feature = "otlp-http", feature = "otlp-grpc"),
    expect(unused_variables, reason = "all protocols are there")
)]
fn transport(otlp: Otlp, last: LastError, to: &str) -> Result<Transport, String> {
    match otlp.protocol {
        #[cfg(feature = "otlp-http")]
        super::Protocol::HttpProtobuf | super::Protocol::HttpJson => {
            Ok(Transport::Http(Box::new(http::Metrics::build(otlp, last)?)))
        }
        #[cfg(feature = "otlp-grpc")]
        super::Protocol::Grpc => {
            let client = grpc::Client::new(&otlp, grpc::path::METRICS, last)?;
            Ok(Transport::Grpc(Box::new(client)))
        }
        #[cfg(not(all(feature = "otlp-http", feature = "otlp-grpc")))]
        _ => Err(format!("the protocol of {to} is not compiled in")),
    }
}
