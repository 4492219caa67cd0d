//! Decides by a strategy that a server hands out and may change: the sampler of `jaeger_remote`.
//!
//! Nothing here asks the server; whoever does hands its answers to [`RemoteSampler::follow`].

mod strategy;

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use arc_swap::ArcSwap;
use http::Uri;
use opentelemetry::trace::{Link, SpanKind, TraceId};
use opentelemetry::{Context, KeyValue};
use opentelemetry_sdk::trace::{SamplingResult, ShouldSample};

use self::strategy::Strategy;
use super::answer;

/// Where strategies come from, and the sampler that follows them.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Remote {
    /// The whole URL, without user name, query and fragment.
    pub(crate) endpoint: String,
    /// From an answer to the next question.
    pub(crate) interval: Duration,
    /// The share of traces that is recorded until there is an answer.
    pub(crate) initial: f64,
    pub(crate) sampler: RemoteSampler,
}

impl Remote {
    /// Jaeger's, on this host; the time and the share are those of the SDKs of other languages.
    const DEFAULT: (&str, Duration, f64) = (
        "http://localhost:5778/sampling",
        Duration::from_secs(60),
        0.001,
    );

    fn new(endpoint: String, interval: Duration, initial: f64) -> Self {
        Self {
            endpoint,
            interval,
            initial,
            sampler: RemoteSampler::new(initial),
        }
    }

    /// What `OTEL_TRACES_SAMPLER_ARG` may say.
    pub(crate) const ALLOWED: &str = "a list of `endpoint`, `pollingIntervalMs` and `initialSamplingRate`, each at most once, as in \
         `endpoint=http://localhost:5778/sampling,pollingIntervalMs=60000,initialSamplingRate=0.25`; the endpoint is an http or https URL \
         without user name and query, the interval 1 or more, the rate from 0 to 1";

    /// None: it is malformed.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let (mut endpoint, mut interval, mut initial) = (None, None, None);
        for entry in text.split(',') {
            let (key, value) = entry.split_once('=')?;
            let value = value.trim();
            let is_first = match key.trim() {
                "endpoint" => endpoint.replace(url(value)?).is_none(),
                "pollingIntervalMs" => interval.replace(millis(value)?).is_none(),
                "initialSamplingRate" => initial.replace(rate(value)?).is_none(),
                _ => return None,
            };
            if !is_first {
                return None;
            }
        }
        let (at, every, share) = Self::DEFAULT;
        Some(Self::new(
            endpoint.unwrap_or_else(|| at.to_owned()),
            interval.unwrap_or(every),
            initial.unwrap_or(share),
        ))
    }
}

impl Default for Remote {
    fn default() -> Self {
        let (endpoint, interval, initial) = Self::DEFAULT;
        Self::new(endpoint.to_owned(), interval, initial)
    }
}

/// As it stands in a report.
impl fmt::Display for Remote {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            endpoint,
            interval,
            initial,
            ..
        } = self;
        write!(
            f,
            "{endpoint} every {interval:?}, {initial} until it answers"
        )
    }
}

/// A host alone is asked at the path that Jaeger answers at.
fn url(text: &str) -> Option<String> {
    let uri: Uri = text.parse().ok()?;
    let is_http = ["http", "https"].contains(&uri.scheme_str()?);
    let has_host = uri.host().is_some_and(|host| !host.is_empty());
    if !is_http || !has_host || text.contains(['@', '?', '#']) {
        return None;
    }
    Some(match uri.path() {
        "/" => format!("{}/sampling", text.trim_end_matches('/')),
        _ => text.to_owned(),
    })
}

/// `parse` would take a plus sign.
fn millis(text: &str) -> Option<Duration> {
    let is_number = text.bytes().all(|byte| byte.is_ascii_digit());
    let millis = text.parse().ok().filter(|millis| *millis > 0 && is_number);
    millis.map(Duration::from_millis)
}

/// `parse` takes "inf" and "NaN"; neither is in the range.
fn rate(text: &str) -> Option<f64> {
    let rate = text.parse().ok();
    rate.filter(|rate| (0.0..=1.0).contains(rate))
}

/// A sampler that does as the last answer of a server says. Clones follow together.
///
/// It heeds no parent: that is for what stands before it.
#[derive(Clone, Debug)]
pub(crate) struct RemoteSampler(Arc<ArcSwap<Strategy>>);

impl RemoteSampler {
    fn new(initial: f64) -> Self {
        Self(Arc::new(ArcSwap::from_pointee(Strategy::ratio(initial))))
    }

    /// From now on it does as this answer says. The same once more changes nothing, so that what is limited by the second stays so.
    ///
    /// # Errors
    /// When the answer cannot be followed; it goes on as before. Nothing of the answer is in the reason.
    pub(crate) fn follow(&self, answer: &[u8]) -> Result<(), &'static str> {
        let strategy = Strategy::parse(answer)?;
        if !self.0.load().says_as(&strategy) {
            self.0.store(Arc::new(strategy));
        }
        Ok(())
    }
}

/// Whether they follow together.
impl PartialEq for RemoteSampler {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

impl ShouldSample for RemoteSampler {
    fn should_sample(
        &self,
        parent: Option<&Context>,
        trace_id: TraceId,
        name: &str,
        _: &SpanKind,
        _: &[KeyValue],
        _: &[Link],
    ) -> SamplingResult {
        answer::of(self.0.load().records(trace_id, name), parent)
    }
}

#[cfg(test)]
mod tests;
