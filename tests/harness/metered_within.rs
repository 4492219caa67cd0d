//! Calls that are counted by what stands around them: a container, `span!`.

use otel_runtime::opentelemetry::Context;
use otel_runtime::opentelemetry::KeyValue;
use otel_runtime::opentelemetry::baggage::BaggageExt as _;
use otel_runtime::{FutureExt as _, span, traced};

use super::{Refused, block_on, twice};

struct Shop;

#[traced(metrics(by(size, tenant)), baggage(tenant))]
impl Shop {
    fn fails() -> Result<(), Refused> {
        Err(Refused)
    }

    fn sized(#[attr] size: u8) {}

    async fn later() {
        twice().await;
    }
}

/// What the tests expect of it stands in `metrics/counts.rs`.
pub(crate) fn calls() {
    let baggage = Context::current_with_baggage([KeyValue::new("tenant", "acme")]);
    let _tenant = baggage.attach();
    let _ = Shop::fails();
    Shop::sized(1);
    Shop::sized(2);
    block_on(Shop::later());
    drop(span!(metrics(by(step)); "guard", step = 1));
    let _ = span!(metrics; "closure", || -> Result<(), Refused> { Err(Refused) });
    block_on(span!(metrics; "block", async { twice().await }));
    block_on(twice().in_span(span!(metrics; "handed on")));
}
