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

/// Records that did not arrive, or may not have.
#[derive(Debug)]
pub(super) struct Missing {
    pub(super) records: u64,
    pub(super) reason: String,
    /// They were sent, and no reply said what became of them.
    pub(super) unknown: bool,
}

impl Missing {
    /// They certainly did not arrive.
    pub(super) fn not_sent(records: u64, reason: impl Into<String>) -> Self {
        Self {
            records,
            reason: reason.into(),
            unknown: false,
        }
    }
}

#[derive(Debug)]
struct Entry {
    to: String,
    reason: String,
    unknown: bool,
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

    pub(super) fn enter(&mut self, to: &str, missing: Missing) {
        let Missing {
            records,
            reason,
            unknown,
        } = missing;
        if records == 0 {
            return;
        }
        let alike = |entry: &Entry| entry.unknown == unknown;
        let known = self
            .entries
            .iter()
            .position(|entry| entry.to == to && entry.reason == reason && alike(entry));
        let is_full = self.entries.len() >= KEPT;
        let last_alike = || self.entries.iter().rposition(alike).filter(|_| is_full);
        let known = known.or_else(last_alike);
        if let Some(entry) = known.and_then(|at| self.entries.get_mut(at)) {
            entry.since_flush += records;
            entry.unreported += records;
        } else {
            self.entries.push(Entry {
                to: to.to_owned(),
                reason,
                unknown,
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
                unknown: entry.unknown,
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
        lost.enter("there", Missing::not_sent(3, "refused"));
        lost.enter("there", Missing::not_sent(4, "refused"));
        assert_eq!(lost.due(start + Duration::from_secs(1)), []);
        let told = lost.due(start + GRACE);
        assert_eq!(
            told[0].to_string(),
            "7 log records could not be sent to there: refused"
        );
        lost.enter("there", Missing::not_sent(1, "refused"));
        assert_eq!(lost.due(start + GRACE + GRACE), []);
        assert_eq!(lost.take_unreported()[0].records, 1);
        assert_eq!(lost.take_since_flush()[0].records, 8);
        assert_eq!(lost.take_since_flush(), []);
    }

    #[test]
    fn reasons_are_bounded() {
        let mut lost = Lost::new(Instant::now());
        for reason in 0..100 {
            lost.enter("there", Missing::not_sent(1, reason.to_string()));
        }
        let told = lost.take_unreported();
        assert_eq!(told.len(), KEPT);
        assert_eq!(told.iter().map(|loss| loss.records).sum::<u64>(), 100);
    }

    #[test]
    fn what_nobody_knows_stays_apart() {
        let mut lost = Lost::new(Instant::now());
        for at in 0..100 {
            let missing = Missing::not_sent(1, "refused");
            lost.enter(
                "there",
                Missing {
                    unknown: at % 2 == 0,
                    ..missing
                },
            );
        }
        let told: Vec<_> = lost
            .take_unreported()
            .iter()
            .map(ToString::to_string)
            .collect();
        assert_eq!(
            told,
            [
                "50 log records may or may not have arrived at there: refused",
                "50 log records could not be sent to there: refused",
            ]
        );
    }
}
