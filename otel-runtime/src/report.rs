//! Says on stderr, in lines that begin with `otel-runtime: `, what the developer must know and no return value can carry.
//!
//! Nothing here panics or fails: a stderr that is closed swallows the line. Whoever writes from a thread of the user
//! does so at set-up or shut-down only; what happens while recording is counted and reported by the worker.

use std::fmt;
use std::io::Write;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

/// Writes one line, in one call, so that lines of several threads do not mix.
pub(crate) fn line(message: fmt::Arguments<'_>) {
    let text = format!("otel-runtime: {message}\n");
    // Nobody is left to tell.
    let _ = std::io::stderr().write_all(text.as_bytes());
}

/// One kind of message: said at most once, or at most once in a while; the rest is counted.
#[derive(Debug)]
pub(crate) struct Topic {
    every: Option<Duration>,
    said: Mutex<Option<Instant>>,
    held_back: AtomicU64,
}

impl Topic {
    /// Said once in the life of the process.
    pub(crate) const fn once() -> Self {
        Self {
            every: None,
            said: Mutex::new(None),
            held_back: AtomicU64::new(0),
        }
    }

    /// Said at most once in `interval`; the next line says how many were held back.
    pub(crate) const fn every(interval: Duration) -> Self {
        Self {
            every: Some(interval),
            said: Mutex::new(None),
            held_back: AtomicU64::new(0),
        }
    }

    /// Writes the line if it is due, else counts it.
    pub(crate) fn say(&self, message: fmt::Arguments<'_>) {
        match self.admit(Instant::now()) {
            None => {}
            Some(0) => line(message),
            Some(held) => line(format_args!(
                "{message} ({held} more like this since the last time)"
            )),
        }
    }

    /// How many lines were held back since the last one.
    fn admit(&self, now: Instant) -> Option<u64> {
        let mut said = self.said.lock().unwrap_or_else(PoisonError::into_inner);
        let due = match (*said, self.every) {
            (None, _) => true,
            (Some(_), None) => false,
            (Some(last), Some(every)) => now.saturating_duration_since(last) >= every,
        };
        if due {
            *said = Some(now);
            Some(self.held_back.swap(0, Ordering::Relaxed))
        } else {
            self.held_back.fetch_add(1, Ordering::Relaxed);
            None
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn once_is_once() {
        let topic = Topic::once();
        let now = Instant::now();
        assert_eq!(topic.admit(now), Some(0));
        assert_eq!(topic.admit(now + Duration::from_secs(9999)), None);
    }

    #[test]
    fn the_next_line_counts_what_was_held_back() {
        let topic = Topic::every(Duration::from_secs(60));
        let now = Instant::now();
        assert_eq!(topic.admit(now), Some(0));
        assert_eq!(topic.admit(now), None);
        assert_eq!(topic.admit(now), None);
        assert_eq!(topic.admit(now + Duration::from_secs(60)), Some(2));
    }
}
