//! The way of a test to the receiver: name, port, TLS, protocol, answer. What follows a broken step is not tried.

use std::io;
use std::net::SocketAddr;
use std::time::Duration;

use super::answer::{self, Kind, Reply, Said};
use super::finding::{Finding, FindingCode as Code};
use super::reach::reach;
use super::settings::Way;
use super::speak::{self, Spoken};
use super::target::Target;
use crate::export::otlp::Protocol;
use crate::export::otlp::tls::tls_config;

/// The longest that is waited for an answer.
const ANSWER: Duration = Duration::from_secs(10);

/// How the test fared.
#[derive(Debug)]
pub(super) enum Trip {
    Answered(Reply),
    /// The same, unless something else than the protocol is spoken there.
    #[cfg(feature = "otlp-grpc")]
    Doubtful(Reply),
    /// There is no answer in the protocol.
    Silent,
    TimedOut,
    /// It cannot be sent at all.
    NotSent(String),
}

/// Whether there was an answer; where there was none, another signal gets none either.
pub(super) fn go(way: &Way, tell: &impl Fn(Finding) -> bool) -> bool {
    let target = Target::of(&way.otlp);
    let address = match reach(&target) {
        Ok(address) => address,
        Err(finding) => {
            tell(finding);
            return false;
        }
    };
    tell(Finding::ok(
        Code::Connection,
        format!("somebody listens at {}", target.place()),
    ));
    let spoken = if target.tls {
        match secure(way, &target, address) {
            Ok(spoken) => Some(spoken),
            Err(finding) => {
                tell(finding);
                return true;
            }
        }
    } else {
        None
    };
    if spoken.is_some() {
        tell(Finding::ok(
            Code::Tls,
            format!("{} speaks TLS and is trusted", target.place()),
        ));
    }
    let findings = send(way, &target, address, spoken);
    let timed_out = findings.iter().any(|it| it.code == Code::Timeout);
    for finding in findings {
        tell(finding);
    }
    !timed_out
}

/// What is spoken behind TLS.
fn secure(way: &Way, target: &Target, address: SocketAddr) -> Result<Spoken, Finding> {
    let config = tls_config(&way.otlp.tls, true).map_err(|reason| {
        Finding::error(
            Code::Certificates,
            format!("the certificates cannot be used, so `init()` fails: {reason}"),
            "name PEM files in OTEL_EXPORTER_OTLP_CERTIFICATE, …_CLIENT_CERTIFICATE and …_CLIENT_KEY",
        )
    })?;
    speak::behind_tls(address, target, config).map_err(|error| fault(&error, way, target, address))
}

fn fault(error: &io::Error, way: &Way, target: &Target, address: SocketAddr) -> Finding {
    use rustls::Error::{AlertReceived, InvalidCertificate, InvalidMessage};
    let place = target.place();
    match speak::rustls_error(error) {
        Some(InvalidCertificate(reason)) => certificate(reason, target),
        Some(AlertReceived(alert)) => alerted(*alert, way, &place),
        Some(InvalidMessage(_)) => plain(way, target),
        None if matches!(
            speak::in_plain_text(address, target),
            Spoken::Http1 | Spoken::Http2
        ) =>
        {
            plain(way, target)
        }
        _ => Finding::error(
            Code::Tls,
            format!("{place} takes the connection, and no TLS comes about: {error}"),
            "look whether this is the port of the receiver, and which versions of TLS it speaks",
        ),
    }
}

fn certificate(reason: &rustls::CertificateError, target: &Target) -> Finding {
    use rustls::CertificateError::{
        BadSignature, Expired, ExpiredContext, NotValidForName, NotValidForNameContext,
        NotValidYet, NotValidYetContext, UnknownIssuer,
    };
    let (place, host) = (target.place(), &target.host);
    match reason {
        // An authority of the same name and another key gives a signature that does not fit.
        UnknownIssuer | BadSignature => Finding::error(
            Code::UntrustedCertificate,
            format!("the certificate of {place} is issued by nobody who is trusted here"),
            "name the certificate of the authority that issued it in OTEL_EXPORTER_OTLP_CERTIFICATE",
        ),
        NotValidForName | NotValidForNameContext { .. } => Finding::error(
            Code::WrongHostName,
            format!("the certificate of {place} is not for the name {host}"),
            "write the name that the certificate is for in the endpoint, or give the receiver one for this name",
        ),
        Expired | ExpiredContext { .. } => Finding::error(
            Code::CertificateTime,
            format!("the certificate of {place} has expired"),
            "renew it, or set the clock here",
        ),
        NotValidYet | NotValidYetContext { .. } => Finding::error(
            Code::CertificateTime,
            format!("the certificate of {place} is not valid yet"),
            "set the clock here, or wait",
        ),
        other => Finding::error(
            Code::UntrustedCertificate,
            format!("the certificate of {place} is not accepted: {other}"),
            "give the receiver another one",
        ),
    }
}

