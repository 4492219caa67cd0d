//! Counts the spans that did not arrive, and decides when to say so.
//!
//! A short program is told once, by the error of `shutdown` or by the line at drop. A long-running one is told by a line
//! at its first failure, once the grace time after the start is over, and of the rest at shut-down.

use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use crate::error::Loss;
use crate::report;

/// How long after the start a loss waits for the shut-down to report it.
const GRACE: Duration = Duration::from_secs(10);

/// Different reasons kept apart; what comes after them joins the last one.
const KEPT: usize = 8;

#[derive(Debug)]
pub(super) struct Ledger {
    speak_from: Instant,
    books: Mutex<Books>,
}

#[derive(Debug, Default)]
struct Books {
    entries: Vec<Entry>,
    /// The first failure was told on stderr.
    spoke: bool,
}

#[derive(Debug)]
struct Entry {
    loss: Loss,
    /// Counted in no error of `flush` yet.
    since_flush: u64,
    /// Counted in no line and in no error of `shutdown` yet.
    unreported: u64,
}

impl Ledger {
    pub(super) fn new(start: Instant) -> Self {
        Self {
            speak_from: start + GRACE,
            books: Mutex::new(Books::default()),
        }
    }

    fn books(&self) -> std::sync::MutexGuard<'_, Books> {
        self.books.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Enters a loss.
    pub(super) fn lost(&self, spans: u64, to: &str, reason: &str) {
        if spans == 0 {
            return;
        }
        let mut books = self.books();
        let known = books
            .entries
            .iter()
            .position(|e| e.loss.to == to && e.loss.reason == reason);
        let full = books.entries.len() >= KEPT;
        let last = books.entries.len().saturating_sub(1);
        if let Some(entry) = known
            .or(full.then_some(last))
            .and_then(|i| books.entries.get_mut(i))
        {
            entry.loss.spans += spans;
            entry.since_flush += spans;
            entry.unreported += spans;
        } else {
            let loss = Loss {
                spans,
                to: to.to_owned(),
                reason: reason.to_owned(),
            };
            books.entries.push(Entry {
                loss,
                since_flush: spans,
                unreported: spans,
            });
        }
    }

    /// What was lost since the last call: for the result of `flush`.
    pub(super) fn take_since_flush(&self) -> Vec<Loss> {
        take(&mut self.books(), |entry| &mut entry.since_flush)
    }

    /// What nobody was told: for the result of `shutdown`, or the line at drop.
    pub(super) fn take_unreported(&self) -> Vec<Loss> {
        take(&mut self.books(), |entry| &mut entry.unreported)
    }

    /// When to look again, if there is something to say.
    pub(super) fn speaks_at(&self) -> Option<Instant> {
        let books = self.books();
        (!books.spoke && books.entries.iter().any(|e| e.unreported > 0)).then_some(self.speak_from)
    }

    /// Tells of the first failure, when it is time.
    pub(super) fn speak(&self, now: Instant) {
        for loss in self.due(now) {
            report::error(format_args!(
                "{loss}; what else is lost is counted and said at shut-down"
            ));
        }
    }

    fn due(&self, now: Instant) -> Vec<Loss> {
        if now < self.speak_from {
            return Vec::new();
        }
        let mut books = self.books();
        if books.spoke {
            return Vec::new();
        }
        let losses = take(&mut books, |entry| &mut entry.unreported);
        books.spoke = !losses.is_empty();
        losses
    }
}

fn take(books: &mut Books, counter: impl Fn(&mut Entry) -> &mut u64) -> Vec<Loss> {
    books
        .entries
        .iter_mut()
        .filter_map(|entry| {
            let spans = std::mem::take(counter(entry));
            (spans > 0).then(|| Loss {
                spans,
                ..entry.loss.clone()
            })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_short_program_is_told_once() {
        let start = Instant::now();
        let ledger = Ledger::new(start);
        ledger.lost(3, "there", "refused");
        ledger.lost(4, "there", "refused");
        assert!(ledger.due(start + Duration::from_secs(1)).is_empty());
        let told = ledger.take_unreported();
        assert_eq!(told.len(), 1);
        assert_eq!(
            told[0].to_string(),
            "7 spans could not be sent to there: refused"
        );
        assert!(ledger.take_unreported().is_empty());
    }

    #[test]
    fn a_long_running_one_is_told_at_the_first_failure_and_of_the_rest_at_shut_down() {
        let start = Instant::now();
        let late = start + GRACE;
        let ledger = Ledger::new(start);
        assert_eq!(ledger.speaks_at(), None);
        ledger.lost(1, "there", "refused");
        assert_eq!(ledger.speaks_at(), Some(late));
        assert_eq!(ledger.due(late).len(), 1);
        ledger.lost(5, "there", "refused");
        assert!(ledger.due(late + GRACE).is_empty());
        assert_eq!(ledger.take_unreported()[0].spans, 5);
    }

    #[test]
    fn a_flush_tells_of_its_own_losses_and_leaves_the_report_alone() {
        let ledger = Ledger::new(Instant::now());
        ledger.lost(2, "there", "refused");
        assert_eq!(ledger.take_since_flush()[0].spans, 2);
        assert!(ledger.take_since_flush().is_empty());
        assert_eq!(ledger.take_unreported()[0].spans, 2);
    }

    #[test]
    fn reasons_are_bounded() {
        let ledger = Ledger::new(Instant::now());
        for i in 0..100 {
            ledger.lost(1, "there", &format!("reason {i}"));
        }
        let told = ledger.take_unreported();
        assert_eq!(told.len(), KEPT);
        assert_eq!(told.iter().map(|l| l.spans).sum::<u64>(), 100);
    }
}
