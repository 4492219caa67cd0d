//! Reads what a server of Jaeger's strategies says, and does it.
//!
//! A share of all traces, so many a second, or by the name of the span that a trace begins with: a share for each, and at least so many a second.
//! Names that are not listed have one such minimum together, so that there is nothing to grow. An upper bound is not part of what Jaeger's own clients do.

use std::collections::HashMap;

use opentelemetry::trace::{SpanKind, TraceId};
use opentelemetry_sdk::trace::{Sampler, SamplingDecision, ShouldSample as _};
use serde_json::Value;

use crate::sampling::RateLimited;

/// What a server says, without what it takes to do it.
#[derive(Clone, Debug, PartialEq)]
enum Said {
    Ratio(f64),
    PerSecond(f64),
    ByName {
        ratios: HashMap<String, f64>,
        /// Of names that are not listed.
        others: f64,
        /// Traces a second.
        at_least: f64,
    },
}

#[derive(Debug)]
enum Rule {
    Ratio(f64),
    Limited(RateLimited),
    ByName {
        listed: HashMap<String, AtLeast>,
        others: AtLeast,
    },
}

/// A share, and a few in any case.
#[derive(Debug)]
struct AtLeast {
    ratio: f64,
    least: RateLimited,
}

impl AtLeast {
    fn records(&self, trace_id: TraceId) -> bool {
        // What the share lets through counts towards the few.
        let is_due = self.least.take();
        is_in(self.ratio, trace_id) || is_due
    }
}

/// What is done.
#[derive(Debug)]
pub(super) struct Strategy {
    said: Said,
    rule: Rule,
}

impl Strategy {
    /// This share of all traces.
    pub(super) fn ratio(ratio: f64) -> Self {
        Said::Ratio(ratio).into()
    }

    /// # Errors
    /// When it is no JSON, or no strategy that is known.
    pub(super) fn parse(answer: &[u8]) -> Result<Self, &'static str> {
        let answer = serde_json::from_slice(answer).map_err(|_| "it answered with no JSON")?;
        said(&answer).map(Self::from)
    }

    pub(super) fn says_as(&self, other: &Self) -> bool {
        self.said == other.said
    }

    pub(super) fn records(&self, trace_id: TraceId, name: &str) -> bool {
        match &self.rule {
            Rule::Ratio(ratio) => is_in(*ratio, trace_id),
            Rule::Limited(limit) => limit.take(),
            Rule::ByName { listed, others } => listed.get(name).unwrap_or(others).records(trace_id),
        }
    }
}

impl From<Said> for Strategy {
    fn from(said: Said) -> Self {
        let rule = match &said {
            Said::Ratio(ratio) => Rule::Ratio(*ratio),
            Said::PerSecond(traces) => Rule::Limited(RateLimited::per_second(*traces)),
            Said::ByName {
                ratios,
                others,
                at_least,
            } => {
                let at_least = |ratio: f64| AtLeast {
                    ratio,
                    least: RateLimited::per_second(*at_least),
                };
                let listed = ratios.iter();
                Rule::ByName {
                    listed: listed
                        .map(|(name, ratio)| (name.clone(), at_least(*ratio)))
                        .collect(),
                    others: at_least(*others),
                }
            }
        };
        Self { said, rule }
    }
}

/// As the sampler `traceidratio` decides.
fn is_in(ratio: f64, trace_id: TraceId) -> bool {
    let sampler = Sampler::TraceIdRatioBased(ratio);
    let result = sampler.should_sample(None, trace_id, "", &SpanKind::Internal, &[], &[]);
    result.decision == SamplingDecision::RecordAndSample
}

/// By name goes before the rest, as in Jaeger's own clients. Enumerations are names, or numbers from older servers.
fn said(answer: &Value) -> Result<Said, &'static str> {
    if let Some(by_name) = there(answer, "operationSampling") {
        return of_names(by_name);
    }
    match there(answer, "strategyType") {
        None => probabilistic(answer).map(Said::Ratio),
        Some(kind) if *kind == "PROBABILISTIC" || *kind == 0 => {
            probabilistic(answer).map(Said::Ratio)
        }
        Some(kind) if *kind == "RATE_LIMITING" || *kind == 1 => {
            let limit = there(answer, "rateLimitingSampling").ok_or(NONE)?;
            a_second(limit, "maxTracesPerSecond").map(Said::PerSecond)
        }
        Some(_) => Err("it answered with a `strategyType` that is not known"),
    }
}

const NONE: &str = "it answered with no strategy";

fn of_names(by_name: &Value) -> Result<Said, &'static str> {
    let list = match there(by_name, "perOperationStrategies") {
        Some(list) => list.as_array().ok_or(NONE)?.as_slice(),
        None => &[],
    };
    let ratios = list.iter().map(|one| {
        let name = there(one, "operation").and_then(Value::as_str);
        Ok((name.ok_or(NONE)?.to_owned(), probabilistic(one)?))
    });
    Ok(Said::ByName {
        ratios: ratios.collect::<Result<_, &'static str>>()?,
        others: share(by_name, "defaultSamplingProbability")?,
        at_least: a_second(by_name, "defaultLowerBoundTracesPerSecond")?,
    })
}

fn probabilistic(of: &Value) -> Result<f64, &'static str> {
    share(
        there(of, "probabilisticSampling").ok_or(NONE)?,
        "samplingRate",
    )
}

fn share(of: &Value, key: &str) -> Result<f64, &'static str> {
    number(of, key)
        .filter(|share| (0.0..=1.0).contains(share))
        .ok_or("it answered with a share that is not from 0 to 1")
}

fn a_second(of: &Value, key: &str) -> Result<f64, &'static str> {
    number(of, key)
        .filter(|traces| *traces >= 0.0)
        .ok_or("it answered with a number of traces that is none")
}

/// In the JSON of protocol buffers, what is left out is zero.
fn number(of: &Value, key: &str) -> Option<f64> {
    of.as_object()?;
    there(of, key).map_or(Some(0.0), Value::as_f64)
}

fn there<'a>(of: &'a Value, key: &str) -> Option<&'a Value> {
    of.get(key).filter(|value| !value.is_null())
}
