//! What describes the process.

use std::str::FromStr;

use opentelemetry::{Array, KeyValue, StringValue, Value};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

use super::place::{Place, quoted};
use super::{Checked, Origin};

const DETECTORS: &str = "OTEL_RUST_RESOURCE_DETECTORS";

pub(super) fn describe(
    top: &Place<'_>,
    place: Option<&Place<'_>>,
    origin: &mut Origin,
) -> Checked<()> {
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
    let at = attributes.as_ref().or(list.as_ref()).unwrap_or(place);
    let at = at.clone();
    let mut texts = Vec::new();
    if let Some(list) = &list {
        texts.push(list.scalar()?.to_owned());
    }
    if let Some(attributes) = attributes {
        each_attribute(&attributes, &mut texts, origin)?;
    }
    if !texts.is_empty() {
        origin.say_that("OTEL_RESOURCE_ATTRIBUTES", &texts.join(","), &at);
    }
    let at = detection.as_ref().unwrap_or(place);
    let named = detectors(detection.as_ref(), origin)?;
    origin.say_that(DETECTORS, &named, at);
    Ok(())
}

/// Texts go where variables go, and what is none beside them.
fn each_attribute(list: &Place<'_>, texts: &mut Vec<String>, origin: &mut Origin) -> Checked<()> {
    for entry in list.list()? {
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
    Ok(())
}

fn detectors(place: Option<&Place<'_>>, origin: &mut Origin) -> Checked<String> {
    let mut named = Vec::new();
    if let Some(place) = place {
        let [included, detectors] = place.map(["attributes", "detectors"])?;
        origin.unsupported([included]);
        let list = detectors.map(|list| list.list()).transpose()?;
        for entry in list.unwrap_or_default() {
            let known = ["service", "process", "host", "container", "kubernetes"];
            let (name, inside) = entry.choice(&known)?;
            let [] = inside.map([])?;
            // By the schema, that of the host knows the operating system.
            named.push(if name == "host" { "host,os" } else { name });
        }
    }
    Ok(if named.is_empty() {
        "none".to_owned()
    } else {
        named.join(",")
    })
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
    let text = |place: &Place<'_>| Ok(StringValue::from(place.scalar()?.to_owned()));
    Ok(match kind {
        "string" => Value::String(text(place)?),
        "bool" => Value::Bool(parsed(place, kind)?),
        "int" => Value::I64(parsed(place, kind)?),
        "double" => Value::F64(parsed(place, kind)?),
        "string_array" => Value::Array(Array::String(each(place, text)?)),
        "bool_array" => Value::Array(Array::Bool(each(place, |it| parsed(it, "bool"))?)),
        "int_array" => Value::Array(Array::I64(each(place, |it| parsed(it, "int"))?)),
        "double_array" => Value::Array(Array::F64(each(place, |it| parsed(it, "double"))?)),
        _ => {
            let what = format!("a type that is not known; allowed: {}", quoted(&KINDS));
            return Err(place.wrong(&what));
        }
    })
}

fn each<T>(place: &Place<'_>, one: impl Fn(&Place<'_>) -> Checked<T>) -> Checked<Vec<T>> {
    place.list()?.iter().map(one).collect()
}

fn parsed<T: FromStr>(place: &Place<'_>, kind: &str) -> Checked<T> {
    let value = place.scalar()?.parse();
    value.map_err(|_| place.wrong(&format!("not of the type `{kind}`")))
}
