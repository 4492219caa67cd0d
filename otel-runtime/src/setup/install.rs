//! Puts the parts together and makes them the process's own.

use std::io::IsTerminal;
use std::panic::Location;
use std::sync::Arc;
use std::time::Duration;

use opentelemetry::{Key, KeyValue, global};
use opentelemetry_sdk::Resource;
use opentelemetry_sdk::trace::{SdkTracerProvider, ShouldSample};

use super::account::{Account, Decisions};
use super::builder::Builder;
#[cfg(feature = "logs-otlp")]
use super::logs::Logs;
use super::processors::Processors;
use super::sampler::samplers;
use super::{choice, resource};
use crate::callsite::Which;
use crate::callsite::filter::Filter;
use crate::config::{Env, ExporterName, Settings, Sources};
use crate::effective::{Ignored, Report};
use crate::error::InitError;
use crate::export::Plan;
use crate::guard::{Telemetry, slot};
use crate::pipeline::{Pipeline, Processor};
use crate::record::Limits;
#[cfg(feature = "testing")]
use crate::recording::Roots;
use crate::recording::Sampling;
use crate::redact::{Policy, RedactionKey};
use crate::resource::{ResourceDetector, World, detect};
use crate::sampling::UnlessKept;
use crate::{callsite, propagation, recording, redact, report};

/// How long spans wait when somebody is looking at the terminal: not the five seconds that make good batches for a network.
const WATCHED: Duration = Duration::from_millis(100);

/// Everything that is decided, before anything is done.
struct Decided {
    sampler: Box<dyn ShouldSample>,
    sampling: Sampling,
    processors: Processors,
    resource: Resource,
    plans: Vec<Plan>,
    batch: crate::pipeline::BatchConfig,
    limits: Limits,
    /// None, where the application installed one and says nothing more here.
    policy: Option<Policy>,
    filter: Option<Filter>,
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
        Some(decided) if !decided.plans.is_empty() => {
            let (provider, pipeline) = start(decided, at)?;
            slot.recording = true;
            Telemetry::new(provider, pipeline, timeout, effective)
        }
        // Disabled, or `none`: what comes in still goes out, but nothing is recorded.
        _ => {
            callsite::disable();
            Telemetry::inert(effective)
        }
    };
    #[cfg(feature = "logs-otlp")]
    let telemetry = telemetry.with_logs(logs, timeout);
    propagation::install(&formats, baggage_keys, trusted);
    slot.at = Some(at);
    report::info(format_args!("{line}"));
    Ok(telemetry)
}

fn start(
    decided: Decided,
    at: &'static Location<'static>,
) -> Result<(SdkTracerProvider, Arc<Pipeline>), InitError> {
    let Decided {
        sampler,
        sampling,
        processors,
        resource,
        plans,
        batch,
        limits,
        policy,
        filter,
    } = decided;
    let policy = policy.map(|policy| policy.prepare(at)).transpose()?;
    let pipeline = Pipeline::start(batch, limits.clone(), plans, resource.clone())?;
    if let Some(policy) = policy {
        policy.install();
    }
    pipeline.install();
    let standard = processors.ask_for_standard_entrance();
    let provider = processors
        .add_to(SdkTracerProvider::builder(), limits.values)
        .with_span_limits(limits.counts)
        .with_sampler(UnlessKept(sampler))
        .with_resource(resource)
        .with_span_processor(Processor::new(Arc::clone(&pipeline)))
        .build();
    global::set_tracer_provider(provider.clone());
    callsite::set_filter(filter);
    if standard {
        callsite::install(callsite::Provider::Ours(provider.clone()));
    } else {
        let which = Which::Application;
        recording::set_up(which, sampling);
        callsite::install(callsite::Provider::Fast(which));
    }
    Ok((provider, pipeline))
}

