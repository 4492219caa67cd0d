//! The parts of the endpoint that steps ask for, and how it stands in a message.

use crate::export::otlp::Otlp;

/// A host, and what is there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Target {
    pub(super) tls: bool,
    /// Without the brackets of an IPv6 address.
    pub(super) host: String,
    pub(super) port: u16,
    pub(super) path: String,
    /// Without the query, which may hold a key.
    pub(super) shown: String,
}

impl Target {
    /// Of an endpoint that the configuration let pass, so there is a host.
    pub(super) fn of(otlp: &Otlp) -> Self {
        let shown = otlp.endpoint.split(['?', '#']).next().unwrap_or_default();
        let (scheme, rest) = shown.split_once("://").unwrap_or(("http", shown));
        let (authority, path) = match rest.find('/') {
            Some(at) => rest.split_at(at),
            None => (rest, ""),
        };
        let tls = scheme.eq_ignore_ascii_case("https");
        let default = if tls { 443 } else { 80 };
        let (host, port) = match authority.rsplit_once(':') {
            Some((host, port)) if !port.ends_with(']') => (host, port.parse().unwrap_or(default)),
            _ => (authority, default),
        };
        Self {
            tls,
            host: host.trim_matches(['[', ']']).to_owned(),
            port,
            path: path.to_owned(),
            shown: shown.to_owned(),
        }
    }

    /// `localhost:4318`.
    pub(super) fn place(&self) -> String {
        if self.host.contains(':') {
            format!("[{}]:{}", self.host, self.port)
        } else {
            format!("{}:{}", self.host, self.port)
        }
    }

    pub(super) fn is_local(&self) -> bool {
        let ip = self.host.parse::<std::net::IpAddr>();
        self.host == "localhost" || ip.is_ok_and(|ip| ip.is_loopback())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::{Env, Settings};
    use crate::error::InvalidEnv;

    #[test]
    fn an_endpoint_has_parts() {
        for (url, tls, place, path) in [
            (
                "http://localhost:4318/v1/traces?key=s3cret",
                false,
                "localhost:4318",
                "/v1/traces",
            ),
            ("https://host", true, "host:443", ""),
            ("http://[::1]:1/x", false, "[::1]:1", "/x"),
            ("http://[::1]", false, "[::1]:80", ""),
        ] {
            let pairs = [("OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", url)];
            let settings = Settings::read(Env::of(&pairs), InvalidEnv::Fail).unwrap();
            let target = Target::of(&settings.into_otlp().unwrap().0);
            assert_eq!(
                (target.tls, target.place().as_str(), target.path.as_str()),
                (tls, place, path)
            );
            assert!(!target.shown.contains("s3cret"));
        }
    }
}
