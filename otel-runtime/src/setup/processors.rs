//! What makes traced functions use the standard entrance: processors and id generators of the application's own.

use opentelemetry::Context;
use opentelemetry_sdk::Resource;
use opentelemetry_sdk::error::OTelSdkResult;
use opentelemetry_sdk::trace::{IdGenerator, Span, SpanData, SpanProcessor, TracerProviderBuilder};

use super::double;
use crate::redact::{self, Known, Limits};

type Add = Box<dyn FnOnce(TracerProviderBuilder, Limits) -> TracerProviderBuilder>;

/// Processors and the id generator that were given in code.
#[derive(Default)]
pub(super) struct Processors(Vec<Add>);

impl Processors {
    pub(super) fn push_processor(&mut self, processor: impl SpanProcessor + 'static) {
        self.0.push(Box::new(|builder, limits| {
            builder.with_span_processor(Door(processor, limits))
        }));
    }

    pub(super) fn push_id_generator(&mut self, ids: impl IdGenerator + 'static) {
        self.0
            .push(Box::new(|builder, _| builder.with_id_generator(ids)));
    }

    pub(super) fn ask_for_standard_entrance(&self) -> bool {
        !self.0.is_empty()
    }

    pub(super) fn add_to(
        self,
        builder: TracerProviderBuilder,
        limits: Limits,
    ) -> TracerProviderBuilder {
        self.0
            .into_iter()
            .fold(builder, |builder, add| add(builder, limits))
    }
}

/// As far as the door looks.
fn is_same(scrubbed: &SpanData, data: &SpanData) -> bool {
    scrubbed.name == data.name
        && scrubbed.span_context == data.span_context
        && scrubbed.attributes == data.attributes
        && scrubbed.events.events == data.events.events
        && scrubbed.links.links == data.links.links
        && scrubbed.status == data.status
}

/// Scrubs every span before the processor sees it, at its start and at its end. There is no unwrapped way out of the process.
#[derive(Debug)]
struct Door<P>(P, Limits);

impl<P: SpanProcessor> SpanProcessor for Door<P> {
    fn on_start(&self, span: &mut Span, cx: &Context) {
        let Some(data) = span.exported_data() else {
            return self.0.on_start(span, cx);
        };
        let scrubbed =
            redact::Door::kept(self.1, |door| door.scrub(data.clone(), Known::default()));
        let scrubbed = scrubbed.into_inner();
        if is_same(&scrubbed, &data) {
            return self.0.on_start(span, cx);
        }
        let mut double = double::of(scrubbed.clone(), cx);
        self.0.on_start(&mut double, cx);
        double::follow(span, &double, &scrubbed);
    }

    fn on_end(&self, span: SpanData) {
        let span = redact::Door::kept(self.1, |door| door.scrub(span, Known::default()));
        self.0.on_end(span.into_inner());
    }

    fn force_flush(&self) -> OTelSdkResult {
        self.0.force_flush()
    }

    fn shutdown_with_timeout(&self, timeout: std::time::Duration) -> OTelSdkResult {
        self.0.shutdown_with_timeout(timeout)
    }

    fn set_resource(&mut self, resource: &Resource) {
        self.0
            .set_resource(&redact::Door::default().resource(resource));
    }
}
