//! Puts the parts together and makes them the process's own.

use std::io::IsTerminal;
use std::panic::Location;
use std::sync::Arc;
use std::time::Duration;

use opentelemetry::{Key, global};
use opentelemetry_sdk::Resource;
use opentelemetry_sdk::trace::{SdkTracerProvider, ShouldSample};

use super::builder::Builder;
use super::processors::Processors;
use super::{choice, resource};
use crate::callsite::Which;
use crate::callsite::filter::Filter;
use crate::config::{Env, ExporterName, Settings};
use crate::error::InitError;
use crate::export::Plan;
use crate::guard::{Telemetry, slot};
use crate::pipeline::{Pipeline, Processor};
use crate::recording::{Roots, Sampling};
use crate::redact::{Policy, RedactionKey};
use crate::sampling::{Named, UnlessKept};
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
        return Ok(Telemetry::inert());
    }
    if let Some(at) = slot.at {
        return Err(InitError::AlreadyInitialized { at });
    }
    let baggage_keys = builder.baggage_keys.clone();
    let timeout = builder.shutdown_timeout;
    let telemetry = match decide(builder)? {
        Some(decided) if !decided.plans.is_empty() => {
            let Decided {
                sampler,
                sampling,
                processors,
                resource,
                plans,
                batch,
                policy,
                filter,
            } = decided;
            let policy = policy.map(|policy| policy.prepare(at)).transpose()?;
            let pipeline = Pipeline::start(batch, plans, resource.clone())?;
            if let Some(policy) = policy {
                policy.install();
            }
            pipeline.install();
            let standard = processors.ask_for_standard_entrance();
            let provider = processors
                .add_to(SdkTracerProvider::builder())
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
            slot.recording = true;
            Telemetry::new(provider, pipeline, timeout)
        }
        // Disabled, or `none`: what comes in still goes out, but nothing is recorded.
        _ => {
            callsite::disable();
            Telemetry::inert()
        }
    };
    propagation::install(baggage_keys);
    slot.at = Some(at);
    Ok(telemetry)
}

/// `None` with `OTEL_SDK_DISABLED`.
fn decide(builder: Builder) -> Result<Option<Decided>, InitError> {
    let Some(mut settings) = Settings::read(Env::process(), builder.invalid_env)? else {
        return Ok(None);
    };
    let policy = policy(builder.policy, builder.redaction_key, &mut settings)?;
    say(settings.take_warnings());
    let names = if builder.exporters.is_empty() {
        let choice = choice::choose(
            &settings,
            builder.console_by_default,
            std::io::stderr().is_terminal(),
        )?;
        if let Some(notice) = choice.notice {
            report::line(format_args!("{notice}"));
        }
        choice.exporters
    } else {
        Vec::new()
    };
    let by_env = settings.sampler.unwrap_or_default();
    let (sampling, sampler) = samplers(
        builder.sampler,
        by_env,
        builder.sampler_heeds_parents,
        builder.sampler_attributes,
    );
    let mut batch = settings.batch.clone();
    let delay_set = settings.delay_set;
    let filter = settings.filter.take();
    let env_attributes = std::mem::take(&mut settings.resource_attributes);
    let resource = resource::resource(
        env_attributes,
        settings.service_name.take(),
        builder.attributes,
        builder.service_name,
    );
    let policy = match environment(&resource) {
        Some(name) => policy.map(|policy| policy.with_environment(name)),
        None => policy,
    };
    let mut plans = builder.exporters;
    plans.extend(plans_for(&names, settings)?);
    if !delay_set && plans.iter().all(Plan::is_watched) {
        batch.schedule_delay = WATCHED;
    }
    Ok(Some(Decided {
        sampler,
        sampling,
        processors: builder.processors,
        resource,
        plans,
        batch,
        policy,
        filter,
    }))
}

/// The same decisions twice: for the recorder of traced functions, and for the ordinary tracer.
fn samplers(
    given: Option<Box<dyn ShouldSample>>,
    by_env: Named,
    heeds_parents: bool,
    with_attributes: bool,
) -> (Sampling, Box<dyn ShouldSample>) {
    let (parent_based, for_recorder) = match &given {
        Some(sampler) => (heeds_parents, sampler.clone()),
        None => by_env.for_recorder(),
    };
    let sampling = Sampling {
        parent_based,
        roots: match &given {
            Some(_) => Roots::Asked,
            None => roots_of(by_env),
        },
        sampler: for_recorder,
        with_attributes,
    };
    (sampling, given.unwrap_or_else(|| by_env.into_sampler()))
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
fn environment(resource: &Resource) -> Option<String> {
    let name = resource.get(&Key::from_static_str("deployment.environment.name"))?;
    Some(name.as_str().into_owned())
}

/// What needs no asking.
fn roots_of(named: Named) -> Roots {
    match named {
        Named::AlwaysOn | Named::ParentBasedAlwaysOn => Roots::All,
        Named::AlwaysOff | Named::ParentBasedAlwaysOff => Roots::None,
        Named::Ratio(_) | Named::ParentBasedRatio(_) => Roots::Asked,
    }
}

fn say(warnings: Vec<String>) {
    for warning in warnings {
        report::line(format_args!("{warning}"));
    }
}

/// What [`choice`] has chosen, so all of it is compiled in.
fn plans_for(names: &[ExporterName], settings: Settings) -> Result<Vec<Plan>, InitError> {
    let mut plans = Vec::new();
    if names.contains(&ExporterName::Console) {
        #[cfg(feature = "console")]
        plans.push(Plan::Console(None));
    }
    if names.contains(&ExporterName::Otlp) {
        let (otlp, warnings) = settings.into_otlp()?;
        say(warnings);
        plans.push(Plan::Otlp(otlp));
    }
    Ok(plans)
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
            .with_resource(resource::resource(Vec::new(), None, Vec::new(), None))
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
        propagation::install(Vec::new());
    }
}
