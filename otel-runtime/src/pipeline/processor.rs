//! The span processor that the provider calls: sampled spans go into the buffers, and to the tests that listen.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use opentelemetry::Context;
use opentelemetry_sdk::error::{OTelSdkError, OTelSdkResult};
use opentelemetry_sdk::trace::{Span, SpanData, SpanProcessor};

use super::{Item, Pipeline};

/// Puts finished spans into a [`Pipeline`], if there is one.
pub(crate) struct Processor {
    pipeline: Option<Arc<Pipeline>>,
}

impl Processor {
    pub(crate) fn new(pipeline: Arc<Pipeline>) -> Self {
        Self {
            pipeline: Some(pipeline),
        }
    }

    /// For tests: spans go to whoever taps, and nowhere else.
    #[cfg(feature = "testing")]
    pub(crate) fn tap_only() -> Self {
        Self { pipeline: None }
    }
}

impl fmt::Debug for Processor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Processor")
    }
}

impl SpanProcessor for Processor {
    fn on_start(&self, _span: &mut Span, _cx: &Context) {}

    fn on_end(&self, span: SpanData) {
        if !span.span_context.is_sampled() {
            return;
        }
        #[cfg(feature = "testing")]
        super::tap::offer(&span);
        if let Some(pipeline) = &self.pipeline {
            pipeline.push(Item::Sdk(Box::new(span)));
        }
    }

    fn force_flush(&self) -> OTelSdkResult {
        let Some(pipeline) = &self.pipeline else {
            return Ok(());
        };
        pipeline
            .flush(DEFAULT)
            .map_err(|error| OTelSdkError::InternalFailure(error.to_string()))
    }

    fn shutdown_with_timeout(&self, timeout: Duration) -> OTelSdkResult {
        if let Some(pipeline) = &self.pipeline {
            pipeline.close(timeout);
        }
        Ok(())
    }
}

/// For callers of the SDK's API, which has no deadline there.
const DEFAULT: Duration = Duration::from_secs(5);