/// Nothing but the report with `OTEL_SDK_DISABLED`.
fn decide(
    builder: Builder,
    mut settings: Settings,
) -> Result<(Option<Decided>, Report), InitError> {
    let mut account = Account::new(&builder, &settings);
    if settings.disabled {
        let ignored = say(settings.take_ignored());
        return Ok((None, account.disabled(ignored)));
    }
    let policy = policy(builder.policy, builder.redaction_key, &mut settings)?;
    let mut ignored = say(settings.take_ignored());
    let names = names(&builder.exporters, builder.console_by_default, &settings)?;
    let by_env = settings.sampler.unwrap_or_default();
    let (sampling, sampler) = samplers(
        builder.sampler,
        by_env,
        builder.sampler_heeds_parents,
        builder.sampler_attributes,
    );
    let mut batch = settings.batch.clone();
    let limits = settings.limits.clone();
    let delay_set = settings.delay_set;
    let filter = settings.filter.take();
    let resource = describe(
        builder.detectors,
        builder.attributes,
        builder.service_name,
        &mut settings,
    );
    let policy = policy.map(|policy| of_environment(policy, &resource));
    let mut plans = builder.exporters;
    let (more, later, sources) = plans_for(&names, settings)?;
    account.sources = sources;
    plans.extend(more);
    ignored.extend(say(later));
    if !delay_set && plans.iter().all(Plan::is_watched) {
        batch.schedule_delay = WATCHED;
    }
    let effective = account.report(
        &Decisions {
            resource: &resource,
            sampler: by_env,
            names: &names,
            plans: &plans,
            batch: &batch,
            limits: &limits,
        },
        ignored,
    );
    Ok((
        Some(Decided {
            sampler,
            sampling,
            processors: builder.processors,
            resource,
            plans,
            batch,
            limits,
            policy,
            filter,
        }),
        effective,
    ))
}

/// What sends: what code says, then the environment, then what is found out.
fn describe(
    detectors: Option<Vec<ResourceDetector>>,
    attributes: Vec<KeyValue>,
    service_name: Option<String>,
    settings: &mut Settings,
) -> Resource {
    let detectors = detectors.unwrap_or_else(|| settings.detectors.clone());
    // Code goes before the file.
    #[cfg(feature = "config-file")]
    let attributes = [std::mem::take(&mut settings.file_attributes), attributes].concat();
    resource::resource(
        detect(&detectors, &World::real()),
        std::mem::take(&mut settings.resource_attributes),
        settings.service_name.take(),
        attributes,
        service_name,
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

/// What [`choice`] has chosen, so all of it is compiled in.
fn plans_for(
    names: &[ExporterName],
    mut settings: Settings,
) -> Result<(Vec<Plan>, Vec<Ignored>, Sources), InitError> {
    let mut plans = Vec::new();
    if names.contains(&ExporterName::Console) {
        #[cfg(feature = "console")]
        plans.push(Plan::Console(None));
    }
    if !names.contains(&ExporterName::Otlp) {
        return Ok((plans, settings.take_ignored(), settings.sources()));
    }
    let (otlp, ignored, sources) = settings.into_otlp()?;
    plans.push(Plan::Otlp(otlp));
    Ok((plans, ignored, sources))
}

/// Once in a process: a provider whose spans go to tests only, made current unless another one records.
#[cfg(feature = "testing")]
pub(crate) fn install_for_tests() {
    use opentelemetry_sdk::trace::Sampler;

    let mut slot = slot::lock();
    if slot.tests.is_some() {
        return;
    }
    slot.tests = Some(
        SdkTracerProvider::builder()
            .with_sampler(Sampler::ParentBased(Box::new(Sampler::AlwaysOn)))
            .with_resource(resource::resource(
                Vec::new(),
                Vec::new(),
                None,
                Vec::new(),
                None,
            ))
            .with_span_processor(Processor::tap_only())
            .build(),
    );
    let sampling = Sampling {
        parent_based: true,
        roots: Roots::All,
        sampler: Box::new(Sampler::AlwaysOn),
        with_attributes: false,
    };
    recording::set_up(Which::Tests, sampling);
    slot.record_for_tests();
    if slot.at.is_none() {
        let all = propagation::TrustedRemote::all();
        propagation::install(&propagation::Format::DEFAULT, Vec::new(), all);
    }
}
