//! Hands finished spans to exporters, after redaction: an exporter is reached only with [`Scrubbed`] spans.
//!
//! A [`Plan`] says which exporter to build; [`Plan::build`] builds it on the thread that will call it.

#[cfg(feature = "console")]
pub(crate) mod console;
#[cfg(feature = "html")]
pub(crate) mod html;
pub(crate) mod otlp;
mod outcome;

use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::time::Duration;

use opentelemetry_sdk::Resource;
use opentelemetry_sdk::trace::SpanExporter;

#[cfg(any(feature = "otlp-http", feature = "otlp-grpc"))]
pub(crate) use self::outcome::Attempt;
pub(crate) use self::outcome::{Kept, LastError, Outcome};

use crate::error::InitError;
use crate::redact::{Door, Scrubbed};

/// What the worker needs of an exporter, object-safe.
pub(crate) trait Export: Send {
    fn export(&self, batch: Vec<Scrubbed>) -> Pin<Box<dyn Future<Output = Outcome> + Send + '_>>;
    /// What was taken and could not be brought out; the shut-down tries again.
    fn force_flush(&self) -> Option<Kept>;
    /// What was taken and could not be brought out, and never will.
    fn shutdown(&self, timeout: Duration) -> Option<Kept>;
    fn set_resource(&mut self, resource: &Resource);
    /// Where it sends, for messages.
    fn to(&self) -> &str;
    /// A flush or the shut-down waits for the export under way: no long patience with a receiver that is away.
    fn hurry(&self);
    /// What became of an export whose future was dropped before its end, for that reason.
    fn cut_short(&self, reason: String) -> Outcome;
    /// What the semantic conventions call a component of this type.
    fn component(&self) -> &'static str;
}

/// An exporter that takes nothing but what has passed the door.
pub(crate) type BoxedExporter = Box<dyn Export>;

/// The only constructor of a [`BoxedExporter`].
fn boxed<E: SpanExporter + 'static>(
    exporter: E,
    component: &'static str,
    to: String,
    last: LastError,
) -> BoxedExporter {
    Box::new(Behind {
        exporter,
        component,
        to,
        last,
    })
}

/// An exporter behind the door.
struct Behind<E> {
    exporter: E,
    component: &'static str,
    to: String,
    last: LastError,
}

impl<E: SpanExporter> Export for Behind<E> {
    fn export(&self, batch: Vec<Scrubbed>) -> Pin<Box<dyn Future<Output = Outcome> + Send + '_>> {
        Box::pin(async move {
            let batch = batch.into_iter().map(Scrubbed::into_inner).collect();
            self.last.begin();
            self.last.outcome(self.exporter.export(batch).await)
        })
    }

    // What an exporter says here does not tell which spans it is about; one of ours does, below it.

    fn force_flush(&self) -> Option<Kept> {
        let _ = self.exporter.force_flush();
        self.last.take_kept()
    }

    fn shutdown(&self, timeout: Duration) -> Option<Kept> {
        let _ = self.exporter.shutdown_with_timeout(timeout);
        self.last.take_kept()
    }

    fn set_resource(&mut self, resource: &Resource) {
        self.exporter
            .set_resource(&Door::default().resource(resource));
    }

    fn to(&self) -> &str {
        &self.to
    }

    fn component(&self) -> &'static str {
        self.component
    }

    fn hurry(&self) {
        self.last.hurry();
    }

    fn cut_short(&self, reason: String) -> Outcome {
        self.last.cut_short(reason)
    }
}

/// The cause at the bottom: "Connection refused" rather than "client error".
#[cfg(any(
    feature = "otlp-http",
    feature = "otlp-grpc",
    feature = "jaeger-remote"
))]
#[cfg_attr(
    not(any(feature = "otlp-http", feature = "jaeger-remote")),
    expect(dead_code, reason = "over gRPC, every cause is said")
)]
pub(crate) fn innermost(error: &(dyn std::error::Error + 'static)) -> String {
    let mut cause = error;
    while let Some(source) = cause.source() {
        cause = source;
    }
    cause.to_string()
}

/// Which exporter to build.
pub(crate) enum Plan {
    /// Given in code.
    Given(Box<dyn FnOnce() -> BoxedExporter + Send>),
    /// The waterfall, on stderr or on a writer of the user's.
    #[cfg(feature = "console")]
    Console(Option<Box<dyn std::io::Write + Send>>),
    /// One file.
    #[cfg(feature = "html")]
    Html(html::HtmlOptions),
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
                "given_span_exporter",
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
            #[cfg(feature = "html")]
            Self::Html(_) => "html",
            Self::Otlp(_) => "otlp",
        }
    }

    /// Where OTLP goes.
    pub(crate) fn otlp(&self) -> Option<&otlp::Otlp> {
        match self {
            Self::Otlp(otlp) => Some(otlp),
            #[cfg(feature = "console")]
            Self::Console(_) => None,
            #[cfg(feature = "html")]
            Self::Html(_) => None,
            Self::Given(_) => None,
        }
    }

    /// Which file is written.
    #[cfg(feature = "html")]
    pub(crate) fn html(&self) -> Option<&html::HtmlOptions> {
        match self {
            Self::Html(options) => Some(options),
            _ => None,
        }
    }

    /// Whether a person looks at what it writes.
    pub(crate) fn is_watched(&self) -> bool {
        match self {
            #[cfg(feature = "console")]
            Self::Console(_) => true,
            #[cfg(feature = "html")]
            Self::Html(_) => true,
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
            #[cfg(feature = "html")]
            Self::Html(_) => false,
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
                    "console_span_exporter",
                    "the console".to_owned(),
                    LastError::default(),
                ))
            }
            #[cfg(feature = "html")]
            Self::Html(options) => {
                let to = html::to(&options.path);
                let last = LastError::default();
                match html::HtmlExporter::new(options, last.clone()) {
                    Ok(exporter) => Ok(boxed(exporter, "html", to, last)),
                    Err(reason) => Err(InitError::Exporter { to, reason }),
                }
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
            #[cfg(feature = "html")]
            Self::Html(_) => "Html(..)",
            Self::Otlp(_) => "Otlp(..)",
        })
    }
}
