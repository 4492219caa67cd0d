use otel_runtime::traced;

#[traced(baggage(hash))]
fn rule_as_key() {}

#[traced(baggage(tenant.id: keys))]
fn keys_of_a_text() {}

#[traced(baggage(tenant.id: hsah))]
fn unknown() {}

#[traced(baggage(tenant.id), explicit)]
fn explicit() {}

fn main() {}
