use otel_runtime::traced;

#[traced(baggage(_))]
fn placeholder() {}

#[traced(baggage(_: hash))]
fn placeholder_with_rule() {}

#[traced(baggage(?tenant.id))]
fn debug() {}

#[traced(baggage(tenant.id, tenant.id()))]
fn call() {}

#[traced(baggage(tenant-id))]
fn dash() {}

fn main() {}
