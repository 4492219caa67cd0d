//! Where log records go: over OTLP, or as a line on stderr.

use std::fmt::Write as _;
use std::io::Write as _;
use std::time::SystemTime;

use opentelemetry::logs::AnyValue;
use opentelemetry_sdk::logs::SdkLogRecord;

use super::door::Scrubbed;
use super::lost::Missing;
use crate::capture::Utc;
#[cfg(any(feature = "otlp-http", feature = "otlp-grpc"))]
use crate::export::otlp::LogSender;

pub(super) enum Target {
    Console,
    #[cfg(any(feature = "otlp-http", feature = "otlp-grpc"))]
    Otlp(Box<LogSender>),
}

impl Target {
    /// For messages.
    pub(super) fn to(&self) -> &str {
        match self {
            Self::Console => "the console",
            #[cfg(any(feature = "otlp-http", feature = "otlp-grpc"))]
            Self::Otlp(sender) => sender.to(),
        }
    }

    /// A flush or the shut-down waits: no long patience with a receiver that is away.
    pub(super) fn hurry(&self) {
        match self {
            Self::Console => {}
            #[cfg(any(feature = "otlp-http", feature = "otlp-grpc"))]
            Self::Otlp(sender) => sender.hurry(),
        }
    }

    /// Why an export that was given up did not get there, and whether it may have.
    pub(super) fn cut_short(&self, reason: String) -> (String, bool) {
        match self {
            Self::Console => (reason, true),
            #[cfg(any(feature = "otlp-http", feature = "otlp-grpc"))]
            Self::Otlp(sender) => sender.cut_short(reason),
        }
    }

    /// # Errors
    /// How many did not get there, and why.
    #[cfg_attr(
        not(any(feature = "otlp-http", feature = "otlp-grpc")),
        expect(clippy::unused_async, reason = "the console waits for nothing")
    )]
    pub(super) async fn export(&self, batch: &[Scrubbed]) -> Result<(), Missing> {
        match self {
            Self::Console => {
                let lines: String = batch.iter().map(|each| line(&each.record)).collect();
                std::io::stderr()
                    .write_all(lines.as_bytes())
                    .map_err(|error| Missing::not_sent(batch.len() as u64, error.to_string()))
            }
            #[cfg(any(feature = "otlp-http", feature = "otlp-grpc"))]
            Self::Otlp(sender) => {
                let batch: Vec<_> = batch.iter().map(|it| (&it.record, &it.scope)).collect();
                let sent = sender.export(&batch).await;
                sent.map_err(|(records, reason, unknown)| Missing {
                    records,
                    reason,
                    unknown,
                })
            }
        }
    }
}

/// Time, level, target, body, attributes, and the span.
fn line(record: &SdkLogRecord) -> String {
    let time = record.timestamp().or(record.observed_timestamp());
    let time = Utc::from(time.unwrap_or_else(SystemTime::now)).to_string();
    let level = record.severity_text().unwrap_or("-");
    let target = record.target().map_or("-", AsRef::as_ref);
    let mut line = format!("{time} {level} {target}:");
    if let Some(body) = record.body() {
        let _ = write!(line, " {}", shown(body));
    }
    for (key, value) in record.attributes_iter() {
        let _ = write!(line, " {key}={}", shown(value));
    }
    if let Some(span) = record.trace_context() {
        let _ = write!(line, " trace_id={} span_id={}", span.trace_id, span.span_id);
    }
    let mut line: String = line.chars().map(printable).collect();
    line.push('\n');
    line
}

/// Nothing that moves a cursor.
fn printable(c: char) -> char {
    if c.is_control() { '\u{fffd}' } else { c }
}

fn shown(value: &AnyValue) -> String {
    match value {
        AnyValue::Int(number) => number.to_string(),
        AnyValue::Double(number) => number.to_string(),
        AnyValue::Boolean(yes) => yes.to_string(),
        AnyValue::String(text) => text.as_str().to_owned(),
        AnyValue::ListAny(list) => {
            let list: Vec<_> = list.iter().map(shown).collect();
            format!("[{}]", list.join(", "))
        }
        AnyValue::Map(map) => {
            let mut pairs: Vec<_> = map.iter().collect();
            pairs.sort_by_key(|(key, _)| *key);
            let pairs = pairs
                .iter()
                .map(|(key, value)| format!("{key}: {}", shown(value)));
            format!("{{{}}}", pairs.collect::<Vec<_>>().join(", "))
        }
        _ => "…".to_owned(),
    }
}
