//! Says what the file says, as variables. What is left out is what the schema has for that, which may be another default than that of the variable.

use opentelemetry::{Array, KeyValue, StringValue, Value};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

use super::place::{Place, quoted};
use super::signal::{LOGS, METRICS, RECORDS, SPANS, Signal, TRACES};
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

    pub(super) fn say_that(&mut self, variable: &'static str, value: &str, place: &Place<'_>) {
        if self.place(variable).is_none() {
            self.said.push(Said {
                variable,
                value: value.to_owned(),
                path: place.path.clone(),
                line: place.node.line,
            });
        }
    }

    pub(super) fn warn(&mut self, place: &Place<'_>, warning: &str) {
        self.warnings.push(format!("{} {warning}", place.path));
    }

    fn unsupported<const N: usize>(&mut self, places: [Option<Place<'_>>; N]) {
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
    origin.say("OTEL_LOG_LEVEL", level)?;
    origin.unsupported(unsupported);
    if let Some(limits) = limits {
        let [length, count] =
            limits.map(["attribute_value_length_limit", "attribute_count_limit"])?;
        origin.say("OTEL_ATTRIBUTE_VALUE_LENGTH_LIMIT", length)?;
        origin.say("OTEL_ATTRIBUTE_COUNT_LIMIT", count)?;
    }
    describe(&top, resource.as_ref(), origin)?;
    propagators(&top, propagator, origin)?;
    let names = traces
        .as_ref()
        .map(|place| tracer(place, origin))
        .transpose()?;
    exporters(
        &TRACES,
        names,
        &traces.unwrap_or_else(|| top.clone()),
        origin,
    );
    let names = metrics
        .as_ref()
        .map(|place| meter(place, origin))
        .transpose()?;
    exporters(
        &METRICS,
        names,
        &metrics.unwrap_or_else(|| top.clone()),
        origin,
    );
    let names = logs
        .as_ref()
        .map(|place| logger(place, origin))
        .transpose()?;
    exporters(&LOGS, names, &logs.unwrap_or_else(|| top.clone()), origin);
    Ok(())
}

/// What is left out sends nothing.
fn exporters(
    signal: &Signal,
    names: Option<Vec<&'static str>>,
    place: &Place<'_>,
    origin: &mut Origin,
) {
    let names = names.filter(|names| !names.is_empty());
    let names = names.map_or_else(|| "none".to_owned(), |names| names.join(","));
    origin.say_that(signal.exporter, &names, place);
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

fn meter(place: &Place<'_>, origin: &mut Origin) -> Checked<Vec<&'static str>> {
    const PULL: [&str; 2] = ["prometheus/development", "prometheus"];
    let more = [
        (
            "temporality_preference",
            "OTEL_EXPORTER_OTLP_METRICS_TEMPORALITY_PREFERENCE",
        ),
        (
            "default_histogram_aggregation",
            "OTEL_EXPORTER_OTLP_METRICS_DEFAULT_HISTOGRAM_AGGREGATION",
        ),
    ];
    let [readers, views, exemplars, configurator] = place.map([
        "readers",
        "views",
        "exemplar_filter",
        "meter_configurator/development",
    ])?;
    origin.unsupported([views, configurator]);
    origin.say("OTEL_METRICS_EXEMPLAR_FILTER", exemplars)?;
    let readers = readers.ok_or_else(|| place.wrong("`readers` is missing"))?;
    let mut names = Vec::new();
    for reader in readers.list()? {
        let (kind, inside) = reader.choice(&["periodic", "pull"])?;
        let missing = || inside.wrong("`exporter` is missing");
        if kind == "periodic" {
            let [exporter, interval, timeout, producers, limits] = inside.map([
                "exporter",
                "interval",
                "timeout",
                "producers",
                "cardinality_limits",
            ])?;
            origin.unsupported([producers, limits]);
            origin.say("OTEL_METRIC_EXPORT_INTERVAL", interval)?;
            origin.say("OTEL_METRIC_EXPORT_TIMEOUT", timeout)?;
            names.extend(METRICS.exporter(&exporter.ok_or_else(missing)?, &more, origin)?);
        } else {
            let [exporter, producers, limits] =
                inside.map(["exporter", "producers", "cardinality_limits"])?;
            origin.unsupported([producers, limits]);
            let (_, prometheus) = exporter.ok_or_else(missing)?.choice(&PULL)?;
            let [host, port, rest @ ..] = prometheus.map([
                "host",
                "port",
                "without_scope_info",
                "without_target_info",
                "without_target_info/development",
                "scope_info_enabled",
                "target_info_enabled/development",
                "with_resource_constant_labels",
                "resource_constant_labels",
                "translation_strategy",
            ])?;
            origin.unsupported(rest);
            origin.say("OTEL_EXPORTER_PROMETHEUS_HOST", host)?;
            origin.say("OTEL_EXPORTER_PROMETHEUS_PORT", port)?;
            names.push("prometheus");
        }
    }
    Ok(names)
}

fn describe(top: &Place<'_>, place: Option<&Place<'_>>, origin: &mut Origin) -> Checked<()> {
    const DETECTORS: &str = "OTEL_RUST_RESOURCE_DETECTORS";
    let Some(place) = place else {
        origin.say_that(DETECTORS, "none", top);
        return Ok(());
    };
    let [attributes, list, url, detection] = place.map([
        "attributes",
        "attributes_list",
        "schema_url",
        "detection/development",
    ])?;
    origin.unsupported([url]);
    let mut texts = Vec::new();
    if let Some(list) = &list {
        texts.push(list.scalar()?.to_owned());
    }
    let at = attributes
        .as_ref()
        .or(list.as_ref())
        .unwrap_or(place)
        .clone();
    for entry in attributes
        .map(|list| list.list())
        .transpose()?
        .unwrap_or_default()
    {
        let [name, value, kind] = entry.map(["name", "value", "type"])?;
        let name = name.ok_or_else(|| entry.wrong("`name` is missing"))?;
        let name = name.scalar()?.to_owned();
        let kind = kind.as_ref().map(Place::scalar).transpose()?;
        let Some(place) = value else { continue };
        match value_of(&place, kind.unwrap_or("string"))? {
            Value::String(text) => {
                let text = utf8_percent_encode(text.as_str(), NON_ALPHANUMERIC);
                texts.push(format!("{name}={text}"));
            }
            value => origin.attributes.push(KeyValue::new(name, value)),
        }
    }
    if !texts.is_empty() {
        origin.say_that("OTEL_RESOURCE_ATTRIBUTES", &texts.join(","), &at);
    }
    let mut named = Vec::new();
    if let Some(detection) = &detection {
        let [included, detectors] = detection.map(["attributes", "detectors"])?;
        origin.unsupported([included]);
        for entry in detectors
            .map(|list| list.list())
            .transpose()?
            .unwrap_or_default()
        {
            let (name, inside) =
                entry.choice(&["service", "process", "host", "container", "kubernetes"])?;
            let [] = inside.map([])?;
            // By the schema, that of the host knows the operating system.
            named.push(if name == "host" { "host,os" } else { name });
        }
    }
    let named = if named.is_empty() {
        "none".to_owned()
    } else {
        named.join(",")
    };
    origin.say_that(DETECTORS, &named, detection.as_ref().unwrap_or(place));
    Ok(())
}

fn value_of(place: &Place<'_>, kind: &str) -> Checked<Value> {
    const KINDS: [&str; 8] = [
        "string",
        "bool",
        "int",
        "double",
        "string_array",
        "bool_array",
        "int_array",
        "double_array",
    ];
    let one = |place: &Place<'_>, kind: &str| -> Checked<Value> {
        let text = place.scalar()?;
        let value = match kind {
            "bool" => text.parse::<bool>().ok().map(Value::Bool),
            "int" => text.parse::<i64>().ok().map(Value::I64),
            "double" => text.parse::<f64>().ok().map(Value::F64),
            _ => Some(Value::String(text.to_owned().into())),
        };
        value.ok_or_else(|| place.wrong(&format!("not of the type `{kind}`")))
    };
    if !KINDS.contains(&kind) {
        return Err(place.wrong(&format!(
            "a type that is not known; allowed: {}",
            quoted(&KINDS)
        )));
    }
    let Some(kind) = kind.strip_suffix("_array") else {
        return one(place, kind);
    };
    let values = place.list()?;
    let values = values.iter().map(|place| one(place, kind));
    let values = values.collect::<Checked<Vec<_>>>()?;
    Ok(Value::Array(match kind {
        "bool" => Array::Bool(
            values
                .into_iter()
                .filter_map(|it| {
                    if let Value::Bool(it) = it {
                        Some(it)
                    } else {
                        None
                    }
                })
                .collect(),
        ),
        "int" => Array::I64(
            values
                .into_iter()
                .filter_map(|it| {
                    if let Value::I64(it) = it {
                        Some(it)
                    } else {
                        None
                    }
                })
                .collect(),
        ),
        "double" => Array::F64(
            values
                .into_iter()
                .filter_map(|it| {
                    if let Value::F64(it) = it {
                        Some(it)
                    } else {
                        None
                    }
                })
                .collect(),
        ),
        _ => Array::String(
            values
                .iter()
                .map(|it| StringValue::from(it.as_str().into_owned()))
                .collect(),
        ),
    }))
}
