//! Hands finished spans to exporters, after redaction: an exporter is reached only with [`Scrubbed`] spans.
//!
//! A [`Plan`] says which exporter to build; [`Plan::build`] builds it on the thread that will call it.

#[cfg(feature = "console")]
pub(crate) mod console;
pub(crate) mod otlp;

use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use opentelemetry_sdk::Resource;
use opentelemetry_sdk::error::{OTelSdkError, OTelSdkResult};
use opentelemetry_sdk::trace::SpanExporter;

use crate::error::InitError;
use crate::redact::{Door, Scrubbed};

/// What goes wrong below an exporter, where the exporter's own error would not say it.
#[derive(Clone, Debug, Default)]
pub(crate) struct LastError(Arc<Mutex<Option<String>>>);

impl LastError {
    /// Remembers why the current attempt failed.
    #[cfg(feature = "otlp-http")]
    pub(crate) fn set(&self, reason: String) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(reason);
    }

    fn take(&self) -> Option<String> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).take()
    }
}

/// The result of one export: `Err` says why, in words for a developer.
pub(crate) type Exported = Result<(), String>;

/// What the worker needs of an exporter, object-safe.
pub(crate) trait Export: Send {
    fn export(&self, batch: Vec<Scrubbed>) -> Pin<Box<dyn Future<Output = Exported> + Send + '_>>;
    fn force_flush(&self) -> Exported;
    fn shutdown(&self, timeout: Duration) -> Exported;
    fn set_resource(&mut self, resource: &Resource);
    /// Where it sends, for messages.
    fn to(&self) -> &str;
    /// What is known about an attempt that was cut short.
    fn last_error(&self) -> Option<String>;
}

/// An exporter that takes nothing but what has passed the door.
pub(crate) type BoxedExporter = Box<dyn Export>;

/// The only constructor of a [`BoxedExporter`].
fn boxed<E: SpanExporter + 'static>(exporter: E, to: String, last: LastError) -> BoxedExporter {
    Box::new(Behind { exporter, to, last })
}

/// An exporter behind the door.
struct Behind<E> {
    exporter: E,
    to: String,
    last: LastError,
}

impl<E: SpanExporter> Behind<E> {
    fn reason(&self, result: OTelSdkResult) -> Exported {
        let last = self.last.take();
        result.map_err(|error| last.unwrap_or_else(|| in_words(error)))
    }
}

impl<E: SpanExporter> Export for Behind<E> {
    fn export(&self, batch: Vec<Scrubbed>) -> Pin<Box<dyn Future<Output = Exported> + Send + '_>> {
        Box::pin(async move {
            let batch = batch.into_iter().map(Scrubbed::into_inner).collect();
            self.reason(self.exporter.export(batch).await)
        })
    }

    fn force_flush(&self) -> Exported {
        self.reason(self.exporter.force_flush())
    }

    fn shutdown(&self, timeout: Duration) -> Exported {
        self.reason(self.exporter.shutdown_with_timeout(timeout))
    }

    fn set_resource(&mut self, resource: &Resource) {
        self.exporter
            .set_resource(&Door::default().resource(resource));
    }

    fn to(&self) -> &str {
        &self.to
    }

    fn last_error(&self) -> Option<String> {
        self.last.take()
    }
}

fn in_words(error: OTelSdkError) -> String {
    match error {
        OTelSdkError::AlreadyShutdown => "the exporter is shut down".to_owned(),
        OTelSdkError::Timeout(after) => format!("no answer within {after:?}"),
        OTelSdkError::InternalFailure(reason) => without_repetition(&reason),
    }
}

/// Chains of causes say things twice: "tcp connect error: tcp connect error: …".
fn without_repetition(reason: &str) -> String {
    let reason = reason
        .strip_prefix("TonicTracesClient export failed with ")
        .or_else(|| reason.strip_prefix("TonicLogsClient export failed with "))
        .unwrap_or(reason);
    let mut parts: Vec<&str> = reason.split(": ").collect();
    parts.dedup();
    parts.join(": ")
}

/// Which exporter to build.
pub(crate) enum Plan {
    /// Given in code.
    Given(Box<dyn FnOnce() -> BoxedExporter + Send>),
    /// The waterfall, on stderr or on a writer of the user's.
    #[cfg(feature = "console")]
    Console(Option<Box<dyn std::io::Write + Send>>),
    /// OTLP, by the environment.
    Otlp(otlp::Otlp),
}

impl Plan {
    /// An exporter of the user's.
    pub(crate) fn given<E: SpanExporter + 'static>(exporter: E) -> Self {
        Self::Given(Box::new(move || {
            let name = std::any::type_name::<E>();
            let name = name.split('<').next().unwrap_or(name);
            let name = name.rsplit("::").next().unwrap_or(name);
            boxed(
                exporter,
                format!("the exporter {name}"),
                LastError::default(),
            )
        }))
    }

    /// As `OTEL_TRACES_EXPORTER` would name it.
    pub(crate) fn name(&self) -> &'static str {
        match self {
            Self::Given(_) => "given",
            #[cfg(feature = "console")]
            Self::Console(_) => "console",
            Self::Otlp(_) => "otlp",
        }
    }

    /// Where OTLP goes.
    pub(crate) fn otlp(&self) -> Option<&otlp::Otlp> {
        match self {
            Self::Otlp(otlp) => Some(otlp),
            #[cfg(feature = "console")]
            Self::Console(_) => None,
            Self::Given(_) => None,
        }
    }

    /// Whether a person looks at what it writes.
    pub(crate) fn is_watched(&self) -> bool {
        match self {
            #[cfg(feature = "console")]
            Self::Console(_) => true,
            _ => false,
        }
    }

    /// Whether its futures need a tokio runtime around them; an exporter of the user's may.
    #[cfg(any(feature = "otlp-http", feature = "otlp-grpc"))]
    pub(crate) fn wants_reactor(&self) -> bool {
        match self {
            Self::Given(_) => true,
            #[cfg(feature = "console")]
            Self::Console(_) => false,
            Self::Otlp(_) => true,
        }
    }

    /// Builds the exporter; to be called on the worker, inside its reactor.
    ///
    /// # Errors
    /// When the transport cannot be set up, as without any root certificate.
    pub(crate) fn build(self) -> Result<BoxedExporter, InitError> {
        match self {
            Self::Given(build) => Ok(build()),
            #[cfg(feature = "console")]
            Self::Console(writer) => {
                let exporter = match writer {
                    Some(writer) => {
                        console::ConsoleExporter::new(writer, console::ConsoleOptions::default())
                    }
                    None => console::ConsoleExporter::stderr(),
                };
                Ok(boxed(
                    exporter,
                    "the console".to_owned(),
                    LastError::default(),
                ))
            }
            Self::Otlp(otlp) => otlp.build(),
        }
    }
}

impl fmt::Debug for Plan {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Given(_) => "Given(..)",
            #[cfg(feature = "console")]
            Self::Console(_) => "Console(..)",
            Self::Otlp(_) => "Otlp(..)",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::without_repetition;

    #[test]
    fn causes_are_said_once() {
        let reason = "TonicTracesClient export failed with gRPC code: Unavailable: tcp connect error: tcp connect error: refused";
        assert_eq!(
            without_repetition(reason),
            "gRPC code: Unavailable: tcp connect error: refused"
        );
    }
}
