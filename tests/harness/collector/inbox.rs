//! What has arrived, by signal.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use opentelemetry_proto::tonic::collector::metrics::v1::ExportMetricsServiceRequest;

use super::Received;

/// One export of metrics as it arrived.
#[derive(Clone, Debug)]
pub struct ReceivedMetrics {
    /// Path of the request; empty for gRPC.
    pub path: String,
    /// Headers or metadata, text only.
    pub headers: HashMap<String, String>,
    /// The decoded message.
    pub request: ExportMetricsServiceRequest,
}

#[derive(Clone, Debug, Default)]
pub(super) struct Inbox {
    pub(super) spans: Arc<Mutex<Vec<Received>>>,
    pub(super) metrics: Arc<Mutex<Vec<ReceivedMetrics>>>,
}

impl Inbox {
    pub(super) fn push(&self, received: Received) {
        lock(&self.spans).push(received);
    }

    pub(super) fn push_metrics(&self, received: ReceivedMetrics) {
        lock(&self.metrics).push(received);
    }
}

pub(super) fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
