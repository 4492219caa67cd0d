use otel_runtime::traced;

#[traced(level = INFO)]
fn checkout() {}

fn main() {}
