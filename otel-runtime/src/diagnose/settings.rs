//! What the variables say, read by the reader of `init()`, and what of it keeps spans from arriving.

use std::io::IsTerminal;

#[cfg(any(feature = "otlp-http", feature = "otlp-grpc"))]
use super::finding::Severity;
use super::finding::{Finding, FindingCode as Code};
use super::signals;
#[cfg(any(feature = "otlp-http", feature = "otlp-grpc"))]
use super::words::words;
use crate::callsite::filter::Filter;
use crate::config::{Env, ExporterName, Settings, Signal};
use crate::effective::Ignored;
use crate::error::{InitError, InvalidEnv};
use crate::export::otlp::{Otlp, Protocol};
use crate::redact::scrub;
use crate::sampling::Named;
use crate::setup::choose;

/// What was found, and where to go on.
pub(super) struct Looked {
    pub(super) findings: Vec<Finding>,
    /// Nothing is sent, if none.
    pub(super) ways: Vec<Way>,
}

/// Where a signal is sent, and what was said of it.
#[cfg_attr(
    not(any(feature = "otlp-http", feature = "otlp-grpc")),
    expect(dead_code, reason = "nobody goes there")
)]
pub(super) struct Way {
    pub(super) signal: Signal,
    pub(super) otlp: Otlp,
    /// The variable that names the endpoint, if any, and its text.
    pub(super) endpoint: Option<(&'static str, String)>,
    /// The variable that holds the headers, or would.
    pub(super) headers: &'static str,
    pub(super) service_name: String,
    /// A variable has said that it is sent; it is not only the default.
    pub(super) asked: bool,
}

impl Way {
    /// Whoever has not asked for a signal may do without.
    #[cfg(any(feature = "otlp-http", feature = "otlp-grpc"))]
    pub(super) fn weighed(&self, finding: Finding) -> Finding {
        if self.asked || finding.severity != Severity::Error {
            return finding;
        }
        let exporter = words(self.signal).exporter;
        Finding {
            severity: Severity::Warning,
            fix: format!(
                "{}; or set {exporter}=none, if none are to be sent",
                finding.fix
            ),
            ..finding
        }
    }
}

/// The text of a variable, as it stands there.
type Raw<'a> = &'a dyn Fn(&str) -> Option<String>;

/// What a way is made of, besides where it leads.
pub(super) struct Known<'a> {
    pub(super) raw: Raw<'a>,
    pub(super) service_name: String,
}

impl Known<'_> {
    pub(super) fn way(&self, signal: Signal, otlp: Otlp, asked: bool) -> Way {
        let variables = signal.variables();
        let said = |pair: [&'static str; 2]| {
            let mut pair = pair.into_iter();
            pair.find_map(|name| Some((name, (self.raw)(name)?)))
        };
        Way {
            signal,
            otlp,
            endpoint: said(variables.endpoint),
            headers: said(variables.headers).map_or(GENERAL_HEADERS, |(name, _)| name),
            service_name: self.service_name.clone(),
            asked,
        }
    }
}

const GENERAL_HEADERS: &str = "OTEL_EXPORTER_OTLP_HEADERS";

/// `env` is asked as `init()` asks it, `raw` for the very text of a variable.
pub(super) fn look(env: impl Fn() -> Env, raw: impl Fn(&str) -> Option<String>) -> Looked {
    let mut findings = Vec::new();
    let mut settings = match Settings::read(env(), InvalidEnv::Warn) {
        Ok(settings) => settings,
        Err(error) => return stop(findings, &error),
    };
    // A file of keys that cannot be used is among what is ignored.
    let _keys = settings.redaction_keys();
    let mut ignored = settings.take_ignored();
    if settings.disabled {
        findings.extend(ignored.iter().map(of_ignored));
        let what = "OTEL_SDK_DISABLED is true, so nothing is recorded";
        findings.push(Finding::error(Code::SdkDisabled, what, "unset it"));
        return Looked {
            findings,
            ways: Vec::new(),
        };
    }
    recorded(&settings, &ignored, &mut findings);
    let known = Known {
        raw: &raw,
        service_name: service_name(&settings, &mut findings),
    };
    #[cfg(feature = "jaeger-remote")]
    findings.extend(remote_sampler(&settings, &known.service_name));
    let (names, sends) = exporters(&settings, &mut findings);
    let others = signals::look(&mut settings, &names, &known, &mut findings);
    let mut ways = Vec::new();
    match settings.into_otlp() {
        Ok((otlp, later, _)) => {
            ignored = later.into_iter().chain(ignored).collect();
            if sends {
                ways.push(known.way(Signal::Traces, otlp, true));
            }
        }
        Err(error) => findings.push(of_error(&error)),
    }
    ways.extend(others);
    // Who asked first: what several have in common is said of the first.
    ways.sort_by_key(|way| !way.asked);
    let broken = ignored.iter().any(|entry| malformed(entry).is_some());
    // Where it was to go is not known then.
    ways.retain(|way| !is_broken(&ignored, &way.signal.variables().endpoint));
    let mut all: Vec<_> = ignored.iter().map(of_ignored).collect();
    if !broken {
        all.push(Finding::ok(
            Code::MalformedVariable,
            "every variable has a value that is allowed",
        ));
    }
    all.extend(findings);
    Looked {
        findings: all,
        ways,
    }
}

