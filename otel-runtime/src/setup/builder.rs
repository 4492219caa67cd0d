//! Collects what code decides; what it leaves open, the environment decides.

use std::fmt;
use std::panic::Location;
use std::time::Duration;

use opentelemetry::{Key, KeyValue, Value};
use opentelemetry_sdk::trace::{IdGenerator, ShouldSample, SpanExporter, SpanProcessor};

use super::install;
use super::processors::Processors;
use crate::error::{InitError, InvalidEnv};
use crate::export::Plan;
#[cfg(feature = "html")]
use crate::export::html::{HtmlOptions, MAX_TRACES};
use crate::guard::Telemetry;
use crate::propagation::TrustedRemote;
use crate::redact::{Policy, RedactionKey};
use crate::resource::ResourceDetector;
use crate::sampling;

/// Unless something is said.
pub(super) const SHUTDOWN_TIMEOUT: Duration = Duration::from_secs(5);

/// Settings for [`init`](Builder::init), made by [`builder`](crate::builder). What is set here beats the environment.
#[must_use = "nothing is set up until `init()` is called on it"]
pub struct Builder {
    pub(super) service_name: Option<String>,
    pub(super) attributes: Vec<KeyValue>,
    pub(super) detectors: Option<Vec<ResourceDetector>>,
    pub(super) sampler: Option<Box<dyn ShouldSample>>,
    /// It lets children do as their parent does.
    pub(super) sampler_heeds_parents: bool,
    pub(super) sampler_attributes: bool,
    pub(super) processors: Processors,
    pub(super) exporters: Vec<Plan>,
    pub(super) baggage_keys: Vec<String>,
    pub(super) trusted_remote: Option<TrustedRemote>,
    pub(super) shutdown_timeout: Duration,
    pub(super) invalid_env: InvalidEnv,
    pub(super) console_by_default: bool,
    pub(super) policy: Option<Policy>,
    pub(super) redaction_key: Option<RedactionKey>,
    pub(super) metrics: super::metrics::Asked,
}

impl Builder {
    pub(super) fn new() -> Self {
        Self {
            service_name: None,
            attributes: Vec::new(),
            detectors: None,
            sampler: None,
            sampler_heeds_parents: false,
            sampler_attributes: false,
            processors: Processors::default(),
            exporters: Vec::new(),
            baggage_keys: Vec::new(),
            trusted_remote: None,
            shutdown_timeout: SHUTDOWN_TIMEOUT,
            invalid_env: InvalidEnv::default(),
            console_by_default: false,
            policy: None,
            redaction_key: None,
            metrics: super::metrics::Asked::default(),
        }
    }

    /// The resource attribute `service.name`; goes before `OTEL_SERVICE_NAME`.
    pub fn with_service_name(mut self, name: impl Into<String>) -> Self {
        self.service_name = Some(name.into());
        self
    }

    /// An attribute of the resource; goes before the same key in `OTEL_RESOURCE_ATTRIBUTES`, whose other keys stay.
    pub fn with_resource_attribute(mut self, key: impl Into<Key>, value: impl Into<Value>) -> Self {
        self.attributes.push(KeyValue::new(key, value));
        self
    }

    /// Asks these, and no others, for attributes of the resource; goes before `OTEL_RUST_RESOURCE_DETECTORS`. What they find goes behind what
    /// is said, in code or by the environment.
    ///
    /// # Example
    /// ```
    /// use otel_runtime::ResourceDetector::{Container, Kubernetes, Service};
    ///
    /// let builder = otel_runtime::builder().with_resource_detectors([Service, Container, Kubernetes]);
    /// ```
    pub fn with_resource_detectors(
        mut self,
        detectors: impl IntoIterator<Item = ResourceDetector>,
    ) -> Self {
        self.detectors = Some(detectors.into_iter().collect());
        self
    }

