//! The variables `OTEL_EXPORTER_OTLP_…`; the one of a signal goes before the general one, each by itself.

use super::env::{Parsed, Reader};
use super::pairs;
use crate::error::InitError;
use crate::export::otlp::{Compression, Otlp, Protocol, Tls};
use std::time::Duration;

const URL: &str = "a URL such as http://localhost:4318, without user name and password (for those, there are the headers)";
const FILE: &str = "the path of a readable file in PEM format";

/// What is sent; each signal has variables, and a path, of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Signal {
    Traces,
    #[cfg(feature = "logs-otlp")]
    Logs,
    #[cfg(feature = "metrics")]
    Metrics,
}

impl Signal {
    /// What is appended to the general endpoint of HTTP.
    pub(crate) fn path(self) -> &'static str {
        match self {
            Self::Traces => "/v1/traces",
            #[cfg(feature = "logs-otlp")]
            Self::Logs => "/v1/logs",
            #[cfg(feature = "metrics")]
            Self::Metrics => "/v1/metrics",
        }
    }

    /// The variables that say how it is sent.
    pub(crate) fn variables(self) -> &'static Variables {
        match self {
            Self::Traces => &TRACES,
            #[cfg(feature = "logs-otlp")]
            Self::Logs => &LOGS,
            #[cfg(feature = "metrics")]
            Self::Metrics => &METRICS,
        }
    }
}

