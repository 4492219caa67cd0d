//! What a receiver said to the test, and what to do about it.

use std::time::{Duration, SystemTime};

use super::finding::{Finding, FindingCode as Code};
use super::settings::Way;
use super::target::Target;
use super::words::words;
use crate::config::Signal;
use crate::export::otlp::Protocol;
use crate::redact::scrub;

/// A reply of the receiver.
#[derive(Debug)]
pub(super) struct Reply {
    pub(super) said: Said,
    /// The clock of the receiver.
    pub(super) date: Option<SystemTime>,
    /// As it stands there: seconds, or a date.
    pub(super) retry_after: Option<String>,
}

#[derive(Debug, PartialEq)]
pub(super) enum Said {
    /// But for so many spans, and why.
    Taken { rejected: i64, message: String },
    /// Success, and then something else than OTLP says.
    #[cfg_attr(
        not(feature = "otlp-http"),
        expect(dead_code, reason = "only HTTP has it")
    )]
    NotOtlp,
    /// In the receiver's own words, such as `401 Unauthorized`.
    Refused(Kind, String),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Unauthorized,
    Forbidden,
    NotFound,
    TooMany,
    Unavailable,
    #[cfg_attr(
        not(feature = "otlp-http"),
        expect(dead_code, reason = "only HTTP has it")
    )]
    Redirect,
    BadRequest,
    ServerError,
}

/// A date as HTTP writes it.
pub(super) fn date(text: &str) -> Option<SystemTime> {
    httpdate::parse_http_date(text).ok()
}

/// Clocks that differ by less are usual.
const SKEW: Duration = Duration::from_secs(60);

/// What is to be said of a reply.
pub(super) fn findings(reply: &Reply, way: &Way, target: &Target) -> Vec<Finding> {
    let mut findings = vec![match &reply.said {
        Said::Taken {
            rejected: 0,
            message,
        } if message.is_empty() => {
            let words = words(way.signal);
            let what = format!("{} has accepted a test {}", target.shown, words.one);
            Finding::ok(words.accepted, what)
        }
        Said::Taken { rejected, message } => partial(*rejected, message, way),
        Said::NotOtlp => Finding::error(
            Code::NotOtlp,
            format!("{} answers with something that is not OTLP", target.shown),
            "look for the port of the receiver: this one belongs to something else, perhaps a page for people",
        ),
        Said::Refused(kind, label) => refused(*kind, label, reply, way, target),
    }];
    findings.extend(
        reply
            .date
            .and_then(|date| skew(date, words(way.signal).many)),
    );
    findings
}

fn partial(rejected: i64, message: &str, way: &Way) -> Finding {
    let told = told(message, way);
    let said = if told.is_empty() {
        String::new()
    } else {
        format!(" and says: {told}")
    };
    let one = words(way.signal).one;
    let what = match rejected {
        0 => format!("the receiver has accepted the test {one}{said}"),
        _ => format!("the receiver has accepted the request, without the test {one}{said}"),
    };
    let fix = "look into the log and the limits of the receiver";
    if rejected == 0 {
        Finding::warning(Code::PartialSuccess, what, fix)
    } else {
        Finding::error(Code::PartialSuccess, what, fix)
    }
}

/// Words of a receiver, which may repeat what it was sent.
fn told(message: &str, way: &Way) -> String {
    const LONGEST: usize = 200;
    let mut told = message.to_owned();
    for (_, value) in &way.otlp.headers {
        for secret in std::iter::once(value.as_str()).chain(value.split_whitespace()) {
            if secret.len() > 3 {
                told = told.replace(secret, "[withheld]");
            }
        }
    }
    let told = scrub(&told);
    let mut short: String = told.chars().take(LONGEST).collect();
    if short.len() < told.len() {
        short.push('…');
    }
    short
}

fn refused(kind: Kind, label: &str, reply: &Reply, way: &Way, target: &Target) -> Finding {
    let url = &target.shown;
    let answered = format!("{url} answers {label}");
    match kind {
        Kind::Unauthorized => unauthorized(&answered, way),
        Kind::Forbidden => Finding::error(
            Code::Forbidden,
            format!("{answered}: who sends is known, and must not write here"),
            format!(
                "check what the credentials in {} may do, and for which tenant or project they are",
                way.headers
            ),
        ),
        Kind::NotFound => not_found(&answered, way, target),
        Kind::TooMany => Finding::error(
            Code::TooManyRequests,
            format!("{answered}: it has enough for now{}", wait(reply)),
            less(way.signal),
        ),
        Kind::Unavailable => Finding::error(
            Code::Unavailable,
            format!(
                "{answered}: it, or what is behind it, is not ready{}",
                wait(reply)
            ),
            "wait, and look whether the receiver and what it sends to are up",
        ),
        Kind::Redirect => Finding::error(
            Code::Redirect,
            format!("{answered}, and redirects are not followed"),
            "set the endpoint to where it redirects to; often that is https:// instead of http://",
        ),
        Kind::BadRequest => bad_request(&answered, way),
        Kind::ServerError => Finding::error(
            Code::ServerError,
            format!(
                "{answered}: it failed over the test {}",
                words(way.signal).one
            ),
            "look into the log of the receiver",
        ),
    }
}

