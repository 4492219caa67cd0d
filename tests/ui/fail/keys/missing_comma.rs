use otel_runtime::traced;

#[traced(attributes(a = 1 b = 2))]
fn checkout() {}

fn main() {}
