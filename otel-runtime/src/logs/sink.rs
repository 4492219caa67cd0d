//! The writer behind a mutex: one line at a time, whole, and none from inside of another.

use std::cell::Cell;
use std::fmt;
use std::io::{self, Write};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Mutex, PoisonError};

/// Where lines go.
pub(super) struct Sink(Mutex<Box<dyn Write + Send>>);

impl Sink {
    pub(super) fn new(writer: impl Write + Send + 'static) -> Self {
        Self(Mutex::new(Box::new(writer)))
    }

    /// Writes the line that `make` makes. The lock is taken behind that: a value that is slow to be formatted holds nobody up.
    pub(super) fn write(&self, make: impl FnOnce() -> Vec<u8>) {
        quietly(|| {
            let line = make();
            self.with(|writer| writer.write_all(&line))
        });
    }

    pub(super) fn flush(&self) {
        quietly(|| self.with(|writer| writer.flush()));
    }

    fn with(&self, work: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> io::Result<()> {
        // A writer that panicked may still be of use.
        let mut writer = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        work(&mut **writer)
    }
}

impl Default for Sink {
    fn default() -> Self {
        Self::new(io::stderr())
    }
}

impl fmt::Debug for Sink {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Sink").finish_non_exhaustive()
    }
}

thread_local! { static BUSY: Cell<bool> = const { Cell::new(false) } }

/// Does `work` unless this thread is at such work already; whatever goes wrong with it stays here. There is nobody to tell: it is the log that failed.
pub(super) fn quietly(work: impl FnOnce() -> io::Result<()>) {
    if BUSY.try_with(|busy| busy.replace(true)).unwrap_or(true) {
        return;
    }
    let _ = catch_unwind(AssertUnwindSafe(work));
    let _ = BUSY.try_with(|busy| busy.set(false));
}
