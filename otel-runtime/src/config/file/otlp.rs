//! Exporters over OTLP: what is said of one becomes what the variables of its signal say.

use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

use super::place::Place;
use super::signal::Signal;
use super::{Checked, Origin};

/// What both protocols have.
struct Settings<'a> {
    endpoint: Option<Place<'a>>,
    headers: Option<Place<'a>>,
    headers_list: Option<Place<'a>>,
    compression: Option<Place<'a>>,
    timeout: Option<Place<'a>>,
    /// Temporality and aggregation, which only metrics have.
    of_metrics: [Option<Place<'a>>; 2],
}

impl Signal {
    pub(super) fn otlp_http(
        &self,
        place: &Place<'_>,
        origin: &mut Origin,
    ) -> Checked<Option<&'static str>> {
        let [
            endpoint,
            tls,
            headers,
            headers_list,
            compression,
            timeout,
            encoding,
            temporality,
            histogram,
        ] = place.map([
            "endpoint",
            "tls",
            "headers",
            "headers_list",
            "compression",
            "timeout",
            "encoding",
            "temporality_preference",
            "default_histogram_aggregation",
        ])?;
        if self.is_second(place, origin) {
            return Ok(None);
        }
        let protocol = match encoding.as_ref().map(Place::scalar).transpose()? {
            None | Some("protobuf") => "http/protobuf",
            Some("json") => "http/json",
            Some(_) => {
                let place = encoding.as_ref().unwrap_or(place);
                return Err(place.wrong("`protobuf` and `json` are allowed"));
            }
        };
        origin.say_that(self.protocol, protocol, encoding.as_ref().unwrap_or(place));
        let settings = Settings {
            endpoint,
            headers,
            headers_list,
            compression,
            timeout,
            of_metrics: [temporality, histogram],
        };
        // The general variables, which have a say where nothing is said here, do not count.
        let default = format!("http://localhost:4318{}", self.path);
        self.settle(settings, &default, place, origin)?;
        if let Some(tls) = tls {
            let files = tls.map(["ca_file", "key_file", "cert_file"])?;
            self.trust(files, origin)?;
        }
        Ok(Some("otlp"))
    }

    pub(super) fn otlp_grpc(
        &self,
        place: &Place<'_>,
        origin: &mut Origin,
    ) -> Checked<Option<&'static str>> {
        let [
            endpoint,
            tls,
            headers,
            headers_list,
            compression,
            timeout,
            temporality,
            histogram,
        ] = place.map([
            "endpoint",
            "tls",
            "headers",
            "headers_list",
            "compression",
            "timeout",
            "temporality_preference",
            "default_histogram_aggregation",
        ])?;
        if self.is_second(place, origin) {
            return Ok(None);
        }
        origin.say_that(self.protocol, "grpc", place);
        let settings = Settings {
            endpoint,
            headers,
            headers_list,
            compression,
            timeout,
            of_metrics: [temporality, histogram],
        };
        self.settle(settings, "http://localhost:4317", place, origin)?;
        if let Some(tls) = tls {
            let [ca, key, cert, insecure] =
                tls.map(["ca_file", "key_file", "cert_file", "insecure"])?;
            self.trust([ca, key, cert], origin)?;
            origin.say(self.insecure, insecure)?;
        }
        Ok(Some("otlp"))
    }

    fn is_second(&self, place: &Place<'_>, origin: &mut Origin) -> bool {
        let is_second = origin.place(self.protocol).is_some();
        if is_second {
            let warning =
                "is not supported yet: there is one OTLP exporter for a signal, the first";
            origin.warn(place, warning);
        }
        is_second
    }

    /// What both protocols have.
    fn settle(
        &self,
        settings: Settings<'_>,
        default: &str,
        place: &Place<'_>,
        origin: &mut Origin,
    ) -> Checked<()> {
        match settings.endpoint {
            Some(endpoint) => origin.say(self.endpoint, Some(endpoint))?,
            None => origin.say_that(self.endpoint, default, place),
        }
        let (headers, list) = (settings.headers, settings.headers_list);
        let mut all = Vec::new();
        let at = list.as_ref().or(headers.as_ref()).cloned();
        if let Some(list) = list {
            all.push(list.scalar()?.to_owned());
        }
        for (name, value) in pairs(headers.as_ref())? {
            let value = utf8_percent_encode(&value, NON_ALPHANUMERIC);
            all.push(format!("{name}={value}"));
        }
        if let Some(at) = at
            && !all.is_empty()
        {
            origin.say_that(self.headers, &all.join(","), &at);
        }
        origin.say(self.compression, settings.compression)?;
        origin.say(self.timeout, settings.timeout)?;
        self.settle_metrics(settings.of_metrics, origin)
    }

    /// What only metrics have. The schema has another spelling than the variable.
    fn settle_metrics(&self, settings: [Option<Place<'_>>; 2], origin: &mut Origin) -> Checked<()> {
        for (at, setting) in settings.into_iter().enumerate() {
            let Some(place) = setting else { continue };
            let Some(variable) = self.of_metrics.get(at) else {
                return Err(place.wrong("only an exporter of metrics has this"));
            };
            let value = match place.scalar()? {
                "low_memory" => "lowmemory",
                value => value,
            };
            origin.say_that(variable, value, &place);
        }
        Ok(())
    }

    /// The files of certificates and keys.
    fn trust(&self, [ca, key, cert]: [Option<Place<'_>>; 3], origin: &mut Origin) -> Checked<()> {
        origin.say(self.certificate, ca)?;
        origin.say(self.client_key, key)?;
        origin.say(self.client_certificate, cert)
    }
}

/// A list of `name` and `value`; those without a value are left out.
fn pairs(place: Option<&Place<'_>>) -> Checked<Vec<(String, String)>> {
    let Some(place) = place else {
        return Ok(Vec::new());
    };
    let mut pairs = Vec::new();
    for entry in place.list()? {
        let [name, value] = entry.map(["name", "value"])?;
        let name = name.ok_or_else(|| entry.wrong("`name` is missing"))?;
        if let Some(value) = value {
            pairs.push((name.scalar()?.to_owned(), value.scalar()?.to_owned()));
        }
    }
    Ok(pairs)
}
