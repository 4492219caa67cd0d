//! How a signal is called in a finding.

use super::finding::FindingCode;
use crate::config::Signal;

/// The words of one signal.
pub(super) struct Words {
    /// `traces`.
    pub(super) signal: &'static str,
    /// `span`.
    #[cfg_attr(
        not(any(feature = "otlp-http", feature = "otlp-grpc")),
        expect(dead_code, reason = "nothing is sent")
    )]
    pub(super) one: &'static str,
    /// `spans`.
    pub(super) many: &'static str,
    /// The variable that says where it goes.
    pub(super) exporter: &'static str,
    /// Of the test that was accepted.
    #[cfg_attr(
        not(any(feature = "otlp-http", feature = "otlp-grpc")),
        expect(dead_code, reason = "nothing is sent")
    )]
    pub(super) accepted: FindingCode,
}

pub(super) fn words(signal: Signal) -> &'static Words {
    match signal {
        Signal::Traces => &Words {
            signal: "traces",
            one: "span",
            many: "spans",
            exporter: "OTEL_TRACES_EXPORTER",
            accepted: FindingCode::TestSpan,
        },
        #[cfg(feature = "metrics")]
        Signal::Metrics => &Words {
            signal: "metrics",
            one: "metric",
            many: "metrics",
            exporter: "OTEL_METRICS_EXPORTER",
            accepted: FindingCode::TestMetric,
        },
        #[cfg(feature = "logs-otlp")]
        Signal::Logs => &Words {
            signal: "logs",
            one: "log record",
            many: "log records",
            exporter: "OTEL_LOGS_EXPORTER",
            accepted: FindingCode::TestLogRecord,
        },
    }
}
