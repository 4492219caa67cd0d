//! The span processor that the provider calls: sampled spans go into the buffers, and to the tests that listen.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use opentelemetry::Context;
use opentelemetry::trace::Span as _;
use opentelemetry_sdk::error::{OTelSdkError, OTelSdkResult};
use opentelemetry_sdk::trace::{Span, SpanData, SpanProcessor};

use super::{Item, Pipeline};
use crate::origin;

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
    /// Spans made by hand are linked to where they come from as well.
    fn on_start(&self, span: &mut Span, cx: &Context) {
        let Some(link) = origin::link(cx) else {
            return;
        };
        let is_there = span.exported_data().is_some_and(|data| {
            let mut links = data.links.iter();
            links.any(|there| there.span_context == link.span_context)
        });
        if !is_there {
            span.add_link(link.span_context, Vec::new());
        }
    }

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
