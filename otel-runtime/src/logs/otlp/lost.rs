//! Counts the log records that did not arrive, and decides when to say so: at the first failure of a long-running program, and else at its end.

use std::time::{Duration, Instant};

use crate::error::LogLoss;

/// How long after the start a loss waits for the shut-down to report it.
const GRACE: Duration = Duration::from_secs(10);

/// Different reasons kept apart; what comes after them joins the last one.
const KEPT: usize = 8;

#[derive(Debug)]
pub(super) struct Lost {
    speak_from: Instant,
    entries: Vec<Entry>,
    spoke: bool,
}

#[derive(Debug)]
struct Entry {
    to: String,
    reason: String,
    since_flush: u64,
    unreported: u64,
}

impl Lost {
    pub(super) fn new(start: Instant) -> Self {
        Self {
            speak_from: start + GRACE,
            entries: Vec::new(),
            spoke: false,
        }
    }

    pub(super) fn enter(&mut self, records: u64, to: &str, reason: &str) {
        if records == 0 {
            return;
        }
        let known = self
            .entries
            .iter()
            .position(|entry| entry.to == to && entry.reason == reason);
        let last = self.entries.len().checked_sub(1);
        let full = last.filter(|_| self.entries.len() >= KEPT);
        if let Some(entry) = known.or(full).and_then(|at| self.entries.get_mut(at)) {
            entry.since_flush += records;
            entry.unreported += records;
        } else {
            self.entries.push(Entry {
                to: to.to_owned(),
                reason: reason.to_owned(),
                since_flush: records,
                unreported: records,
            });
        }
    }

    /// For the result of a flush.
    pub(super) fn take_since_flush(&mut self) -> Vec<LogLoss> {
        self.take(|entry| &mut entry.since_flush)
    }

    /// For the result of the shut-down.
    pub(super) fn take_unreported(&mut self) -> Vec<LogLoss> {
        self.take(|entry| &mut entry.unreported)
    }

    /// What is to be said now.
    pub(super) fn due(&mut self, now: Instant) -> Vec<LogLoss> {
        if self.spoke || now < self.speak_from {
            return Vec::new();
        }
        let losses = self.take_unreported();
        self.spoke = !losses.is_empty();
        losses
    }

    fn take(&mut self, counter: impl Fn(&mut Entry) -> &mut u64) -> Vec<LogLoss> {
        let entries = self.entries.iter_mut();
        let losses = entries.filter_map(|entry| {
            let records = std::mem::take(counter(entry));
            (records > 0).then(|| LogLoss {
                records,
                to: entry.to.clone(),
                reason: entry.reason.clone(),
            })
        });
        losses.collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_short_program_is_told_at_its_end_and_a_long_one_at_once() {
        let start = Instant::now();
        let mut lost = Lost::new(start);
        lost.enter(3, "there", "refused");
        lost.enter(4, "there", "refused");
        assert_eq!(lost.due(start + Duration::from_secs(1)), []);
        let told = lost.due(start + GRACE);
        assert_eq!(
            told[0].to_string(),
            "7 log records could not be sent to there: refused"
        );
        lost.enter(1, "there", "refused");
        assert_eq!(lost.due(start + GRACE + GRACE), []);
        assert_eq!(lost.take_unreported()[0].records, 1);
        assert_eq!(lost.take_since_flush()[0].records, 8);
        assert_eq!(lost.take_since_flush(), []);
    }

    #[test]
    fn reasons_are_bounded() {
        let mut lost = Lost::new(Instant::now());
        for reason in 0..100 {
            lost.enter(1, "there", &reason.to_string());
        }
        let told = lost.take_unreported();
        assert_eq!(told.len(), KEPT);
        assert_eq!(told.iter().map(|loss| loss.records).sum::<u64>(), 100);
    }
}
