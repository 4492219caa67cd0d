use otel_runtime::traced;

#[traced(kind = srever)]
fn checkout() {}

fn main() {}
