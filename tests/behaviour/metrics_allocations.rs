//! A counted call allocates nothing once its series is there, whether or not it is recorded.

use std::future::Future;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

use otel_runtime::traced;

#[traced(metrics)]
fn plain() {}

#[traced(metrics(by(method, size)), attributes(size = method.len()))]
fn labelled(#[attr] method: &str) -> Result<(), u8> {
    if method.is_empty() { Err(7) } else { Ok(()) }
}

#[traced(metrics(by(method)))]
async fn future(#[attr] method: &str) {
    std::future::ready(()).await;
}

fn poll(future: impl Future<Output = ()>) {
    let done = pin!(future).poll(&mut Context::from_waker(Waker::noop()));
    assert_eq!(done, Poll::Ready(()));
}

fn calls() {
    plain();
    let _ = labelled("card");
    let _ = labelled("");
    poll(future("cash"));
}

#[test]
fn a_counted_call_allocates_nothing() {
    let telemetry = otel_runtime::builder()
        .with_sampler(opentelemetry_sdk::trace::Sampler::AlwaysOff)
        .with_console(std::io::sink())
        .with_prometheus()
        .init()
        .unwrap();
    // Series, and what a thread keeps.
    (0..3).for_each(|_| calls());
    let counted = allocation_counter::measure(|| telemetry.set_filter("off").unwrap());
    assert!(counted.count_total > 0, "nothing is counted any more");
    for filter in ["", "off"] {
        telemetry.set_filter(filter).unwrap();
        calls();
        // Without a filter, each call is an unsampled root, whose context is made anew.
        let context = if filter.is_empty() { 4 } else { 0 };
        let counted = allocation_counter::measure(calls);
        assert!(counted.count_total <= context, "{filter:?}: {counted:?}");
    }
    let page = otel_runtime::metrics::render(None).body;
    assert!(page.contains("span_name=\"plain\"} 7\n"), "{page}");
    telemetry.shutdown().unwrap();
}
