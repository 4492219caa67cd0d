//! Keeps the books on what became of the spans, and decides when to say that some did not arrive.
//!
//! For each receiver, every span is entered once: exported, dropped for a reason, or of unknown outcome. A short program is told once, by the
//! error of `shutdown` or by the line at drop. A long-running one is told by a line at its first failure, once the grace time after the start is
//! over, and of the rest at shut-down.

#[cfg(test)]
mod tests;

use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use crate::counts::{DropReason, ReceiverCounts};
use crate::error::Loss;
use crate::export::{Kept, Outcome};
use crate::report;

/// How long after the start a loss waits for the shut-down to report it.
const GRACE: Duration = Duration::from_secs(10);

/// Different reasons kept apart; what comes after them joins the last one of its kind.
const KEPT: usize = 8;

#[derive(Debug)]
pub(super) struct Ledger {
    speak_from: Instant,
    books: Mutex<Books>,
}

#[derive(Debug, Default)]
struct Books {
    receivers: Vec<ReceiverCounts>,
    /// In the hands of the exporters.
    under_way: u64,
    /// All is settled; a worker that was left behind has no say any more.
    closed: bool,
    entries: Vec<Entry>,
    /// What an exporter could not bring out at the last flush, and may at the next.
    delayed: Vec<Loss>,
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

    /// Where spans go, in the order of the exporters.
    pub(super) fn open(&self, receivers: impl IntoIterator<Item = String>) {
        self.books().receivers = receivers
            .into_iter()
            .map(|to| ReceiverCounts {
                to,
                ..ReceiverCounts::default()
            })
            .collect();
    }

    /// Enters a batch that is given to the exporters now.
    pub(super) fn begin(&self, spans: u64) {
        self.books().under_way = spans;
    }

    /// Enters what became of that batch, at one exporter after the other.
    pub(super) fn settle(&self, outcomes: impl IntoIterator<Item = Outcome>) {
        let mut books = self.books();
        let spans = std::mem::take(&mut books.under_way);
        if books.closed {
            return;
        }
        for (i, outcome) in outcomes.into_iter().enumerate() {
            books.settle(i, spans, outcome);
        }
    }

    /// An exporter took these, and could not bring them out by the end.
    pub(super) fn kept(&self, receiver: usize, kept: Kept) {
        let mut books = self.books();
        if books.closed {
            return;
        }
        let Some(receiver) = books.receivers.get_mut(receiver) else {
            return;
        };
        let spans = kept.spans.min(receiver.exported);
        receiver.exported -= spans;
        receiver.drop_for(DropReason::ExporterFailed, spans);
        let to = receiver.to.clone();
        books.note(spans, to, kept.reason, false);
    }

    /// An exporter took these, and could not bring them out yet: for the result of `flush`.
    pub(super) fn delayed(&self, receiver: usize, kept: Kept) {
        let mut books = self.books();
        let Some(to) = books.receivers.get(receiver).map(|it| it.to.clone()) else {
            return;
        };
        // Nobody may have asked since.
        books.delayed.retain(|loss| loss.to != to);
        books.delayed.push(Loss {
            spans: kept.spans,
            to,
            reason: kept.reason,
            unknown: false,
        });
    }

    /// Enters what no exporter got.
    pub(super) fn lost(&self, spans: u64, drop: DropReason, reason: &str) {
        let mut books = self.books();
        if spans > 0 && !books.closed {
            books.lost(spans, drop, reason);
        }
    }

    /// Enters what a worker left that panicked.
    pub(super) fn end_early(&self, spans: u64) {
        let under_way = self.books().under_way.min(spans);
        let reason = "the export thread ended early";
        let receivers = self.receivers().len();
        self.settle(std::iter::repeat_n(
            Outcome::Unknown(reason.to_owned()),
            receivers,
        ));
        self.lost(spans - under_way, DropReason::ShutDown, reason);
    }

    /// Closes the books when so many spans were created: what is under way now is of unknown outcome, and what waits is dropped.
    pub(super) fn close(&self, created: u64) {
        let mut books = self.books();
        if std::mem::replace(&mut books.closed, true) {
            return;
        }
        let under_way = std::mem::take(&mut books.under_way);
        for receiver in &mut books.receivers {
            let missing = created.saturating_sub(receiver.settled());
            let unknown = under_way.min(missing);
            receiver.unknown += unknown;
            receiver.drop_for(DropReason::ShutDown, missing - unknown);
        }
    }

    /// What is settled so far.
    pub(super) fn receivers(&self) -> Vec<ReceiverCounts> {
        self.books().receivers.clone()
    }

    /// What was lost since the last call: for the result of `flush`.
    pub(super) fn take_since_flush(&self) -> Vec<Loss> {
        let mut books = self.books();
        let mut losses = take(&mut books, |entry| &mut entry.since_flush);
        losses.append(&mut books.delayed);
        losses
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

impl Books {
    fn settle(&mut self, receiver: usize, spans: u64, outcome: Outcome) {
        let Some(receiver) = self.receivers.get_mut(receiver) else {
            return;
        };
        let to = receiver.to.clone();
        match outcome {
            Outcome::Taken => receiver.exported += spans,
            Outcome::Partly {
                rejected,
                unclear,
                reason,
            } => {
                let rejected = rejected.min(spans);
                receiver.exported += spans - rejected;
                if unclear {
                    receiver.unknown += rejected;
                } else {
                    receiver.drop_for(DropReason::Rejected, rejected);
                }
                self.note(rejected, to, reason, unclear);
            }
            Outcome::Lost(drop, reason) => {
                receiver.drop_for(drop, spans);
                self.note(spans, to, reason, false);
            }
            Outcome::Unknown(reason) => {
                receiver.unknown += spans;
                self.note(spans, to, reason, true);
            }
        }
    }

    fn lost(&mut self, spans: u64, drop: DropReason, reason: &str) {
        for receiver in &mut self.receivers {
            receiver.drop_for(drop, spans);
        }
        let to: Vec<_> = self.receivers.iter().map(|r| r.to.as_str()).collect();
        let to = if to.is_empty() {
            "the exporters".to_owned()
        } else {
            to.join(" and ")
        };
        self.note(spans, to, reason.to_owned(), false);
    }

    /// To be told.
    fn note(&mut self, spans: u64, to: String, reason: String, unknown: bool) {
        if spans == 0 {
            return;
        }
        let known = self
            .entries
            .iter()
            .position(|e| e.loss.to == to && e.loss.reason == reason && e.loss.unknown == unknown);
        let last_alike = || {
            let full = self.entries.len() >= KEPT;
            let alike = |e: &Entry| e.loss.unknown == unknown;
            full.then(|| self.entries.iter().rposition(alike)).flatten()
        };
        let entry = known.or_else(last_alike);
        if let Some(entry) = entry.and_then(|i| self.entries.get_mut(i)) {
            entry.loss.spans += spans;
            entry.since_flush += spans;
            entry.unreported += spans;
        } else {
            let loss = Loss {
                spans,
                to,
                reason,
                unknown,
            };
            self.entries.push(Entry {
                loss,
                since_flush: spans,
                unreported: spans,
            });
        }
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
