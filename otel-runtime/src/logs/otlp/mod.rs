//! Sends events of `tracing` and records of `log` over OTLP, through OpenTelemetry's own appenders.
//!
//! | file | one line |
//! |---|---|
//! | `layer`, `logger` | what `tracing` and `log` call: the appenders, quiet about OpenTelemetry itself |
//! | `provider` | the logger provider of the process, there before it is set up |
//! | `queue` | records that wait, and what is asked of the worker |
//! | `worker` | the thread that scrubs and exports |
//! | `door` | one record, scrubbed |
//! | `target` | where records go: OTLP, or a line on stderr |
//! | `lost` | what did not arrive, and when to say so |

mod door;
mod layer;
mod logger;
mod lost;
mod provider;
mod queue;
mod target;
mod worker;

use std::sync::Arc;
use std::time::{Duration, Instant};

use opentelemetry_sdk::Resource;
use opentelemetry_sdk::logs::SdkLoggerProvider;

pub use self::layer::{OtlpLayer, otlp_layer};
pub use self::logger::{OtlpLogger, otlp_logger};
pub use self::provider::{OtlpLoggers, OtlpRecords, otlp_provider};
use self::queue::{Processor, Queue};
use crate::error::{InitError, LogLoss};
use crate::export::otlp::Otlp;
use crate::pipeline::BatchConfig;
use crate::redact;

/// What is to be set up.
#[derive(Clone, Debug)]
pub(crate) struct Plan {
    pub(crate) console: bool,
    pub(crate) otlp: Option<Otlp>,
    pub(crate) batch: BatchConfig,
    pub(crate) limits: Limits,
}

/// How much of a log record is exported.
#[derive(Clone, Debug)]
pub(crate) struct Limits {
    pub(crate) attributes: usize,
    pub(crate) values: redact::Limits,
}

/// The way of log records from the appenders to the exporters.
#[derive(Debug)]
pub(crate) struct LogPipeline {
    queue: Arc<Queue>,
    provider: SdkLoggerProvider,
}

impl LogPipeline {
    /// Starts the worker.
    ///
    /// # Errors
    /// When a thread cannot be started or an exporter cannot be built.
    pub(crate) fn start(plan: Plan, resource: &Resource) -> Result<Self, InitError> {
        let queue = Arc::new(Queue::new(plan.batch.clone()));
        worker::start(&queue, plan, resource.clone())?;
        let provider = SdkLoggerProvider::builder()
            .with_resource(resource.clone())
            .with_log_processor(Processor(Arc::clone(&queue)))
            .build();
        Ok(Self { queue, provider })
    }

    /// Makes this where appenders lead to.
    pub(crate) fn install(&self) {
        provider::install(self.provider.clone());
    }

    /// Exports all that was logged before. False, when the deadline passes first.
    pub(crate) fn flush(&self, until: Instant) -> bool {
        self.queue.flush(until)
    }

    /// What was lost since the last flush.
    pub(crate) fn lost_since_flush(&self) -> Vec<LogLoss> {
        self.queue.take_lost_since_flush()
    }

    /// Takes no more records, and has the worker bring out the rest before the deadline. Does not wait.
    pub(crate) fn begin_close(&self, timeout: Duration) {
        self.queue.begin_close(timeout);
    }

    /// Waits for that, and says what is lost that nobody was told of.
    pub(crate) fn end(&self, until: Instant) -> Vec<LogLoss> {
        self.queue.end(until)
    }
}

/// Ends the worker, if nobody has.
impl Drop for LogPipeline {
    fn drop(&mut self) {
        self.queue.begin_close(Duration::ZERO);
    }
}
