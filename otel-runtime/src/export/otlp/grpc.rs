//! OTLP over gRPC, by tonic, for every signal: one channel, one way to call, one way to try again.

mod channel;
mod client;
pub(crate) mod connect;
#[cfg(feature = "logs-otlp")]
mod logs;
mod spans;
mod status;

use tonic::metadata::MetadataMap;

#[cfg(feature = "metrics")]
pub(super) use self::client::Client;
#[cfg(feature = "logs-otlp")]
pub(super) use self::logs::Logs;
pub(super) use self::spans::GrpcExporter;

/// Where a receiver takes each signal.
pub(crate) mod path {
    pub(crate) const SPANS: &str = "/opentelemetry.proto.collector.trace.v1.TraceService/Export";
    #[cfg(feature = "metrics")]
    pub(crate) const METRICS: &str =
        "/opentelemetry.proto.collector.metrics.v1.MetricsService/Export";
    #[cfg(feature = "logs-otlp")]
    pub(crate) const LOGS: &str = "/opentelemetry.proto.collector.logs.v1.LogsService/Export";
}

/// What goes with each request.
pub(crate) fn metadata(headers: &[(String, String)]) -> Result<MetadataMap, String> {
    let mut map = http::HeaderMap::new();
    for (name, value) in headers {
        let name: http::HeaderName = name
            .parse()
            .map_err(|_| "a header has an invalid name".to_owned())?;
        let mut value: http::HeaderValue = value
            .parse()
            .map_err(|_| format!("the header {name} has an invalid value"))?;
        value.set_sensitive(true);
        map.insert(name, value);
    }
    Ok(MetadataMap::from_headers(map))
}
