//! The returned value is recorded on request, under a rule, and only when it is no error.

use otel_runtime::opentelemetry::Value;
use otel_runtime::{testing, traced};
use otel_tests::{attribute, has_attribute};

use super::Declined;

#[traced(ret)]
fn returned(fail: bool) -> Result<u8, Declined> {
    if fail { Err(Declined) } else { Ok(3) }
}

#[traced(ret(order.id: mask(last = 2)))]
async fn masked() -> String {
    "AB-123456".to_owned()
}

#[traced(ret(?debugged))]
fn debugged() -> (u8, u8) {
    (1, 2)
}

#[tokio::test]
async fn the_returned_value_is_recorded_on_request() {
    let trace = testing::init();
    let _ = returned(false);
    assert_eq!(attribute(&trace.span("returned"), "return"), Value::I64(3));
    masked().await;
    assert_eq!(
        attribute(&trace.span("masked"), "order.id"),
        "****56".into()
    );
    debugged();
    assert_eq!(
        attribute(&trace.span("debugged"), "debugged"),
        "(1, 2)".into()
    );
    let trace = testing::init();
    let _ = returned(true);
    assert!(!has_attribute(&trace.span("returned"), "return"));
}
