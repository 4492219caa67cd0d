use otel_runtime::traced;

#[traced(level = information)]
fn checkout() {}

fn main() {}
