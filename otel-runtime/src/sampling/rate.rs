//! Records so many traces a second and no more.

use std::fmt;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use opentelemetry::trace::{Link, SpanKind, TraceId};
use opentelemetry::{Context, KeyValue};
use opentelemetry_sdk::trace::{SamplingResult, ShouldSample};

use super::answer::{self, Parent};

/// A sampler that records a number of traces a second, however many there are; a token bucket.
///
/// It decides about roots. A child does as its parent does, so that traces are whole; a parent in another process counts as well. Clones share one bucket.
///
/// # Example
/// ```
/// use otel_runtime::sampling::RateLimited;
///
/// // Ten traces a second on the average, and up to fifty at once.
/// let builder = otel_runtime::builder().with_sampler(RateLimited::per_second(10.0).with_burst(50));
/// ```
#[derive(Clone)]
pub struct RateLimited {
    /// Between two tokens; none: there are no tokens.
    interval: Option<Duration>,
    /// How far ahead of its time a token may be taken.
    ahead: Duration,
    /// When the next token is due, in nanoseconds of the clock.
    due: Arc<AtomicU64>,
    clock: Clock,
}

type Clock = Arc<dyn Fn() -> Duration + Send + Sync>;

impl RateLimited {
    /// So many traces a second, and at most as many at once (at least one). A half is one trace in two seconds; zero, what is negative and what
    /// is no number are none at all.
    #[must_use]
    pub fn per_second(traces: f64) -> Self {
        const SECOND: Duration = Duration::from_secs(1);
        let interval = Duration::try_from_secs_f64(1.0 / traces).ok();
        let since = Instant::now();
        Self {
            interval,
            ahead: SECOND.saturating_sub(interval.unwrap_or_default()),
            due: Arc::default(),
            clock: Arc::new(move || since.elapsed()),
        }
    }

    /// As many at once, after a time with fewer; at least one.
    #[must_use]
    pub fn with_burst(mut self, traces: u32) -> Self {
        let interval = self.interval.unwrap_or_default();
        self.ahead = interval.saturating_mul(traces.saturating_sub(1));
        self
    }

    /// Reads the time, since any fixed point, from this clock: for tests that do not wait.
    ///
    /// ```
    /// use std::time::Duration;
    /// use otel_runtime::sampling::RateLimited;
    ///
    /// let frozen = RateLimited::per_second(3.0).with_clock(|| Duration::ZERO);
    /// ```
    #[must_use]
    pub fn with_clock(mut self, clock: impl Fn() -> Duration + Send + Sync + 'static) -> Self {
        self.clock = Arc::new(clock);
        self
    }

    /// Takes a token, if there is one.
    pub(crate) fn take(&self) -> bool {
        let Some(interval) = self.interval.map(nanos) else {
            return false;
        };
        let now = nanos((self.clock)());
        let latest = now.saturating_add(nanos(self.ahead));
        let taken = self
            .due
            .fetch_update(Ordering::Relaxed, Ordering::Relaxed, |due| {
                (due <= latest).then(|| due.max(now).saturating_add(interval))
            });
        taken.is_ok()
    }
}

/// As it stands in a report.
impl fmt::Display for RateLimited {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Some(interval) = self.interval else {
            return f.write_str("none");
        };
        let more = nanos(self.ahead).checked_div(nanos(interval));
        match more {
            Some(more) => write!(f, "one in {interval:?}, {} at once", more.saturating_add(1)),
            None => f.write_str("all"),
        }
    }
}

fn nanos(time: Duration) -> u64 {
    u64::try_from(time.as_nanos()).unwrap_or(u64::MAX)
}

impl fmt::Debug for RateLimited {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RateLimited")
            .field("interval", &self.interval)
            .field("ahead", &self.ahead)
            .finish_non_exhaustive()
    }
}

