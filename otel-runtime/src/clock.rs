//! Reads a counter on the caller's thread, and turns readings into wall time on the worker's.
//!
//! The counter is the processor's time stamp counter where that can be relied on, else the monotonic clock. A line through the last
//! anchor leads from readings to wall time. The worker draws a new piece of it now and then, which runs towards the wall clock by at
//! most 500 ppm; a wall clock that was set by more than a second is followed at once. Old pieces are kept, so a reading means the same
//! whenever it is asked for: of our own spans a child never starts before its parent, and none ends before it starts. Spans of the SDK are
//! timed by the wall clock itself; how well ours fit to them depends on how well an anchor is taken.

use std::sync::{LazyLock, Mutex, PoisonError};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use quanta::Clock;

use crate::report;

/// A reading of the counter.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Stamp(u64);

static COUNTER: LazyLock<Clock> = LazyLock::new(Clock::new);
static LINE: LazyLock<Mutex<Line>> = LazyLock::new(|| {
    let (stamp, wall) = anchor();
    Mutex::new(Line::starting_at(stamp, wall))
});

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

/// The wall times of two readings, at the price of one.
pub(crate) fn to_wall([start, end]: [Stamp; 2]) -> [SystemTime; 2] {
    let line = LINE.lock().unwrap_or_else(PoisonError::into_inner);
    let nanos = line.both(start, end);
    drop(line);
    nanos.map(|nanos| UNIX_EPOCH + Duration::from_nanos(u64::try_from(nanos).unwrap_or(0)))
}

/// Looks at the wall clock and bends the line towards it. Called by the worker between drains.
pub(crate) fn slew() {
    let mut line = LINE.lock().unwrap_or_else(PoisonError::into_inner);
    let (stamp, wall) = anchor();
    let step = line.bend(stamp, wall);
    let steps = line.steps;
    drop(line);
    if let Some(step) = step {
        let seconds = step / SECOND;
        report::line(format_args!(
            "the system's clock was set by {seconds} s, and spans follow it (time {steps} in this process); traces that were \
             running then look longer or shorter than they were"
        ));
    }
}

/// A reading of the counter, and what the wall clock said then.
fn anchor() -> (Stamp, i64) {
    closest((0..TRIES).map(|_| (now(), wall(), now())))
}

/// How often both clocks are read for one anchor.
const TRIES: usize = 5;

/// Of readings of the wall clock between two of the counter the one that took least: a thread may have to wait in between, for
/// milliseconds, and all times would be off by as much.
fn closest(readings: impl Iterator<Item = (Stamp, i64, Stamp)>) -> (Stamp, i64) {
    let took = |before: Stamp, after: Stamp| after.0.saturating_sub(before.0);
    readings
        .min_by_key(|&(before, _, after)| took(before, after))
        .map_or_else(
            || (now(), wall()),
            |(before, wall, after)| (Stamp(before.0 + took(before, after) / 2), wall),
        )
}

/// Nanoseconds since 1970. They fit until 2262.
fn wall() -> i64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH);
    since.map_or(0, |since| {
        i64::try_from(since.as_nanos()).unwrap_or(i64::MAX)
    })
}

/// Seconds between two readings; none, if they come in the wrong order.
#[cfg(feature = "metrics")]
#[expect(
    clippy::cast_precision_loss,
    reason = "exact up to 104 days, and nobody asks for nanoseconds then"
)]
pub(crate) fn seconds_between(from: Stamp, to: Stamp) -> f64 {
    nanos_between(from, to).max(0) as f64 / 1e9
}

/// Nanoseconds between two readings, negative when `to` was first.
fn nanos_between(from: Stamp, to: Stamp) -> i64 {
    let nanos = |from: Stamp, to: Stamp| {
        i64::try_from(COUNTER.delta_as_nanos(from.0, to.0)).unwrap_or(i64::MAX)
    };
    if to >= from {
        nanos(from, to)
    } else {
        -nanos(to, from)
    }
}

/// From a reading on, so many nanoseconds of wall time, and a little more for each of the counter's.
#[derive(Clone, Copy, Debug)]
struct Piece {
    from: Stamp,
    wall: i64,
    bend: Bend,
    /// What the wall clock said at `from`.
    seen: i64,
}

impl Piece {
    fn at(self, stamp: Stamp) -> i64 {
        let elapsed = nanos_between(self.from, stamp);
        let more = self.bend.of(elapsed);
        self.wall.saturating_add(elapsed).saturating_add(more)
    }
}

/// How much longer a time is by the wall clock than by the counter, in units of 2^-20: a little less than one part in a million.
#[derive(Clone, Copy, Debug, Default)]
struct Bend(i64);

impl Bend {
    const BITS: u32 = 20;
    /// 500 ppm, rounded down.
    const MAX: i64 = (500 << Self::BITS) / 1_000_000;

