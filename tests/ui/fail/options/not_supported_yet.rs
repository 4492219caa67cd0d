use otel_runtime::traced;

#[traced(baggage(tenant.id))]
fn baggage() {}

#[traced(stream)]
fn stream() {}

#[traced(off)]
fn off() {}

#[traced(only(pub))]
fn only() {}

#[traced(prefix = "shop")]
fn prefix() {}

#[traced(semconv(off))]
fn semconv() {}

fn main() {}