impl ShouldSample for RateLimited {
    fn should_sample(
        &self,
        parent: Option<&Context>,
        _: TraceId,
        _: &str,
        _: &SpanKind,
        _: &[KeyValue],
        _: &[Link],
    ) -> SamplingResult {
        let records = match Parent::of(parent) {
            Parent::None => self.take(),
            parent => parent == Parent::Sampled,
        };
        answer::of(records, parent)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// A limit, and the hand of its clock in milliseconds.
    fn limited(traces: f64, burst: Option<u32>) -> (RateLimited, Arc<AtomicU64>) {
        let hand = Arc::new(AtomicU64::new(0));
        let clock = Arc::clone(&hand);
        let limit = RateLimited::per_second(traces)
            .with_clock(move || Duration::from_millis(clock.load(Ordering::Relaxed)));
        let limit = match burst {
            Some(burst) => limit.with_burst(burst),
            None => limit,
        };
        (limit, hand)
    }

    fn taken(limit: &RateLimited, calls: usize) -> usize {
        (0..calls).filter(|_| limit.take()).count()
    }

    #[test]
    fn a_burst_is_taken_at_once_and_comes_back_with_time() {
        let (limit, hand) = limited(10.0, Some(3));
        assert_eq!(taken(&limit, 100), 3);
        hand.store(100, Ordering::Relaxed);
        assert_eq!(taken(&limit, 100), 1);
        hand.store(350, Ordering::Relaxed);
        assert_eq!(taken(&limit, 100), 2);
        hand.store(60_000, Ordering::Relaxed);
        assert_eq!(taken(&limit, 100), 3);
    }

    #[test]
    fn odd_rates_are_none_or_all() {
        for (rate, expected) in [
            (0.0, 0),
            (-1.0, 0),
            (f64::NAN, 0),
            (1e-300, 0),
            (f64::INFINITY, 9),
        ] {
            assert_eq!(taken(&limited(rate, None).0, 9), expected, "{rate}");
        }
        assert_eq!(taken(&limited(0.5, None).0, 9), 1);
        assert_eq!(taken(&limited(5.0, None).0, 9), 5);
        assert_eq!(taken(&limited(5.0, Some(0)).0, 9), 1);
        assert_eq!(taken(&limited(0.0, Some(9)).0, 9), 0);
    }

    #[test]
    fn a_report_says_what_holds() {
        for (rate, burst, expected) in [
            (0.0, None, "none"),
            (f64::INFINITY, None, "all"),
            (1.0, None, "one in 1s, 1 at once"),
            (10.0, Some(50), "one in 100ms, 50 at once"),
            (0.5, Some(3), "one in 2s, 3 at once"),
        ] {
            assert_eq!(limited(rate, burst).0.to_string(), expected);
        }
    }

    #[test]
    fn threads_and_clones_share_the_tokens() {
        let (limit, _) = limited(1.0, Some(500));
        let all = std::thread::scope(|scope| {
            let threads = [(); 4].map(|()| {
                let limit = limit.clone();
                scope.spawn(move || taken(&limit, 1000))
            });
            threads.map(|thread| thread.join().unwrap())
        });
        assert_eq!(all.iter().sum::<usize>(), 500);
    }

    proptest! {
        /// In no span of time more than the burst and what time brings; never less than what time brings, where there is that much to record.
        #[test]
        fn the_rate_holds(
            rate in 1..50_u32,
            burst in 1..20_u32,
            steps in prop::collection::vec((0..400_u64, 0..30_usize), 1..60),
        ) {
            let (limit, hand) = limited(f64::from(rate), Some(burst));
            let mut kept: Vec<u64> = Vec::new();
            let mut now = 0;
            for (step, calls) in steps {
                now += step;
                hand.store(now, Ordering::Relaxed);
                let before = kept.len();
                kept.extend(std::iter::repeat_n(now, taken(&limit, calls)));
                let due = kept.get(before.wrapping_sub(1)).is_none_or(|last| (now - last) * u64::from(rate) > 1000);
                prop_assert!(calls == 0 || !due || kept.len() > before, "a token was due");
            }
            for (i, from) in kept.iter().enumerate() {
                for (j, to) in kept.iter().enumerate().skip(i) {
                    let most = u64::from(burst) + (to - from) * u64::from(rate) / 1000 + 1;
                    prop_assert!((j - i + 1) as u64 <= most, "{} in {} ms", j - i + 1, to - from);
                }
            }
        }
    }
}
