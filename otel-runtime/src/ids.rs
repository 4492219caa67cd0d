//! Makes trace and span ids: a generator for each thread, seeded by the operating system, never zero.

use opentelemetry::trace::{SpanId, TraceId};
use rand::rngs::SmallRng;
use rand::{RngExt as _, SeedableRng as _};

/// The generator of one thread.
#[derive(Debug)]
pub(crate) struct Ids(SmallRng);

impl Ids {
    pub(crate) fn seeded() -> Self {
        Self(SmallRng::from_rng(&mut rand::rng()))
    }

    #[inline]
    pub(crate) fn trace_id(&mut self) -> TraceId {
        loop {
            let id: u128 = self.0.random();
            if id != 0 {
                return TraceId::from(id);
            }
        }
    }

    #[inline]
    pub(crate) fn span_id(&mut self) -> SpanId {
        loop {
            let id: u64 = self.0.random();
            if id != 0 {
                return SpanId::from(id);
            }
        }
    }
}
