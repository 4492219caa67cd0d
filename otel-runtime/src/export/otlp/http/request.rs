//! A request with a message that is encoded already: compressed, and with the headers that were asked for.

use std::io::Write as _;

use opentelemetry_http::{Bytes, Request};

use super::super::{Compression, Otlp, Protocol};

/// # Errors
/// When endpoint and headers make no request, or compressing fails.
pub(crate) fn request(otlp: &Otlp, body: Vec<u8>) -> Result<Request<Bytes>, String> {
    let mut builder = Request::post(&otlp.endpoint)
        .header("user-agent", "OTel-OTLP-Exporter-Rust")
        .header(
            "content-type",
            if otlp.protocol == Protocol::HttpJson {
                "application/json"
            } else {
                "application/x-protobuf"
            },
        );
    let encoding = match otlp.compression {
        Compression::None => None,
        Compression::Gzip => Some("gzip"),
        Compression::Zstd => Some("zstd"),
    };
    if let Some(encoding) = encoding {
        builder = builder.header("content-encoding", encoding);
    }
    for (name, value) in &otlp.headers {
        builder = builder.header(name, value);
    }
    let body = compressed(otlp.compression, body)?;
    builder
        .body(Bytes::from(body))
        // What it says may quote a header.
        .map_err(|_| "the request could not be made of the endpoint and the headers".to_owned())
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
