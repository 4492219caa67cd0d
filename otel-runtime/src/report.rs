//! Says on stderr, in lines that begin with `otel-runtime: `, what the developer must know and no return value can carry.
//!
//! Nothing here panics or fails: a stderr that is closed swallows the line. Whoever writes from a thread of the user
//! does so at set-up or shut-down only; what happens while recording is counted and reported by the worker.

use std::fmt;
use std::io::Write;

/// Writes one line, in one call, so that lines of several threads do not mix.
pub(crate) fn line(message: fmt::Arguments<'_>) {
    let text = format!("otel-runtime: {message}\n");
    // Nobody is left to tell.
    let _ = std::io::stderr().write_all(text.as_bytes());
}
