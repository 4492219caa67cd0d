//! What is counted of calls that have everything in common: a histogram of durations, with an example in each bucket.

use std::borrow::Cow;
use std::time::SystemTime;

use opentelemetry::KeyValue;
use opentelemetry::trace::{SpanId, TraceId};

use crate::callsite::Callsite;
use crate::capture::Attributes;
use crate::clock::{self, Stamp};

/// Upper bounds of the buckets in seconds: the advice of the semantic conventions for durations.
pub(crate) const BOUNDS: [f64; 14] = [
    0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1.0, 2.5, 5.0, 7.5, 10.0,
];

/// One more, for what is longer than all of them.
pub(crate) const BUCKETS: usize = BOUNDS.len() + 1;

/// Calls that have everything in common.
#[derive(Debug)]
pub(crate) struct Series {
    /// None: of many, beyond the limit.
    pub(super) site: Option<&'static Callsite>,
    pub(super) labels: Attributes,
    pub(super) error_type: Option<Cow<'static, str>>,
    pub(super) is_cancelled: bool,
    pub(super) data: Data,
}

impl Series {
    /// Of the calls for which there is no room.
    pub(super) fn overflow() -> Self {
        Self {
            site: None,
            labels: Attributes::new(),
            error_type: None,
            is_cancelled: false,
            data: Data::default(),
        }
    }

    pub(crate) fn data(&self) -> &Data {
        &self.data
    }

    /// Whether these calls failed.
    pub(crate) fn is_error(&self) -> bool {
        self.error_type.is_some()
    }

    /// The function, unless they are calls of many.
    pub(crate) fn site(&self) -> Option<&'static Callsite> {
        self.site
    }

    /// What these calls have in common. Not yet scrubbed.
    pub(crate) fn attributes(&self) -> Vec<KeyValue> {
        let Some(site) = self.site else {
            return vec![KeyValue::new("otel.metric.overflow", true)];
        };
        let mut attributes = vec![KeyValue::new("span.name", site.description().name)];
        attributes.extend(self.labels.to_vec());
        if let Some(error_type) = &self.error_type {
            attributes.push(KeyValue::new("error.type", error_type.clone()));
        }
        if self.is_cancelled {
            attributes.push(KeyValue::new("traced.cancelled", true));
        }
        attributes
    }
}

/// A histogram.
#[derive(Clone, Debug, Default)]
pub(crate) struct Data {
    pub(crate) count: u64,
    pub(crate) sum: f64,
    pub(crate) min: f64,
    pub(crate) max: f64,
    pub(crate) buckets: [u64; BUCKETS],
    pub(crate) examples: [Option<Example>; BUCKETS],
}

/// One of the calls in a bucket, the last that was seen.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Example {
    pub(crate) seconds: f64,
    /// Invalid where the call is part of no trace.
    pub(crate) trace: TraceId,
    pub(crate) span: SpanId,
    pub(super) at: Stamp,
}

impl Example {
    pub(crate) fn time(&self) -> SystemTime {
        let [time, _] = clock::to_wall([self.at; 2]);
        time
    }
}

impl Data {
    pub(super) fn add(&mut self, seconds: f64, example: Option<Example>) {
        let bucket = BOUNDS.partition_point(|bound| *bound < seconds);
        if self.count == 0 {
            (self.min, self.max) = (seconds, seconds);
        }
        self.count += 1;
        self.sum += seconds;
        self.min = self.min.min(seconds);
        self.max = self.max.max(seconds);
        if let Some(count) = self.buckets.get_mut(bucket) {
            *count += 1;
        }
        if let (Some(place), Some(_)) = (self.examples.get_mut(bucket), example) {
            *place = example;
        }
    }

    /// Takes over what another one has counted, which then begins anew.
    pub(super) fn take(&mut self, other: &mut Self) {
        let other = std::mem::take(other);
        if other.count == 0 {
            return;
        }
        if self.count == 0 {
            *self = other;
            return;
        }
        self.count += other.count;
        self.sum += other.sum;
        self.min = self.min.min(other.min);
        self.max = self.max.max(other.max);
        for (count, more) in self.buckets.iter_mut().zip(other.buckets) {
            *count += more;
        }
        for (place, example) in self.examples.iter_mut().zip(other.examples) {
            let is_newer = |example: &Example| place.is_none_or(|before| before.at < example.at);
            if example.as_ref().is_some_and(is_newer) {
                *place = example;
            }
        }
    }
}
