//! Says what the file says, as variables. What is left out is what the schema has for that, which may be another default than that of the variable.

use super::metrics::meter;
use super::place::Place;
use super::resource::describe;
use super::signal::{LOGS, METRICS, RECORDS, SPANS, TRACES};
use super::yaml::Node;
use super::{Checked, Origin, Said, sampler};

const NOT_SUPPORTED: &str = "is not supported yet; it has no effect";

impl Origin {
    /// A setting, if the file has it. The first one holds.
    pub(super) fn say(&mut self, variable: &'static str, place: Option<Place<'_>>) -> Checked<()> {
        if let Some(place) = place {
            let value = place.scalar()?.to_owned();
            self.say_that(variable, &value, &place);
        }
        Ok(())
    }

    /// There is one such setting for all exporters of a signal; another place that says something else has no effect, which is a warning.
    pub(super) fn say_that(&mut self, variable: &'static str, value: &str, place: &Place<'_>) {
        let Some(first) = self.said.iter().find(|said| said.variable == variable) else {
            self.said.push(Said {
                variable,
                value: value.to_owned(),
                path: place.path.clone(),
                line: place.node.line,
            });
            return;
        };
        if first.value != value {
            let warning = format!(
                "says something else than {}, which holds for all exporters of this signal",
                first.path
            );
            self.warn(place, &warning);
        }
    }

    pub(super) fn warn(&mut self, place: &Place<'_>, warning: &str) {
        self.warnings.push(format!("{} {warning}", place.path));
    }

