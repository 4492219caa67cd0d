use otel_runtime::traced;

#[traced(crate = telemetry::otel)]
fn checkout() {}

fn main() {}
