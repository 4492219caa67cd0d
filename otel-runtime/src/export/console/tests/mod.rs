//! Whole blocks, as they stand on the screen.
#![expect(
    clippy::needless_raw_string_hashes,
    reason = "the form in which expect-test writes snapshots"
)]

mod blocks;
mod environment;
mod hostile;
mod waiting;

use std::io::{self, Write};
use std::sync::{Arc, Mutex};
use std::time::{Duration, SystemTime};

use opentelemetry::trace::{
    Event, SpanContext, SpanId, SpanKind, Status, TraceFlags, TraceId, TraceState,
};
use opentelemetry::{KeyValue, Value};
use opentelemetry_sdk::trace::{SpanData, SpanEvents, SpanExporter};

use super::{ConsoleExporter, ConsoleOptions};

/// A span of trace 1, from and to so many microseconds after the epoch's first day.
fn span(id: u64, parent: u64, name: &'static str, from: u64, to: u64) -> SpanData {
    let context = SpanContext::new(
        TraceId::from(0x4bf9_2f35_77b3_4da6_a3ce_929d_0e0e_4736),
        SpanId::from(id),
        TraceFlags::SAMPLED,
        false,
        TraceState::default(),
    );
    SpanData {
        span_context: context,
        parent_span_id: SpanId::from(parent),
        parent_span_is_remote: false,
        span_kind: SpanKind::Internal,
        name: name.into(),
        start_time: at(from),
        end_time: at(to),
        attributes: Vec::new(),
        dropped_attributes_count: 0,
        events: SpanEvents::default(),
        links: opentelemetry_sdk::trace::SpanLinks::default(),
        status: Status::Unset,
        instrumentation_scope: opentelemetry::InstrumentationScope::default(),
    }
}

fn at(micros: u64) -> SystemTime {
    SystemTime::UNIX_EPOCH + Duration::from_secs(86_400) + Duration::from_micros(micros)
}

/// What the tests write in one line.
trait With: Sized {
    fn with(self, key: &'static str, value: impl Into<Value>) -> Self;
    fn event(self, name: &'static str, micros: u64, attributes: Vec<KeyValue>) -> Self;
    fn failed(self, error_type: &'static str, message: &'static str) -> Self;
    fn of_trace(self, trace: u128) -> Self;
    fn remote(self) -> Self;
}

impl With for SpanData {
    fn with(mut self, key: &'static str, value: impl Into<Value>) -> Self {
        self.attributes.push(KeyValue::new(key, value));
        self
    }

    fn event(mut self, name: &'static str, micros: u64, attributes: Vec<KeyValue>) -> Self {
        self.events
            .events
            .push(Event::new(name, at(micros), attributes, 0));
        self
    }

    fn failed(mut self, error_type: &'static str, message: &'static str) -> Self {
        self.status = Status::error(message);
        self.with("error.type", error_type)
    }

    fn of_trace(mut self, trace: u128) -> Self {
        let old = &self.span_context;
        self.span_context = SpanContext::new(
            TraceId::from(trace),
            old.span_id(),
            TraceFlags::SAMPLED,
            false,
            TraceState::default(),
        );
        self
    }

    fn remote(mut self) -> Self {
        self.parent_span_is_remote = true;
        self
    }
}

/// A writer that keeps each write apart.
#[derive(Clone, Default)]
struct Screen(Arc<Mutex<Vec<Vec<u8>>>>);

impl Write for Screen {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap().push(bytes.to_vec());
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Screen {
    fn writes(&self) -> Vec<String> {
        self.0
            .lock()
            .unwrap()
            .iter()
            .map(|bytes| String::from_utf8(bytes.clone()).unwrap())
            .collect()
    }

    /// Everything written so far, and forgets it.
    fn take(&self) -> String {
        let text = self.writes().concat();
        self.0.lock().unwrap().clear();
        text
    }
}

fn options(width: usize) -> ConsoleOptions {
    ConsoleOptions {
        color: false,
        unicode: true,
        width: Some(width),
        max_traces: 1_000,
        max_spans: 10_000,
    }
}

fn console(options: ConsoleOptions) -> (ConsoleExporter, Screen) {
    let screen = Screen::default();
    (
        ConsoleExporter::new(Box::new(screen.clone()), options),
        screen,
    )
}

/// The exporter does its work before it returns the future.
fn export(exporter: &ConsoleExporter, batch: Vec<SpanData>) {
    drop(exporter.export(batch));
}

/// One batch, drawn.
fn draw(options: ConsoleOptions, batch: Vec<SpanData>) -> String {
    let (exporter, screen) = console(options);
    export(&exporter, batch);
    screen.take()
}