    pub(super) fn unsupported<const N: usize>(&mut self, places: [Option<Place<'_>>; N]) {
        for place in places.into_iter().flatten() {
            self.warn(&place, NOT_SUPPORTED);
        }
    }
}

pub(super) fn translate(node: &Node, origin: &mut Origin) -> Checked<()> {
    let top = Place::top(node);
    let [
        format,
        disabled,
        level,
        limits,
        resource,
        propagator,
        traces,
        metrics,
        logs,
        unsupported @ ..,
    ] = top.map([
        "file_format",
        "disabled",
        "log_level",
        "attribute_limits",
        "resource",
        "propagator",
        "tracer_provider",
        "meter_provider",
        "logger_provider",
        "instrumentation/development",
        "instrumentation",
        "distribution",
        "stability",
    ])?;
    file_format(&top, format.as_ref(), origin)?;
    origin.say("OTEL_SDK_DISABLED", disabled)?;
    log_level(level, origin)?;
    origin.unsupported(unsupported);
    attribute_limits(limits, origin)?;
    describe(&top, resource.as_ref(), origin)?;
    propagators(&top, propagator, origin)?;
    for (signal, place, read) in [
        (&TRACES, traces, tracer as Provider),
        (&METRICS, metrics, meter),
        (&LOGS, logs, logger),
    ] {
        // What is left out sends nothing.
        let names = match &place {
            Some(place) => read(place, origin)?,
            None => Vec::new(),
        };
        let names = if names.is_empty() {
            "none".to_owned()
        } else {
            names.join(",")
        };
        origin.say_that(signal.exporter, &names, place.as_ref().unwrap_or(&top));
    }
    Ok(())
}

/// Each level of the schema has three more, finer by one each.
fn log_level(place: Option<Place<'_>>, origin: &mut Origin) -> Checked<()> {
    if let Some(place) = place {
        let level = place.scalar()?;
        let coarse = level.strip_suffix(['2', '3', '4']).unwrap_or(level);
        origin.say_that("OTEL_LOG_LEVEL", coarse, &place);
    }
    Ok(())
}

/// Reads a provider, and gives back what its exporters are called.
type Provider = fn(&Place<'_>, &mut Origin) -> Checked<Vec<&'static str>>;

fn attribute_limits(place: Option<Place<'_>>, origin: &mut Origin) -> Checked<()> {
    if let Some(place) = place {
        let [length, count] =
            place.map(["attribute_value_length_limit", "attribute_count_limit"])?;
        origin.say("OTEL_ATTRIBUTE_VALUE_LENGTH_LIMIT", length)?;
        origin.say("OTEL_ATTRIBUTE_COUNT_LIMIT", count)?;
    }
    Ok(())
}

fn file_format(top: &Place<'_>, format: Option<&Place<'_>>, origin: &mut Origin) -> Checked<()> {
    let Some(place) = format else {
        return Err(top.wrong("`file_format` is missing; write `file_format: \"1.0\"`"));
    };
    let said = place.scalar()?;
    let number = said.split('-').next().unwrap_or(said);
    match number.split_once('.') {
        Some(("1", "0")) => Ok(()),
        Some(("1", minor)) if minor.parse::<u32>().is_ok() => {
            let warning = "is newer than `1.0`, which this is made for";
            origin.warn(place, warning);
            Ok(())
        }
        _ => Err(place.wrong("a format that is not known; allowed: `\"1.0\"`")),
    }
}

fn propagators(top: &Place<'_>, place: Option<Place<'_>>, origin: &mut Origin) -> Checked<()> {
    const NAMES: [&str; 7] = [
        "tracecontext",
        "baggage",
        "b3",
        "b3multi",
        "jaeger",
        "xray",
        "ottrace",
    ];
    let mut names: Vec<String> = Vec::new();
    if let Some(place) = &place {
        let [composite, list] = place.map(["composite", "composite_list"])?;
        for entry in composite
            .map(|list| list.list())
            .transpose()?
            .unwrap_or_default()
        {
            let (name, inside) = entry.choice(&NAMES)?;
            let [] = inside.map([])?;
            names.push(name.to_owned());
        }
        if let Some(list) = list {
            let list = list.scalar()?.split(',');
            names.extend(list.map(|name| name.trim().to_owned()));
        }
    }
    let names = if names.is_empty() {
        "none".to_owned()
    } else {
        names.join(",")
    };
    let at = place.unwrap_or_else(|| top.clone());
    origin.say_that("OTEL_PROPAGATORS", &names, &at);
    Ok(())
}

fn tracer(place: &Place<'_>, origin: &mut Origin) -> Checked<Vec<&'static str>> {
    let [processors, limits, sampling, configurator, ids] = place.map([
        "processors",
        "limits",
        "sampler",
        "tracer_configurator/development",
        "id_generator",
    ])?;
    origin.unsupported([configurator, ids]);
    if let Some(limits) = limits {
        let [length, count, events, links, of_event, of_link] = limits.map([
            "attribute_value_length_limit",
            "attribute_count_limit",
            "event_count_limit",
            "link_count_limit",
            "event_attribute_count_limit",
            "link_attribute_count_limit",
        ])?;
        origin.say("OTEL_SPAN_ATTRIBUTE_VALUE_LENGTH_LIMIT", length)?;
        origin.say("OTEL_SPAN_ATTRIBUTE_COUNT_LIMIT", count)?;
        origin.say("OTEL_SPAN_EVENT_COUNT_LIMIT", events)?;
        origin.say("OTEL_SPAN_LINK_COUNT_LIMIT", links)?;
        origin.say("OTEL_EVENT_ATTRIBUTE_COUNT_LIMIT", of_event)?;
        origin.say("OTEL_LINK_ATTRIBUTE_COUNT_LIMIT", of_link)?;
    }
    if let Some(at) = sampling
        && let Some(sampler::Named { name, argument }) = sampler::read(&at, origin)?
    {
        origin.say_that("OTEL_TRACES_SAMPLER", &name, &at);
        if let Some(argument) = argument {
            origin.say_that("OTEL_TRACES_SAMPLER_ARG", &argument, &at);
        }
    }
    let processors = processors.ok_or_else(|| place.wrong("`processors` is missing"))?;
    TRACES.processors(&processors, SPANS, origin)
}

fn logger(place: &Place<'_>, origin: &mut Origin) -> Checked<Vec<&'static str>> {
    let [processors, limits, configurator] =
        place.map(["processors", "limits", "logger_configurator/development"])?;
    origin.unsupported([configurator]);
    if let Some(limits) = limits {
        let [length, count] =
            limits.map(["attribute_value_length_limit", "attribute_count_limit"])?;
        origin.say("OTEL_LOGRECORD_ATTRIBUTE_VALUE_LENGTH_LIMIT", length)?;
        origin.say("OTEL_LOGRECORD_ATTRIBUTE_COUNT_LIMIT", count)?;
    }
    let processors = processors.ok_or_else(|| place.wrong("`processors` is missing"))?;
    LOGS.processors(&processors, RECORDS, origin)
}
