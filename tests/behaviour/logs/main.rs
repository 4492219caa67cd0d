//! JSON lines: what is printed, with the ids of the innermost span, scrubbed, and whatever a value or the writer does.
#![deny(warnings, clippy::pedantic)]
#![forbid(unsafe_code)]

mod lines;
mod redaction;
mod tracing_spans;
mod trouble;

use std::io::{self, Write};
use std::sync::{Arc, Mutex};

use log::LevelFilter;
use otel_runtime::logs::{JsonLayer, JsonLogger};
use otel_runtime::opentelemetry::Context;
use otel_runtime::opentelemetry::trace::{SpanContext, TraceContextExt as _};
use serde_json::Value;
use tracing_subscriber::layer::SubscriberExt as _;

/// What was written, call by call.
#[derive(Clone, Default)]
struct Written(Arc<Mutex<Vec<Vec<u8>>>>);

impl Write for Written {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap().push(bytes.to_vec());
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Written {
    fn text(&self) -> String {
        String::from_utf8(self.0.lock().unwrap().concat()).unwrap()
    }

    /// Each call was one whole line.
    fn lines(&self) -> Vec<Value> {
        let calls = self.0.lock().unwrap();
        let lines = calls.iter().map(|call| {
            let line = call.strip_suffix(b"\n").expect("a whole line");
            assert!(!line.contains(&b'\n'));
            serde_json::from_slice(line).unwrap()
        });
        lines.collect()
    }

    fn line(&self) -> Value {
        let mut lines = self.lines();
        assert_eq!(lines.len(), 1, "{lines:?}");
        lines.remove(0)
    }
}

/// What `work` writes through the layer.
fn layered(work: impl FnOnce()) -> Written {
    let written = Written::default();
    let layer = JsonLayer::new().with_writer(written.clone());
    tracing::subscriber::with_default(tracing_subscriber::registry().with(layer), work);
    written
}

fn logger() -> (JsonLogger, Written) {
    log::set_max_level(LevelFilter::Trace);
    let written = Written::default();
    (JsonLogger::new().with_writer(written.clone()), written)
}

#[track_caller]
fn assert_in_span(line: &Value, span: &SpanContext) {
    assert_eq!(line["trace_id"], span.trace_id().to_string(), "{line}");
    assert_eq!(line["span_id"], span.span_id().to_string(), "{line}");
    assert_eq!(line["trace_flags"], "01", "{line}");
}

fn own() -> SpanContext {
    Context::current().span().span_context().clone()
}
