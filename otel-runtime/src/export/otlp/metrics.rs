//! Sends metrics over OTLP, with the transports of spans.
//!
//! `opentelemetry-otlp` takes the SDK's own data only, which cannot be made or changed outside of it: neither scrubbed nor given exemplars. So the message is ours, and
//! so is the sending: a few attempts within the time limit, as the protocol asks for.

use std::time::Duration;

use opentelemetry_proto::tonic::collector::metrics::v1::{
    ExportMetricsServiceRequest as Request, ExportMetricsServiceResponse as Response,
};

use super::Otlp;
#[cfg(feature = "otlp-grpc")]
use super::grpc;
#[cfg(feature = "otlp-http")]
use super::http;
use crate::error::InitError;

/// Sends metrics to one receiver. To be built and used inside a reactor.
pub(crate) struct MetricsClient {
    to: String,
    timeout: Duration,
    transport: Transport,
}

enum Transport {
    #[cfg(feature = "otlp-http")]
    Http(Box<http::Metrics>),
    #[cfg(feature = "otlp-grpc")]
    Grpc(Box<grpc::Metrics>),
}

/// Why an attempt failed.
#[derive(Debug)]
pub(crate) struct Failed {
    /// In words for a developer.
    pub(crate) reason: String,
    /// The receiver knows nothing of metrics.
    pub(crate) takes_none: bool,
    /// Another attempt may succeed, after this time or whenever.
    pub(super) retry: Option<Duration>,
}

/// How often it is tried, where there is time.
pub(crate) const ATTEMPTS: u32 = 4;
/// How long to wait before the second attempt; twice as long before each further one.
const FIRST_WAIT: Duration = Duration::from_millis(500);

impl MetricsClient {
    /// # Errors
    /// When the transport cannot be set up.
    pub(crate) fn build(otlp: Otlp) -> Result<Self, InitError> {
        let (to, timeout) = (otlp.to(), otlp.request_timeout());
        match transport(otlp, &to) {
            Ok(transport) => Ok(Self {
                to,
                timeout,
                transport,
            }),
            Err(reason) => Err(InitError::Exporter { to, reason }),
        }
    }

    /// Where it sends, for messages.
    pub(crate) fn to(&self) -> &str {
        &self.to
    }

    /// Sends, and tries again, so often in all and within the time limit, where that may help.
    ///
    /// # Errors
    /// Why it did not arrive.
    pub(crate) async fn send(&self, request: Request, attempts: u32) -> Result<(), Failed> {
        let mut last = None;
        let sending = self.attempts(request, attempts, &mut last);
        match tokio::time::timeout(self.timeout, sending).await {
            Ok(result) => result,
            Err(_) => Err(last.unwrap_or_else(|| Failed {
                reason: format!("no answer within {:?}", self.timeout),
                takes_none: false,
                retry: None,
            })),
        }
    }

    async fn attempts(
        &self,
        request: Request,
        attempts: u32,
        last: &mut Option<Failed>,
    ) -> Result<(), Failed> {
        let mut wait = FIRST_WAIT;
        let mut left = attempts;
        loop {
            left = left.saturating_sub(1);
            let failed = match self.once(&request).await {
                Ok(response) => return accepted(response),
                Err(failed) => failed,
            };
            let Some(after) = failed.retry.filter(|_| left > 0) else {
                return Err(failed);
            };
            *last = Some(failed);
            // Not all clients at once.
            tokio::time::sleep(after.max(wait.mul_f64(0.5 + rand::random::<f64>() / 2.0))).await;
            wait *= 2;
        }
    }

    async fn once(&self, request: &Request) -> Result<Response, Failed> {
        match &self.transport {
            #[cfg(feature = "otlp-http")]
            Transport::Http(http) => http.send(request).await,
            #[cfg(feature = "otlp-grpc")]
            Transport::Grpc(grpc) => grpc.send(request).await,
        }
    }
}

#[cfg_attr(
    all(feature = "otlp-http", feature = "otlp-grpc"),
    expect(unused_variables, reason = "all protocols are there")
)]
fn transport(otlp: Otlp, to: &str) -> Result<Transport, String> {
    match otlp.protocol {
        #[cfg(feature = "otlp-http")]
        super::Protocol::HttpProtobuf | super::Protocol::HttpJson => {
            Ok(Transport::Http(Box::new(http::Metrics::build(otlp)?)))
        }
        #[cfg(feature = "otlp-grpc")]
        super::Protocol::Grpc => Ok(Transport::Grpc(Box::new(grpc::Metrics::build(otlp)?))),
        #[cfg(not(all(feature = "otlp-http", feature = "otlp-grpc")))]
        _ => Err(format!("the protocol of {to} is not compiled in")),
    }
}

/// A receiver may take a part only.
fn accepted(response: Response) -> Result<(), Failed> {
    match response.partial_success {
        Some(partial) if partial.rejected_data_points > 0 => Err(Failed {
            reason: format!("it rejected {} data points", partial.rejected_data_points),
            takes_none: false,
            retry: None,
        }),
        _ => Ok(()),
    }
}