    /// Decides which traces are recorded; goes before `OTEL_TRACES_SAMPLER`. By rules or at most so many a second: [`sampling`](mod@crate::sampling).
    ///
    /// # Example
    /// ```
    /// # use opentelemetry_sdk::trace::Sampler;
    /// let builder = otel_runtime::builder().with_sampler(Sampler::TraceIdRatioBased(0.1));
    /// ```
    pub fn with_sampler(mut self, sampler: impl ShouldSample + 'static) -> Self {
        self.sampler_heeds_parents = sampling::is_parent_based(&sampler);
        self.sampler = Some(Box::new(sampler));
        self
    }

    /// Lets the sampler see what traced functions capture. Then attributes are captured before it is asked, also for calls that it drops.
    pub fn with_sampler_attributes(mut self, yes: bool) -> Self {
        self.sampler_attributes = yes;
        self
    }

    /// Shows each span to a processor of your own, from its start to its end. Several calls, several processors.
    ///
    /// Finished spans are redacted before it gets them. Traced functions then go through the ordinary tracer of the OpenTelemetry SDK,
    /// which costs several times as much as the recorder that they use otherwise.
    pub fn with_span_processor(mut self, processor: impl SpanProcessor + 'static) -> Self {
        self.processors.push_processor(processor);
        self
    }

    /// Makes trace and span ids. As with [`with_span_processor`](Self::with_span_processor), traced functions then go through the
    /// ordinary tracer.
    pub fn with_id_generator(mut self, ids: impl IdGenerator + 'static) -> Self {
        self.processors.push_id_generator(ids);
        self
    }

    /// Sends spans to this exporter; goes before `OTEL_TRACES_EXPORTER`. Several calls, several exporters.
    ///
    /// It is called on a thread of its own, where blocking is allowed and, with an OTLP feature compiled in, a tokio
    /// runtime is at hand. What it gets is redacted.
    pub fn with_span_exporter(mut self, exporter: impl SpanExporter + 'static) -> Self {
        self.exporters.push(Plan::given(exporter));
        self
    }

    /// Shows finished traces on this writer; an exporter like any other, see
    /// [`with_span_exporter`](Self::with_span_exporter).
    #[cfg(feature = "console")]
    #[cfg_attr(docsrs, doc(cfg(feature = "console")))]
    pub fn with_console(mut self, writer: impl std::io::Write + Send + 'static) -> Self {
        self.exporters.push(Plan::Console(Some(Box::new(writer))));
        self
    }

    /// Keeps the last traces in this file, as HTML that opens in any browser, without network and scripts; an exporter like any other, see
    /// [`with_span_exporter`](Self::with_span_exporter).
    ///
    /// The file is replaced as a whole as traces end, at a flush and at the shut-down, and only its owner can read it. It holds the last 200 traces, or as many
    /// as `OTEL_RUST_HTML_MAX_TRACES` says, of at most 20,000 spans and 32 MiB together. A path that cannot be written to is an error of
    /// [`init`](Self::init).
    #[cfg(feature = "html")]
    #[cfg_attr(docsrs, doc(cfg(feature = "html")))]
    pub fn with_html(mut self, path: impl Into<std::path::PathBuf>) -> Self {
        self.exporters.push(Plan::Html(HtmlOptions {
            path: path.into(),
            max_traces: MAX_TRACES,
        }));
        self
    }

    /// Shows traces on stderr when neither code nor environment names an exporter or an endpoint, terminal or not.
    ///
    /// For examples and command-line tools, where the trace is what the user came for; a service is better off without,
    /// for there only a terminal gets the console and everything else OTLP.
    pub fn console_by_default(mut self) -> Self {
        self.console_by_default = true;
        self
    }

    /// Lets these baggage entries, and no others, into and out of the process. Without any, the header `baggage` is
    /// neither read nor written: it travels to every host the service calls, so what it carries is opt-in.
    pub fn with_baggage_keys(mut self, keys: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.baggage_keys.extend(keys.into_iter().map(Into::into));
        self
    }

