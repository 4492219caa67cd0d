//! Decides by rules: by name, kind and attributes of a span; the first rule that matches decides.

use opentelemetry::trace::{Link, SpanKind, TraceId};
use opentelemetry::{Context, Key, KeyValue, Value};
use opentelemetry_sdk::trace::{Sampler, SamplingDecision, SamplingResult, ShouldSample};

use super::answer::{self, Parent};
use crate::glob;

/// What becomes of the spans that a [`RuleSampler`] finds to be of a certain form.
///
/// Everything that is asked for must hold; a rule that asks for nothing is about all spans.
#[derive(Clone, Debug)]
pub struct SamplingRule {
    name: Option<String>,
    kind: Option<SpanKind>,
    attributes: Vec<KeyValue>,
    inside: bool,
    sampler: Box<dyn ShouldSample>,
}

impl SamplingRule {
    /// Traces that begin so are recorded.
    #[must_use]
    pub fn record() -> Self {
        Self::ask(Sampler::AlwaysOn)
    }

    /// Traces that begin so are not recorded.
    #[must_use]
    pub fn drop() -> Self {
        Self::ask(Sampler::AlwaysOff)
    }

    /// A share of the traces that begin so is recorded, by trace id.
    #[must_use]
    pub fn ratio(ratio: f64) -> Self {
        Self::ask(Sampler::TraceIdRatioBased(ratio))
    }

    /// Another sampler decides about the traces that begin so, for example [`RateLimited`](super::RateLimited).
    #[must_use]
    pub fn ask(sampler: impl ShouldSample + 'static) -> Self {
        Self {
            name: None,
            kind: None,
            attributes: Vec::new(),
            inside: false,
            sampler: Box::new(sampler),
        }
    }

    /// Only spans whose name is of this form: `*` stands for any run of characters, `?` for one.
    #[must_use]
    pub fn with_name(mut self, pattern: impl Into<String>) -> Self {
        self.name = Some(pattern.into());
        self
    }

    /// Only spans of this kind.
    #[must_use]
    pub fn with_kind(mut self, kind: SpanKind) -> Self {
        self.kind = Some(kind);
        self
    }

    /// Only spans that have this attribute when they start. Called several times, all of them. What `#[traced]` captures is there only with
    /// [`Builder::with_sampler_attributes`](crate::Builder::with_sampler_attributes), and in the form that its rule gives it.
    #[must_use]
    pub fn with_attribute(mut self, key: impl Into<Key>, value: impl Into<Value>) -> Self {
        self.attributes.push(KeyValue::new(key, value));
        self
    }

    /// Also looks at spans inside of recorded traces, where it can drop just the one span: what it calls belongs to its parent then.
    /// (Of spans made by hand, with a `Tracer`, the SDK drops all that is below.)
    #[must_use]
    pub fn inside_traces(mut self) -> Self {
        self.inside = true;
        self
    }

    fn is_about(&self, name: &str, kind: &SpanKind, attributes: &[KeyValue]) -> bool {
        self.kind.as_ref().is_none_or(|wanted| wanted == kind)
            && self
                .name
                .as_ref()
                .is_none_or(|pattern| glob::matches(pattern, name))
            && self
                .attributes
                .iter()
                .all(|wanted| attributes.contains(wanted))
    }
}

/// A sampler that decides by rules; the first [`SamplingRule`] that matches decides, and another sampler where none does.
///
/// It decides about roots. A child does as its parent does, so that traces are whole; a parent in another process counts as well. Only a rule that says
/// [`inside_traces`](SamplingRule::inside_traces) is looked at again for spans that have a sampled parent, and then it can drop, not add.
///
/// # Example
/// ```
/// use opentelemetry_sdk::trace::Sampler;
/// use otel_runtime::opentelemetry::trace::SpanKind;
/// use otel_runtime::sampling::{RateLimited, RuleSampler, SamplingRule};
///
/// let sampler = RuleSampler::new(Sampler::TraceIdRatioBased(0.1))
///     .with_rule(SamplingRule::drop().with_name("GET /health*"))
///     .with_rule(SamplingRule::drop().with_name("cache.*").inside_traces())
///     .with_rule(SamplingRule::record().with_attribute("tenant", "acme"))
///     .with_rule(SamplingRule::ask(RateLimited::per_second(5.0)).with_kind(SpanKind::Consumer));
///
/// let builder = otel_runtime::builder()
///     .with_sampler(sampler)
///     .with_sampler_attributes(true); // for the rule that asks for an attribute
/// ```
#[derive(Clone, Debug)]
pub struct RuleSampler {
    rules: Vec<SamplingRule>,
    otherwise: Box<dyn ShouldSample>,
}

impl RuleSampler {
    /// No rules yet: this sampler decides about all roots.
    #[must_use]
    pub fn new(otherwise: impl ShouldSample + 'static) -> Self {
        Self {
            rules: Vec::new(),
            otherwise: Box::new(otherwise),
        }
    }

    /// One rule more, tried after those before it.
    #[must_use]
    pub fn with_rule(mut self, rule: SamplingRule) -> Self {
        self.rules.push(rule);
        self
    }

    /// No rule looks at spans that have a parent.
    pub(super) fn is_parent_based(&self) -> bool {
        self.rules.iter().all(|rule| !rule.inside)
    }
}

impl ShouldSample for RuleSampler {
    fn should_sample(
        &self,
        parent: Option<&Context>,
        trace_id: TraceId,
        name: &str,
        kind: &SpanKind,
        attributes: &[KeyValue],
        links: &[Link],
    ) -> SamplingResult {
        let related = Parent::of(parent);
        if related == Parent::Unsampled {
            return answer::of(false, parent);
        }
        let is_root = related == Parent::None;
        let rule = self
            .rules
            .iter()
            .find(|rule| (is_root || rule.inside) && rule.is_about(name, kind, attributes));
        let sampler = match rule {
            Some(rule) => &rule.sampler,
            None if is_root => &self.otherwise,
            None => return answer::of(true, parent),
        };
        // Asked as about a root: a sampler that heeds the parent would say yes here, or an invalid one would count as unsampled.
        let mut result = sampler.should_sample(
            Some(&Context::new()),
            trace_id,
            name,
            kind,
            attributes,
            links,
        );
        if !is_root {
            let records = result.decision != SamplingDecision::Drop;
            result.trace_state = answer::of(records, parent).trace_state;
        }
        result
    }
}

#[cfg(test)]
mod tests;
