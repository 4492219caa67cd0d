use otel_runtime::traced;

#[traced(baggage(tenant.id = 7))]
fn value() {}

fn main() {}
