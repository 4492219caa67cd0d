//! Answers "why is there nothing in my backend?": looks at the variables as `init()` would, then at the way to the receiver, step by step, and sends it
//! one span.

mod finding;
mod settings;

#[cfg(any(feature = "otlp-http", feature = "otlp-grpc"))]
mod answer;
#[cfg(feature = "otlp-grpc")]
mod grpc;
#[cfg(feature = "otlp-http")]
mod http;
#[cfg(any(feature = "otlp-http", feature = "otlp-grpc"))]
mod reach;
#[cfg(any(feature = "otlp-http", feature = "otlp-grpc"))]
mod speak;
#[cfg(any(feature = "otlp-http", feature = "otlp-grpc"))]
mod target;
#[cfg(any(feature = "otlp-http", feature = "otlp-grpc"))]
mod trip;

use std::sync::mpsc;
use std::time::Duration;

pub use self::finding::{Diagnosis, Finding, FindingCode, Severity};

use crate::config::Env;

/// Longer than all steps together may take.
const AT_MOST: Duration = Duration::from_secs(40);

/// Finds out why nothing arrives: looks at what the `OTEL_*` variables say, follows the way to the receiver, and sends it one span.
///
/// What it looks at is what [`init`](crate::init()) would set up, from the variables of this process; what code says is not known here. It needs neither
/// `init` nor an async runtime. The span is named `otel-runtime diagnose` and holds nothing but the name of the service.
///
/// # Blocking
/// It waits for the network, for at most 40 seconds, and usually far shorter. In async code it belongs into `spawn_blocking`.
///
/// # Example
/// ```no_run
/// let diagnosis = otel_runtime::diagnose();
/// println!("{diagnosis}");
/// std::process::exit(i32::from(!diagnosis.is_fine()));
/// ```
#[must_use]
pub fn diagnose() -> Diagnosis {
    let (send, receive) = mpsc::channel();
    // On a thread of its own, where blocking is allowed whoever calls, and which can be left behind.
    let started = std::thread::Builder::new()
        .name("otel-diagnose".to_owned())
        .spawn(move || look(|finding| send.send(finding).is_ok()));
    let mut findings = Vec::new();
    if let Err(error) = started {
        let what = format!("no thread could be started: {error}");
        findings.push(Finding::error(
            FindingCode::Internal,
            what,
            "free some resources",
        ));
        return Diagnosis::new(findings);
    }
    let until = std::time::Instant::now() + AT_MOST;
    loop {
        let left = until.saturating_duration_since(std::time::Instant::now());
        match receive.recv_timeout(left) {
            Ok(finding) => findings.push(finding),
            Err(mpsc::RecvTimeoutError::Disconnected) => break,
            Err(mpsc::RecvTimeoutError::Timeout) => {
                let what = "it takes too long, so the rest was not looked at";
                let fix = "look at the network between here and the receiver";
                findings.push(Finding::error(FindingCode::Timeout, what, fix));
                break;
            }
        }
    }
    Diagnosis::new(findings)
}

/// `tell` says whether anybody still listens.
fn look(tell: impl Fn(Finding) -> bool) {
    // What an instrumented client does here must not make spans.
    let _quiet = opentelemetry::Context::enter_telemetry_suppressed_scope();
    let settings::Looked { findings, otlp } = settings::look(Env::process, |name| {
        std::env::var(name).ok().filter(|text| !text.is_empty())
    });
    for finding in findings {
        tell(finding);
    }
    #[cfg(any(feature = "otlp-http", feature = "otlp-grpc"))]
    if let Some(way) = otlp {
        trip::go(&way, &tell);
    }
    #[cfg(not(any(feature = "otlp-http", feature = "otlp-grpc")))]
    let _ = otlp;
}
