//! Reads what a receiver answers with a status of success: that it took everything, all but some, or nothing that makes sense.
//!
//! The answers for spans, metrics and logs are alike on the wire.

use opentelemetry_http::{Bytes, Response};
use opentelemetry_proto::tonic::collector::trace::v1::ExportTraceServiceResponse;
use prost::Message as _;

use crate::export::Attempt;

pub(super) fn read(response: &Response<Bytes>) -> Attempt {
    match rejected(response) {
        Some(rejected) => Attempt::Taken { rejected },
        None => Attempt::Unclear(format!(
            "it answered {} with something that is not OTLP",
            response.status()
        )),
    }
}

/// How many were not taken.
fn rejected(response: &Response<Bytes>) -> Option<u64> {
    let body = response.body();
    let kind = response.headers().get("content-type");
    let kind = kind.and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    let json = kind.starts_with("application/json");
    match body.trim_ascii() {
        b"" => Some(0),
        b"{}" if json => Some(0),
        body if json => rejected_in_json(body),
        // A page for people.
        _ if kind.starts_with("text/") => None,
        _ => {
            let answer = ExportTraceServiceResponse::decode(body.clone()).ok()?;
            let rejected = answer.partial_success.map_or(0, |some| some.rejected_spans);
            Some(rejected.try_into().unwrap_or(0))
        }
    }
}

#[cfg(feature = "otlp-json")]
fn rejected_in_json(body: &[u8]) -> Option<u64> {
    let answer: serde_json::Value = serde_json::from_slice(body).ok()?;
    let some = answer.as_object()?.get("partialSuccess");
    let count = some
        .and_then(serde_json::Value::as_object)
        .and_then(|some| {
            let names = ["rejectedSpans", "rejectedDataPoints", "rejectedLogRecords"];
            names.iter().find_map(|name| some.get(*name))
        });
    // A 64-bit number is a string in JSON; not everybody knows.
    Some(match count {
        None => 0,
        Some(serde_json::Value::String(number)) => number.parse().ok()?,
        Some(number) => number.as_u64()?,
    })
}

/// Who does not speak JSON is not answered in it.
#[cfg(not(feature = "otlp-json"))]
fn rejected_in_json(_: &[u8]) -> Option<u64> {
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn taken(kind: Option<&str>, body: &[u8]) -> Option<u64> {
        let mut response = Response::new(Bytes::copy_from_slice(body));
        if let Some(kind) = kind {
            let headers = response.headers_mut();
            headers.insert("content-type", kind.parse().unwrap());
        }
        match read(&response) {
            Attempt::Taken { rejected } => Some(rejected),
            _ => None,
        }
    }

    #[test]
    fn protobuf() {
        let kind = Some("application/x-protobuf");
        assert_eq!(taken(kind, b""), Some(0));
        assert_eq!(taken(None, b""), Some(0));
        // partial_success { rejected_spans: 3 }
        assert_eq!(taken(kind, &[0x0a, 2, 0x08, 3]), Some(3));
        assert_eq!(taken(kind, &[0xff, 0xff, 0xff]), None);
    }

    #[test]
    fn what_is_no_answer() {
        assert_eq!(taken(Some("text/html"), b"<html>welcome</html>"), None);
        assert_eq!(taken(None, b"<html>welcome</html>"), None);
        assert_eq!(taken(Some("application/json"), b"[1]"), None);
        assert_eq!(taken(Some("application/json"), b"{}"), Some(0));
    }

    #[cfg(feature = "otlp-json")]
    #[test]
    fn json() {
        let kind = Some("application/json; charset=utf-8");
        assert_eq!(taken(kind, b"{\"partialSuccess\":{}}"), Some(0));
        let some = b"{\"partialSuccess\":{\"rejectedSpans\":\"3\"}}";
        assert_eq!(taken(kind, some), Some(3));
        assert_eq!(
            taken(kind, b"{\"partialSuccess\":{\"rejectedSpans\":4}}"),
            Some(4)
        );
        assert_eq!(taken(kind, b"{\"partialSuccess"), None);
    }
}