    /// Of which peers the remote parent, its sampled flag and its baggage are taken: of all, if nothing is said. A service that anybody can reach should say
    /// otherwise; see [`TrustedRemote`].
    ///
    /// # Example
    /// ```
    /// use otel_runtime::propagation::TrustedRemote;
    ///
    /// let builder = otel_runtime::builder().with_trusted_remote(TrustedRemote::none());
    /// ```
    pub fn with_trusted_remote(mut self, trusted: TrustedRemote) -> Self {
        self.trusted_remote = Some(trusted);
        self
    }

    /// What is demanded of redaction beyond classes, rules and Cargo features: it can only tighten. See [`Policy`].
    pub fn with_policy(mut self, policy: Policy) -> Self {
        self.policy = Some(policy);
        self
    }

    /// The key that the rule `hash` makes pseudonyms with; `OTEL_RUST_REDACTION_KEY_FILE` is then not looked at. Pseudonyms also take the resource
    /// attribute `deployment.environment.name`. Without one of them, what would be hashed is redacted.
    ///
    /// # Example
    /// ```
    /// # use otel_runtime::redact::RedactionKey;
    /// # fn from_the_vault() -> [u8; 32] { [7; 32] }
    /// let builder = otel_runtime::builder()
    ///     .with_resource_attribute("deployment.environment.name", "staging")
    ///     .with_redaction_key(RedactionKey::new("k2026", from_the_vault())?);
    /// # drop(builder);
    /// # Ok::<(), otel_runtime::InitError>(())
    /// ```
    pub fn with_redaction_key(mut self, key: RedactionKey) -> Self {
        self.redaction_key = Some(key);
        self
    }

    /// See [`Policy::with_relaxed_redaction`].
    #[cfg(otel_relax)]
    pub fn with_relaxed_redaction(
        mut self,
        features: impl IntoIterator<Item = &'static str>,
        reason: &'static str,
    ) -> Self {
        let policy = self.policy.take().unwrap_or_default();
        self.policy = Some(policy.with_relaxed_redaction(features, reason));
        self
    }

    /// Measures for [`metrics::render`](crate::metrics::render), which a server of the application's own shows to Prometheus; `OTEL_METRICS_EXPORTER` may
    /// send the same metrics elsewhere, and `prometheus` there starts a listener.
    #[cfg(feature = "prometheus")]
    #[cfg_attr(docsrs, doc(cfg(feature = "prometheus")))]
    pub fn with_prometheus(mut self) -> Self {
        self.metrics.prometheus = true;
        self
    }

    /// How many series one metric may have, with the one that stands for all that are beyond: 2,000, if nothing is said.
    #[cfg(feature = "metrics")]
    #[cfg_attr(docsrs, doc(cfg(feature = "metrics")))]
    pub fn with_metric_limit(mut self, series: usize) -> Self {
        self.metrics.limit = Some(series);
        self
    }

    /// How long [`Telemetry::flush`], [`Telemetry::shutdown`] and its drop may take: 5 s, if nothing is said.
    pub fn with_shutdown_timeout(mut self, timeout: Duration) -> Self {
        self.shutdown_timeout = timeout;
        self
    }

    /// What to do about a malformed variable: [`InvalidEnv::Fail`], if nothing is said.
    pub fn invalid_env(mut self, policy: InvalidEnv) -> Self {
        self.invalid_env = policy;
        self
    }

    /// Sets everything up; see [`init`](crate::init()).
    ///
    /// # Errors
    /// When a variable is malformed, an exporter cannot be built, or this is the second time. See [`InitError`].
    #[track_caller]
    pub fn init(self) -> Result<Telemetry, InitError> {
        install::init(self, Location::caller())
    }
}

impl fmt::Debug for Builder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Builder")
            .field("service_name", &self.service_name)
            .field("exporters", &self.exporters)
            .field("shutdown_timeout", &self.shutdown_timeout)
            .finish_non_exhaustive()
    }
}
