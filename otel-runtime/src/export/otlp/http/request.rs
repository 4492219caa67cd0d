//! A request with a message that is encoded already: compressed, and with the headers that were asked for.

use std::io::Write as _;

use http::header::{CONTENT_ENCODING, CONTENT_TYPE, USER_AGENT};
use http::{HeaderName, HeaderValue};
use opentelemetry_http::{Bytes, Request};

use super::super::{Compression, Otlp, Protocol};

/// # Errors
/// When endpoint and headers make no request, or compressing fails.
pub(crate) fn request(otlp: &Otlp, body: Vec<u8>) -> Result<Request<Bytes>, String> {
    let body = Bytes::from(compressed(otlp.compression, body)?);
    let content_type = match otlp.protocol {
        Protocol::HttpJson => "application/json",
        _ => "application/x-protobuf",
    };
    let encoding = match otlp.compression {
        Compression::None => None,
        Compression::Gzip => Some("gzip"),
        Compression::Zstd => Some("zstd"),
    };
    // What is said of it may quote a header.
    let unusable = || "the request could not be made of the endpoint and the headers".to_owned();
    let request = Request::post(&otlp.endpoint).body(body);
    let mut request = request.map_err(|_| unusable())?;
    let headers = request.headers_mut();
    let agent = HeaderValue::from_static("OTel-OTLP-Exporter-Rust");
    headers.insert(USER_AGENT, agent);
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(content_type));
    if let Some(encoding) = encoding {
        headers.insert(CONTENT_ENCODING, HeaderValue::from_static(encoding));
    }
    // They take the place of those above, as they do where spans are sent.
    for (name, value) in &otlp.headers {
        let name = HeaderName::try_from(name).map_err(|_| unusable())?;
        let value = HeaderValue::try_from(value).map_err(|_| unusable())?;
        headers.insert(name, value);
    }
    Ok(request)
}

fn compressed(compression: Compression, body: Vec<u8>) -> Result<Vec<u8>, String> {
    match compression {
        Compression::None => Ok(body),
        #[cfg(feature = "otlp-zstd")]
        Compression::Zstd => {
            zstd::encode_all(body.as_slice(), 0).map_err(|error| error.to_string())
        }
        // Without its feature, zstd is not chosen.
        _ => {
            let mut encoder =
                flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
            encoder
                .write_all(&body)
                .and_then(|()| encoder.finish())
                .map_err(|error| error.to_string())
        }
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;
    use crate::export::otlp::Tls;

    fn with_headers(headers: &[(&str, &str)]) -> Result<Request<Bytes>, String> {
        let headers = headers.iter().copied();
        let otlp = Otlp {
            protocol: Protocol::HttpProtobuf,
            endpoint: "http://localhost:4318/v1/metrics".to_owned(),
            headers: headers.map(|(k, v)| (k.to_owned(), v.to_owned())).collect(),
            timeout: Duration::MAX,
            compression: Compression::Gzip,
            tls: Tls::default(),
        };
        request(&otlp, vec![1, 2, 3])
    }

    #[test]
    fn a_header_that_is_asked_for_takes_the_place_of_ours() {
        let asked = [("user-agent", "shop"), ("x-tenant", "a")];
        let request = with_headers(&asked).unwrap();
        let all = |name: &str| -> Vec<&str> {
            let values = request.headers().get_all(name).iter();
            values.map(|value| value.to_str().unwrap()).collect()
        };
        assert_eq!(all("user-agent"), ["shop"]);
        assert_eq!(all("x-tenant"), ["a"]);
        assert_eq!(all("content-type"), ["application/x-protobuf"]);
        assert_eq!(all("content-encoding"), ["gzip"]);
    }

    #[test]
    fn an_error_quotes_no_header() {
        for header in [("x-key", "s3cret\n"), ("s3cret key", "a")] {
            let error = with_headers(&[header]).unwrap_err();
            assert!(!error.contains("s3cret"), "{error}");
        }
    }
}