fn alerted(alert: rustls::AlertDescription, way: &Way, place: &str) -> Finding {
    use rustls::AlertDescription as Alert;
    let wants = matches!(
        alert,
        Alert::CertificateRequired
            | Alert::BadCertificate
            | Alert::UnknownCA
            | Alert::CertificateUnknown
    );
    match (wants, way.otlp.tls.client.is_some()) {
        (true, false) => Finding::error(
            Code::ClientCertificate,
            format!("{place} wants a certificate of the client, and there is none"),
            "name it and its key in OTEL_EXPORTER_OTLP_CLIENT_CERTIFICATE and OTEL_EXPORTER_OTLP_CLIENT_KEY",
        ),
        (true, true) => Finding::error(
            Code::ClientCertificate,
            format!("{place} does not accept the certificate of the client"),
            "name one that it trusts in OTEL_EXPORTER_OTLP_CLIENT_CERTIFICATE",
        ),
        (false, _) => Finding::error(
            Code::Tls,
            format!("{place} refuses TLS, with the alert {alert:?}"),
            "look which versions of TLS the receiver speaks, and whether it wants a certificate of the client",
        ),
    }
}

/// TLS was spoken, and is not understood.
fn plain(way: &Way, target: &Target) -> Finding {
    let place = target.place();
    if let Some((variable, text)) = &way.endpoint
        && !text.contains("://")
    {
        return Finding::error(
            Code::EndpointWithoutScheme,
            format!(
                "{variable} has no scheme, which stands for TLS, and {place} speaks plain text"
            ),
            format!("write {variable}=http://{place}, or set OTEL_EXPORTER_OTLP_INSECURE=true"),
        );
    }
    Finding::error(
        Code::TlsToPlainText,
        format!("TLS is spoken to {place}, which speaks plain text"),
        "write http:// instead of https:// in the endpoint",
    )
}

/// Sends the test, and says what became of it.
fn send(way: &Way, target: &Target, address: SocketAddr, behind: Option<Spoken>) -> Vec<Finding> {
    let limit = way.otlp.request_timeout().min(ANSWER);
    let trip = match way.otlp.protocol {
        #[cfg(feature = "otlp-grpc")]
        Protocol::Grpc => super::grpc::send(way, limit),
        #[cfg(feature = "otlp-http")]
        Protocol::HttpProtobuf | Protocol::HttpJson => super::http::send(way, limit),
        // Was not chosen then.
        #[cfg(not(all(feature = "otlp-http", feature = "otlp-grpc")))]
        _ => return Vec::new(),
    };
    let spoken = || behind.unwrap_or_else(|| speak::in_plain_text(address, target));
    let found = match trip {
        Trip::Answered(reply) => {
            // Some servers answer plain text on a port of TLS, to say so.
            let complains = matches!(reply.said, Said::Refused(Kind::BadRequest, _)) && !target.tls;
            if complains && speak::speaks_tls(address, target) {
                return vec![to_tls(target)];
            }
            return answer::findings(&reply, way, target);
        }
        #[cfg(feature = "otlp-grpc")]
        Trip::Doubtful(reply) => {
            let wrong = silent(way, target, spoken());
            if wrong.code == Code::NotOtlp {
                return answer::findings(&reply, way, target);
            }
            wrong
        }
        Trip::NotSent(reason) => Finding::error(
            Code::Certificates,
            format!("the exporter cannot be built, so `init()` fails: {reason}"),
            "correct what it names",
        ),
        Trip::TimedOut => timed_out(limit, way, target, spoken()),
        Trip::Silent => silent(way, target, spoken()),
    };
    vec![found]
}

fn timed_out(limit: Duration, way: &Way, target: &Target, spoken: Spoken) -> Finding {
    let wrong = silent(way, target, spoken);
    if wrong.code != Code::NotOtlp {
        return wrong;
    }
    Finding::error(
        Code::Timeout,
        format!(
            "{} takes the connection, and does not answer within {limit:?}",
            target.place()
        ),
        "look whether the receiver hangs, or is slow: OTEL_EXPORTER_OTLP_TIMEOUT is in milliseconds",
    )
}

/// No answer in the protocol that was spoken.
fn silent(way: &Way, target: &Target, spoken: Spoken) -> Finding {
    let place = target.place();
    match (way.otlp.protocol, spoken) {
        (_, Spoken::Tls) => to_tls(target),
        (Protocol::Grpc, Spoken::Http1) => Finding::error(
            Code::GrpcToHttp,
            format!("gRPC is spoken to {place}, which speaks HTTP/1.1"),
            "set OTEL_EXPORTER_OTLP_PROTOCOL=http/protobuf, or write the port of gRPC in the endpoint, usually 4317",
        ),
        (Protocol::HttpProtobuf | Protocol::HttpJson, Spoken::Http2) => Finding::error(
            Code::HttpToGrpc,
            format!("HTTP/1.1 is spoken to {place}, which speaks gRPC"),
            "set OTEL_EXPORTER_OTLP_PROTOCOL=grpc, or write the port of HTTP in the endpoint, usually 4318",
        ),
        _ => Finding::error(
            Code::NotOtlp,
            format!("{place} takes the connection, and gives no answer that makes sense"),
            "look whether this is the port of the receiver: usually 4318 for HTTP and 4317 for gRPC",
        ),
    }
}

fn to_tls(target: &Target) -> Finding {
    Finding::error(
        Code::PlainTextToTls,
        format!("plain text is sent to {}, which speaks TLS", target.place()),
        "write https:// instead of http:// in the endpoint",
    )
}

/// Runs it to its end, but no longer than `limit`.
pub(super) fn run(limit: Duration, trip: impl Future<Output = Trip>) -> Trip {
    let runtime = match tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
    {
        Ok(runtime) => runtime,
        Err(error) => return Trip::NotSent(error.to_string()),
    };
    let ended = runtime.block_on(async { tokio::time::timeout(limit, trip).await });
    runtime.shutdown_background();
    ended.unwrap_or(Trip::TimedOut)
}
