//! Metrics for Prometheus from a server of the application's own; and, without any code, how everything that is measured leaves.
//!
//! Three kinds of metrics leave together, all scrubbed by the same door as spans: those of the OpenTelemetry API (`opentelemetry::global::meter`), those that
//! [`#[traced(metrics)]`](macro@crate::traced#metrics) asks for, and the library's own health. `OTEL_METRICS_EXPORTER` says where to: over OTLP, to the terminal, or to
//! whoever reads the page of the Prometheus listener. See the [variables](crate::variables#metrics).
//!
//! | metric | in Prometheus | what it counts |
//! |---|---|---|
//! | `traced.calls` | `traced_calls_total` | calls of functions with `metrics`, recorded or not |
//! | `traced.errors` | `traced_errors_total` | those of them that failed |
//! | `traced.duration` | `traced_duration_seconds` | how long they took, as a histogram |
//! | `traced.redactions` | `traced_redactions_total` | what was redacted, by `redaction.class` and `redaction.rule` |
//! | `otel.sdk.span.started` | `otel_sdk_span_started_total` | sampled spans; counted when they have ended |
//! | `otel.sdk.processor.span.processed` | `otel_sdk_processor_span_processed_total` | spans that were given to the exporters, or found no room (`error.type`) |
//! | `otel.sdk.processor.span.queue.size`, `.capacity` | `otel_sdk_processor_span_queue_size` | spans that wait, and how many may |
//! | `otel.sdk.exporter.span.exported` | `otel_sdk_exporter_span_exported_total` | spans by exporter; lost ones have an `error.type` |
//! | `otel.sdk.exporter.operation.duration` | `otel_sdk_exporter_operation_duration_seconds` | how long exports of spans took |
//!
//! The first three are told apart by `span.name`, by what `by(…)` lists, by `error.type`, and by `traced.cancelled` where a future was dropped before it was done. Their
//! scope is that of the function. There are 2,000 series at most, or what [`Builder::with_metric_limit`](crate::Builder::with_metric_limit) says; what is beyond is one
//! more, with `otel.metric.overflow`.
//!
//! | file | one line |
//! |---|---|
//! | `source` | one reading of everything, scrubbed, as a message of OTLP |
//! | `of_red`, `of_health` | what is counted elsewhere, as metrics |
//! | `door`, `merge` | every text passes; what looks the same behind the door becomes one |
//! | `worker` | reads and sends at an interval, on a thread of its own |
//! | `console`, `text` | for people; for Prometheus |
//! | `listener` | the page that Prometheus reads |
//! | `running` | starts all of it, flushes and ends it |

mod console;
mod door;
#[cfg(feature = "prometheus")]
mod listener;
mod merge;
mod of_health;
mod of_red;
mod running;
mod source;
#[cfg(feature = "prometheus")]
mod text;
mod worker;

#[cfg(feature = "prometheus")]
use std::sync::{Arc, Mutex, PoisonError};

#[cfg(feature = "prometheus")]
pub(crate) use self::listener::Bound;
pub(crate) use self::running::{Histograms, NotSent, Options, Running};
#[cfg(feature = "prometheus")]
use self::source::Source;
#[cfg(feature = "prometheus")]
use self::text::Format;

/// A page for Prometheus, from [`render`].
#[cfg(feature = "prometheus")]
#[cfg_attr(docsrs, doc(cfg(feature = "prometheus")))]
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Exposition {
    /// For the header `content-type`.
    pub content_type: &'static str,
    /// The text.
    pub body: String,
}

#[cfg(feature = "prometheus")]
static PULLED: Mutex<Option<Arc<Source>>> = Mutex::new(None);

/// What `render` reads from now on.
#[cfg(feature = "prometheus")]
fn pull_from(source: Option<Arc<Source>>) {
    *PULLED.lock().unwrap_or_else(PoisonError::into_inner) = source;
}

/// All metrics as they are now, for the handler of a path such as `/metrics`, in whatever web framework.
///
/// `accept` is the request's header of that name: it decides between OpenMetrics, which has exemplars with trace and span id, and Prometheus' older text, which has none.
/// It takes [`Builder::with_prometheus`](crate::Builder::with_prometheus) or `OTEL_METRICS_EXPORTER=prometheus`; without them, the page is empty.
///
/// # Example
/// ```
/// # #[cfg(feature = "testing")] otel_runtime::testing::init();
/// let telemetry = otel_runtime::builder()
///     .console_by_default()
///     .with_prometheus()
///     .init()?;
/// let page = otel_runtime::metrics::render(Some("application/openmetrics-text; version=1.0.0"));
/// assert!(page.content_type.starts_with("application/openmetrics-text"));
/// assert!(page.body.ends_with("# EOF\n"));
/// # drop(telemetry);
/// # Ok::<(), otel_runtime::InitError>(())
/// ```
#[cfg(feature = "prometheus")]
#[cfg_attr(docsrs, doc(cfg(feature = "prometheus")))]
#[must_use]
pub fn render(accept: Option<&str>) -> Exposition {
    let format = Format::accepted(accept.unwrap_or_default());
    let source = PULLED
        .lock()
        .unwrap_or_else(PoisonError::into_inner)
        .clone();
    let request = source.and_then(|source| source.read().ok());
    Exposition {
        content_type: format.content_type(),
        body: text::page(&request.unwrap_or_default(), format),
    }
}
