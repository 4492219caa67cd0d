//! Says whether and when a failed attempt is repeated: exponential backoff with jitter, never sooner than the receiver asked for, never beyond
//! the time limit of one export.
//!
//! A receiver that is away for a moment costs no span, as long as the moment is shorter than `OTEL_EXPORTER_OTLP_TIMEOUT`. A flush and a
//! shut-down do not wait for a receiver that is away, for longer than a second.

use std::future::{Future, poll_fn};
use std::pin::pin;
use std::task::Poll;
use std::time::{Duration, Instant};

use rand::RngExt as _;

use crate::export::LastError;

const FIRST_PAUSE: Duration = Duration::from_millis(100);
const LONGEST_PAUSE: Duration = Duration::from_secs(5);
/// For an export that somebody waits for.
const IN_A_HURRY: Duration = Duration::from_secs(1);
/// A receiver that asks for more gets this much; it may mean days.
const LONGEST_SILENCE: Duration = Duration::from_secs(5 * 60);

/// Whether another attempt makes sense.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Again {
    /// It would come to the same.
    No,
    /// After a pause.
    Later,
    /// The receiver said when.
    After(Duration),
}

/// The attempts of one export.
#[derive(Debug)]
pub(super) struct Patience<'a> {
    last: &'a LastError,
    until: Instant,
    pause: Duration,
    hurried: bool,
}

impl<'a> Patience<'a> {
    pub(super) fn new(limit: Duration, last: &'a LastError) -> Self {
        Self {
            last,
            until: Instant::now() + limit,
            pause: FIRST_PAUSE,
            hurried: false,
        }
    }

    /// How long the next attempt may take.
    pub(super) fn left(&self) -> Duration {
        self.until.saturating_duration_since(Instant::now())
    }

    /// Waits as long as the receiver asked for at an export before; `false` if that is longer than this one may take.
    pub(super) async fn begin(&mut self) -> bool {
        match self.last.is_silent_until() {
            None => true,
            Some(then) if then >= self.until => false,
            Some(then) => {
                tokio::time::sleep_until(then.into()).await;
                true
            }
        }
    }

    /// Waits for the next attempt, if there is to be one.
    pub(super) async fn again(&mut self, again: Again) -> bool {
        match again {
            Again::No => false,
            Again::After(silence) => {
                let silence = silence.min(LONGEST_SILENCE);
                self.last.silence_until(Instant::now() + silence);
                self.pause = self.pause.max(silence);
                let pause = self.pause + jitter(FIRST_PAUSE);
                self.grow();
                if pause >= self.left() {
                    return false;
                }
                tokio::time::sleep(pause).await;
                true
            }
            Again::Later => {
                self.hurry_if_asked();
                let pause = self.pause / 2 + jitter(self.pause / 2);
                self.grow();
                if pause >= self.left() {
                    return false;
                }
                self.rest(pause).await;
                true
            }
        }
    }

    fn grow(&mut self) {
        self.pause = (self.pause * 2).min(LONGEST_PAUSE);
    }

    /// Once somebody waits, there are a few quick attempts more.
    fn hurry_if_asked(&mut self) {
        if self.last.is_hurried() && !self.hurried {
            self.hurried = true;
            self.until = self.until.min(Instant::now() + IN_A_HURRY);
            self.pause = FIRST_PAUSE;
        }
    }

    /// Sleeps, but not on when somebody begins to wait for it.
    async fn rest(&self, pause: Duration) {
        let mut sleep = pin!(tokio::time::sleep(pause));
        poll_fn(|context| {
            // Whoever begins to wait wakes the thread that polls this.
            if self.last.is_hurried() && !self.hurried {
                return Poll::Ready(());
            }
            sleep.as_mut().poll(context)
        })
        .await;
    }
}

fn jitter(most: Duration) -> Duration {
    most.mul_f64(rand::rng().random_range(0.0..1.0))
}
