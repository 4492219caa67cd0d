//! One reading of everything that is measured, scrubbed, as a message of OTLP.

use std::sync::{Arc, Mutex, PoisonError, Weak};
use std::time::Duration;

use opentelemetry_proto::tonic::collector::metrics::v1::ExportMetricsServiceRequest;
use opentelemetry_sdk::error::OTelSdkResult;
use opentelemetry_sdk::metrics::data::ResourceMetrics;
use opentelemetry_sdk::metrics::reader::MetricReader;
use opentelemetry_sdk::metrics::{InstrumentKind, ManualReader, Pipeline, Temporality};

use super::of_red::Reported;
use super::{door, merge};

/// What the provider knows as its reader, and we as ours.
#[derive(Clone, Debug)]
pub(super) struct Reader {
    inner: Arc<ManualReader>,
    temporality: Temporality,
}

impl Reader {
    pub(super) fn new(temporality: Temporality) -> Self {
        let inner = ManualReader::builder().with_temporality(temporality);
        Self {
            inner: Arc::new(inner.build()),
            temporality,
        }
    }
}

impl MetricReader for Reader {
    fn register_pipeline(&self, pipeline: Weak<Pipeline>) {
        self.inner.register_pipeline(pipeline);
    }

    fn collect(&self, metrics: &mut ResourceMetrics) -> OTelSdkResult {
        self.inner.collect(metrics)
    }

    fn force_flush(&self) -> OTelSdkResult {
        self.inner.force_flush()
    }

    fn shutdown_with_timeout(&self, timeout: Duration) -> OTelSdkResult {
        self.inner.shutdown_with_timeout(timeout)
    }

    fn temporality(&self, kind: InstrumentKind) -> Temporality {
        self.inner.temporality(kind)
    }
}

/// Reads on request. With another temporality than cumulative, what was read is not read again.
#[derive(Debug)]
pub(super) struct Source {
    reader: Reader,
    /// What was read last, where only the difference is wanted.
    reported: Option<Mutex<Reported>>,
}

impl Source {
    pub(super) fn new(reader: Reader) -> Self {
        let is_delta = reader.temporality != Temporality::Cumulative;
        Self {
            reader,
            reported: is_delta.then(Mutex::default),
        }
    }

    /// # Errors
    /// When the provider is shut down.
    pub(super) fn read(&self) -> Result<ExportMetricsServiceRequest, String> {
        let mut metrics = ResourceMetrics::default();
        self.reader
            .collect(&mut metrics)
            .map_err(|error| error.to_string())?;
        let mut request = ExportMetricsServiceRequest::from(&metrics);
        let red = match &self.reported {
            None => super::of_red::cumulative(),
            Some(reported) => {
                super::of_red::delta(&mut reported.lock().unwrap_or_else(PoisonError::into_inner))
            }
        };
        if let Some(all) = request.resource_metrics.first_mut() {
            all.scope_metrics.extend(red);
        }
        door::scrub(&mut request);
        merge::merge(&mut request);
        Ok(request)
    }
}
