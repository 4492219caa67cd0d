//! Puts the parts together and makes them the process's own.

use std::io::IsTerminal;
use std::panic::Location;
use std::sync::Arc;
use std::time::Duration;

use opentelemetry::{Key, global};
use opentelemetry_sdk::Resource;
use opentelemetry_sdk::trace::SdkTracerProvider;

use super::account::{Account, Decisions};
use super::builder::Builder;
#[cfg(feature = "logs-otlp")]
use super::logs::Logs;
use super::metrics;
use super::processors::Processors;
use super::sampler::{Samplers, samplers};
use super::{choice, plans, resource};
use crate::callsite::Which;
use crate::callsite::filter::Filter;
use crate::config::{Env, ExporterName, Settings};
use crate::effective::{Ignored, Report};
use crate::error::InitError;
use crate::export::Plan;
use crate::guard::{Active, Telemetry, slot};
use crate::pipeline::{Pipeline, Processor};
use crate::record::Limits;
use crate::redact::{Policy, RedactionKey};
use crate::resource::{World, detect};
use crate::sampling::UnlessKept;
use crate::{callsite, propagation, recording, redact, report};

/// How long spans wait when somebody is looking at the terminal: not the five seconds that make good batches for a network.
const WATCHED: Duration = Duration::from_millis(100);

/// Everything that is decided, before anything is done.
struct Decided {
    samplers: Samplers,
    processors: Processors,
    resource: Resource,
    plans: Vec<Plan>,
    batch: crate::pipeline::BatchConfig,
    limits: Limits,
    /// None, where the application installed one and says nothing more here.
    policy: Option<Policy>,
    filter: Option<Filter>,
    metrics: Option<metrics::Options>,
}

impl Decided {
    /// Nothing is recorded, and nothing is measured.
    fn is_nothing(&self) -> bool {
        self.plans.is_empty() && self.metrics.is_none()
    }
}

pub(super) fn init(
    builder: Builder,
    at: &'static Location<'static>,
) -> Result<Telemetry, InitError> {
    let mut slot = slot::lock();
    if slot.tests.is_some() {
        return Ok(Telemetry::inert(Report::default()));
    }
    if let Some(at) = slot.at {
        return Err(InitError::AlreadyInitialized { at });
    }
    let baggage_keys = builder.baggage_keys.clone();
    let trusted = builder.trusted_remote.clone().unwrap_or_default();
    let timeout = builder.shutdown_timeout;
    #[cfg_attr(
        not(feature = "logs-otlp"),
        expect(unused_mut, reason = "logs are taken out")
    )]
    let mut settings = Settings::read(Env::process(), builder.invalid_env)?;
    report::set_level(settings.level);
    let formats = settings.propagators.clone();
    #[cfg(feature = "logs-otlp")]
    let mut logs = Logs::decide(&builder, &mut settings)?;
    #[cfg_attr(
        not(feature = "logs-otlp"),
        expect(unused_mut, reason = "logs are added")
    )]
    let (decided, mut effective) = decide(builder, settings)?;
    #[cfg(feature = "logs-otlp")]
    logs.beside(decided.as_ref().map(|it| &*it.plans), &mut effective);
    let line = effective.in_a_line();
    #[cfg(feature = "logs-otlp")]
    let logs = match &decided {
        Some(decided) => logs.start(&decided.resource)?,
        None => None,
    };
    let telemetry = match decided {
        Some(decided) if !decided.is_nothing() => {
            slot.recording = !decided.plans.is_empty();
            let active = start(decided, at, timeout).inspect_err(|_| slot.recording = false)?;
            #[cfg(feature = "logs-otlp")]
            let active = active.with_logs(logs);
            Telemetry::new(active, effective)
        }
        #[cfg(feature = "logs-otlp")]
        _ if logs.is_some() => {
            callsite::disable();
            Telemetry::new(Active::idle(timeout).with_logs(logs), effective)
        }
        // Disabled, or `none`: what comes in still goes out, but nothing is recorded.
        _ => {
            callsite::disable();
            Telemetry::inert(effective)
        }
    };
    propagation::install(&formats, baggage_keys, trusted);
    slot.at = Some(at);
    report::info(format_args!("{line}"));
    Ok(telemetry)
}

fn start(
    decided: Decided,
    at: &'static Location<'static>,
    timeout: Duration,
) -> Result<Active, InitError> {
    let mut decided = decided;
    let policy = decided.policy.take();
    let policy = policy.map(|policy| policy.prepare(at)).transpose()?;
    let (batch, limits) = (decided.batch.clone(), decided.limits.clone());
    let plans = std::mem::take(&mut decided.plans);
    let resource = decided.resource.clone();
    #[cfg(feature = "jaeger-remote")]
    let asked = super::asked::prepare(&mut decided.samplers, &plans, &resource)?;
    let pipeline = (!plans.is_empty())
        .then(|| Pipeline::start(batch, limits, plans, resource))
        .transpose()?;
    #[cfg(feature = "metrics")]
    let metrics = start_metrics(decided.metrics.take(), pipeline.as_deref())?;
    if let Some(policy) = policy {
        policy.install();
    }
    #[cfg(feature = "jaeger-remote")]
    let strategies = asked.map(super::asked::Asked::begin);
    let provider = pipeline.as_ref().map(|pipeline| record(decided, pipeline));
    if provider.is_none() {
        callsite::disable();
    }
    Ok(Active {
        spans: provider.zip(pipeline),
        #[cfg(feature = "metrics")]
        metrics: metrics.map(Arc::new),
        #[cfg(feature = "jaeger-remote")]
        strategies: strategies.map(Arc::new),
        ..Active::idle(timeout)
    })
}

