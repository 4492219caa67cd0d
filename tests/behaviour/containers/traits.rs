//! On a trait and on an `impl` of one, `async-trait` among them: spans are called after the type, functions after both.

use async_trait::async_trait;
use otel_runtime::opentelemetry::trace::{SpanKind, Status};
use otel_runtime::{testing, traced};
use otel_tests::{attribute, has_attribute};

use super::{Cart, Refused};

trait Store {
    fn load(&self, id: u64) -> Option<u64>;
    fn twice(&self, id: u64) -> Option<u64>;
}

#[traced]
impl Store for Cart<u8> {
    fn load(&self, id: u64) -> Option<u64> {
        self.twice(id)
    }

    fn twice(&self, #[attr] id: u64) -> Option<u64> {
        id.checked_mul(2)
    }
}

#[traced]
impl Store for &[u64] {
    fn load(&self, id: u64) -> Option<u64> {
        self.twice(id)
    }

    fn twice(&self, id: u64) -> Option<u64> {
        self.iter().find(|known| **known == id).copied()
    }
}

#[test]
fn methods_of_a_trait_are_called_after_the_type() {
    let trace = testing::init();
    Cart { id: 1, item: 1_u8 }.load(21);
    [1_u64].as_slice().load(1);
    trace.assert_tree("Cart::load\n  Cart::twice\n[u64]::load\n  [u64]::twice");
    let twice = trace.span("Cart::twice");
    assert_eq!(
        attribute(&twice, "code.function.name").as_str(),
        "<containers::Cart<u8> as containers::traits::Store>::twice"
    );
    assert_eq!(attribute(&twice, "id").to_string(), "21");
}

#[traced(kind = consumer)]
trait Queue {
    fn name(&self) -> String;

    fn poll(&self, #[attr(queue.at)] at: u64) -> Result<u64, Refused>;

    fn drain(&self) -> u64 {
        self.poll(1).unwrap_or(0)
    }
}

struct Letters;

impl Queue for Letters {
    fn name(&self) -> String {
        "letters".to_owned()
    }

    fn poll(&self, at: u64) -> Result<u64, Refused> {
        Ok(at)
    }
}

#[test]
fn default_methods_of_a_trait_are_traced() {
    let trace = testing::init();
    Letters.name();
    Letters.drain();
    trace.assert_tree("Queue::drain");
    let drain = trace.span("Queue::drain");
    assert_eq!(drain.span_kind, SpanKind::Consumer);
    assert_eq!(
        attribute(&drain, "code.function.name").as_str(),
        "containers::traits::Queue::drain"
    );
}

#[async_trait]
trait Remote {
    async fn call(&self, id: u64) -> Result<u64, Refused>;
    async fn again(&self, id: u64) -> Result<u64, Refused>;
}

struct Below;
struct Above;

#[traced(kind = client, attributes(id, sort = Self::SORT))]
#[async_trait]
impl Remote for Below {
    async fn call(&self, id: u64) -> Result<u64, Refused> {
        self.again(id).await
    }

    async fn again(&self, _: u64) -> Result<u64, Refused> {
        Err(Refused)
    }
}

impl Below {
    const SORT: &str = "below";
}

#[async_trait]
#[traced(kind = client, attributes(id, sort = Self::SORT))]
impl Remote for Above {
    async fn call(&self, id: u64) -> Result<u64, Refused> {
        self.again(id).await
    }

    async fn again(&self, _: u64) -> Result<u64, Refused> {
        Err(Refused)
    }
}

impl Above {
    const SORT: &str = "above";
}

#[tokio::test]
async fn async_trait_may_stand_above_or_below() {
    for (name, remote) in [
        ("Below", Box::new(Below) as Box<dyn Remote>),
        ("Above", Box::new(Above)),
    ] {
        let trace = testing::init();
        assert!(remote.call(3).await.is_err());
        trace.assert_tree(&format!("{name}::call\n  {name}::again"));
        for method in ["call", "again"] {
            let span = trace.span(&format!("{name}::{method}"));
            assert_eq!(span.status, Status::error(""), "{method}");
            assert_eq!(has_attribute(&span, "id"), method == "call");
            assert_eq!(
                attribute(&span, "sort").to_string(),
                name.to_ascii_lowercase()
            );
        }
    }
}
