//! Reads a counter on the caller's thread, and turns readings into wall time on the worker's.
//!
//! The counter is the processor's time stamp counter where that can be relied on, else the monotonic clock. A line through the last
//! anchor leads from readings to wall time. The worker draws a new piece of it now and then, which runs towards the wall clock by at
//! most 500 ppm; a wall clock that was set by more than a second is followed at once. Old pieces are kept, so a reading means the same
//! whenever it is asked for: a child never starts before its parent, and no span ends before it starts.

use std::sync::{LazyLock, Mutex, PoisonError};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use quanta::Clock;

/// A reading of the counter.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Stamp(u64);

static COUNTER: LazyLock<Clock> = LazyLock::new(Clock::new);
static LINE: LazyLock<Mutex<Line>> = LazyLock::new(|| Mutex::new(Line::starting_at(now(), wall())));

/// Calibrates the counter, which may take some tens of milliseconds. Called before the first span, so that it is not the first span's
/// caller who waits.
pub(crate) fn warm_up() {
    LazyLock::force(&COUNTER);
    LazyLock::force(&LINE);
}

/// Reads the counter.
#[inline]
pub(crate) fn now() -> Stamp {
    Stamp(COUNTER.raw())
}

/// The wall time of a reading.
pub(crate) fn to_wall(stamp: Stamp) -> SystemTime {
    let nanos = LINE
        .lock()
        .unwrap_or_else(PoisonError::into_inner)
        .at(stamp);
    UNIX_EPOCH + Duration::from_nanos(u64::try_from(nanos).unwrap_or(0))
}

/// Looks at the wall clock and bends the line towards it. Called by the worker between drains.
pub(crate) fn slew() {
    let mut line = LINE.lock().unwrap_or_else(PoisonError::into_inner);
    let (stamp, wall) = (now(), wall());
    line.bend(stamp, wall);
}

fn wall() -> i128 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH);
    since.map_or(0, |since| i128::try_from(since.as_nanos()).unwrap_or(0))
}

/// Nanoseconds between two readings, negative when `to` was first.
fn nanos_between(from: Stamp, to: Stamp) -> i128 {
    if to >= from {
        i128::from(COUNTER.delta_as_nanos(from.0, to.0))
    } else {
        -i128::from(COUNTER.delta_as_nanos(to.0, from.0))
    }
}

/// From a reading on, so many nanoseconds of wall time, and so many more for each million of the counter's.
#[derive(Clone, Copy, Debug)]
struct Piece {
    from: Stamp,
    wall: i128,
    ppm: i128,
}

impl Piece {
    fn at(self, stamp: Stamp) -> i128 {
        let elapsed = nanos_between(self.from, stamp);
        self.wall + elapsed + elapsed * self.ppm / MILLION
    }
}

const MILLION: i128 = 1_000_000;
/// The line bends by at most this much.
const MAX_PPM: i128 = 500;
/// A wall clock that is further away was set, and is followed at once.
const STEP: i128 = 1_000_000_000;
/// The time in which a deviation is to be made up for.
const HORIZON: i128 = 10_000_000_000;
/// Pieces that are remembered: at one for each second, more than any span waits for the worker.
const PIECES: usize = 128;

#[derive(Debug)]
struct Line {
    pieces: std::collections::VecDeque<Piece>,
    steps: u64,
}

impl Line {
    fn starting_at(from: Stamp, wall: i128) -> Self {
        Self {
            pieces: [Piece { from, wall, ppm: 0 }].into(),
            steps: 0,
        }
    }

    fn at(&self, stamp: Stamp) -> i128 {
        let piece = self
            .pieces
            .iter()
            .rev()
            .find(|piece| piece.from <= stamp)
            .or(self.pieces.front());
        piece.map_or(0, |piece| piece.at(stamp))
    }

    fn bend(&mut self, stamp: Stamp, wall: i128) {
        let Some(last) = self.pieces.back() else {
            return;
        };
        // A second is enough to tell a rate from the jitter of the readings.
        if nanos_between(last.from, stamp) < STEP {
            return;
        }
        let here = last.at(stamp);
        let behind = wall - here;
        let piece = if behind.abs() > STEP {
            self.steps += 1;
            Piece {
                from: stamp,
                wall,
                ppm: 0,
            }
        } else {
            let ppm = (behind * MILLION / HORIZON).clamp(-MAX_PPM, MAX_PPM);
            Piece {
                from: stamp,
                wall: here,
                ppm,
            }
        };
        if self.pieces.len() == PIECES {
            self.pieces.pop_front();
        }
        self.pieces.push_back(piece);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The reading so many seconds after another. Only differences count, in the counter's own unit.
    fn later(from: Stamp, seconds: u64) -> Stamp {
        let per_second = (1..64)
            .map(|bit| 1_u64 << bit)
            .find(|raw| COUNTER.delta_as_nanos(0, *raw) > 1_000_000_000)
            .unwrap();
        Stamp(from.0 + per_second * seconds)
    }

    fn distance(line: &Line, stamp: Stamp, wall: i128) -> i128 {
        (line.at(stamp) - wall).abs()
    }

    #[test]
    fn a_drift_is_followed_slowly_and_time_never_goes_back() {
        let start = now();
        let mut line = Line::starting_at(start, 0);
        let mut before = 0;
        for i in 1..60 {
            let stamp = later(start, i);
            // The wall clock runs 100 ppm faster than the counter.
            let true_nanos = nanos_between(start, stamp);
            let wall = true_nanos + true_nanos / 10_000;
            line.bend(stamp, wall);
            let here = line.at(stamp);
            assert!(here > before);
            before = here;
            assert!(
                distance(&line, stamp, wall) < 3_000_000,
                "{i}: {}",
                distance(&line, stamp, wall)
            );
        }
        assert_eq!(line.steps, 0);
    }

    #[test]
    fn a_reading_keeps_its_meaning() {
        let start = now();
        let mut line = Line::starting_at(start, 0);
        let early = later(start, 1);
        let meant = line.at(early);
        for i in 2..20 {
            let stamp = later(start, i);
            line.bend(stamp, nanos_between(start, stamp) + 400_000_000);
        }
        assert_eq!(line.at(early), meant);
    }

    #[test]
    fn a_step_is_adopted_and_counted() {
        let start = now();
        let mut line = Line::starting_at(start, 0);
        let stamp = later(start, 5);
        let wall = nanos_between(start, stamp) + 3_600_000_000_000;
        line.bend(stamp, wall);
        assert_eq!((line.at(stamp), line.steps), (wall, 1));
    }

    #[test]
    fn wall_time_is_right() {
        warm_up();
        let difference = to_wall(now())
            .duration_since(SystemTime::now())
            .unwrap_or_else(|error| error.duration());
        assert!(difference < Duration::from_secs(1), "{difference:?}");
    }
}
