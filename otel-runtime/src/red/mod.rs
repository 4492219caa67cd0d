//! Counts the calls of functions that ask for `metrics`: how many, how many failed and with what, how long they took; whether or not they have spans.
//!
//! A call adds to a table of its own thread, under a lock that only a collection ever holds beside it; a collection empties all tables into one.
//!
//! | file | one line |
//! |---|---|
//! | `timer` | one call, from its start to the moment it is counted |
//! | `series` | what is counted of calls that have everything in common |
//! | `table` | series by what their calls have in common, up to a limit |
//! | `shard` | the tables of a thread, and of all threads |
//! | `boxes` | memory that a thread keeps for its next calls |

mod boxes;
mod series;
mod shard;
mod table;
#[cfg(test)]
mod tests;
mod timer;

use std::sync::atomic::{AtomicU8, Ordering};

pub(crate) use self::boxes::Boxes;
pub(crate) use self::series::{BOUNDS, Data, Series};
pub(crate) use self::shard::{activate, collect};
pub(crate) use self::timer::{Timer, exchange_labels};

/// Which calls may become exemplars.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Exemplars {
    AlwaysOn,
    AlwaysOff,
    /// Those inside a sampled span.
    #[default]
    TraceBased,
}

/// Nobody collects.
const OFF: u8 = 0;

static STATE: AtomicU8 = AtomicU8::new(OFF);

impl Exemplars {
    const fn state(self) -> u8 {
        match self {
            Self::AlwaysOn => 1,
            Self::AlwaysOff => 2,
            Self::TraceBased => 3,
        }
    }

    /// Of the process.
    fn current() -> Self {
        match STATE.load(Ordering::Relaxed) {
            1 => Self::AlwaysOn,
            3 => Self::TraceBased,
            _ => Self::AlwaysOff,
        }
    }
}

/// Whether calls are counted. One load, and only in functions that ask for metrics.
#[inline]
pub(crate) fn is_active() -> bool {
    STATE.load(Ordering::Relaxed) != OFF
}

/// From now on, nothing is counted.
pub(crate) fn deactivate() {
    STATE.store(OFF, Ordering::Relaxed);
}