fn less(signal: Signal) -> &'static str {
    match signal {
        Signal::Traces => {
            "send less, as with OTEL_TRACES_SAMPLER=parentbased_traceidratio, or ask for a larger quota"
        }
        #[cfg(feature = "metrics")]
        Signal::Metrics => {
            "send less often, with OTEL_METRIC_EXPORT_INTERVAL, or ask for a larger quota"
        }
        #[cfg(feature = "logs-otlp")]
        Signal::Logs => "log less, or ask for a larger quota",
    }
}

fn wait(reply: &Reply) -> String {
    match &reply.retry_after {
        None => String::new(),
        Some(text) if text.bytes().all(|byte| byte.is_ascii_digit()) => {
            format!(", and asks to wait {text} s (Retry-After)")
        }
        Some(text) => format!(", and asks to wait until {text} (Retry-After)"),
    }
}

fn unauthorized(answered: &str, way: &Way) -> Finding {
    let what = format!("{answered}: it asks who sends");
    let variable = way.headers;
    let fix = if way.otlp.headers.is_empty() {
        format!("send credentials, as in {variable}=authorization=Bearer%20<token>")
    } else {
        format!(
            "correct the credentials in {variable}: what is there is not accepted; a space is written %20"
        )
    };
    Finding::error(Code::Unauthorized, what, fix)
}

fn bad_request(answered: &str, way: &Way) -> Finding {
    let fix = match way.otlp.protocol {
        Protocol::HttpJson => {
            "try OTEL_EXPORTER_OTLP_PROTOCOL=http/protobuf, which every receiver takes"
        }
        _ => "look into the log of the receiver, and try it without OTEL_EXPORTER_OTLP_COMPRESSION",
    };
    let what = format!("{answered}: it does not take what is sent");
    Finding::error(Code::BadRequest, what, fix)
}

fn not_found(answered: &str, way: &Way, target: &Target) -> Finding {
    let words = words(way.signal);
    let (many, signal) = (words.many, words.signal);
    if way.otlp.protocol == Protocol::Grpc {
        return Finding::error(
            Code::NotFound,
            format!("{answered}: it speaks gRPC, and has no service that takes {many}"),
            format!(
                "look for the port of the OTLP receiver, usually 4317, and whether it takes {signal}"
            ),
        );
    }
    let path = way.signal.path();
    let variable = way.endpoint.as_ref().map(|(name, _)| *name);
    let doubled = target.path.ends_with(&format!("{path}{path}"));
    match variable {
        Some("OTEL_EXPORTER_OTLP_ENDPOINT") if doubled => {
            let base = target.shown.trim_end_matches(path);
            Finding::error(
                Code::Path,
                format!(
                    "{answered}: OTEL_EXPORTER_OTLP_ENDPOINT gets {path} appended, and ends with it already"
                ),
                format!("write OTEL_EXPORTER_OTLP_ENDPOINT={base}"),
            )
        }
        Some(name) if !target.path.ends_with(path) => Finding::error(
            Code::Path,
            format!("{answered}: {name} is taken as it is, and does not end with {path}"),
            format!("write {name}={}{path}", target.shown.trim_end_matches('/')),
        ),
        _ => Finding::error(
            Code::NotFound,
            format!("{answered}: there is no receiver at this path"),
            format!("look for the path of the receiver, and whether it takes {signal} over HTTP"),
        ),
    }
}

fn skew(theirs: SystemTime, many: &str) -> Option<Finding> {
    let ours = SystemTime::now();
    let (by, word) = match ours.duration_since(theirs) {
        Ok(ahead) => (ahead, "ahead of"),
        Err(error) => (error.duration(), "behind"),
    };
    (by > SKEW).then(|| {
        Finding::warning(
            Code::ClockSkew,
            format!(
                "the clock here is about {} {word} that of the receiver, so {many} are filed under another time",
                human(by)
            ),
            "set the clock, as with NTP, or search a longer time in the backend",
        )
    })
}

/// `90 s`, `12 min`, `5 h`: clocks are read by people here.
fn human(time: Duration) -> String {
    match time.as_secs() {
        seconds @ 0..120 => format!("{seconds} s"),
        seconds @ 120..7_200 => format!("{} min", seconds / 60),
        seconds @ 7_200..172_800 => format!("{} h", seconds / 3_600),
        seconds => format!("{} days", seconds / 86_400),
    }
}
