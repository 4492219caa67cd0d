use otel_runtime::traced;

#[traced(metrics(by(key)))]
fn metrics() {}

#[traced(baggage(tenant.id))]
fn baggage() {}

#[traced(semconv(off))]
fn semconv() {}

fn main() {}