/// The variables of one setting: the signal's own, and the general one.
pub(crate) type Pair = [&'static str; 2];

/// The variables of one signal.
pub(crate) struct Variables {
    pub(crate) endpoint: Pair,
    pub(crate) protocol: Pair,
    pub(crate) insecure: Pair,
    pub(crate) headers: Pair,
    pub(crate) timeout: Pair,
    pub(crate) compression: Pair,
    pub(crate) certificate: Pair,
    pub(crate) client_certificate: Pair,
    pub(crate) client_key: Pair,
}

macro_rules! variables {
    ($signal:literal) => {
        Variables {
            endpoint: variables!($signal, "ENDPOINT"),
            protocol: variables!($signal, "PROTOCOL"),
            insecure: variables!($signal, "INSECURE"),
            headers: variables!($signal, "HEADERS"),
            timeout: variables!($signal, "TIMEOUT"),
            compression: variables!($signal, "COMPRESSION"),
            certificate: variables!($signal, "CERTIFICATE"),
            client_certificate: variables!($signal, "CLIENT_CERTIFICATE"),
            client_key: variables!($signal, "CLIENT_KEY"),
        }
    };
    ($signal:literal, $name:literal) => {
        [
            concat!("OTEL_EXPORTER_OTLP_", $signal, "_", $name),
            concat!("OTEL_EXPORTER_OTLP_", $name),
        ]
    };
}

static TRACES: Variables = variables!("TRACES");
#[cfg(feature = "logs-otlp")]
static LOGS: Variables = variables!("LOGS");
#[cfg(feature = "metrics")]
static METRICS: Variables = variables!("METRICS");

/// The first of the two that has a value.
fn first<T>(
    [own, general]: Pair,
    mut read: impl FnMut(&'static str) -> Result<Option<T>, InitError>,
) -> Result<Option<T>, InitError> {
    match read(own)? {
        Some(value) => Ok(Some(value)),
        None => read(general),
    }
}

/// What the variables say, with files not yet read.
#[derive(Clone, Debug)]
pub(crate) struct OtlpSettings {
    signal: Signal,
    protocol: Option<Protocol>,
    /// The protocol is not that of all signals.
    has_own_protocol: bool,
    endpoint: Option<Endpoint>,
    insecure: bool,
    headers: Vec<(String, String)>,
    timeout: Duration,
    compression: Compression,
    files: [Option<(&'static str, String)>; 3],
}

#[derive(Clone, Debug)]
struct Endpoint {
    url: String,
    /// From the general variable: the path of the signal is to be appended for HTTP.
    general: bool,
    variable: &'static str,
}

impl OtlpSettings {
    pub(super) fn read(reader: &mut Reader, signal: Signal) -> Result<Self, InitError> {
        let file = |reader: &mut Reader, pair: Pair| {
            first(pair, |variable| {
                Ok(reader.text(variable)?.map(|path| (variable, path)))
            })
        };
        let variables = signal.variables();
        let [_, general_endpoint] = variables.endpoint;
        let [own_protocol, _] = variables.protocol;
        Ok(Self {
            signal,
            protocol: first(variables.protocol, |v| {
                reader.read(v, "`grpc`, `http/protobuf` or `http/json`", protocol)
            })?,
            has_own_protocol: reader.is_set(own_protocol),
            endpoint: first(variables.endpoint, |variable| {
                let general = variable == general_endpoint;
                let url = reader.read(variable, URL, |text| {
                    // Nothing can be appended to a query.
                    url(text)
                        .filter(|url| !(general && url.contains('?')))
                        .into()
                })?;
                Ok(url.map(|url| Endpoint {
                    url,
                    general,
                    variable,
                }))
            })?,
            insecure: first(variables.insecure, |v| reader.boolean(v))?.unwrap_or(false),
            headers: first(variables.headers, |v| {
                reader.read(v, "a list of name=value, percent-encoded", |text| {
                    headers(text).into()
                })
            })?
            .unwrap_or_default(),
            timeout: first(variables.timeout, |v| reader.timeout(v))?
                .unwrap_or(Duration::from_secs(10)),
            compression: first(variables.compression, |v| {
                reader.read(v, "`gzip`, `zstd` or `none`", compression)
            })?
            .unwrap_or_default(),
            files: [
                file(reader, variables.certificate)?,
                file(reader, variables.client_certificate)?,
                file(reader, variables.client_key)?,
            ],
        })
    }

    /// An endpoint without a scheme is for gRPC only. Of a signal that is not sent, nobody needs to know: its endpoint may be the general one, and another signal's
    /// protocol gRPC.
    ///
    /// # Errors
    /// When that is so, and malformed values are not only warned of.
    pub(super) fn check(mut self, reader: &mut Reader) -> Result<Self, InitError> {
        let http = self.protocol() != Protocol::Grpc;
        if let Some(Endpoint { url, variable, .. }) =
            self.endpoint.take_if(|e| http && !has_scheme(&e.url))
        {
            reader.malformed::<()>(variable, format!("`{url}`"), URL)?;
        }
        Ok(self)
    }

    /// The protocol asked for, or the default of what is compiled in.
    pub(crate) fn protocol(&self) -> Protocol {
        let only_grpc = cfg!(all(feature = "otlp-grpc", not(feature = "otlp-http")));
        // An endpoint of all signals without a scheme is meant for spans over gRPC, and no reason to fail for what nobody has asked for.
        let follows = cfg!(feature = "otlp-grpc")
            && self.signal != Signal::Traces
            && !self.has_own_protocol
            && self
                .endpoint
                .as_ref()
                .is_some_and(|endpoint| endpoint.general && !has_scheme(&endpoint.url));
        match self.protocol {
            _ if follows => Protocol::Grpc,
            Some(protocol) => protocol,
            None if only_grpc => Protocol::Grpc,
            None => Protocol::HttpProtobuf,
        }
    }

    /// Reads the files of keys and certificates.
    ///
    /// # Errors
    /// When one is not readable, or a client certificate comes without its key.
    pub(super) fn resolve(self, reader: &mut Reader) -> Result<Otlp, InitError> {
        let settings = self.check(reader)?;
        let protocol = settings.protocol();
        let endpoint = settings.url(protocol);
        let Self {
            headers,
            timeout,
            compression,
            files,
            ..
        } = settings;
        let [certificate, chain, key] = files;
        if let (Some((variable, path)), None) | (None, Some((variable, path))) = (&chain, &key) {
            let allowed = "a client certificate and a client key, both or neither";
            reader.malformed::<()>(variable, format!("`{path}`"), allowed)?;
        }
        let mut open = |file: Option<(&'static str, String)>| match file {
            None => Ok(None),
            Some((variable, path)) => match std::fs::read(&path) {
                Ok(text) => Ok(Some(text)),
                Err(error) => reader.malformed(variable, format!("`{path}` ({error})"), FILE),
            },
        };
        let tls = Tls {
            certificate: open(certificate)?,
            client: open(chain)?.zip(open(key)?),
        };
        Ok(Otlp {
            protocol,
            endpoint,
            headers,
            timeout,
            compression,
            tls,
        })
    }

    fn url(&self, protocol: Protocol) -> String {
        let path = self.signal.path();
        match (protocol, &self.endpoint) {
            (Protocol::Grpc, None) => "http://localhost:4317".to_owned(),
            (_, None) => format!("http://localhost:4318{path}"),
            (
                Protocol::HttpProtobuf | Protocol::HttpJson,
                Some(Endpoint {
                    url, general: true, ..
                }),
            ) => {
                format!("{}{path}", url.trim_end_matches('/'))
            }
            (Protocol::Grpc, Some(Endpoint { url, .. })) if !has_scheme(url) => {
                format!("{}://{url}", if self.insecure { "http" } else { "https" })
            }
            (_, Some(Endpoint { url, .. })) => url.clone(),
        }
    }
}

fn protocol(text: &str) -> Parsed<Protocol> {
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

fn compression(text: &str) -> Parsed<Compression> {
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

fn has_scheme(url: &str) -> bool {
    url.contains("://")
}

/// `http` or `https`, or no scheme; a host, perhaps a port; no userinfo, for it would be sent in clear or not at all.
fn url(text: &str) -> Option<String> {
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

/// Names of headers are tokens; values have no control characters.
fn headers(text: &str) -> Option<Vec<(String, String)>> {
    let pairs = pairs::parse(text)?;
    let token = |b: u8| b.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&b);
    let fine = pairs.iter().all(|(name, value)| {
        name.bytes().all(token)
            && value
                .bytes()
                .all(|b| b == b'\t' || (b' '..=b'~').contains(&b))
    });
    fine.then(|| {
        pairs
            .into_iter()
            .map(|(name, value)| (name.to_ascii_lowercase(), value))
            .collect()
    })
}
