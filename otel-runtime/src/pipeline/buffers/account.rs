//! Room that many threads take portions of.

use crate::sync::{AtomicUsize, Ordering};

/// On a cache line of its own, since every thread writes it, if seldom.
#[derive(Debug)]
#[repr(align(128))]
pub(super) struct Account {
    limit: usize,
    portion: usize,
    used: AtomicUsize,
}

/// What [`Account::take`] gave.
#[derive(Debug, PartialEq)]
pub(super) struct Granted {
    pub(super) room: usize,
    /// What was used before.
    pub(super) before: usize,
}

impl Account {
    /// With a small limit, portions are small as well.
    pub(super) fn new(limit: usize, portion: usize) -> Self {
        Self {
            limit,
            portion: (limit / 64).clamp(1, portion),
            used: AtomicUsize::new(0),
        }
    }

    /// Takes at least `need`, and up to `wish` or a portion, whichever is less; but, while less than `mark` is used, not
    /// beyond `mark`.
    pub(super) fn take(&self, need: usize, wish: usize, mark: usize) -> Option<Granted> {
        let room = |used: usize| {
            let free = self.limit.saturating_sub(used);
            let to_mark = if used < mark { mark - used } else { free };
            (need <= free).then(|| wish.min(self.portion).min(to_mark).min(free).max(need))
        };
        let before = self
            .used
            .fetch_update(Ordering::Relaxed, Ordering::Relaxed, |used| {
                room(used).map(|room| used + room)
            })
            .ok()?;
        // The same sum as in the update that went through.
        room(before).map(|room| Granted { room, before })
    }

    pub(super) fn give_back(&self, room: usize) {
        if room > 0 {
            self.used.fetch_sub(room, Ordering::Relaxed);
        }
    }

    pub(super) fn used(&self) -> usize {
        self.used.load(Ordering::Relaxed)
    }
}
