use otel_runtime::traced;

#[traced(baggage)]
fn bare() {}

#[traced(baggage = tenant)]
fn equals() {}

#[traced(baggage())]
fn empty() {}

fn main() {}
