//! What the values of the variables `OTEL_EXPORTER_OTLP_…` mean.

use super::super::env::Parsed;
use super::super::pairs;
use crate::export::otlp::{Compression, Protocol};

pub(super) fn protocol(text: &str) -> Parsed<Protocol> {
    match text.to_ascii_lowercase().as_str() {
        "grpc" => Parsed::Value(Protocol::Grpc),
        "http/protobuf" => Parsed::Value(Protocol::HttpProtobuf),
        "http/json" if cfg!(feature = "otlp-json") => Parsed::Value(Protocol::HttpJson),
        "http/json" => Parsed::NotCompiledIn {
            instead: Protocol::HttpProtobuf,
            note: "http/protobuf is used, at the same endpoint; JSON needs the feature `otlp-json`",
        },
        _ => Parsed::Malformed,
    }
}

pub(super) fn compression(text: &str) -> Parsed<Compression> {
    match text.to_ascii_lowercase().as_str() {
        "gzip" => Parsed::Value(Compression::Gzip),
        "zstd" if cfg!(feature = "otlp-zstd") => Parsed::Value(Compression::Zstd),
        "zstd" => Parsed::NotCompiledIn {
            instead: Compression::Gzip,
            note: "gzip is used; zstd needs the feature `otlp-zstd`",
        },
        "none" => Parsed::Value(Compression::None),
        _ => Parsed::Malformed,
    }
}

pub(super) fn has_scheme(url: &str) -> bool {
    url.contains("://")
}

/// `http` or `https`, or no scheme; a host, perhaps a port; no userinfo, for it would be sent in clear or not at all.
pub(super) fn url(text: &str) -> Option<String> {
    let (scheme, rest) = text.split_once("://").unwrap_or(("https", text));
    if !["http", "https"].contains(&scheme.to_ascii_lowercase().as_str()) {
        return None;
    }
    let authority = rest.split(['/', '?', '#']).next()?;
    let (host, port) = match authority.rsplit_once(':') {
        Some((host, port)) if !port.ends_with(']') => (host, Some(port)),
        _ => (authority, None),
    };
    let ipv6 = host
        .strip_prefix('[')
        .and_then(|host| host.strip_suffix(']'));
    let named = !host.is_empty()
        && host
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || b"-._~%".contains(&b));
    let host_ok = ipv6.map_or(named, |host| host.parse::<std::net::Ipv6Addr>().is_ok());
    let port_ok = port
        .is_none_or(|port| port.bytes().all(|b| b.is_ascii_digit()) && port.parse::<u16>().is_ok());
    let printable = text.bytes().all(|b| b.is_ascii_graphic() && b != b'#');
    // Schemes are compared in lower case further on.
    let normal = if has_scheme(text) {
        format!("{}://{rest}", scheme.to_ascii_lowercase())
    } else {
        text.to_owned()
    };
    (host_ok && port_ok && printable).then_some(normal)
}

/// What the transport says of a request; anything else there would cut it short, or spoil the connection.
const OF_THE_TRANSPORT: [&str; 8] = [
    "connection",
    "content-length",
    "keep-alive",
    "proxy-connection",
    "te",
    "trailer",
    "transfer-encoding",
    "upgrade",
];

/// What is allowed.
pub(super) const HEADERS: &str = "a list of name=value, percent-encoded, without headers of the connection such as content-length";

/// Names of headers are tokens, and none of the transport's own; values have no control characters.
pub(super) fn headers(text: &str) -> Option<Vec<(String, String)>> {
    let pairs = pairs::parse(text)?;
    let token = |b: u8| b.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&b);
    let fine = pairs.iter().all(|(name, value)| {
        name.bytes().all(token)
            && !OF_THE_TRANSPORT
                .iter()
                .any(|it| name.eq_ignore_ascii_case(it))
            && value
                .bytes()
                .all(|b| b == b'\t' || (b' '..=b'~').contains(&b))
    });
    if !fine {
        return None;
    }
    let mut headers: Vec<(String, String)> = Vec::new();
    for (name, value) in pairs {
        let name = name.to_ascii_lowercase();
        // Said twice, the last holds.
        headers.retain(|(known, _)| *known != name);
        headers.push((name, value));
    }
    Some(headers)
}
