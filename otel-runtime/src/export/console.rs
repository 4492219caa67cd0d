//! Shows finished traces on a terminal: one block for each trace, as soon as its local root has ended.
//!
//! Spans wait by trace until their local root arrives, so traces that overlap come out one after the other. A span that ends after
//! its root is shown in a block of its own, marked as late; what never gets a root is shown at a flush, marked as incomplete. The
//! memory for waiting spans is bounded; what does not fit is counted, and the count is said in one line. Each block is one write.
//! A write that fails is ignored: the trace is a courtesy, the program goes on.

mod buffer;
mod columns;
mod detail;
mod draw;
mod glyphs;
mod line;
mod memory;
mod options;
mod text;

#[cfg(test)]
mod tests;

use std::fmt;
use std::future::{Future, ready};
use std::io::{self, IsTerminal, Write};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use opentelemetry::Key;
use opentelemetry_sdk::Resource;
use opentelemetry_sdk::error::{OTelSdkError, OTelSdkResult};
use opentelemetry_sdk::trace::{SpanData, SpanExporter};

use buffer::{Block, Buffer};
pub(crate) use options::ConsoleOptions;

/// A [`SpanExporter`] that draws each trace as a waterfall.
pub(crate) struct ConsoleExporter {
    options: ConsoleOptions,
    /// The writer is standard error, whose terminal tells its width.
    stderr: bool,
    service: Option<String>,
    state: Mutex<State>,
}

struct State {
    writer: Box<dyn Write + Send>,
    buffer: Buffer,
    closed: bool,
}

impl ConsoleExporter {
    /// Draws on standard error, with colours and a width that fit it.
    pub(crate) fn stderr() -> Self {
        let options = ConsoleOptions::detect(io::stderr().is_terminal());
        Self {
            stderr: true,
            ..Self::new(Box::new(io::stderr()), options)
        }
    }

    /// Draws on any writer. Where the options leave the width open, it is `COLUMNS`, or else 100.
    pub(crate) fn new(writer: Box<dyn Write + Send>, options: ConsoleOptions) -> Self {
        let buffer = Buffer::new(options.max_traces, options.max_spans);
        let state = Mutex::new(State {
            writer,
            buffer,
            closed: false,
        });
        Self {
            options,
            stderr: false,
            service: None,
            state,
        }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        // A panic in the writer leaves nothing half-done that matters here.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn width(&self) -> usize {
        self.options
            .width
            .unwrap_or_else(|| options::width(self.stderr))
    }

    fn show(&self, state: &mut State, blocks: &[Block]) {
        for block in blocks {
            let text = draw::block(block, &self.options, self.width(), self.service.as_deref());
            put(&mut state.writer, &text);
        }
    }

    fn show_rest(&self, state: &mut State) {
        let blocks = state.buffer.drain();
        self.show(state, &blocks);
        if let Some(loss) = state.buffer.loss(true) {
            put(&mut state.writer, &loss);
        }
    }
}

impl SpanExporter for ConsoleExporter {
    fn export(&self, batch: Vec<SpanData>) -> impl Future<Output = OTelSdkResult> + Send {
        let mut state = self.state();
        if state.closed {
            return ready(Err(OTelSdkError::AlreadyShutdown));
        }
        let blocks = state.buffer.add(batch);
        self.show(&mut state, &blocks);
        if let Some(loss) = state.buffer.loss(false) {
            put(&mut state.writer, &loss);
        }
        ready(Ok(()))
    }

    fn force_flush(&self) -> OTelSdkResult {
        self.show_rest(&mut self.state());
        Ok(())
    }

    fn shutdown_with_timeout(&self, _timeout: Duration) -> OTelSdkResult {
        let mut state = self.state();
        if std::mem::replace(&mut state.closed, true) {
            return Err(OTelSdkError::AlreadyShutdown);
        }
        self.show_rest(&mut state);
        Ok(())
    }

    fn set_resource(&mut self, resource: &Resource) {
        self.service = resource
            .get(&Key::from_static_str("service.name"))
            .map(|name| name.as_str().into_owned())
            .filter(|name| !name.starts_with("unknown_service"));
    }
}

impl fmt::Debug for ConsoleExporter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ConsoleExporter")
            .field("options", &self.options)
            .finish_non_exhaustive()
    }
}

/// One write for the whole text, so that other output cannot come between its lines.
fn put(writer: &mut (impl Write + ?Sized), text: &str) {
    // Nobody is left to tell when the terminal is gone.
    let _ = writer
        .write_all(text.as_bytes())
        .and_then(|()| writer.flush());
}