#[cfg(feature = "metrics")]
fn start_metrics(
    options: Option<metrics::Options>,
    pipeline: Option<&Pipeline>,
) -> Result<Option<crate::metrics::Running>, InitError> {
    let started = options.map(crate::metrics::Running::start).transpose();
    if let (Err(_), Some(pipeline)) = (&started, pipeline) {
        pipeline.close(Duration::ZERO);
    }
    started
}

/// From now on, spans are recorded.
fn record(decided: Decided, pipeline: &Arc<Pipeline>) -> SdkTracerProvider {
    let Decided {
        samplers,
        processors,
        resource,
        limits,
        filter,
        ..
    } = decided;
    pipeline.install();
    let standard = processors.ask_for_standard_entrance();
    let provider = processors
        .add_to(SdkTracerProvider::builder(), limits.values)
        .with_span_limits(limits.counts)
        .with_sampler(UnlessKept(samplers.tracer))
        .with_resource(resource)
        .with_span_processor(Processor::new(Arc::clone(pipeline)))
        .build();
    global::set_tracer_provider(provider.clone());
    callsite::set_filter(filter);
    if standard {
        callsite::install(callsite::Provider::Ours(provider.clone()));
    } else {
        let which = Which::Application;
        recording::set_up(which, samplers.recorder);
        callsite::install(callsite::Provider::Fast(which));
    }
    provider
}

/// Nothing but the report with `OTEL_SDK_DISABLED`.
fn decide(
    mut builder: Builder,
    mut settings: Settings,
) -> Result<(Option<Decided>, Report), InitError> {
    let mut account = Account::new(&builder, &settings);
    if settings.disabled {
        let ignored = say(settings.take_ignored());
        return Ok((None, account.disabled(ignored)));
    }
    let resource = describe(&mut builder, &mut settings);
    let policy = policy(builder.policy, builder.redaction_key, &mut settings)?;
    let mut ignored = say(settings.take_ignored());
    let names = names(&builder.exporters, builder.console_by_default, &settings)?;
    let by_env = settings.sampler.take().unwrap_or_default();
    let samplers = samplers(
        builder.sampler,
        &by_env,
        builder.sampler_heeds_parents,
        builder.sampler_attributes,
    );
    let mut batch = settings.batch.clone();
    let limits = settings.limits.clone();
    let delay_set = settings.delay_set;
    let filter = settings.filter.take();
    let policy = policy.map(|policy| of_environment(policy, &resource));
    let metrics = metrics::decide(builder.metrics, &mut settings, &names, &resource)?;
    ignored.extend(say(settings.take_ignored()));
    let mut plans = plans::completed(builder.exporters, &settings);
    let (more, later, sources) = plans::of_names(&names, settings)?;
    account.sources = sources;
    plans.extend(more);
    ignored.extend(say(later));
    if !delay_set && plans.iter().all(Plan::is_watched) {
        batch.schedule_delay = WATCHED;
    }
    let mut effective = account.report(
        &Decisions {
            resource: &resource,
            sampler: &by_env,
            names: &names,
            plans: &plans,
            batch: &batch,
            limits: &limits,
            sends_metrics: metrics.sends(),
        },
        ignored,
    );
    effective.append(metrics.report);
    Ok((
        Some(Decided {
            samplers,
            processors: builder.processors,
            resource,
            plans,
            batch,
            limits,
            policy,
            filter,
            metrics: metrics.options,
        }),
        effective,
    ))
}

/// What sends: what code says, then the environment, then what is found out.
fn describe(builder: &mut Builder, settings: &mut Settings) -> Resource {
    let detectors = builder.detectors.take();
    let detectors = detectors.unwrap_or_else(|| settings.detectors.clone());
    let attributes = std::mem::take(&mut builder.attributes);
    // Code goes before the file.
    #[cfg(feature = "config-file")]
    let attributes = [std::mem::take(&mut settings.file_attributes), attributes].concat();
    resource::resource(
        detect(&detectors, &World::real()),
        std::mem::take(&mut settings.resource_attributes),
        settings.service_name.take(),
        attributes,
        builder.service_name.take(),
    )
}

/// Where spans go when code does not say.
fn names(
    given: &[Plan],
    console_by_default: bool,
    settings: &Settings,
) -> Result<Vec<ExporterName>, InitError> {
    if !given.is_empty() {
        return Ok(Vec::new());
    }
    let terminal = std::io::stderr().is_terminal();
    let choice = choice::choose(settings, console_by_default, terminal)?;
    if let Some(notice) = choice.notice {
        report::line(format_args!("{notice}"));
    }
    Ok(choice.exporters)
}

/// What code says of redaction, and the keys of the environment if it says none.
fn policy(
    policy: Option<Policy>,
    key: Option<RedactionKey>,
    settings: &mut Settings,
) -> Result<Option<Policy>, InitError> {
    if policy.is_none() && key.is_none() && redact::is_installed() {
        return Ok(None);
    }
    let policy = policy.unwrap_or_default();
    Ok(Some(match key {
        Some(key) => policy.with_redaction_key(key),
        None if policy.has_key() => policy,
        None => policy.with_keys(settings.redaction_keys()?),
    }))
}

/// Pseudonyms of different environments are different.
fn of_environment(policy: Policy, resource: &Resource) -> Policy {
    match resource.get(&Key::from_static_str("deployment.environment.name")) {
        Some(name) => policy.with_environment(name.as_str().into_owned()),
        None => policy,
    }
}

fn say(ignored: Vec<Ignored>) -> Vec<Ignored> {
    for entry in &ignored {
        report::line(format_args!("{entry}"));
    }
    ignored
}