    fn of(self, elapsed: i64) -> i64 {
        let more = (i128::from(elapsed) * i128::from(self.0)) >> Self::BITS;
        i64::try_from(more).unwrap_or(0)
    }

    /// By so many nanoseconds in so many.
    fn by(nanos: i64, elapsed: i64) -> i64 {
        let bend = (i128::from(nanos) << Self::BITS) / i128::from(elapsed.max(1));
        i64::try_from(bend).unwrap_or(0)
    }
}

const SECOND: i64 = 1_000_000_000;
/// A wall clock that is further away was set, and is followed at once.
const STEP: i64 = SECOND;
/// The time in which a deviation is to be made up for.
const HORIZON: i64 = 10 * SECOND;
/// Pieces that are remembered: at one for each second, more than any span waits for the worker.
const PIECES: usize = 128;

#[derive(Debug)]
struct Line {
    pieces: std::collections::VecDeque<Piece>,
    steps: u64,
}

impl Line {
    fn starting_at(from: Stamp, wall: i64) -> Self {
        let piece = Piece {
            from,
            wall,
            bend: Bend::default(),
            seen: wall,
        };
        Self {
            pieces: [piece].into(),
            steps: 0,
        }
    }

    /// The piece that holds for a reading: the last one that began before it.
    fn piece(&self, stamp: Stamp) -> Option<&Piece> {
        let mut pieces = self.pieces.iter().rev();
        pieces
            .find(|piece| piece.from <= stamp)
            .or(self.pieces.front())
    }

    fn at(&self, stamp: Stamp) -> i64 {
        self.piece(stamp).map_or(0, |piece| piece.at(stamp))
    }

    /// Nearly always both lie on the last piece.
    fn both(&self, start: Stamp, end: Stamp) -> [i64; 2] {
        match self.pieces.back() {
            Some(last) if last.from <= start => [last.at(start), last.at(end)],
            _ => [self.at(start), self.at(end)],
        }
    }

    /// Draws the next piece. Says by how much the wall clock was set, if it was.
    fn bend(&mut self, stamp: Stamp, seen: i64) -> Option<i64> {
        let last = *self.pieces.back()?;
        let elapsed = nanos_between(last.from, stamp);
        // A second is enough to tell a rate from the jitter of the readings.
        if elapsed < SECOND {
            return None;
        }
        let here = last.at(stamp);
        let behind = seen - here;
        let step = (behind.abs() > STEP).then_some(behind);
        let (wall, bend) = if step.is_some() {
            self.steps += 1;
            (seen, 0)
        } else {
            // As much faster or slower as the wall clock was, and towards it.
            let drift = Bend::by(seen - last.seen - elapsed, elapsed);
            (here, drift + Bend::by(behind, HORIZON))
        };
        if self.pieces.len() == PIECES {
            self.pieces.pop_front();
        }
        self.pieces.push_back(Piece {
            from: stamp,
            wall,
            bend: Bend(bend.clamp(-Bend::MAX, Bend::MAX)),
            seen,
        });
        step
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

    fn distance(line: &Line, stamp: Stamp, wall: i64) -> i64 {
        (line.at(stamp) - wall).abs()
    }

    #[test]
    fn a_drift_is_followed_and_time_never_goes_back() {
        // In parts per million: the wall clock runs faster or slower than the counter.
        for drift in [-400, -100, 0, 30, 100, 400] {
            let start = now();
            let mut line = Line::starting_at(start, 0);
            let mut before = 0;
            for i in 1..60 {
                let stamp = later(start, i);
                let true_nanos = nanos_between(start, stamp);
                let wall = true_nanos + true_nanos / 1_000_000 * drift;
                let off = distance(&line, stamp, wall);
                // In the steady state.
                assert!(i < 30 || off < 1_000_000, "{drift} ppm, at {i}: {off} ns");
                line.bend(stamp, wall);
                let here = line.at(stamp);
                assert!(here > before);
                before = here;
            }
            assert_eq!(line.steps, 0);
        }
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
    fn an_anchor_is_taken_where_nobody_had_to_wait() {
        let waited = (Stamp(100), 9_000, Stamp(9_100));
        let quick = (Stamp(10_000), 9_950, Stamp(10_010));
        let slower = (Stamp(10_020), 9_980, Stamp(10_050));
        let taken = closest([waited, quick, slower].into_iter());
        assert_eq!(taken, (Stamp(10_005), 9_950));
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
        // A thread that has to wait between two readings sees a difference that is none.
        let difference = (0..100).map(|_| {
            let [wall, _] = to_wall([now(); 2]);
            wall.duration_since(SystemTime::now())
                .unwrap_or_else(|error| error.duration())
        });
        let difference = difference.min().unwrap();
        assert!(difference < Duration::from_millis(1), "{difference:?}");
    }
}
