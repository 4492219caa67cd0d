//! Says on stderr, in lines that begin with `otel-runtime: `, what the developer must know and no return value can carry.
//!
//! `OTEL_LOG_LEVEL` says how much: nothing, losses only, warnings too, or also what was set up. Nothing here panics or fails: a stderr that is
//! closed swallows the line. Whoever writes from a thread of the user does so at set-up or shut-down only; what happens while recording is
//! counted and reported by the worker.

use std::fmt;
use std::io::Write;
use std::sync::atomic::{AtomicU8, Ordering};

/// How much is said. The specification's default would be `Info`; a library had better be quiet as long as all is well.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Level {
    Off,
    /// Spans are lost.
    Error,
    /// Something is not as it seems.
    #[default]
    Warn,
    /// What was set up.
    Info,
}

impl Level {
    /// By its name in `OTEL_LOG_LEVEL`, in lower case. Nothing is said below `info`, so what asks for more gets that.
    pub(crate) fn named(name: &str) -> Option<Self> {
        Some(match name {
            "none" | "off" => Self::Off,
            "error" | "fatal" => Self::Error,
            "warn" | "warning" => Self::Warn,
            "info" | "debug" | "verbose" | "trace" | "all" => Self::Info,
            _ => return None,
        })
    }

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Off => "none",
            Self::Error => "error",
            Self::Warn => "warn",
            Self::Info => "info",
        }
    }
}

static LEVEL: AtomicU8 = AtomicU8::new(Level::Warn as u8);

/// From now on this much is said.
pub(crate) fn set_level(level: Level) {
    LEVEL.store(level as u8, Ordering::Relaxed);
}

/// Warns.
pub(crate) fn line(message: fmt::Arguments<'_>) {
    say(Level::Warn, message);
}

/// Says that something is lost.
pub(crate) fn error(message: fmt::Arguments<'_>) {
    say(Level::Error, message);
}

/// Says that all is well.
pub(crate) fn info(message: fmt::Arguments<'_>) {
    say(Level::Info, message);
}

/// Writes one line, in one call, so that lines of several threads do not mix.
fn say(level: Level, message: fmt::Arguments<'_>) {
    if level as u8 > LEVEL.load(Ordering::Relaxed) {
        return;
    }
    let text = format!("otel-runtime: {message}\n");
    // Nobody is left to tell.
    let _ = std::io::stderr().write_all(text.as_bytes());
}
