//! What arrives is read as its headers say: compressed or not, as JSON or protobuf.

use std::collections::HashMap;
use std::io::Read as _;

use axum::http::HeaderMap;
use opentelemetry_proto::tonic::common::v1::{AnyValue, any_value};

/// The message of a body: compressed with gzip or zstd, as JSON or protobuf.
pub(crate) fn decode<T: prost::Message + Default + serde::de::DeserializeOwned>(
    body: &[u8],
    headers: &HashMap<String, String>,
) -> Option<T> {
    let header = |name| headers.get(name).map_or("", String::as_str);
    let message = match header("content-encoding") {
        "gzip" => {
            let mut inflated = Vec::new();
            let mut decoder = flate2::read::GzDecoder::new(body);
            decoder.read_to_end(&mut inflated).ok()?;
            inflated
        }
        "zstd" => zstd::decode_all(body).ok()?,
        _ => body.to_vec(),
    };
    match header("content-type") {
        "application/json" => serde_json::from_slice(&message).ok(),
        _ => T::decode(message.as_slice()).ok(),
    }
}

/// Headers or metadata, as text.
pub(crate) fn text_only(headers: &HeaderMap) -> HashMap<String, String> {
    let text =
        |value: &axum::http::HeaderValue| String::from_utf8_lossy(value.as_bytes()).into_owned();
    headers
        .iter()
        .map(|(name, value)| (name.as_str().to_owned(), text(value)))
        .collect()
}

/// The text of a value on the wire, with its type in front: `int:7`.
#[must_use]
pub fn typed(value: Option<&AnyValue>) -> String {
    match value.and_then(|value| value.value.as_ref()) {
        Some(any_value::Value::StringValue(text)) => format!("string:{text}"),
        Some(any_value::Value::IntValue(number)) => format!("int:{number}"),
        Some(any_value::Value::DoubleValue(number)) => format!("double:{number}"),
        Some(any_value::Value::BoolValue(yes)) => format!("bool:{yes}"),
        other => format!("{other:?}"),
    }
}
