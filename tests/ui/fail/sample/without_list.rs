use otel_runtime::traced;

#[traced(sample)]
fn bare() {}

#[traced(sample = 0.05)]
fn assigned() {}

fn main() {}