fn stop(mut findings: Vec<Finding>, error: &InitError) -> Looked {
    findings.push(of_error(error));
    Looked {
        findings,
        ways: Vec::new(),
    }
}

/// What `init()` would say.
pub(super) fn of_error(error: &InitError) -> Finding {
    match error {
        InitError::MissingFeature { feature, wanted } => Finding::error(
            Code::NotCompiledIn,
            format!("{wanted} is not compiled in, so `init()` fails"),
            format!("run: cargo add otel-runtime --features {feature}"),
        ),
        other => Finding::error(
            Code::MalformedVariable,
            other.to_string(),
            "change what it says",
        ),
    }
}

const NOT_VALID: &str = " is not valid; allowed: ";

/// The value, and what is allowed.
fn malformed(entry: &Ignored) -> Option<(&str, &str)> {
    let said = entry.reason.strip_suffix("; it is ignored")?;
    said.rsplit_once(NOT_VALID)
}

/// Whether one of these has a value that is not allowed.
fn is_broken(ignored: &[Ignored], variables: &[&str]) -> bool {
    let is_one =
        |entry: &Ignored| variables.contains(&entry.variable) && malformed(entry).is_some();
    ignored.iter().any(is_one)
}

fn of_ignored(entry: &Ignored) -> Finding {
    let Ignored { variable, reason } = entry;
    let Some((value, allowed)) = malformed(entry) else {
        let fix = "unset it, or say what is supported";
        return Finding::warning(Code::IgnoredVariable, format!("{variable}: {reason}"), fix);
    };
    let bare = value.trim_matches('`');
    let is_endpoint =
        variable.ends_with("_ENDPOINT") && variable.starts_with("OTEL_EXPORTER_OTLP_");
    if is_endpoint && !bare.contains("://") && bare.contains(':') {
        let what = format!("{variable}: {value} has no scheme, so `init()` fails");
        return Finding::error(
            Code::EndpointWithoutScheme,
            what,
            format!("write http://{bare}, or https:// if the receiver speaks TLS"),
        );
    }
    Finding::error(
        Code::MalformedVariable,
        format!("{variable}: {value} is not valid, so `init()` fails"),
        format!("write {allowed}"),
    )
}

/// Whether anything is recorded at all, and goes on elsewhere.
fn recorded(settings: &Settings, ignored: &[Ignored], findings: &mut Vec<Finding>) {
    if !is_broken(ignored, &["OTEL_TRACES_SAMPLER", "OTEL_TRACES_SAMPLER_ARG"]) {
        findings.push(sampler(settings.sampler.clone().unwrap_or_default()));
    }
    if settings.filter.as_ref().is_some_and(Filter::lets_no_info) {
        findings.push(Finding::error(
            Code::Filter,
            "OTEL_RUST_TRACED_FILTER lets no traced function record that says no level, which is then `info`",
            "end it with `*=info`, or unset it",
        ));
    }
    if settings.propagators.is_empty() {
        findings.push(Finding::warning(
            Code::Propagators,
            "OTEL_PROPAGATORS is none, so each process begins a trace of its own",
            "unset it, which is tracecontext,baggage",
        ));
    }
}

