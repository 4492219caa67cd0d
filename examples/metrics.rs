//! Calls that are counted, recorded or not, and the page that Prometheus reads: `OTEL_METRICS_EXPORTER=prometheus` serves it, `=console` shows it in other words.

use std::thread;
use std::time::Duration;

use otel_runtime::opentelemetry::{KeyValue, global};
use otel_runtime::traced;

#[derive(Clone, Copy)]
enum Method {
    Card,
    Cash,
}

impl Method {
    fn name(self) -> &'static str {
        match self {
            Self::Card => "card",
            Self::Cash => "cash",
        }
    }
}

#[derive(Debug, thiserror::Error)]
#[error("the card was declined")]
struct Declined;

/// Only every tenth call has a span, and every one is counted: by the method, and by what it failed with.
#[traced(metrics(by(payment.method)), sample(0.1), attributes(payment.method = method.name()))]
fn pay(method: Method, cents: u32) -> Result<(), Declined> {
    thread::sleep(Duration::from_millis(u64::from(cents % 7)));
    match method {
        Method::Card if cents > 90 => Err(Declined),
        _ => Ok(()),
    }
}

/// A call of which nothing is known but that it was made, how long it took, and how it ended.
#[traced(metrics)]
fn refresh() {
    thread::sleep(Duration::from_millis(12));
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let telemetry = otel_runtime::builder()
        .with_service_name("metrics")
        .with_console(std::io::sink())
        .with_prometheus()
        .init()?;

    // What you measure yourself goes the same way, and is redacted like everything else.
    let orders = global::meter("shop").u64_counter("shop.orders").build();
    for cents in 0..100 {
        let method = if cents % 3 == 0 {
            Method::Cash
        } else {
            Method::Card
        };
        let _ = pay(method, cents);
        orders.add(1, &[KeyValue::new("customer", "ada@example.com")]);
    }
    refresh();

    let page = otel_runtime::metrics::render(Some("application/openmetrics-text"));
    println!("{}", page.body);

    if std::env::args().any(|argument| argument == "--serve") {
        if let Some(address) = telemetry.report().get("metrics.prometheus") {
            eprintln!("{} until the end of standard input", address.value);
        }
        std::io::copy(&mut std::io::stdin(), &mut std::io::sink())?;
    }
    telemetry.shutdown()?;
    Ok(())
}
