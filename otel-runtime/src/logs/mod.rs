//! Log lines as JSON, with the ids of the span they were written in, and scrubbed as spans are.
//!
//! | of | with |
//! |---|---|
//! | `tracing` | [`JsonLayer`], a layer for `tracing-subscriber` |
//! | `log` | [`JsonLogger`] |
//!
//! One line each:
//!
//! ```json
//! {"timestamp":"2026-11-20T09:30:00.120045Z","level":"WARN","target":"shop","message":"card declined","trace_id":"0af7651916cd43dd8448eb211c80319c","span_id":"b7ad6b7169203331","trace_flags":"01","fields":{"attempt":2}}
//! ```
//!
//! - `trace_id`, `span_id` and `trace_flags` are those of the innermost span: of a `#[traced]` call, a `leaf` too, of a span made by hand,
//!   or of a `tracing` span, if tracing-opentelemetry makes OpenTelemetry spans of those. They are not there where no span is.
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

mod fields;
mod layer;
mod line;
mod logger;
mod sink;

pub use self::layer::JsonLayer;
pub use self::logger::JsonLogger;
