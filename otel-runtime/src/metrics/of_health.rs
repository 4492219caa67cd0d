//! The library's own health as metrics, under the names of the semantic conventions where there are some.

use opentelemetry::metrics::Meter;
use opentelemetry::{KeyValue, global};

use crate::{health, redact};

const COMPONENT: &str = "otel.component.type";
const PROCESSOR: &str = "batching_span_processor";

/// Makes the instruments, of the provider that is installed now.
pub(super) fn install() {
    let meter = global::meter("otel-runtime");
    spans(&meter);
    queue(&meter);
    meter
        .u64_observable_counter("traced.redactions")
        .with_unit("{redaction}")
        .with_description("What was redacted on its way out")
        .with_callback(|observer| {
            for count in redact::counts() {
                let attributes = [
                    KeyValue::new("redaction.class", count.class),
                    KeyValue::new("redaction.rule", count.rule),
                ];
                observer.observe(count.count, &attributes);
            }
        })
        .build();
}

fn spans(meter: &Meter) {
    meter
        .u64_observable_counter("otel.sdk.span.started")
        .with_unit("{span}")
        .with_description("Sampled spans, counted when they have ended")
        .with_callback(|observer| {
            let sampled = KeyValue::new("otel.span.sampling_result", "RECORD_AND_SAMPLE");
            observer.observe(health::now().spans, &[sampled]);
        })
        .build();
    meter
        .u64_observable_counter("otel.sdk.processor.span.processed")
        .with_unit("{span}")
        .with_description("Spans that were given to the exporters, or found no room")
        .with_callback(|observer| {
            let health = health::now();
            let processor = KeyValue::new(COMPONENT, PROCESSOR);
            let given = health.spans.saturating_sub(health.refused);
            observer.observe(given, std::slice::from_ref(&processor));
            if health.refused > 0 {
                let full = KeyValue::new("error.type", "queue_full");
                observer.observe(health.refused, &[processor, full]);
            }
        })
        .build();
    meter
        .u64_observable_counter("otel.sdk.exporter.span.exported")
        .with_unit("{span}")
        .with_description(
            "Spans that an exporter was given; those with an error.type did not arrive",
        )
        .with_callback(|observer| {
            for ((component, error), count) in health::now().exported {
                let mut attributes = vec![KeyValue::new(COMPONENT, component)];
                attributes.extend(error.map(|error| KeyValue::new("error.type", error)));
                observer.observe(count, &attributes);
            }
        })
        .build();
}

fn queue(meter: &Meter) {
    let processor = || [KeyValue::new(COMPONENT, PROCESSOR)];
    meter
        .i64_observable_up_down_counter("otel.sdk.processor.span.queue.size")
        .with_unit("{span}")
        .with_description("Spans that wait to be exported")
        .with_callback(move |observer| {
            if let Some((_, waiting)) = health::queue() {
                observer.observe(i64::try_from(waiting).unwrap_or(i64::MAX), &processor());
            }
        })
        .build();
    meter
        .i64_observable_up_down_counter("otel.sdk.processor.span.queue.capacity")
        .with_unit("{span}")
        .with_description("How many spans may wait to be exported")
        .with_callback(move |observer| {
            if let Some((capacity, _)) = health::queue() {
                observer.observe(i64::try_from(capacity).unwrap_or(i64::MAX), &processor());
            }
        })
        .build();
}
