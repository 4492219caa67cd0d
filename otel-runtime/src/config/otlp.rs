//! The variables `OTEL_EXPORTER_OTLP_…`; the one of a signal goes before the general one, each by itself.

mod text;

use self::text::{HEADERS, compression, has_scheme, headers, protocol, url};
use super::env::Reader;
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

const GENERAL_FILES: [&str; 3] = [
    "OTEL_EXPORTER_OTLP_CERTIFICATE",
    "OTEL_EXPORTER_OTLP_CLIENT_CERTIFICATE",
    "OTEL_EXPORTER_OTLP_CLIENT_KEY",
];

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
    /// The variable that has said `true`.
    insecure: Option<&'static str>,
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
            insecure: first(variables.insecure, |v| {
                Ok(reader
                    .boolean(v)?
                    .map(|is_insecure| is_insecure.then_some(v)))
            })?
            .flatten(),
            headers: first(variables.headers, |v| {
                reader.read(v, HEADERS, |text| headers(text).into())
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
        settings.say_of_insecure(&endpoint, reader);
        if protocol == Protocol::Grpc {
            settings.say_of_a_path(reader);
        }
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
        let variables =
            [&certificate, &chain, &key].map(|file| file.as_ref().map(|(name, _)| *name));
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
        if !endpoint.starts_with("https:") {
            say_of_files(variables, &tls, reader);
        }
        Ok(Otlp {
            protocol,
            endpoint,
            headers,
            timeout,
            compression,
            tls,
        })
    }

    /// The scheme of the endpoint goes before.
    fn say_of_insecure(&self, endpoint: &str, reader: &mut Reader) {
        if let Some(variable) = self.insecure
            && endpoint.starts_with("https:")
        {
            let reason =
                "it is not used, for the endpoint says https; write http:// there for plain text";
            reader.ignore(variable, reason.to_owned());
        }
    }

    /// gRPC has paths of its own.
    fn say_of_a_path(&self, reader: &mut Reader) {
        let Some(Endpoint { url, variable, .. }) = &self.endpoint else {
            return;
        };
        let rest = url.split_once("://").map_or(url.as_str(), |(_, rest)| rest);
        let path = rest.find(['/', '?']).and_then(|at| rest.get(at..));
        if path.is_some_and(|path| path != "/") {
            let reason = "what stands behind the port is not used, for gRPC has paths of its own; with a path, \
                          OTEL_EXPORTER_OTLP_PROTOCOL=http/protobuf may be meant";
            reader.ignore(variable, reason.to_owned());
        }
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
                format!(
                    "{}://{url}",
                    if self.insecure.is_some() {
                        "http"
                    } else {
                        "https"
                    }
                )
            }
            (_, Some(Endpoint { url, .. })) => url.clone(),
        }
    }
}

/// Of files that are well, and not used, for the endpoint is plain text.
fn say_of_files(
    [certificate, chain, key]: [Option<&'static str>; 3],
    tls: &Tls,
    reader: &mut Reader,
) {
    let trusted = certificate.filter(|_| tls.certificate.is_some());
    let own = [chain, key].map(|file| file.filter(|_| tls.client.is_some()));
    for variable in [trusted].into_iter().chain(own).flatten() {
        let is_general = GENERAL_FILES.contains(&variable);
        // It may be meant for another signal.
        if !is_general || !reader.any_is_secure(&super::ENDPOINTS) {
            let reason =
                "it is not used, for the endpoint is plain text; write https:// there for TLS";
            reader.ignore(variable, reason.to_owned());
        }
    }
}
