//! Answers "why is there nothing in my backend?": looks at the variables as `init()` would, then at the way to the receiver, step by step, and sends it
//! one span, one metric and one log record, as far as these are sent.

mod finding;
mod settings;
mod signals;
mod spelling;

#[cfg(any(feature = "otlp-http", feature = "otlp-grpc"))]
mod answer;
#[cfg(feature = "otlp-grpc")]
mod grpc;
#[cfg(feature = "otlp-http")]
mod http;
#[cfg(any(feature = "otlp-http", feature = "otlp-grpc"))]
mod message;
#[cfg(any(feature = "otlp-http", feature = "otlp-grpc"))]
mod reach;
#[cfg(any(feature = "otlp-http", feature = "otlp-grpc"))]
mod speak;
#[cfg(any(feature = "otlp-http", feature = "otlp-grpc"))]
mod target;
#[cfg(any(feature = "otlp-http", feature = "otlp-grpc"))]
mod trip;
mod words;

use std::sync::mpsc;
use std::time::Duration;

pub use self::finding::{Diagnosis, Finding, FindingCode, Severity};

use crate::config::Env;

/// Longer than the steps to one receiver may take. Several that stall may take longer together, which is said.
const AT_MOST: Duration = Duration::from_secs(60);

/// Finds out why nothing arrives: looks at what the `OTEL_*` variables say, follows the way to each receiver, and sends it one span, and where metrics or logs
/// are sent over OTLP (features `metrics` and `logs-otlp`), one metric and one log record.
///
/// What it looks at is what [`init`](crate::init()) would set up, from the variables of this process; what code says is not known here. It needs neither
/// `init` nor an async runtime. The span and the log record are named `otel-runtime diagnose`, the metric `otel_runtime.diagnose`; they hold nothing but the
/// name of the service. What keeps metrics or logs away that only the default sends, and no variable has asked for, is a warning.
///
/// # Blocking
/// It waits for the network, for at most 60 seconds, and usually far shorter. In async code it belongs into `spawn_blocking`.
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
    let names = std::env::vars_os().filter_map(|(name, _)| name.into_string().ok());
    for finding in spelling::look(names) {
        tell(finding);
    }
    let settings::Looked { findings, ways } = settings::look(Env::process, |name| {
        std::env::var(name).ok().filter(|text| !text.is_empty())
    });
    for finding in findings {
        tell(finding);
    }
    #[cfg(any(feature = "otlp-http", feature = "otlp-grpc"))]
    follow(&ways, &tell);
    #[cfg(not(any(feature = "otlp-http", feature = "otlp-grpc")))]
    let _ = ways;
}

/// What is the same for several signals is said once, and a receiver that does not answer is asked once.
#[cfg(any(feature = "otlp-http", feature = "otlp-grpc"))]
fn follow(ways: &[settings::Way], tell: &impl Fn(Finding) -> bool) {
    use std::cell::RefCell;

    use self::target::Target;

    let told = RefCell::new(Vec::new());
    let mut silent = Vec::new();
    for way in ways {
        let target = Target::of(&way.otlp);
        let there = (target.place(), way.otlp.protocol);
        if silent.contains(&there) {
            continue;
        }
        let answers = trip::go(way, &|finding| {
            let finding = way.weighed(finding);
            let said = (finding.code, finding.what.clone());
            if told.borrow().contains(&said) {
                return true;
            }
            told.borrow_mut().push(said);
            tell(finding)
        });
        if !answers {
            silent.push(there);
        }
    }
}
