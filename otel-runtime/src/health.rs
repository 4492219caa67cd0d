//! How the pipeline of spans is doing, in numbers that only its worker writes: for metrics, and for nobody without the feature of that name.

#[cfg(feature = "metrics")]
use std::collections::BTreeMap;
#[cfg(feature = "metrics")]
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

#[cfg(feature = "metrics")]
use crate::counts::DropReason;
use crate::export::Outcome;

/// What was counted since the process began.
#[cfg(feature = "metrics")]
#[derive(Clone, Debug, Default)]
pub(crate) struct Health {
    /// Sampled spans that have ended.
    pub(crate) spans: u64,
    /// Of those, how many found no room to wait.
    pub(crate) refused: u64,
    /// By type of the exporter, and the kind of failure if there was one.
    pub(crate) exported: BTreeMap<(&'static str, Option<&'static str>), u64>,
}

/// How many spans may wait, and how many do.
#[cfg(feature = "metrics")]
type Queue = Box<dyn Fn() -> (usize, usize) + Send>;

#[cfg(feature = "metrics")]
static QUEUE: Mutex<Option<Queue>> = Mutex::new(None);

#[cfg(feature = "metrics")]
static HEALTH: Mutex<Health> = Mutex::new(Health {
    spans: 0,
    refused: 0,
    exported: BTreeMap::new(),
});

#[cfg(feature = "metrics")]
fn change(change: impl FnOnce(&mut Health)) {
    change(&mut HEALTH.lock().unwrap_or_else(PoisonError::into_inner));
}

/// A copy of the numbers.
#[cfg(feature = "metrics")]
pub(crate) fn now() -> Health {
    HEALTH
        .lock()
        .unwrap_or_else(PoisonError::into_inner)
        .clone()
}

/// The worker took finished spans out of the queue.
#[cfg_attr(
    not(feature = "metrics"),
    expect(unused_variables, reason = "nobody asks")
)]
pub(crate) fn taken(spans: u64) {
    #[cfg(feature = "metrics")]
    change(|health| health.spans += spans);
}

/// Spans found no room.
#[cfg_attr(
    not(feature = "metrics"),
    expect(unused_variables, reason = "nobody asks")
)]
pub(crate) fn refused(spans: u64) {
    #[cfg(feature = "metrics")]
    change(|health| {
        health.spans += spans;
        health.refused += spans;
    });
}

/// From now on `queue` tells how many spans may wait, and how many do.
#[cfg_attr(
    not(feature = "metrics"),
    expect(unused_variables, reason = "nobody asks")
)]
pub(crate) fn watch(queue: impl Fn() -> (usize, usize) + Send + 'static) {
    #[cfg(feature = "metrics")]
    {
        *QUEUE.lock().unwrap_or_else(PoisonError::into_inner) = Some(Box::new(queue));
    }
}

/// How many spans may wait, and how many do.
#[cfg(feature = "metrics")]
pub(crate) fn queue() -> Option<(usize, usize)> {
    let queue = QUEUE.lock().unwrap_or_else(PoisonError::into_inner);
    queue.as_ref().map(|queue| queue())
}

/// An exporter of this type was given so many spans, this became of them, and it took so long.
#[cfg_attr(
    not(feature = "metrics"),
    expect(unused_variables, reason = "nobody asks")
)]
pub(crate) fn exported(component: &'static str, spans: u64, outcome: &Outcome, took: Duration) {
    #[cfg(feature = "metrics")]
    {
        let (taken, failure) = split(spans, outcome);
        change(|health| {
            let mut add = |error_type, spans| {
                if spans > 0 {
                    *health.exported.entry((component, error_type)).or_default() += spans;
                }
            };
            add(None, taken);
            if let Some(failure) = failure {
                add(Some(failure), spans - taken);
            }
        });
        operation::took(component, failure, took);
    }
}

/// How many were taken, and what became of the others: a word of few.
#[cfg(feature = "metrics")]
fn split(spans: u64, outcome: &Outcome) -> (u64, Option<&'static str>) {
    const UNKNOWN: &str = "outcome_unknown";
    match outcome {
        Outcome::Taken => (spans, None),
        Outcome::Partly {
            rejected, unclear, ..
        } => {
            let failure = if *unclear {
                UNKNOWN
            } else {
                DropReason::Rejected.name()
            };
            (spans.saturating_sub(*rejected), Some(failure))
        }
        Outcome::Lost(reason, _) => (0, Some(reason.name())),
        Outcome::Unknown(_) => (0, Some(UNKNOWN)),
    }
}

/// A histogram of the ordinary kind: an export is rare enough.
#[cfg(feature = "metrics")]
mod operation {
    use std::sync::OnceLock;
    use std::time::Duration;

    use opentelemetry::metrics::Histogram;
    use opentelemetry::{KeyValue, global};

    static DURATION: OnceLock<Histogram<f64>> = OnceLock::new();

    /// Makes the instrument, of the provider that is installed now.
    pub(crate) fn install() {
        let meter = global::meter("otel-runtime");
        let _ = DURATION.set(
            meter
                .f64_histogram("otel.sdk.exporter.operation.duration")
                .with_unit("s")
                .with_description("How long exports take")
                .with_boundaries(vec![
                    0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1.0, 2.5, 5.0, 7.5, 10.0,
                ])
                .build(),
        );
    }

    pub(super) fn took(component: &'static str, error_type: Option<&'static str>, took: Duration) {
        let Some(duration) = DURATION.get() else {
            return;
        };
        let mut attributes = vec![KeyValue::new("otel.component.type", component)];
        attributes.extend(error_type.map(|error| KeyValue::new("error.type", error)));
        duration.record(took.as_secs_f64(), &attributes);
    }
}

#[cfg(feature = "metrics")]
pub(crate) use self::operation::install;
