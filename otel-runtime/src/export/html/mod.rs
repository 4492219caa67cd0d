//! Writes finished traces into one HTML file that needs nothing else: no network, no script, no server.
//!
//! The file holds the last traces, whole: of the oldest ones, what is beyond the bounds of the [`store`] makes room. It is written anew after a
//! batch, unless writing would then take more than a twentieth of the time, and in any case at a flush and at the shut-down; so the cost of a
//! long run grows with its time, not with its square. Each time it is replaced whole: whoever opens it sees a finished page. Only its owner can
//! read it.

mod details;
mod file;
mod page;
mod rates;
mod rows;
mod store;
mod text;
mod trace;

#[cfg(test)]
mod tests;

use std::fmt;
use std::future::{Future, ready};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant, SystemTime};

use opentelemetry_sdk::Resource;
use opentelemetry_sdk::error::{OTelSdkError, OTelSdkResult};
use opentelemetry_sdk::trace::{SpanData, SpanExporter};

use self::page::Page;
use self::store::Store;
use crate::export::LastError;
use crate::report;

/// How many traces the file holds, unless something is said.
pub(crate) const MAX_TRACES: usize = 200;

/// Writing takes at most one part in so many of the time.
const SHARE: u32 = 20;

/// Where the file is, and how much goes in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct HtmlOptions {
    pub(crate) path: PathBuf,
    pub(crate) max_traces: usize,
}

impl HtmlOptions {
    /// In the current directory, named after the process.
    pub(crate) fn default_path() -> PathBuf {
        PathBuf::from(format!("./traces-{}.html", std::process::id()))
    }

    /// The path on one line, for messages.
    pub(crate) fn shown(&self) -> String {
        self.path.to_string_lossy().escape_debug().to_string()
    }
}

/// A [`SpanExporter`] that keeps the last traces in a file.
pub(crate) struct HtmlExporter {
    options: HtmlOptions,
    resource: Resource,
    state: Mutex<State>,
    /// Where it says what it could not write.
    last: LastError,
}

struct State {
    store: Store,
    /// So many spans came in since the file was written.
    unwritten: usize,
    /// When the next batch may be written at once.
    next: Option<Instant>,
    /// That it cannot be written was said.
    said: bool,
    closed: bool,
}

impl HtmlExporter {
    /// Writes a page without traces, so that a path that cannot be written to is known before there are any.
    ///
    /// # Errors
    /// When it cannot be written.
    pub(crate) fn new(options: HtmlOptions, last: LastError) -> Result<Self, String> {
        let store = Store::new(options.max_traces);
        let exporter = Self {
            options,
            resource: Resource::builder_empty().build(),
            state: Mutex::new(State {
                store,
                unwritten: 0,
                next: None,
                said: false,
                closed: false,
            }),
            last,
        };
        exporter
            .write(&exporter.state().store)
            .map_err(|reason| format!("{reason}; name a file with OTEL_RUST_HTML_FILE"))?;
        Ok(exporter)
    }

    fn state(&self) -> MutexGuard<'_, State> {
        // A panic leaves at worst a stale file behind.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn write(&self, store: &Store) -> Result<(), String> {
        let page = Page {
            resource: &self.resource,
            store,
            written: SystemTime::now(),
        };
        file::replace(&self.options.path, &page.to_html()).map_err(|error| error.to_string())
    }

    /// Brings the file up to date.
    fn renew(&self, state: &mut State) -> Result<(), String> {
        let start = Instant::now();
        let result = self.write(&state.store);
        let end = Instant::now();
        state.next = Some(end + (end - start) * (SHARE - 1));
        if result.is_ok() {
            state.unwritten = 0;
        }
        result
    }

    /// The first failure is said; it is tried again with the next batch.
    fn say(&self, state: &mut State, reason: &str) {
        if !std::mem::replace(&mut state.said, true) {
            let path = self.options.shown();
            report::error(format_args!(
                "{path}: the traces could not be written: {reason}; it is tried again as traces come in"
            ));
        }
    }

    /// Somebody waits for the rest, and is told if it cannot be written.
    fn finish(&self, state: &mut State) -> OTelSdkResult {
        if state.unwritten == 0 {
            return Ok(());
        }
        self.renew(state).map_err(|reason| {
            self.last.keep(state.unwritten as u64, reason.clone());
            OTelSdkError::InternalFailure(reason)
        })
    }
}

impl SpanExporter for HtmlExporter {
    fn export(&self, batch: Vec<SpanData>) -> impl Future<Output = OTelSdkResult> + Send {
        let mut state = self.state();
        if state.closed {
            return ready(Err(OTelSdkError::AlreadyShutdown));
        }
        state.unwritten += batch.len();
        state.store.add(batch);
        if state.next.is_none_or(|next| next <= Instant::now())
            && let Err(reason) = self.renew(&mut state)
        {
            // Not counted as lost: the spans are still here.
            self.say(&mut state, &reason);
        }
        ready(Ok(()))
    }

    fn force_flush(&self) -> OTelSdkResult {
        self.finish(&mut self.state())
    }

    fn shutdown_with_timeout(&self, _timeout: Duration) -> OTelSdkResult {
        let mut state = self.state();
        if std::mem::replace(&mut state.closed, true) {
            return Err(OTelSdkError::AlreadyShutdown);
        }
        self.finish(&mut state)
    }

    fn set_resource(&mut self, resource: &Resource) {
        self.resource = resource.clone();
    }
}

impl fmt::Debug for HtmlExporter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("HtmlExporter")
            .field("options", &self.options)
            .finish_non_exhaustive()
    }
}

/// What stands in messages as the place that spans go to.
pub(super) fn to(path: &Path) -> String {
    format!("{} (HTML)", path.to_string_lossy().escape_debug())
}