fn sampler(named: Named) -> Finding {
    const KEEP: &str = "unset OTEL_TRACES_SAMPLER, which keeps every trace";
    let nothing = |what: &str| Finding::error(Code::Sampler, what, KEEP);
    match named {
        Named::AlwaysOff => nothing("OTEL_TRACES_SAMPLER is always_off, so no trace is kept"),
        Named::ParentBasedAlwaysOff => Finding::warning(
            Code::Sampler,
            "OTEL_TRACES_SAMPLER is parentbased_always_off, so only traces are kept that a caller has begun and keeps",
            KEEP,
        ),
        Named::Ratio(ratio) | Named::ParentBasedRatio(ratio) if ratio <= 0.0 => {
            nothing("OTEL_TRACES_SAMPLER_ARG is 0, so no trace is kept that begins here")
        }
        Named::Ratio(ratio) | Named::ParentBasedRatio(ratio) if ratio < 0.05 => Finding::warning(
            Code::Sampler,
            format!(
                "OTEL_TRACES_SAMPLER_ARG is {ratio}, so of a thousand traces about {:.0} are kept",
                (ratio * 1_000.0).max(1.0)
            ),
            "keep all while you look for one: unset OTEL_TRACES_SAMPLER",
        ),
        other => Finding::ok(Code::Sampler, format!("the sampler is {other}")),
    }
}

/// Whether the server answers that says how much is kept.
#[cfg(feature = "jaeger-remote")]
fn remote_sampler(settings: &Settings, service: &str) -> Option<Finding> {
    let remote = settings.sampler.as_ref()?.remote()?;
    let Err(what) = crate::strategies::try_once(remote, service) else {
        let what = format!("{} says how much is kept", remote.endpoint);
        return Some(Finding::ok(Code::Sampler, what));
    };
    let fix = "start the server, or say in OTEL_TRACES_SAMPLER_ARG where it is; or unset OTEL_TRACES_SAMPLER, which keeps every trace";
    Some(if remote.initial > 0.0 {
        Finding::warning(Code::Sampler, what, fix)
    } else {
        Finding::error(Code::Sampler, what, fix)
    })
}

fn service_name(settings: &Settings, findings: &mut Vec<Finding>) -> String {
    let listed = settings.resource_attributes.iter().rev();
    let mut listed = listed.filter(|(key, value)| key == "service.name" && !value.is_empty());
    let name = settings.service_name.clone();
    let name = name.or_else(|| listed.next().map(|(_, value)| value.clone()));
    let Some(name) = name else {
        findings.push(Finding::warning(
            Code::ServiceName,
            "the service has no name, so a backend lists it as unknown_service, unless code names it",
            "set OTEL_SERVICE_NAME",
        ));
        return "unknown_service".to_owned();
    };
    let name = scrub(&name).into_owned();
    let what = format!("the name of the service is {name}");
    findings.push(Finding::ok(Code::ServiceName, what));
    name
}

/// Where spans go, and whether they are sent over OTLP.
fn exporters(settings: &Settings, findings: &mut Vec<Finding>) -> (Vec<ExporterName>, bool) {
    let terminal = std::io::stderr().is_terminal();
    let choice = match choose(settings, false, terminal) {
        Ok(choice) => choice,
        Err(error) => {
            findings.push(of_error(&error));
            return (Vec::new(), false);
        }
    };
    let names = choice.exporters;
    let sends = sends_spans(settings, &names, findings);
    (names, sends)
}

fn sends_spans(settings: &Settings, names: &[ExporterName], findings: &mut Vec<Finding>) -> bool {
    if names.is_empty() {
        let what = "OTEL_TRACES_EXPORTER is none, so nothing is recorded";
        let fix = "set it to otlp, or unset it";
        findings.push(Finding::error(Code::NoExporter, what, fix));
    } else if names.contains(&ExporterName::Otlp) {
        let protocol = settings.otlp.protocol();
        let what = format!("spans are sent over OTLP, {}", protocol.name());
        findings.push(Finding::ok(Code::Exporter, what));
        return true;
    } else if settings.exporters.is_none() && compiled_in(settings.otlp.protocol()) {
        let what = "no exporter and no endpoint is set, so on a terminal traces are shown and not sent; elsewhere they go to the default endpoint";
        let fix = "set OTEL_TRACES_EXPORTER=otlp";
        findings.push(Finding::warning(Code::NotSent, what, fix));
        return true;
    } else {
        let what = "OTEL_TRACES_EXPORTER does not name otlp, so traces stay on this machine";
        let fix = "add it, as in OTEL_TRACES_EXPORTER=otlp,console";
        findings.push(Finding::error(Code::NotSent, what, fix));
    }
    false
}

fn compiled_in(protocol: Protocol) -> bool {
    match protocol {
        Protocol::Grpc => cfg!(feature = "otlp-grpc"),
        Protocol::HttpProtobuf => cfg!(feature = "otlp-http"),
        Protocol::HttpJson => cfg!(feature = "otlp-json"),
    }
}
