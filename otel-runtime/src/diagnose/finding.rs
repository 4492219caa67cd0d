//! What was found, and how it reads: one line for each finding, with what to do about it.

use std::fmt;

use crate::printable::printable;

/// All that [`diagnose`](crate::diagnose()) has found, in the order in which it was looked at. As a text, one line for each.
///
/// No header is in it, and of a URL neither user name nor query.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Diagnosis(Vec<Finding>);

/// One thing that was looked at, good or bad.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Finding {
    /// What it is about; it stays the same while words change.
    pub code: FindingCode,
    /// How bad it is.
    pub severity: Severity,
    /// What was found.
    pub what: String,
    /// What to do about it; empty where all is well.
    pub fix: String,
}

/// How bad a [`Finding`] is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Severity {
    /// As it should be.
    Ok,
    /// Something may not be as it was meant; spans arrive all the same.
    Warning,
    /// Because of this nothing arrives, or the program does not start.
    Error,
}

/// What a [`Finding`] is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum FindingCode {
    /// A variable has a value that is not allowed, so that `init` fails.
    MalformedVariable,
    /// A variable asks for what is not supported, and something else is done.
    IgnoredVariable,
    /// A variable is set that nothing reads; its name may be a slip.
    MisspelledVariable,
    /// `OTEL_SDK_DISABLED` turns everything off.
    SdkDisabled,
    /// A Cargo feature is missing.
    NotCompiledIn,
    /// `OTEL_TRACES_EXPORTER` is `none`, or that of metrics or logs.
    NoExporter,
    /// Traces, metrics or logs are shown or written here, and not sent.
    NotSent,
    /// That traces, metrics or logs are sent.
    Exporter,
    /// Whether the sampler keeps anything.
    Sampler,
    /// Whether the filter of traced functions leaves any on.
    Filter,
    /// Whether the service has a name.
    ServiceName,
    /// Whether a trace goes on in other processes.
    Propagators,
    /// An endpoint without `http://` or `https://`.
    EndpointWithoutScheme,
    /// A file of certificates or a key cannot be used.
    Certificates,
    /// The name of the host.
    Dns,
    /// Whether somebody listens there.
    Connection,
    /// No answer in time.
    Timeout,
    /// Plain text is sent to a port that speaks TLS.
    PlainTextToTls,
    /// TLS is spoken to a port that speaks plain text.
    TlsToPlainText,
    /// The certificate of the receiver is not trusted.
    UntrustedCertificate,
    /// The certificate of the receiver is for another host.
    WrongHostName,
    /// The certificate of the receiver has expired, or is not valid yet.
    CertificateTime,
    /// The receiver wants a certificate of the client.
    ClientCertificate,
    /// TLS, as far as no other code says it.
    Tls,
    /// gRPC is spoken to a port that speaks HTTP/1.1.
    GrpcToHttp,
    /// HTTP/1.1 is spoken to a port that speaks gRPC.
    HttpToGrpc,
    /// The endpoint lacks `/v1/traces` (or that of the signal), or has it twice.
    Path,
    /// The receiver knows no such path or service.
    NotFound,
    /// The receiver asks who sends.
    Unauthorized,
    /// The receiver does not let the sender write.
    Forbidden,
    /// The receiver has enough for now.
    TooManyRequests,
    /// The receiver, or what is behind it, is not ready.
    Unavailable,
    /// The receiver sends elsewhere, which is not followed.
    Redirect,
    /// The receiver does not understand what is sent.
    BadRequest,
    /// The receiver failed.
    ServerError,
    /// What answers is no receiver of OTLP.
    NotOtlp,
    /// The receiver took the request and left something out.
    PartialSuccess,
    /// The clock here and that of the receiver differ.
    ClockSkew,
    /// The test span was sent and accepted.
    TestSpan,
    /// The test metric was sent and accepted.
    TestMetric,
    /// The test log record was sent and accepted.
    TestLogRecord,
    /// Something here did not work.
    Internal,
}

impl Diagnosis {
    pub(super) fn new(findings: Vec<Finding>) -> Self {
        Self(findings)
    }

    /// Everything that was looked at, as far as it went: what follows a broken step is not looked at.
    #[must_use]
    pub fn findings(&self) -> &[Finding] {
        &self.0
    }

    /// No finding is an error.
    #[must_use]
    pub fn is_fine(&self) -> bool {
        self.0
            .iter()
            .all(|finding| finding.severity != Severity::Error)
    }

    /// The lines, with colours if `terminal` says that they go to one, unless `NO_COLOR` is set or `TERM` is `dumb`.
    #[must_use]
    pub fn for_terminal(&self, terminal: bool) -> String {
        let set = |name: &str| std::env::var_os(name).filter(|value| !value.is_empty());
        let dumb = set("TERM").is_some_and(|term| term == "dumb");
        let color = terminal && set("NO_COLOR").is_none() && !dumb;
        self.lines(color).join("\n")
    }

    fn lines(&self, color: bool) -> Vec<String> {
        self.0.iter().map(|finding| finding.line(color)).collect()
    }
}

impl fmt::Display for Diagnosis {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.lines(false).join("\n"))
    }
}

impl Finding {
    pub(super) fn ok(code: FindingCode, what: impl Into<String>) -> Self {
        Self::new(code, Severity::Ok, &what.into(), "")
    }

    pub(super) fn warning(
        code: FindingCode,
        what: impl Into<String>,
        fix: impl Into<String>,
    ) -> Self {
        Self::new(code, Severity::Warning, &what.into(), &fix.into())
    }

    pub(super) fn error(
        code: FindingCode,
        what: impl Into<String>,
        fix: impl Into<String>,
    ) -> Self {
        Self::new(code, Severity::Error, &what.into(), &fix.into())
    }

    fn new(code: FindingCode, severity: Severity, what: &str, fix: &str) -> Self {
        Self {
            code,
            severity,
            what: printable(what),
            fix: printable(fix),
        }
    }

    fn line(&self, color: bool) -> String {
        let (mark, ink) = match self.severity {
            Severity::Ok => ("ok     ", "32"),
            Severity::Warning => ("warning", "33"),
            Severity::Error => ("error  ", "31"),
        };
        let mark = if color {
            format!("\x1b[{ink}m{mark}\x1b[0m")
        } else {
            mark.to_owned()
        };
        let (what, fix) = (&self.what, &self.fix);
        match (fix.as_str(), color) {
            ("", _) => format!("{mark}  {what}"),
            (fix, false) => format!("{mark}  {what}; to fix it, {fix}"),
            (fix, true) => format!("{mark}  {what}; to fix it, \x1b[1m{fix}\x1b[0m"),
        }
    }
}

/// The line of one finding.
impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.line(false))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_line_for_each_finding_and_marks_that_are_aligned() {
        let diagnosis = Diagnosis::new(vec![
            Finding::ok(FindingCode::Exporter, "fine"),
            Finding::warning(FindingCode::ServiceName, "odd\n\u{1b}[31m", "do this"),
            Finding::error(FindingCode::Dns, "bad", "do that"),
        ]);
        expect_test::expect![[r"
            ok       fine
            warning  odd\n\u{1b}[31m; to fix it, do this
            error    bad; to fix it, do that"]]
        .assert_eq(&diagnosis.to_string());
        assert!(!diagnosis.is_fine());
        assert_eq!(
            diagnosis.lines(true)[2],
            "\x1b[31merror  \x1b[0m  bad; to fix it, \x1b[1mdo that\x1b[0m"
        );
        assert_eq!(diagnosis.for_terminal(false), diagnosis.to_string());
        assert!(Diagnosis::default().is_fine());
    }
}
