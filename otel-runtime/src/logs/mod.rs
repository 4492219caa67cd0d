//! Events of `tracing` and records of `log`, with the ids of the span they were made in, and scrubbed as spans are: as lines of JSON, and over OTLP.
//!
//! | of | as lines of JSON (feature `logs-json`) | over OTLP (feature `logs-otlp`) |
//! |---|---|---|
//! | `tracing` | `JsonLayer`, a layer for `tracing-subscriber` | [`otlp_layer`] |
//! | `log` | `JsonLogger` | [`otlp_logger`] |
//! | OpenTelemetry's own API, or appenders | | [`otlp_provider`] |
//!
//! # Over OTLP
//!
//! [`init`](crate::init()) sets up a logger provider and a thread of its own that exports, by `OTEL_LOGS_EXPORTER` and the variables of `OTEL_BLRP_…`,
//! `OTEL_LOGRECORD_…` and `OTEL_EXPORTER_OTLP_…`; nothing is sent before an appender is installed. Where the console shows traces because nothing is
//! configured, logs go nowhere unless `OTEL_LOGS_EXPORTER` is set. [`Telemetry`](crate::Telemetry) flushes and shuts down logs as well as spans, and
//! says what was lost.
//!
//! Body, attributes, target and scope pass the same door as spans. The name of an event in which something is found is left out; bytes that are no text leave as
//! `[redacted:failed]`. A record is logged on the thread that makes it, where its values are formatted, and scrubbed on the one that exports.
//!
//! # Lines of JSON
//!
//! One line each:
//!
//! ```json
//! {"timestamp":"2026-11-20T09:30:00.120045Z","level":"WARN","target":"shop","message":"card declined","trace_id":"0af7651916cd43dd8448eb211c80319c","span_id":"b7ad6b7169203331","trace_flags":"01","fields":{"attempt":2}}
//! ```
//!
//! - `trace_id`, `span_id` and `trace_flags` are those of the innermost span: of a `#[traced]` call, a `leaf` too, of a span made by hand,
//!   or of a `tracing` span, if tracing-opentelemetry makes OpenTelemetry spans of those. They are not there where no span is.
//! - `target` is that of the record or the event. A record of `log` that reaches `JsonLayer` as an event, as it does where `tracing-subscriber` is set up
//!   by `init()`, has its own target, and not the path of the file that the bridge adds.
//! - `message` and `fields` leave as attributes of a span do: what the key table and the policy demand for a key is done to its value,
//!   detectors look at the rest, the floors of `strict-…` features hold, and a text is cut to 1,024 bytes. A key that is there twice is written once, with the last value.
//! - Writing never panics and never fails the program: a line that cannot be written is lost; a value whose `Debug` panics is written as
//!   `[redacted:failed]`. What is logged while a line is being made or written, by a value or by the writer, is left out.
//!
//! | file | one line |
//! |---|---|
//! | `line` | one line: scrubbing, ids, JSON |
//! | `fields` | typed values of one event or span |
//! | `sink` | the writer, and who may use it |
//! | `layer`, `logger` | what `tracing` and `log` call |
//! | `otlp` | the appenders, and the way to the exporters |

#![cfg_attr(
    not(feature = "logs-otlp"),
    expect(rustdoc::broken_intra_doc_links, reason = "what is not compiled in")
)]

#[cfg(feature = "logs-json")]
mod fields;
#[cfg(feature = "logs-json")]
mod layer;
#[cfg(feature = "logs-json")]
mod line;
#[cfg(feature = "logs-json")]
mod logger;
#[cfg(feature = "logs-otlp")]
mod otlp;
#[cfg(feature = "logs-json")]
mod sink;

#[cfg(feature = "logs-json")]
pub use self::layer::JsonLayer;
#[cfg(feature = "logs-json")]
pub use self::logger::JsonLogger;
#[cfg(feature = "logs-otlp")]
pub(crate) use self::otlp::{Limits as LogLimits, LogPipeline, Plan as LogPlan};
#[cfg(feature = "logs-otlp")]
pub use self::otlp::{
    OtlpLayer, OtlpLogger, OtlpLoggers, OtlpRecords, otlp_layer, otlp_logger, otlp_provider,
};
