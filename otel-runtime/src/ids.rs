//! Makes trace and span ids: a generator for each thread, seeded by the operating system, never zero.
//!
//! A forked child starts with a copy of its parent's generators and would make its parent's ids again. So they are seeded anew as soon
//! as the fork is noticed, by whoever asks for [`process`]: the pipeline does, whenever a thread needs more room in its buffer.

use std::sync::atomic::{AtomicU32, AtomicU64, Ordering};

use opentelemetry::trace::{SpanId, TraceId};
use rand::rngs::{SmallRng, SysRng};
use rand::{RngExt as _, SeedableRng as _};

/// The process that asked last, and how many there were before it.
static PROCESS: AtomicU32 = AtomicU32::new(0);
static FORKS: AtomicU64 = AtomicU64::new(0);

/// This process' id. Notices that it is a child of the one that asked before. Costs a system call.
pub(crate) fn process() -> u32 {
    let now = std::process::id();
    let before = PROCESS.swap(now, Ordering::Relaxed);
    if before != 0 && before != now {
        FORKS.fetch_add(1, Ordering::Relaxed);
    }
    now
}

/// The generator of one thread.
#[derive(Debug)]
pub(crate) struct Ids {
    random: SmallRng,
    forks: u64,
}

impl Ids {
    pub(crate) fn seeded() -> Self {
        let forks = FORKS.load(Ordering::Relaxed);
        let random = SmallRng::try_from_rng(&mut SysRng)
            .unwrap_or_else(|_| SmallRng::from_rng(&mut rand::rng()));
        Self { random, forks }
    }

    #[inline]
    fn random(&mut self) -> &mut SmallRng {
        if self.forks != FORKS.load(Ordering::Relaxed) {
            *self = Self::seeded();
        }
        &mut self.random
    }

    #[inline]
    pub(crate) fn trace_id(&mut self) -> TraceId {
        loop {
            let id: u128 = self.random().random();
            if id != 0 {
                return TraceId::from(id);
            }
        }
    }

    #[inline]
    pub(crate) fn span_id(&mut self) -> SpanId {
        loop {
            let id: u64 = self.random().random();
            if id != 0 {
                return SpanId::from(id);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use opentelemetry::trace::SpanKind;
    use opentelemetry_sdk::trace::{Sampler, SamplingDecision, ShouldSample as _};

    use super::*;

    /// Whichever way a trace id is turned into a number, a tenth of them is a tenth.
    #[test]
    fn sampling_by_trace_id_is_unbiased() {
        const TRACES: u32 = 100_000;
        let sampler = Sampler::TraceIdRatioBased(0.1);
        for seed in 0..8 {
            // Not from the operating system: a fair generator fails one time in 370.
            let mut ids = Ids {
                random: SmallRng::seed_from_u64(seed),
                forks: FORKS.load(Ordering::Relaxed),
            };
            let kept = (0..TRACES).filter(|_| {
                let id = ids.trace_id();
                let result = sampler.should_sample(None, id, "", &SpanKind::Internal, &[], &[]);
                result.decision == SamplingDecision::RecordAndSample
            });
            let expected = f64::from(TRACES) * 0.1;
            let sigma = (expected * 0.9).sqrt();
            let off = (f64::from(u32::try_from(kept.count()).unwrap()) - expected).abs();
            assert!(off < 3.0 * sigma, "seed {seed}: {off} off, sigma {sigma}");
        }
    }

    #[test]
    fn after_a_fork_a_copied_generator_goes_its_own_way() {
        let copy = |ids: &Ids| Ids {
            random: ids.random.clone(),
            forks: ids.forks,
        };
        let mut parent = Ids::seeded();
        let (mut unnoticed, mut child) = (copy(&parent), copy(&parent));
        let ids = (parent.trace_id(), parent.span_id());
        assert_eq!((unnoticed.trace_id(), unnoticed.span_id()), ids);
        child.forks = child.forks.wrapping_sub(1);
        assert_ne!((child.trace_id(), child.span_id()), ids);
    }
}
