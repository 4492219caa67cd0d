use otel_runtime::traced;

#[traced(baggage(tenant.id), baggage(region))]
fn option() {}

#[traced(baggage(tenant.id, region, tenant.id: hash))]
fn key() {}

#[traced(baggage(id), attributes(id))]
fn attribute(id: u64) {}

fn main() {}
